// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <jixiao/batch/roll_up.hpp>
#include <jixiao/number/rounding.hpp>
#include <jixiao/scoring/score_of.hpp>
#include <jixiao/scoring/weighing.hpp>
#include <stdexcept>
#include <string>

#include "batch/chunks.hpp"

namespace jixiao::batch {

namespace {

using jixiao::detail::int128;

// Departments graded at a time: their codes stay near the processor.
constexpr std::size_t departments_at_once = 512;

[[noreturn]] void refuse(const char* why) {
  throw std::invalid_argument(std::string("jixiao: totals in columns: ") + why);
}

std::int64_t narrow(const rational& whole) {
  const std::optional<fraction> value = exact_fraction(whole);
  if (!value || abs(whole) >= power(2, 62))
    throw std::overflow_error("jixiao: sums of a total that need more than 62 bits");
  return static_cast<std::int64_t>(value->numerator().with_scale(0).coefficient());
}

rational interval_of(const rounding_rule& rule) {
  switch (rule.kind) {
    case rounding_kind::places: return power(10, -rule.places);
    case rounding_kind::interval: return rule.interval;
    case rounding_kind::significant: break;
  }
  refuse("rounded to significant digits");
}

std::vector<standard_view> standards_of(std::span<const indicator> indicators) {
  std::vector<standard_view> result;
  for (const indicator& i : indicators) result.push_back(i.standard);
  return result;
}

std::vector<rational> weights_of(std::span<const indicator> indicators, const scheme& how) {
  duty whole;
  activity one;
  one.objectives.emplace_back().indicators.assign(indicators.begin(), indicators.end());
  std::vector<evaluation_problem> problems;
  const group_weights weights =
      jixiao::detail::weigher(how.weights, problems).indicators(whole, one);
  if (!weights.is_known(indicators.size())) refuse("the weights are not known");
  return weights.weights;
}

// Places after the point that tell an overall grade's bounds.
int places_of_bounds(const scheme& how) { return std::max(ruling(how.bounds).places(), 0); }

}  // namespace

roll_up::roll_up(std::span<const indicator> indicators, int scale, const scheme& how)
    : standards_(standards_of(indicators), scale, how.reading),
      grades_displayed_(how.grade_from == grade_source::displayed),
      overall_(ruling(how.bounds), {places_of_bounds(how) + 1}) {
  if (indicators.empty()) refuse("there are no indicators");
  if (how.execution) refuse("a budget part");
  if (how.total_by != jixiao::roll_up::weighted_sum) refuse("no weighted sum");
  if (how.full_points.is_negative()) refuse("full points below 0");
  set_parts(indicators, how);
  set_stages(how);
  check_sums(how);
}

void roll_up::set_parts(std::span<const indicator> indicators, const scheme& how) {
  const std::vector<rational> weights = weights_of(indicators, how);
  std::vector<std::array<std::optional<rational>, grade_codes>> points(indicators.size());
  rational all_points(1);
  rational all_weights(1);
  for (std::size_t i = 0; i < indicators.size(); ++i) {
    all_weights = least_common_multiple(all_weights, weights[i].denominator());
    for (grade g : level_list(indicators[i].standard.level_scale().size())) {
      const std::optional<rational> share = share_of_grade(indicators[i], g, how);
      if (!share) refuse("an indicator is not scored by its grade");
      const rational made = *share * weights[i];
      all_points = least_common_multiple(all_points, made.denominator());
      points[i][code_of(g)] = made;
    }
  }
  const auto part_without = [&](missing_policy policy, std::size_t i) {
    part p;
    p.is_refused = policy == missing_policy::refuse;
    if (policy == missing_policy::zero) p.weight = narrow(weights[i] * all_weights);
    return p;
  };
  for (std::size_t i = 0; i < indicators.size(); ++i) {
    parts_by_code& row = rows_.emplace_back();
    for (std::size_t code = 0; code < grade_codes; ++code)
      if (points[i][code])
        row[code] = {narrow(*points[i][code] * all_points), narrow(weights[i] * all_weights),
                     false};
    row[missing] = part_without(how.policies.missing, i);
    row[no_grade] = part_without(how.policies.ungraded, i);
  }
  full_of_sums_ = rational(how.full_points) * all_weights / all_points;
}

void roll_up::set_stages(const scheme& how) {
  std::optional<rational> before;
  const auto add = [&](const std::optional<rounding_rule>& rule) {
    if (!rule) return;
    const rational interval = interval_of(*rule);
    const rational step = (before ? *before : full_of_sums_) / interval;
    stages_.push_back({{narrow(step.numerator()), narrow(step.denominator())}, rule->mode});
    before = interval;
  };
  add(how.rounding.activity);
  add(how.rounding.duty);
  if (!how.rounding.total) refuse("a total that is not rounded");
  add(how.rounding.total);
  const decimal interval = exact_decimal(*before)->stripped();
  places_ = std::max(interval.scale(), 0);
  interval_ = narrow(*before * power(10, places_));
  const rational graded = *before * power(10, places_of_bounds(how));
  graded_ = {narrow(graded.numerator()), narrow(graded.denominator())};
}

// Every product on the way stays below 2^126, whatever the codes are.
void roll_up::check_sums(const scheme& how) const {
  rational points(0);
  rational weights(0);
  for (const parts_by_code& row : rows_) {
    std::int64_t most = 0;
    std::int64_t heaviest = 0;
    for (const part& p : row) {
      most = std::max(most, p.points);
      heaviest = std::max(heaviest, p.weight);
    }
    points += rational(most);
    weights += rational(heaviest);
  }
  const rational limit = power(2, 126);
  const auto check = [&](const rational& size) {
    if (size >= limit)
      throw std::overflow_error("jixiao: a total whose sums need more than 126 bits");
  };
  check(points * power(2, 64));
  check(weights * power(2, 64));
  rational above = points * rational(stages_.front().by.up);
  rational below = weights * rational(stages_.front().by.down);
  for (std::size_t s = 1; s < stages_.size(); ++s) {
    check(above);
    check(below);
    above = (above + rational(1)) * rational(stages_[s].by.up);
    below = rational(stages_[s].by.down);
  }
  check(above * rational(graded_.up));
  check(below * rational(graded_.down));
  // A place more than the bounds have tells a total beside a bound from one on it.
  const int places = std::max(places_, places_of_bounds(how) + 1);
  if (rational(how.full_points) * power(10, places) >= power(10, 18))
    throw std::overflow_error("jixiao: a total of more than 18 digits");
}

grade_code roll_up::grade_of_ratio(const ratio& total) const {
  const int128 above = total.above * graded_.up;
  const int128 below = total.below * graded_.down;
  const int128 whole = above / below;
  // Between two neighbours every total has one grade, that of their middle.
  return overall_.grade(static_cast<std::int64_t>(whole * 10 + (whole * below == above ? 0 : 5)));
}

void roll_up::score_one(const grade_code* codes, std::int64_t& total, grade_code& grade) const {
  total = no_total;
  grade = no_grade;
  std::int64_t points = 0;
  std::int64_t weights = 0;
  bool is_refused = false;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const part& p = rows_[i][codes[i]];
    points += p.points;
    weights += p.weight;
    is_refused = is_refused || p.is_refused;
  }
  if (is_refused || weights == 0) return;
  ratio reached{points, weights};
  int128 multiples = 0;
  for (const rounding_stage& stage : stages_) {
    if (&stage != &stages_.front()) reached = {multiples, 1};
    reached.above *= stage.by.up;
    reached.below *= stage.by.down;
    const auto over = jixiao::detail::excess_of(jixiao::detail::magnitude(reached.above),
                                                jixiao::detail::magnitude(reached.below));
    multiples = int128(over.whole) + (over.rounds_away(stage.mode, false) ? 1 : 0);
  }
  total = static_cast<std::int64_t>(multiples * interval_);
  grade = grade_of_ratio(grades_displayed_ ? ratio{multiples, 1} : reached);
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
      for (std::size_t d = 0; d < here; ++d)
        score_one(codes.data() + d * indicators(), totals[at + d], grades[at + d]);
    }
  });
}

}  // namespace jixiao::batch
