// SPDX-License-Identifier: BSL-1.0
#include <jixiao/check/check.hpp>

#include <jixiao/band/band_text.hpp>
#include <jixiao/check/repair.hpp>
#include <jixiao/standard/standard_text.hpp>

#include "support/catch.hpp"
#include "support/finding_lines.hpp"

using namespace jixiao;
using tests::check_lines;
using tests::lines;

TEST_CASE("a cell that cannot be read is an error with its reason and its place",
          "[check][unreadable]") {
  const findings found = check(read_standard("98%以上", "9o%～98%", "90%～92%", "90%以下"));
  REQUIRE(found.has(code::unreadable));
  const finding f = *found.find(code::unreadable);
  CHECK(f.bands == grade_set{grade::good});
  CHECK(f.level() == severity::error);
  CHECK(f.problem == read_band("9o%～98%").problem);
  CHECK(f.problem.offset == 1);
  CHECK(repair_of(read_standard("98%以上", "9o%～98%", "90%～92%", "90%以下"), f).is_empty());
  CHECK(check_lines(code::unreadable, {"98%以上", "95%～98%", "90%～95%", "90%以下"}).empty());
}

TEST_CASE("a known slip is read, with a warning and the correction", "[check][misspelt]") {
  CHECK(check_lines({"5次收下", "5次～7次", "7次～10次", "10次以上"}) ==
        lines{"misspelt 优 优→5次以下", "shared-bound 优良中差 {5次}∪{7次}∪{10次} w 5 7 10"});
  CHECK(check_lines(code::misspelt, {"5次以下", "5次～7次", "7次～10次", "10次以上"}).empty());
  // Where the words that were meant read to nothing, it is said in other ones.
  CHECK(check_lines(code::misspelt, {"5月30日前收下", "6月30日前", "7月30日前", "8月30日前"}) ==
        lines{"misspelt 优 优→5月30日前"});
}

TEST_CASE("a range written larger end first is read, and noted", "[check][reversed-range]") {
  CHECK(check_lines(code::reversed_range, {"95%以上", "95%～90%", "90%～80%", "80%以下"}) ==
        lines{"reversed-range 良 良→90%～95%", "reversed-range 中 中→80%～90%"});
  CHECK(check_lines(code::reversed_range, {"95%以上", "90%～95%", "80%～90%", "80%以下"}).empty());
  // The words around it are kept.
  CHECK(check_lines(code::reversed_range,
                    {"2天以内办结", "4～2天办结", "4～8天办结", "8天以上办结"}) ==
        lines{"reversed-range 良 良→2天～4天办结"});
  // 万 without 元 is in the number already; its figures written out would be read in 万元.
  CHECK(
      check_lines(code::reversed_range, {"10万元以上", "8万元～10万元", "8万～5万", "5万元以下"}) ==
      lines{"reversed-range 中 中→5万元～8万元"});
  CHECK(
      check_lines(code::reversed_range, {"10万元以上", "9万元～10万元", "8万元～9万元", "5万-1"}) ==
      lines{"reversed-range 差 差→0.0001万元～5万元"});
  CHECK(check_lines(code::reversed_range,
                    {"100000元以上", "5万元～10万元", "5万～2万", "2万元以下"}) ==
        lines{"reversed-range 中 中→20000～50000"});
}

TEST_CASE("a rate whose unit is written once, or not at all among others, is noted",
          "[check][unit-omitted]") {
  CHECK(check_lines(code::unit_omitted, {"98%以上", "95~98%", "90%～95%", "90以下"}) ==
        lines{"unit-omitted 良 良→95%～98%", "unit-omitted 差 差→90%以下"});
  CHECK(check_lines(code::unit_omitted, {"98%以上", "95%～98%", "90%～95%", "90%以下"}).empty());
  // Counts are usually written so, and nothing else could be meant.
  CHECK(check_lines(code::unit_omitted, {"5次以上", "3~5次", "1~3次", "0次"}).empty());
  // The zero word of a rate needs no unit.
  CHECK(check_lines(code::unit_omitted, {"无投诉", "5%以下", "5%～8%", "8%以上"}).empty());
  // In its own unit, where the standard has a smaller one.
  CHECK(check_lines(code::unit_omitted, {"5‰以下", "0.5~1%", "10‰～20‰", "20‰以上"}) ==
        lines{"unit-omitted 良 良→0.5%～1%"});
}

TEST_CASE("bands in units that do not convert are an error, one each", "[check][unit-mismatch]") {
  CHECK(check_lines(code::unit_mismatch, {"98%以上", "95次", "90%～95%", "90人以下"}) ==
        lines{"unit-mismatch 良", "unit-mismatch 差"});
  CHECK(check_lines(code::unit_mismatch, {"98次以上", "95%～98%", "90%～95%", "90%以下"}) ==
        lines{"unit-mismatch 优"});
  CHECK(
      check_lines(code::unit_mismatch, {"98%以上", "950‰～98%", "0.9倍～95%", "90%以下"}).empty());
  // It says in which unit the odd one is.
  CHECK(check(read_standard("98次以上", "95%～98%", "90%～95%", "90%以下"))
            .find(code::unit_mismatch)
            ->unit == times);
}

TEST_CASE("labels among numbers, or numbers with differing words, are a warning",
          "[check][mixed-kind]") {
  CHECK(check_lines(code::mixed_kind, {"98%以上", "95%～98%", "基本完成", "90%以下"}) ==
        lines{"mixed-kind 中"});
  CHECK(check_lines(code::mixed_kind, {"2天以内办结", "3天以内办结", "5天以内完成",
                                       "5天以上办结"}) == lines{"mixed-kind 中"});
  CHECK(check_lines(code::mixed_kind, {"100%覆盖", "90%～100%", "80%～90%覆盖", "80%以下覆盖"}) ==
        lines{"mixed-kind 良"});
  // The twins: one set of words all through, a zero word, labels alone, numbers alone.
  for (const tests::four_cells& c : std::to_array<tests::four_cells>({
           {"无间隙监控", "2天以内间隙监控", "3天以内间隙监控", "3天以上间隙监控"},
           {"无报废情况", "10个以内", "10~15个以内", "15个以上"},
           {"效果明显", "效果较好", "效果一般", "没效果"},
           {"98%以上", "95%～98%", "90%～95%", "90%以下"},
       })) {
    INFO(c[0] << " | " << c[1]);
    CHECK(check_lines(code::mixed_kind, c).empty());
  }
}

TEST_CASE("a unit that stands in no list is noted once, at the best band that has it",
          "[check][unknown-unit]") {
  CHECK(check_lines(code::unknown_unit, {"10勺以下", "10勺～20勺", "20勺～30勺", "30勺以上"}) ==
        lines{"unknown-unit 优"});
  CHECK(check_lines(code::unknown_unit, {"0", "10勺以下", "10勺～20勺", "20勺以上"}) ==
        lines{"unknown-unit 良"});
  CHECK(check_lines(code::unknown_unit, {"10次以下", "10次～20次", "20次～30次", "30次以上"})
            .empty());
  CHECK(check_lines(code::unknown_unit, {"效果明显", "效果较好", "效果一般", "没效果"}).empty());
}
