// SPDX-License-Identifier: BSL-1.0
#include <jixiao/report/test_report.hpp>

#include <string_view>
#include <utility>

#include <jixiao/report/sarif.hpp>
#include <jixiao/testing/words.hpp>
#include <jixiao/words/report_words.hpp>
#include <jixiao/words/say.hpp>

#include "markup.hpp"
#include "place_json.hpp"
#include "plain/json_tree.hpp"
#include "test_lines.hpp"

namespace jixiao::report {

namespace {

using plain::json_tree;

std::string dumped(const json_tree& out) { return out.dump(true) + "\n"; }

json_tree or_null(std::string text) {
  return text.empty() ? json_tree(nullptr) : json_tree(std::move(text));
}

json_tree json_of(const case_expectation& wanted, const test_case& from, const any_standard& s) {
  json_tree out = json_tree::object();
  if (wanted.wants_grade)
    out["grade"] = wanted.grade ? json_tree(std::string(s.level_scale().word_of(*wanted.grade)))
                                : json_tree(nullptr);
  if (wanted.points) out["points"] = from.points;
  if (wanted.reason) out["reason"] = std::string(name_of(*wanted.reason));
  if (wanted.wants_refusal) out["refusal"] = or_null(std::string(wanted.refusal));
  return out;
}

json_tree json_of(const test_case_result& r, const any_standard& s) {
  json_tree out = json_tree::object();
  out["refusal"] = or_null(std::string(r.got.refusal));
  const auto grade = r.got.grade();
  out["grade"] =
      grade ? json_tree(std::string(s.level_scale().word_of(*grade))) : json_tree(nullptr);
  out["grade_id"] =
      grade ? json_tree(std::string(s.level_scale().name_of(*grade))) : json_tree(nullptr);
  out["band"] =
      grade ? json_tree(std::string(detail::trimmed(s[*grade].text.view()))) : json_tree(nullptr);
  if (r.what.wanted.points) out["points"] = or_null(r.points.text);
  if (r.got.is_refused()) return out;
  const verdict& v = *r.got.said;
  out["reason"] = std::string(name_of(v.reason));
  out["decided_by"] = v.decided_by ? json_tree(number_words(v.value, v.unit) + " " +
                                               std::string(sign_of(v.decided_by->relation)) + " " +
                                               number_words(v.decided_by->bound, v.unit))
                                   : json_tree(nullptr);
  out["to_next"] = v.to_next ? json_tree(number_words(*v.to_next, v.unit)) : json_tree(nullptr);
  return out;
}

json_tree json_of(const test_content& what, const test_case_result& r) {
  const test_line line = line_of(what, r);
  const test_case& from = what.cases[r.what.source];
  const any_standard& s = what.subjects[r.what.subject].indicator->standard;
  json_tree out{{"activity", line.activity},
                {"indicator", line.indicator},
                {"value", from.text},
                {"place", place_json(from.where)},
                {"status", r.is_passed ? "passed" : "failed"},
                {"expected", json_of(r.what.wanted, from, s)},
                {"got", json_of(r, s)}};
  if (r.is_passed) return out;
  out["wanted_words"] = line.wanted;
  out["got_words"] = line.got;
  out["why"] = line.why;
  out["readings"] = r.readings;
  return out;
}

}  // namespace

std::string test_json(const test_content& what) {
  json_tree out{{"cases", what.run.results.size()}, {"passed", what.run.passed()},
                {"failed", what.run.failed()},      {"errors", what.run.problems.size()},
                {"results", json_tree::array()},    {"problems", json_tree::array()}};
  for (const test_case_result& r : what.run.results) out["results"].push_back(json_of(what, r));
  for (const test_case_problem& p : what.run.problems)
    out["problems"].push_back({{"code", std::string(name_of(p.what))},
                               {"place", place_json(p.where)},
                               {"text", p.text},
                               {"message", describe(p, what.in)}});
  return dumped(out);
}

namespace {

// Attributes of XML lose their line breaks unless these are written as references.
std::string attribute(std::string_view text) {
  std::string out;
  for (const char c : escaped(text)) {
    if (c == '\n' || c == '\t')
      out += c == '\n' ? "&#10;" : "&#9;";
    else
      out += c;
  }
  return out;
}

void add_junit_case(std::string& out, const test_content& what, const test_case_result& r) {
  const test_line line = line_of(what, r);
  const test_case& from = what.cases[r.what.source];
  out += "    <testcase classname=\"" + attribute(line.activity + "." + line.indicator) +
         "\" name=\"" + attribute(line.title) + "\" time=\"0\"";
  if (!from.where.file.empty()) out += " file=\"" + attribute(from.where.file) + "\"";
  if (from.where.row != 0) out += " line=\"" + std::to_string(from.where.row) + "\"";
  if (r.is_passed) {
    out += "/>\n";
    return;
  }
  out += ">\n      <failure type=\"expectation\" message=\"" + attribute(line.difference) + "\">" +
         escaped(line.explanation()) + "</failure>\n    </testcase>\n";
}

void add_junit_problems(std::string& out, const test_content& what) {
  const std::string count = std::to_string(what.run.problems.size());
  if (what.run.problems.empty()) return;
  out += "  <testsuite name=\"" + attribute(say(what.in, &report_words::case_file)) +
         "\" tests=\"" + count + "\" failures=\"0\" errors=\"" + count +
         "\" skipped=\"0\" time=\"0\">\n";
  for (const test_case_problem& p : what.run.problems)
    out += "    <testcase classname=\"" + attribute(p.where.file) + "\" name=\"" +
           attribute(place_words(p.where, what.in)) + "\" time=\"0\">\n      <error type=\"" +
           std::string(name_of(p.what)) + "\" message=\"" + attribute(describe(p, what.in)) +
           "\"/>\n    </testcase>\n";
  out += "  </testsuite>\n";
}

}  // namespace

std::string test_junit(const test_content& what) {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"jixiao\" tests=\"" +
      std::to_string(what.run.results.size() + what.run.problems.size()) + "\" failures=\"" +
      std::to_string(what.run.failed()) + "\" errors=\"" +
      std::to_string(what.run.problems.size()) + "\" time=\"0\">\n";
  for (const std::vector<std::size_t>& suite : suites_of(what)) {
    std::size_t failed = 0;
    std::string cases;
    for (const std::size_t i : suite) {
      failed += what.run.results[i].is_passed ? 0u : 1u;
      add_junit_case(cases, what, what.run.results[i]);
    }
    const std::string name = line_of(what, what.run.results[suite.front()]).activity;
    out += "  <testsuite name=\"" + attribute(name) + "\" tests=\"" + std::to_string(suite.size()) +
           "\" failures=\"" + std::to_string(failed) +
           "\" errors=\"0\" skipped=\"0\" time=\"0\">\n" + cases + "  </testsuite>\n";
  }
  add_junit_problems(out, what);
  return out + "</testsuites>\n";
}

namespace {

// In TAP a # begins a directive, and a description has one line.
std::string tap_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '#' || c == '\\') out += '\\';
    out += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
  }
  return out;
}

// A scalar of YAML that needs no thought: JSON's strings are YAML's.
std::string yaml_text(std::string_view text) { return json_tree(std::string(text)).dump(); }

}  // namespace

std::string test_tap(const test_content& what) {
  const std::size_t count = what.run.results.size() + what.run.problems.size();
  std::string out = "TAP version 13\n1.." + std::to_string(count) + "\n";
  std::size_t number = 0;
  for (const test_case_result& r : what.run.results) {
    const test_line line = line_of(what, r);
    out += (r.is_passed ? "ok " : "not ok ") + std::to_string(++number) + " - " +
           tap_text(line.indicator + " " + line.title) + "\n";
    if (r.is_passed) continue;
    out += "  ---\n  message: " + yaml_text(line.why) +
           "\n  severity: fail\n  wanted: " + yaml_text(line.wanted) +
           "\n  found: " + yaml_text(line.got) + "\n  at: " + yaml_text(line.place) + "\n  ...\n";
  }
  for (const test_case_problem& p : what.run.problems)
    out += "not ok " + std::to_string(++number) + " - " +
           tap_text(place_words(p.where, what.in) + " " + describe(p, what.in)) + "\n";
  return out;
}

std::string test_sarif(const test_content& what) {
  std::vector<sarif_rule> rules{
      {"expectation", say(what.in, &report_words::case_does_not_hold), {}}};
  for (std::size_t i = 0; i < test_case_fault_count; ++i) {
    const auto fault = static_cast<test_case_fault>(i);
    rules.push_back(
        {std::string(name_of(fault)), detail::test_case_fault_words(fault, what.in), {}});
  }
  std::vector<sarif_result> results;
  for (const test_case_result& r : what.run.results) {
    if (r.is_passed) continue;
    const test_line line = line_of(what, r);
    results.push_back({"expectation", severity::error,
                       say(what.in, &report_words::failure_of_case,
                           {line.indicator + " " + line.title}, {line.difference}, {line.why}),
                       what.cases[r.what.source].where});
  }
  for (const test_case_problem& p : what.run.problems)
    results.push_back(
        {std::string(name_of(p.what)), severity::error, describe(p, what.in), p.where});
  return sarif_log(std::move(rules), results);
}

std::string per_cent(std::size_t basis_points) {
  const decimal share = decimal::of(static_cast<std::int64_t>(basis_points), 2);
  return std::string(to_text(share.stripped()).view());
}

std::string undecided_mutants_words(const mutation_score& result, language in) {
  if (result.undecided.empty()) return {};
  std::string names;
  for (const std::string& name : result.undecided)
    names += (names.empty() ? "" : say(in, &catalogue::semicolon)) + name;
  return say(in, &report_words::mutants_not_decided, {result.undecided.size()}, {names});
}

std::string coverage_json(const test_subjects& subjects, const coverage& result) {
  json_tree out{{"covered", result.covered}, {"of", result.of}, {"missing", json_tree::array()}};
  for (const missing_goal& m : result.missing)
    out["missing"].push_back({{"activity", subjects[m.subject].activity->name},
                              {"indicator", subjects[m.subject].indicator->name},
                              {"what", m.what},
                              {"value", m.value}});
  return dumped(out);
}

std::string mutation_json(const test_subjects& subjects, const mutation_score& result,
                          language in) {
  json_tree out{{"mutants", result.mutants},
                {"equivalent", result.equivalent},
                {"killed", result.killed},
                {"score", per_cent(result.basis_points())},
                {"survived", json_tree::array()}};
  if (!result.undecided.empty()) out["undecided"] = result.undecided;
  for (const survivor& s : result.survived)
    out["survived"].push_back({{"activity", subjects[s.subject].activity->name},
                               {"indicator", subjects[s.subject].indicator->name},
                               {"mutant", s.mutant},
                               {"value", s.value},
                               {"expected", expected_words(s, in)},
                               {"got", got_words(s, in)}});
  return dumped(out);
}

}  // namespace jixiao::report
