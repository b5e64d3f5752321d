// SPDX-License-Identifier: BSL-1.0
// A table may say itself what its 以上 and 以下 mean, and the caller what levels its headings name.

#include <algorithm>
#include <string>

#include <jixiao/band/set_text.hpp>
#include <jixiao/check/table.hpp>
#include <jixiao/io/department.hpp>

#include "support/catch.hpp"

using namespace jixiao;

namespace {

const std::string heads = "职责活动,年度预算数,内容描述,绩效目标,绩效指标,优,良,中,差\n";
const std::string rows =
    "一、职责,1,,,,,,,\n1、活动,1,,目标,完成率,90%以上,80%～90%,60%～80%,60%以下\n";

department table_of(std::string_view name, const std::string& bytes) {
  return io::read_department(io::read_document(std::string(name), bytes)).value;
}
// What 优 and 差 claim.
std::string ends_of(const department& table) {
  std::string text;
  for_each_indicator(table, [&](const indicator_path& p) {
    const any_standard& s = p.indicator.standard;
    text += std::string(to_text(s.claimed_by(grade::excellent), s.unit()).view()) + " " +
            std::string(to_text(s.claimed_by(grade::poor), s.unit()).view());
  });
  return text;
}
std::string html_of(const std::string& above, const std::string& below) {
  std::string html = "<html><body><p>" + above + "</p><table>";
  for (const std::string& line :
       {heads, rows.substr(0, rows.find('\n') + 1), rows.substr(rows.find('\n') + 1)}) {
    html += "<tr><td>";
    for (char c : line)
      if (c == ',')
        html += "</td><td>";
      else if (c != '\n')
        html += c;
    html += "</td></tr>";
  }
  return html + "</table><p>" + below + "</p></body></html>";
}

}  // namespace

TEST_CASE("the words that a table defines are obeyed, and told once", "[io][own-words]") {
  const std::string note = "注：以上含本数，以下不含本数。";
  for (const std::string& csv : {heads + rows + note + "\n", note + "\n" + heads + rows,
                                 heads + rows + ",,,," + note + "\n"}) {
    const department table = table_of("t.csv", csv);
    CHECK(ends_of(table) == "[90%, ∞) (-∞, 60%)");
    CHECK(table.own_words == note);
    CHECK(indicator_count(table) == 1);
    CHECK(table.duties.size() == 1);
    const auto found = check(table);
    CHECK(std::count_if(found.begin(), found.end(), [](const table_finding& f) {
            return f.what.code == code::own_words;
          }) == 1);
  }
}

TEST_CASE("paragraphs above and below a table define its words, too", "[io][own-words]") {
  const std::string note = "本表所称“以上”不含本数，“以下”含本数。";
  CHECK(ends_of(table_of("t.html", html_of(note, ""))) == "(90%, ∞) (-∞, 60%]");
  CHECK(ends_of(table_of("t.html", html_of("", note))) == "(90%, ∞) (-∞, 60%]");
  CHECK(ends_of(table_of("t.html", html_of("", "5万元以上（含本数）的另行报批"))) ==
        "[90%, ∞) (-∞, 60%]");
}

TEST_CASE("a table keeps its words when it is converted", "[io][own-words]") {
  const department table = table_of("t.csv", heads + rows + "以上、以下均不含本数\n");
  REQUIRE(ends_of(table) == "(90%, ∞) (-∞, 60%)");
  CHECK(ends_of(table_of("t.json", io::write_department_json(table))) == "(90%, ∞) (-∞, 60%)");
  CHECK(table_of("t.json", io::write_department_json(table)).own_words == table.own_words);
}

TEST_CASE("a note of one cell defines nothing", "[io][own-words]") {
  const department table = table_of(
      "t.csv", heads + "1、活动,1,,目标,完成率,90%以上（含本数）,80%～90%,60%～80%,60%以下\n");
  CHECK(table.own_words.empty());
  CHECK(ends_of(table) == "[90%, ∞) (-∞, 60%]");
}

TEST_CASE("levels that nobody knows are named, and read where they are given", "[io][scale]") {
  const std::string csv =
      "职责,活动,绩效目标,绩效指标,三星评价,二星评价,一星评价\n甲,子,目标,a,9次以上,5～8次,"
      "5次以下\n";
  const auto unnamed = io::read_department(io::read_document("t.csv", csv));
  CHECK_FALSE(unnamed.is_found);
  std::string said;
  for (const io::table_problem& p : unnamed.table_problems)
    said += std::string(io::name_of(p.what)) + " " + p.text + "; ";
  CHECK(said ==
        "unknown-level 三星评价; unknown-level 二星评价; unknown-level 一星评价; no-table ; ");
  CHECK(io::describe(unnamed.table_problems.front()).find("--scale") != std::string::npos);

  io::document named = io::read_document("t.csv", csv);
  for (io::grid& g : named.grids) g.levels = scale::read("三星评价,二星评价,一星评价");
  const auto read = io::read_department(named);
  REQUIRE(read.is_found);
  CHECK(read.table_problems.empty());
  for_each_indicator(read.value, [&](const indicator_path& p) {
    CHECK(p.indicator.standard.level_scale().words().view() == "三星评价,二星评价,一星评价");
    CHECK(p.indicator.cells[0] == "9次以上");
    CHECK(p.indicator.cells[2] == "5次以下");
  });
}
