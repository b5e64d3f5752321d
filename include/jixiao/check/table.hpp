// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <jixiao/base/definitions.hpp>
#include <jixiao/base/place.hpp>
#include <jixiao/check/finding.hpp>
#include <jixiao/check/repair.hpp>
#include <jixiao/check/rule_in_table.hpp>
#include <jixiao/judging/reading.hpp>
#include <jixiao/table/department.hpp>

namespace jixiao {

/// A finding with its place in the table: what, about which duty, activity and indicator.
struct table_finding {
  finding what;  ///< without bands and values where it is not about a standard
  /// Whose it is; empty above the level that it is about.
  ///@{
  std::string duty;
  std::string activity;
  std::string indicator;
  ///@}
  place where;  ///< the cell, the row or the whole file
  /// Of `budget-sum`: the whole as stated, and what its parts add up to.
  ///@{
  std::optional<decimal> stated;
  std::optional<decimal> summed;
  ///@}
  /// The levels that its bands have words of.
  scale levels;
  /// Under which it says what counts.
  reading how = reading::official();
  /// The cell concerned, as printed; empty where the finding is about several or none.
  std::string text;
  /// How that cell was understood, where it does not say so itself.
  std::string read;
  /// How it may be mended, where that is evident.
  jixiao::repair repair;
  /// Of a finding about the indicator's scoring rule.
  std::optional<rule_finding_words> rule;
};

/// Everything that is to be said about a table before the year starts: the findings of each
/// standard, names that do not fit their units, names given twice, activities without an indicator
/// or a budget, and budgets that do not add up (exactly). In the order of the table. The reading
/// decides nothing of what is found, only what is said to count where bands meet.
std::vector<table_finding> check(const department& table, const reading& how = reading::official());

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/check/table.ipp>
#endif
