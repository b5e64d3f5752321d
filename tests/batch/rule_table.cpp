// SPDX-License-Identifier: BSL-1.0
#include "batch/rule_table.hpp"

#include <algorithm>
#include <jixiao/batch/stream.hpp>
#include <string>
#include <vector>

#include "batch/samples.hpp"
#include "batch/streamed.hpp"
#include "batch/text_kernel.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::batch;
using namespace streamed;

TEST_CASE("ids that differ by a NUL at their end are different ids", "[batch][stream]") {
  using namespace std::string_literals;
  const std::string standards =
      "id,优,良,中,差\n"s + "A,4次以上,3次,2次,1次以下\n"s + "A\0,1次以下,2次,3次,4次以上\n"s;
  const outcome o = graded(standards, "id,value\nA,4\nA\0,4\nA\0\0,4\n"s);
  CHECK(o.out.substr(22) == "A,4,优,direct\nA\0,4,差,direct\nA\0\0,4,,unknown-standard\n"s);
}

// A quote anywhere sends a block the slow way, which splits each row into its fields.
TEST_CASE("each kernel cuts rows and finds ids of every kind as the slow way does",
          "[batch][stream]") {
  using namespace std::string_literals;
  samples::random_bits random(25);
  std::vector<std::string> ids{"", ",", "a,b", "a\0"s, "\0"s, "a\0b"s, "a", "a,", "\"", "x\ny"};
  for (int i = 0; i < 700; ++i) {
    std::string id;
    for (std::size_t length = random.below(i % 2 == 0 ? 5 : 19); id.size() < length;)
      id += static_cast<char>('0' + random.below(3));
    if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
  }
  std::string standards = "id,优,良,中,差\n";
  for (const std::string& id : ids) {
    const std::string bound = std::to_string(random.below(1000));
    std::string quoted;
    for (char c : id) quoted.append(c == '"' ? 2u : 1u, c);
    standards += '"' + quoted + "\"," + bound + "万元以上," + bound + "万元以下,,\n";
  }
  const std::vector<std::string> values{
      "1",          "999万元",  "500.25万元",   "12345.678万元", "",       "x",
      "万元",       "500万",    "500万元x",     "5000元",        "1\r",    "7\0"s,
      "500万元\0"s, "12345678", "1234567.万元", "-1万元",        "1\r万元"};
  std::string rows;
  for (int i = 0; i < 20000; ++i) {
    std::string id = ids[random.below(ids.size())];
    if (random.below(30) == 0) id += static_cast<char>(random.below(2) == 0 ? 'x' : 0);
    if (id.find_first_of("\"\n") != std::string::npos) continue;
    rows += id;
    for (std::size_t fields = random.below(25) == 0 ? random.below(4) : 1; fields > 0; --fields)
      rows += "," + values[random.below(values.size())];
    rows += random.below(4) == 0 ? "\r\n" : "\n";
  }
  const outcome slow = graded(standards, "id,value\n\"\",1\n" + rows, 1, 1 << 22);
  for (kernel k : kernels_here())
    for (std::size_t block : {64u, 1u << 12, 1u << 22}) {
      const outcome o =
          graded(standards, "id,value\n,1\n" + rows, 1, block, 1 << 20, reading::official(), k);
      CHECK(o.out == slow.out);
      CHECK(o.counts.graded == slow.counts.graded);
      CHECK(o.counts.without_grade == slow.counts.without_grade);
      CHECK(o.counts.bad == slow.counts.bad);
      CHECK(o.bad.size() == slow.bad.size());
      CHECK(std::equal(o.bad.begin(), o.bad.end(), slow.bad.begin(), slow.bad.end(),
                       [](const bad_row& a, const bad_row& b) {
                         return a.line == b.line && a.id == b.id && a.value == b.value &&
                                a.why == b.why;
                       }));
    }
}

// So many that their rules are more than a near cache holds.
TEST_CASE("each kernel finds each of many standards", "[batch][stream]") {
  std::string standards = "id,优,良,中,差\n";
  std::string rows = "id,value\n";
  std::string expected = "id,value,grade,reason\n";
  for (int i = 0; i < 9000; ++i) {
    const std::string id = "2019-" + std::to_string(i * 37);
    const bool is_better_high = i % 3 == 0;
    standards += id + (is_better_high ? ",2以上,1～2,,1以下\n" : ",1以下,1～2,,2以上\n");
    rows += id + ",3\n";
    expected += id + (is_better_high ? ",3,优,direct\n" : ",3,差,direct\n");
  }
  for (kernel k : kernels_here())
    CHECK(graded(standards, rows, 1, 1 << 17, 1 << 20, reading::official(), k).out == expected);
}

TEST_CASE("the index itself finds each short id, and nothing for an id that is not there",
          "[batch][stream]") {
  using namespace jixiao::batch::detail;
  for (const std::uint32_t count : {1u, 2u, 3u, 7u, 64u, 1000u, 9000u}) {
    rule_table table;
    const auto name_of_number = [](std::uint32_t number) {
      return "2019-" + std::to_string(number * 37);
    };
    for (std::uint32_t i = 0; i < count; ++i) table.add(name_of_number(i), i, text_rule::empty());
    table.settle();
    const auto found = [&](const std::string& id) -> std::uint32_t {
      std::string padded = id + ",";
      padded.resize(16 + padded.size());
      const id_words words = words_of(padded.data(), id.size());
      const text_rule* const rule = candidate(table.index(), words);
      return rule->id == words ? rule->number : count;
    };
    std::uint32_t wrong = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
      wrong += found(name_of_number(i)) == i ? 0 : 1;
      wrong += table.of_number(i).number == i ? 0 : 1;
      wrong += found(name_of_number(i) + "0x") == count ? 0 : 1;
    }
    CAPTURE(count);
    CHECK(wrong == 0);
    CHECK(found("") == count);
  }
}
