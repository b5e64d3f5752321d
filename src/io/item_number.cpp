// SPDX-License-Identifier: BSL-1.0
#include "item_number.hpp"

#include <jixiao/text/normal.hpp>

namespace jixiao::io {

namespace {

bool is_counting(char32_t c) {
  constexpr std::u32string_view numerals = U"一二三四五六七八九十百〇零";
  return numerals.find(c) != std::u32string_view::npos;
}

bool is_figure(char32_t c) { return (c >= U'0' && c <= U'9') || (c >= 0xFF10 && c <= 0xFF19); }
bool is_open(char32_t c) { return c == U'(' || c == 0xFF08; }
bool is_close(char32_t c) { return c == U')' || c == 0xFF09; }
bool is_point(char32_t c) { return c == U'.' || c == 0xFF0E; }
bool is_dash(char32_t c) { return c == U'-' || c == 0xFF0D || c == 0x2014 || c == 0x2013; }
bool is_stop(char32_t c) {
  return is_point(c) || c == 0x3001 || c == 0xFF0C || c == U',' || c == 0xFF61 || c == 0x3002;
}
bool is_space(char32_t c) { return c == U' ' || c == U'\t' || c == 0x3000 || c == 0xA0; }

// Reads the beginning of a name, a character after the other.
class name_start {
 public:
  explicit name_start(std::string_view name) : rest_(name) {}

  char32_t peek() const { return rest_.empty() ? 0 : detail::decode(rest_).value; }
  char32_t next() {
    if (rest_.empty()) return 0;
    const detail::code_point c = detail::decode(rest_);
    rest_.remove_prefix(c.length);
    return c.value;
  }
  // How many there are that `is` takes.
  template <class Is>
  std::size_t take(Is is) {
    std::size_t count = 0;
    for (; !rest_.empty() && is(peek()); ++count) next();
    return count;
  }

 private:
  std::string_view rest_;
};

constexpr std::size_t longest_figures = 3;

// 1、 1. 1） 1.1 1.1.1 1-2, and 1 before a space. 12345热线 and 2019年 are names.
number_style style_of_figures(name_start in) {
  const std::size_t digits = in.take(is_figure);
  if (digits == 0 || digits > longest_figures) return number_style::none;
  if (is_space(in.peek())) return number_style::figures;
  if (is_dash(in.peek())) {
    in.next();
    const std::size_t more = in.take(is_figure);
    return more > 0 && more <= longest_figures && !is_figure(in.peek()) ? number_style::two_figures
                                                                        : number_style::none;
  }
  if (is_close(in.peek())) return number_style::figures;
  if (!is_stop(in.peek())) return number_style::none;
  const bool is_pointed = is_point(in.next());
  const std::size_t more = in.take(is_figure);
  if (!is_pointed || more == 0) return number_style::figures;
  // 1.5万户改造 is a name.
  constexpr std::u32string_view behind_amounts = U"万亿千百倍%％元";
  if (behind_amounts.find(in.peek()) != std::u32string_view::npos) return number_style::none;
  if (!is_point(in.peek())) return number_style::two_figures;
  in.next();
  return in.take(is_figure) > 0 ? number_style::three_figures : number_style::two_figures;
}

number_style style_in_brackets(name_start in) {
  in.next();
  in.take(is_space);
  const bool counts = is_counting(in.peek());
  const std::size_t length = counts ? in.take(is_counting) : in.take(is_figure);
  in.take(is_space);
  if (length == 0 || length > longest_figures || !is_close(in.peek())) return number_style::none;
  return counts ? number_style::counted_brackets : number_style::figures_brackets;
}

number_style style_of_counted(name_start in, bool has_ordinal) {
  if (has_ordinal) in.next();
  if (in.take(is_counting) == 0) return number_style::none;
  const char32_t behind = in.peek();
  if (is_close(behind)) return number_style::counted_brackets;
  return is_stop(behind) || is_space(behind) ? number_style::counted : number_style::none;
}

}  // namespace

number_style number_style_of(std::string_view name) {
  name_start in(name);
  in.take(is_space);
  const char32_t first = in.peek();
  if (first >= 0x2460 && first <= 0x2473) return number_style::circled;
  if (first >= 0x2474 && first <= 0x2487) return number_style::figures_brackets;
  if (first >= 0x2488 && first <= 0x249B) return number_style::figures;
  if (first >= 0x3220 && first <= 0x3229) return number_style::counted_brackets;
  if (is_open(first)) return style_in_brackets(in);
  if (is_counting(first)) return style_of_counted(in, false);
  if (first == U'第') return style_of_counted(in, true);
  return is_figure(first) ? style_of_figures(in) : number_style::none;
}

void item_levels::add(std::string_view name) {
  const number_style style = number_style_of(name);
  if (!has_any_) first_ = style;
  has_any_ = true;
  ++counts_[static_cast<std::size_t>(style)];
}

// The highest style below another that occurs; none where there is none.
number_style item_levels::next_style(number_style above) const {
  for (std::size_t i = static_cast<std::size_t>(above) + 1; i < number_style_count; ++i)
    if (counts_[i] > 0) return static_cast<number_style>(i);
  return number_style::none;
}

item_levels::level item_levels::level_of(std::string_view name, bool is_indented) const {
  const number_style style = number_style_of(name);
  const number_style highest = next_style(number_style::none);
  const number_style second = next_style(highest);
  if (highest == number_style::none || second != number_style::none) {
    if (style == number_style::none) return is_indented ? level::activity : level::unfit;
    return style == highest ? level::duty : style == second ? level::activity : level::unfit;
  }
  // One style: its names are the duties if it counts or if one of them comes first.
  const bool has_plain = counts_[0] > 0;
  const bool numbers_duties =
      highest <= number_style::counted_brackets || (has_plain && first_ != number_style::none);
  const bool is_numbered = style != number_style::none;
  return is_numbered == numbers_duties ? level::duty : level::activity;
}

}  // namespace jixiao::io
