// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <jixiao/base/place.hpp>
#include <jixiao/number/decimal.hpp>
#include <jixiao/table/objective.hpp>

namespace jixiao {

/// Work under a duty (职责活动).
struct activity {
  std::string name;         ///< as the table has it, numbering included
  std::string description;  ///< 内容描述
  /// 年度预算数, in the department's currency unit; often left blank.
  std::optional<decimal> budget;
  std::vector<objective> objectives;  ///< in the order of the table
  place where;                        ///< of its name
};

}  // namespace jixiao
