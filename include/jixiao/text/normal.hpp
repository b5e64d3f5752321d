// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <jixiao/base/error.hpp>
#include <jixiao/base/prefix_index.hpp>
#include <jixiao/text/look_alike.hpp>

// The one form in which texts are read and compared: full-width and small forms, dashes, tildes and
// the many comparison signs folded together, spaces gone.

namespace jixiao::detail {

/// One character of UTF-8 text; length 0 at the end of the text.
struct code_point {
  char32_t value = 0;
  std::size_t length = 0;
};

/// What stands for a byte that is no UTF-8; it is one byte long.
inline constexpr char32_t not_a_character = 0xFFFFFFFF;

constexpr char32_t smallest_of_length(std::size_t length) {
  return length == 2 ? 0x80u : length == 3 ? 0x800u : 0x10000u;
}

constexpr code_point decode_long(std::string_view text) {
  constexpr code_point bad{not_a_character, 1};
  const auto lead = static_cast<unsigned char>(text[0]);
  const std::size_t length = lead >= 0xF0u ? 4u : lead >= 0xE0u ? 3u : 2u;
  if (lead < 0xC2u || lead > 0xF4u || text.size() < length) return bad;
  char32_t value = lead & (0xFFu >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    const auto next = static_cast<unsigned char>(text[i]);
    if ((next & 0xC0u) != 0x80u) return bad;
    value = (value << 6) | (next & 0x3Fu);
  }
  const bool is_surrogate = value >= 0xD800u && value <= 0xDFFFu;
  if (value < smallest_of_length(length) || value > 0x10FFFFu || is_surrogate) return bad;
  return {value, length};
}

/// The first character of a text.
constexpr code_point decode(std::string_view text) {
  if (text.empty()) return {};
  const auto lead = static_cast<unsigned char>(text[0]);
  if (lead < 0x80u) return {lead, 1};
  return decode_long(text);
}

/// Whether a Chinese character of the common block (U+4000 … U+9FFF) stands at a position: the
/// commonest text, told by its bytes.
constexpr bool is_ideograph(std::string_view text, std::size_t position) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[position + i]); };
  return position + 2 < text.size() && byte(0) >= 0xE4u && byte(0) <= 0xE9u &&
         (byte(1) & 0xC0u) == 0x80u && (byte(2) & 0xC0u) == 0x80u;
}
inline constexpr std::size_t ideograph_length = 3;
/// The character there, where is_ideograph() says that it is one.
constexpr char32_t ideograph_at(std::string_view text, std::size_t position) {
  const auto byte = [&](std::size_t i) -> char32_t {
    return static_cast<unsigned char>(text[position + i]);
  };
  return (byte(0) & 0xFu) << 12 | (byte(1) & 0x3Fu) << 6 | (byte(2) & 0x3Fu);
}

/// The longest beginning of at most `size` bytes that splits no character.
constexpr std::string_view whole_characters(std::string_view text, std::size_t size) {
  if (text.size() <= size) return text;
  while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0u) == 0x80u) --size;
  return text.substr(0, size);
}

/// Spaces and line breaks of every width, and marks without width.
constexpr bool is_space(char32_t c) {
  if (c > ' ' && c < 0x80) return false;
  return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 || c == 0xAD ||
         c == 0x1680 || c == 0x180E || (c >= 0x2000 && c <= 0x200F) ||
         (c >= 0x2028 && c <= 0x202C) || c == 0x202F || (c >= 0x205F && c <= 0x2069) ||
         c == 0x3000 || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF;
}

/// Control characters, and the two that show a text in another order than it is written.
constexpr bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x202D || c == 0x202E;
}

/// The figure in a circle, 0 … 20; -1 for any other character.
constexpr int circled_figure(char32_t c) {
  if (c < 0x2460 || c > 0x2793) return -1;
  if (c <= 0x2473) return static_cast<int>(c - 0x2460) + 1;
  if (c == 0x24EA) return 0;
  if (c >= 0x24F5 && c <= 0x24FE) return static_cast<int>(c - 0x24F5) + 1;
  if (c >= 0x2776) return static_cast<int>((c - 0x2776) % 10) + 1;
  return -1;
}

// U+FE50 … U+FE6B, the small forms, as ASCII; '?' where there is none.
inline constexpr std::string_view small_forms = ",,.?;:?!-(){}[]#&*+-<>=?\\$%@"sv;

/// The form that a character is read and compared in.
constexpr char32_t folded(char32_t c) {
  if (c < 0x80) return c;
  if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFEE0;
  if (c >= 0xFE50 && c <= 0xFE6B && small_forms[c - 0xFE50] != '?')
    return static_cast<char32_t>(small_forms[c - 0xFE50]);
  if (c >= 0x2010 && c <= 0x2015) return '-';
  if (c >= 0x2E80 && (c < 0x2FD6 || (c >= 0xF900 && c < 0xFB00) || c >= 0x2F800))
    return unified_ideograph(c);
  switch (c) {
    case 0x2043:
    case 0x2212:
    case 0x2500:
    case 0x2501:
    case 0x30FC:
    case 0x2E3A:
    case 0x2E3B: return '-';
    case 0x02DC:
    case 0x223C:
    case 0x223D:
    case 0x223E:
    case 0x2053:
    case 0x301C:
    case 0x3030:
    case 0x2026:
    case 0x22EF: return '~';
    case 0x2022:
    case 0x2027:
    case 0x2219:
    case 0x22C5:
    case 0x30FB:
    case 0xFF65: return 0xB7;  // ·
    case 0x2266:
    case 0x2A7D:
    case 0x226F: return 0x2264;  // ≤
    case 0x2267:
    case 0x2A7E:
    case 0x226E: return 0x2265;  // ≥
    case 0x3008:
    case 0x2039:
    case 0x2329: return '<';
    case 0x3009:
    case 0x203A:
    case 0x232A: return '>';
    case 0x3010:
    case 0x3014: return '[';
    case 0x3011:
    case 0x3015: return ']';
    default: return c;
  }
}

struct utf8_bytes {
  char bytes[4] = {};
  std::size_t length = 0;
  constexpr std::string_view view() const { return {bytes, length}; }
};

constexpr utf8_bytes encode(char32_t c) {
  const auto tail = [c](int shift) { return static_cast<char>(0x80u | ((c >> shift) & 0x3Fu)); };
  if (c < 0x80) return {{static_cast<char>(c)}, 1};
  if (c < 0x800) return {{static_cast<char>(0xC0u | (c >> 6)), tail(0)}, 2};
  if (c < 0x10000) return {{static_cast<char>(0xE0u | (c >> 12)), tail(6), tail(0)}, 3};
  return {{static_cast<char>(0xF0u | (c >> 18)), tail(12), tail(6), tail(0)}, 4};
}

/// A cell in normal form, each of whose bytes can be traced to where it came from; refers to the
/// cell. A space stays only where dropping it would join two figures (`90 95%`).
class normal_text {
 public:
  static constexpr std::size_t capacity = 190;

  /// Of a text of at most `capacity` bytes; no character grows by folding.
  constexpr explicit normal_text(std::string_view source) : source_(source) { fold(everything); }
  normal_text(const normal_text&) = delete;
  normal_text& operator=(const normal_text&) = delete;

  constexpr std::string_view view() const { return {bytes_, size_}; }
  /// Puts what `form` gives for each ideograph in its place: another, or the same. Offsets in the
  /// source stay.
  template <class Form>
  constexpr void change_ideographs(Form form) {
    for (std::size_t at = 0; at < size_; ++at) {
      if (!is_ideograph(view(), at)) continue;
      const utf8_bytes changed = encode(form(ideograph_at(view(), at)));
      for (std::size_t i = 0; i < ideograph_length; ++i) bytes_[at + i] = changed.bytes[i];
      at += ideograph_length - 1;
    }
  }
  /// A byte that is no text, if there is one; the view then ends before it.
  constexpr text_fault problem() const { return problem_; }
  /// Where the normal form's byte at `position` stands in the source; its size for the end.
  /// O(size).
  constexpr std::size_t source_offset(std::size_t position) const {
    return position < size_ ? normal_text(source_, {}).fold(position) : source_.size();
  }

 private:
  struct unread {};
  static constexpr std::size_t everything = static_cast<std::size_t>(-1);

  constexpr normal_text(std::string_view source, unread) : source_(source) {}

  // Folds until the byte at `position` is written, and returns where it came from.
  constexpr std::size_t fold(std::size_t position) {
    // Copies: for all that a compiler knows, a byte that is written might be one of a member.
    const std::string_view source = source_;
    std::size_t size = 0;
    std::size_t at = 0;
    for (bool after_space = false; at < source.size();) {
      const char plain = source[at];
      std::size_t length = 1;
      if (plain > ' ' && plain < '\x7F' && !after_space) {
        bytes_[size++] = plain;
      } else if (is_ideograph(source, at)) {
        length = ideograph_length;
        for (std::size_t i = 0; i < length; ++i) bytes_[size++] = source[at + i];
        after_space = false;
      } else {
        const code_point next = decode(text_behind(source, at));
        length = next.length;
        if (next.value == not_a_character || (is_control(next.value) && !is_space(next.value))) {
          problem_ = {fault::stray_character, at};
          break;
        }
        const bool is_circled = circled_figure(next.value) >= 0;
        if (is_circled)
          size = put_circled(circled_figure(next.value), size);
        else if (!is_space(next.value))
          size = put(folded(next.value), after_space, size);
        // What follows a figure in a circle does not go on with it.
        // Nor does what follows a wide comma behind plain digits: 76，115 is two numbers.
        after_space =
            is_space(next.value) || is_circled ||
            (next.value == 0xFF0C && at > 0 && source[at - 1] >= '0' && source[at - 1] <= '9');
      }
      if (size > position) break;
      at += length;
    }
    size_ = size;
    return at;
  }

  // Returns the size with the character.
  constexpr std::size_t put(char32_t form, bool after_space, std::size_t size) {
    if (after_space && joins_figures(form, size)) bytes_[size++] = ' ';
    const utf8_bytes bytes = encode(form);
    for (std::size_t i = 0; i < bytes.length; ++i) bytes_[size++] = bytes.bytes[i];
    return size;
  }

  constexpr std::size_t put_circled(int figure, std::size_t size) {
    if (figure >= 10) {
      size = put(static_cast<char32_t>('0' + figure / 10), true, size);
      return put(static_cast<char32_t>('0' + figure % 10), false, size);
    }
    return put(static_cast<char32_t>('0' + figure), true, size);
  }

  static constexpr bool is_figure_character(char32_t c) {
    return (c >= '0' && c <= '9') || c == '.' || c == ',';
  }
  // Whether a character would go on with the number before it: 8 behind 9, and behind 1,
  constexpr bool joins_figures(char32_t next, std::size_t size) const {
    const auto figure_at = [&](std::size_t i) {
      return is_figure_character(static_cast<unsigned char>(bytes_[i]));
    };
    if (!is_figure_character(next) || size == 0 || !figure_at(size - 1)) return false;
    return bytes_[size - 1] != ',' || (size > 1 && figure_at(size - 2));
  }

  std::string_view source_;
  std::size_t size_ = 0;
  text_fault problem_;
  // Not cleared: what is read was written before, and nothing is copied.
  char bytes_[capacity];
};

}  // namespace jixiao::detail
