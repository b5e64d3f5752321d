// SPDX-License-Identifier: BSL-1.0
#include "form_audit.hpp"

#include <map>
#include <string_view>
#include <utility>

#include <jixiao/scoring/money.hpp>

namespace jixiao::cli {

namespace {

using row_key = std::pair<std::string, std::size_t>;

row_key key_of(const place& where) { return {where.sheet, where.row}; }

class form_auditor {
 public:
  form_auditor(const measurements& year, const scheme& how, const sense_of_bare& bare)
      : year_(year), how_(how), bare_(bare) {
    for (std::size_t i = 0; i < year.items.size(); ++i)
      rows_.emplace(key_of(year.items[i].where), i);
    is_used_.resize(year.items.size(), false);
  }

  form_audit run(const department& table) {
    year_of_table_ = table.year;
    for_each_indicator(table, [&](const indicator_path& path) {
      const auto found = rows_.find(key_of(path.indicator.where));
      if (found == rows_.end() || is_used_[found->second]) return;
      is_used_[found->second] = true;
      look_at(path, year_.items[found->second]);
    });
    // Lines of the form that no indicator was made of.
    for (std::size_t i = 0; i < year_.items.size(); ++i)
      if (!is_used_[i] && year_.items[i].given_points)
        leave(year_.items[i], nullptr, not_compared::reason::no_line);
    for (const points_row& row : year_.points_rows)
      if (row.kind == points_row_kind::other && row.given_points) look_at_other(row);
    out_.wrong_sums = wrong_sums_of(year_, how_);
    return std::move(out_);
  }

 private:
  static form_line line_of(const measurement& m, const indicator* i) {
    form_line line;
    line.indicator = m.indicator;
    if (i != nullptr && i->target) line.target = i->target->text;
    line.measured = m.text;
    line.given = *m.given_points;
    line.where = m.where;
    return line;
  }

  void leave(const measurement& m, const indicator* i, not_compared::reason why,
             evaluation_problem problem = {}) {
    not_compared left;
    static_cast<form_line&>(left) = line_of(m, i);
    left.why = why;
    left.problem = std::move(problem);
    out_.left.push_back(std::move(left));
  }

  // Points beside those of the indicators: what was spent of a budget can be recomputed.
  void look_at_other(const points_row& row) {
    form_line line;
    line.indicator = row.name;
    line.given = *row.given_points;
    line.where = row.given_where;
    evaluation_problem problem;
    const std::optional<rational> computed = points_of_money(row, problem);
    if (!computed) {
      not_compared left;
      static_cast<form_line&>(left) = std::move(line);
      left.why = !row.full_points ? not_compared::reason::no_full_points
                 : !row.budget    ? not_compared::reason::no_line
                                  : not_compared::reason::not_scored;
      left.problem = std::move(problem);
      out_.left.push_back(std::move(left));
      return;
    }
    count(line.given, *computed);
    if (*computed == rational(line.given)) return;
    disagreement d;
    static_cast<form_line&>(d) = std::move(line);
    d.computed = *computed;
    out_.disagreements.push_back(std::move(d));
  }

  // Executed ÷ budget × 分值, no more than that.
  std::optional<rational> points_of_money(const points_row& row,
                                          evaluation_problem& problem) const {
    if (!row.budget || !row.full_points) return std::nullopt;
    scheme with_money = how_;
    with_money.execution.emplace();
    ledger steps;
    std::vector<evaluation_problem> problems;
    const execution_score part =
        detail::money_scorer(with_money, steps, problems)
            .score(&year_.budgets[*row.budget],
                   {{ledger_level::execution, ledger_level::department}, {}, {}});
    if (!problems.empty()) problem = std::move(problems.front());
    if (!part.rate) return std::nullopt;
    const rational points = *part.rate * rational(*row.full_points);
    if (!how_.rounding.execution) return points;
    return rational(rounded(points, *how_.rounding.execution));
  }

  struct scored {
    std::optional<rational> points;
    evaluation_problem problem;  // the worst of all
  };

  scored score(const indicator_path& path, const indicator& i, const measurement& m) const {
    ledger steps;
    std::vector<evaluation_problem> problems;
    const scoring_subject what{
        i, &m, nullptr, path.duty.name, path.activity.name, {}, year_of_table_};
    scored result;
    result.points = score_of(what, how_, steps, problems).own_points;
    result.problem.code = problem_code::method_unfit;
    result.problem.level = severity::note;
    bool is_told = false;
    for (evaluation_problem& p : problems) {
      if (is_told && !(p.level > result.problem.level)) continue;
      result.problem = std::move(p);
      is_told = true;
    }
    return result;
  }

  void look_at(const indicator_path& path, const measurement& m) {
    if (!m.given_points) return;
    indicator i = path.indicator;
    if (!i.full_points) return leave(m, &i, not_compared::reason::no_full_points);
    if (!i.target && i.standard.is_blank() && i.rule_text.empty())
      return leave(m, &i, not_compared::reason::no_target);
    const bool is_open = i.target && i.target->is_numeric() && i.target->is_bare;
    if (is_open) i.target->sign = bare_.value_or(target_sign::at_least);
    const scored one = score(path, i, m);
    if (!one.points) return leave(m, &i, not_compared::reason::not_scored, one.problem);
    if (!is_open || bare_) return compare(m, i, *one.points);
    i.target->sign = target_sign::at_most;
    const scored other = score(path, i, m);
    if (!other.points) return leave(m, &i, not_compared::reason::not_scored, other.problem);
    if (*one.points == *other.points) return compare(m, i, *one.points);
    ask(m, i, *one.points, *other.points);
  }

  void compare(const measurement& m, const indicator& i, const rational& points) {
    count(*m.given_points, points);
    if (points == rational(*m.given_points)) return;
    disagreement d;
    static_cast<form_line&>(d) = line_of(m, &i);
    d.computed = points;
    out_.disagreements.push_back(std::move(d));
  }

  // Points that follow in one of two senses may be right; those that follow in neither are not.
  void ask(const measurement& m, const indicator& i, const rational& floor,
           const rational& ceiling) {
    const rational given(*m.given_points);
    if (given != floor && given != ceiling) {
      count(*m.given_points, floor);
      disagreement d;
      static_cast<form_line&>(d) = line_of(m, &i);
      d.computed = floor;
      d.as_ceiling = ceiling;
      out_.disagreements.push_back(std::move(d));
      return;
    }
    open_sense open;
    static_cast<form_line&>(open) = line_of(m, &i);
    open.as_floor = floor;
    open.as_ceiling = ceiling;
    out_.asked.push_back(std::move(open));
  }

  void count(const decimal& given, const rational& points) {
    ++out_.compared;
    out_.given_total += given;
    out_.computed_total += points;
  }

  const measurements& year_;
  const scheme& how_;
  const sense_of_bare& bare_;
  std::map<row_key, std::size_t> rows_;
  std::vector<bool> is_used_;
  std::optional<int> year_of_table_;
  form_audit out_;
};

}  // namespace

form_audit audit_form(const department& table, const measurements& year, const scheme& how,
                      const sense_of_bare& bare) {
  return form_auditor(year, how, bare).run(table);
}

}  // namespace jixiao::cli
