// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <jixiao/band/label.hpp>

namespace jixiao::detail {

// A name without its number (1、, （一）, 三．), width folded, without spaces.
inline std::string name_key(std::string_view name) {
  static constexpr std::string_view numerals[] = {"一", "二", "三", "四", "五",
                                                  "六", "七", "八", "九", "十"};
  static constexpr std::string_view marks[] = {"、", ".", "．", ")", "）"};
  std::string_view rest = trimmed(name);
  for (std::string_view open : {std::string_view("("), std::string_view("（")})
    if (rest.starts_with(open)) rest.remove_prefix(open.size());
  const std::size_t before = rest.size();
  for (bool more = true; more;) {
    more = !rest.empty() && is_digit(rest.front());
    if (more) rest.remove_prefix(1);
    for (std::string_view n : numerals)
      if (!more && rest.starts_with(n)) {
        rest.remove_prefix(n.size());
        more = true;
      }
  }
  bool is_numbered = false;
  for (std::string_view mark : marks)
    if (!is_numbered && rest.size() < before && rest.starts_with(mark)) {
      rest.remove_prefix(mark.size());
      is_numbered = true;
    }
  return label_key(is_numbered ? rest : trimmed(name));
}

}  // namespace jixiao::detail
