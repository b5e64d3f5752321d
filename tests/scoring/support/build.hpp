// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <jixiao/scoring/evaluation.hpp>
#include <jixiao/scoring/score_of.hpp>
#include <jixiao/table/indicator_text.hpp>
#include <jixiao/table/measurement_text.hpp>
#include <jixiao/table/target_text.hpp>

#include "support/shared_data.hpp"
#include "support/tsv.hpp"

namespace scoring_test {

using namespace jixiao;

inline indicator with_target(const std::string& name, std::string_view target_text,
                             std::string_view full = "10", std::string_view kind = {}) {
  indicator i;
  i.name = name;
  i.kind = std::string(kind);
  i.target = read_target(target_text);
  i.full_points = to_decimal(full);
  return i;
}

// The usual rate: 98%以上 | 95%～98% | 90%～95% | 90%以下.
inline indicator with_rate(const std::string& name) {
  return indicator::with_bands(name, {"98%以上", "95%～98%", "90%～95%", "90%以下"});
}

inline activity activity_of(std::string name, std::vector<indicator> indicators) {
  activity a;
  a.name = std::move(name);
  a.objectives.push_back({"", std::move(indicators)});
  return a;
}

// One duty, one activity.
inline department department_of(std::vector<indicator> indicators) {
  department table;
  table.duties.emplace_back();
  table.duties[0].name = "职责";
  table.duties[0].activities.push_back(activity_of("活动", std::move(indicators)));
  return table;
}

inline measurements measured(std::initializer_list<std::pair<const char*, const char*>> values) {
  measurements year;
  for (const auto& [name, text] : values) year.items.push_back(read_measurement(name, text));
  return year;
}

// One indicator scored alone.
struct scored {
  indicator_score score;
  ledger steps;
  std::vector<evaluation_problem> problems;

  // Of the points on its own full marks; `-` where there are none.
  std::string points() const { return score.own_points ? to_text(*score.own_points) : "-"; }
  bool has(problem_code c) const {
    for (const evaluation_problem& p : problems)
      if (p.code == c) return true;
    return false;
  }
};

inline scored score_one(const indicator& i, const measurement& m, const scheme& how,
                        const budget_execution* money = nullptr) {
  scored result;
  const scoring_subject what{i, &m, money, "职责", "活动", {ledger_level::indicator, {}, 0, 0, 0}};
  result.score = score_of(what, how, result.steps, result.problems);
  return result;
}

inline scheme scheme_with(scoring_method method) {
  scheme s;
  s.reading.bare = bare_number::same_unit;
  s.methods.bands = s.methods.labels = s.methods.target = s.methods.words = std::move(method);
  return s;
}

inline const evaluation_problem* find(const evaluation& e, problem_code c) {
  for (const evaluation_problem& p : e.problems)
    if (p.code == c) return &p;
  return nullptr;
}

inline std::string total_text(const evaluation& e) {
  return e.total ? std::string(to_text(*e.total).view()) : "-";
}

inline std::string points_text(const std::optional<rational>& points) {
  return points ? to_text(*points) : "-";
}

// The rows of a tab-separated file by the names of its heading.
inline std::vector<std::map<std::string, std::string>> named_rows(
    const std::filesystem::path& file) {
  std::vector<std::map<std::string, std::string>> rows;
  std::ifstream in(file);
  std::string line;
  std::getline(in, line);
  const std::vector<std::string> names = split(line, '\t');
  while (std::getline(in, line)) {
    const std::vector<std::string> cells = split(line, '\t');
    rows.emplace_back();
    for (std::size_t i = 0; i < names.size() && i < cells.size(); ++i)
      rows.back()[names[i]] = cells[i];
  }
  return rows;
}

}  // namespace scoring_test
