// SPDX-License-Identifier: BSL-1.0
#include "plain/json_tree.hpp"

#include <cstdlib>
#include <new>
#include <nlohmann/json.hpp>
#include <string>
#include <tuple>
#include <vector>

#include "plain/json_difference.hpp"
#include "plain/json_parse.hpp"
#include "support/catch.hpp"

namespace {

// The allocations of this thread that still succeed; negative: all do.
thread_local long until_failure = -1;

}  // namespace

void* operator new(std::size_t size) {
  const bool fails = until_failure == 0;
  if (until_failure > 0) --until_failure;
  void* const memory = fails ? nullptr : std::malloc(size == 0 ? 1 : size);
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}
void* operator new[](std::size_t size) { return operator new(size); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }

using jixiao::plain::json_tree;
using jixiao::plain::parse_json;

TEST_CASE("braces make objects of pairs and arrays of all else", "[report][json_tree]") {
  CHECK(json_tree().dump() == "null");
  CHECK(json_tree{{"a", 1}}.dump() == R"({"a":1})");
  CHECK(json_tree{{"a", {{"b", nullptr}}}, {"c", true}}.dump() == R"({"a":{"b":null},"c":true})");
  CHECK(json_tree{"a", 1, -2}.dump() == R"(["a",1,-2])");
  CHECK(json_tree::array({{{"a", "b"}}}).dump() == R"([{"a":"b"}])");
  CHECK(json_tree{{"a", std::vector<std::string>{"x", "y"}}}.dump() == R"({"a":["x","y"]})");
  CHECK(json_tree::object().dump(true) == "{}");
  json_tree tree;
  tree["a"]["b"] = {{"c", json_tree::array()}};
  tree["list"].push_back("x");
  CHECK(tree.dump() == R"({"a":{"b":{"c":[]}},"list":["x"]})");
  tree.erase("list");
  CHECK_FALSE(tree.contains("list"));
  CHECK(tree["list"].is_null());
}

TEST_CASE("trees are read and written as the JSON library does", "[report][json_tree]") {
  for (const std::string text :
       {R"({})", R"([])", R"([[],{},[{}]])", R"("优\n")", R"(-0)", R"(18446744073709551615)",
        R"(-9223372036854775808)", R"({"a":[1,{"b":null,"c":[true,false]}],"d":"e"})",
        R"({"a":1,"b":2,"a":3})", R"({"a":1,"a":2,"b":0,"a":[3]})", R"({"":{"":""}})"}) {
    CAPTURE(text);
    const auto wanted = nlohmann::ordered_json::parse(text);
    const auto tree = parse_json(text);
    REQUIRE(tree);
    CHECK(tree->dump() == wanted.dump());
    CHECK(tree->dump(true) == wanted.dump(2));
    CHECK(parse_json(tree->dump(true)) == tree);
  }
  // A fraction keeps its text.
  CHECK(parse_json("[0.10, 1e40]") == parse_json("[0.10,1e40]"));
  CHECK(parse_json("[0.10]")->dump() == "[0.10]");
  for (const std::string text : {"", "{", "[1,]", "{\"a\"}", "nul", "[1] 2"})
    CHECK_FALSE(parse_json(text));
}

TEST_CASE("a tree too deep to walk is none", "[report][json_tree]") {
  CHECK(parse_json(std::string(64, '[') + std::string(64, ']')));
  CHECK_FALSE(parse_json(std::string(65, '[') + std::string(65, ']')));
  CHECK_FALSE(parse_json(std::string(1'000'000, '[')));
}

TEST_CASE("pointers lead to what is below", "[report][json_tree]") {
  const json_tree tree = parse_json(R"({"files":[{"name":"a"},{"name":"b"}],"n":null})").value();
  REQUIRE(tree.at("/files/1/name"));
  CHECK(tree.at("/files/1/name")->text() == "b");
  CHECK(tree.at("") == &tree);
  CHECK(tree.at("/n")->is_null());
  for (const char* nowhere : {"/files/2", "/files/-", "/files/99999999999999999999999", "/x",
                              "/files/0/name/x", "/files/0/0"})
    CHECK(tree.at(nowhere) == nullptr);
}

TEST_CASE("differences are told as far down as they can be", "[report][json_tree]") {
  struct line {
    const char *before, *after;
    std::vector<std::tuple<std::string, std::string, std::string>> differences;
  };
  for (const line& l : std::vector<line>{{R"({"a":1})", R"({"a":1})", {}},
                                         {R"({"a":1})", R"({"a":2})", {{"/a", "1", "2"}}},
                                         {R"({"a":{"b":[1,2,3]}})",
                                          R"({"a":{"b":[1,4]}})",
                                          {{"/a/b/1", "2", "4"}, {"/a/b/2", "3", "null"}}},
                                         {R"([1])", R"([1,[2]])", {{"/1", "null", "[2]"}}},
                                         {R"({"a~/":1,"b":2})",
                                          R"({"b":2,"c":3})",
                                          {{"/a~0~1", "1", "null"}, {"/c", "null", "3"}}},
                                         {R"({"a":{}})", R"({"a":[]})", {{"/a", "{}", "[]"}}},
                                         {R"(1)", R"("1")", {{"", "1", "\"1\""}}}}) {
    CAPTURE(l.before, l.after);
    std::vector<std::tuple<std::string, std::string, std::string>> found;
    for_each_difference(*parse_json(l.before), *parse_json(l.after),
                        [&](const std::string& at, const json_tree& b, const json_tree& a) {
                          found.emplace_back(at, b.dump(), a.dump());
                        });
    CHECK(found == l.differences);
  }
}

// From one of the allocations on all fail: what is there is let go of all the same. The trees of
// the JSON library end the program then.
TEST_CASE("trees are made and let go of where memory ends anywhere", "[report][json_tree]") {
  const std::string text =
      R"({"a":[1,{"b":null,"c":["a text that is too long for the object itself",false]}],"d":[[]]})";
  const auto made = [&] {
    json_tree out{{"read", parse_json(text).value()}, {"list", json_tree::array()}};
    out["list"].push_back({{"a text that is too long for the object itself", {1, "x", nullptr}}});
    return out.dump(true);
  };
  const std::string wanted = made();
  long failures = 0;
  for (bool is_whole = false; !is_whole; ++failures) {
    std::string got;
    until_failure = failures;
    try {
      got = made();
      is_whole = true;
    } catch (const std::bad_alloc&) {
    }
    until_failure = -1;
    if (is_whole) CHECK(got == wanted);
    REQUIRE(failures < 10'000);
  }
  CHECK(failures > 20);
}
