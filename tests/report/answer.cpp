// SPDX-License-Identifier: BSL-1.0
#include <jixiao/report/answer.hpp>

#include <jixiao/standard/standard_text.hpp>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "plain/json_writer.hpp"
#include "support/catch.hpp"

using namespace jixiao;

namespace {

standard ladder() { return read_standard("98%以上", "95%～98%", "90%～95%", "90%以下"); }

}  // namespace

TEST_CASE("a graded value is one line without its end", "[report][answer]") {
  const report::answer a = report::grade_line(ladder(), "97.995%");
  CHECK(a.how == report::answered::graded);
  CHECK(a.line.starts_with(R"({"value":"97.995%","grade":"良","grade_id":"good")"));
  CHECK(a.line.find(R"("reason":"direct","band":"95%～98%")") != std::string::npos);
  CHECK(a.line.find(R"("to_next":"0.005%")") != std::string::npos);
  CHECK(a.line.find('\n') == std::string::npos);
}

TEST_CASE("no grade is null, a refusal has its code", "[report][answer]") {
  const report::answer none = report::grade_line(ladder(), "98%", reading::strict());
  CHECK(none.how == report::answered::no_grade);
  CHECK(none.line.find(
            R"("grade":null,"grade_id":null,"rank":null,"levels":4,"reason":"shared_bound")") !=
        std::string::npos);
  struct {
    const char* value;
    const char* code;
  } const cases[] = {{"", "empty-text"},
                     {"3次", "unit-mismatch"},
                     {"97", "unit-missing"},
                     {"NaN", "not-finite"},
                     {"1234567890123456789012345678901234567890%", "too-many-digits"}};
  for (const auto& c : cases) {
    CAPTURE(c.value);
    const report::answer a = report::grade_line(ladder(), c.value);
    CHECK(a.how == report::answered::refused);
    CHECK(a.line.find(std::string(R"("error":{"code":")") + c.code) != std::string::npos);
  }
}

TEST_CASE("bytes that are no UTF-8 are replaced, never copied", "[report][answer]") {
  const report::answer a = report::grade_line(ladder(), "\xE4\xBC");
  CHECK(a.line.starts_with("{\"value\":\"\xEF\xBF\xBD\""));
}

TEST_CASE("bands are divided by either bar", "[report][answer]") {
  CHECK(report::split_bands("a|b｜c|") == std::vector<std::string>{"a", "b", "c", ""});
  CHECK(report::split_bands("") == std::vector<std::string>{""});
}

TEST_CASE("texts in JSON are escaped and mended as the JSON library does", "[report][answer]") {
  std::vector<std::string> texts{"",
                                 "\"\\\b\f\n\r\t\x01\x1F\x7F/",
                                 "优｜～",
                                 "\xF0\x9F\x98\x80",
                                 "\xE4\xBC",
                                 "\xE4\xBC\xE4\xBC\x98",
                                 "\xC0\xAF",
                                 "\xED\xA0\x80",
                                 "\xF4\x90\x80\x80",
                                 "\xF0\x80\x80\x80",
                                 "\xF5",
                                 "\x80",
                                 "\xE0\x80\x80x",
                                 "\xF0\x9F\x98"
                                 "a"};
  // All texts of three bytes from those where UTF-8 turns.
  const std::string turns = "a\x7F\x80\x8F\x90\x9F\xA0\xBF\xC1\xC2\xDF\xE0\xED\xEF\xF0\xF4\xF5";
  for (char a : turns)
    for (char b : turns)
      for (char c : turns) texts.push_back({a, b, c});
  for (const std::string& text : texts) {
    plain::json_writer out;
    out.value(text);
    const nlohmann::json wanted(text);
    CHECK(std::move(out).take() ==
          wanted.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
  }
}
