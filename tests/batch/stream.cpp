// SPDX-License-Identifier: BSL-1.0
#include <jixiao/batch/stream.hpp>

#include <jixiao/standard/standard_text.hpp>

#include <algorithm>
#include <array>
#include <jixiao/batch/text_table.hpp>
#include <string>

#include "batch/samples.hpp"
#include "batch/streamed.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::batch;
using namespace streamed;

namespace {

std::string rows_of(std::string_view rows) {
  return graded(standards_csv, "id,value\n" + std::string(rows)).out.substr(22);
}

}  // namespace

TEST_CASE("each row comes back with its grade and reason", "[batch][stream]") {
  struct row_case {
    const char* in;
    const char* out;
  };
  const std::vector<row_case> cases{
      {"S1,97.995%\n", "S1,97.995%,良,direct\n"},
      {"S1,98%\r\n", "S1,98%,优,shared_bound\n"},
      {"S1,49/50", "S1,49/50,优,shared_bound\n"},
      {"S1,49/50\r\n", "S1,49/50,优,shared_bound\n"},
      {"S1,９７％\n", "S1,９７％,良,direct\n"},
      {"S2,2\n", "S2,2,优,nested\n"},
      {"S2,11次\n\n", "S2,11次,差,beyond_worst\n"},
      {"\"Q,1\",效果较好\n", "\"Q,1\",效果较好,良,label\n"},
      {"一个很长很长很长的编号,\"1,200元\"\n", "一个很长很长很长的编号,\"1,200元\",优,direct\n"},
      {"S9,1\n", "S9,1,,unknown-standard\n"},
      {"S2,-1\n", "S2,-1,,negative-count\n"},
      {"S1,97.995\n", "S1,97.995,,unit-missing\n"},
      {"S1,\n", "S1,,,empty-text\n"},
      {"S1\n", "S1,,,missing-column\n"},
      {"S1,=\"97%\"\n", "S1,97%,良,direct\n"},
      {"S1,\"=\"\"97%\"\"\"\n", "S1,97%,良,direct\n"},
      {"S1,1%,2%\n", "S1,1%,,extra-column\n"},
      {"S1,\"97", "S1,97,,unclosed-quote\n"},
      {"S1,1e5%\n", "S1,1e5%,,exponent\n"},
      {"S1,9\"7\n", "S1,\"9\"\"7\",,stray-character\n"},
  };
  for (const row_case& c : cases) CHECK(rows_of(c.in) == c.out);
}

TEST_CASE("bad rows are told with their line, counted, and stop nothing", "[batch][stream]") {
  const outcome o =
      graded(standards_csv, "id,value\nS1,98%\nS9,1\n\n\"S1\",\"9\n7%\"\nS2,1\nS1\nS1,96%\n");
  REQUIRE(o.bad.size() == 3);
  CHECK(o.bad[0].line == 3);
  CHECK(o.bad[0].id == "S9");
  CHECK(o.bad[0].why == "unknown-standard");
  CHECK(o.bad[1].line == 5);
  CHECK(o.bad[2].line == 8);
  CHECK(o.counts.rows == 6);
  CHECK(o.counts.graded == 3);
  CHECK(o.counts.bad == 3);
}

TEST_CASE("rows with a grade, without one and refused are counted, however they are read",
          "[batch][stream]") {
  // Numbers and unquoted; and others, which are read another way.
  const std::string plain = "S1,97%\nS2,4\nS1,98%\nS1,90%\nS1,80%\n";
  const std::string others = "S1,97/100\nS1,49/50\n\"S1\",\"97%\"\n\"S1\",98%\nS2,11次\n";
  const std::string wrong = "S9,1\nS1,97\nS1\n";
  for (const kernel k : kernels_here())
    for (const std::size_t block : {std::size_t{64}, std::size_t{1} << 18})
      for (const bool has_others : {false, true}) {
        CAPTURE(name_of(k), block, has_others);
        std::string rows = "id,value\n";
        for (int i = 0; i < 30; ++i) rows += plain + (has_others ? others : std::string()) + wrong;
        const stream_counts counts =
            graded(standards_csv, rows, 1, block, 1 << 20, reading::strict(), k).counts;
        CHECK(counts.graded == 30u * (has_others ? 4 : 2));
        CHECK(counts.without_grade == 30u * (has_others ? 6 : 3));
        CHECK(counts.bad == 30 * 3);
        CHECK(counts.rows == counts.graded + counts.without_grade + counts.bad);
      }
}

TEST_CASE("columns are found by their names", "[batch][stream]") {
  const outcome o = graded("中,id,备注,良,优,差\n90%～95%,A,x,95%～98%,98%以上,90%以下\n",
                           "note,value,id\nx,96%,A\n");
  CHECK(o.out == "id,value,grade,reason\nA,96%,良,direct\n");
}

TEST_CASE("UTF-8 with a mark and GB18030 are read alike", "[batch][stream][iconv]") {
  const std::string marked = "\xEF\xBB\xBFid,value\nS1,98%\n";
  CHECK(graded("\xEF\xBB\xBF" + std::string(standards_csv), marked).out ==
        "id,value,grade,reason\nS1,98%,优,shared_bound\n");
  // id,优,良,中,差 / 甲,98%以上,95%～98%,90%～95%,90%以下 and 甲 in GB18030.
  const std::string standards =
      "id,\xD3\xC5,\xC1\xBC,\xD6\xD0,\xB2\xEE\n"
      "\xBC\xD7,98%\xD2\xD4\xC9\xCF,95%\xA1\xAB"
      "98%,90%\xA1\xAB"
      "95%,90%\xD2\xD4\xCF\xC2\n";
  for (std::size_t at_a_time : {1u, 3u, 1000u})
    CHECK(graded(standards, "id,value\n\xBC\xD7,96%\n\xBC\xD7,80%\n", 1, 64, at_a_time).out ==
          "id,value,grade,reason\n甲,96%,良,direct\n甲,80%,差,direct\n");
}

TEST_CASE("a row is written the same whatever stands beside it", "[batch][stream]") {
  const std::string bands = ",3以上,2～3,1～2,1以下\n";
  const std::string standards = "id,优,良,中,差\n\"a\rb\"" + bands + "c" + bands;
  const std::string row = "\"a\rb\",4,优,direct\n";
  for (const kernel k : kernels_here())
    for (std::size_t block : {64u, 1u << 18})
      for (std::size_t at_a_time : {1u, 3u, 64u, 1000u})
        for (std::size_t before = 0; before < 70; ++before) {
          const std::string plain = "c," + std::string(before, '0') + "4\n";
          const auto rows = [&](const std::string& others) {
            return graded(standards, "id,value\n" + plain + "a\rb,4\r\n" + others, 1, block,
                          at_a_time, reading::official(), k)
                .out;
          };
          const std::string begun =
              "id,value,grade,reason\n" + plain.substr(0, plain.size() - 1) + ",优,direct\n" + row;
          REQUIRE(rows("") == begun);
          REQUIRE(rows("\"c\",4\n") == begun + "c,4,优,direct\n");
        }
}

TEST_CASE("a pipe that hands out single bytes does not change what is read",
          "[batch][stream][iconv]") {
  // 优 in GB18030 begins like a character of UTF-8.
  const std::string standards = "id,\xD3\xC5,\xC1\xBC,\xD6\xD0,\xB2\xEE\n\xD3\xC5,3,2,1,0\n";
  // A block may end within its one character of UTF-8.
  for (std::size_t before = 40; before < 70; ++before) {
    const std::string row = "a," + std::string(before, '0') + "2,\n优,2\n";
    CHECK(graded("id,优,良,中,差\n优,3,2,1,0\n", "id,value\n" + row, 1, 64).out ==
          "id,value,grade,reason\na," + std::string(before, '0') +
              "2,,extra-column\n优,2,良,direct\n");
  }
  for (std::size_t at_a_time : {1u, 2u, 1000u}) {
    CHECK(graded(standards, "id,value\n\xD3\xC5,2\n", 1, 1 << 18, at_a_time).out ==
          "id,value,grade,reason\n优,2,良,direct\n");
    CHECK(graded(standards, "\xEF\xBB\xBFid,value\n优,2\n", 1, 1 << 18, at_a_time).out ==
          "id,value,grade,reason\n优,2,良,direct\n");
  }
}

TEST_CASE("the same bytes for any number of threads and any size of block", "[batch][stream]") {
  samples::random_bits random(21);
  std::string rows = "id,value\n";
  std::string expected = "id,value,grade,reason\n";
  const standard s1 = read_standard("98%以上", "95%～98%", "90%～95%", "90%以下");
  std::size_t bad = 0;
  for (int i = 0; i < 20000; ++i) {
    const bool unknown = random.below(50) == 0;
    const std::string value =
        std::string(to_text(decimal::of(static_cast<std::int64_t>(random.below(20000)) + 88000, 3))
                        .view()) +
        "%";
    const bool quoted = random.below(20) == 0;
    rows += (unknown ? "X" : "S1") + std::string(quoted ? ",\"" : ",") + value +
            (quoted ? "\"\n" : "\n");
    const verdict v = grade_of(s1, std::string_view(value));
    expected += (unknown ? "X," : "S1,") + value + ",";
    expected += unknown ? ",unknown-standard\n"
                        : std::string(v.grade ? word_of(*v.grade) : "") + "," +
                              std::string(name_of(v.reason)) + "\n";
    bad += unknown ? 1 : 0;
  }
  for (unsigned threads : {1u, 2u, 5u})
    for (std::size_t block : {64u, 1000u, 1u << 18}) {
      const outcome o = graded(standards_csv, rows, threads, block, 777);
      CHECK(o.out == expected);
      CHECK(o.counts.bad == bad);
      CHECK(o.bad.size() == bad);
      CHECK(std::is_sorted(o.bad.begin(), o.bad.end(),
                           [](const bad_row& a, const bad_row& b) { return a.line < b.line; }));
    }
}

TEST_CASE("each kernel reads numbers of every shape as grade_of does", "[batch][stream]") {
  const std::array<std::array<std::string, 4>, 6> bands{{
      {"98%以上", "95%～98%", "90%～95%", "90%以下"},
      {"3次以内", "5次以内", "8次以内", "10次以内"},
      {"100万元以上", "80万元～100万元", "50万元～80万元", "50万元以下"},
      {"5以上", "4～5", "3～4", "3以下"},
      {"0.98765以上", "0.5～0.98765", "0.25～0.5", "0.25以下"},
      {"99.9999999999%以上", "95%～99.9999999999%", "90%～95%", "90%以下"},
  }};
  const std::vector<std::string> ids{"1",        "S2",        "seven77",
                                     "eight888", "nine99999", "of sixteen bytes"};
  const std::vector<std::string> ends{"", "%", "次", "万元", "元", "‰", ".", "x", " ", "%%", "\r"};
  std::string standards_text = "id,优,良,中,差\n";
  std::vector<standard> standards;
  for (std::size_t i = 0; i < bands.size(); ++i) {
    const auto& b = bands[i];
    standards_text += ids[i] + "," + b[0] + "," + b[1] + "," + b[2] + "," + b[3] + "\n";
    standards.push_back(read_standard(b[0], b[1], b[2], b[3]));
  }
  for (const reading& how : {reading::official(), [] {
                               reading r;
                               r.bare = bare_number::as_ratio;
                               return r;
                             }()}) {
    samples::random_bits random(24);
    std::string rows = "id,value\n";
    std::string expected = "id,value,grade,reason\n";
    std::vector<text_table> tables;
    for (const standard& s : standards) tables.emplace_back(s, how);
    for (int i = 0; i < 30000; ++i) {
      const std::size_t which = random.below(bands.size());
      std::string value = random.below(40) == 0 ? "-" : "";
      const std::size_t length = random.below(11);
      const std::size_t point = random.below(2) == 0 ? random.below(length + 1) : 99;
      for (std::size_t at = 0; at < length; ++at)
        value += at == point ? '.' : static_cast<char>('0' + random.below(10));
      value += ends[random.below(random.below(3) == 0 ? ends.size() : 4)];
      rows += ids[which] + "," + value + "\n";
      if (value.ends_with('\r')) value.pop_back();
      const text_codes codes = grade_text(tables[which], standards[which], value, how);
      const auto g = grade_of_code(codes.grade());
      expected += ids[which] + "," + value + "," + (g ? std::string(word_of(*g)) : "") + "," +
                  std::string(name_of_reason(codes.reason())) + "\n";
    }
    for (kernel k : kernels_here())
      for (std::size_t block : {std::size_t{64}, std::size_t{1} << 17})
        CHECK(graded(standards_text, rows, 1, block, 1 << 20, how, k).out == expected);
  }
}

TEST_CASE("a kernel that this processor lacks is refused", "[batch][stream]") {
  CHECK_THROWS_AS(graded(standards_csv, "id,value\nS1,98%\n", 1, 64, 64, reading::official(),
                         static_cast<kernel>(99)),
                  std::invalid_argument);
}

TEST_CASE("whole pieces go out, and the rest at the end", "[batch][stream]") {
  std::string rows = "id,value\n";
  for (int i = 0; i < 20000; ++i) rows += "S1,98%\n";
  const named_standards standards = named_standards::from_csv(standards_csv);
  for (unsigned threads : {1u, 3u}) {
    std::vector<std::size_t> sizes;
    stream_options options;
    options.threads = threads;
    options.block = 3000;
    grade_stream(
        standards, source_of(rows),
        [&](std::string_view bytes) {
          sizes.push_back(bytes.size());
          return true;
        },
        options);
    REQUIRE(sizes.size() > 2);
    std::size_t sum = 0;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
      sum += sizes[i];
      if (i + 1 != sizes.size()) CHECK(sizes[i] % (1 << 16) == 0);
    }
    CHECK(sum == 22 + 20000 * std::string_view("S1,98%,优,shared_bound\n").size());
  }
}

TEST_CASE("what was graded before reading fails is still written", "[batch][stream]") {
  const named_standards standards = named_standards::from_csv(standards_csv);
  std::string out;
  std::string rows = "id,value\n";
  for (int i = 0; i < 40; ++i) rows += "S1,98%\n";
  std::string_view left = rows;
  const auto failing = [&](char* to, std::size_t room) {
    if (left.empty()) throw std::runtime_error("gone");
    const std::size_t count = std::min(room, left.size());
    std::copy_n(left.begin(), count, to);
    left.remove_prefix(count);
    return count;
  };
  stream_options options;
  options.block = 64;
  const auto keep = [&](std::string_view bytes) {
    out += bytes;
    return true;
  };
  CHECK_THROWS_AS(grade_stream(standards, failing, keep, options), std::runtime_error);
  CHECK(out.starts_with("id,value,grade,reason\nS1,98%,优,shared_bound\n"));
}

TEST_CASE("a stream without its columns is refused", "[batch][stream][iconv]") {
  CHECK(fault_of("", "id,value\n") == stream_fault::empty);
  CHECK(fault_of("优,良,中,差\n", "id,value\n") == stream_fault::no_id_column);
  CHECK(fault_of("id,优,良,中\n", "id,value\n") == stream_fault::no_band_columns);
  CHECK(fault_of("id,优,良,中,差\nA,1,,,\nA,1,,,\n", "id,value\n") == stream_fault::duplicate_id);
  CHECK(fault_of("id,优,良,中,差\nA,1,2,3\n", "id,value\n") == stream_fault::wrong_columns);
  CHECK(fault_of("id,优,良,中,差\nA,1,2,3,4,5\n", "id,value\n") == stream_fault::wrong_columns);
  CHECK(fault_of("id,优,良,中,差\nA,\"1,2,3,4\n", "id,value\n") == stream_fault::unclosed_quote);
  CHECK(fault_of(standards_csv, "\n\n") == stream_fault::empty);
  CHECK(fault_of(standards_csv, "id,v\n") == stream_fault::no_value_column);
  CHECK(fault_of(standards_csv, "i,value\n") == stream_fault::no_id_column);
  // Which of two columns counts would be a guess.
  CHECK(fault_of(standards_csv, "id,value,value\n") == stream_fault::duplicate_column);
  CHECK(fault_of(standards_csv, "id,value, id \n") == stream_fault::duplicate_column);
  CHECK(fault_of("id,优,良,中,差,id\n", "id,value\n") == stream_fault::duplicate_column);
  CHECK(fault_of("id,优,良,中,差,优秀\n", "id,value\n") == stream_fault::duplicate_column);
  CHECK(fault_of("id,优秀,良好,中等,较差,优\n", "id,value\n") == stream_fault::duplicate_column);
  CHECK(fault_of(standards_csv, std::string("\xFF\xFEi\0", 4)) == stream_fault::no_id_column);
  CHECK(graded(standards_csv, "id,value").out == "id,value,grade,reason\n");
}

TEST_CASE("a damaged row fails alone and the end mark of old programs is no row",
          "[batch][stream]") {
  const std::string standards = "id,优,良,中,差\n甲率,98%以上,95%～98%,90%～95%,90%以下\n\x1A";
  const outcome read =
      graded(standards, "id,value\n甲率,98%\n\xE4\xB9\xFF率,98%\n甲率,93%\r\n\x1A");
  CHECK(read.out ==
        "id,value,grade,reason\n甲率,98%,优,shared_bound\n"
        "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD率,98%,,unknown-standard\n"
        "甲率,93%,中,direct\n");
  CHECK(read.counts.bad == 1);
}

TEST_CASE("rows may end in returns alone, if all of them do", "[batch][stream]") {
  for (const std::size_t block : {std::size_t{64}, std::size_t{1} << 18}) {
    CAPTURE(block);
    std::string rows = "id,value\r";
    std::string expected = "id,value,grade,reason\n";
    for (int i = 0; i < 20; ++i) {
      rows += "S1,97%\rS2,2\r";
      expected += "S1,97%,良,direct\nS2,2,优,nested\n";
    }
    CHECK(graded(standards_csv, rows, 1, block).out == expected);
  }
  CHECK(graded("id,优,良,中,差\rA,3次以内,5次以内,8次以内,8次以上\r", "id,value\nA,2\n").out ==
        "id,value,grade,reason\nA,2,优,nested\n");
  // Beside a line feed a return is text of its cell.
  CHECK(rows_of("S1,9\r7%\nS1,97%\n").ends_with("S1,97%,良,direct\n"));
}

TEST_CASE("a few damaged bytes make no other encoding of a stream, wherever they stand",
          "[batch][stream]") {
  const std::string standards = "id,优,良,中,差\n甲率,98%以上,95%～98%,90%～95%,90%以下\n";
  struct {
    const char* rows;
    std::uint64_t bad;
  } const cases[] = {
      {"\xFF,98%\n甲率,93%\n", 1},                    // before any character
      {"甲率,98\x80%\n甲率,93%\n", 1},                // in a value
      {"甲\xE7\x8E,98%\n甲率,93%\n", 1},              // a character cut short
      {"甲率,98%\n甲率\xC0\xAF,98%\n甲率,93%\n", 1},  // longer than needed
      {"甲率,93%\xED\xA0\x80\n甲率,93%\n", 1},        // half of a pair of surrogates
      {"\xFE甲率,1%\n甲率\xFE,1%\n甲率,93%\n", 2},
  };
  for (const auto& c : cases)
    for (const std::size_t block : {std::size_t{7}, std::size_t{1} << 18}) {
      CAPTURE(c.rows, block);
      const outcome read = graded(standards, "id,value\n" + std::string(c.rows), 1, block);
      CHECK(read.counts.bad == c.bad);
      CHECK(read.out.ends_with("甲率,93%,中,direct\n"));
    }
}
