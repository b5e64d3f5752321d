// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <jixiao/check/table.hpp>
#include <jixiao/io/scheme.hpp>
#include <jixiao/report/html.hpp>
#include <jixiao/report/number_line.hpp>
#include <jixiao/report/rows.hpp>
#include <jixiao/report/words.hpp>
#include <jixiao/scoring/evaluation.hpp>
#include <jixiao/scoring/sensitivity.hpp>

#include "cli/receipt.hpp"
#include "cli/receipt_seal.hpp"
#include "page_state.hpp"
#include "plain/json_writer.hpp"
#include "table_answer.hpp"

namespace jixiao::web {

inline std::string schemes_answer() {
  json_writer out;
  out.begin_array();
  for (std::string_view name : scheme_names) {
    const scheme known = *scheme_named(name);
    out.begin_object();
    out.member("name", name);
    out.member("words", report::scheme_words(known, state.in));
    out.member("note", state.in == language::zh ? known.note : std::string());
    out.end_object();
  }
  out.end_array();
  return std::move(out).take();
}

inline std::string choose_scheme(std::string_view text) {
  json_writer out;
  out.begin_object();
  out.key("problems");
  out.begin_array();
  if (auto named = scheme_named(text)) {
    state.how = *std::move(named);
  } else {
    io::scheme_reading read = io::read_scheme(text);
    for (const io::scheme_problem& p : read.problems) out.value(io::describe(p, state.in));
    if (read) state.how = std::move(read.value);
  }
  out.end_array();
  out.member("words", report::scheme_words(state.how, state.in));
  out.end_object();
  return std::move(out).take();
}

// What a report is made of, as the program makes it.
struct scored_year {
  io::reading_of<measurements> year = year_in_force();
  evaluation result = evaluate(state.table.read.value, year.value, state.how);
  report::content content{state.table.read.value, year.value, result, state.how, {}, {}, {},
                          std::nullopt,           state.in};

  explicit scored_year(bool with_sensitivity) {
    content.findings = check(content.table, state.how.reading);
    content.files = {state.table.source()};
    if (state.year.is_open) content.files.push_back(state.year.source());
    content.scheme_json = io::write_scheme(state.how);
    content.receipt = cli::receipt_of(content.table);
    if (with_sensitivity) content.hangs = sensitivity(content.table, year.value, state.how);
  }
  scored_year(const scored_year&) = delete;
};

inline void write_points(json_writer& out, const part_score& part) {
  out.member("points", report::points_words(part, state.in));
  out.member("full", report::full_words(part, state.in));
  out.member("share", report::share_words(part));
}

inline void write_score(json_writer& out, const report::content& what, std::size_t d, std::size_t a,
                        const indicator_score& score) {
  const indicator& i =
      what.table.duties[d].activities[a].objectives[score.objective].indicators[score.index];
  const std::optional<grade> g = score.verdict ? score.verdict->grade : std::nullopt;
  out.begin_object();
  out.member("name", score.name);
  out.member("measured", score.measured);
  out.member("grade", score.verdict ? report::grade_word(g, what.in, score.levels) : "");
  const auto shade = report::shade_of(g, score.levels);
  out.member("shade", shade ? name_of(*shade) : std::string_view("none"));
  out.member("reason", report::reason_words(what, d, a, score));
  write_points(out, score);
  std::optional<fraction> value;
  if (score.verdict && score.verdict->reason != reason::label &&
      score.verdict->reason != reason::grade_word)
    value = score.verdict->value;
  out.member("picture", i.standard.is_numeric()
                            ? report::number_line(i.standard, value, what.how.reading, what.in)
                            : std::string());
  out.end_object();
}

inline void write_hangs(json_writer& out, const sensitivity_report& hangs) {
  out.key("hangs");
  out.begin_object();
  out.member("words", report::hangs_words(hangs, state.in));
  out.member("together",
             hangs.combinations > 1 ? report::together_words(hangs, state.in) : std::string());
  out.key("choices");
  out.begin_array();
  for (const choice_outcome& o : hangs.outcomes) {
    if (!o.moves_total) continue;
    out.begin_object();
    out.member("choice", report::choice_words(o.choice, state.in));
    out.member("now", report::option_words(o.choice, o.scheme_says, state.in));
    out.member("instead", report::option_words(o.choice, o.instead, state.in));
    out.member("total", o.total ? std::string(to_text(*o.total).view())
                                : report::range_words(o.range, state.in));
    out.member("grade", report::grade_word(o.grade, state.in, hangs.base.levels));
    const auto shade = report::shade_of(o.grade, hangs.base.levels);
    out.member("shade", shade ? name_of(*shade) : std::string_view("none"));
    out.end_object();
  }
  out.end_array();
  out.key("near");
  out.begin_array();
  for (const indicator_margin& m : hangs.margins) {
    if (!m.is_on_bound && !m.is_within_unit) continue;
    out.begin_object();
    out.member("indicator", m.indicator);
    out.member("words", report::margin_words(m, state.in));
    out.end_object();
  }
  out.end_array();
  out.end_object();
}

inline std::string score_answer() {
  const scored_year scored(true);
  const evaluation& result = scored.result;
  json_writer out;
  out.begin_object();
  write_problems(out, scored.year);
  write_flag(out, "is_settled", result.total.has_value());
  out.member("total", result.total ? std::string(to_text(*result.total).view())
                                   : report::range_words(result.range, state.in));
  out.member("full", to_text(state.how.full_points).view());
  out.member("undecided", result.total ? std::string() : report::undecided_words(result, state.in));
  out.member("grade", report::grade_word(result.grade(), state.in, result.levels));
  const auto shade = report::shade_of(result.grade(), result.levels);
  out.member("shade", shade ? name_of(*shade) : std::string_view("none"));
  out.member("scheme", report::scheme_words(state.how, state.in));
  out.member("bounds", report::bounds_words(state.how.bounds, state.in));
  out.member("counts", report::counts_words(result, state.in));
  out.key("remarks");
  out.begin_array();
  for (const report::remark& r : report::remarks_of(result, state.in)) {
    out.begin_object();
    out.member("severity", name_of(r.problem->level));
    out.member("level", severity_words(r.problem->level, state.in));
    out.member("message", r.words);
    out.end_object();
  }
  out.end_array();
  out.key("duties");
  out.begin_array();
  for (std::size_t d = 0; d < result.duties.size(); ++d) {
    const duty_score& duty = result.duties[d];
    out.begin_object();
    out.member("name", duty.name);
    write_points(out, duty);
    out.key("indicators");
    out.begin_array();
    for (std::size_t a = 0; a < duty.activities.size(); ++a)
      for (const indicator_score& i : duty.activities[a].indicators)
        write_score(out, scored.content, d, a, i);
    out.end_array();
    out.end_object();
  }
  out.end_array();
  write_hangs(out, *scored.content.hangs);
  out.end_object();
  return std::move(out).take();
}

inline std::string report_file(std::string_view kind, std::string date) {
  scored_year scored(kind == "html");
  scored.content.date = std::move(date);
  if (kind == "csv") return report::csv(scored.content);
  if (kind == "json") return cli::sealed_report(report::json(scored.content));
  return report::html(scored.content);
}

}  // namespace jixiao::web
