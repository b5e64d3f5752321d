// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace jixiao::io {

// How an item is numbered (编号), the higher level first, as official papers order them
// (GB/T 9704—2012 7.3.3: 一、 （一） 1. （1）) and others go on.
enum class number_style : std::uint8_t {
  none,
  counted,           // 一、  第一、
  counted_brackets,  // （一） (一) ㈠
  figures,           // 1、 1. 1） 01 ⒈
  figures_brackets,  // （1） (1) ⑴
  two_figures,       // 1.1  1-1
  three_figures,     // 1.1.1
  circled,           // ①
};
inline constexpr std::size_t number_style_count = 8;

// The style of the number that a name begins with.
number_style number_style_of(std::string_view name);

// Which of a column's names are duties and which activities (职责, 活动): the highest style that
// occurs numbers the duties, the next one the activities. Where one style occurs alone, the names
// without a number are what the numbered ones are not.
class item_levels {
 public:
  enum class level : std::uint8_t { duty, activity, unfit };

  // Every name of the column, in its order.
  void add(std::string_view name);
  // What a name without a number is, set in from the left or not, where the column has none.
  level level_of(std::string_view name, bool is_indented) const;
  // Whether any name has a number.
  bool has_numbers() const { return next_style(number_style::none) != number_style::none; }

 private:
  number_style next_style(number_style above) const;

  std::array<std::size_t, number_style_count> counts_{};
  number_style first_ = number_style::none;
  bool has_any_ = false;
};

}  // namespace jixiao::io
