// SPDX-License-Identifier: BSL-1.0
#include <jixiao/words/message.hpp>

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

#include "support/catch.hpp"

using namespace jixiao;

// Every fault, finding and severity is said in both languages, by the house's rules of wording.

namespace {

bool has_ascii_punctuation(std::string_view text) {
  return text.find_first_of(",;:!?()\"'") != std::string_view::npos;
}

bool has_chinese(std::string_view text) {
  for (std::string_view word : {"的", "档", "，", "：", "；"})
    if (text.find(word) != std::string_view::npos) return true;
  return false;
}

// The marks in braces that a sentence has.
std::set<std::string> marks_of(std::string_view text) {
  std::set<std::string> marks;
  for (auto open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1))
    marks.emplace(text.substr(open, text.find('}', open) - open + 1));
  return marks;
}

void check_wording(const message& m) {
  INFO(m.zh << " / " << m.en);
  CHECK_FALSE(m.zh.empty());
  CHECK_FALSE(m.en.empty());
  CHECK_FALSE(has_ascii_punctuation(m.zh));
  CHECK_FALSE(has_chinese(m.en));
  CHECK_FALSE(m.zh.ends_with("。"));
  CHECK_FALSE(m.en.ends_with("."));
  CHECK(m.in(language::zh) == m.zh);
  CHECK(m.in(language::en) == m.en);
}

}  // namespace

TEST_CASE("every fault is said in both languages", "[message]") {
  for (std::size_t i = 0; i < fault_count; ++i) check_wording(message_of(static_cast<fault>(i)));
}

TEST_CASE("no two faults are said alike", "[message]") {
  std::set<std::string_view> said;
  for (std::size_t i = 0; i < fault_count; ++i) {
    said.insert(message_of(static_cast<fault>(i)).zh);
    said.insert(message_of(static_cast<fault>(i)).en);
  }
  CHECK(said.size() == 2 * fault_count);
}

TEST_CASE("every finding has a title and a sentence in both languages", "[message]") {
  std::set<std::string_view> titles;
  for (std::size_t i = 0; i < code_count; ++i) {
    const code c = static_cast<code>(i);
    check_wording(title_of(c));
    check_wording(message_of(c));
    titles.insert(title_of(c).zh);
    titles.insert(title_of(c).en);
  }
  CHECK(titles.size() == 2 * code_count);
}

TEST_CASE("a sentence tells the same in both languages", "[message]") {
  for (std::size_t i = 0; i < code_count; ++i) {
    const message& m = message_of(static_cast<code>(i));
    INFO(m.zh << " / " << m.en);
    CHECK(marks_of(m.zh) == marks_of(m.en));
  }
}

TEST_CASE("findings about values name values, findings about texts the text", "[message]") {
  for (code c :
       {code::gap, code::uncovered_worst, code::overlap, code::nested, code::uncovered_best})
    CHECK(marks_of(message_of(c).zh).contains("{values}"));
  for (code c : {code::misspelt, code::reversed_range, code::unit_omitted, code::unreadable})
    CHECK(marks_of(message_of(c).zh).contains("{text}"));
  CHECK(marks_of(message_of(code::budget_sum).zh) ==
        std::set<std::string>{"{stated}", "{summed}", "{off}"});
}

TEST_CASE("severities are said in both languages", "[message]") {
  CHECK(message_of(severity::error).zh == "错误");
  CHECK(message_of(severity::warning).zh == "疑点");
  CHECK(message_of(severity::note).zh == "说明");
  for (severity level : {severity::error, severity::warning, severity::note})
    CHECK(message_of(level).en == name_of(level));
}

static_assert(message_of(fault::not_finite).en == "it is no finite number");
static_assert(title_of(code::gap).zh == "空档");
