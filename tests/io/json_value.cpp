// SPDX-License-Identifier: BSL-1.0
// What is wrong with JSON is said in the reader's language, and what was read as it stands.
#include "io/json_value.hpp"

#include <string>

#include "support/catch.hpp"

using namespace jixiao;

TEST_CASE("what is wrong with JSON is said with what was read and what was expected",
          "[io][json]") {
  struct {
    std::string text;
    std::string zh;
    std::string en;
  } const cases[] = {
      {"{", "应写键的地方，文件到此中断；应是 加引号的文字",
       "syntax error while parsing object key - unexpected end of input; expected string literal"},
      {"[1, 2", "数组里，文件到此中断；应是 ']'",
       "syntax error while parsing array - unexpected end of input; expected ']'"},
      {"nul", "应写值的地方，不认识的写法，读到 'nul'",
       "syntax error while parsing value - invalid literal; last read: 'nul'"},
      {"[1e999]", "数太大 '1e999'", "number overflow parsing '1e999'"},
      // The words of the file itself are none of ours.
      {"{\"a\": \"; expected b\" x}", "对象里，不认识的写法，读到 '\"; expected b\" x'；应是 '}'",
       "syntax error while parsing object - invalid literal; last read: '\"; expected b\" x'; "
       "expected '}'"},
  };
  for (const auto& c : cases) {
    const std::string problem = io::read_json_value(c.text).problem;
    CAPTURE(c.text);
    CHECK(io::json_problem_words(problem, language::zh) == c.zh);
    CHECK(io::json_problem_words(problem, language::en) == c.en);
  }
  const std::string deep = io::read_json_value(std::string(100000, '[')).problem;
  CHECK(io::json_problem_words(deep, language::zh) == "嵌套太深");
}
