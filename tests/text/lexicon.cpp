// SPDX-License-Identifier: BSL-1.0
#include <jixiao/text/lexicon.hpp>

#include <cstddef>
#include <string>
#include <string_view>

#include <jixiao/text/normal.hpp>

#include "support/catch.hpp"

using namespace jixiao::detail;

namespace {

constexpr bound_kind bound_of(std::string_view text, word_roles roles) {
  const lexicon_word word = find_word(text, roles);
  return !word ? bound_kind::none : word.bound;
}

static_assert(bound_of("以上", word_role::after) == bound_kind::at_least);

}  // namespace

// 民法典 1259: 以上, 以下, 以内 include the number; 不满, 超过, 以外 do not.
TEST_CASE("the words of the Civil Code mean what it says") {
  CHECK(bound_of("以上", word_role::after) == bound_kind::at_least);
  CHECK(bound_of("以下", word_role::after) == bound_kind::at_most);
  CHECK(bound_of("以内", word_role::after) == bound_kind::at_most);
  CHECK(bound_of("以外", word_role::after) == bound_kind::more_than);
  CHECK(bound_of("不满", word_role::before) == bound_kind::less_than);
  CHECK(bound_of("超过", word_role::before) == bound_kind::more_than);
  for (std::string_view word : {"以上", "以下", "以内", "以外", "不满", "超过"})
    CHECK(find_word(word, {word_role::before, word_role::after}).source == word_source::civil_code);
}

TEST_CASE("the longest word is found, in the roles asked for only") {
  CHECK(find_word("不低于98%", word_role::before).text == "不低于");
  CHECK(find_word("大于或等于90%", word_role::before).bound == bound_kind::at_least);
  CHECK(find_word("大于90%", word_role::before).bound == bound_kind::more_than);
  CHECK(find_word(">=90%", word_role::sign).text == ">=");
  CHECK(find_word("至少2次", {word_role::adverb, word_role::to}).text == "至少");
  CHECK(find_word("至少2次", word_role::to).text == "至");
  CHECK(!begins_with_word("以上", word_role::before));
  CHECK(!begins_with_word("效果", {word_role::before, word_role::after}));
  CHECK(!begins_with_word("", word_role::sign));
}

TEST_CASE("every word is in normal form, and stands in one role once") {
  for (const lexicon_word a : lexicon) {
    INFO(std::string(a.text));
    CHECK(normal_text(a.text).view() == a.text);
    int same = 0;
    for (const lexicon_word b : lexicon) same += a.text == b.text && a.role == b.role ? 1 : 0;
    CHECK(same == 1);
    const lexicon_word found = find_word(a.text, a.role);
    CHECK(found.text == a.text);
    CHECK(found.role == a.role);
    CHECK(begins_with_word(a.text, a.role));
  }
}

TEST_CASE("a noun of two characters is found as any other word is") {
  const std::u16string_view pairs = noun_pairs;
  REQUIRE(pairs.size() % 3 == 2);
  for (std::size_t i = 0; i + 1 < pairs.size(); i += 3) {
    const std::string word =
        std::string(encode(pairs[i]).view()) + std::string(encode(pairs[i + 1]).view());
    INFO(word);
    CHECK((i == 0 || pairs[i - 1] == u' '));
    CHECK(normal_text(word).view() == word);
    CHECK(find_word(word + "数", word_role::noun).text == word);
    CHECK(begins_with_word(word, word_role::noun));
    CHECK_FALSE(begins_with_word(word, word_role::sign));
    for (const lexicon_word other : lexicon)
      CHECK_FALSE((other.text == word && other.role == word_role::noun));
  }
  CHECK(find_word("不合格率", word_role::noun).text == "不合格");
  CHECK(find_word("上访量", {word_role::noun, word_role::level}).role == word_role::noun);
  CHECK(!begins_with_word("上", word_role::noun));
  CHECK(!begins_with_word("上a访", word_role::noun));
}

TEST_CASE("a word that bounds says how, any other does not") {
  const word_roles bounding{word_role::sign,       word_role::before,      word_role::before_only,
                            word_role::adverb,     word_role::after,       word_role::after_date,
                            word_role::after_rank, word_role::before_rank, word_role::reach,
                            word_role::completion, word_role::conformity};
  for (const lexicon_word word : lexicon) {
    INFO(std::string(word.text));
    const bool is_change = word.role == word_role::noun && word.is(yields);
    CHECK((bounding.has(word.role) || is_change) == (word.bound != bound_kind::none));
  }
}
