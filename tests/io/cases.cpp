// SPDX-License-Identifier: BSL-1.0
#include <jixiao/io/cases.hpp>

#include <string>

#include "support/catch.hpp"

using namespace jixiao;

namespace {

std::string shown(const char* file, const std::string& text) {
  const auto read = io::read_cases(io::read_document(file, text));
  std::string all;
  for (const test_case& c : read.value)
    all += c.indicator + " " + c.text + " " + c.grade + " " + c.points + " " + c.basis + "\n";
  for (const io::document_problem& p : read.document_problems)
    all += "! " + std::string(name_of(p.what)) + "\n";
  for (const io::table_problem& p : read.table_problems)
    all += "! " + std::string(name_of(p.what)) + "\n";
  return all;
}

}  // namespace

TEST_CASE("cases are the same from a table, an array of JSON and lines of JSON", "[io][cases]") {
  const std::string expected = "公开率 97% 良  办法第3条\n办结率 3次  4.5 \n";
  CHECK(shown("c.csv",
              "指标,实际完成值,应得等级,应得得分,依据\n公开率,97%,良,,办法第3条\n,,,,\n"
              "办结率,3次,,4.5,\n") == expected);
  CHECK(shown("c.json", R"([{"指标":"公开率","实际完成值":"97%","应得等级":"良","依据":"办法第3条"},
                            {"指标":"办结率","实际完成值":"3次","应得得分":"4.5"}])") == expected);
  CHECK(shown("c.jsonl",
              R"({"indicator":"公开率","value":"97%","grade":"良","basis":"办法第3条"}
{"indicator":"办结率","value":"3次","points":"4.5"}
)") == expected);
  CHECK(shown("c.txt", "指标\t实际完成值\t应得得分\n办结率\t3次\t4.5\n") == "办结率 3次  4.5 \n");
}

TEST_CASE("a document without the columns of cases, or with a broken line, says so",
          "[io][cases]") {
  CHECK(shown("c.csv", "甲,乙\n1,2\n").find("! ") == 0);
  CHECK(shown("c.json", "[]").find("! ") == 0);
  CHECK(shown("c.jsonl",
              "{\"指标\":\"公开率\",\"实际完成值\":\"97%\",\"应得等级\":\"良\"}\n{\"指标\":")
            .find("! ") != std::string::npos);
}

TEST_CASE("a table that expects nothing of its values is none of cases", "[io][cases]") {
  CHECK(shown("c.csv", "职责,活动,指标,实际完成值,解读,依据\n甲,子,公开率,97%,strict,办法\n") ==
        "! no-table\n");
  CHECK(shown("c.csv", "指标,实际完成值,原因\n公开率,97%,direct\n") == "公开率 97%   \n");
  CHECK(shown("c.csv", "指标,实际完成值,拒绝\n公开率,97分,unit-mismatch\n") == "公开率 97分   \n");
}

TEST_CASE("cases of a hidden sheet count only where no other sheet has any", "[io][cases]") {
  io::document file = io::read_document("c.csv", "指标,实际完成值,应得等级\n公开率,97%,良\n");
  io::grid hidden = file.grids[0];
  hidden.is_hidden = true;
  hidden.rows[1][0].text = "旧公开率";
  file.grids.insert(file.grids.begin(), hidden);
  const auto both = io::read_cases(file);
  REQUIRE(both.value.size() == 1);
  CHECK(both.value[0].indicator == "公开率");
  file.grids.pop_back();
  const auto only = io::read_cases(file);
  REQUIRE(only.value.size() == 1);
  CHECK(only.value[0].indicator == "旧公开率");
}

TEST_CASE("a merged cell says the same for all the cases that it reaches over", "[io][cases]") {
  CHECK(shown("c.html",
              "<meta charset=utf-8><table><tr><td>指标<td>实际完成值<td>应得等级<td>依据"
              "<tr><td rowspan=2>公开率<td>97%<td>良<td rowspan=2>办法<tr><td>99%<td>优</table>") ==
        "公开率 97% 良  办法\n公开率 99% 优  办法\n");
}

TEST_CASE("a broken line of JSON is told once, with its number", "[io][cases]") {
  const auto read = io::read_cases(
      io::read_document("c.jsonl", "{\"指标\":\"公开率\",\"实际完成值\":\"97%\"}\n{\"指标\":"));
  REQUIRE(read.document_problems.size() == 1);
  CHECK(read.document_problems[0].what == io::document_fault::not_json);
  CHECK(read.document_problems[0].where.row == 2);
  CHECK(shown("c.json", "[]") == "! no-table\n");
  CHECK(shown("c.json", R"({"a":{"b":1}})") == "! no-table\n");
  // A file that is no text at all has its own fault, and no other.
  CHECK(shown("c.xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") == "! old-format\n");
}
