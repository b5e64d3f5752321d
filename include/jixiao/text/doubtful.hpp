// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/text/lexicon.hpp>
#include <jixiao/text/normal.hpp>

// Characters that signs, figures and 不 are misread as (丁 for ≥, 卜 for 以下's 下, 木 for 不).
// They are read as text only within words that have them: 收入, 项目, 工作日.

namespace jixiao::detail {

/// The characters; those that words of bounds are made of are `bound_characters`.
inline constexpr std::string_view look_alikes = "丁卜末木土士入目日曰丨丶个一"sv;

/// Words of two characters, one after the other, that have such a character.
inline constexpr std::u16string_view words_with_look_alikes =
    u"收入投入录入纳入介入流入注入引入植入加入进入列入融入输入转入入户入库入学入园入住入选入围"
    u"入职入党入会入网入境入账入馆入河入场入口年末期末月末季末周末末级末位末端项目数目科目题目"
    u"节目栏目目标目录类目条目品目曲目剧目子目细目账目目的工日作日日均日常日产日报日间每日当日"
    u"节日次日人日台日日志假日生日日期日内日供日处日接国土水土土地土方土壤土建土石凝土砂土表土"
    u"黏土粘土土质本土乡土覆土领土苗木林木树木花木木材竹木乔木灌木草木原木木质土木护士博士硕士"
    u"人士战士烈士学士院士士兵园丁补丁每个各个整个单个多个数个个人个体个税个案个性个别个数个贷"
    u"院日床日易日休日开日庆日日起之日渣土弃土填土取土运土防土购入计入记入存入汇入写入侵入闯入"
    u"出入准入切入移入并入划入归入编入嵌入调入迁入复入统一单一唯一第一之一同一一般一次一定一类"
    u"一级一期一等一线一体一项一个一批一家一件一年一季一月"sv;

static_assert(words_with_look_alikes.size() % 2 == 0);

/// Whether a word of these stands at a position. O(words).
constexpr bool is_word_with_look_alike_at(std::string_view text, std::size_t position) {
  if (!is_ideograph(text, position) || !is_ideograph(text, position + ideograph_length))
    return false;
  const char32_t first = ideograph_at(text, position);
  const char32_t second = ideograph_at(text, position + ideograph_length);
  for (std::size_t i = 0; i < words_with_look_alikes.size(); i += 2)
    if (words_with_look_alikes[i] == first && words_with_look_alikes[i + 1] == second) return true;
  return false;
}

/// Whether such a character stands at a position of a text in normal form, and not within a word
/// that has it. O(words).
constexpr bool is_doubtful(std::string_view text, std::size_t position) {
  constexpr std::size_t length = ideograph_length;
  const std::string_view here = text_behind(text, position).substr(0, length);
  if (!has_character(look_alikes, here)) return false;
  const bool ends_word = position >= length && is_word_with_look_alike_at(text, position - length);
  return !ends_word && !is_word_with_look_alike_at(text, position);
}

/// Whether a letter that figures and words are misread as stands at a position on its own: l, O.
constexpr bool is_doubtful_letter(std::string_view text, std::size_t position) {
  constexpr std::string_view letters = "lOo|"sv;
  const auto is_letter_at = [&](std::size_t i) {
    const char c = static_cast<char>(text[i] | 0x20);
    return c >= 'a' && c <= 'z';
  };
  return position < text.size() && letters.find(text[position]) != letters.npos &&
         (position == 0 || !is_letter_at(position - 1)) &&
         (position + 1 >= text.size() || !is_letter_at(position + 1));
}

}  // namespace jixiao::detail
