// SPDX-License-Identifier: BSL-1.0
// What stands in JSON and is not read is said: a misspelt key, a list where a text belongs.
#include <jixiao/io/department.hpp>
#include <string>

#include "support/catch.hpp"

using namespace jixiao;

namespace {

template <class Reading>
std::string told(const Reading& read) {
  std::string text;
  for (const io::table_problem& p : read.table_problems) {
    if (!text.empty()) text += ", ";
    text.append(io::name_of(p.what)).append(" ").append(p.where.address);
  }
  return text;
}

std::string measured(const std::string& item) {
  return told(
      io::read_measurements(io::read_document("m.json", "{\"measurements\":[" + item + "]}")));
}

std::string table(const std::string& indicator) {
  return told(io::read_department(io::read_document(
      "t.json",
      "{\"duties\":[{\"name\":\"a\",\"activities\":[{\"name\":\"b\",\"objectives\":[{"
      "\"text\":\"\",\"indicators\":[" +
          indicator + "]}]}]}]}")));
}

}  // namespace

TEST_CASE("a key that nobody reads is told, with those that are read", "[io][json]") {
  CHECK(measured(R"({"indicator":"a","value":"1"})").empty());
  CHECK(measured(R"({"indicator":"a","values":"1"})") == "unknown-key /measurements/0/values");
  CHECK(measured(R"({"indicator":"a","value":"1","x/y":2})") == "unknown-key /measurements/0/x~1y");
  const std::string at = "/duties/0/activities/0/objectives/0/indicators/0/";
  CHECK(table(R"({"name":"a","bands":{"excellent":"1次","good":"2次","fair":"","poor":""}})")
            .empty());
  CHECK(table(R"({"name":"a","bands":{"excelent":"1次"}})") ==
        "unknown-key " + at + "bands/excelent");
  CHECK(table(R"({"name":"a","band":{"excellent":"1次"}})") == "unknown-key " + at + "band");
  CHECK(table(R"({"name":"a","levels":"达标,不达标","bands":{"level_1":"1次","good":"2次"}})") ==
        "unknown-key " + at + "bands/good");
  const auto read =
      io::read_department(io::read_document("t.json", R"({"duties":[],"budgt":"1"})"));
  REQUIRE(read.table_problems.size() == 1);
  CHECK_FALSE(is_error(read.table_problems[0].what));
  const std::string words = io::describe(read.table_problems[0]);
  CHECK(words.find("budgt") != std::string::npos);
  CHECK(words.find("budget") != std::string::npos);
}

TEST_CASE("a value that is no text is an error with its place", "[io][json]") {
  CHECK(measured(R"({"indicator":"a","value":["1"]})") == "wrong-kind /measurements/0/value");
  CHECK(measured(R"({"indicator":"a","value":true})") == "wrong-kind /measurements/0/value");
  CHECK(measured(R"({"indicator":{"a":1},"value":1})") == "wrong-kind /measurements/0/indicator");
  CHECK(measured(R"({"indicator":"a","inputs":{"2":[1]}})") ==
        "wrong-kind /measurements/0/inputs/2");
  CHECK(measured(R"({"indicator":"a","value":null})").empty());
  CHECK(measured(R"({"indicator":"a","value":98.50})").empty());
  const std::string at = "/duties/0/activities/0/objectives/0/indicators/0/";
  CHECK(table(R"({"name":"a","bands":["1次","2次"]})") == "wrong-kind " + at + "bands");
  CHECK(table(R"({"name":["a"]})").substr(0, 10) == "wrong-kind");
}
