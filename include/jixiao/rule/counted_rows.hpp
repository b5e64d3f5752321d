// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/base/constant_vector.hpp>
#include <jixiao/rule/rule_drafts.hpp>
#include <jixiao/rule/rule_vocabulary.hpp>
#include <jixiao/rule/word_table.hpp>

namespace jixiao::detail {

/// Makes rows say what they count where only those beside them do: 2亿 beside 1亿元, 全部符合
/// beside 符合两项, 零投诉 beside 投诉1次, 及时完成 beside 延迟10日以内.
class counted_rows {
 public:
  constexpr counted_rows(std::string_view text, rule_drafts& all) : text_(text), all_(all) {}

  constexpr void settle() {
    complete_money();
    settle_matches();
    settle_none();
    settle_nothing_counted();
    settle_on_time();
    for (rule_draft& d : all_.drafts)
      if (d.is_lost() && d.is_numeric() && !d.is_each()) begin_at_fault(d.condition);
  }

 private:
  static constexpr word_list money{"资金"sv, "投资"sv,   "收入"sv, "税收"sv,    "产值"sv, "营收"sv,
                                   "利润"sv, "成本"sv,   "支出"sv, "贷款"sv,    "债务"sv, "金额"sv,
                                   "余额"sv, "销售额"sv, "经费"sv, "注册资本"sv};
  // 2亿 beside 1亿元 is money too, and so is 到位资金1000万.
  constexpr void complete_money() {
    bool is_money = false;
    for (const rule_draft& d : all_.drafts) {
      if (d.condition.kind == condition_kind::none) continue;
      for (const unit& u : {d.condition.unit, d.each.unit})
        is_money = is_money || u.measures() == dimension::money;
      is_money = is_money || (d.is_numeric() && has_great_figure(d) &&
                              money.is_in(words(d.condition.begin, d.condition.noun_end)));
    }
    if (!is_money) return;
    const unit yuan = read_unit_prefix("元").value;
    for (rule_draft& d : all_.drafts)
      if (d.is_numeric() && has_great_figure(d)) d.condition.unit = yuan;
  }
  // 1000万, 2亿: a figure with a multiplier and no unit.
  constexpr bool has_great_figure(const rule_draft& d) const {
    const std::string_view said = words(d.condition.noun_end, d.condition.end);
    return d.condition.unit.is_bare() &&
           (said.find("亿"sv) != said.npos || said.find("万"sv) != said.npos);
  }

  static constexpr word_list meeting_verbs{"符合"sv, "满足"sv, "具备"sv, "达到"sv,
                                           "完成"sv, "做到"sv, "落实"sv};
  // 三项全部符合得6分,符合两项得4分,均不符合不得分: how many of them, 3 and 0 too.
  constexpr void settle_matches() {
    std::string_view verb;
    unit counted;
    for (const rule_draft& d : all_.drafts) {
      if (!d.is_numeric() || d.is_each() || !d.condition.unit.is_countable()) continue;
      const std::string_view noun = words(d.condition.begin, d.condition.noun_end);
      for (std::string_view known : meeting_verbs)
        // 达到两项 is two and more.
        if (noun.ends_with(known) && d.condition.set.size() == 1 &&
            (d.condition.set.front().is_point() || known == "达到"sv))
          verb = known;
      counted = d.condition.unit;
    }
    if (verb.empty()) return;
    for (rule_draft& d : all_.drafts)
      if (d.condition.kind == condition_kind::words) take_match(d.condition, verb, counted);
  }
  static constexpr word_list alls{"全部"sv, "均"sv, "都"sv, "全"sv};
  constexpr void take_match(rule_condition& c, std::string_view verb, const unit& counted) const {
    std::string_view rest = words(c.begin, c.end);
    rest.remove_prefix(referring_words.at_start(rest).size());
    const amount_reading number = read_amount(rest);
    if (number)
      rest.remove_prefix(number.length + read_unit_prefix(text_behind(rest, number.length)).length);
    for (std::string_view word : {"内容"sv, "条件"sv, "要求"sv})
      if (starts_with(rest, word)) rest.remove_prefix(word.size());
    const std::string_view all = alls.longest_at_start(rest);
    if (all.empty()) return;
    rest.remove_prefix(all.size());
    const std::string_view negation = negations.longest_at_start(rest);
    rest.remove_prefix(negation.size());
    if (rest != verb || (negation.empty() && !number)) return;
    c.kind = condition_kind::numeric;
    c.set = interval::point(negation.empty() ? number.value : decimal(0));
    c.unit = counted;
    c.noun_end = c.begin;
  }

  // 安全事故为0得满分,每发生1起扣5分: none of what is counted, and no value of its own.
  constexpr void settle_nothing_counted() const {
    rule_draft* nothing = nullptr;
    for (rule_draft& d : all_.drafts) {
      if (!d.is_numeric() || d.is_each() || !d.is_earned()) continue;
      const interval& only = d.condition.set.front();
      const bool may_be_counted = d.condition.unit.is_bare() || d.condition.unit.is_countable();
      const bool is_nothing = may_be_counted && only.is_point() && only.lower().value().is_zero();
      if (!is_nothing || nothing != nullptr) return;
      nothing = &d;
    }
    if (nothing == nullptr) return;
    const std::string_view noun = words(nothing->condition.begin, nothing->condition.end);
    const unit& counted = nothing->condition.unit;
    for (const rule_draft& d : all_.drafts)
      if (d.each.what == each_reading::kind::count && d.is_lost() && counts_things_of(d, noun) &&
          (counted.is_bare() || counted == d.each.unit)) {
        nothing->condition.kind = condition_kind::words;
        return;
      }
  }
  // 每发生1起, 每投诉1次 of 投诉; not 坑洼积水,每平方米 of 超支率.
  constexpr bool counts_things_of(const rule_draft& d, std::string_view noun) const {
    const std::string_view said = words(d.condition.begin, d.condition.end);
    const std::size_t each = starts_with(said, "每"sv) ? "每"sv.size() : 0;
    if (noun.find("率"sv) != noun.npos) return false;
    if (!happening_words.at_start(text_behind(said, each)).empty()) return true;
    return noun.size() >= 2 * ideograph_length &&
           said.find(noun.substr(0, 2 * ideograph_length)) != said.npos;
  }

  static constexpr word_list nones{"没有"sv, "无"sv, "均没有"sv, "都没有"sv};
  // 零投诉得5分,投诉1次得3分: none of what other rows count.
  constexpr void settle_none() {
    word_table nouns;
    constant_vector<unit> units;
    bool has_rows = false;
    const rule_draft* earned = nullptr;
    std::size_t denials = 0;
    for (const rule_draft& d : all_.drafts) {
      const rule_condition& c = d.condition;
      const bool is_row = (d.is_earned() || d.action.kind == action_kind::zero) && !d.is_each() &&
                          d.is_numeric() && c.unit.is_countable();
      has_rows = has_rows || is_row;
      if (is_row && d.is_earned()) earned = &d;
      if (length_of_none(d) != 0) ++denials;
      if (is_row && (c.noun_end > c.begin || units.empty()) &&
          nouns.number_of(words(c.begin, c.noun_end)) == units.size())
        units.push_back(c.unit);
    }
    if (!has_rows || (earned == nullptr && loses_for_each())) return;
    // 未发生事故得10分,发生1起得5分; 无事故得5分,1起得3分: all is said of one thing.
    const bool is_of_one = earned != nullptr && denials == 1 && units.size() == 1 &&
                           happening_words.at_start(nouns[0]) == nouns[0];
    const rule_condition* before = nullptr;
    for (rule_draft& d : all_.drafts) {
      const rule_condition* const row = before;
      rule_condition& c = d.condition;
      const bool is_row = (d.is_earned() || d.action.kind == action_kind::zero) && !d.is_each();
      before = is_row && c.kind == condition_kind::numeric && c.unit.is_countable() ? &c : nullptr;
      if (c.kind == condition_kind::numeric || !is_row || c.begin >= c.end) continue;
      const std::string_view said = words(c.begin, c.end);
      // 1项得2分,没有不得分.
      const bool is_none = row != nullptr && nones.longest_at_start(said) == said;
      if (!is_none && units.empty()) continue;
      const bool is_first = is_none || (is_of_one && length_of_none(d) != 0 &&
                                        (!nouns[0].empty() || d.statement == earned->statement));
      const std::size_t known = is_first ? 0 : denied(nouns, units.size(), said);
      if (!is_none && known >= units.size()) continue;
      c.kind = condition_kind::numeric;
      c.set = interval::point(decimal(0));
      c.unit = is_none ? row->unit : units[known];
      c.noun_end = c.begin;
    }
  }

  // 未发生得满分,发生1起扣2分,3起及以上不得分: no row says what one is worth, so none is no row
  // either.
  constexpr bool loses_for_each() const {
    for (const rule_draft& d : all_.drafts)
      if (d.is_lost() && d.each.what == each_reading::kind::count) return true;
    return false;
  }

  constexpr std::size_t length_of_none(const rule_draft& d) const {
    const rule_condition& c = d.condition;
    if (c.kind != condition_kind::words || d.is_each() || !d.is_earned()) return 0;
    return find_word(words(c.begin, c.end), word_role::none_of).text.size();
  }
  // 零投诉 beside 投诉1次, 全年未召开会议 beside 召开1次: which of so many nouns there is none of;
  // their number where it is of none of them.
  static constexpr std::size_t denied(word_table& nouns, std::size_t count, std::string_view said) {
    const lexicon_word none = find_word(said, word_role::none_of);
    if (none && said.size() > none.text.size())
      return nouns.number_of(said.substr(none.text.size()));
    constexpr std::string_view denial = "未"sv;
    const std::size_t at = said.find(denial);
    if (at == said.npos) return count;
    const std::string_view behind = said.substr(at + denial.size());
    constexpr std::size_t longest = 18;
    for (std::size_t end = 0; end < behind.size() && end < longest;) {
      end += length_of_character(text_behind(behind, end));
      if (const std::size_t known = nouns.number_of(behind.substr(0, end)); known < count)
        return known;
    }
    return count;
  }

  // 及时完成得5分,延迟10日以内得3分: no day late, and more than none.
  constexpr void settle_on_time() const {
    const rule_condition* late = nullptr;
    bool has_award = false;
    for (const rule_draft& d : all_.drafts) {
      if (!d.is_earned() || d.is_each()) continue;
      has_award = has_award || is_on_time(d.condition);
      const bool is_late = late == nullptr && d.is_numeric() && d.condition.set.size() == 1 &&
                           d.condition.set.front().has_upper() &&
                           cut::after(0) < d.condition.set.front().upper() &&
                           is_delay(words(d.condition.begin, d.condition.noun_end));
      if (is_late) late = &d.condition;
    }
    if (late == nullptr || !has_award) return;
    const unit counted = late->unit;
    for (rule_draft& d : all_.drafts) {
      if (!d.is_earned() || d.is_each()) continue;
      if (d.is_numeric()) begin_at_fault(d.condition);
      if (!is_on_time(d.condition)) continue;
      d.condition.kind = condition_kind::numeric;
      d.condition.set = interval::at_most(decimal(0));
      d.condition.unit = counted;
      d.condition.noun_end = d.condition.begin;
    }
  }
  static constexpr word_list on_time{"及时"sv, "按时"sv, "按期"sv, "如期"sv, "准时"sv};
  constexpr bool is_on_time(const rule_condition& c) const {
    const std::string_view said = words(c.begin, c.end);
    return c.kind == condition_kind::words &&
           (!on_time.at_start(said).empty() || on_time.ends(said));
  }
  // 项目延期, 迟报.
  static constexpr bool is_delay(std::string_view noun) {
    return amount_words.ends(noun) || !amount_words.at_start(noun).empty();
  }
  static constexpr word_list excess{"超"sv,     "超时"sv, "超期"sv, "超支"sv,
                                    "超预算"sv, "超编"sv, "欠"sv};
  // 逾期5天以内扣1分: where there is none, nothing is taken.
  constexpr void begin_at_fault(rule_condition& c) const {
    std::string_view noun = words(c.begin, c.noun_end);
    noun.remove_prefix(noun.rfind(',') + 1);
    if (c.set.size() != 1 || c.set.front().has_lower() || !c.set.front().has_upper() ||
        !(cut::after(0) < c.set.front().upper()) ||
        !(is_delay(noun) || excess.ends(noun) || names_fault(noun)))
      return;
    c.set = interval(cut::after(0), c.set.front().upper());
  }

  constexpr std::string_view words(std::size_t begin, std::size_t end) const {
    return text_.substr(begin, end > begin ? end - begin : 0);
  }

  std::string_view text_;
  rule_drafts& all_;
};

}  // namespace jixiao::detail
