// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <jixiao/band/label.hpp>
#include <jixiao/band/value_text.hpp>
#include <jixiao/number/rational.hpp>
#include <jixiao/scoring/score_of.hpp>
#include <jixiao/standard/standard.hpp>
#include <jixiao/table/measurement_text.hpp>
#include <jixiao/testing/points_outcome.hpp>

namespace jixiao {

JIXIAO_INLINE std::string words_of(const points_outcome& o) {
  return o.points ? to_text(*o.points) : std::string(o.without);
}

namespace detail {

// The place of the assessor's points in a case: 达成；给分=9, or 给分=9 alone; npos without.
inline std::size_t place_of_given(std::string_view text, std::size_t& behind) {
  for (const std::string_view key : {given_key, std::string_view("given")}) {
    const std::size_t at = text.rfind(key);
    if (at == std::string_view::npos) continue;
    const std::string_view rest = trimmed(text.substr(at + key.size()));
    if (!rest.starts_with('=')) continue;
    behind = static_cast<std::size_t>(rest.data() - text.data()) + 1;
    return at;
  }
  return std::string_view::npos;
}

}  // namespace detail

JIXIAO_INLINE measurement measurement_of_case(const std::string& indicator, std::string_view text) {
  std::size_t behind = 0;
  const std::size_t at = detail::place_of_given(text, behind);
  if (at == std::string_view::npos) return read_measurement(indicator, text);
  const decimal_reading given = read_decimal(detail::trimmed(text.substr(behind)));
  if (!given) return read_measurement(indicator, text);
  std::string_view said = detail::trimmed(text.substr(0, at));
  for (const std::string_view end : {std::string_view("；"), std::string_view(";")})
    if (said.ends_with(end)) said.remove_suffix(end.size());
  measurement m = read_measurement(indicator, said);
  m.given_points = given.value;
  return m;
}

namespace detail {

inline std::string_view code_of(const std::vector<evaluation_problem>& problems, standing how) {
  if (how == standing::left_out) return name_of(standing::left_out);
  for (const evaluation_problem& p : problems)
    if (p.level == severity::error)
      return p.fault != fault::none ? name_of(p.fault) : name_of(p.code);
  return name_of(how);
}

}  // namespace detail

JIXIAO_INLINE points_outcome outcome_of(const scoring_subject& what, const scheme& how) {
  ledger steps;
  std::vector<evaluation_problem> problems;
  indicator_score made = score_of(what, how, steps, problems);
  if (made.own_points) return {std::move(made.own_points), {}};
  return {std::nullopt, detail::code_of(problems, made.standing)};
}

JIXIAO_INLINE points_outcome outcome_of(const indicator& i, const measurement& measured,
                                        const scheme& how) {
  return outcome_of({i, &measured, nullptr, {}, {}, {}}, how);
}

JIXIAO_INLINE points_outcome outcome_of(const indicator& i, std::string_view text,
                                        const scheme& how) {
  return outcome_of(i, measurement_of_case(i.name, text), how);
}

JIXIAO_INLINE bool is_scored_by_target(const indicator& i) {
  return i.target && i.rule_text.empty() && standard_view(i.standard).is_blank();
}

}  // namespace jixiao
