// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/base/constant_vector.hpp>
#include <jixiao/rule/rule_limits.hpp>
#include <jixiao/rule/word_table.hpp>

namespace jixiao::detail {

/// Gives a rule its clauses' places and its inputs: two clauses about the same thing share one.
class rule_inputs : public rule_limits {
 public:
  using rule_limits::rule_limits;

 protected:
  constexpr rule_clause& start_clause(std::size_t i, clause_kind kind, clause_sign sign) {
    const rule_draft& d = all_.drafts[i];
    rule_clause& c = rule_.clauses.emplace_back();
    c.kind = kind;
    c.sign = sign;
    c.words = d.action.formula.is_empty()
                  ? folded_.source_of(d.words_begin, d.action.end)
                  : folded_.source_of(d.action.formula.begin, d.action.formula.end);
    c.item = states_[i].item;
    c.points = points_of(d.action);
    return c;
  }
  constexpr std::size_t input_of_value(std::size_t value) {
    while (value_inputs_.size() <= value) value_inputs_.push_back(no_input);
    if (value_inputs_[value] != no_input) return value_inputs_[value];
    const rule_value& v = values_[value];
    rule_input input;
    input.kind = input_kind::value;
    input.words = folded_.source_of(v.begin, v.end);
    const std::size_t noun = v.noun_begin(text_);
    if (!v.noun.empty()) input.name = folded_.source_of(noun, noun + v.noun.size());
    rule_.inputs.push_back(input);
    return value_inputs_[value] = rule_.inputs.size() - 1;
  }
  constexpr std::size_t input_of_words(input_kind kind, std::size_t begin, std::size_t end,
                                       const unit& u = {}) {
    const std::size_t group = 4 * item_ + static_cast<std::size_t>(kind);
    const std::size_t name = names_.number_of(words(begin, end), group);
    if (name < named_.size()) return named_[name];
    rule_input input;
    input.kind = kind;
    input.words = folded_.source_of(begin, end);
    input.unit = u;
    rule_.inputs.push_back(input);
    named_.push_back(rule_.inputs.size() - 1);
    return named_.back();
  }
  // 发现五处以上的: how many of what another clause counts, before it or behind.
  constexpr std::size_t count_beside(const rule_draft& d) {
    for (std::size_t k = 0; d.is_numeric() && k < all_.drafts.size(); ++k) {
      const rule_draft& other = all_.drafts[k];
      if (other.each.what != each_reading::kind::count || states_[k].is_step ||
          !(other.each.unit == d.condition.unit))
        continue;
      item_ = states_[k].item;
      return input_of_words(input_kind::count, other.condition.begin, other.condition.end,
                            other.each.unit);
    }
    return no_input;
  }
  constexpr std::size_t flag_of(const rule_condition& c) {
    return input_of_words(input_kind::flag, c.begin, c.end);
  }
  constexpr std::size_t given_of(std::size_t i, const exact& least, const exact& most) {
    const rule_draft& d = all_.drafts[i];
    const std::size_t begin = d.condition.begin < d.condition.end && !d.condition.is_otherwise
                                  ? d.condition.begin
                                  : d.action.begin;
    rule_input input;
    input.kind = input_kind::given;
    input.words = folded_.source_of(begin, d.action.end);
    input.least = least;
    input.most = most;
    rule_.inputs.push_back(input);
    return rule_.inputs.size() - 1;
  }
  constexpr void finish_values() {
    for (std::size_t v = 0; v < value_inputs_.size(); ++v)
      if (value_inputs_[v] != no_input) {
        rule_.inputs[value_inputs_[v]].unit = values_[v].unit;
        rule_.inputs[value_inputs_[v]].is_plain_number = !values_[v].has_unit;
      }
  }

  /// Inputs by the words that name them, of each kind and item.
  word_table names_;
  constant_vector<std::size_t> named_;
  constant_vector<std::size_t> value_inputs_;
  /// The item that is being made: the same words in another mean other things.
  std::size_t item_ = 0;
};

}  // namespace jixiao::detail
