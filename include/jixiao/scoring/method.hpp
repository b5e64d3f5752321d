// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <variant>

#include <jixiao/base/definitions.hpp>
#include <jixiao/fwd.hpp>
#include <jixiao/scoring/by_grade.hpp>
#include <jixiao/scoring/by_rule.hpp>
#include <jixiao/scoring/deviation.hpp>
#include <jixiao/scoring/efficacy.hpp>
#include <jixiao/scoring/execution.hpp>
#include <jixiao/scoring/given.hpp>
#include <jixiao/scoring/level.hpp>
#include <jixiao/scoring/pass_fail.hpp>
#include <jixiao/scoring/proportional.hpp>
#include <jixiao/scoring/satisfaction.hpp>
#include <jixiao/scoring/steps.hpp>
#include <jixiao/scoring/within_band.hpp>

namespace jixiao {

/// How an indicator's points come about (赋分方法). A new method is a header with a `name`, its
/// `words`, its `fields` (for JSON) and `score`, and a line here.
using scoring_method =
    std::variant<by_grade, within_band, proportional, pass_fail, by_level, satisfaction, by_steps,
                 by_deviation, efficacy, by_execution, as_given, by_rule>;

/// A stable name for programs and JSON: `by_grade`.
std::string_view name_of(const scoring_method& m);

/// Scores a case; see `method_result`.
method_result score_by(const scoring_method& m, scoring_case& c);

/// Whether a method can score although nothing was measured.
bool does_without(const scoring_method& m, const measurement* measured,
                  const budget_execution* money);

namespace detail {

template <class Visit, std::size_t... I>
void for_each_method(Visit&& visit, std::index_sequence<I...>) {
  (visit(std::variant_alternative_t<I, scoring_method>{}), ...);
}

}  // namespace detail

/// Calls `visit(method)` with each method there is, in its default form.
template <class Visit>
void for_each_method(Visit&& visit) {
  detail::for_each_method(visit, std::make_index_sequence<std::variant_size_v<scoring_method>>{});
}

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/scoring/method.ipp>
#endif
