// SPDX-License-Identifier: BSL-1.0
// A rule in words and cases of it, a line each; the first line is the full points, the second the
// target. It is refused with its place, or its canonical wording reads to a rule that gives the
// same points; points lie within the floor and the cap; findings are sentences.
#include <stdexcept>

#include <jixiao/check/rule.hpp>
#include <jixiao/check/rule_in_table.hpp>
#include <jixiao/report/points_answer.hpp>
#include <jixiao/rule/points.hpp>
#include <jixiao/rule/rule_case.hpp>
#include <jixiao/rule/rule_text.hpp>
#include <jixiao/rule/rule_wording.hpp>
#include <jixiao/rule/same_rule.hpp>
#include <jixiao/words/explain.hpp>
#include <jixiao/words/rule_messages.hpp>

#include "fuzz/property.hpp"
#include "fuzz/target.hpp"

using namespace jixiao;

namespace {

void check_places(const scoring_rule& rule) {
  const auto lies_within = [&](const text_span& s) {
    return s.begin <= s.end && s.end <= rule.text.size();
  };
  for (const rule_remark& r : rule.remarks)
    fuzz::require(lies_within(r.words), "a remark has its place in the text", rule.view());
  for (const rule_input& i : rule.inputs)
    fuzz::require(lies_within(i.words), "an input has its place in the text", rule.view());
  for (const rule_clause& c : rule.clauses)
    fuzz::require(lies_within(c.words), "a clause has its place in the text", rule.view());
}

// Each item stays within its floor and its cap, where no choice takes them away; what is worth
// nothing is so before everything else.
void check_bounds(const scoring_rule& rule, const rule_points& points) {
  if (!points || points.points.is_zero()) return;
  exact least = 0;
  exact most = 0;
  for (const rule_item& i : rule.items) {
    if (!i.floor || !i.cap) return;
    least = least + *i.floor;
    most = most + *i.cap;
  }
  fuzz::require(!(points.points < least) && !(most < points.points),
                "points lie within the floor and the cap", rule.view());
}

rule_answers some_answers(const scoring_rule& rule, int round) {
  rule_answers answers;
  for (const rule_input& i : rule.inputs) {
    constexpr int numbers[] = {0, 1, 50, 96, 100, 103, 7, 250};
    const int number = numbers[round % 8];
    switch (i.kind) {
      case input_kind::value: answers.emplace_back(exact(number)); break;
      case input_kind::count: answers.emplace_back(exact(round % 4)); break;
      case input_kind::flag: answers.emplace_back(exact(round % 2)); break;
      case input_kind::given: answers.emplace_back(i.least); break;
    }
  }
  return answers;
}

void check_canonical(const scoring_rule& rule, std::string_view target) {
  const std::string written = write_rule(rule);
  if (written.empty()) return;
  const scoring_rule again =
      read_rule(written, rule.has_full ? std::optional(rule.full) : std::nullopt, target);
  const std::string about = std::string(rule.view()) + "\n" + written;
  fuzz::require(again.is_readable(), "canonical wording is read", about);
  fuzz::require(is_same_rule(rule, again), "it says the same", about);
  fuzz::require(again.inputs.size() == rule.inputs.size(), "it asks for as much", about);
  fuzz::require(write_rule(again) == written, "it is its own", about + "\n" + write_rule(again));
  for (int round = 0; round < 8; ++round) {
    const rule_points before = points_of(rule, some_answers(rule, round));
    const rule_points after = points_of(again, some_answers(again, round));
    fuzz::require(before.fault == after.fault, "it is refused alike", about);
    fuzz::require(!before || before.points == after.points, "it gives the same points", about);
  }
}

}  // namespace

void fuzz::rules(std::string_view input) {
  const std::vector<std::string_view> lines = lines_of(input);
  if (lines.size() < 3 || input.size() > 1500) return;
  const std::optional<exact> full = report::full_points(lines[0]);
  try {
    const scoring_rule rule = read_rule(lines[2], full, lines[1]);
    check_places(rule);
    for (const rule_finding& f : check_rule_of(rule)) {
      require_sentence(explain(rule, f, language::zh), input);
      require_sentence(explain(rule, f, language::en), input);
    }
    if (!rule.is_readable()) return;
    check_canonical(rule, lines[1]);
    for (std::size_t n = 3; n < lines.size(); ++n) {
      const rule_case c = read_case(rule, lines[n]);
      if (c) check_bounds(rule, points_of(rule, c.answers));
    }
    for (int round = 0; round < 8; ++round)
      check_bounds(rule, points_of(rule, some_answers(rule, round)));
  } catch (const std::overflow_error&) {
    // A figure of more than 38 digits, as documented.
  }
}
