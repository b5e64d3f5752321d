// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

#include <jixiao/base/constant_vector.hpp>
#include <jixiao/rule/scoring_rule.hpp>

namespace jixiao::detail {

/// Which clauses of a rule belong together: those of one item, the rows of one table, what is left
/// to judgement about one input. Each clause stands in one list of each kind, in the order of the
/// text; built and walked in as many steps as there are clauses, items and inputs.
class clause_index {
 public:
  constexpr explicit clause_index(const scoring_rule& rule)
      : next_of_item_(rule.clauses.size(), no_input),
        first_row_(rule.clauses.size(), no_input),
        next_row_(rule.clauses.size(), no_input),
        next_judged_(rule.clauses.size(), no_input),
        first_of_item_(rule.items.size(), no_input),
        first_judged_(rule.inputs.size(), no_input) {
    // From the end, so that each list is in the order of the text.
    for (std::size_t i = rule.clauses.size(); i-- > 0;) {
      const rule_clause& c = rule.clauses[i];
      put_first(first_of_item_[c.item], next_of_item_, i);
      if (c.kind == clause_kind::judgement && c.condition_input != no_input)
        put_first(first_judged_[c.condition_input], next_judged_, i);
    }
    // One table an input and sign, of the item that is looked at.
    constant_vector<std::size_t> last_row(3 * rule.inputs.size(), no_input);
    for (std::size_t item = 0; item < rule.items.size(); ++item)
      for (std::size_t i = first_of_item(item); i != no_input; i = next_of_item(i))
        if (rule.clauses[i].kind == clause_kind::row) put_row(rule, i, last_row);
  }

  /// The clauses of an item; `no_input` behind the last.
  ///@{
  constexpr std::size_t first_of_item(std::size_t item) const { return first_of_item_[item]; }
  constexpr std::size_t next_of_item(std::size_t clause) const { return next_of_item_[clause]; }
  ///@}
  /// The rows of the table that a row belongs to.
  ///@{
  constexpr std::size_t first_row(std::size_t row) const { return first_row_[row]; }
  constexpr std::size_t next_row(std::size_t row) const { return next_row_[row]; }
  ///@}
  /// What is left to judgement where an input lies within a set.
  ///@{
  constexpr std::size_t first_judged(std::size_t input) const { return first_judged_[input]; }
  constexpr std::size_t next_judged(std::size_t clause) const { return next_judged_[clause]; }
  ///@}

 private:
  static constexpr void put_first(std::size_t& first, constant_vector<std::size_t>& next,
                                  std::size_t i) {
    next[i] = first;
    first = i;
  }
  constexpr void put_row(const scoring_rule& rule, std::size_t i,
                         constant_vector<std::size_t>& last_row) {
    const rule_clause& c = rule.clauses[i];
    std::size_t& last = last_row[3 * c.input + static_cast<std::size_t>(c.sign)];
    const bool goes_on = last != no_input && rule.clauses[last].item == c.item;
    first_row_[i] = goes_on ? first_row_[last] : i;
    if (goes_on) next_row_[last] = i;
    last = i;
  }

  constant_vector<std::size_t> next_of_item_;
  constant_vector<std::size_t> first_row_;
  constant_vector<std::size_t> next_row_;
  constant_vector<std::size_t> next_judged_;
  constant_vector<std::size_t> first_of_item_;
  constant_vector<std::size_t> first_judged_;
};

}  // namespace jixiao::detail
