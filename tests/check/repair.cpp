// SPDX-License-Identifier: BSL-1.0
#include <jixiao/check/repair.hpp>

#include <jixiao/standard/standard_text.hpp>

#include <array>
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/finding_lines.hpp"

using namespace jixiao;
using tests::four_cells;
using tests::standard_of;

// That every repair mends its finding and moves no other grade is shown on random standards in
// properties/repairs.cpp; here is which edit it is.

namespace {

struct repair_case {
  four_cells bands;
  code mended;
  std::string repair;    // 良→92%～98%; empty: none is evident
  std::string regraded;  // ∅: no value changes its grade
};

std::string edits_of(const repair& mended) {
  std::string text;
  for (const band_edit& e : mended.edits)
    text += (text.empty() ? "" : " ") + std::string(word_of(e.band)) + "→" + std::string(e.text);
  return text;
}

const std::vector<repair_case> cases{
    // A gap is given to the band that the official reading gives it to.
    {{"98%以上", "92%～95%", "90%～92%", "90%以下"}, code::gap, "良→92%～98%", "∅"},
    {{"100%", "90%", "80%", "80%以下"}, code::gap, "良→90%～100% 中→80%～90%", "∅"},
    {{"小于100%", "小于103%", "小于110%", "大于110%"}, code::gap, "差→110%以上", "∅"},
    {{"1天以内", "2天以内", "3～5天", "5天以上"}, code::gap, "中→2天～5天", "∅"},
    {{"10次以上", "6～8次", "3～5次", "2次以下"}, code::gap, "良→6次～9次", "∅"},
    {{"6月30日前", "7月1日～7月31日", "8月10日～9月30日", "10月1日起"},
     code::gap,
     "中→8月1日～9月30日",
     "∅"},
    // Beyond the ends.
    {{"100%", "95%～100%", "90%～95%", "90%以下"}, code::uncovered_best, "优→100%以上", "∅"},
    {{"3次以内", "5次以内", "8次以内", "10次以内"}, code::uncovered_worst, "差→9次以上", "∅"},
    {{"0%", "0%～3%", "3%～5%", "5%以上"}, code::uncovered_best, "优→0%以下", "∅"},
    // An overlap is divided, and its values now have the better grade.
    {{"95%以上", "90%～95%", "85%～92%", "85%以下"}, code::overlap, "中→85%～90%", "[90, 92]"},
    {{"10次以上", "5～9次", "3～6次", "2次以下"}, code::overlap, "中→3次～4次", "[5, 6]"},
    {{"10天以内", "8～15天", "15～20天", "20天以上"}, code::overlap, "良→10天～15天", "[8, 10]"},
    // A worse band leaves the better one that it stands in.
    {{"5次以上", "3~5次", "2次以下", "1次以下"}, code::nested_worse, "中→2次", "∅"},
    {{"90%以上", "80%以上", "70%以下", "60%以下"},
     code::nested_worse,
     "中→60%（不含）～70%（含）",
     "∅"},
    // Words around the numbers stay.
    {{"1天以内办结", "1～2天办结", "3～5天办结", "5天以上办结"}, code::gap, "中→2天～5天办结", "∅"},
    // Where no edit of a band or two does it, none is suggested.
    {{"90%以上", "90%以上", "80%～90%", "80%以下"}, code::duplicate_band, "", "∅"},
    {{"98%以上", "90%～95%", "95%～98%", "90%以下"}, code::out_of_order, "", "∅"},
    {{"98%以上", "95次", "90%～95%", "90%以下"}, code::unit_mismatch, "", "∅"},
    {{"98%以上", "95%～98%", "90%～95%", "90%以下"}, code::shared_bound, "", "∅"},
};

}  // namespace

TEST_CASE("a repair is the smallest edit, in official wording", "[check][repair]") {
  for (const repair_case& c : cases) {
    INFO(c.bands[0] << " | " << c.bands[1] << " | " << c.bands[2] << " | " << c.bands[3]);
    const standard s = standard_of(c.bands);
    const auto f = check(s).find(c.mended);
    REQUIRE(f);
    const repair mended = repair_of(s, *f);
    CHECK(edits_of(mended) == c.repair);
    CHECK(std::string(to_text(mended.regraded)) == c.regraded);
  }
}

TEST_CASE("a standard without errors is reached by applying one repair after another",
          "[check][repair]") {
  for (const four_cells& cells : std::to_array<four_cells>({
           {"98%", "92%～95%", "90%～92%", "90%以下"},
           {"100%", "90%", "80%", "80%以下"},
           {"小于100%", "小于103%", "小于110%", "大于110%"},
           {"3次以内", "5次以内", "8次以内", "10次以内"},
           {"95%以上", "90%～95%", "85%～92%", "85%以下"},
           {"5次以上", "3~5次", "2次以下", "1次以下"},
       })) {
    std::array<std::string, 4> texts;
    for (std::size_t i = 0; i < 4; ++i) texts[i] = cells[i];
    const auto now = [&] { return read_standard(texts[0], texts[1], texts[2], texts[3]); };
    for (int steps = 0; steps < 8; ++steps)
      for (const finding& f : check(now())) {
        const repair mended = repair_of(now(), f);
        if (mended.is_empty()) continue;
        for (const band_edit& e : mended.edits) texts[column_of(e.band)] = e.text.view();
        break;
      }
    INFO(texts[0] << " | " << texts[1] << " | " << texts[2] << " | " << texts[3]);
    const findings left = check(now());
    CHECK_FALSE(left.any(severity::error));
    CHECK_FALSE(left.any(severity::warning));
  }
}

TEST_CASE("a band that is read otherwise than written is told as it was read", "[check][repair]") {
  struct reading_case {
    four_cells bands;
    code about;
    std::string read;
  };
  for (const reading_case& c : {
           reading_case{
               {"5次收下", "5次～7次", "7次～10次", "10次以上"}, code::misspelt, "5次以下"},
           reading_case{
               {"95%以上", "95%～90%", "80%～90%", "80%以下"}, code::reversed_range, "90%～95%"},
           // 万 of 元 is read in the unit of the others.
           reading_case{{"10万元以上", "8万元～10万元", "8万～5万", "5万元以下"},
                        code::reversed_range,
                        "5万元～8万元"},
           reading_case{
               {"98%以上", "95~98%", "90%～95%", "90%以下"}, code::unit_omitted, "95%～98%"},
           // What says what it means is read as it stands.
           reading_case{{"98%以上", "95次", "90%～95%", "90%以下"}, code::unit_mismatch, ""},
           reading_case{{"98%以上", "95%～98%", "90%～95%", "90%以下"}, code::shared_bound, ""},
           reading_case{{"98%", "95%～98%", "90%～95%", "90%以下"}, code::uncovered_best, ""},
       }) {
    INFO(c.bands[0] << " | " << c.bands[1] << " | " << c.bands[2] << " | " << c.bands[3]);
    const standard s = standard_of(c.bands);
    const auto f = check(s).find(c.about);
    REQUIRE(f);
    CHECK(std::string(read_as(s, *f).view()) == c.read);
  }
}
