// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <string_view>

#include <jixiao/batch/code.hpp>
#include <jixiao/batch/cut_table.hpp>
#include <jixiao/judging/grading_text.hpp>

namespace jixiao::batch {

/// Grade and reason of one text, as one number: small structures of mixed width are costly to
/// return.
class text_codes {
 public:
  /// Both 0.
  constexpr text_codes() = default;
  /// Both in one.
  constexpr text_codes(grade_code g, reason_code r)
      : both_(static_cast<std::uint16_t>(g | (r << 8))) {}
  /// What was put in.
  ///@{
  constexpr grade_code grade() const { return static_cast<grade_code>(both_ & 0xFF); }
  constexpr reason_code reason() const { return static_cast<reason_code>(both_ >> 8); }
  ///@}
  friend constexpr bool operator==(const text_codes&, const text_codes&) = default;

 private:
  std::uint16_t both_ = 0;
};

namespace detail {

struct text_rule;

// A plain number: digits and at most one point.
struct plain_number {
  std::uint64_t digits = 0;
  int count = 0;   // of digits
  int places = 0;  // of them after the point
  std::size_t length = 0;
  bool is_good = false;
};

// Texts are read eight bytes at a time, the earlier ones in the lower bits, each less '0': digits
// are then 0 … 9, and what a text lacks is 0 too.
inline constexpr std::uint64_t zeros = 0x3030303030303030u;

// '0' for each byte of a text of so many, which goes up to the highest byte.
inline constexpr std::array<std::uint64_t, 8> zeros_of_length = [] {
  std::array<std::uint64_t, 8> words{};
  for (std::size_t length = 1; length < words.size(); ++length)
    words[length] = zeros << (8 * (8 - length));
  return words;
}();

template <class Word>
std::uint64_t load(const char* at) {
  Word word = 0;
  std::memcpy(&word, at, sizeof word);
  return word;
}

// The last eight bytes of a text, or all of a shorter one, up to the highest byte. Reads nothing
// past the end.
inline std::uint64_t load_end(std::string_view text) {
  const char* const at = text.data();
  const std::size_t length = text.size();
  if (length >= 8) return load<std::uint64_t>(at + length - 8) ^ zeros;
  const std::size_t room = 8 * (8 - length);
  const std::uint64_t zero = zeros_of_length[length];
  if (length >= 4)
    return ((load<std::uint32_t>(at + length - 4) << 32) | (load<std::uint32_t>(at) << room)) ^
           zero;
  if (length >= 2)
    return ((load<std::uint16_t>(at + length - 2) << 48) | (load<std::uint16_t>(at) << room)) ^
           zero;
  return length == 0 ? 0 : (load<std::uint8_t>(at) << 56) ^ zero;
}

// The same where eight bytes from the start of the text on may be read.
inline std::uint64_t load_readable_end(std::string_view text) {
  const std::size_t length = text.size();
  if (length >= 8) return load<std::uint64_t>(text.data() + length - 8) ^ zeros;
  if (length == 0) return 0;
  return (load<std::uint64_t>(text.data()) << (8 * (8 - length))) ^ zeros_of_length[length];
}

// Eight digits, the first in the lowest byte, as a number.
inline std::uint64_t number_of_digits(std::uint64_t digits) {
  digits = digits * 10 + (digits >> 8);
  constexpr std::uint64_t mask = 0x000000FF000000FFu;
  return (((digits & mask) * 0x000F424000000064u) +
          (((digits >> 16) & mask) * 0x0000271000000001u)) >>
         32;
}

// A number of a few characters: digits × 10^tens ten-millionths; but anything else where there is a
// bit in `wrong`.
struct short_number {
  std::uint64_t digits = 0;
  std::size_t tens = 0;
  std::uint64_t wrong = 0;
};

// The longest of them; a point may stand anywhere but at the end.
inline constexpr std::size_t short_length = 7;
inline constexpr int short_places = 7;

// Seven bytes as above, all at once and without a branch. The highest byte is 0.
inline short_number read_short(std::uint64_t text) {
  constexpr std::uint64_t point = '.' ^ '0';
  // A bit for each byte that may be a point, since no digit has it, and for the end.
  const std::uint64_t marks = ((text >> 4) & 0x0000010101010101u) | (std::uint64_t{1} << 56);
  const std::uint64_t mark = marks & (0 - marks);
  const std::uint64_t before = text & (mark - 1);
  const std::uint64_t behind = text & (0 - (mark << 8));
  // 0x80 for each byte above 9, and for the one at the mark if it is no point.
  const std::uint64_t rest = text - mark * point;
  const std::uint64_t others =
      ((rest + mark * 9 + 0x7676767676767676u) | rest) & 0x0080808080808080u;
  return {number_of_digits((before << 8) | behind),
          static_cast<unsigned>(std::countr_zero(marks)) / 8, others};
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
/// an integer that is compared with thresholds, without a decimal in between. At most 128 bytes.
class alignas(64) text_table {
 public:
  text_table() = default;
  /// O(cuts). Never throws: where the standard cannot be compiled so, `read` takes no text.
  explicit text_table(const standard_view& s, const reading& how = reading::official()) noexcept {
    below_.fill(std::numeric_limits<std::uint64_t>::max());
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
    return read_by(detail::load_end(text), text, result);
  }

  /// The same where eight bytes from the start of the text on may be read, whatever its length.
  bool read_readable(std::string_view text, text_codes& result) const noexcept {
    return read_by(detail::load_readable_end(text), text, result);
  }

 private:
  [[gnu::always_inline]] bool read_by(std::uint64_t end, std::string_view text,
                                      text_codes& result) const noexcept {
    const bool has_unit = ((end ^ unit_end_) & unit_mask_) == 0;
    const std::size_t unit_length = has_unit ? unit_length_ : 0u;
    const std::size_t length = text.size() - unit_length;
    if (length - 1 >= (has_unit ? short_length_ : short_bare_length_))
      return read_any(text, result);
    const std::uint64_t number = text.size() <= 8
                                     ? end << (8 * unit_length)
                                     : (detail::load<std::uint64_t>(text.data()) ^ detail::zeros)
                                           << (8 * (8 - length));
    const detail::short_number n = detail::read_short(number >> 8);
    if (n.wrong != 0) return read_any(text, result);
    const std::size_t tens = n.tens + (has_unit ? 0u : bare_tens_);
    result = codes_of(static_cast<std::int64_t>(n.digits * detail::small_powers_of_ten[tens]));
    return true;
  }

  // Whatever has a sign, or more digits.
  [[gnu::noinline]] bool read_any(std::string_view text, text_codes& result) const noexcept {
    const bool has_sign = !text.empty() && (text[0] == '-' || text[0] == '+');
    const bool negative = has_sign && text[0] == '-';
    if (has_sign) text.remove_prefix(1);
    const detail::plain_number n = detail::read_long(text.data(), text.size());
    std::int64_t key = 0;
    if (!n.is_good || !key_of(n, text.substr(n.length), key)) return false;
    result = codes_of(negative ? -key : key);
    return true;
  }

  friend struct detail::text_rule;

  static constexpr std::size_t most_cuts = 7;

  void compile(const standard_view& s, const reading& how) {
    const ruling rules(s, how);
    const int places = rules.places();
    if (!s.is_numeric() || s.unit().is_date() || places > 12) return;
    // One place more than any bound has: what lies between two numbers of the bounds' places is
    // that much past the lower one, whatever its further digits.
    const int key_places = places < detail::short_places ? detail::short_places : places + 1;
    cut_list<std::int64_t> list;
    detail::compile_full(rules, detail::column_measure{key_places}, list);
    if (list.cuts > most_cuts) return;
    for (std::size_t i = 0; i < list.cuts; ++i) below_[i] = ordered(list.below[i]);
    for (std::size_t i = 0; i <= list.cuts; ++i)
      codes_[i] = text_codes(list.grades[i], list.reasons[i]);
    settle_unit(s);
    settle_bare(s, how);
    scale_ = static_cast<std::int8_t>(key_places - 1);
    if (key_places != detail::short_places) return;
    // The end of a longer unit is compared with nothing, and might be that of a long number.
    if (unit_length_ <= sizeof unit_end_) short_length_ = detail::short_length;
    if (takes_bare_) short_bare_length_ = detail::short_length;
  }

  void settle_unit(const standard_view& s) {
    const auto symbol = to_text(s.unit());
    if (symbol.size() > unit_.size() || s.unit() == ratio) return;
    unit_length_ = static_cast<std::uint8_t>(symbol.size());
    std::memcpy(unit_.data(), symbol.data(), unit_length_);
    if (unit_length_ > sizeof unit_end_) return;
    unit_end_ = detail::load_end(symbol);
    unit_mask_ = unit_length_ == 0 ? 0 : ~std::uint64_t{0} << (8 * (8 - unit_length_));
  }

  // Whether a number alone is a measurement, and how many tens are between it and the unit.
  void settle_bare(const standard_view& s, const reading& how) {
    const unit bare = jixiao::detail::unit_of_bare_number(s.unit(), how);
    if (bare.is_bare() && !s.unit().is_bare()) return;
    const fraction factor = quantity{fraction(decimal(1)), bare}.in(s.unit()).value;
    if (!factor.is_decimal()) return;
    for (std::size_t tens = 0; tens < 4; ++tens)
      if (factor.numerator() == decimal(detail::small_powers_of_ten[tens])) {
        bare_tens_ = static_cast<std::uint8_t>(tens);
        takes_bare_ = true;
      }
  }

  bool key_of(const detail::plain_number& n, std::string_view rest, std::int64_t& key) const {
    int places = n.places;
    if (rest.empty()) {
      if (!takes_bare_) return false;
      places -= bare_tens_;
    } else if (unit_length_ == 0 || rest != std::string_view(unit_.data(), std::size_t{unit_length_})) {
      return false;
    }
    if (scale_ < 0) return false;
    const int more = scale_ - places;
    if (more >= 0) {
      if (n.count + more > 17) return false;
      const auto tens = detail::small_powers_of_ten[static_cast<std::size_t>(more) + 1];
      key = static_cast<std::int64_t>(n.digits * tens);
    } else {
      const auto tens = detail::small_powers_of_ten[static_cast<std::size_t>(-more)];
      const std::uint64_t whole = n.digits / tens;
      key = static_cast<std::int64_t>(whole * 10 + (n.digits != whole * tens ? 1 : 0));
    }
    return true;
  }

  // In the same order, without a sign: comparing and counting such is one addition with carry.
  static std::uint64_t ordered(std::int64_t key) {
    return static_cast<std::uint64_t>(key) ^ (std::uint64_t{1} << 63);
  }

  text_codes codes_of(std::int64_t key) const {
    const std::uint64_t wanted = ordered(key);
    std::size_t piece = 0;
    for (std::uint64_t below : below_) piece += below < wanted ? 1 : 0;
    return codes_[piece];
  }

  std::array<std::uint64_t, most_cuts> below_{};
  // The unit as the end of a text, in the upper bytes, and which bytes these are; where there is
  // none to be read so, eight zeros, which only numbers too long to be read at once end in.
  std::uint64_t unit_end_ = 0;
  std::uint64_t unit_mask_ = ~std::uint64_t{0};
  std::array<text_codes, most_cuts + 1> codes_{};
  std::array<char, 12> unit_{};
  std::uint8_t unit_length_ = 0;
  // The longest numbers that are read at once, with the unit and without.
  std::uint8_t short_length_ = 0;
  std::uint8_t short_bare_length_ = 0;
  // Places of a key but its last; -1 where no text is read.
  std::int8_t scale_ = -1;
  // From bare numbers to those in the standard's unit.
  std::uint8_t bare_tens_ = 0;
  bool takes_bare_ = false;
};

/// The codes of a measurement as written, equal to what `grade_of` says of the text: `refused` with
/// the fault for what is no measurement. @throws std::overflow_error as `grade_of`.
inline text_codes grade_text(const text_table& table, const standard_view& s, std::string_view text,
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
