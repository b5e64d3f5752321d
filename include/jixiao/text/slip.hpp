// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/text/lexicon.hpp>

namespace jixiao::detail {

/// A known slip of the pen, of a typing method or of character recognition, and what was meant.
struct slip {
  std::string_view written;
  std::string_view meant;
};

/// Looked for only where the word that was meant would have to stand: `一下` after a number and its
/// unit is 以下, elsewhere it is itself. A correction is as long as what it corrects.
inline constexpr slip slips[] = {
    {"收下"sv, "以下"sv},     {"收上"sv, "以上"sv},     {"收内"sv, "以内"sv},
    {"一下"sv, "以下"sv},     {"一上"sv, "以上"sv},     {"一内"sv, "以内"sv},
    {"已上"sv, "以上"sv},     {"已下"sv, "以下"sv},     {"已内"sv, "以内"sv},
    {"己上"sv, "以上"sv},     {"己下"sv, "以下"sv},     {"己内"sv, "以内"sv},
    {"巳上"sv, "以上"sv},     {"巳下"sv, "以下"sv},     {"似上"sv, "以上"sv},
    {"似下"sv, "以下"sv},     {"以卜"sv, "以下"sv},     {"以土"sv, "以上"sv},
    {"以士"sv, "以上"sv},     {"以肉"sv, "以内"sv},     {"以吓"sv, "以下"sv},
    {"意上"sv, "以上"sv},     {"意下"sv, "以下"sv},     {"亿上"sv, "以上"sv},
    {"亿下"sv, "以下"sv},     {"亿内"sv, "以内"sv},     {"不底于"sv, "不低于"sv},
    {"不抵于"sv, "不低于"sv}, {"底于"sv, "低于"sv},     {"抵于"sv, "低于"sv},
    {"不少予"sv, "不少于"sv}, {"不低予"sv, "不低于"sv}, {"致少"sv, "至少"sv},
    {"致多"sv, "至多"sv},     {"之少"sv, "至少"sv},     {"不超国"sv, "不超过"sv},
    {"不朝过"sv, "不超过"sv}, {"超国"sv, "超过"sv},     {"小予"sv, "小于"sv},
    {"大予"sv, "大于"sv},     {"不小予"sv, "不小于"sv}, {"不大予"sv, "不大于"sv},
};

consteval bool slips_keep_lengths() {
  for (const slip& s : slips)
    if (s.written.size() != s.meant.size()) return false;
  return true;
}
static_assert(slips_keep_lengths());

inline constexpr prefix_index slip_index(slips, &slip::written);

/// The slip that a text begins with, for a word in one of these roles; null when there is none.
constexpr const slip* find_slip(std::string_view text, word_roles roles) {
  const slip* found = nullptr;
  for (std::size_t i : slip_index.candidates(text)) {
    const slip& s = slips[i];
    if (!starts_with(text, s.written)) continue;
    const lexicon_word meant = find_word(s.meant, roles);
    if (!meant || meant.text != s.meant) continue;
    if (found == nullptr || found->written.size() < s.written.size()) found = &s;
  }
  return found;
}

}  // namespace jixiao::detail
