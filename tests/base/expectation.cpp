// SPDX-License-Identifier: BSL-1.0
#include <jixiao/base/expectation.hpp>

#include <string>
#include <type_traits>

#include "support/catch.hpp"

using namespace jixiao;

namespace {

// Which of them it is, and what it holds.
std::string kind_of(const expectation& e) {
  return e.visit([](const auto& what) -> std::string {
    using type = std::decay_t<decltype(what)>;
    if constexpr (std::is_same_v<type, expected_unit>)
      return (what.is_date ? "day " : "unit ") + what.symbol;
    else if constexpr (std::is_same_v<type, expected_labels>)
      return "labels " + std::to_string(what.labels.size());
    else if constexpr (std::is_same_v<type, near_text>)
      return "near " + what.text;
    else if constexpr (std::is_same_v<type, like_example>)
      return "example " + what.text;
    else
      return "nothing";
  });
}

}  // namespace

TEST_CASE("what was expected is told as it was given", "[base]") {
  struct row {
    expectation expected;
    const char* kind;
    const char* text;
  };
  for (const row& r :
       {row{{}, "nothing", ""}, row{expected_unit{"万元"}, "unit 万元", "万元"},
        row{expected_unit{"", true}, "day ", ""},
        row{expected_labels{{"满意", "一般", "不满意"}}, "labels 3", "满意 / 一般 / 不满意"},
        row{expected_labels{{"满意"}}, "labels 1", "满意"},
        row{near_text{"公开率"}, "near 公开率", "公开率"},
        row{like_example{"16.5(+)"}, "example 16.5(+)", "16.5(+)"}}) {
    CHECK(kind_of(r.expected) == r.kind);
    CHECK(text_of(r.expected) == r.text);
    CHECK(r.expected == r.expected);
  }
}

TEST_CASE("a day, a name and an example of the same words are not the same", "[base]") {
  CHECK_FALSE(expectation(expected_unit{""}) == expectation(expected_unit{"", true}));
  CHECK_FALSE(expectation(near_text{"次"}) == expectation(like_example{"次"}));
  CHECK_FALSE(expectation(near_text{"次"}) == expectation(expected_unit{"次"}));
  CHECK_FALSE(expectation(expected_labels{{"好"}}) == expectation(expected_labels{{"好", "差"}}));
  CHECK_FALSE(expectation(near_text{""}) == expectation());
}
