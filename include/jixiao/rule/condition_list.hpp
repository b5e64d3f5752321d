// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string_view>

#include <jixiao/base/constant_vector.hpp>
#include <jixiao/rule/rule_words.hpp>
#include <jixiao/rule/scoring_rule.hpp>
#include <jixiao/text/normal.hpp>

namespace jixiao::detail {

/// Parts of a text between marks that stand outside brackets.
constexpr constant_vector<text_span> split_list(std::string_view text, text_span whole,
                                                std::initializer_list<std::string_view> marks) {
  constant_vector<text_span> parts;
  int depth = 0;
  std::size_t begin = whole.begin;
  for (std::size_t i = whole.begin; i < whole.end;) {
    const std::string_view here = text.substr(i, whole.end - i);
    if (here[0] == '(') ++depth;
    if (here[0] == ')') --depth;
    std::size_t length = 0;
    for (std::string_view mark : marks)
      if (depth == 0 && i > begin && starts_with(here, mark) && mark.size() > length)
        length = mark.size();
    if (length != 0) {
      parts.push_back({begin, i});
      begin = i += length;
      continue;
    }
    i += decode(here).length;
  }
  parts.push_back({begin, whole.end});
  return parts;
}

/// The conditions that a list of points goes with (分别): as many as there are points, or none. A
/// list that may be parted in two ways is none.
constexpr constant_vector<text_span> list_of(std::string_view text, text_span whole,
                                             std::size_t count) {
  constant_vector<text_span> parts = split_list(text, whole, {"、"sv});
  if (parts.size() == count) return parts;
  if (parts.size() + 1 == count) {
    const constant_vector<text_span> last =
        split_list(text, parts.back(), {"和"sv, "及"sv, "以及"sv, "与"sv});
    if (last.size() != 2) return {};
    parts.pop_back();
    parts.push_back(last[0]);
    parts.push_back(last[1]);
    return parts;
  }
  if (parts.size() != 1) return {};
  parts = split_list(text, whole, {","sv});
  return parts.size() == count ? parts : constant_vector<text_span>{};
}

}  // namespace jixiao::detail
