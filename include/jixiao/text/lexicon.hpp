// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <iterator>
#include <string_view>

#include <jixiao/base/prefix_index.hpp>
#include <jixiao/text/lexicon_word.hpp>
#include <jixiao/text/noun_words.hpp>
#include <jixiao/text/side_words.hpp>

namespace jixiao::detail {

// Plain literals would have the compiler count each text, in every program that includes this.
using namespace std::string_view_literals;

// Names that only the lines of the lexicon see.
namespace lexicon_lines {

using enum word_role;
using enum bound_kind;
inline constexpr auto law = word_source::civil_code;
inline constexpr auto gb = word_source::gb8170;
inline constexpr auto usage = word_source::usage;

inline constexpr lexicon_word lines[] = {
    {"≥"sv, sign, at_least, gb},
    {">="sv, sign, at_least, gb},
    {"=>"sv, sign, at_least},
    {"≤"sv, sign, at_most, gb},
    {"<="sv, sign, at_most, gb},
    {"=<"sv, sign, at_most},
    {">"sv, sign, more_than, gb},
    {"<"sv, sign, less_than, gb},
    {"="sv, sign, exactly},
    {"=="sv, sign, exactly},
    {"等于"sv, before, exactly},

    {"不低于"sv, before, at_least, gb},
    {"不少于"sv, before, at_least, gb},
    {"不小于"sv, before, at_least, gb},
    {"不下于"sv, before, at_least},
    {"不早于"sv, before, at_least, usage, of_date},
    {"大于等于"sv, before, at_least, gb},
    {"大于或等于"sv, before, at_least, gb},
    {"大于或者等于"sv, before, at_least, gb},
    {"高于等于"sv, before, at_least},
    {"高于或等于"sv, before, at_least},
    {"等于或大于"sv, before, at_least, gb},
    {"等于或高于"sv, before, at_least},
    {"等于或超过"sv, before, at_least},
    {"达到或超过"sv, before, at_least},
    {"达到或高于"sv, before, at_least},
    {"超过或等于"sv, before, at_least},
    {"多于或等于"sv, before, at_least},
    {"至少"sv, adverb, at_least, gb},
    {"最少"sv, adverb, at_least},
    {"最低"sv, before_only, at_least},
    {"最小"sv, before_only, at_least},
    {"不低过"sv, before, at_least},
    {"不少过"sv, before, at_least},
    {"不短于"sv, before, at_least},
    {"未低于"sv, before, at_least},
    {"未少于"sv, before, at_least},
    {"不得低于"sv, before, at_least},
    {"不得少于"sv, before, at_least},
    {"不得小于"sv, before, at_least},
    {"不能低于"sv, before, at_least},
    {"不能少于"sv, before, at_least},
    {"不应低于"sv, before, at_least},
    {"不应少于"sv, before, at_least},
    {"不可低于"sv, before, at_least},
    {"不可少于"sv, before, at_least},
    {"不宜低于"sv, before, at_least},
    {"不宜少于"sv, before, at_least},
    {"没有低于"sv, before, at_least},
    {"达到"sv, reach, at_least, usage, yields | of_target},
    {"达"sv, reach, at_least, usage, yields | of_target},
    {"高达"sv, reach, at_least, usage, yields},
    {"满"sv, before_only, at_least, usage, yields},

    {"不超过"sv, before, at_most, gb},
    {"不高于"sv, before, at_most, gb},
    {"不大于"sv, before, at_most, gb},
    {"不多于"sv, before, at_most, gb},
    {"不超出"sv, before, at_most},
    {"不晚于"sv, before, at_most, usage, of_date},
    {"不迟于"sv, before, at_most, usage, of_date},
    {"未超过"sv, before, at_most},
    {"小于等于"sv, before, at_most, gb},
    {"小于或等于"sv, before, at_most, gb},
    {"小于或者等于"sv, before, at_most, gb},
    {"低于等于"sv, before, at_most},
    {"低于或等于"sv, before, at_most},
    {"少于或等于"sv, before, at_most},
    {"等于或小于"sv, before, at_most, gb},
    {"等于或低于"sv, before, at_most},
    {"截至"sv, before, at_most, usage, of_date},
    {"截止"sv, before, at_most, usage, of_date},
    {"至多"sv, adverb, at_most, gb},
    {"最多"sv, adverb, at_most},
    {"最高"sv, before_only, at_most},
    {"最大"sv, before_only, at_most},
    {"不高过"sv, before, at_most},
    {"不多过"sv, before, at_most},
    {"不大过"sv, before, at_most},
    {"不过"sv, before_only, at_most},
    {"不长于"sv, before, at_most},
    {"未高于"sv, before, at_most},
    {"未超"sv, before_only, at_most},
    {"不超"sv, before_only, at_most},
    {"未多于"sv, before, at_most},

    {"不得超过"sv, before, at_most},
    {"不得高于"sv, before, at_most},
    {"不得大于"sv, before, at_most},
    {"不得多于"sv, before, at_most},
    {"不得超"sv, before_only, at_most},
    {"不能超过"sv, before, at_most},
    {"不能高于"sv, before, at_most},
    {"不能大于"sv, before, at_most},
    {"不应超过"sv, before, at_most},
    {"不应高于"sv, before, at_most},
    {"不应大于"sv, before, at_most},
    {"不可超过"sv, before, at_most},
    {"不宜超过"sv, before, at_most},
    {"不宜高于"sv, before, at_most},
    {"不允许超过"sv, before, at_most},
    {"没有超过"sv, before, at_most},
    {"没超过"sv, before, at_most},
    {"不得晚于"sv, before, at_most, usage, of_date},
    {"不得迟于"sv, before, at_most, usage, of_date},

    {"大于"sv, before, more_than, gb},
    {"高于"sv, before, more_than, gb},
    {"多于"sv, before, more_than, gb},
    {"超过"sv, before, more_than, law},
    {"超出"sv, before, more_than},
    {"超"sv, before_only, more_than},
    {"高过"sv, before, more_than},
    {"多过"sv, before, more_than},
    {"大过"sv, before, more_than},
    {"高出"sv, before_only, more_than},
    {"长于"sv, before, more_than},
    {"不止"sv, before_only, more_than},
    {"突破"sv, before_only, more_than},
    {"逾"sv, before_only, more_than},
    {"晚于"sv, before, more_than, usage, of_date},
    {"迟于"sv, before, more_than, usage, of_date},

    {"小于"sv, before, less_than, gb},
    {"低于"sv, before, less_than, gb},
    {"少于"sv, before, less_than, gb},
    {"不足"sv, before, less_than, gb},
    {"不满"sv, before, less_than, law},
    {"未满"sv, before, less_than},
    {"不到"sv, before, less_than},
    {"不到"sv, after, less_than},
    {"未达到"sv, before, less_than},
    {"达不到"sv, before, less_than},
    {"没达到"sv, before, less_than},
    {"没有达到"sv, before, less_than},
    {"未能达到"sv, before, less_than},
    {"不能达到"sv, before, less_than},
    {"未达"sv, before_only, less_than, usage, of_target},
    {"不达"sv, before_only, less_than, usage, of_target},
    {"未到"sv, before_only, less_than},
    {"不及"sv, before, less_than},
    {"低过"sv, before, less_than},
    {"少过"sv, before, less_than},
    {"小过"sv, before, less_than},
    {"短于"sv, before, less_than},
    {"未足"sv, before_only, less_than},
    {"未及"sv, before_only, less_than},
    {"早于"sv, before, less_than, usage, of_date},

    {"以上"sv, after, at_least, law, may_be_defined},
    {"及以上"sv, after, at_least, law},
    {"或以上"sv, after, at_least, law},
    {"及其以上"sv, after, at_least, law},
    {"含以上"sv, after, at_least},
    {"及以后"sv, after_date, at_least},
    {"以下"sv, after, at_most, law, may_be_defined},
    {"及以下"sv, after, at_most, law},
    {"或以下"sv, after, at_most, law},
    {"及其以下"sv, after, at_most, law},
    {"含以下"sv, after, at_most},
    {"以内"sv, after, at_most, law},
    {"之内"sv, after, at_most},
    {"内"sv, after, at_most},
    {"及以内"sv, after, at_most, law},
    {"以外"sv, after, more_than, law},
    {"之外"sv, after, more_than},
    {"外"sv, after, more_than},
    {"开外"sv, after, more_than},
    {"+"sv, after, at_least},
    {"起"sv, after, at_least},
    {"及更多"sv, after, at_least},
    {"或更多"sv, after, at_least},
    {"及更高"sv, after, at_least},
    {"或更高"sv, after, at_least},
    {"及更少"sv, after, at_most},
    {"或更少"sv, after, at_most},
    {"及更低"sv, after, at_most},
    {"或更低"sv, after, at_most},
    {"封顶"sv, after, at_most},
    {"为限"sv, after, at_most},
    {"及之内"sv, after, at_most},

    {"前"sv, after_date, at_most},
    {"以前"sv, after_date, at_most},
    {"之前"sv, after_date, at_most},
    {"及以前"sv, after_date, at_most},
    {"及之前"sv, after_date, at_most},
    {"后"sv, after_date, more_than},
    {"以后"sv, after_date, more_than},
    {"之后"sv, after_date, more_than},
    {"起"sv, after_date, at_least},
    {"以后"sv, after_rank, at_least},
    {"及以后"sv, after_rank, at_least},
    {"以前"sv, after_rank, at_most},
    {"前"sv, before_rank, at_most},
    {"第"sv, of_rank},

    // As traditional characters have them.
    {"不低於"sv, before, at_least},
    {"不小於"sv, before, at_least},
    {"不早於"sv, before, at_least, usage, of_date},
    {"不晚於"sv, before, at_most, usage, of_date},
    {"不大於"sv, before, at_most},
    {"不多於"sv, before, at_most},
    {"多於"sv, before, more_than},
    {"不滿"sv, before, less_than},
    {"未滿"sv, before, less_than},
    {"達到"sv, reach, at_least, usage, yields | of_target},
    {"達"sv, reach, at_least, usage, yields | of_target},
    {"不少於"sv, before, at_least},
    {"不超過"sv, before, at_most},
    {"不高於"sv, before, at_most},
    {"超過"sv, before, more_than},
    {"大於"sv, before, more_than},
    {"高於"sv, before, more_than},
    {"小於"sv, before, less_than},
    {"低於"sv, before, less_than},
    {"少於"sv, before, less_than},
    {"以內"sv, after, at_most},
    {"之內"sv, after, at_most},
    {"內"sv, after, at_most},

    {"从"sv, from},
    {"自"sv, from},
    {"介于"sv, from},
    {"至"sv, to},
    {"到"sv, to},
    {"~"sv, to},
    {"-"sv, to},
    {"之间"sv, inside},
    {"间"sv, inside},
    {"范围内"sv, inside},
    {"范围之内"sv, inside},
    {"的范围内"sv, inside},
    {"区间内"sv, inside},
    {"区间"sv, inside},
    {"范围"sv, inside},
    {"且"sv, also},
    {"并且"sv, also},
    {"而且"sv, also},
    {"同时"sv, also},
    {"&"sv, also},
    {"&&"sv, also},
    {"但"sv, also},
    {"并"sv, also},
    {","sv, also, none, usage, joins_sets},
    {"、"sv, also, none, usage, joins_sets},
    {";"sv, also, none, usage, joins_sets},
    {"及"sv, with},
    {"和"sv, with},
    {"与"sv, with},
    {"以及"sv, with},
    {"或"sv, either},
    {"或者"sv, either},
    {"∪"sv, either},

    {"含"sv, included},
    {"包含"sv, included},
    {"包括"sv, included},
    {"含本数"sv, included},
    {"含本级"sv, included},
    {"包括本数"sv, included},
    {"包含本数"sv, included},
    {"均含"sv, included, none, usage, of_both},
    {"都含"sv, included, none, usage, of_both},

    {"不含"sv, excluded},
    {"不包含"sv, excluded},
    {"不包括"sv, excluded},
    {"不含本数"sv, excluded},
    {"不包括本数"sv, excluded},
    {"不包含本数"sv, excluded},
    {"均不含"sv, excluded, none, usage, of_both},
    {"都不含"sv, excluded, none, usage, of_both},

    {"为"sv, filler},
    {"控制在"sv, filler},
    {"保持在"sv, filler},
    {"在"sv, filler},
    {"处于"sv, filler},
    {"应"sv, filler},
    {"约"sv, vague},
    {"大约"sv, vague},
    {"近"sv, vague},
    {"接近"sv, vague},
    {"将近"sv, vague},
    {"几乎"sv, vague},
    {"左右"sv, vague_after},
    {"上下"sv, vague_after},
    {"余"sv, vague_after, none, usage, in_numeral},
    {"多"sv, vague_after, none, usage, in_numeral},
    {"几"sv, vague, none, usage, in_numeral},
    {"负"sv, vague, none, usage, negates},
    {"零下"sv, vague, none, usage, negates},
    {"不"sv, vague, none, usage, negates},
    {"未"sv, vague, none, usage, negates},
    {"非"sv, vague, none, usage, negates},
    {"没"sv, vague, none, usage, negates},
    {"大概"sv, vague},
    {"倒数"sv, vague},
    {"大致"sv, vague},
    {"差不多"sv, vague},
    {"约为"sv, vague},
    {"約"sv, vague},
    {"许"sv, vague_after},
    {"有余"sv, vague_after},
    {"出头"sv, vague_after},
    {"上下浮动"sv, vague_after},

    {"完成"sv, finish},
    {"竣工"sv, finish},
    {"建成"sv, finish},
    {"结束"sv, finish},
    {"到位"sv, finish},
    {"办结"sv, finish},
    {"交付"sv, finish},
    {"验收"sv, finish},
    {"投用"sv, finish},
    {"支付"sv, finish},
    {"发放"sv, finish},
    {"拨付"sv, finish},
    {"上报"sv, finish},
    {"报送"sv, finish},
    {"提交"sv, finish},
    {"印发"sv, finish},
    {"出台"sv, finish},
    {"完工"sv, finish},

    {"完成"sv, completion, at_least},
    {"完成或超额完成"sv, completion, at_least},
    {"超额完成"sv, completion, more_than},
    {"未完成"sv, completion, less_than},
    {"没完成"sv, completion, less_than},
    {"没有完成"sv, completion, less_than},
    {"未能完成"sv, completion, less_than},
    {"达标"sv, conformity, at_least},
    {"未达标"sv, conformity, less_than},
    {"不达标"sv, conformity, less_than},

    {"得"sv, score},
    {"计"sv, score},
    {"记"sv, score},
    {"给"sv, score},
    {"赋"sv, score},
    {"不得分"sv, no_score},
    {"不计分"sv, no_score},
    {"不给分"sv, no_score},
    {"不记分"sv, no_score},

    {"无"sv, none_of},
    {"没有"sv, none_of},
    {"零"sv, none_of},
    {"0"sv, none_of},
    {"未发生"sv, none_of},
    {"未出现"sv, none_of},
    {"不发生"sv, none_of},
    {"不出现"sv, none_of},
    {"没发生"sv, none_of},
    {"没出现"sv, none_of},
    {"不存在"sv, none_of},
    {"未发现"sv, none_of},
    {"没有发生"sv, none_of},
    {"没有出现"sv, none_of},
    {"未产生"sv, none_of},
    {"未收到"sv, none_of},
    {"未接到"sv, none_of},
    {"没有收到"sv, none_of},
    {"没有接到"sv, none_of},
    {"未受到"sv, none_of},
    {"为零"sv, is_zero},
    {"为0"sv, is_zero},
    {"零发生"sv, is_zero},
    {"零发现"sv, is_zero},
    {"0发生"sv, is_zero},
    {"0发现"sv, is_zero},

    {"强"sv, level, none, usage, is_degree},
    {"较强"sv, level, none, usage, is_degree},
    {"弱"sv, level, none, usage, is_degree},
    {"较弱"sv, level, none, usage, is_degree},
    {"高"sv, level, none, usage, is_degree},
    {"较高"sv, level, none, usage, is_degree},
    {"中"sv, level, none, usage, is_degree},
    {"低"sv, level, none, usage, is_degree},
    {"较低"sv, level, none, usage, is_degree},
    {"好"sv, level, none, usage, is_degree},
    {"良好"sv, level, none, usage, is_degree},
    {"较好"sv, level, none, usage, is_degree},
    {"很好"sv, level, none, usage, is_degree},
    {"差"sv, level, none, usage, is_degree},
    {"较差"sv, level, none, usage, is_degree},
    {"很差"sv, level, none, usage, is_degree},
    {"一般"sv, level, none, usage, is_degree},
    {"稳定"sv, level, none, usage, is_degree},
    {"合理"sv, level},
    {"规范"sv, level},
    {"优"sv, level},
    {"良"sv, level},
    {"优秀"sv, level},
    {"优良"sv, level},
    {"合格"sv, level},
    {"不合格"sv, level},
    {"达标"sv, level},
    {"不达标"sv, level},
    {"明显"sv, level},
    {"不明显"sv, level},
    {"显著"sv, level},
    {"健全"sv, level},
    {"完善"sv, level},
    // A change, which 到 or 至 behind it makes a bound: 提高到95%, 缩短至3天.
    {"提高"sv, noun, at_least, usage, yields},
    {"提升"sv, noun, at_least, usage, yields},
    {"上升"sv, noun, at_least, usage, yields},
    {"增加"sv, noun, at_least, usage, yields},
    {"增长"sv, noun, at_least, usage, yields},
    {"增多"sv, noun, at_least, usage, yields},
    {"上涨"sv, noun, at_least, usage, yields},
    {"扩大"sv, noun, at_least, usage, yields},
    {"延长"sv, noun, at_least, usage, yields},
    {"上浮"sv, noun, at_least, usage, yields},
    {"拓展"sv, noun, at_least, usage, yields},
    {"恢复"sv, noun, at_least, usage, yields},
    {"扩展"sv, noun, at_least, usage, yields},
    {"降低"sv, noun, at_most, usage, yields},
    {"下降"sv, noun, at_most, usage, yields},
    {"减少"sv, noun, at_most, usage, yields},
    {"减小"sv, noun, at_most, usage, yields},
    {"缩小"sv, noun, at_most, usage, yields},
    {"缩短"sv, noun, at_most, usage, yields},
    {"下跌"sv, noun, at_most, usage, yields},
    {"下浮"sv, noun, at_most, usage, yields},
    {"回落"sv, noun, at_most, usage, yields},
    {"压缩"sv, noun, at_most, usage, yields},
    {"压减"sv, noun, at_most, usage, yields},
    {"压降"sv, noun, at_most, usage, yields},
    {"缩减"sv, noun, at_most, usage, yields},
    {"削减"sv, noun, at_most, usage, yields},
    {"控制"sv, noun, at_most, usage, yields},

    {"增至"sv, reach, at_least, usage, yields},
    {"增到"sv, reach, at_least, usage, yields},
    {"升至"sv, reach, at_least, usage, yields},
    {"升到"sv, reach, at_least, usage, yields},
    {"扩至"sv, reach, at_least, usage, yields},
    {"扩到"sv, reach, at_least, usage, yields},
    {"涨至"sv, reach, at_least, usage, yields},
    {"涨到"sv, reach, at_least, usage, yields},
    {"降至"sv, reach, at_most, usage, yields},
    {"降到"sv, reach, at_most, usage, yields},
    {"减至"sv, reach, at_most, usage, yields},
    {"减到"sv, reach, at_most, usage, yields},
    {"缩至"sv, reach, at_most, usage, yields},
    {"缩到"sv, reach, at_most, usage, yields},
    {"压至"sv, reach, at_most, usage, yields},
    {"压到"sv, reach, at_most, usage, yields},

    // What it bounds lies on both sides of 0: 绝对值不超过5%, 上下浮动3%以内.
    {"绝对值"sv, deviation},
    {"正负"sv, deviation},
    {"上下浮动"sv, deviation},
    {"上下波动"sv, deviation},
    {"浮动"sv, deviation},
    {"波动"sv, deviation},
    {"浮动幅度"sv, deviation},
    {"波动幅度"sv, deviation},
    {"浮动范围"sv, deviation},
    {"波动范围"sv, deviation},
};

}  // namespace lexicon_lines

struct lexicon_table {
  lexicon_word words[std::size(lexicon_lines::lines) + count_noun_words()] = {};
};
consteval lexicon_table make_lexicon() {
  lexicon_table table;
  std::size_t count = 0;
  for (const lexicon_word& word : lexicon_lines::lines) table.words[count++] = word;
  for (const lexicon_word& word : noun_entries()) table.words[count++] = word;
  return table;
}
inline constexpr lexicon_table lexicon_entries = make_lexicon();

/// THE list of words that band texts are read by, in normal form: those that do something, and
/// those that only look so (noun_words.hpp).
inline constexpr const auto& lexicon = lexicon_entries.words;

inline constexpr prefix_index lexicon_index(lexicon, &lexicon_word::text);

/// Which roles the words of each slot of the index have.
struct lexicon_roles {
  word_roles one[decltype(lexicon_index)::slot_count];
  word_roles more[decltype(lexicon_index)::slot_count];
};
consteval lexicon_roles all_lexicon_roles() {
  lexicon_roles roles;
  for (const lexicon_word& word : lexicon) {
    const auto slots = lexicon_index.slots_of(word.text);
    const bool is_one = lexicon_index.is_one_character(word.text);
    (is_one ? roles.one[slots.one] : roles.more[slots.more]).add(word.role);
  }
  return roles;
}
inline constexpr lexicon_roles roles_of_slot = all_lexicon_roles();

/// The longest word in one of these roles that a text begins with; null when there is none.
constexpr const lexicon_word* find_word(std::string_view text, word_roles roles) {
  if (text.empty()) return nullptr;
  const lexicon_word* found = nullptr;
  const auto slots = lexicon_index.slots_of(text);
  if (!roles_of_slot.one[slots.one].meets(roles) && !roles_of_slot.more[slots.more].meets(roles))
    return nullptr;
  for (std::size_t i : lexicon_index.candidates(slots)) {
    const lexicon_word& word = lexicon[i];
    const bool longer = found == nullptr || word.text.size() > found->text.size();
    if (longer && roles.has(word.role) && starts_with_one_of_many(text, word.text)) found = &word;
  }
  return found;
}

/// The characters of words that bound numbers. Text that has one where it touches a number might be
/// a bound that the lexicon does not know (90%以丁, 不高98%): what was meant is not guessed.
inline constexpr std::string_view bound_characters =
    "以上下内外超过不未低高于少多余满足及含没大小达逾底抵至到近止起许之已己巳似外內過滿達於"sv;

/// Characters that no name of a unit has, beside those.
inline constexpr std::string_view verb_characters =
    "的了是为有得扣按每各与和或等且但并完成率覆盖合格效果明显较好差优良中第前后约左右无零做办开建"sv;

constexpr bool has_character(std::string_view characters, std::string_view c) {
  return c.size() == 3 && characters.find(c) != characters.npos;
}

}  // namespace jixiao::detail
