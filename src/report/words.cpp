// SPDX-License-Identifier: BSL-1.0
#include <jixiao/report/words.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include <jixiao/words/explain.hpp>
#include <jixiao/words/rule_messages.hpp>
#include <jixiao/words/scoring_messages.hpp>
#include <jixiao/words/wording.hpp>

#include "level_counts.hpp"

namespace jixiao::report {

std::string figure(const rational& value, int places) {
  if (const auto exact = exact_decimal(value); exact && exact->scale() <= places + 2)
    return std::string(to_text(*exact).view());
  try {
    return "≈" + std::string(to_text(round_to_scale(value, places, rounding::half_up)).view());
  } catch (const std::overflow_error&) {
    return to_text(value);
  }
}

std::string exact_figure(const rational& value) {
  if (const auto exact = exact_decimal(value)) return std::string(to_text(*exact).view());
  return to_text(value);
}

std::string exact_and_decimal(const rational& value) {
  if (const auto exact = exact_decimal(value)) return std::string(to_text(*exact).view());
  const std::string as_fraction = to_text(value);
  return as_fraction.size() > 40 ? figure(value) : as_fraction + " " + figure(value);
}

std::string grade_word(const std::optional<grade>& g, language in, const scale& levels) {
  return g ? grade_words(*g, in, levels) : say(in, &catalogue::undecided_grade);
}

grade shade_of(grade g, const scale& levels) {
  const std::size_t column = column_of(g);
  const std::size_t last = levels.size() - 1;
  if (last + 1 == grade_count) return g;
  if (column == 0) return grade::excellent;
  if (column >= last) return grade::poor;
  return column * 2 < last ? grade::good : grade::fair;
}

std::optional<grade> shade_of(const std::optional<grade>& g, const scale& levels) {
  return g ? std::optional(shade_of(*g, levels)) : g;
}

std::string level_initial(grade g, language in, const scale& levels) {
  if (in != language::en || !levels.is_usual()) return std::string(levels.word_of(g));
  return std::string(1, "EGFP"[column_of(g)]);
}

scale scale_of(const department& table) {
  std::optional<scale> found;
  for_each_indicator(table, [&](const indicator_path& path) {
    const any_standard& s = path.indicator.standard;
    const bool has_bands = !s.is_blank() || !path.indicator.target;
    if (has_bands && (!found || s.levels().size() > found->size())) found = s.level_scale();
  });
  return found.value_or(scale());
}

std::string range_words(const score_range& range, language in) {
  if (range.is_settled()) return figure(range.least, 2);
  return say(in, &catalogue::range, {figure(range.least, 2)}, {figure(range.most, 2)});
}

std::string total_words(const evaluation& result, language in) {
  if (result.total) return std::string(to_text(*result.total).view());
  return result.standing == standing::left_out ? "–" : range_words(result.range, in);
}

bool is_unweighted(const part_score& score) {
  return score.standing != standing::left_out && !score.points && score.full.is_zero();
}

std::string points_words(const part_score& score, language in) {
  if (is_unweighted(score)) return "–";
  switch (score.standing) {
    case standing::left_out: return say(in, &catalogue::left_out);
    case standing::undecided: return range_words(score.range, in);
    case standing::scored:
    case standing::zeroed: break;
  }
  return score.points ? figure(*score.points, 2) : range_words(score.range, in);
}

std::string full_words(const part_score& score, language in) {
  if (score.standing == standing::left_out) return {};
  if (is_unweighted(score)) return say(in, &catalogue::no_weight);
  return " / " + figure(score.full, 2);
}

std::string execution_words(const execution_score& score, language in) {
  return say(in, &catalogue::execution_rate,
             {score.rate ? figure(*score.rate * 100, 2) + "%" : "–"});
}

std::string share_words(const part_score& score) {
  if (score.full.is_zero()) return "0%";
  const rational share = score.points.value_or(score.range.least) * 100 / score.full;
  return std::string(to_text(round_to_scale(share, 0, rounding::half_up)).view()) + "%";
}

std::string bounds_words(const standard_view& bounds, language in) {
  std::string text;
  for (grade g : bounds.levels()) {
    if (!text.empty()) text += say(in, &catalogue::comma);
    text += grade_word(g, in, bounds.level_scale()) + " " +
            (in == language::en ? std::string(to_text(bounds.claimed_by(g), "").view())
                                : std::string(bounds[g].text.view()));
  }
  return say(in, &catalogue::overall_grade, {text});
}

std::string scheme_words(const scheme& how, language in) {
  for (std::string_view known : scheme_names)
    if (known == how.name)
      return say(in, &catalogue::scheme_and_name, {detail::said(in, words_of(in).schemes[known])},
                 {how.name});
  return how.name;
}

std::string counts_words(const evaluation& result, language in) {
  level_counts grades(in);
  std::size_t none = 0;
  std::size_t gradeless = 0;  // scored all the same
  std::size_t all = 0;
  for (const duty_score& d : result.duties)
    for (const activity_score& a : d.activities)
      for (const indicator_score& i : a.indicators) {
        ++all;
        if (i.verdict) grades.count(i.verdict->grade, i.levels);
        if (!i.verdict || !i.verdict->grade) ++(!i.verdict && i.own_points ? gradeless : none);
      }
  std::string text = say(in, &catalogue::indicators, {all});
  if (all != 0 && gradeless == all) return text + say(in, &catalogue::without_grades);
  text += say(in, &catalogue::colon);
  if (grades.empty()) grades.count({}, result.levels);
  text += grades.words(say(in, &catalogue::comma));
  text += say(in, &catalogue::ungraded_count, {none});
  return gradeless == 0 ? text : text + say(in, &catalogue::gradeless_count, {gradeless});
}

std::string undecided_words(const evaluation& result, language in) {
  if (result.standing == standing::left_out) return say(in, &catalogue::nothing_scored);
  return say(in, &catalogue::grades_undecided,
             {grades_words(result.possible_grades, in, result.levels)});
}

std::string subject_words(const evaluation& result, const ledger_subject& subject, language in) {
  switch (subject.level) {
    case ledger_level::department: return {};
    case ledger_level::execution: return say(in, &catalogue::budget_execution);
    case ledger_level::duty: return result.duties[subject.duty].name;
    case ledger_level::activity:
      return result.duties[subject.duty].activities[subject.activity].name;
    case ledger_level::indicator:
      return result.duties[subject.duty]
          .activities[subject.activity]
          .indicators[subject.indicator]
          .name;
  }
  return {};
}

namespace {

bool says_why_unscored(problem_code c) {
  switch (c) {
    case problem_code::not_a_measurement:
    case problem_code::rule_unreadable:
    case problem_code::rule_answer:
    case problem_code::rule_input_missing:
    case problem_code::rule_overlap:
    case problem_code::rule_zero_divisor: return true;
    default: return false;
  }
}

}  // namespace

std::string rule_words(const rule_score& scored, language in) {
  std::string text;
  for (const points_step& s : scored.points.steps) {
    if (!text.empty()) text += say(in, &catalogue::semicolon);
    text += explain(scored.rule, s, in);
  }
  return text;
}

std::string reason_words(const content& what, std::size_t duty, std::size_t activity,
                         const indicator_score& score) {
  const language in = what.in;
  const auto& objectives = what.table.duties[duty].activities[activity].objectives;
  if (score.verdict)
    return explain(objectives[score.objective].indicators[score.index].standard, *score.verdict,
                   in);
  const bool is_left_out = score.standing == standing::left_out;
  if (!score.measurement || score.measured.empty())
    return say(in, is_left_out ? &catalogue::not_measured_left_out : &catalogue::not_measured);
  if (is_left_out) return say(in, &catalogue::left_out);
  const duty_score& whole = what.result.duties[duty];
  for (const evaluation_problem& p : what.result.problems)
    if (says_why_unscored(p.code) && p.indicator == score.name &&
        p.activity == whole.activities[activity].name && p.duty == whole.name)
      return explain(p, in);
  if (score.rule) return rule_words(*score.rule, in);
  return score.own_points ? method_text(score.method, in) : std::string();
}

std::string finding_words(const table_finding& f, language in) { return explain(f, in); }

std::string problem_words(const evaluation_problem& p, language in) { return explain(p, in); }

std::vector<remark> remarks_of(const evaluation& result, language in) {
  const auto is_of_parts = [](const evaluation_problem& p) {
    return p.level == severity::note && p.indicator.empty();
  };
  std::map<problem_code, std::size_t> times;
  for (const evaluation_problem& p : result.problems)
    if (is_of_parts(p)) ++times[p.code];
  std::vector<remark> remarks;
  for (const evaluation_problem& p : result.problems) {
    std::string words = problem_words(p, in);
    if (is_of_parts(p)) {
      const std::size_t alike = std::exchange(times[p.code], 0u);
      if (alike == 0) continue;
      if (alike > 1) words += say(in, &catalogue::alike, {alike});
    }
    remarks.push_back({&p, std::move(words)});
  }
  return remarks;
}

std::string hangs_words(const sensitivity_report& report, language in) {
  if (!report.base.verdict) return say(in, &catalogue::grade_not_settled);
  if (report.holds && report.holds_combined) return say(in, &catalogue::grade_holds);
  return say(in, report.holds ? &catalogue::grade_holds_singly : &catalogue::grade_hangs);
}

std::string together_words(const sensitivity_report& report, language in) {
  return say(in, &catalogue::choices_together, {report.combinations},
             {range_words(report.combined_range, in)},
             {grades_words(report.combined_grades, in, report.base.levels)});
}

namespace {

// A day of a unit of dates is a date.
std::string figure_in(const rational& value, const unit& u) {
  if (const auto day = exact_decimal(value); u.is_date() && day) return number_words(*day, u);
  return figure(value) + std::string(to_text(u).view());
}

std::string change_words(const grade_change& change, const unit& u, bool raise, language in,
                         const scale& levels) {
  if (change.to && change.is_exclusive && change.distance.is_zero())
    return say(in, &catalogue::change_past_bound, {grade_words(*change.to, in, levels)});
  const std::string distance =
      u == percent ? say(in, &catalogue::percentage_points, {figure(change.distance)},
                         {figure(change.distance) == "1"})
                   : figure_in(change.distance, u.is_date() ? days : u);
  std::string text =
      change.to ? say(in, &catalogue::change_to, {grade_words(*change.to, in, levels)}, {distance})
      : raise   ? say(in, &catalogue::change_to_meet, {distance})
                : say(in, &catalogue::change_to_miss, {distance});
  if (change.is_exclusive) text += say(in, &catalogue::to_be_passed);
  if (!change.cases || u.is_countable()) return text;
  const std::string cases = figure(*change.cases);
  return text + say(in, &catalogue::in_cases, {cases}, {cases == "1"});
}

}  // namespace

std::string margin_words(const indicator_margin& m, language in) {
  std::string text = figure_in(m.value, m.unit);
  if (m.grade) text += " " + grade_word(m.grade, in, m.levels);
  if (m.is_on_bound) text += say(in, &catalogue::on_a_bound);
  if (m.raise)
    text += say(in, &catalogue::raised, {change_words(*m.raise, m.unit, true, in, m.levels)});
  if (m.drop)
    text += say(in, &catalogue::dropped, {change_words(*m.drop, m.unit, false, in, m.levels)});
  return text;
}

}  // namespace jixiao::report
