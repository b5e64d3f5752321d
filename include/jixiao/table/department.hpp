// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <jixiao/measure/unit.hpp>
#include <jixiao/table/duty.hpp>

namespace jixiao {

/// The budget unit that publishes a table (部门): duties → activities → objectives → indicators.
struct department {
  std::string name;         ///< empty where the table does not say it
  std::optional<int> year;  ///< 年度 that its title names, of which a day without a year is
  /// The unit of every budget in the table (单位：万元).
  unit currency = ten_thousand_yuan;
  /// 年度预算数 of the whole, where the table states it.
  std::optional<decimal> budget;
  std::vector<duty> duties;  ///< in the order of the table
  place where;               ///< where its table begins

  /// What the table itself says of its 以上 and 以下 (以上含本数，以下不含本数), by which its bands
  /// are read; empty where it says nothing.
  std::string own_words;
  place own_words_where;  ///< where that is said
};

/// One indicator on its way down the table.
struct indicator_path {
  /// The parts of the table that it stands in, each of which outlives it.
  ///@{
  const jixiao::duty& duty;
  const jixiao::activity& activity;
  const jixiao::objective& objective;
  const jixiao::indicator& indicator;
  ///@}
};

/// Calls `visit(indicator_path)` for each indicator, in the order of the table.
template <class Visit>
void for_each_indicator(const department& d, Visit visit) {
  for (const duty& du : d.duties)
    for (const activity& a : du.activities)
      for (const objective& o : a.objectives)
        for (const indicator& i : o.indicators) visit(indicator_path{du, a, o, i});
}

/// How many indicators a table has. O(size).
inline std::size_t indicator_count(const department& d) {
  std::size_t count = 0;
  for_each_indicator(d, [&](const indicator_path&) { ++count; });
  return count;
}

}  // namespace jixiao
