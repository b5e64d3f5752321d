// SPDX-License-Identifier: BSL-1.0
#include "batch/csv.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "support/catch.hpp"

using namespace jixiao::batch::detail;

TEST_CASE("a row ends behind its line end, outside quotes that begin a field", "[batch][csv]") {
  constexpr std::size_t none = std::string_view::npos;
  struct {
    std::string_view text;
    std::size_t start;
    std::size_t end;
    // Of the last row that ends in the whole text.
    std::size_t last;
  } const cases[] = {
      {"", 0, none, 0},
      {"a,1", 0, none, 0},
      {"a,1\n", 0, 4, 4},
      {"a,1\nb,2\n", 0, 4, 8},
      {"a,1\nb,2\n", 4, 8, 8},
      {"a,1\nb,2", 4, none, 4},
      {"\n\n", 1, 2, 2},
      {"a,\"1\n2\"\nb", 0, 8, 8},
      {"a,\"1\n2", 0, none, 0},
      {"\"a\n\"\"\nb\",1\n", 0, 11, 11},
      // Behind blanks too, but not within a field.
      {"a, \"1\n2\"\n", 0, 9, 9},
      {"a,5\"\nb,1\n", 0, 5, 9},
      // What follows the closing quote is part of the field.
      {"a,\"1\"x\"\nb\n", 0, 8, 10},
      // A comma and a line end in quotes are none.
      {"\",\n\",\"\n\"\nb", 0, 9, 9},
  };
  for (const auto& c : cases) {
    CAPTURE(std::string(c.text), c.start);
    CHECK(end_of_record(c.text, c.start) == c.end);
    CHECK(end_of_last_record(c.text, c.text.find('"') != none) == c.last);
  }
}

TEST_CASE("a row is cut into its fields, quotes off and line ends away", "[batch][csv]") {
  struct {
    std::string_view text;
    std::vector<std::string> fields;
    bool is_unclosed = false;
  } const cases[] = {
      {"", {""}},
      {"a", {"a"}},
      {"a,1\n", {"a", "1"}},
      {"a,1\r\n", {"a", "1"}},
      {"a,1\n\n", {"a", "1\n"}},
      {"a,1\r\r\n", {"a", "1\r"}},
      {",\n", {"", ""}},
      {"a,b,c,d", {"a", "b", "c", "d"}},
      {"\"a,1\",\"x\ny\"\n", {"a,1", "x\ny"}},
      {"\"a\"\"b\",\n", {"a\"b", ""}},
      {"a,\"1", {"a", "1"}, true},
      {"\"a,1\n", {"a,1"}, true},
  };
  // One record is used again and again, for longer rows and shorter ones.
  record row;
  for (const auto& c : cases) {
    CAPTURE(std::string(c.text));
    split_record(c.text, row);
    CHECK(row.fields == c.fields);
    CHECK(row.is_unclosed == c.is_unclosed);
  }
}

TEST_CASE("a field is quoted where it could be read as something else", "[batch][csv]") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"", ""},           {"98%", "98%"},       {"a b", "a b"},       {"a,b", "\"a,b\""},
      {"\"", "\"\"\"\""}, {"x\ny", "\"x\ny\""}, {"x\ry", "\"x\ry\""}, {"5\"", "\"5\"\"\""},
  };
  for (const auto& [field, written] : cases) {
    std::string to = "id,";
    append_field(to, field);
    CHECK(to == "id," + std::string(written));
    // What was written is read as it was.
    record row;
    split_record(to, row);
    CHECK(row.fields == std::vector<std::string>{"id", std::string(field)});
  }
}

TEST_CASE("rows end in returns where there is no line feed at all", "[batch][csv]") {
  CHECK(ends_in_returns("a\rb"));
  CHECK_FALSE(ends_in_returns("a\r\nb"));
  CHECK_FALSE(ends_in_returns("a\nb"));
  CHECK_FALSE(ends_in_returns("a"));
}
