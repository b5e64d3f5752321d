// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <jixiao/band/band_text.hpp>
#include <jixiao/base/constant_vector.hpp>
#include <jixiao/measure/quantity.hpp>
#include <jixiao/rule/part_index.hpp>
#include <jixiao/rule/rule_draft.hpp>
#include <jixiao/rule/rule_vocabulary.hpp>

namespace jixiao::detail {

/// What a rule compares with (目标值), as its caller gave it.
struct rule_target {
  decimal value;
  jixiao::unit unit;
  /// Less is better: ≤9%; more is: ≥95%; of a bare 100万元 nobody knows.
  bool is_upper = false;
  bool is_lower = false;
  /// It does not meet itself: <3次.
  bool is_open = false;
};

/// Reads 100万元, ≥95%, ≤9% or 不低于80%; empty for what is no single number.
constexpr std::optional<rule_target> read_rule_target(std::string_view text) {
  const band b = read_band(text);
  if (!b.is_numeric() || b.set.size() != 1) return std::nullopt;
  const interval& only = b.set.front();
  rule_target target;
  target.unit = b.unit;
  if (only.is_point() || (only.has_lower() && !only.has_upper()))
    target.value = only.lower().value();
  else if (only.has_upper() && !only.has_lower())
    target.value = only.upper().value();
  else
    return std::nullopt;
  // Of 0起 none more is meant.
  target.is_upper = only.is_point() ? target.value.is_zero() : only.has_upper();
  target.is_lower = !only.is_point() && only.has_lower();
  target.is_open =
      target.is_upper ? !only.includes_upper() : target.is_lower && !only.includes_lower();
  return target;
}

/// Turns the shares of a target that words of meeting it say (达到目标值, 未完成目标) to the side
/// on which it is met: of ≤5% they are 5 % and less, of >2% more than 2 %. False of a part of ≤5%,
/// of which nobody knows on which side it lies.
constexpr bool turn_to(const rule_target& target, rule_condition& c) {
  if (!target.is_upper && !target.is_open) return true;
  const interval& said = c.set.front();
  const bool is_whole = c.set.size() == 1 && said.has_lower() != said.has_upper() &&
                        (said.has_lower() ? said.lower() : said.upper()).value() == decimal(1);
  if (!is_whole) return !target.is_upper;
  const bool is_met = said.has_lower() && said.includes_lower();
  // 超额完成.
  if (!is_met && said.has_lower()) {
    if (target.is_upper) c.set = interval::less_than(decimal(1));
    return true;
  }
  const cut edge = target.is_upper == target.is_open ? cut::before(1) : cut::after(1);
  c.set = is_met == target.is_upper ? interval(cut::line_start(), edge)
                                    : interval(edge, cut::line_end());
  return true;
}

/// A number that a rule measures, and the words that name it.
struct rule_value {
  std::string_view noun;
  jixiao::unit unit;
  bool has_unit = false;
  /// Where it is first spoken of, in the folded text.
  std::size_t begin = 0;
  std::size_t end = 0;

  /// Where the noun stands in the folded text.
  constexpr std::size_t noun_begin(std::string_view text) const {
    return noun.empty() ? 0 : static_cast<std::size_t>(noun.data() - text.data());
  }
};

/// Keeps the values of a rule apart by the words that name them.
class rule_values {
 public:
  constexpr explicit rule_values(std::string_view text) : text_(text) {}

  constexpr const constant_vector<rule_value>& all() const { return values_; }
  constexpr rule_value& operator[](std::size_t i) { return values_[i]; }
  constexpr const rule_value& operator[](std::size_t i) const { return values_[i]; }
  constexpr bool is_empty() const { return values_.empty(); }

  /// The value that the words [begin, end) name: one that is known, or a new one.
  constexpr std::size_t of(std::size_t begin, std::size_t end, std::size_t words_end) {
    const std::string_view noun = noun_of(begin, end);
    if (noun.empty() && !values_.empty()) return last_;
    if (const std::int64_t known = last_same(noun); known >= 0) {
      last_ = static_cast<std::size_t>(known);
      if (values_[last_].noun.empty() && !noun.empty()) {
        values_[last_].noun = noun;
        list(last_);
      }
      return last_;
    }
    values_.push_back({noun, {}, false, begin, words_end});
    last_ = values_.size() - 1;
    list(last_);
    return last_;
  }
  /// Of one of several names of a formula, which are no others: 评标基准价/投标报价.
  constexpr std::size_t named(std::size_t begin, std::size_t end) {
    const std::string_view noun = noun_of(begin, end);
    if (noun.empty()) return of(begin, end, end);
    for (std::size_t i = 0; i < values_.size(); ++i)
      if (values_[i].noun == noun) return last_ = i;
    values_.push_back({noun, {}, false, begin, end});
    last_ = values_.size() - 1;
    list(last_);
    return last_;
  }
  constexpr std::size_t last() const { return last_; }

  /// The unit of a value is that of the first number that has one.
  constexpr bool agree(std::size_t value, const unit& u) {
    rule_value& v = values_[value];
    if (!v.has_unit || (v.unit.is_bare() && !u.is_bare() && !u.is_ratio())) {
      v.unit = u;
      v.has_unit = true;
      return true;
    }
    return v.unit == u || u.is_bare() || v.unit.converts_to(u) ||
           (v.unit.is_countable() && u.is_countable()) || (v.unit.is_bare() && u.is_ratio());
  }

 private:
  static constexpr word_list before_names{"年度"sv, "当年"sv, "全年"sv, "实际"sv, "该"sv, "如"sv};

  constexpr std::string_view noun_of(std::size_t begin, std::size_t end) const {
    std::string_view noun = text_.substr(begin, end > begin ? end - begin : 0);
    // 执行率:≥95%, but not 优秀:≥95%.
    if (noun.ends_with("率:"sv) || noun.ends_with("度:"sv)) noun.remove_suffix(1);
    for (std::size_t i = noun.size(); i-- > 0;)
      if (noun[i] == ',' || noun[i] == ' ' || noun[i] == ':' || noun[i] == ';') {
        noun.remove_prefix(i + 1);
        break;
      }
    for (bool again = true; again;) {
      again = false;
      if (!behind_names.ends(noun) && before_names.at_start(noun).empty()) break;
      for (std::string_view word : behind_names) {
        if (!behind_names.ends_with(noun, word) || (word == "占比" && noun.size() > word.size()))
          continue;
        noun.remove_suffix(word.size());
        again = true;
      }
      for (std::string_view word : before_names) {
        if (!starts_with(noun, word)) continue;
        noun.remove_prefix(word.size());
        again = true;
      }
    }
    // 完成90%以上: of what was spoken of before.
    // 超收部分每1%.
    if (noun.ends_with("部分"sv))
      if (!shortfall_words.at_start(noun).empty() || !excess_words.at_start(noun).empty() ||
          !negations.at_start(noun).empty())
        return {};
    // 完成年度目标的80%: of what was spoken of before, or will be.
    constexpr std::string_view done = "完成"sv;
    if (noun.starts_with(done) && ends_in_target(noun.substr(done.size()))) return {};
    if (noun == "完成"sv || noun == "已完成"sv || noun == "超额完成"sv) return {};
    // 优秀80-89分 says what the figures mean.
    if (!noun.empty() && level_words.longest_at_start(noun) == noun) return {};
    return noun;
  }
  // The last value that has the same name, or one of which one is a part of the other: few are
  // compared one by one, of many there is an index.
  constexpr std::int64_t last_same(std::string_view noun) const {
    const auto count = static_cast<std::int64_t>(values_.size());
    if (noun.empty() || is_general(noun)) return count - 1;
    if (values_.size() > few_values) {
      std::int64_t last = last_general_;
      for (const std::int64_t other : {parts_.last_with(noun), parts_.last_in(noun)})
        if (other > last) last = other;
      return last;
    }
    for (std::int64_t i = count; i-- > 0;)
      if (is_same(values_[static_cast<std::size_t>(i)].noun, noun)) return i;
    return part_index::none;
  }
  constexpr bool is_same(std::string_view a, std::string_view b) const {
    if (is_of_part_of_year(a) != is_of_part_of_year(b) && (is_of_year(a) || is_of_year(b)))
      return false;
    return a.empty() || a.find(b) != a.npos || b.find(a) != b.npos || is_general(a);
  }
  static constexpr word_list parts_of_year{"上半年"sv,   "下半年"sv,   "一季度"sv,   "二季度"sv,
                                           "三季度"sv,   "四季度"sv,   "第一季度"sv, "第二季度"sv,
                                           "第三季度"sv, "第四季度"sv, "前三季度"sv};
  // 上半年完成率 and 全年完成率 are two.
  static constexpr bool is_of_part_of_year(std::string_view noun) {
    return !parts_of_year.at_start(noun).empty();
  }
  static constexpr word_list years{"全年"sv, "年度"sv, "当年"sv};
  constexpr bool is_of_year(std::string_view noun) const {
    if (noun.empty()) return false;
    return years.ends(text_.substr(0, static_cast<std::size_t>(noun.data() - text_.data())));
  }
  // Once there are too many to be compared one by one, which all have names then: what has none
  // takes the next name.
  constexpr void list(std::size_t added) {
    if (values_.size() <= few_values) return;
    for (std::size_t i = is_listed_ ? added : 0; i <= added; ++i) {
      parts_.add(values_[i].noun, static_cast<std::int64_t>(i));
      if (is_general(values_[i].noun)) last_general_ = static_cast<std::int64_t>(i);
    }
    is_listed_ = true;
  }
  static constexpr word_list general_names{
      "比例"sv,   "完成值"sv, "完成情况"sv, "指标"sv,   "实际值"sv, "值"sv,   "数"sv,
      "完成数"sv, "数值"sv,   "完成额"sv,   "完成量"sv, "得分"sv,   "结果"sv, "计算结果"sv};
  static constexpr bool is_general(std::string_view noun) {
    return general_names.longest_at_start(noun).size() == noun.size() && !noun.empty();
  }

  std::string_view text_;
  constant_vector<rule_value> values_;
  std::size_t last_ = 0;
  static constexpr std::size_t few_values = 16;
  part_index parts_;
  /// Of those with a name that may be that of any.
  std::int64_t last_general_ = part_index::none;
  bool is_listed_ = false;
};

}  // namespace jixiao::detail
