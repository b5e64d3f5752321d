// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <jixiao/judging/difference.hpp>
#include <jixiao/report/words.hpp>
#include <jixiao/scoring/evaluation.hpp>

#include "page_state.hpp"
#include "plain/json_writer.hpp"
#include "table_answer.hpp"

namespace jixiao::web {

// The table and what its year came to, before it is mended.
struct state_before {
  department table = state.table.read.value;
  measurements year = year_in_force().value;
  bool is_scored = !year.items.empty() || !year.budgets.empty();
  std::optional<evaluation> result =
      is_scored ? std::optional(evaluate(table, year, state.how)) : std::nullopt;
};

// The indicators of two versions of a table, each beside what it was: by their order while there
// are as many, else by their names.
class versions {
 public:
  versions(const department& before, const department& after) {
    for_each_indicator(before, [&](const indicator_path& p) { old_.push_back(p); });
    for_each_indicator(after, [&](const indicator_path& p) { now_.push_back(p); });
  }
  std::size_t size() const { return now_.size(); }
  const indicator& now(std::size_t n) const { return now_[n].indicator; }
  std::optional<std::size_t> was(std::size_t n) const {
    if (old_.size() == now_.size()) return n;
    for (std::size_t o = 0; o < old_.size(); ++o)
      if (old_[o].indicator.name == now_[n].indicator.name &&
          old_[o].activity.name == now_[n].activity.name && old_[o].duty.name == now_[n].duty.name)
        return o;
    return std::nullopt;
  }
  const indicator& old(std::size_t o) const { return old_[o].indicator; }

 private:
  std::vector<indicator_path> old_;
  std::vector<indicator_path> now_;
};

inline void write_regraded(json_writer& out, const versions& both) {
  out.key("regraded");
  out.begin_array();
  for (std::size_t n = 0; n < both.size(); ++n) {
    const std::optional<std::size_t> o = both.was(n);
    if (!o || both.old(*o).cells == both.now(n).cells) continue;
    const standard_view& was = both.old(*o).standard;
    const standard_view& now = both.now(n).standard;
    const difference d = difference_of(was, now);
    out.begin_object();
    out.member("indicator", n);
    out.member("name", both.now(n).name);
    out.member("tendency", name_of(d.tendency));
    out.key("values");
    out.begin_array();
    for (const regrading& r : d.regraded) {
      out.begin_object();
      out.member("values", to_text(r.values, to_text(now.unit())).view());
      out.member("before", report::grade_word(r.before, state.in, was.level_scale()));
      out.member("after", report::grade_word(r.after, state.in, now.level_scale()));
      out.end_object();
    }
    out.end_array();
    out.end_object();
  }
  out.end_array();
}

inline std::vector<const indicator_score*> scores_of(const evaluation& result) {
  std::vector<const indicator_score*> all;
  for (const duty_score& d : result.duties)
    for (const activity_score& a : d.activities)
      for (const indicator_score& i : a.indicators) all.push_back(&i);
  return all;
}

inline std::string total_of(const evaluation& result) {
  return result.total ? std::string(to_text(*result.total).view())
                      : report::range_words(result.range, state.in);
}

inline std::string grade_of_score(const indicator_score& score) {
  if (!score.verdict) return {};
  return report::grade_word(score.verdict->grade, state.in, score.levels);
}

inline void write_verdicts(json_writer& out, const versions& both, const evaluation& before,
                           const evaluation& after) {
  const std::vector<const indicator_score*> was = scores_of(before);
  const std::vector<const indicator_score*> now = scores_of(after);
  out.key("verdicts");
  out.begin_array();
  for (std::size_t n = 0; n < both.size() && n < now.size(); ++n) {
    const std::optional<std::size_t> o = both.was(n);
    if (!o || *o >= was.size()) continue;
    const std::string grades[] = {grade_of_score(*was[*o]), grade_of_score(*now[n])};
    const std::string points[] = {report::points_words(*was[*o], state.in),
                                  report::points_words(*now[n], state.in)};
    if (grades[0] == grades[1] && points[0] == points[1]) continue;
    out.begin_object();
    out.member("name", now[n]->name);
    out.member("before", grades[0]);
    out.member("after", grades[1]);
    out.member("points_before", points[0]);
    out.member("points_after", points[1]);
    out.end_object();
  }
  out.end_array();
}

// What another version of the table brings about: which values it grades otherwise, and what
// becomes of the measured ones and of the total.
inline std::string changes_answer(const state_before& before) {
  const department& table = state.table.read.value;
  const versions both(before.table, table);
  json_writer out;
  out.begin_object();
  write_regraded(out, both);
  const measurements year = year_in_force().value;
  if (before.result && (!year.items.empty() || !year.budgets.empty())) {
    const evaluation result = evaluate(table, year, state.how);
    write_verdicts(out, both, *before.result, result);
    out.member("total_before", total_of(*before.result));
    out.member("total_after", total_of(result));
    out.member("grade_before",
               report::grade_word(before.result->grade(), state.in, before.result->levels));
    out.member("grade_after", report::grade_word(result.grade(), state.in, result.levels));
  }
  out.end_object();
  return std::move(out).take();
}

}  // namespace jixiao::web
