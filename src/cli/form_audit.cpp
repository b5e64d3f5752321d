// SPDX-License-Identifier: BSL-1.0
#include "form_audit.hpp"

#include <map>
#include <string_view>
#include <utility>

#include <jixiao/band/label.hpp>

namespace jixiao::cli {

namespace {

using row_key = std::pair<std::string, std::size_t>;

row_key key_of(const place& where) { return {where.sheet, where.row}; }

bool is_total(std::string_view name) {
  for (std::string_view word : {"总分", "合计", "总计", "总得分", "total"})
    if (same_label(name, word)) return true;
  return false;
}

class form_auditor {
 public:
  form_auditor(const measurements& year, const scheme& how, const sense_of_bare& bare)
      : year_(year), how_(how), bare_(bare) {
    for (std::size_t i = 0; i < year.items.size(); ++i)
      rows_.emplace(key_of(year.items[i].where), i);
    is_used_.resize(year.items.size(), false);
  }

  form_audit run(const department& table) {
    for_each_indicator(table, [&](const indicator_path& path) {
      const auto found = rows_.find(key_of(path.indicator.where));
      if (found == rows_.end() || is_used_[found->second]) return;
      is_used_[found->second] = true;
      look_at(path, year_.items[found->second]);
    });
    // Lines of the form that no indicator was made of.
    for (std::size_t i = 0; i < year_.items.size(); ++i)
      if (!is_used_[i] && year_.items[i].given_points) look_at_rest(year_.items[i]);
    if (total_ && total_->given != sum_) out_.wrong_total = total_;
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

  void look_at_rest(const measurement& m) {
    if (is_total(m.indicator))
      total_ = line_of(m, nullptr);
    else
      leave(m, nullptr, not_compared::reason::no_line);
  }

  struct scored {
    std::optional<rational> points;
    evaluation_problem problem;  // the worst of all
  };

  scored score(const indicator_path& path, const indicator& i, const measurement& m) const {
    ledger steps;
    std::vector<evaluation_problem> problems;
    const scoring_subject what{i, &m, nullptr, path.duty.name, path.activity.name, {}};
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
    if (is_total(i.name) && !i.target) {
      total_ = line_of(m, &i);
      return;
    }
    sum_ += *m.given_points;
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
    count(m, points);
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
      count(m, floor);
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

  void count(const measurement& m, const rational& points) {
    ++out_.compared;
    out_.given_total += *m.given_points;
    out_.computed_total += points;
  }

  const measurements& year_;
  const scheme& how_;
  const sense_of_bare& bare_;
  std::map<row_key, std::size_t> rows_;
  std::vector<bool> is_used_;
  decimal sum_;
  std::optional<form_line> total_;
  form_audit out_;
};

}  // namespace

form_audit audit_form(const department& table, const measurements& year, const scheme& how,
                      const sense_of_bare& bare) {
  return form_auditor(year, how, bare).run(table);
}

}  // namespace jixiao::cli
