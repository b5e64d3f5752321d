// SPDX-License-Identifier: BSL-1.0
#include <jixiao/band/plain_rate.hpp>

#include <string>
#include <vector>

#include <jixiao/band/band_reader.hpp>

#include "support/band_cases.hpp"

using namespace jixiao;
using jixiao::detail::lexicon;
using jixiao::detail::lexicon_word;

namespace {

// The same cell by the grammar of claims.
band by_grammar(const std::string& cell, const bound_words& words) {
  band result;
  const detail::normal_text normal(cell);
  detail::band_reader(normal, result, words).read();
  return result;
}

std::string ends_of(const band& b) {
  std::string text;
  for (const interval& part : b.set)
    for (const cut& c : {part.lower(), part.upper()})
      text += c.is_finite() ? std::string(to_text(c.value()).view()) + "/" +
                                  std::to_string(c.value().scale()) + "/" +
                                  std::to_string(c.unwritten_zeros()) + (c.is_before() ? "<" : ">")
                            : "-";
  return text;
}

void check_same(const band& plain, const band& whole) {
  CHECK(plain.kind == whole.kind);
  CHECK(ends_of(plain) == ends_of(whole));
  CHECK(plain.unit == whole.unit);
  CHECK(plain.stated == whole.stated);
  CHECK(plain.label == whole.label);
  CHECK(tests::describe(plain) == tests::describe(whole));
  CHECK(plain.includes_strict == whole.includes_strict);
  CHECK(plain.has_multiplier == whole.has_multiplier);
  CHECK(plain.says_none == whole.says_none);
  CHECK(plain.has_points == whole.has_points);
}

// How many of the cells are plain; each of those is read as by the grammar.
int count_plain(const std::vector<std::string>& cells) {
  using enum bound_sense;
  int count = 0;
  for (const std::string& cell : cells)
    for (const bound_words& words :
         {bound_words{}, bound_words{exclusive, inclusive}, bound_words{inclusive, exclusive}}) {
      band plain;
      if (!detail::read_plain_rate(cell, words, plain)) {
        CHECK((plain.is_blank() && plain.set.is_empty()));
        continue;
      }
      ++count;
      INFO(cell);
      check_same(plain, by_grammar(cell, words));
    }
  return count;
}

const std::vector<std::string> figures{"98",
                                       "98.5",
                                       "98.50",
                                       "100",
                                       "7",
                                       "7.",
                                       "0",
                                       "0.5",
                                       "098",
                                       "1,000",
                                       "1.2.3",
                                       "1234567890123456",
                                       "123456789012345678901234567890"};

}  // namespace

TEST_CASE("a plain rate with any word behind it is read as by the grammar of claims") {
  std::vector<std::string> cells;
  for (const std::string& figure : figures) {
    cells.push_back(figure + "%");
    for (const lexicon_word word : lexicon) {
      cells.push_back(figure + "%" + std::string(word.text));
      cells.push_back(figure + "%" + std::string(word.text) + "以上");
    }
  }
  // 98, 98.5, 98.50, 100, 7 and sixteen digits, each with some thirty words.
  CHECK(count_plain(cells) >= 6 * 30 * 3);
}

TEST_CASE("a range of plain rates is read as by the grammar of claims") {
  std::vector<std::string> cells;
  for (const std::string& low : figures)
    for (const std::string& high : figures)
      for (const char* mark : {"~", "-", "--", "~~", "至", ",", "~≤", "以上"})
        for (const char* end : {"%", "", "%以内", "%~", "次"})
          cells.push_back(low + "%" + mark + high + end);
  // 21 pairs of six figures that are not the wrong way round, and 98.50 before 98.5.
  CHECK(count_plain(cells) == 3 * 2 * 22);
}

TEST_CASE("what a plain rate is") {
  const auto is_plain = [](std::string_view cell) {
    band result;
    return detail::read_plain_rate(cell, {}, result);
  };
  for (const char* cell : {"98%", "98.5%以上", "90%以下", "95%~98%", "95%-98%", "110%以外"}) {
    INFO(cell);
    CHECK(is_plain(cell));
  }
  for (const char* cell :
       {"", "%", "98", "98‰", "≥98%", "98%以上得10分", "98%左右", "98%内部", "98%~95%", "0%",
        "95~98%", "95%~98", "98%(含)", "98%/年", "98%以上。", "-5%以下", "5次以上"}) {
    INFO(cell);
    CHECK(!is_plain(cell));
  }
}
