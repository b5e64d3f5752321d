// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <jixiao/batch/roll_up.hpp>
#include <jixiao/number/rounding.hpp>
#include <stdexcept>

#include "batch/chunks.hpp"

namespace jixiao::batch {

namespace {

// Departments graded at a time: their codes stay near the processor.
constexpr std::size_t departments_at_once = 512;

std::int64_t units_of(const decimal& points, int places) {
  return static_cast<std::int64_t>(
      round_to_scale(points, places, rounding::half_up).with_scale(places).coefficient());
}

}  // namespace

roll_up::roll_up(std::span<const standard> indicators, std::span<const decimal> full_points,
                 int scale, const roll_up_rule& rule, const reading& how)
    : standards_(indicators, scale, how),
      overall_(rule.overall, {rule.places}, how),
      without_grade_(rule.without_grade) {
  if (indicators.size() != full_points.size() || indicators.empty())
    throw std::invalid_argument("jixiao: full points for each indicator, and at least one");
  for (const standard& s : indicators)
    if (s.levels().size() != rule.coefficients.size())
      throw std::invalid_argument("jixiao: a coefficient for each level");
  decimal sum;
  for (const decimal& full : full_points) sum += abs(full);
  if (round_to_scale(sum, rule.places, rounding::up).with_scale(rule.places).coefficient() >=
      static_cast<jixiao::detail::int128>(jixiao::detail::power_of_ten(15)))
    throw std::overflow_error("jixiao: full points of more than 15 digits");
  for (const decimal& full : full_points) {
    points_by_code row{};
    for (grade g : level_list(rule.coefficients.size()))
      row[code_of(g)] = units_of(full * rule.coefficients[column_of(g)], rule.places);
    points_.push_back(row);
    full_.push_back(units_of(full, rule.places));
    full_total_ += full_.back();
  }
}

std::int64_t roll_up::total_of(const grade_code* codes) const {
  std::int64_t sum = 0;
  std::int64_t left_out = 0;
  bool has_all = true;
  for (std::size_t i = 0; i < points_.size(); ++i) {
    const grade_code code = codes[i];
    sum += points_[i][code];
    left_out += has_grade(code) ? 0 : full_[i];
    has_all = has_all && has_grade(code);
  }
  if (has_all || without_grade_ == without_grade_choice::zero) return sum;
  if (without_grade_ == without_grade_choice::refuse || left_out == full_total_) return no_total;
  return static_cast<std::int64_t>(quotient(decimal(sum) * decimal(full_total_),
                                            decimal(full_total_ - left_out), 0, rounding::half_up)
                                       .coefficient());
}

void roll_up::score(const column& values, std::span<std::int64_t> totals,
                    std::span<grade_code> grades, const execution& how) const {
  const std::size_t count = totals.size();
  if (values.values.size() != count * indicators() || grades.size() != count)
    throw std::invalid_argument("jixiao: a value an indicator, a total and a grade a department");
  execution one = how;
  one.threads = 1;
  detail::for_each_chunk(count, how.threads, [&](std::size_t first, std::size_t some) {
    std::vector<std::uint32_t> which(departments_at_once * indicators());
    for (std::size_t i = 0; i < which.size(); ++i)
      which[i] = static_cast<std::uint32_t>(i % indicators());
    std::vector<grade_code> codes(which.size());
    for (std::size_t at = first; at < first + some; at += departments_at_once) {
      const std::size_t here = std::min(departments_at_once, first + some - at);
      const std::size_t rows = here * indicators();
      const validity valid(values.valid.bits, values.valid.first_bit + at * indicators());
      standards_.grade({values.values.subspan(at * indicators(), rows), valid},
                       std::span(which).first(rows), std::span(codes).first(rows), {}, one);
      for (std::size_t d = 0; d < here; ++d) {
        const std::int64_t total = total_of(codes.data() + d * indicators());
        totals[at + d] = total;
        grades[at + d] = total == no_total ? no_grade : overall_.grade(total);
      }
    }
  });
}

}  // namespace jixiao::batch
