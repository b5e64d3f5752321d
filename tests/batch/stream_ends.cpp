// SPDX-License-Identifier: BSL-1.0
#include <jixiao/batch/stream.hpp>

#include <jixiao/standard/standard_text.hpp>

#include <algorithm>
#include <string>

#include "batch/samples.hpp"
#include "batch/streamed.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::batch;
using namespace streamed;

TEST_CASE("a sink that wants no more ends the stream", "[batch][stream]") {
  const named_standards standards = named_standards::from_csv(standards_csv);
  std::size_t taken = 0;
  bool has_heading = false;
  const auto endless = [&](char* to, std::size_t room) {
    const std::string_view text = has_heading ? "S1,98%\n" : "id,value\n";
    has_heading = true;
    const std::size_t count = std::min(room, text.size());
    std::copy_n(text.begin(), count, to);
    return count;
  };
  stream_options options;
  options.threads = 3;
  options.block = 100;
  grade_stream(
      standards, endless, [&](std::string_view) { return ++taken < 10; }, options);
  CHECK(taken == 10);
}

TEST_CASE("lines are counted from the first of the file, blank ones before the heading too",
          "[batch][stream]") {
  const std::string rows = "\n\r\nid,value\nS1,98%\n\nS9,1\n\"S1\",\"9\n7%\"\nS8,1\n";
  for (const std::size_t block : {std::size_t{64}, std::size_t{1} << 18}) {
    const outcome o = graded(standards_csv, rows, 1, block);
    REQUIRE(o.bad.size() == 3);
    CHECK(o.bad[0].line == 6);
    CHECK(o.bad[0].id == "S9");
    CHECK(o.bad[0].value == "1");
    CHECK(o.bad[1].line == 7);
    CHECK(o.bad[2].line == 9);
    CHECK(o.bad[2].id == "S8");
  }
  const auto line_of = [](std::string_view standards, std::string_view in) {
    try {
      graded(standards, in);
    } catch (const stream_error& e) {
      return std::pair(e.line(), std::string(e.what()));
    }
    return std::pair(std::uint64_t{0}, std::string());
  };
  CHECK(line_of("\nid,优,良,中,差\nA,1,,,\nB,\"1\n\",,,\n\nA,1,,,\n", "id,value\n") ==
        std::pair(std::uint64_t{7}, std::string("jixiao: line 7: duplicate-id")));
  CHECK(line_of("id,优,良,中,差\n\nA,1,2,3\n", "id,value\n").first == 3);
  CHECK(line_of("\n\n优,良,中,差\n", "id,value\n").first == 3);
  CHECK(line_of(standards_csv, "id\n").first == 1);
  CHECK(line_of(standards_csv, "value\n").first == 1);
  CHECK(line_of(standards_csv, "id,value,id\n").first == 1);
  CHECK(line_of(standards_csv, "").second == "jixiao: line 1: empty");
  CHECK(line_of("", "id,value\n").second == "jixiao: line 1: empty");
}

TEST_CASE("rows with a grade, without one and bad ones are counted, quoted or not",
          "[batch][stream]") {
  const std::string standards =
      "id,优,良,中,低,差\n"
      "five,90%以上,80%～90%,70%～80%,60%～70%,60%以下\n"
      "gap,90%以上,80%～85%,70%～80%,60%～70%,60%以下\n";
  const std::string rows =
      "five,95%\nfive,85%\nfive,75%\nfive,65%\nfive,55%\ngap,87%\ngap,87.5%\r\ngap,86%\nfive,x\n";
  const std::string expected =
      "id,value,grade,reason\nfive,95%,优,direct\nfive,85%,良,direct\nfive,75%,中,direct\n"
      "five,65%,低,direct\nfive,55%,差,direct\ngap,87%,,gap\ngap,87.5%,,gap\ngap,86%,,gap\n"
      "five,x,,label-for-number\n";
  for (const kernel k : kernels_here())
    for (const bool quoted : {false, true})
      for (const std::size_t block : {std::size_t{64}, std::size_t{1} << 18}) {
        const outcome o =
            graded(standards, "id,value\n" + rows + (quoted ? "\"five\",\"70%\"\n" : "five,70%\n"),
                   1, block, 1 << 20, reading::strict(), k);
        INFO(name_of(k) << ", block " << block);
        CHECK(o.out == expected + "five,70%,,shared_bound\n");
        CHECK(o.counts.rows == 10);
        CHECK(o.counts.graded == 5);
        CHECK(o.counts.without_grade == 4);
        CHECK(o.counts.bad == 1);
      }
}

TEST_CASE("many standards whose values are read the long way keep apart", "[batch][stream]") {
  std::string standards = "id,优,良,中,差\n";
  std::string rows = "id,value\n";
  std::string expected = "id,value,grade,reason\n";
  for (int i = 0; i < 40; ++i) {
    const std::string id = "S" + std::to_string(i);
    // Of two that differ by sixteen one is higher is better, and the other the reverse.
    const bool is_reverse = i / 16 % 2 != 0;
    standards += id + (is_reverse ? ",50%以下,50%～60%,60%～70%,70%以上\n"
                                  : ",70%以上,60%～70%,50%～60%,50%以下\n");
  }
  for (int i = 0; i < 40; ++i)
    for (const int number : {i, (i + 16) % 40, i}) {
      const std::string id = "S" + std::to_string(number);
      rows += id + ",3/4\n";
      expected += id + (number / 16 % 2 != 0 ? ",3/4,差,direct\n" : ",3/4,优,direct\n");
    }
  CHECK(graded(standards, rows).out == expected);
}

TEST_CASE("a row may be long, but not longer than 16 MiB", "[batch][stream]") {
  const std::string name(200'000, 'x');
  for (const std::size_t block : {std::size_t{64}, std::size_t{1} << 17})
    CHECK(graded(standards_csv, "id,value\nS1,98%\n" + name + ",1\nS1,98%\n", 1, block).out ==
          "id,value,grade,reason\nS1,98%,优,shared_bound\n" + name +
              ",1,,unknown-standard\nS1,98%,优,shared_bound\n");
  const std::string open = "id,value\nS1,98%\nS1,\"";
  CHECK(graded(standards_csv, open + std::string(std::size_t{15} << 20, '9') + "\"\nS1,98%\n")
            .out.ends_with("\nS1,98%,优,shared_bound\n"));
  const auto error_of = [](const std::string& rows) {
    try {
      graded(standards_csv, rows);
    } catch (const stream_error& e) {
      return std::string(e.what());
    }
    return std::string();
  };
  const std::string endless(std::size_t{40} << 20, '9');
  CHECK(error_of(open + endless) == "jixiao: line 3: row-too-long");
  CHECK(error_of("\n\n\"id" + endless) == "jixiao: line 3: row-too-long");
}

TEST_CASE("progress is told in bytes that were read, up to all of them", "[batch][stream]") {
  std::string rows = "id,value\n";
  for (int i = 0; i < 100; ++i) rows += "S1,98%\n";
  const named_standards standards = named_standards::from_csv(standards_csv);
  CHECK(standards.size() == 4);
  std::vector<std::uint64_t> told;
  stream_options options;
  options.block = 100;
  options.on_progress = [&](std::uint64_t bytes) { told.push_back(bytes); };
  grade_stream(
      standards, source_of(rows), [](std::string_view) { return true; }, options);
  CHECK(told.size() > 3);
  CHECK(std::is_sorted(told.begin(), told.end()));
  CHECK(told.front() < rows.size());
  CHECK(told.back() == rows.size());
}

TEST_CASE("what a sink throws ends the stream, and nothing is written after it",
          "[batch][stream]") {
  std::string rows = "id,value\n";
  for (int i = 0; i < 30000; ++i) rows += "S1,98%\n";
  const named_standards standards = named_standards::from_csv(standards_csv);
  for (const unsigned threads : {1u, 3u})
    for (const int good : {0, 2}) {
      int calls = 0;
      stream_options options;
      options.threads = threads;
      options.block = 5000;
      const auto sink = [&](std::string_view) {
        if (++calls > good) throw std::runtime_error("the disk is full");
        return true;
      };
      CHECK_THROWS_WITH(grade_stream(standards, source_of(rows), sink, options),
                        "the disk is full");
      CHECK(calls == good + 1);
    }
}

TEST_CASE("a stream of UTF-16 is read in either order of bytes", "[batch][stream][iconv]") {
  const auto wide = [](std::u16string_view text, bool is_little) {
    std::string bytes;
    for (const char16_t c : text)
      for (const bool is_low : {is_little, !is_little})
        bytes += static_cast<char>(is_low ? c & 0xFF : c >> 8);
    return bytes;
  };
  const std::u16string_view standards =
      u"\uFEFFid,优,良,中,差\n甲,98%以上,95%～98%,90%～95%,90%以下\n";
  const std::u16string_view rows = u"\uFEFFid,value\n甲,96%\n甲,80%\n";
  for (const bool is_little : {true, false})
    for (const std::size_t at_a_time : {1u, 3u, 1000u})
      CHECK(graded(wide(standards, is_little), wide(rows, is_little), 1, 64, at_a_time).out ==
            "id,value,grade,reason\n甲,96%,良,direct\n甲,80%,差,direct\n");
}

TEST_CASE("the scale of a heading is the largest of which it has all levels", "[batch][stream]") {
  CHECK(graded("id,优,良,中,差,低\nA,90%以上,80%～90%,70%～80%,60%以下,60%～70%\n",
               "id,value\nA,65%\nA,50%\n")
            .out == "id,value,grade,reason\nA,65%,低,direct\nA,50%,差,direct\n");
  CHECK(graded("id,达标,不达标\nA,60%以上,60%以下\n", "id,value\nA,65%\nA,50%\n").out ==
        "id,value,grade,reason\nA,65%,达标,direct\nA,50%,不达标,direct\n");
}

TEST_CASE("faults of a stream have names for programs", "[batch][stream]") {
  const std::pair<stream_fault, std::string_view> names[] = {
      {stream_fault::empty, "empty"},
      {stream_fault::no_id_column, "no-id-column"},
      {stream_fault::no_value_column, "no-value-column"},
      {stream_fault::no_band_columns, "no-band-columns"},
      {stream_fault::duplicate_column, "duplicate-column"},
      {stream_fault::duplicate_id, "duplicate-id"},
      {stream_fault::unknown_encoding, "unknown-encoding"},
      {stream_fault::wrong_columns, "wrong-columns"},
      {stream_fault::unclosed_quote, "unclosed-quote"},
      {stream_fault::row_too_long, "row-too-long"},
  };
  for (const auto& [fault, name] : names) CHECK(name_of(fault) == name);
}
