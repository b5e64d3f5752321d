// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <optional>
#include <string>
#include <utility>

#include <jixiao/base/place.hpp>
#include <jixiao/number/decimal.hpp>
#include <jixiao/standard/grade.hpp>
#include <jixiao/standard/standard.hpp>
#include <jixiao/table/target.hpp>

namespace jixiao {

/// What is measured (绩效指标), with the standard or the target that it is graded against.
struct indicator {
  std::string name;
  /// 一级/二级指标, as a self-evaluation form groups them (产出指标, 数量指标); may be empty.
  std::string kind;

  /// The four cells as printed, best first, and what they say.
  std::array<std::string, grade_count> cells;
  jixiao::standard standard;

  /// Given instead of bands (年度指标值), with its full points (分值).
  std::optional<jixiao::target> target;
  std::optional<decimal> full_points;

  /// The rule in words that gives points (评分标准, 评分细则), as written; may be empty.
  std::string rule_text;
  place rule_place;

  place where;
  std::array<place, grade_count> cell_places;

  /// The indicator with these cells, read.
  static indicator with_bands(std::string name, std::array<std::string, grade_count> cells) {
    indicator result;
    result.name = std::move(name);
    result.standard = read_standard(cells[0], cells[1], cells[2], cells[3]);
    result.cells = std::move(cells);
    return result;
  }
};

}  // namespace jixiao
