// SPDX-License-Identifier: BSL-1.0
// A stream comes in blocks and goes out in pieces; of neither is anything seen in its rows.
#include <jixiao/batch/stream.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "batch/streamed.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::batch;
using namespace streamed;

namespace {

constexpr std::string_view head = "id,value,grade,reason\n";

// The bytes of a text of ASCII and of 优 in UTF-16 or GB18030.
std::string in_utf16(std::string_view text) {
  std::string bytes = "\xFF\xFE";
  for (; !text.empty(); text.remove_prefix(text.starts_with("优") ? 3 : 1))
    bytes += text.starts_with("优") ? std::string("\x18\x4F") : std::string{text[0], '\0'};
  return bytes;
}
std::string in_gb18030(std::string_view text) {
  std::string bytes;
  for (; !text.empty(); text.remove_prefix(text.starts_with("优") ? 3 : 1))
    bytes += text.starts_with("优") ? std::string("\xD3\xC5") : std::string(1, text[0]);
  return bytes;
}

}  // namespace

TEST_CASE("an output of any length goes out whole, and no piece of it is empty",
          "[batch][stream]") {
  const named_standards standards = named_standards::from_csv(standards_csv);
  constexpr std::string_view behind = ",1,,unknown-standard\n";
  constexpr std::size_t piece = std::size_t{1} << 16;
  for (const std::size_t size :
       {piece - 1, piece, piece + 1, piece + 2, 2 * piece, 2 * piece + 1}) {
    // One row with an id that makes it so long.
    const std::string id(size - head.size() - behind.size(), 'x');
    const std::string rows = "id,value\n" + id + ",1\n";
    std::string out;
    std::size_t empty = 0;
    grade_stream(standards, source_of(rows), [&](std::string_view bytes) {
      empty += bytes.empty() ? 1 : 0;
      out += bytes;
      return true;
    });
    CAPTURE(size);
    CHECK(out.size() == size);
    CHECK(out == std::string(head) + id + std::string(behind));
    CHECK(empty == 0);
  }
}

TEST_CASE("a bad row is told with its line in the file, in whichever block it comes",
          "[batch][stream]") {
  // Three lines of heading, then every seventh row is bad and every fifth has a line end in it.
  std::string rows = "\n\"id\",\"value\",\"备注\n（选填）\"\n";
  std::vector<std::uint64_t> bad;
  std::uint64_t line = 4;
  for (int i = 0; i < 200; ++i) {
    if (i % 7 == 3) bad.push_back(line);
    rows += i % 7 == 3 ? "S9,1," : i % 3 == 0 ? "S1,97%," : "S1,97/100,";
    rows += i % 5 == 0 ? "\"x\ny\"\n" : "\n";
    line += i % 5 == 0 ? 2 : 1;
  }
  std::string plain = "id,value\n";
  std::vector<std::uint64_t> bad_of_plain;
  for (std::uint64_t i = 0; i < 200; ++i) {
    if (i % 7 == 3) bad_of_plain.push_back(i + 2);
    plain += i % 7 == 3 ? "S9,1\n" : i % 3 == 0 ? "S1,97%\n" : i % 3 == 1 ? "\n" : "S1,97/100\n";
  }
  const auto lines_of = [](const outcome& o) {
    std::vector<std::uint64_t> lines;
    for (const bad_row& b : o.bad) lines.push_back(b.line);
    return lines;
  };
  for (const unsigned threads : {1u, 3u})
    for (const std::size_t block : {std::size_t{64}, std::size_t{300}, std::size_t{1} << 18}) {
      CAPTURE(threads, block);
      CHECK(lines_of(graded(standards_csv, rows, threads, block)) == bad);
      CHECK(lines_of(graded(standards_csv, plain, threads, block)) == bad_of_plain);
    }
}

TEST_CASE("rows of any encoding go on from block to block", "[batch][stream][iconv]") {
  const std::string standards = "id,优,良,中,差\n优,98%以上,95%～98%,90%～95%,90%以下\n";
  std::string rows = "id,value\n";
  std::string expected(head);
  for (std::size_t i = 0; i < 60; ++i) {
    const std::string value = std::to_string(i % 2 == 0 ? 99 : 80) + std::string(i % 7, ' ') + "%";
    rows += "优," + value + "\n";
    expected += "优," + value + (i % 2 == 0 ? ",优,direct\n" : ",差,direct\n");
  }
  for (const std::string& bytes : {rows, in_utf16(rows), in_gb18030(rows)})
    for (const std::size_t block : {64u, 65u, 66u, 67u, 100u, 1u << 18})
      for (const std::size_t at_a_time : {1u, 7u, 1000u}) {
        CAPTURE(bytes.size(), block, at_a_time);
        CHECK(graded(standards, bytes, 1, block, at_a_time).out == expected);
      }
}

TEST_CASE("a heading may have a line end in the quotes of its first cell", "[batch][stream]") {
  const outcome o = graded(standards_csv, "\"序号\n（选填）\",id,value\n1,S1,97%\n2,S9,97%\n");
  CHECK(o.out == std::string(head) + "S1,97%,良,direct\nS9,97%,,unknown-standard\n");
  REQUIRE(o.bad.size() == 1);
  CHECK(o.bad[0].line == 4);
}
