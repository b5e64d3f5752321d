// SPDX-License-Identifier: BSL-1.0
#include <jixiao/table/target_text.hpp>

#include <string>
#include <vector>

#include "scoring/support/build.hpp"
#include "support/catch.hpp"

using namespace scoring_test;

namespace {

std::string read(const char* text, const char* sign = "", const char* unit = "") {
  const target t = read_target(text, sign, unit);
  if (t.problem) return std::string(name_of(t.problem.what));
  if (t.sign == target_sign::qualitative) return "定性 " + t.label;
  return std::string(sign_of(t.sign)) + std::string(to_text(t.value).view()) +
         std::string(to_text(t.unit).view()) + (t.is_bare ? " bare" : "");
}

}  // namespace

TEST_CASE("targets are read as forms print them, in one cell") {
  CHECK(read("≥50个") == "≥50个");
  CHECK(read(">= 98 %(百分比)") == "≥98%");
  CHECK(read("≤ 30 万元") == "≤30万元");
  CHECK(read("= 100 %") == "＝100%");
  CHECK(read("﹦ 72890 元") == "＝72890元");
  CHECK(read("＞92%") == "＞92%");
  CHECK(read("不低于95%") == "≥95%");
  CHECK(read("95%") == "＝95% bare");
  CHECK(read("3200份") == "＝3200份 bare");
  CHECK(read("零事故") == "＝0");
  CHECK(read("1.2万亩") == "＝12000亩 bare");
  CHECK(read("11月30日前") == "≤335月日");
  CHECK(read("定性 好坏") == "定性 好坏");
  CHECK(read("定性：好坏") == "定性 好坏");
  CHECK(read("定性: 好坏") == "定性 好坏");
  CHECK(read("显著提升") == "定性 显著提升");
}

TEST_CASE("a sign and a unit may stand in columns of their own, and a code for the sign") {
  CHECK(read("95", "≥", "%") == "≥95%");
  CHECK(read("95", "≥", "百分比") == "≥95%");
  CHECK(read("10", "5", "次") == "≤10次");
  CHECK(read("1.2", "", "万亩") == "＝12000亩 bare");
  CHECK(read("好坏", "定性", "") == "定性 好坏");
  CHECK(read("≥95", "≥", "%") == "≥95%");
  CHECK(read("95%", "≥", "%") == "≥95%");
}

TEST_CASE("a target is written as one text that reads back to it") {
  const auto written = [](const char* text, const char* sign = "", const char* unit = "") {
    return write_target(read_target(text, sign, unit));
  };
  CHECK(written("不低于 95%") == "不低于 95%");
  CHECK(written("效果明显") == "效果明显");
  CHECK(written("95", "≥", "%") == "≥95%");
  CHECK(written("95%", "1") == "≥95%");
  CHECK(written("11月30日", "≤") == "≤11月30日");
  CHECK(read("≤11月30日") == "≤335月日");
}

TEST_CASE("a sign of its own column is any that bounds, and counts more than a direction") {
  for (const char* sign : {"≧", "＞＝", "大于或等于", "不少于", "不小于", "至少", "以上", "1"}) {
    INFO(sign);
    CHECK(read("5", sign, "万元") == "≥5万元");
  }
  for (const char* sign :
       {"≦", "‹=", "＜＝", "小于或等于", "不大于", "不多于", "至多", "以内", "5"}) {
    INFO(sign);
    CHECK(read("5", sign, "万元") == "≤5万元");
  }
  CHECK(read("5", "高于", "%") == "＞5%");
  CHECK(read("5", "不足", "%") == "＜5%");
  CHECK(read("好坏", "定性指标") == "定性 好坏");
  for (const char* sign : {"正向", "正向指标", "越大越好"}) CHECK(read("5", sign, "个") == "≥5个");
  for (const char* sign : {"反向", "反向指标", "负向", "负向指标", "逆向", "逆向指标"})
    CHECK(read("5", sign, "个") == "≤5个");
  CHECK(read("≤5个", "正向指标") == "≤5个");
  CHECK(read("=5个", "正向指标") == "＝5个");
  CHECK(read("零事故", "反向") == "＝0");
  CHECK(read("显著提升", "正向") == "定性 显著提升");
  for (const char* kind : {"定量", "定量指标", "适度", "适度指标", "约束性指标", "数量指标"})
    CHECK(read("5", kind, "个") == "＝5个 bare");
  for (const char* unknown : {"产出指标", "约", "共", "7", "增加", "指标"})
    CHECK(read("5", unknown, "个") == "stray-character");
}

TEST_CASE("the text of a target says all that other columns said of it") {
  for (const char* sign : {"≤", "5", "不超过", "以内", "反向指标"}) {
    INFO(sign);
    CHECK(read(read_target("5", sign, "万元").text.c_str()) == "≤5万元");
    CHECK(read(read_target("5万元", sign, "元").text.c_str()) == "≤5万元");
  }
  CHECK(read_target("≤5", "≤", "万元").text == "≤5万元");
  CHECK(read(read_target("好坏", "定性指标").text.c_str()) == "定性 好坏");
  CHECK(read(read_target("显著提升", "正向", "无").text.c_str()) == "定性 显著提升");
}

TEST_CASE("what contradicts itself or is no single target is refused with the reason") {
  CHECK(read("≥95%", "≤", "") == "conflicting-words");
  CHECK(read("28.8万元", "", "%") == "unit-mismatch");
  CHECK(read("95～98%") == "conflicting-words");
  CHECK(read("95", "~", "%") == "stray-character");
  CHECK(read("") == "empty-text");
  CHECK(read("95", "≥", "%%") == "unknown-unit");
}

TEST_CASE("published targets: each is read or refused, none silently dropped") {
  const auto file = shared_path("corpus/targets.tsv");
  if (!file) return;
  std::size_t numeric = 0;
  std::size_t words = 0;
  std::size_t refused = 0;
  for (auto& row : named_rows(*file)) {
    const target t = read_target(row["target"]);
    INFO(row["target"]);
    CHECK(t.text == row["target"]);
    numeric += t.is_numeric() ? 1u : 0u;
    refused += t.problem ? 1u : 0u;
    words += !t.problem && t.sign == target_sign::qualitative ? 1u : 0u;
  }
  CHECK(numeric + words + refused == 30);
  CHECK(numeric >= 24);
}
