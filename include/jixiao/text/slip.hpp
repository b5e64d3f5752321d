// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
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
inline constexpr auto slips = std::to_array<slip>({
    {"收下", "以下"},     {"收上", "以上"},     {"收内", "以内"},     {"一下", "以下"},
    {"一上", "以上"},     {"一内", "以内"},     {"已上", "以上"},     {"已下", "以下"},
    {"已内", "以内"},     {"己上", "以上"},     {"己下", "以下"},     {"己内", "以内"},
    {"巳上", "以上"},     {"巳下", "以下"},     {"似上", "以上"},     {"似下", "以下"},
    {"以卜", "以下"},     {"以土", "以上"},     {"以士", "以上"},     {"以肉", "以内"},
    {"以吓", "以下"},     {"意上", "以上"},     {"意下", "以下"},     {"亿上", "以上"},
    {"亿下", "以下"},     {"亿内", "以内"},     {"不底于", "不低于"}, {"不抵于", "不低于"},
    {"底于", "低于"},     {"抵于", "低于"},     {"不少予", "不少于"}, {"不低予", "不低于"},
    {"致少", "至少"},     {"致多", "至多"},     {"之少", "至少"},     {"不超国", "不超过"},
    {"不朝过", "不超过"}, {"超国", "超过"},     {"小予", "小于"},     {"大予", "大于"},
    {"不小予", "不小于"}, {"不大予", "不大于"},
});

consteval bool slips_keep_lengths() {
  for (const slip& s : slips)
    if (s.written.size() != s.meant.size()) return false;
  return true;
}
static_assert(slips_keep_lengths());

inline constexpr prefix_index<slips.size()> slip_index([](std::size_t i) {
  return slips[i].written;
});

/// The slip that a text begins with, for a word in one of these roles; null when there is none.
constexpr const slip* find_slip(std::string_view text, word_roles roles) {
  const slip* found = nullptr;
  for (std::size_t i : slip_index.candidates(text)) {
    const slip& s = slips[i];
    if (!starts_with(text, s.written)) continue;
    const lexicon_word* meant = find_word(s.meant, roles);
    if (meant == nullptr || meant->text != s.meant) continue;
    if (found == nullptr || found->written.size() < s.written.size()) found = &s;
  }
  return found;
}

}  // namespace jixiao::detail
