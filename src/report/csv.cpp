// SPDX-License-Identifier: BSL-1.0
#include <jixiao/report/rows.hpp>

#include <string_view>
#include <vector>

#include <jixiao/number/decimal_text.hpp>
#include <jixiao/report/words.hpp>
#include <jixiao/words/report_words.hpp>
#include <jixiao/words/say.hpp>

#include "csv_writer.hpp"
#include "form.hpp"

namespace jixiao::report {

namespace {

std::string budget_text(const std::optional<decimal>& budget) {
  return budget ? std::string(to_text(*budget).view()) : std::string();
}

void write_execution(csv_writer& out, const std::optional<execution_score>& score,
                     std::string_view duty, std::string_view activity, language in) {
  if (!score) return;
  const std::string name = say(in, &report_words::budget_execution);
  const std::string rate = score->rate ? figure(*score->rate * 100, 2) + "%" : std::string();
  const std::string points = score->points ? exact_figure(*score->points) : std::string();
  const std::string full = is_unweighted(*score) ? std::string() : exact_figure(score->full);
  out.row({duty, activity, name, rate, "", "", points, full, ""});
}

}  // namespace

std::string csv(const content& what) {
  csv_writer out;
  const auto head = [&](sentence<> report_words::*which) { return say(what.in, which); };
  out.row({head(&report_words::duty_column), head(&report_words::activity_column),
           head(&report_words::indicator_column), head(&report_words::measured_column),
           head(&report_words::grade_column), head(&report_words::reason_column),
           head(&report_words::points_column), head(&report_words::full_column),
           head(&report_words::explanation_column)});
  for (std::size_t d = 0; d < what.result.duties.size(); ++d) {
    for (std::size_t a = 0; a < what.result.duties[d].activities.size(); ++a) {
      const activity_score& activity = what.result.duties[d].activities[a];
      for (const indicator_score& score : activity.indicators) {
        const bool graded = score.verdict && score.verdict->grade;
        out.row({what.result.duties[d].name, activity.name, score.name, score.measured,
                 graded ? grade_word(score.verdict->grade, what.in, score.levels) : "",
                 score.verdict ? name_of(score.verdict->reason) : "",
                 score.points ? exact_figure(*score.points) : "",
                 is_unweighted(score) ? "" : exact_figure(score.full),
                 reason_words(what, d, a, score)});
      }
      write_execution(out, activity.execution, what.result.duties[d].name, activity.name, what.in);
    }
    write_execution(out, what.result.duties[d].execution, what.result.duties[d].name, "", what.in);
  }
  write_execution(out, what.result.execution, "", "", what.in);
  out.row({head(&report_words::sum), "", "", "",
           what.result.grade() ? grade_word(what.result.grade(), what.in, what.result.levels) : "",
           "", what.result.total ? std::string(to_text(*what.result.total).view()) : "",
           to_text(what.how.full_points).view(), ""});
  return out.take();
}

std::string table_csv(const department& table) {
  csv_writer out;
  const bool targets = has_targets(table) || has_rules(table) || has_points(table);
  const bool rules = has_rules(table);
  if (!table.name.empty()) out.row({table.name, "单位：" + std::string(table.currency.symbol())});
  const table_heads columns(table);
  scale levels = scale_of(table);
  const auto write_heads = [&] {
    std::vector<std::string_view> heads = columns.words();
    for (std::string_view word : columns.levels(levels)) heads.push_back(word);
    if (targets) heads.insert(heads.end(), {"指标值", "分值"});
    if (rules) heads.push_back("评分标准");
    out.row(heads);
  };
  write_heads();
  const auto row = [&](std::string_view name, const std::string& budget, std::string_view about,
                       std::string_view objective, const indicator* i) {
    const std::string points = i ? budget_text(i->full_points) : std::string();
    if (i && columns.changes(*i, levels)) write_heads();
    std::vector<std::string_view> cells;
    if (columns.with_work) cells = {name, budget, about, objective};
    if (columns.with_kinds) {
      const two_kinds kinds(i ? std::string_view(i->kind) : std::string_view());
      cells.insert(cells.end(), {kinds.first, kinds.second});
    }
    cells.push_back(i ? std::string_view(i->name) : std::string_view());
    for (std::size_t level = 0; level < columns.level_count; ++level)
      cells.push_back(i && level < i->cells.size() ? i->cells[level] : std::string_view());
    if (targets) {
      cells.push_back(i && i->target ? i->target->text : std::string_view());
      cells.push_back(points);
    }
    if (rules) cells.push_back(i ? std::string_view(i->rule_text) : std::string_view());
    out.row(cells);
  };
  if (table.budget) row("合计", budget_text(table.budget), "", "", nullptr);
  for (const duty& d : table.duties) {
    if (columns.with_work) row(d.name, budget_text(d.budget), d.description, d.objective, nullptr);
    for (const activity& a : d.activities) {
      bool first = true;
      for (const objective& o : a.objectives) {
        bool first_of_objective = true;
        for (const indicator& i : o.indicators) {
          row(first ? "　　" + a.name : std::string(),
              first ? budget_text(a.budget) : std::string(), first ? a.description : std::string(),
              first_of_objective ? o.text : std::string(), &i);
          first = first_of_objective = false;
        }
      }
      if (first && columns.with_work)
        row("　　" + a.name, budget_text(a.budget), a.description, "", nullptr);
    }
  }
  if (!table.own_words.empty()) out.row({table.own_words});
  return out.take();
}

std::string form_csv(const department& table) {
  csv_writer out;
  const form_rows form(table, language::zh);
  const std::vector<std::string> heads = form.heads();
  out.row({heads.begin(), heads.end()});
  for_each_indicator(table, [&](const indicator_path& path) {
    for (const form_line& line : form.lines(path)) {
      std::vector<std::string_view> cells(line.known.begin(), line.known.end());
      cells.resize(heads.size());
      out.row(cells);
    }
  });
  return out.take();
}

}  // namespace jixiao::report
