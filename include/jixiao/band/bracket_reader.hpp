// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/band/term_reader.hpp>

namespace jixiao::detail {

/// Reads an interval in mathematical notation. A square bracket has its number in, a round one out.
class bracket_reader {
 public:
  constexpr bracket_reader(std::string_view text, term_reader& terms)
      : text_(text), terms_(terms), at_(terms.at()) {}

  /// From the opening bracket on; false on a fault.
  constexpr bool read(text_claim& c) {
    const std::size_t begin = at_.position() + 1;
    const std::size_t end = text_.find_first_of(")]", begin);
    if (end == text_.npos) return terms_.fail(fault::stray_character, text_.size());
    const std::size_t separator = find_separator(begin, end);
    if (separator == text_.npos) return false;
    const infinity low = read_end(begin, separator, c.left);
    const infinity high = read_end(separator + 1, end, c.right);
    if (terms_.problem()) return false;
    c.left.said = text_[begin - 1] == '[' ? inclusion::included : inclusion::excluded;
    c.right.said = text_[end] == ']' ? inclusion::included : inclusion::excluded;
    c.link_at = separator;
    at_.go_to(end + 1);
    read_unit_behind(c);
    return check_numbers(c) && link(c, low, high);
  }

 private:
  enum class infinity { none, minus, plus };

  // One comma, tilde or dash. A comma may also group digits, and a dash be a minus, so of several
  // none is taken.
  constexpr std::size_t find_separator(std::size_t begin, std::size_t end) {
    const std::string_view inside = at_.between(begin, end);
    for (char mark : {',', '~', '-'}) {
      const std::size_t first = inside.find(mark, mark == '-' ? 1 : 0);
      if (first == inside.npos) continue;
      if (inside.find(mark, first + 1) == inside.npos) return begin + first;
      terms_.fail(fault::stray_character, begin + first);
      return text_.npos;
    }
    terms_.fail(fault::stray_character, end);
    return text_.npos;
  }

  constexpr infinity read_end(std::size_t begin, std::size_t end, term& t) {
    if (at_.between(begin, end).starts_with(' ')) ++begin;
    t.begin = begin;
    t.end = end;
    const std::string_view text = at_.between(begin, end);
    if (text == "-∞") return infinity::minus;
    if (text == "+∞" || text == "∞") return infinity::plus;
    const figure_reading figure = read_arabic(text);
    if (figure.problem) {
      terms_.fail(figure.problem.what, begin + figure.problem.offset);
      return infinity::none;
    }
    t.first = t.last = figure.value;
    t.multiplier = figure.multiplier;
    t.unwritten_zeros = figure.unwritten_zeros;
    const unit_prefix found = read_unit_prefix(text.substr(figure.length));
    t.unit = found.value;
    t.has_unit = found.length != 0;
    const std::size_t length = figure.length + found.length;
    if (length != text.size() || found.value.is_date())
      terms_.fail(fault::unknown_unit, begin + figure.length);
    return infinity::none;
  }

  // [90,95)%
  constexpr void read_unit_behind(text_claim& c) {
    if (c.left.has_unit || c.right.has_unit) return;
    const unit_prefix found = read_unit_prefix(at_.rest());
    if (found.value.is_date()) return;
    at_.skip(found.length);
    c.left.unit = c.right.unit = found.value;
    c.left.has_unit = c.right.has_unit = found.length != 0;
  }

  constexpr bool check_numbers(const text_claim& c) {
    const bool countable = c.left.unit.is_countable() || c.right.unit.is_countable();
    if (countable && c.left.first.is_negative())
      return terms_.fail(fault::negative_count, c.left.begin);
    if (countable && c.right.first.is_negative())
      return terms_.fail(fault::negative_count, c.right.begin);
    // [3,5万): are these 3 or 30000?
    const bool shares = c.left.multiplier == 0 && c.right.multiplier != 0 && !c.left.has_unit &&
                        !c.left.first.is_zero();
    return !shares || terms_.fail(fault::unit_missing, c.left.begin);
  }

  constexpr bool link(text_claim& c, infinity low, infinity high) {
    if (low == infinity::plus || (low == infinity::minus && high != infinity::none))
      return terms_.fail(fault::not_finite, c.left.begin);
    if (high == infinity::minus) return terms_.fail(fault::not_finite, c.right.begin);
    if (low == infinity::none && high == infinity::none) {
      c.link = term_link::range;
      return !(c.right.first < c.left.first) ||
             terms_.fail(fault::conflicting_words, c.right.begin);
    }
    c.link = term_link::alone;
    if (low == infinity::minus) c.left = c.right;
    c.left.bound = low == infinity::minus ? bound_kind::at_most : bound_kind::at_least;
    c.left.bound_yields = true;
    return true;
  }

  std::string_view text_;
  term_reader& terms_;
  text_cursor& at_;
};

}  // namespace jixiao::detail
