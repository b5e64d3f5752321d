// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/rule/word_list.hpp>

namespace jixiao::detail {

/// Words that say that what follows does not hold (否定词).
inline constexpr word_list<9> denying_words("未能"sv, "没有"sv, "未"sv, "不"sv, "没"sv, "无"sv,
                                            "非"sv, "并未"sv, "尚未"sv);
/// Words that say that it does, in whose place one of those may stand: 已公开, 有制度.
inline constexpr word_list<4> affirming_words("已经"sv, "已"sv, "有"sv, "能"sv);

/// Whether words say that what others say does not hold (否定): 未按期完成 of 按期完成, 制度不健全
/// of 制度健全, 无制度 of 有制度. Of nothing but such a word, never. O(words).
constexpr bool denies(std::string_view said, std::string_view other) {
  // Up to where both are the same one of them may stand, in place of what affirms or of nothing.
  for (std::size_t i = 0; i < said.size() && i < other.size();
       i += length_of_character(text_behind(said, i))) {
    const std::string_view here = text_behind(said, i);
    const std::string_view there = text_behind(other, i);
    for (const std::string_view no : denying_words) {
      if (!starts_with(here, no)) continue;
      const std::string_view rest = text_behind(here, no.size());
      const std::string_view yes = affirming_words.longest_at_start(there);
      if (!rest.empty() &&
          (rest == there || (!yes.empty() && rest == text_behind(there, yes.size()))))
        return true;
    }
    const std::size_t length = length_of_character(here);
    if (here.substr(0, length) != there.substr(0, length)) return false;
  }
  return false;
}

}  // namespace jixiao::detail
