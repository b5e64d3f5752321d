// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <jixiao/base/language.hpp>
#include <jixiao/rule/rule_choices.hpp>
#include <jixiao/rule/scoring_rule.hpp>
#include <jixiao/testing/code_words.hpp>
#include <jixiao/words/explain.hpp>
#include <jixiao/words/test_words.hpp>
#include <jixiao/words/wording.hpp>

namespace jixiao {

/// A scoring rule with one small mistake in it, or under another choice (评分标准的变异体).
struct rule_mutant {
  std::string name;      ///< “每降低1个百分点扣0.5分”：0.5 → 0.6
  scoring_rule rule;     ///< with the mistake in it, if that is where it is
  rule_choices choices;  ///< under which it gives its points
};

namespace detail {

// Makes every mutant of one rule: figures moved by one of their last digit or by ten, bounds opened
// and closed, sides and signs turned round, clauses and limits left out, points of neighbouring
// rows exchanged, every open choice made otherwise.
template <class Visit>
class rule_mutator {
 public:
  rule_mutator(const scoring_rule& rule, const rule_choices& choices, Visit& visit, language in)
      : rule_(rule), choices_(choices), visit_(visit), in_(in) {}

  void run() {
    for (std::size_t i = 0; i < rule_.clauses.size(); ++i) change_clause(i);
    for (std::size_t i = 0; i < rule_.items.size(); ++i) change_item(i);
    exchange_rows();
    change_choices();
  }

 private:
  template <class Room, class... Marks>
  std::string say(sentence<Marks...> Room::*which,
                  const std::type_identity_t<Marks>&... marks) const {
    return jixiao::say(in_, which, marks...);
  }
  std::string quoted(std::size_t clause) const {
    return in_quotes(rule_.words(rule_.clauses[clause].words), in_) + say(&catalogue::colon);
  }
  static std::string figure(const exact& value) { return std::string(to_text(value).view()); }

  template <class Change>
  void offer(std::string name, Change change) {
    rule_mutant made{std::move(name), rule_, choices_};
    change(made);
    visit_(made);
  }

  // One of the last written digit.
  static exact step_of(const exact& value) {
    exact step = 1;
    for (int places = 0; places < 6 && !(value / step).is_whole(); ++places)
      step = step / exact(10);
    return step;
  }
  // Calls offer_one with each mistaken figure for a figure.
  template <class Offer>
  void for_each_mistake(const exact& value, Offer offer_one) const {
    const exact step = step_of(value);
    offer_one(value + step);
    if (!(value - step).is_zero() && !(value - step).is_negative()) offer_one(value - step);
    if (!value.is_zero()) offer_one(value * exact(10));
  }
  template <class Set>
  void change_figure(std::size_t clause, const exact& value, Set set) {
    for_each_mistake(value, [&](const exact& wrong) {
      offer(quoted(clause) + figure(value) + " → " + figure(wrong),
            [&](rule_mutant& m) { set(m.rule.clauses[clause], wrong); });
    });
  }

  void change_clause(std::size_t i) {
    const rule_clause& c = rule_.clauses[i];
    if (c.kind == clause_kind::effect) return;
    change_conditions(i);
    if (c.is_base) return;
    if (!c.points.is_zero())
      change_figure(i, c.points, [](rule_clause& m, const exact& wrong) { m.points = wrong; });
    if (c.kind == clause_kind::step || c.kind == clause_kind::count)
      change_figure(i, c.step, [](rule_clause& m, const exact& wrong) { m.step = wrong; });
    if (c.kind == clause_kind::step) change_step(i);
    if (c.kind == clause_kind::count)
      change_figure(i, c.free, [](rule_clause& m, const exact& wrong) { m.free = wrong; });
    if (c.kind == clause_kind::proportion && !c.target.is_zero())
      change_figure(i, c.target, [](rule_clause& m, const exact& wrong) { m.target = wrong; });
    if (c.most) {
      change_figure(i, *c.most, [](rule_clause& m, const exact& wrong) { m.most = wrong; });
      offer(quoted(i) + say(&test_words::without_its_most),
            [i](rule_mutant& m) { m.rule.clauses[i].most.reset(); });
    }
    if (c.kind == clause_kind::flag || c.kind == clause_kind::award)
      offer(quoted(i) + say(&test_words::condition_reversed),
            [i](rule_mutant& m) { m.rule.clauses[i].is_negated = !m.rule.clauses[i].is_negated; });
    if (c.sign != clause_sign::add && c.kind != clause_kind::zero &&
        c.kind != clause_kind::judgement)
      offer(quoted(i) + say(&test_words::earned_for_lost), [i](rule_mutant& m) {
        rule_clause& wrong = m.rule.clauses[i];
        wrong.sign = wrong.sign == clause_sign::lose ? clause_sign::earn : clause_sign::lose;
      });
    offer(quoted(i) + say(&test_words::left_out), [i](rule_mutant& m) {
      m.rule.clauses.erase(m.rule.clauses.begin() + static_cast<std::ptrdiff_t>(i));
    });
  }

  void change_step(std::size_t i) {
    const rule_clause& c = rule_.clauses[i];
    change_figure(i, c.base, [](rule_clause& m, const exact& wrong) { m.base = wrong; });
    if (c.side != step_side::both)
      offer(quoted(i) + say(&test_words::below_for_above), [i](rule_mutant& m) {
        rule_clause& wrong = m.rule.clauses[i];
        wrong.side = wrong.side == step_side::below ? step_side::above : step_side::below;
      });
    if (!c.has_stated_part) return;
    for (const part_choice other : {part_choice::whole, part_choice::begun, part_choice::linear})
      if (other != c.part)
        offer(quoted(i) + say(&test_words::changed_to, {part_words("part", in_)},
                              {in_quotes(value_words("part", name_of(other), in_), in_)}),
              [&](rule_mutant& m) { m.rule.clauses[i].part = other; });
  }

  void change_conditions(std::size_t i) {
    const rule_clause& c = rule_.clauses[i];
    for (std::size_t part = 0; part < c.condition.size(); ++part)
      for (const bool lower : {true, false}) {
        const cut& edge = lower ? c.condition[part].lower() : c.condition[part].upper();
        if (!edge.is_finite()) continue;
        change_edge(i, part, lower,
                    edge.is_before() ? cut::after(edge.value()) : cut::before(edge.value()),
                    say(&test_words::bound_on_other_side, {figure(exact(edge.value()))}));
        move_edge(i, part, lower, edge);
      }
  }
  void move_edge(std::size_t i, std::size_t part, bool lower, const cut& edge) {
    const decimal step = decimal::of(1, edge.value().stripped().scale());
    for (const decimal& by : {step, -step}) {
      decimal moved;
      if (!decimal::add(edge.value(), by, moved)) continue;
      change_edge(i, part, lower, edge.is_before() ? cut::before(moved) : cut::after(moved),
                  figure(exact(edge.value())) + " → " + figure(exact(moved)));
    }
  }
  void change_edge(std::size_t i, std::size_t part, bool lower, const cut& to,
                   const std::string& what) {
    const band_set& set = rule_.clauses[i].condition;
    const interval changed =
        lower ? interval(to, set[part].upper()) : interval(set[part].lower(), to);
    if (changed.is_empty()) return;
    band_set made;
    for (std::size_t k = 0; k < set.size(); ++k) made.add(k == part ? changed : set[k]);
    offer(quoted(i) + what, [&](rule_mutant& m) { m.rule.clauses[i].condition = made; });
  }

  void change_item(std::size_t i) {
    const rule_item& it = rule_.items[i];
    const auto change = [&](sentence<marks::before, marks::after> test_words::*what,
                            const exact& value, auto set) {
      for_each_mistake(value, [&](const exact& wrong) {
        offer(say(what, {figure(value)}, {figure(wrong)}),
              [&](rule_mutant& m) { set(m.rule.items[i], wrong); });
      });
    };
    if (!it.start.is_zero())
      change(&test_words::start_changed, it.start,
             [](rule_item& m, const exact& v) { m.start = v; });
    if (it.floor)
      offer(say(&test_words::no_floor), [i](rule_mutant& m) { m.rule.items[i].floor.reset(); });
    if (it.cap)
      offer(say(&test_words::no_cap), [i](rule_mutant& m) { m.rule.items[i].cap.reset(); });
    if (it.cap && !it.cap->is_zero())
      change(&test_words::cap_changed, *it.cap, [](rule_item& m, const exact& v) { m.cap = v; });
  }

  void exchange_rows() {
    for (std::size_t i = 1; i < rule_.clauses.size(); ++i) {
      const rule_clause& left = rule_.clauses[i - 1];
      const rule_clause& right = rule_.clauses[i];
      if (left.kind != clause_kind::row || right.kind != clause_kind::row ||
          left.input != right.input || left.item != right.item)
        continue;
      offer(quoted(i - 1) +
                say(&test_words::exchanged_with, {in_quotes(rule_.words(right.words), in_)}),
            [i](rule_mutant& m) {
              std::swap(m.rule.clauses[i - 1].points, m.rule.clauses[i].points);
            });
    }
  }

  void change_choices() {
    for (const rule_choice which : rule_.open) {
      const rule_choice_entry& entry = entry_of(which);
      for (std::size_t v = 0; v < entry.values.size(); ++v) {
        if (entry.values[v].empty() || v == value_of(choices_, which)) continue;
        offer(say(&catalogue::reading_changed, {part_words(entry.name, in_)},
                  {value_words(entry.name, entry.values[v], in_)}),
              [&](rule_mutant& m) { m.choices = with(m.choices, which, v); });
      }
    }
  }

  const scoring_rule& rule_;
  const rule_choices& choices_;
  Visit& visit_;

  language in_;
};

}  // namespace detail

/// Calls `visit(const rule_mutant&)` for every small mistake in a rule that can be read. The rule
/// must outlive the call. O(figures of the rule).
template <class Visit>
void for_each_rule_mutant(const scoring_rule& rule, const rule_choices& choices, Visit visit,
                          language in = language::zh) {
  if (rule.is_readable()) detail::rule_mutator<Visit>(rule, choices, visit, in).run();
}

}  // namespace jixiao
