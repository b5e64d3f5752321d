// SPDX-License-Identifier: BSL-1.0
// What a row of a stream is told of itself: its grade, and why it has that or none.
#include <jixiao/batch/stream.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "batch/streamed.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::batch;
using namespace streamed;

TEST_CASE("a row says by which bound or word it has its grade, or why it has none",
          "[batch][stream]") {
  const std::string standards =
      "id,优,良,中,差\n"
      "rate,95%（含）以上,90%～95%,80%～90%,80%以下\n"
      "gap,95%以上,85%～90%,80%～88%,70%以下\n"
      "ring,90%～110%,110%～120%,120%～130%,130%～140%\n"
      "torn,98%以上,,,看不懂【\n"
      "word,明显,较好,一般,没有\n"
      "count,3次以内,5次以内,8次以内,10次以内\n";
  struct {
    std::string_view row;
    std::string_view official;
    std::string_view strict;
  } const cases[] = {
      {"rate,96%", "优,direct", "优,direct"},
      {"rate,95%", "优,stated_bound", "优,stated_bound"},
      {"rate,190/200", "优,stated_bound", "优,stated_bound"},
      {"rate,90%", "良,shared_bound", ",shared_bound"},
      {"gap,92%", "良,gap", ",gap"},
      {"gap,87%", ",overlap", ",overlap"},
      {"ring,85%", "优,beyond_best", ",beyond_best"},
      {"ring,150%", "差,beyond_worst", ",beyond_worst"},
      {"torn,98%", "优,direct", "优,direct"},
      {"torn,97%", ",undecided", ",undecided"},
      {"word,较好", "良,label", "良,label"},
      {"word,优", "优,grade_word", "优,grade_word"},
      {"count,2", "优,nested", ",overlap"},
      {"count,-1", ",negative-count", ",negative-count"},
      {"rate,优", ",label-for-number", ",label-for-number"},
      {"other,1", ",unknown-standard", ",unknown-standard"},
  };
  std::string rows = "id,value\n";
  std::string official = "id,value,grade,reason\n";
  std::string strict = official;
  for (const auto& c : cases) {
    rows += std::string(c.row) + "\n";
    official += std::string(c.row) + "," + std::string(c.official) + "\n";
    strict += std::string(c.row) + "," + std::string(c.strict) + "\n";
  }
  for (const kernel k : kernels_here())
    for (const std::string_view last : {"", "\"rate\",96%\n"}) {
      CAPTURE(name_of(k), std::string(last));
      const std::string more = last.empty() ? "" : "rate,96%,优,direct\n";
      const auto out = [&](const reading& how) {
        return graded(standards, rows + std::string(last), 1, 1 << 18, 1 << 20, how, k).out;
      };
      CHECK(out(reading::official()) == official + more);
      CHECK(out(reading::strict()) == strict + more);
    }
}

TEST_CASE("a row has as many cells as the heading, wherever id and value stand",
          "[batch][stream]") {
  struct {
    std::string_view heading;
    std::vector<std::pair<std::string_view, std::string_view>> rows;
  } const cases[] = {
      {"id,value",
       {{"S1,97%", "良,direct"}, {"S1", ",missing-column"}, {"S1,9,7", ",extra-column"}}},
      {"id,value,备注",
       {{"S1,97%,x", "良,direct"}, {"S1,97%", ",missing-column"}, {"S1,97%,x,", ",extra-column"}}},
      {"id,备注,value", {{"S1,x,97%", "良,direct"}, {"S1,x", ",missing-column"}}},
      {"value,id", {{"97%,S1", "良,direct"}, {"97%", ",missing-column"}}},
      {"备注,id,value", {{"x,S1,97%", "良,direct"}, {"S1,97%", ",missing-column"}}},
  };
  for (const auto& c : cases)
    for (const auto& [row, wanted] : c.rows) {
      CAPTURE(std::string(c.heading), std::string(row));
      const outcome o =
          graded(standards_csv, std::string(c.heading) + "\n" + std::string(row) + "\n");
      CHECK(o.out.ends_with(std::string(wanted) + "\n"));
      CHECK(o.counts.graded == (wanted.front() == ',' ? 0 : 1));
    }
}
