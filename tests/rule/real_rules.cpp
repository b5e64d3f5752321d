// SPDX-License-Identifier: BSL-1.0
// Rules of public documents, with points worked out by hand from their words.

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include <jixiao/rule/rule_case.hpp>
#include <jixiao/rule/rule_text.hpp>
#include <jixiao/rule/rule_wording.hpp>

#include "support/catch.hpp"
#include "support/tsv.hpp"

using namespace jixiao;
using namespace jixiao::tests;

namespace {

std::optional<exact> full_of(const std::string& text) {
  if (text.empty()) return std::nullopt;
  return exact(to_decimal(text));
}

std::string points_text(const scoring_rule& rule, const std::string& text,
                        const rule_choices& choices) {
  if (!rule.is_readable()) return "!";
  const rule_case answers = read_case(rule, text);
  if (!answers) return "!";
  const rule_points points = points_of(rule, answers.answers, choices);
  return points ? std::string(to_text(points.points).view()) : "!";
}

std::map<std::string, tsv_row> all_rules() {
  std::map<std::string, tsv_row> rules;
  for (const tsv_row& row : read_tsv("corpus/scoring-rules.tsv")) rules[row[0]] = row;
  return rules;
}

rule_choices choices_of(const std::string& text) {
  rule_choices choices;
  const std::size_t equals = text.find('=');
  if (equals != std::string::npos)
    CHECK(set_choice(choices, text.substr(0, equals), text.substr(equals + 1)));
  return choices;
}

}  // namespace

TEST_CASE("real rules give the points that their words say") {
  const auto rules = all_rules();
  for (const tsv_row& row : read_tsv("corpus/scoring-points.tsv")) {
    REQUIRE(row.size() == 5);
    const tsv_row& of = rules.at(row[0]);
    const scoring_rule rule = read_rule(of[4], full_of(row[1].empty() ? of[3] : row[1]), row[2]);
    const rule_choices choices = choices_of(row[3]);
    for (std::size_t at = 0; at < row[4].size();) {
      const std::size_t end = std::min(row[4].find(" | ", at), row[4].size());
      const std::string one = row[4].substr(at, end - at);
      const std::size_t arrow = one.find(" => ");
      INFO(row[0] << " " << of[4] << ": " << one);
      CHECK(points_text(rule, one.substr(0, arrow), choices) == one.substr(arrow + 4));
      at = end + 3;
    }
  }
}

namespace {

// What became of the rules of one kind.
struct kind_count {
  int rows = 0;
  int read = 0;
  int refused = 0;
  int cut = 0;
  int points = 0;
  int right = 0;
};

// Each row's points by hand: the full points and the target that they are for, and the cases.
std::map<std::string, std::vector<tsv_row>> all_points() {
  std::map<std::string, std::vector<tsv_row>> rows;
  for (const tsv_row& row : read_tsv("corpus/scoring-points.tsv")) rows[row[0]].push_back(row);
  return rows;
}

void count_points(const tsv_row& of, const tsv_row& row, kind_count& count) {
  const scoring_rule rule = read_rule(of[4], full_of(row[1].empty() ? of[3] : row[1]), row[2]);
  for (std::size_t at = 0; at < row[4].size();) {
    const std::size_t end = std::min(row[4].find(" | ", at), row[4].size());
    const std::string one = row[4].substr(at, end - at);
    const std::size_t arrow = one.find(" => ");
    ++count.points;
    if (points_text(rule, one.substr(0, arrow), choices_of(row[3])) == one.substr(arrow + 4))
      ++count.right;
    at = end + 3;
  }
}

std::string padded(const std::string& text, std::size_t width) {
  return text + std::string(width > text.size() ? width - text.size() : 1, ' ');
}

std::string table_of(const std::map<std::string, kind_count>& kinds) {
  std::string table = padded("kind", 18) + "rows  read  refused (cut)  points  right\n";
  for (const auto& [kind, k] : kinds)
    table += padded(kind, 18) + padded(std::to_string(k.rows), 6) +
             padded(std::to_string(k.read), 6) +
             padded(std::to_string(k.refused) + " (" + std::to_string(k.cut) + ")", 15) +
             padded(std::to_string(k.points), 8) + std::to_string(k.right) + "\n";
  return table;
}

}  // namespace

// A rule counts as read when it is read with the target that its points state. Those that were cut
// where they were copied (……) are refused for that reason alone.
TEST_CASE("most of the real rules that can be read are read, and each has its points") {
  const auto by_hand = all_points();
  std::map<std::string, kind_count> kinds;
  kind_count all;
  for (const auto& [id, row] : all_rules()) {
    INFO(id << " " << row[4]);
    const auto own = by_hand.find(id);
    const tsv_row none = {id, "", "", "", ""};
    const tsv_row& first = own == by_hand.end() ? none : own->second.front();
    const scoring_rule rule =
        read_rule(row[4], full_of(first[1].empty() ? row[3] : first[1]), first[2]);
    kind_count one;
    if (own != by_hand.end())
      for (const tsv_row& p : own->second) count_points(row, p, one);
    if (rule.is_readable()) CHECK(one.points >= 3);
    CHECK(one.right == one.points);
    if (row[2] != "certain" && row[2] != "convention") continue;
    one.rows = 1;
    (rule.is_readable() ? one.read : one.refused) = 1;
    one.cut = row[4].find("…") != std::string::npos ? 1 : 0;
    for (kind_count* sum : {&kinds[row[1].substr(0, row[1].find('('))], &all}) {
      sum->rows += one.rows;
      sum->read += one.read;
      sum->refused += one.refused;
      sum->cut += one.cut;
      sum->points += one.points;
      sum->right += one.right;
    }
  }
  kinds["all"] = all;
  WARN(table_of(kinds));
  CHECK(all.read * 100 >= (all.rows - all.cut) * 90);
}

TEST_CASE("further wordings of the same kinds give their points, or are refused with their place") {
  for (const tsv_row& row : read_tsv("corpus/further-wordings.tsv")) {
    if (row.size() < 4) continue;
    INFO(row[0]);
    const scoring_rule rule = read_rule(row[0], full_of(row[1]), row[2]);
    if (row[3] == "-") {
      CHECK(!rule.is_readable());
      continue;
    }
    const scoring_rule again = read_rule(write_rule(rule), full_of(row[1]), row[2]);
    for (std::size_t at = 0; at < row[3].size();) {
      const std::size_t end = std::min(row[3].find(" | ", at), row[3].size());
      const std::string one = row[3].substr(at, end - at);
      const std::size_t arrow = one.find(" => ");
      INFO(one << " and by " << write_rule(rule));
      CHECK(points_text(rule, one.substr(0, arrow), {}) == one.substr(arrow + 4));
      CHECK(points_text(again, one.substr(0, arrow), {}) == one.substr(arrow + 4));
      at = end + 3;
    }
  }
}

// Columns: id, kind, whether it can be read, full points, target, whose it is, text, cases.
TEST_CASE("rules of many other documents give the points that their words say") {
  std::map<std::string, kind_count> kinds;
  kind_count all;
  for (const tsv_row& row : read_tsv("corpus/field-rules.tsv")) {
    if (row.size() < 8 || row[0] == "id") continue;
    INFO(row[0] << " " << row[6]);
    const scoring_rule rule = read_rule(row[6], full_of(row[3]), row[4]);
    const std::string wording = write_rule(rule);
    kind_count one;
    one.rows = 1;
    (rule.is_readable() ? one.read : one.refused) = 1;
    if (row[7] == "-") {
      CHECK(!rule.is_readable());
    } else {
      const scoring_rule again = read_rule(wording, full_of(row[3]), row[4]);
      CHECK(write_rule(again) == wording);
      count_points({row[0], row[1], row[2], row[3], row[6]}, {"", row[3], row[4], "", row[7]}, one);
      CHECK(one.points >= 3);
    }
    CHECK(one.right == one.points);
    for (kind_count* sum : {&kinds[row[1]], &all}) {
      sum->rows += one.rows;
      sum->read += one.read;
      sum->refused += one.refused;
      sum->points += one.points;
      sum->right += one.right;
    }
  }
  kinds["all"] = all;
  WARN(table_of(kinds));
}

TEST_CASE("canonical wording of a real rule reads back to the same") {
  for (const auto& [id, row] : all_rules()) {
    INFO(id << " " << row[4]);
    const scoring_rule rule = read_rule(row[4], full_of(row[3]));
    if (!rule.is_readable()) continue;
    const std::string wording = write_rule(rule);
    const scoring_rule again = read_rule(wording, full_of(row[3]));
    CHECK(again.is_readable());
    CHECK(write_rule(again) == wording);
    CHECK(again.inputs.size() == rule.inputs.size());
  }
}

TEST_CASE("each input and clause of a real rule says where its words stand") {
  for (const auto& [id, row] : all_rules()) {
    INFO(id << " " << row[4]);
    const scoring_rule rule = read_rule(row[4], full_of(row[3]));
    for (const rule_input& input : rule.inputs) {
      CHECK(!input.words.is_empty());
      CHECK(input.words.end <= rule.text.size());
    }
    for (const rule_clause& c : rule.clauses) CHECK(!c.words.is_empty());
    for (const rule_remark& r : rule.remarks) CHECK(r.words.end <= rule.text.size());
  }
}

TEST_CASE("a rule with missing words is refused at their place") {
  for (const auto& [id, row] : all_rules()) {
    const std::size_t missing = row[4].find("…");
    if (missing == std::string::npos) continue;
    INFO(id);
    const scoring_rule rule = read_rule(row[4], full_of(row[3]));
    REQUIRE(!rule.is_readable());
    CHECK(rule.remarks.front().code == rule_code::rule_unreadable);
    CHECK(rule.remarks.front().words.begin <= missing);
  }
}
