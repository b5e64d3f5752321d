// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <jixiao/table/activity.hpp>

namespace jixiao {

/// A duty of the department (职责).
struct duty {
  std::string name;         ///< as the table has it, numbering included
  std::string description;  ///< 内容描述
  std::string objective;    ///< 绩效目标, in words
  /// 年度预算数, in the department's currency unit.
  std::optional<decimal> budget;
  std::vector<activity> activities;  ///< in the order of the table
  place where;                       ///< of its name
};

}  // namespace jixiao
