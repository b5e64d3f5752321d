// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <jixiao/band/label.hpp>
#include <jixiao/measure/quantity.hpp>
#include <jixiao/rule/curve_runs.hpp>
#include <jixiao/rule/rule_changes.hpp>

namespace jixiao {

namespace detail {

class rule_comparer {
 public:
  rule_comparer(const scoring_rule& before, const scoring_rule& after, const rule_choices& choices)
      : before_(before), after_(after), choices_(choices) {}

  rule_changes compare() {
    if (before_.has_full) result_.full_before = before_.full;
    if (after_.has_full) result_.full_after = after_.full;
    compare_choices();
    if (!before_.is_readable() || !after_.is_readable() || !before_.has_full || !after_.has_full ||
        !measure_alike()) {
      result_.tendency = is_same_text() ? tendency::same : tendency::incomparable;
      return std::move(result_);
    }
    scale_ = after_.full / before_.full;
    if (!compare_values()) compare_clauses();
    result_.tendency = tendency_of(is_kinder_, is_stricter_, is_other_);
    return std::move(result_);
  }

 private:
  bool is_same_text() const {
    return before_.text == after_.text && before_.has_full == after_.has_full;
  }

  // --- choices ---

  static bool is_open(const scoring_rule& rule, rule_choice which) {
    for (const rule_choice open : rule.open)
      if (open == which) return true;
    return false;
  }
  void compare_choices() {
    if (!before_.is_readable() || !after_.is_readable()) return;
    for (const rule_choice which : after_.open)
      if (!is_open(before_, which)) result_.opened.push_back(which);
    for (const rule_choice which : before_.open)
      if (!is_open(after_, which)) result_.settled.push_back(which);
  }

  // --- values ---

  static const rule_input* only_value(const scoring_rule& rule) {
    return rule.inputs.size() == 1 && rule.inputs[0].kind == input_kind::value ? &rule.inputs[0]
                                                                               : nullptr;
  }
  bool measure_alike() const {
    const rule_input* was = only_value(before_);
    const rule_input* now = only_value(after_);
    return was == nullptr || now == nullptr || converts(was->unit, now->unit);
  }
  static bool is_counted(const unit& u) { return u.is_countable() || u.is_bare(); }
  static bool converts(const unit& a, const unit& b) {
    return a.converts_to(b) || (is_counted(a) && is_counted(b));
  }

  bool compare_values() {
    const auto was = rule_curve::of(before_, choices_);
    const auto now = rule_curve::of(after_, choices_);
    const auto runs_before = was ? runs_of(*was) : std::nullopt;
    const auto runs_after = now ? runs_of(*now) : std::nullopt;
    if (!runs_before || !runs_after) return false;
    const unit& from = before_.inputs[0].unit;
    const unit& to = after_.inputs[0].unit;
    const exact factor =
        from == to || !to.converts_to(from) || from.is_countable() || from.is_date()
            ? exact(1)
            : exact(quantity{fraction(decimal(1)), to}.in(from).value);
    result_.is_by_values = true;
    result_.repointed = difference_of(*runs_before, *runs_after, to, scale_, factor);
    for (const repointing& r : result_.repointed) note(r.shift);
    // What reaches beyond the item is no part of its points.
    compare_clauses(clause_kind::effect);
    return true;
  }

  void note(points_shift shift) {
    is_kinder_ = is_kinder_ || shift == points_shift::kinder;
    is_stricter_ = is_stricter_ || shift == points_shift::stricter;
    is_other_ = is_other_ || shift == points_shift::other;
  }

  // --- clauses ---

  void compare_clauses(std::optional<clause_kind> only = std::nullopt) {
    constant_vector<bool> is_taken(before_.clauses.size());
    for (std::size_t k = 0; k < after_.clauses.size(); ++k) {
      if (!counts(after_.clauses[k], only)) continue;
      const std::size_t found = counterpart_of(k, is_taken);
      if (found == no_input) {
        add({no_input, k, shift_of_new(after_.clauses[k])});
        continue;
      }
      is_taken[found] = true;
      const std::optional<points_shift> shift = shift_between(found, k);
      if (shift) add({found, k, *shift});
    }
    for (std::size_t i = 0; i < before_.clauses.size(); ++i)
      if (counts(before_.clauses[i], only) && !is_taken[i])
        add({i, no_input, turned_round(shift_of_new(before_.clauses[i]))});
    if (!only) compare_items();
  }
  static bool counts(const rule_clause& c, std::optional<clause_kind> only) {
    return only ? c.kind == *only : !c.is_base;
  }
  void add(const clause_change& change) {
    result_.clauses.push_back(change);
    note(change.shift);
  }
  static points_shift turned_round(points_shift shift) {
    return shift == points_shift::kinder     ? points_shift::stricter
           : shift == points_shift::stricter ? points_shift::kinder
                                             : shift;
  }

  // What a clause does that was not there before: a row of a table may take values from others.
  static points_shift shift_of_new(const rule_clause& c) {
    switch (c.kind) {
      case clause_kind::zero:
      case clause_kind::effect: return points_shift::stricter;
      case clause_kind::exempt: return points_shift::kinder;
      case clause_kind::row:
      case clause_kind::formula:
      case clause_kind::judgement: return points_shift::other;
      default: break;
    }
    return c.sign == clause_sign::lose ? points_shift::stricter : points_shift::kinder;
  }

  std::size_t counterpart_of(std::size_t after, const constant_vector<bool>& is_taken) const {
    for (std::size_t i = 0; i < before_.clauses.size(); ++i)
      if (!is_taken[i] && !before_.clauses[i].is_base && is_same_thing(i, after)) return i;
    return no_input;
  }
  bool is_same_thing(std::size_t before, std::size_t after) const {
    const rule_clause& was = before_.clauses[before];
    const rule_clause& now = after_.clauses[after];
    if (was.kind != now.kind || was.sign != now.sign || was.is_negated != now.is_negated ||
        (was.item != now.item && before_.items.size() == after_.items.size()))
      return false;
    if (was.kind == clause_kind::row && !is_equal(was.condition, now.condition)) return false;
    if (was.kind == clause_kind::step && was.side != now.side) return false;
    return ask_alike(was.input, now.input) && ask_alike(was.condition_input, now.condition_input);
  }
  // Whether two inputs ask for the same thing: by their words, without the numbers of 每发现一处.
  bool ask_alike(std::size_t before, std::size_t after) const {
    if (before == no_input || after == no_input) return before == after;
    const rule_input& was = before_.inputs[before];
    const rule_input& now = after_.inputs[after];
    if (was.kind != now.kind) return false;
    if (was.kind == input_kind::value && before_.count_of(input_kind::value) == 1 &&
        after_.count_of(input_kind::value) == 1)
      return was.unit == now.unit || (is_counted(was.unit) && is_counted(now.unit));
    const bool has_name = was.kind == input_kind::value;
    return key_of(before_.words(has_name ? was.name : was.words)) ==
           key_of(after_.words(has_name ? now.name : now.words));
  }
  static std::string key_of(std::string_view words) {
    std::string key;
    label_characters characters(words);
    while (const char32_t c = characters.next()) {
      const bool is_mark = c == U',' || c == U';' || c == U'，' || c == U'；' || c == U'。' ||
                           c == U'、' || c == U'"' || c == U'的';
      if (!is_mark && !is_of_number(c)) key.append(encode(c).view());
    }
    return key;
  }

  static bool is_of_number(char32_t c) { return c == U'每' || digit_of(c) != U'\0'; }
  // A figure's character as ASCII or 十; 0 for any other.
  static char32_t digit_of(char32_t c) {
    constexpr std::u32string_view chinese = U"零一二三四五六七八九";
    if ((c >= U'0' && c <= U'9') || c == U'.' || c == U'十') return c;
    if (c == U'两') return U'2';
    const std::size_t at = chinese.find(c);
    return at == chinese.npos || c == U'零' ? U'\0' : static_cast<char32_t>(U'0' + at);
  }
  // The figures in the words of a count or a question, a blank between two: 5 of
  // 每发现一处5万元以上 的问题, of which the first behind 每 is the step of its clause.
  static std::string figures_of(std::string_view words) {
    std::string figures;
    bool is_step = false;
    bool in_figure = false;
    label_characters characters(words);
    while (const char32_t c = characters.next()) {
      const char32_t digit = digit_of(c);
      if (digit == U'\0' && in_figure) is_step = false;
      if (digit == U'\0' && in_figure) figures.push_back(' ');
      in_figure = digit != U'\0';
      if (c == U'每') is_step = true;
      if (in_figure && !is_step) figures.append(encode(digit).view());
    }
    return figures;
  }
  bool ask_for_other_figures(std::size_t before, std::size_t after) const {
    if (before == no_input || after == no_input) return false;
    const rule_input& was = before_.inputs[before];
    const rule_input& now = after_.inputs[after];
    const bool is_asked = was.kind == input_kind::count || was.kind == input_kind::flag;
    return is_asked && figures_of(before_.words(was.words)) != figures_of(after_.words(now.words));
  }

  // Empty where both give the same to everything.
  std::optional<points_shift> shift_between(std::size_t before, std::size_t after) const {
    const rule_clause& was = before_.clauses[before];
    const rule_clause& now = after_.clauses[after];
    if (!(was.condition_input == no_input) && !is_equal(was.condition, now.condition))
      return shift_of_conditions(was, now);
    shift_gatherer all;
    const bool takes = was.sign == clause_sign::lose || was.kind == clause_kind::effect;
    const bool is_judged = was.kind == clause_kind::judgement;
    // More of it is kinder where it gives, stricter where it takes.
    all.add(was.points * scale_, now.points, !takes || is_judged);
    if (was.kind == clause_kind::step || was.kind == clause_kind::count) {
      all.add(size_of(was), size_of(now), takes);
      all.add(was.free, now.free, takes);
      if (part_of(was) != part_of(now)) add_part(all, part_of(was), part_of(now), takes);
    }
    if (was.kind == clause_kind::step)
      all.add(was.base, now.base, (was.side == step_side::below) != takes);
    if (was.kind == clause_kind::step && was.side == step_side::both && !(was.base == now.base))
      all.add_other();
    if (was.kind == clause_kind::proportion) {
      all.add(was.target, now.target, was.is_reverse);
      if (was.is_reverse != now.is_reverse || reverse_of(was) != reverse_of(now)) all.add_other();
    }
    if (was.kind == clause_kind::formula &&
        key_of(before_.words(was.words)) != key_of(after_.words(now.words)))
      all.add_other();
    if (was.kind == clause_kind::effect && was.scope != now.scope) all.add_other();
    if (ask_for_other_figures(was.input, now.input)) all.add_other();
    if (is_judged) compare_given(all, before_.inputs[was.input], after_.inputs[now.input], takes);
    if (was.most && now.most)
      all.add(*was.most * scale_, *now.most, !takes);
    else if (was.most || now.most)
      all.add(was.most ? 0 : 1, now.most ? 0 : 1, !takes);
    return all.shift();
  }

  class shift_gatherer {
   public:
    void add(const exact& was, const exact& now, bool more_is_kinder) {
      if (was == now) return;
      ((was < now) == more_is_kinder ? is_kinder_ : is_stricter_) = true;
    }
    void add_other() { is_kinder_ = is_stricter_ = true; }
    std::optional<points_shift> shift() const {
      if (is_kinder_ && is_stricter_) return points_shift::other;
      if (is_kinder_) return points_shift::kinder;
      return is_stricter_ ? std::optional(points_shift::stricter) : std::nullopt;
    }

   private:
    bool is_kinder_ = false;
    bool is_stricter_ = false;
  };

  exact size_of(const rule_clause& c) const {
    const bool is_share =
        c.is_relative || (c.is_percent && choices_.percent_step == percent_step_choice::relative);
    return is_share && c.kind == clause_kind::step ? c.step * abs(c.base) / exact(100) : c.step;
  }
  part_choice part_of(const rule_clause& c) const {
    if (c.has_stated_part) return c.part;
    return c.kind == clause_kind::step ? choices_.part : part_choice::whole;
  }
  reverse_choice reverse_of(const rule_clause& c) const {
    return c.has_stated_reverse ? c.reverse : choices_.reverse;
  }
  // A part of a step counts for nothing, for its share, or for a whole one.
  static void add_part(shift_gatherer& all, part_choice was, part_choice now, bool takes) {
    const auto rank = [](part_choice p) {
      return p == part_choice::whole ? 0 : p == part_choice::linear ? 1 : 2;
    };
    all.add(rank(was), rank(now), !takes);
  }
  void compare_given(shift_gatherer& all, const rule_input& was, const rule_input& now,
                     bool takes) const {
    all.add(was.least * scale_, now.least, !takes);
    all.add(was.most * scale_, now.most, !takes);
  }

  // Where a zero clause or an effect holds of more values, it is stricter.
  std::optional<points_shift> shift_of_conditions(const rule_clause& was,
                                                  const rule_clause& now) const {
    const bool only_takes = was.kind == clause_kind::zero || was.kind == clause_kind::effect;
    if (only_takes && is_subset(was.condition, now.condition)) return points_shift::stricter;
    if (only_takes && is_subset(now.condition, was.condition)) return points_shift::kinder;
    return points_shift::other;
  }

  // --- items ---

  void compare_items() {
    if (before_.items.size() != after_.items.size() || before_.takes_best != after_.takes_best) {
      result_.has_other_bounds = true;
      note(points_shift::other);
      return;
    }
    for (std::size_t i = 0; i < before_.items.size(); ++i) {
      const rule_item& was = before_.items[i];
      const rule_item& now = after_.items[i];
      shift_gatherer all;
      all.add(was.start * scale_, now.start, true);
      // Without a floor there is no least, without a cap no most.
      add_limit(all, floor_of(was), floor_of(now), false);
      add_limit(all, was.cap, now.cap, true);
      const std::optional<points_shift> shift = all.shift();
      if (!shift) continue;
      result_.has_other_bounds = true;
      note(*shift);
    }
  }
  std::optional<exact> floor_of(const rule_item& it) const {
    const bool holds = it.floor && (it.has_stated_floor || choices_.floor == floor_choice::zero);
    return holds ? it.floor : std::nullopt;
  }
  void add_limit(shift_gatherer& all, const std::optional<exact>& was,
                 const std::optional<exact>& now, bool none_is_kinder) const {
    if (was && now) return all.add(*was * scale_, *now, true);
    if (was.has_value() == now.has_value()) return;
    const bool is_freed = was.has_value();
    all.add(is_freed ? 0 : 1, is_freed ? 1 : 0, none_is_kinder);
  }

  const scoring_rule& before_;
  const scoring_rule& after_;
  const rule_choices& choices_;
  rule_changes result_;
  exact scale_ = 1;
  bool is_kinder_ = false;
  bool is_stricter_ = false;
  bool is_other_ = false;
};

}  // namespace detail

JIXIAO_INLINE rule_changes changes_of(const scoring_rule& before, const scoring_rule& after,
                                      const rule_choices& choices) {
  return detail::rule_comparer(before, after, choices).compare();
}

}  // namespace jixiao
