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
