// SPDX-License-Identifier: BSL-1.0
#include <jixiao/rule/word_list.hpp>

#include <string>
#include <vector>

#include <jixiao/rule/condition_reader.hpp>
#include <jixiao/rule/part_index.hpp>
#include <jixiao/rule/word_table.hpp>

#include "support/catch.hpp"
#include "support/tsv.hpp"

using namespace jixiao;
using namespace jixiao::detail;
using namespace jixiao::tests;

namespace {

template <class List>
void check_as_found(const List& words, std::string_view text) {
  bool stands = false;
  std::size_t last = 0;
  for (const std::string_view word : words) {
    const std::size_t at = text.rfind(word);
    if (at == text.npos) continue;
    stands = true;
    last = at + word.size() > last ? at + word.size() : last;
  }
  INFO(text);
  CHECK(words.is_in(text) == stands);
  CHECK(words.end_of_last(text) == last);
  if (stands) CHECK(words.may_be_in(character_filter(text)));
}

}  // namespace

TEST_CASE("words of a list are found where they stand") {
  for (const tsv_row& row : read_tsv("corpus/scoring-rules.tsv")) {
    check_as_found(shortfall_words, row[4]);
    check_as_found(excess_words, row[4]);
    check_as_found(amount_words, row[4]);
    check_as_found(target_words, row[4]);
    check_as_found(rank_words, row[4]);
  }
}

TEST_CASE("what a text ends in is found where it ends so") {
  constexpr word_list mixed{"的"sv, "的情况"sv, ","sv, "扣分"sv, "A级"sv, "。"sv};
  std::size_t ends = 0;
  for (const tsv_row& row : read_tsv("corpus/scoring-rules.tsv"))
    for (std::size_t size = 0; size <= row[4].size(); ++size) {
      const std::string_view text = std::string_view(row[4]).substr(0, size);
      std::string_view first;
      for (const std::string_view word : mixed)
        if (first.empty() && text.ends_with(word)) first = word;
      if (mixed.at_end(text) != first) FAIL_CHECK(text);
      if (mixed.ends(text) == first.empty()) FAIL_CHECK(text);
      ends += first.empty() ? 0 : 1;
    }
  CHECK(ends > 500);
}

TEST_CASE("a known word is passed over only where it does not stand") {
  constexpr known_word words[] = {"分", "得分", "完成率", "*", ",其", "以下不含本数", "按"};
  std::size_t stands = 0;
  std::size_t passed = 0;
  for (const tsv_row& row : read_tsv("corpus/scoring-rules.tsv")) {
    const character_filter characters(row[4]);
    for (const known_word& word : words) {
      const bool is_there = row[4].find(word.text()) != std::string::npos;
      if (is_there && !word.may_be_in(characters)) FAIL_CHECK(row[4] << ": " << word.text());
      stands += is_there ? 1 : 0;
      passed += word.may_be_in(characters) ? 0 : 1;
    }
  }
  CHECK(stands > 100);
  CHECK(passed > 100);
}

TEST_CASE("nothing is passed over by its first character that begins a number or a bound") {
  for (char32_t c = 0x21; c < 0xFFFE; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    const std::string character(encode(c).view());
    for (const char* behind : {"", "5%", "分之五", "十", "底", "末", "于5%", "90,95]"}) {
      const std::string text = character + behind;
      const bool begins = number_starts(text, 0, false) || number_starts(text, 0, true) ||
                          begins_with_word(text, leading_roles) || opens_interval(text);
      if (begins && !numeric_starts.has(text)) FAIL_CHECK(text << " begins a condition");
      if (is_chinese_numeral(text) && !amount_starts.has(text)) FAIL_CHECK(text);
    }
  }
}

TEST_CASE("the last word that is part of another is found as if all were compared") {
  std::uint32_t state = 1;
  const auto below = [&](std::uint32_t bound) {
    state = state * 1664525u + 1013904223u;
    return (state >> 16) % bound;
  };
  const auto word = [&](std::uint32_t longest) {
    std::string made;
    for (std::uint32_t i = 1 + below(longest); i > 0; --i)
      made += static_cast<char>('a' + static_cast<char>(below(3)));
    return made;
  };
  for (int round = 0; round < 60; ++round) {
    part_index index;
    std::vector<std::string> words;
    for (int i = 0; i < 40; ++i) {
      words.push_back(word(9));
      index.add(words.back(), i);
      for (int k = 0; k < 10; ++k) {
        const std::string asked = word(7);
        std::int64_t with = part_index::none;
        std::int64_t in = part_index::none;
        for (std::size_t w = 0; w < words.size(); ++w) {
          if (words[w].find(asked) != asked.npos) with = static_cast<std::int64_t>(w);
          if (asked.find(words[w]) != asked.npos) in = static_cast<std::int64_t>(w);
        }
        INFO(asked);
        CHECK(index.last_with(asked) == with);
        CHECK(index.last_in(asked) == in);
      }
    }
  }
}

TEST_CASE("words are numbered as they come, each group for itself") {
  std::vector<std::string> words;
  for (int i = 0; i < 1000; ++i) words.push_back("word" + std::to_string(i));
  word_table table;
  for (std::size_t i = 0; i < words.size(); ++i) CHECK(table.number_of(words[i]) == i);
  for (std::size_t i = 0; i < words.size(); ++i) CHECK(table.number_of(words[i]) == i);
  CHECK(table.number_of(words[7], 1) == words.size());
  CHECK(table.number_of(words[7], 2) == words.size() + 1);
  CHECK(table.number_of(words[7], 1) == words.size());
  CHECK(table[7] == words[7]);
}
