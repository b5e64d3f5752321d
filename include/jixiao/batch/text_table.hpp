// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <string_view>

#include <jixiao/batch/code.hpp>
#include <jixiao/batch/cut_table.hpp>
#include <jixiao/grading.hpp>

namespace jixiao::batch {

/// Grade and reason of one text, as one number: small structures of mixed width are costly to
/// return.
class text_codes {
 public:
  constexpr text_codes() = default;
  constexpr text_codes(grade_code g, reason_code r)
      : both_(static_cast<std::uint16_t>(g | (r << 8))) {}
  constexpr grade_code grade() const { return static_cast<grade_code>(both_ & 0xFF); }
  constexpr reason_code reason() const { return static_cast<reason_code>(both_ >> 8); }
  friend constexpr bool operator==(const text_codes&, const text_codes&) = default;

 private:
  std::uint16_t both_ = 0;
};

namespace detail {

// A plain number: digits and at most one point.
struct plain_number {
  std::uint64_t digits = 0;
  int count = 0;   // of digits
  int places = 0;  // of them after the point
  std::size_t length = 0;
  bool is_good = false;
};

// Eight characters, the first in the lowest byte; zeros past the end. Reads nothing past the end.
inline std::uint64_t load_characters(const char* text, std::size_t length) {
  std::uint64_t word = 0;
  if (length >= 8) {
    std::memcpy(&word, text, 8);
  } else if (length >= 4) {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::memcpy(&first, text, 4);
    std::memcpy(&last, text + length - 4, 4);
    word = first | (std::uint64_t{last} << (8 * (length - 4)));
  } else if (length > 0) {
    const auto byte = [&](std::size_t i) {
      return std::uint64_t{static_cast<unsigned char>(text[i])} << (8 * i);
    };
    word = byte(0) | byte(length / 2) | byte(length - 1);
  }
  return word;
}

// Eight digits, the first in the lowest byte, as a number.
inline std::uint64_t number_of_digits(std::uint64_t digits) {
  digits = digits * 10 + (digits >> 8);
  constexpr std::uint64_t mask = 0x000000FF000000FFu;
  return (((digits & mask) * 0x000F424000000064u) +
          (((digits >> 16) & mask) * 0x0000271000000001u)) >>
         32;
}

// A number of at most eight characters that are in `word`, all at once.
inline plain_number read_short(std::uint64_t word) {
  plain_number n;
  const std::uint64_t digits = word ^ 0x3030303030303030u;
  // The high bit of each byte that is no digit.
  std::uint64_t others =
      (((digits & 0x7F7F7F7F7F7F7F7Fu) + 0x7676767676767676u) | digits) & 0x8080808080808080u;
  const int before = others == 0 ? 8 : __builtin_ctzll(others) / 8;
  std::uint64_t joined = digits;
  int count = before;
  n.length = static_cast<std::size_t>(before);
  if (before < 8 && ((word >> (8 * before)) & 0xFF) == '.') {
    others &= others - 1;
    const int end = others == 0 ? 8 : __builtin_ctzll(others) / 8;
    const std::uint64_t left = (std::uint64_t{1} << (8 * before)) - 1;
    joined = (digits & left) | ((digits >> 8) & ~left);
    n.places = end - before - 1;
    count = end - 1;
    n.length = static_cast<std::size_t>(end);
    if (n.places == 0) return n;
  }
  if (count == 0) return n;
  n.digits = number_of_digits(joined << (8 * (8 - count)));
  n.count = count;
  n.is_good = true;
  return n;
}

// A number of at most 18 digits, one character after the other.
inline plain_number read_long(const char* text, std::size_t length) {
  plain_number n;
  bool seen_point = false;
  for (; n.length < length; ++n.length) {
    const auto digit = static_cast<unsigned>(static_cast<unsigned char>(text[n.length])) - '0';
    if (digit <= 9) {
      if (++n.count > 18) return n;
      n.digits = n.digits * 10 + digit;
      n.places += seen_point ? 1 : 0;
    } else if (text[n.length] == '.' && !seen_point) {
      seen_point = true;
    } else {
      break;
    }
  }
  n.is_good = n.count > 0 && seen_point == (n.places > 0);
  return n;
}

inline constexpr std::array<std::uint64_t, 19> small_powers_of_ten = [] {
  std::array<std::uint64_t, 19> powers{};
  powers[0] = 1;
  for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
  return powers;
}();

}  // namespace detail

/// A standard compiled for values as they are written (`97.995%`, `12`): the text's digits become
/// an integer that is compared with thresholds, without a decimal in between. 128 bytes.
class text_table {
 public:
  text_table() = default;
  /// O(cuts). Never throws: where the standard cannot be compiled so, `read` takes no text.
  explicit text_table(const standard& s, const reading& how = reading::official()) noexcept {
    below_.fill(std::numeric_limits<std::int64_t>::max());
    try {
      compile(s, how);
    } catch (const std::exception&) {
      scale_ = -1;
    }
  }

  /// The codes of a plain number in ASCII, alone or with the standard's unit behind it, equal to
  /// what `grade_of(standard, text)` says; false where the text is anything else, which `grade_of`
  /// then has to read. No allocation.
  bool read(std::string_view text, text_codes& result) const noexcept {
    return read_by(
        [](const char* at, std::size_t length) { return detail::load_characters(at, length); },
        text, result);
  }

  /// The same where nine bytes from the start of the text on may be read, whatever its length.
  bool read_readable(std::string_view text, text_codes& result) const noexcept {
    return read_by(
        [](const char* at, std::size_t length) {
          std::uint64_t word = 0;
          std::memcpy(&word, at, 8);
          return length >= 8 ? word : word & ((std::uint64_t{1} << (8 * length)) - 1);
        },
        text, result);
  }

 private:
  template <class Load>
  bool read_by(const Load& load, std::string_view text, text_codes& result) const noexcept {
    const bool has_sign = !text.empty() && (text[0] == '-' || text[0] == '+');
    const bool negative = has_sign && text[0] == '-';
    if (has_sign) text.remove_prefix(1);
    detail::plain_number n = detail::read_short(load(text.data(), text.size()));
    if (n.length == 8 && text.size() > 8 && unit_length_ != text.size() - 8)
      n = detail::read_long(text.data(), text.size());
    std::int64_t key = 0;
    if (!n.is_good || !key_of(n, text.substr(n.length), key)) return false;
    result = codes_of(negative ? -key : key);
    return true;
  }

  static constexpr std::size_t most_cuts = 7;

  void compile(const standard& s, const reading& how) {
    const bool rounds = how.comparison == comparison::rounded_value;
    const int places = jixiao::detail::finest_place(s) + (rounds ? 1 : 0);
    if (!s.is_numeric() || s.unit().is_date() || places > 12) return;
    // One place more than any bound has: what lies between two numbers of the bounds' places is
    // that much past the lower one, whatever its further digits.
    const cut_table table(s, {places + 1}, how);
    const auto& list = table.full();
    if (list.cuts > most_cuts) return;
    for (std::size_t i = 0; i < list.cuts; ++i) below_[i] = list.below[i];
    for (std::size_t i = 0; i <= list.cuts; ++i)
      codes_[i] = text_codes(list.grades[i], list.reasons[i]);
    const auto symbol = to_text(s.unit());
    if (symbol.view().size() <= unit_.size() && s.unit() != ratio) {
      unit_length_ = static_cast<std::uint8_t>(symbol.view().size());
      std::memcpy(unit_.data(), symbol.view().data(), unit_length_);
    }
    settle_bare(s, how);
    scale_ = static_cast<std::int8_t>(places);
  }

  // Whether a number alone is a measurement, and how many tens are between it and the unit.
  void settle_bare(const standard& s, const reading& how) {
    const unit bare = jixiao::detail::unit_of_bare_number(s, how);
    if (bare.is_bare() && !s.unit().is_bare()) return;
    const decimal factor = quantity{fraction(decimal(1)), bare}.in(s.unit()).value.numerator();
    for (std::size_t tens = 0; tens < 4; ++tens)
      if (factor == decimal(detail::small_powers_of_ten[tens]) &&
          quantity{fraction(decimal(1)), bare}.in(s.unit()).value.is_decimal()) {
        bare_tens_ = static_cast<std::int8_t>(tens);
        takes_bare_ = true;
      }
  }

  bool key_of(const detail::plain_number& n, std::string_view rest, std::int64_t& key) const {
    int places = n.places;
    if (rest.empty()) {
      if (!takes_bare_) return false;
      places -= bare_tens_;
    } else if (unit_length_ == 0 || rest != std::string_view(unit_.data(), unit_length_)) {
      return false;
    }
    if (scale_ < 0) return false;
    const int more = scale_ - places;
    if (more >= 0) {
      if (n.count + more > 17) return false;
      const auto tens = detail::small_powers_of_ten[static_cast<std::size_t>(more + 1)];
      key = static_cast<std::int64_t>(n.digits * tens);
    } else {
      const auto tens = detail::small_powers_of_ten[static_cast<std::size_t>(-more)];
      const std::uint64_t whole = n.digits / tens;
      if (whole >= detail::small_powers_of_ten[17]) return false;
      key = static_cast<std::int64_t>(whole * 10 + (n.digits != whole * tens ? 1 : 0));
    }
    return true;
  }

  text_codes codes_of(std::int64_t key) const {
    std::size_t piece = 0;
    for (std::int64_t below : below_) piece += key > below ? 1 : 0;
    return codes_[piece];
  }

  std::array<std::int64_t, most_cuts> below_{};
  std::array<text_codes, most_cuts + 1> codes_{};
  std::array<char, 12> unit_{};
  std::uint8_t unit_length_ = 0;
  std::int8_t scale_ = -1;
  std::int8_t bare_tens_ = 0;
  bool takes_bare_ = false;
};

/// The codes of a measurement as written, equal to what `grade_of` says of the text: `refused` with
/// the fault for what is no measurement. @throws std::overflow_error as `grade_of`.
inline text_codes grade_text(const text_table& table, const standard& s, std::string_view text,
                             const reading& how = reading::official()) {
  text_codes codes;
  if (table.read(text, codes) && codes.grade() != refused) return codes;
  try {
    const verdict v = grade_of(s, text, how);
    return {code_of(v.grade), code_of(v.reason)};
  } catch (const input_error& e) {
    return {refused, code_of(e.what_is_wrong())};
  }
}

}  // namespace jixiao::batch
