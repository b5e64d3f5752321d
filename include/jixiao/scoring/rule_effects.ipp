// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <jixiao/rule/scoring_rule.hpp>
#include <jixiao/scoring/ledger_writer.hpp>
#include <jixiao/scoring/rule_effects.hpp>
#include <jixiao/scoring/rule_ledger.hpp>
#include <jixiao/scoring/score.hpp>
#include <jixiao/table/department.hpp>

namespace jixiao {

namespace detail {

class effect_finder {
 public:
  effect_finder(const department& table, const std::vector<duty_score>& scores)
      : table_(table), scores_(scores) {}

  std::vector<rule_effect> find() {
    for (std::size_t d = 0; d < scores_.size(); ++d)
      for (std::size_t a = 0; a < scores_[d].activities.size(); ++a)
        for (std::size_t i = 0; i < scores_[d].activities[a].indicators.size(); ++i) add(d, a, i);
    return std::move(found_);
  }

 private:
  void add(std::size_t d, std::size_t a, std::size_t i) {
    const indicator_score& score = scores_[d].activities[a].indicators[i];
    if (!score.rule || score.standing == standing::left_out) return;
    const scoring_rule& rule = score.rule->rule;
    for (const std::size_t at : score.rule->points.effects) {
      const rule_clause& c = rule.clauses[at];
      const exact& lost = c.takes_rest ? score.rule->points.rest : c.points;
      rule_effect e{c.scope, std::string(rule.words(c.words)), as_rational(lost), d, a, i, {}};
      if (e.scope == effect_scope::section_zero) e.sections = sections_of(e);
      found_.push_back(std::move(e));
    }
  }

  std::vector<ledger_subject> sections_of(const rule_effect& e) const {
    if (const auto named = named_in(e.words)) return {*named};
    if (table_.duties.size() > 1) return {{ledger_level::duty, {}, e.duty}};
    if (table_.duties[e.duty].activities.size() > 1)
      return {{ledger_level::activity, {}, e.duty, e.activity}};
    return of_its_kind(e);
  }

  // The longest name that the words have, which may be part of another: 安全 and 安全生产.
  std::optional<ledger_subject> named_in(std::string_view words) const {
    constexpr std::size_t two_characters = 6;
    std::optional<ledger_subject> found;
    std::size_t longest = 0;
    const auto look = [&](const std::string& name, const ledger_subject& about) {
      if (name.size() < two_characters || name.size() <= longest || words.find(name) == words.npos)
        return;
      longest = name.size();
      found = about;
    };
    for (std::size_t d = 0; d < table_.duties.size(); ++d) {
      look(table_.duties[d].name, {ledger_level::duty, {}, d});
      for (std::size_t a = 0; a < table_.duties[d].activities.size(); ++a)
        look(table_.duties[d].activities[a].name, {ledger_level::activity, {}, d, a});
    }
    return found;
  }

  std::vector<ledger_subject> of_its_kind(const rule_effect& e) const {
    std::vector<ledger_subject> all;
    const std::vector<indicator_score>& siblings =
        scores_[e.duty].activities[e.activity].indicators;
    for (std::size_t i = 0; i < siblings.size(); ++i)
      if (siblings[i].kind == siblings[e.indicator].kind)
        all.push_back({ledger_level::indicator, {}, e.duty, e.activity, i});
    return all;
  }

  const department& table_;
  const std::vector<duty_score>& scores_;
  std::vector<rule_effect> found_;
};

JIXIAO_INLINE std::vector<rule_effect> effects_of(const department& table,
                                                  const std::vector<duty_score>& scores) {
  return effect_finder(table, scores).find();
}

JIXIAO_INLINE std::string_view zeroed_by(const std::vector<rule_effect>& effects,
                                         const ledger_subject& part) {
  for (const rule_effect& e : effects)
    for (const ledger_subject& section : e.sections)
      if (section == part) return e.words;
  return {};
}

JIXIAO_INLINE std::optional<grade> best_allowed(const std::vector<rule_effect>& effects,
                                                const scale& levels) {
  std::optional<grade> second;
  std::optional<grade> last;
  std::size_t n = 0;
  for (const grade g : levels.levels()) {
    if (n++ == 1) second = g;
    last = g;
  }
  std::optional<grade> allowed;
  for (const rule_effect& e : effects) {
    if (e.scope == effect_scope::veto) return last;
    // Of two levels the second is failing, which nobody said.
    if (e.scope == effect_scope::grade_cap && n > min_levels) allowed = second;
  }
  return allowed;
}

JIXIAO_INLINE grade no_better(grade g, const std::optional<grade>& best) {
  return best && *best < g ? *best : g;
}

JIXIAO_INLINE grade_set no_better(const grade_set& grades, const std::optional<grade>& best) {
  grade_set result;
  for (const grade g : all_levels)
    if (grades.has(g)) result.add(no_better(g, best));
  return result;
}

JIXIAO_INLINE std::size_t after_effects(const std::vector<rule_effect>& effects, bool is_all_lost,
                                        ledger_writer w, std::size_t total) {
  std::vector<operand> left{w.from(total)};
  std::string words;
  bool is_zero = is_all_lost;
  for (const rule_effect& e : effects) {
    is_zero = is_zero || e.scope == effect_scope::total_zero;
    if (e.scope != effect_scope::total_loss && e.scope != effect_scope::total_zero) continue;
    words.append(words.empty() ? "" : "；").append(e.words);
    if (e.scope == effect_scope::total_loss) left.push_back(of(operand_role::off, e.points));
  }
  if (is_zero)
    total = w.add(ledger_rule::effect, operation::product,
                  {w.from(total), of(operand_role::constant, rational(0))});
  else if (left.size() > 1)
    total = w.add(ledger_rule::effect, operation::difference, std::move(left));
  else
    return total;
  w.tell(total, words);
  if (w.result(total) < rational(0))
    total = w.add(ledger_rule::capped, operation::greatest,
                  {w.from(total), of(operand_role::constant, rational(0))});
  return total;
}

}  // namespace detail

}  // namespace jixiao
