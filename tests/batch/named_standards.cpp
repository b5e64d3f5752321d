// SPDX-License-Identifier: BSL-1.0
#include "batch/named_standards.hpp"

#include <string>

#include "batch/streamed.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::batch;
using namespace streamed;

TEST_CASE("the words of a grade are those of the headings", "[batch][stream]") {
  struct {
    const char* levels;
    const char* bands;
    const char* word;
  } const cases[] = {
      {"优,良,中,差", "98%以上,95%～98%,90%～95%,90%以下", "良"},
      {"优秀,良好,中等,较差", "98%以上,95%～98%,90%～95%,90%以下", "良好"},
      {"较差,中等,良好,优秀", "90%以下,90%～95%,95%～98%,98%以上", "良好"},
      {"优秀,良好,一般,差", "98%以上,95%～98%,90%～95%,90%以下", "良好"},
      {"优秀,良好,合格,不合格", "98%以上,95%～98%,90%～95%,90%以下", "良好"},
      {"优,良好,中,较差", "98%以上,95%～98%,90%～95%,90%以下", "良"},
      {"优,良,中,低,差", "98%以上,95%～98%,90%～95%,80%～90%,80%以下", "良"},
      {"好,中,差", "98%以上,95%～98%,95%以下", "中"},
      {"优,良,一般,差", "99%以上,98%～99%,90%～98%,90%以下", "一般"},
      {"优,良,可,差", "99%以上,98%～99%,90%～98%,90%以下", "可"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.levels);
    CHECK(
        graded("id," + std::string(c.levels) + "\nA," + c.bands + "\n", "id,value\nA,96%\n").out ==
        "id,value,grade,reason\nA,96%," + std::string(c.word) + ",direct\n");
  }
}

TEST_CASE("a standard may have an empty cell before its id", "[batch][stream]") {
  CHECK(graded("备注,id,优,良,中,差\n,A,3,2,1,0\n x,B,3,2,1,0\n", "id,value\nA,2\nB,3\n").out ==
        "id,value,grade,reason\nA,2,良,direct\nB,3,优,direct\n");
  CHECK(fault_of("id,优,良,中,差\nA\n", "id,value\n") == stream_fault::wrong_columns);
}

TEST_CASE("the first column may be one of the levels", "[batch][stream]") {
  CHECK(graded("中,id,备注,良,优,差\n90%～95%,A,x,95%～98%,98%以上,90%以下\n",
               "id,value\nA,92%\nA,96%\n")
            .out == "id,value,grade,reason\nA,92%,中,direct\nA,96%,良,direct\n");
  CHECK(fault_of("优,id,优秀,良好,中等,较差\n", "id,value\n") == stream_fault::duplicate_column);
}

TEST_CASE("a standard that ends within a character is not read as if it were whole",
          "[batch][stream][iconv]") {
  // 优, 良, 中, 差, 以上 and 以下 in GB18030, and half a character more.
  const std::string whole =
      "id,\xD3\xC5,\xC1\xBC,\xD6\xD0,\xB2\xEE\nA,3\xD2\xD4\xC9\xCF,2,1,0\xD2\xD4\xCF\xC2";
  CHECK(graded(whole, "id,value\nA,0\n").out == "id,value,grade,reason\nA,0,差,direct\n");
  CHECK(graded(whole + "\xD3", "id,value\nA,0\n").out == "id,value,grade,reason\nA,0,,undecided\n");
}

TEST_CASE("each standard is told with its line", "[batch][stream]") {
  std::string told;
  named_standards::from_csv("\nid,优,良,中,差\nA,\"3\n\",2,1,0\n\nB,看不懂,【,1,0\n",
                            reading::official(),
                            [&](std::uint64_t line, std::string_view id, const standard_view& s) {
                              told += std::to_string(line) + std::string(id) +
                                      (s[grade::good].is_unreadable() ? "!" : "") + " ";
                            });
  CHECK(told == "3A 6B! ");
  // An id of damaged bytes is told as text.
  told.clear();
  named_standards::from_csv(
      "id,优,良,中,差\n甲\xE7\x8E,3,2,1,0\n", reading::official(),
      [&](std::uint64_t, std::string_view id, const standard_view&) { told += std::string(id); });
  CHECK(told == "甲\uFFFD\uFFFD");
}
