// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include <jixiao/check/finding_kind.hpp>
#include <jixiao/check/name_kind.hpp>

namespace jixiao::detail {

// A name that does not fit the unit: a rate (…率) is a number in %; a head count or a cost is not.
struct name_unit_finding {
  static constexpr finding_kind entry{
      code::name_unit,
      "name-unit"sv,
      severity::warning,
      {"名称不符"sv, "name and unit"sv},
      {"名称“{name}”与评价标准的单位“{unit}”不相称"sv, "“{name}” is graded in “{unit}”"sv},
      {"名称说的是率，标准写的是次数（或者反过来），填报的人会按名称填，评价的人会按标准评"sv,
       "whoever reports goes by the name, whoever assesses by the standard, and they differ"sv}};

  /// Of standards without a unit, graded in words.
  static constexpr message sentence_of_labels{"名称“{name}”是比率，评价标准却是文字"sv,
                                              "“{name}” is a rate and is graded in words"sv};

  template <class Standard>
  static constexpr bool concerns(std::string_view name, const Standard& s) {
    const bool graded_by_rate = s.is_numeric() && s.unit().is_ratio();
    if (!names(name, word_role::rate)) return graded_by_rate && names(name, word_role::amount);
    return s.is_qualitative() || (s.is_numeric() && !graded_by_rate && !s.unit().is_bare());
  }
};

}  // namespace jixiao::detail
