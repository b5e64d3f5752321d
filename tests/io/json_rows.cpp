// SPDX-License-Identifier: BSL-1.0
// JSON: arrays of rows as tables, anything else left to who knows its keys.

#include <string>
#include <vector>

#include "io/support/sample_files.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::tests;

namespace {

struct json_case {
  std::string text;
  std::string cells;
  std::string problems;
};

}  // namespace

TEST_CASE("an array of objects or of arrays is a table") {
  for (const json_case& c : std::vector<json_case>{
           {R"([{"指标":"a","值":"98%"},{"指标":"b","值":"1"}])", "指标|值 / a|98% / b|1", ""},
           {R"([{"a":"1"},{"b":"2"}])", "a|b / 1| / |2", ""},
           {R"([["指标","值"],["a","98%"]])", "指标|值 / a|98%", ""},
           {R"([[1,true,null],[]])", "1|true| / ", ""},
           {R"([{"a":"1","a":"2"}])", "a / 1", "duplicate-key 1:1"}}) {
    CAPTURE(c.text);
    const io::document read = io::read_document("t.json", c.text);
    CHECK_FALSE(read.is_json);
    CHECK(cells_of(read) == c.cells);
    CHECK(found_problems(read) == c.problems);
  }
}

TEST_CASE("numbers keep their digits") {
  const std::string digits =
      "[[0.98, 98.50, 0.97999999999999998, 1e2, -0, "
      "123456789012345678901234567890.123456789012345678, 18446744073709551616]]";
  CHECK(cells_of(io::read_document("t.json", digits)) ==
        "0.98|98.50|0.97999999999999998|1e2|0|123456789012345678901234567890.123456789012345678|"
        "18446744073709551616");
}

TEST_CASE("cells have JSON pointers") {
  const io::document read = io::read_document("t.json", R"([{"a/b~c":"1","d":"2"},{"d":"3"}])");
  REQUIRE(read.grids.size() == 1);
  CHECK(read.grids[0].where(read.grids[0].rows[1][0]).address == "/0/a~1b~0c");
  CHECK(read.grids[0].where(read.grids[0].rows[2][1]).address == "/1/d");
}

TEST_CASE("other JSON is kept as it is") {
  for (const std::string text :
       {R"({"duties":[]})", "[]", "[1,2]", R"([{"a":{"b":1}}])", "\"x\""}) {
    CAPTURE(text);
    const io::document read = io::read_document("t.json", text);
    CHECK(read.is_json);
    CHECK(read.grids.empty());
    CHECK(read.problems.empty());
  }
}

TEST_CASE("broken JSON is told with line and column") {
  for (const json_case& c : std::vector<json_case>{{"{\n \"a\": }", "", "not-json 2:7"},
                                                   {"[1, 2", "", "not-json 1:6"},
                                                   {"[\"\xFF\"]", "", "not-json 1:3"},
                                                   {"[1e999]", "", "not-json 1:6"}}) {
    CAPTURE(c.text);
    const io::document read = io::read_document("t.json", c.text);
    CHECK_FALSE(read.is_readable());
    CHECK(found_problems(read) == c.problems);
  }
}

TEST_CASE("nesting without end is refused") {
  const io::document read = io::read_document("t.json", std::string(1000000, '['));
  CHECK_FALSE(read.is_readable());
  REQUIRE(read.problems.size() == 1);
  CHECK(read.problems[0].what == io::document_fault::not_json);
}

TEST_CASE("a value of an array of rows has its place") {
  const io::document read = io::read_document("t.json", R"([["指标","值"],["a","1"],["b","2"]])");
  REQUIRE(read.grids.size() == 1);
  const io::grid& table = read.grids[0];
  CHECK(table.where(table.rows[0][0]).address == "/0/0");
  CHECK(table.where(table.rows[1][1]).address == "/1/1");
  CHECK(table.where(table.rows[2][1]).address == "/2/1");
}
