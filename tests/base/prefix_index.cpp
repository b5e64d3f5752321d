// SPDX-License-Identifier: BSL-1.0
#include <jixiao/base/prefix_index.hpp>

#include <algorithm>
#include <string_view>
#include <vector>

#include "support/catch.hpp"

using namespace jixiao::detail;

namespace {

struct word {
  std::string_view text;
};
constexpr word words[] = {{"个"}, {"个月"}, {"个工作日"}, {"a"}, {"ab"}, {"°"}, {"°C"}, {"个月份"}};
constexpr prefix_index<std::size(words)> index(words, &word::text);

// The words that a text begins with, in the order in which they are offered.
std::vector<std::string_view> begun_by(std::string_view text) {
  std::vector<std::string_view> found;
  for (const std::size_t i : index.candidates(text))
    if (text.starts_with(words[i].text)) found.push_back(words[i].text);
  return found;
}

}  // namespace

TEST_CASE("every word that a text begins with is offered, the short ones last", "[base]") {
  using texts = std::vector<std::string_view>;
  CHECK(begun_by("个月份内") == texts{"个月", "个月份", "个"});
  CHECK(begun_by("个工作日") == texts{"个工作日", "个"});
  CHECK(begun_by("个") == texts{"个"});
  CHECK(begun_by("abc") == texts{"ab", "a"});
  CHECK(begun_by("°C") == texts{"°C", "°"});
  CHECK(begun_by("b").empty());
  CHECK(begun_by("").empty());
  CHECK(begun_by("\xE4\xB8").empty());
  for (std::size_t i = 0; i < std::size(words); ++i) {
    const auto found = begun_by(words[i].text);
    CHECK(std::find(found.begin(), found.end(), words[i].text) != found.end());
  }
}

TEST_CASE("one character is told from more", "[base]") {
  const auto is_one = [](std::string_view word) {
    prefix_index<1> lists;
    std::size_t position = 0;
    return lists.list(0, word.data(), word.size(), position).is_one;
  };
  for (std::string_view one : {"a", "°", "个"}) CHECK(is_one(one));
  for (std::string_view more : {"ab", "°C", "个月", "a个"}) CHECK_FALSE(is_one(more));
}

TEST_CASE("words with blanks between them are listed one behind the other", "[base]") {
  constexpr std::string_view words_in_a_row = "个 a °C 个工作日";
  prefix_index<4> lists;
  std::vector<std::string_view> found;
  for (std::size_t at = 0; at < words_in_a_row.size(); ++at) {
    const std::size_t begin = at;
    lists.list(found.size(), words_in_a_row.data(), words_in_a_row.size(), at);
    found.push_back(words_in_a_row.substr(begin, at - begin));
  }
  CHECK(found == std::vector<std::string_view>{"个", "a", "°C", "个工作日"});
  for (std::size_t i = 0; i < found.size(); ++i) {
    std::vector<std::size_t> offered;
    for (const std::size_t candidate : lists.candidates(found[i])) offered.push_back(candidate);
    CHECK(std::find(offered.begin(), offered.end(), i) != offered.end());
  }
}

TEST_CASE("texts begin with a word or not, and go on behind it", "[base]") {
  for (const auto& [text, begin] : {std::pair<std::string_view, std::string_view>{"个月", "个"},
                                    {"ab", "ab"},
                                    {"ab", ""},
                                    {"ab", "abc"},
                                    {"ab", "b"},
                                    {"个月", "个日"},
                                    {"xb", "ab"},
                                    {"", "a"}}) {
    CAPTURE(text, begin);
    CHECK(starts_with(text, begin) == text.starts_with(begin));
    if (!begin.empty()) CHECK(starts_with_one_of_many(text, begin) == text.starts_with(begin));
  }
  STATIC_REQUIRE(text_behind("个月份", 3) == "月份");
  STATIC_REQUIRE(text_behind("ab", 2).empty());
  STATIC_REQUIRE(text_behind("ab", 0) == "ab");
}
