// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <jixiao/base/definitions.hpp>
#include <jixiao/base/place.hpp>
#include <jixiao/number/decimal.hpp>
#include <jixiao/standard/any_standard.hpp>
#include <jixiao/standard/grade.hpp>
#include <jixiao/standard/scale.hpp>
#include <jixiao/table/target.hpp>
#include <jixiao/text/bound_words.hpp>

namespace jixiao {

/// What is measured (绩效指标), with the standard or the target that it is graded against.
struct indicator {
  std::string name;  ///< as the table has it; measurements name it so
  /// 一级/二级指标, as a self-evaluation form groups them (产出指标, 数量指标); may be empty.
  std::string kind;

  /// The cells as printed, best first, one a level, and what they say.
  std::vector<std::string> cells = std::vector<std::string>(grade_count);
  any_standard standard;  ///< what the cells say; blank where it has none

  /// Given instead of bands (年度指标值), with its full points (分值).
  ///@{
  std::optional<jixiao::target> target;
  std::optional<decimal> full_points;
  ///@}

  /// The rule in words that gives points (评分标准, 评分细则), as written; may be empty.
  std::string rule_text;
  place rule_place;  ///< of the rule

  place where;  ///< of its name
  /// Of the cells, one a level; a row of 0 where it is not known.
  std::vector<place> cell_places = std::vector<place>(grade_count);

  /// The indicator with these cells, read: of 优良中差, or of the scale that is given. Defined in
  /// indicator_text.hpp, as read_again is.
  static JIXIAO_INLINE indicator with_bands(std::string name, std::vector<std::string> cells,
                                            const scale& levels = {});
  /// Reads its cells again, as a document means 以上 and 以下.
  JIXIAO_INLINE void read_again(const bound_words& words);
};

}  // namespace jixiao
