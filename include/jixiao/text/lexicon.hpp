// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <jixiao/base/prefix_index.hpp>

namespace jixiao::detail {

// Plain literals would have the compiler count each text, in every program that includes this.
using namespace std::string_view_literals;

/// What a word says about the number beside it (界限).
enum class bound_kind : std::uint8_t { none, at_least, at_most, more_than, less_than, exactly };

/// Where a word may stand and what it does there.
enum class word_role : std::uint8_t {
  sign,         ///< before its number, or between a number and what is measured: 90%≤x
  before,       ///< right before its number: 超过110%
  before_only,  ///< the same, and part of other words elsewhere: 超90%, 超期
  adverb,       ///< before its number, with other words between: 至少全年完成2次
  after,        ///< right after its number and unit: 98%以上; a note （不含） may change it
  after_date,   ///< right after a date: 6月30日前
  after_rank,   ///< right after a rank: 11名以后
  before_rank,  ///< right before a rank: 前5名
  from,         ///< opens a range: 从90到95
  to,           ///< between the ends of a range
  inside,       ///< closes a range: 之间
  also,         ///< joins two conditions: 90%以上且不足95%
  with,         ///< joins two ends (介于90%和95%之间) or two claims (90%以下和110%以上)
  either,       ///< joins two claims: 90%以下或110%以上
  included,     ///< in a note: 90%（含）
  excluded,     ///< in a note: 95%（不含）
  filler,       ///< says nothing of its own: 达到98%以上
  vague,        ///< before a number, and does not say which: 约90%, 负5%
  vague_after,  ///< the same behind it: 90%左右
};

/// Why a word is read so. Words in common use that no standard or law explains are `usage`.
enum class word_source : std::uint8_t {
  civil_code,  ///< 《民法典》第一千二百五十九条
  gb8170,      ///< GB/T 8170—2008, 数值修约规则与极限数值的表示和判定
  usage,
};

struct lexicon_word {
  std::string_view text;
  word_role role = word_role::filler;
  bound_kind bound = bound_kind::none;
  word_source source = word_source::usage;
};

// Names that only the lines of the lexicon see.
namespace lexicon_lines {

using enum word_role;
using enum bound_kind;
inline constexpr auto law = word_source::civil_code;
inline constexpr auto gb = word_source::gb8170;

/// THE list of words that band texts are read by, in normal form.
inline constexpr lexicon_word lexicon[] = {
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
    {"不早于"sv, before, at_least},
    {"大于等于"sv, before, at_least, gb},
    {"大于或等于"sv, before, at_least, gb},
    {"大于或者等于"sv, before, at_least, gb},
    {"高于等于"sv, before, at_least},
    {"高于或等于"sv, before, at_least},
    {"等于或大于"sv, before, at_least, gb},
    {"等于或高于"sv, before, at_least},
    {"多于或等于"sv, before, at_least},
    {"至少"sv, adverb, at_least, gb},
    {"最少"sv, adverb, at_least},
    {"最低"sv, before_only, at_least},

    {"不超过"sv, before, at_most, gb},
    {"不高于"sv, before, at_most, gb},
    {"不大于"sv, before, at_most, gb},
    {"不多于"sv, before, at_most, gb},
    {"不超出"sv, before, at_most},
    {"不晚于"sv, before, at_most},
    {"不迟于"sv, before, at_most},
    {"未超过"sv, before, at_most},
    {"小于等于"sv, before, at_most, gb},
    {"小于或等于"sv, before, at_most, gb},
    {"小于或者等于"sv, before, at_most, gb},
    {"低于等于"sv, before, at_most},
    {"低于或等于"sv, before, at_most},
    {"少于或等于"sv, before, at_most},
    {"等于或小于"sv, before, at_most, gb},
    {"等于或低于"sv, before, at_most},
    {"截至"sv, before, at_most},
    {"截止"sv, before, at_most},
    {"至多"sv, adverb, at_most, gb},
    {"最多"sv, adverb, at_most},
    {"最高"sv, before_only, at_most},

    {"大于"sv, before, more_than, gb},
    {"高于"sv, before, more_than, gb},
    {"多于"sv, before, more_than, gb},
    {"超过"sv, before, more_than, law},
    {"超出"sv, before, more_than},
    {"超"sv, before_only, more_than},
    {"逾"sv, before_only, more_than},
    {"晚于"sv, before, more_than},
    {"迟于"sv, before, more_than},

    {"小于"sv, before, less_than, gb},
    {"低于"sv, before, less_than, gb},
    {"少于"sv, before, less_than, gb},
    {"不足"sv, before, less_than, gb},
    {"不满"sv, before, less_than, law},
    {"未满"sv, before, less_than},
    {"不到"sv, before, less_than},
    {"未达到"sv, before, less_than},
    {"达不到"sv, before, less_than},
    {"未达"sv, before_only, less_than},
    {"不达"sv, before_only, less_than},
    {"未到"sv, before_only, less_than},
    {"不及"sv, before, less_than},
    {"早于"sv, before, less_than},

    {"以上"sv, after, at_least, law},
    {"及以上"sv, after, at_least, law},
    {"或以上"sv, after, at_least, law},
    {"及其以上"sv, after, at_least, law},
    {"含以上"sv, after, at_least},
    {"及以后"sv, after_date, at_least},
    {"以下"sv, after, at_most, law},
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

    // As traditional characters have them.
    {"不低於"sv, before, at_least},
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

    {"从"sv, from},
    {"自"sv, from},
    {"介于"sv, from},
    {"在"sv, from},
    {"至"sv, to},
    {"到"sv, to},
    {"~"sv, to},
    {"-"sv, to},
    {"之间"sv, inside},
    {"间"sv, inside},
    {"且"sv, also},
    {"并且"sv, also},
    {"而且"sv, also},
    {"同时"sv, also},
    {"但"sv, also},
    {"并"sv, also},
    {","sv, also},
    {"、"sv, also},
    {";"sv, also},
    {"及"sv, with},
    {"和"sv, with},
    {"与"sv, with},
    {"以及"sv, with},
    {"或"sv, either},
    {"或者"sv, either},

    {"含"sv, included},
    {"包含"sv, included},
    {"包括"sv, included},
    {"含本数"sv, included},
    {"均含"sv, included},
    {"都含"sv, included},

    {"不含"sv, excluded},
    {"不包含"sv, excluded},
    {"不包括"sv, excluded},
    {"不含本数"sv, excluded},
    {"均不含"sv, excluded},
    {"都不含"sv, excluded},

    {"达到"sv, filler},
    {"达"sv, filler},
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
    {"余"sv, vague_after},
    {"多"sv, vague_after},
    {"几"sv, vague},
    {"负"sv, vague},
    {"零下"sv, vague},
    {"不"sv, vague},
    {"未"sv, vague},
    {"非"sv, vague},
    {"没"sv, vague},
};

}  // namespace lexicon_lines

using lexicon_lines::lexicon;

constexpr bool is_lower_bound(bound_kind kind) {
  return kind == bound_kind::at_least || kind == bound_kind::more_than;
}
constexpr bool is_upper_bound(bound_kind kind) {
  return kind == bound_kind::at_most || kind == bound_kind::less_than;
}

/// A set of roles to look for.
class word_roles {
 public:
  template <class... Roles>
  constexpr word_roles(word_role first, Roles... others)
      : bits_(bit(first) | (0u | ... | bit(others))) {}
  constexpr bool has(word_role role) const { return (bits_ & bit(role)) != 0; }

 private:
  static constexpr std::uint32_t bit(word_role role) {
    return std::uint32_t{1} << static_cast<unsigned>(role);
  }
  std::uint32_t bits_;
};

inline constexpr prefix_index lexicon_index(lexicon, &lexicon_word::text);

/// The longest word in one of these roles that a text begins with; null when there is none.
constexpr const lexicon_word* find_word(std::string_view text, word_roles roles) {
  if (text.empty()) return nullptr;
  const lexicon_word* found = nullptr;
  for (std::size_t i : lexicon_index.candidates(text)) {
    const lexicon_word& word = lexicon[i];
    const bool longer = found == nullptr || word.text.size() > found->text.size();
    if (longer && roles.has(word.role) && starts_with(text, word.text)) found = &word;
  }
  return found;
}

/// Nouns of what ought not to happen: 无 or 零 before one is a count of none.
inline constexpr std::string_view mishaps[] = {
    "情况"sv, "间隙监控"sv, "间隙"sv, "事故"sv, "投诉"sv, "故障"sv, "报废"sv, "差错"sv, "错误"sv,
    "失误"sv, "违规"sv,     "违纪"sv, "违法"sv, "违约"sv, "案件"sv, "事件"sv, "上访"sv, "信访"sv,
    "举报"sv, "纠纷"sv,     "延误"sv, "超期"sv, "逾期"sv, "遗漏"sv, "伤亡"sv, "死亡"sv, "火灾"sv,
    "拖欠"sv, "积压"sv,     "泄密"sv, "舆情"sv, "退件"sv, "返工"sv, "损坏"sv, "丢失"sv, "现象"sv,
    "问题"sv, "行为"sv,     "通报"sv, "处罚"sv, "诉讼"sv, "缺勤"sv, "迟到"sv, "旷工"sv, "污染"sv,
    "超支"sv, "隐患"sv,     "违章"sv, "差评"sv, "断档"sv, "缺陷"sv,
};

/// Words of degree and effect: 无明显效果 is a level of quality, not a count.
inline constexpr std::string_view degrees[] = {
    "明显"sv, "显著"sv, "较"sv,   "效果"sv, "效益"sv, "成效"sv, "变化"sv, "影响"sv,
    "提升"sv, "提高"sv, "改善"sv, "改进"sv, "作用"sv, "进展"sv, "意见"sv,
};

}  // namespace jixiao::detail
