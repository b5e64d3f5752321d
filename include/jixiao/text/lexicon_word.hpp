// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string_view>

// What the lexicon (lexicon.hpp) says of a word: where it may stand, and what it does there.

namespace jixiao::detail {

/// What a word says about the number beside it (界限).
enum class bound_kind : std::uint8_t { none, at_least, at_most, more_than, less_than, exactly };

/// Where a word may stand and what it does there.
enum class word_role : std::uint8_t {
  sign,         ///< before its number, or between a number and what is measured: 90%≤x
  before,       ///< right before its number: 超过110%
  before_only,  ///< the same, and part of other words elsewhere: 超90%, 超期
  reach,        ///< right before its number, and gives way to any other bound: 达到98%
  adverb,       ///< before its number, with other words between: 至少全年完成2次
  after,        ///< right after its number and unit: 98%以上; a note （不含） may change it
  after_date,   ///< right after a date: 6月30日前
  after_rank,   ///< right after a rank: 11名以后
  before_rank,  ///< right before a rank: 前5名
  of_rank,      ///< right before a rank that it does not bound: 第4名
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
  finish,       ///< behind a date makes it a deadline: 2021年12月完成
  score,        ///< before the points that a band earns: 98%以上得10分
  no_score,     ///< no points: 90%以下不得分
  lose,         ///< before points that are taken off, which no band says: 每发现一处扣0.2分
  none_of,      ///< before what there is none of: 无报废情况
  is_zero,      ///< behind what there is none of: 投诉为零
  level,        ///< ends a statement of quality: 融资灵活性强
  deviation,    ///< before a number that is a distance to both sides of 0: 绝对值不超过5%
  noun,  ///< is text, though it has a character of a word that bounds: 上访, 内部; with a bound it
         ///< is a change, which 到 or 至 behind it makes one: 提高到95%

  mishap,      ///< ends the name of what ought not to happen, or of an amount: 无安全事故
  happening,   ///< what a mishap does, behind its name: 投诉发生, 事故0出现
  accident,    ///< the same of what the law has classes of: 较大火灾
  quality,     ///< a degree or an effect, in whose name it stands: 无明显效果 counts nothing
  pointing,    ///< begins a name of the cell itself: 无此项
  basis,       ///< ends a note on where a number comes from: （以考核结果为准）
  measured,    ///< before a value, and says only that it was measured: 实际完成98%
  rate,        ///< ends the name of a rate: 开工率, 占用比例
  degree,      ///< ends the name of what is measured as finely as one likes: 满意度, 增幅
  amount,      ///< ends the name of what is no rate: 人数, 成本
  ranking,     ///< names a ranking, so that a number behind it is a place: 排名前5, 位列第3
  ranked_in,   ///< ends what a ranking is of: 全省前10%
  other_year,  ///< before a day, a year that the text does not tell: 次年1月15日

  completion,  ///< in a scoring rule, whether what was planned is done: 未完成, 超额完成计划的95%
  conformity,  ///< in a scoring rule, whether what a standard asks is met: 达标, 未达标
};

/// What else holds of a word.
using word_facts = std::uint16_t;
/// It bounds days, so a month beside it is a date: 不晚于3月.
inline constexpr word_facts of_date = 1;
/// In a note behind a range it speaks of both ends: 均含.
inline constexpr word_facts of_both = 2;
/// A document may say of it that it leaves its number out.
inline constexpr word_facts may_be_defined = 4;
/// Gives way to any other word that bounds the number: 达到98%以内.
inline constexpr word_facts yields = 8;
/// A mark: between two sets of numbers it is 或, between two bounds of one it is 且.
inline constexpr word_facts joins_sets = 16;
/// Stands inside numerals as behind them: 十几次, 三十多次.
inline constexpr word_facts in_numeral = 32;
/// A degree: what it ends is a statement of quality, whatever numbers stand beside it.
inline constexpr word_facts is_degree = 64;
/// A negation: before a number it lacks the word that it negates: 不98%.
inline constexpr word_facts negates = 128;
/// In a scoring rule it may stand before the target instead of a number: 达到目标值.
inline constexpr word_facts of_target = 256;

/// Why a word is read so. Words in common use that no standard or law explains are `usage`.
enum class word_source : std::uint8_t {
  civil_code,  ///< 《民法典》第一千二百五十九条
  gb8170,      ///< GB/T 8170—2008, 数值修约规则与极限数值的表示和判定
  usage,
};

struct lexicon_word {
  std::string_view text;  ///< empty: no word
  word_role role = word_role::filler;
  bound_kind bound = bound_kind::none;
  word_source source = word_source::usage;
  word_facts facts = 0;

  constexpr explicit operator bool() const { return !text.empty(); }
  constexpr bool is(word_facts fact) const { return (facts & fact) != 0; }
};

constexpr bool is_lower_bound(bound_kind kind) {
  return kind == bound_kind::at_least || kind == bound_kind::more_than;
}
constexpr bool is_upper_bound(bound_kind kind) {
  return kind == bound_kind::at_most || kind == bound_kind::less_than;
}
/// The same bound with the number on its other side: 90%≤x is x≥90%.
constexpr bound_kind mirrored(bound_kind kind) {
  using enum bound_kind;
  switch (kind) {
    case at_least: return at_most;
    case at_most: return at_least;
    case more_than: return less_than;
    case less_than: return more_than;
    default: return kind;
  }
}

/// A set of roles to look for.
class word_roles {
 public:
  template <class... Roles>
  constexpr word_roles(word_role first, Roles... others)
      : bits_(bit(first) | (0u | ... | bit(others))) {}
  constexpr word_roles() = default;
  constexpr bool has(word_role role) const { return (bits_ & bit(role)) != 0; }
  /// A bit a role.
  constexpr std::uint64_t bits() const { return bits_; }
  static constexpr std::uint64_t bit(word_role role) {
    return std::uint64_t{1} << static_cast<unsigned>(role);
  }

 private:
  std::uint64_t bits_ = 0;
};

}  // namespace jixiao::detail
