// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <jixiao/detail/prefix_index.hpp>

namespace jixiao::detail {

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

// NOLINTNEXTLINE(readability-function-size): a table, a line a word
consteval auto make_lexicon() {
  using enum word_role;
  using enum bound_kind;
  constexpr auto law = word_source::civil_code;
  constexpr auto gb = word_source::gb8170;
  return std::to_array<lexicon_word>({
      {"≥", sign, at_least, gb},
      {">=", sign, at_least, gb},
      {"=>", sign, at_least},
      {"≤", sign, at_most, gb},
      {"<=", sign, at_most, gb},
      {"=<", sign, at_most},
      {">", sign, more_than, gb},
      {"<", sign, less_than, gb},
      {"=", sign, exactly},
      {"==", sign, exactly},
      {"等于", before, exactly},

      {"不低于", before, at_least, gb},
      {"不少于", before, at_least, gb},
      {"不小于", before, at_least, gb},
      {"不下于", before, at_least},
      {"不早于", before, at_least},
      {"大于等于", before, at_least, gb},
      {"大于或等于", before, at_least, gb},
      {"大于或者等于", before, at_least, gb},
      {"高于等于", before, at_least},
      {"高于或等于", before, at_least},
      {"等于或大于", before, at_least, gb},
      {"等于或高于", before, at_least},
      {"多于或等于", before, at_least},
      {"至少", adverb, at_least, gb},
      {"最少", adverb, at_least},
      {"最低", before_only, at_least},

      {"不超过", before, at_most, gb},
      {"不高于", before, at_most, gb},
      {"不大于", before, at_most, gb},
      {"不多于", before, at_most, gb},
      {"不超出", before, at_most},
      {"不晚于", before, at_most},
      {"不迟于", before, at_most},
      {"未超过", before, at_most},
      {"小于等于", before, at_most, gb},
      {"小于或等于", before, at_most, gb},
      {"小于或者等于", before, at_most, gb},
      {"低于等于", before, at_most},
      {"低于或等于", before, at_most},
      {"少于或等于", before, at_most},
      {"等于或小于", before, at_most, gb},
      {"等于或低于", before, at_most},
      {"截至", before, at_most},
      {"截止", before, at_most},
      {"至多", adverb, at_most, gb},
      {"最多", adverb, at_most},
      {"最高", before_only, at_most},

      {"大于", before, more_than, gb},
      {"高于", before, more_than, gb},
      {"多于", before, more_than, gb},
      {"超过", before, more_than, law},
      {"超出", before, more_than},
      {"超", before_only, more_than},
      {"逾", before_only, more_than},
      {"晚于", before, more_than},
      {"迟于", before, more_than},

      {"小于", before, less_than, gb},
      {"低于", before, less_than, gb},
      {"少于", before, less_than, gb},
      {"不足", before, less_than, gb},
      {"不满", before, less_than, law},
      {"未满", before, less_than},
      {"不到", before, less_than},
      {"未达到", before, less_than},
      {"达不到", before, less_than},
      {"未达", before_only, less_than},
      {"不达", before_only, less_than},
      {"未到", before_only, less_than},
      {"不及", before, less_than},
      {"早于", before, less_than},

      {"以上", after, at_least, law},
      {"及以上", after, at_least, law},
      {"或以上", after, at_least, law},
      {"及其以上", after, at_least, law},
      {"含以上", after, at_least},
      {"及以后", after_date, at_least},
      {"以下", after, at_most, law},
      {"及以下", after, at_most, law},
      {"或以下", after, at_most, law},
      {"及其以下", after, at_most, law},
      {"含以下", after, at_most},
      {"以内", after, at_most, law},
      {"之内", after, at_most},
      {"内", after, at_most},
      {"及以内", after, at_most, law},
      {"以外", after, more_than, law},
      {"之外", after, more_than},

      {"前", after_date, at_most},
      {"以前", after_date, at_most},
      {"之前", after_date, at_most},
      {"及以前", after_date, at_most},
      {"及之前", after_date, at_most},
      {"后", after_date, more_than},
      {"以后", after_date, more_than},
      {"之后", after_date, more_than},
      {"起", after_date, at_least},
      {"以后", after_rank, at_least},
      {"及以后", after_rank, at_least},
      {"以前", after_rank, at_most},
      {"前", before_rank, at_most},

      // As traditional characters have them.
      {"不低於", before, at_least},
      {"不少於", before, at_least},
      {"不超過", before, at_most},
      {"不高於", before, at_most},
      {"超過", before, more_than},
      {"大於", before, more_than},
      {"高於", before, more_than},
      {"小於", before, less_than},
      {"低於", before, less_than},
      {"少於", before, less_than},
      {"以內", after, at_most},

      {"从", from},
      {"自", from},
      {"介于", from},
      {"在", from},
      {"至", to},
      {"到", to},
      {"~", to},
      {"-", to},
      {"之间", inside},
      {"间", inside},
      {"且", also},
      {"并且", also},
      {"而且", also},
      {"同时", also},
      {"但", also},
      {"并", also},
      {",", also},
      {"、", also},
      {";", also},
      {"及", with},
      {"和", with},
      {"与", with},
      {"以及", with},
      {"或", either},
      {"或者", either},

      {"含", included},
      {"包含", included},
      {"包括", included},
      {"含本数", included},
      {"均含", included},
      {"都含", included},

      {"不含", excluded},
      {"不包含", excluded},
      {"不包括", excluded},
      {"不含本数", excluded},
      {"均不含", excluded},
      {"都不含", excluded},

      {"达到", filler},
      {"达", filler},
      {"为", filler},
      {"控制在", filler},
      {"保持在", filler},
      {"在", filler},
      {"处于", filler},
      {"应", filler},
      {"约", vague},
      {"大约", vague},
      {"近", vague},
      {"接近", vague},
      {"将近", vague},
      {"几乎", vague},
      {"左右", vague_after},
      {"上下", vague_after},
      {"余", vague_after},
      {"多", vague_after},
      {"几", vague},
      {"负", vague},
      {"零下", vague},
      {"不", vague},
      {"未", vague},
      {"非", vague},
      {"没", vague},
  });
}

/// THE list of words that band texts are read by, in normal form.
inline constexpr auto lexicon = make_lexicon();

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

inline constexpr prefix_index<lexicon.size()> lexicon_index([](std::size_t i) {
  return lexicon[i].text;
});

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
inline constexpr auto mishaps = std::to_array<std::string_view>({
    "情况", "间隙监控", "间隙", "事故", "投诉", "故障", "报废", "差错", "错误", "失误", "违规",
    "违纪", "违法",     "违约", "案件", "事件", "上访", "信访", "举报", "纠纷", "延误", "超期",
    "逾期", "遗漏",     "伤亡", "死亡", "火灾", "拖欠", "积压", "泄密", "舆情", "退件", "返工",
    "损坏", "丢失",     "现象", "问题", "行为", "通报", "处罚", "诉讼", "缺勤", "迟到", "旷工",
    "污染", "超支",     "隐患", "违章", "差评", "断档", "缺陷",
});

/// Words of degree and effect: 无明显效果 is a level of quality, not a count.
inline constexpr auto degrees = std::to_array<std::string_view>({
    "明显",
    "显著",
    "较",
    "效果",
    "效益",
    "成效",
    "变化",
    "影响",
    "提升",
    "提高",
    "改善",
    "改进",
    "作用",
    "进展",
    "意见",
});

}  // namespace jixiao::detail
