// SPDX-License-Identifier: BSL-1.0
#include <jixiao/words/sentence.hpp>

#include <jixiao/standard/standard_text.hpp>

#include <string>

#include <jixiao/check/check.hpp>
#include <jixiao/check/table.hpp>
#include <jixiao/judging/grading_text.hpp>
#include <jixiao/rule/rule_case.hpp>
#include <jixiao/standard/standard.hpp>
#include <jixiao/words/call_words.hpp>
#include <jixiao/words/explain.hpp>
#include <jixiao/words/languages.hpp>
#include <jixiao/words/say.hpp>
#include <jixiao/words/test_words.hpp>

#include "support/catch.hpp"

using namespace jixiao;

// Sentences are filled in one pass, and those that do not fit their marks do not compile.

namespace {

using text = text_mark<"text">;
using name = text_mark<"name">;
using count = count_mark<"count">;
using is_one = form_mark<"is_one">;

// Whether a sentence is taken for these marks.
static_assert(detail::takes<text>("“{text}”"));
static_assert(detail::takes<>("没有空着的"));
static_assert(detail::takes<text, name>("{name}：{text}，{text}"));
static_assert(detail::takes<count>("{count} {count?thing|things}"));
static_assert(detail::takes<text, is_one>("{text}"));
static_assert(detail::takes<text>("甲[[，例如 {text}]]乙"));
static_assert(!detail::takes<text>("“”"));
static_assert(!detail::takes<text>("“{txt}”"));
static_assert(!detail::takes<text>("“{text}” {name}"));
static_assert(!detail::takes<text>("“{text"));
static_assert(!detail::takes<text>("“text}”"));
static_assert(!detail::takes<text>("{text?one|many}"));
static_assert(!detail::takes<count>("{count?one}"));
static_assert(!detail::takes<text>("[[{text}"));
static_assert(!detail::takes<text>("{text}]]"));
static_assert(!detail::takes<text>("[[[[{text}]]]]"));
static_assert(detail::takes<text, name>("{text}", true));

}  // namespace

TEST_CASE("what is put in a sentence is not read again", "[words]") {
  CHECK(detail::filled("“{name}”：{text}", name{"人数{text}"}, text{"{name}[[}"}) ==
        "“人数{text}”：{name}[[}");
}

TEST_CASE("a count chooses the form of a word", "[words]") {
  CHECK(detail::filled("{count} {count?thing|things}", count{0}) == "0 things");
  CHECK(detail::filled("{count} {count?thing|things}", count{1}) == "1 thing");
  CHECK(detail::filled("{count} {count?thing|things}", count{2}) == "2 things");
  CHECK(detail::filled("{text} {is_one?thing|things}", text{"1"}, is_one{true}) == "1 thing");
}

TEST_CASE("an optional part without what it needs is left out", "[words]") {
  CHECK(detail::filled("甲[[，例如 {text}]]。", text{"5"}) == "甲，例如 5。");
  CHECK(detail::filled("甲[[，例如 {text}]]。", text{""}) == "甲。");
  CHECK(detail::filled("甲[[，{name}]][[，例如 {text}]]", name{"乙"}, text{""}) == "甲，乙");
  CHECK(detail::filled("{name} 不属于", name{"（不含两端）"}) == "（不含两端）不属于");
}

TEST_CASE("an indicator's name is printed as it is, whatever it looks like", "[words]") {
  for (const std::string_view cell : {"{read}", "{text}人数率", "[[{why}]]", "}{", "{0}"}) {
    table_finding f;
    f.what.code = code::name_unit;
    f.what.unit = to_unit("次");
    f.indicator = cell;
    CHECK(explain(f).find("“" + std::string(cell) + "”") != std::string::npos);
  }
}

TEST_CASE("no mark of its own is left in what is said of a cell", "[words]") {
  for (const std::string_view cell :
       {"98%%", "9o%～98%", "5次收下", "95~90%", "95~92", "{read}", "一下", "90%以丁", "2019-13-45",
        "99999999999999999999999999999999999999～1%", "12月底前收下", "无一下", "1次收下或2次收下"})
    for (const language in : {language::zh, language::en}) {
      const standard s = read_standard(cell, "95%～98%", "90~95%", "90%以下");
      for (const finding& f : check(s)) {
        const std::string said = explain(s, f, in);
        INFO(said);
        const bool has_own = cell.find('{') != std::string_view::npos;
        CHECK((has_own || said.find('{') == std::string::npos));
        CHECK(said.find("“”") == std::string::npos);
      }
    }
}

TEST_CASE("in the language for tests every sentence stands in brackets", "[words]") {
  const standard s = read_standard("98%", "92%～95%", "90%～92%", "90%以下");
  for (const finding& f : check(s)) CHECK(explain(s, f, language::marked).starts_with("⟦"));
  CHECK(explain(s, grade_of(s, "97%"), language::marked).ends_with("⟧"));
  CHECK(say(language::marked, &catalogue::at_row, {3}) == "⟦第 3 行⟧");
}

TEST_CASE("a language may leave a spare count out", "[words]") {
  using rest = spare_count_mark<"rest">;
  using total = spare_count_mark<"total">;
  static_assert(detail::takes<text, rest, total>("{text} 等 {total} 个"));
  static_assert(detail::takes<text, rest, total>("{text} and {rest} more"));
  static_assert(!detail::takes<text, rest, total>("等 {total} 个"));
  CHECK(detail::filled("{text} 等 {total} 个", text{"甲"}, rest{2}, total{3}) == "甲 等 3 个");
}

TEST_CASE("each code of a list has a sentence, which takes the marks of the list alone",
          "[words]") {
  static constexpr said_by_code<2, text> said{
      {{"no-id", "没有编号"}, {"no-name", "“{text}”没有名称"}}};
  static_assert(said["no-id"] == "没有编号" && said["no"].empty());
  static_assert(says_all<case_fault>(detail::words_in<catalogue>(language::en).case_faults));
  CHECK(detail::said(language::marked, said["no-name"], text{"{x}"}) == "⟦“{x}”没有名称⟧");
}

TEST_CASE("each language says something of everything in each room", "[words]") {
  CHECK(say(language::en, &test_words::words_of_no_band) == "words of no band");
  CHECK(say(language::marked, &call_words::null_pointer) == "⟦空指针⟧");
  CHECK(say_in_both(&call_words::null_pointer) == "空指针 (a null pointer)");
}
