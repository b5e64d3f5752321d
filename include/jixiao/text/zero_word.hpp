// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/measure/unit.hpp>
#include <jixiao/text/lexicon.hpp>
#include <jixiao/text/normal.hpp>

namespace jixiao::detail {

/// Whether a noun counts what ought not to happen: 重大事故, 投诉发生; not 明显效果, whose absence
/// is a level of quality. The last word of a noun says what it is.
constexpr bool names_mishap(std::string_view noun) {
  for (std::string_view degree : degrees)
    if (noun.find(degree) != std::string_view::npos) return false;
  for (std::string_view ending : {std::string_view("发生"), std::string_view("出现")})
    if (noun.ends_with(ending)) noun.remove_suffix(ending.size());
  if (noun.find_first_of("0123456789") != std::string_view::npos) return false;
  for (std::string_view mishap : mishaps)
    if (noun.ends_with(mishap)) return true;
  return false;
}

/// What a cell says there is none of, if it says so.
struct zero_word {
  bool found = false;
  std::string_view noun;

  constexpr explicit operator bool() const { return found; }
};

/// Of a cell in normal form: 报废情况 of 无报废情况, 事故 of 零事故, nothing of 无. Not found in
/// any other cell, so that 无明显效果, 零距离 and 0起 are read otherwise.
constexpr zero_word read_zero_word(std::string_view cell) {
  const bool is_ascii = !cell.empty() && static_cast<unsigned char>(cell[0]) < 0x80u;
  if (is_ascii && cell[0] != '0') return {};
  const char32_t first = decode(cell).value;
  if (first != U'0' && first != U'无' && first != U'零' && first != U'未' && first != U'不')
    return {};
  constexpr std::string_view words[] = {"无"sv,     "零"sv,     "0"sv,     "未发生"sv,
                                        "未出现"sv, "不发生"sv, "不出现"sv};
  constexpr std::string_view full_stop = "。"sv;
  if (cell.ends_with(full_stop)) cell.remove_suffix(full_stop.size());
  if (cell.ends_with('.')) cell.remove_suffix(1);
  if (cell == "无" || cell == "零") return {true, {}};
  for (std::string_view word : words) {
    if (!cell.starts_with(word)) continue;
    const std::string_view noun = cell.substr(word.size());
    const bool counts = (word == "零" || word == "0") && read_unit_prefix(noun).length != 0;
    if (!counts && names_mishap(noun)) return {true, noun};
  }
  return {};
}

}  // namespace jixiao::detail
