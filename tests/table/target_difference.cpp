// SPDX-License-Identifier: BSL-1.0
#include <jixiao/table/target_difference.hpp>

#include <string>
#include <string_view>

#include <jixiao/band/set_text.hpp>
#include <jixiao/table/target_text.hpp>

#include "support/catch.hpp"

using namespace jixiao;

namespace {

target_difference between(std::string_view before, std::string_view after,
                          bare_number bare = bare_number::refused) {
  return difference_of(read_target(before), read_target(after), bare);
}

// tightened (4%, 5%]: what met the earlier target alone, then +, what meets the later one alone.
std::string told(std::string_view before, std::string_view after) {
  const target_difference d = between(before, after);
  std::string text(name_of(d.tendency));
  if (!d.lost.is_empty()) text.append(" -").append(to_text(d.lost, d.unit).view());
  if (!d.gained.is_empty()) text.append(" +").append(to_text(d.gained, d.unit).view());
  return text;
}

}  // namespace

TEST_CASE("a target that fewer numbers meet is tightened, one that more meet loosened",
          "[target][difference]") {
  CHECK(told("≤5%", "≤4%") == "tightened -(4%, 5%]");
  CHECK(told("≤4%", "≤5%") == "loosened +(4%, 5%]");
  CHECK(told("≥95", "≥96") == "tightened -[95, 96)");
  CHECK(told("<1%", "<2%") == "loosened +[1%, 2%)");
  CHECK(told("≥95%", "＞95%") == "tightened -{95%}");
  CHECK(told("≥95%", "＝95%") == "tightened -(95%, ∞)");
  CHECK(told("＝95%", "≤95%") == "loosened +(-∞, 95%)");
}

TEST_CASE("targets that ask for opposite sides, or for other figures, are mixed",
          "[target][difference]") {
  CHECK(told("≥95%", "≤95%") == "mixed -(95%, ∞) +(-∞, 95%)");
  CHECK(told("≥95%", "≤90%") == "mixed -[95%, ∞) +(-∞, 90%]");
  CHECK(told("3份", "4份") == "mixed -{3份} +{4份}");
  CHECK(between("≥95%", "≤95%").has_common);
  CHECK_FALSE(between("≥95%", "≤90%").has_common);
  CHECK_FALSE(between("3份", "4份").has_common);
}

TEST_CASE("equal sets are the same target, however written", "[target][difference]") {
  CHECK(told("≥90%", "≥ 90.0％") == "same");
  CHECK(told("≥90%", "90%以上") == "same");
  CHECK(told("≥90%", "≥900‰") == "same");
  CHECK(told("≥0.9", "≥90%") == "same");
  CHECK(told("≤100万元", "≤1000000元") == "same");
  CHECK(told("≤2年", "≤24个月") == "same");
  CHECK(told("95%", "＝95%") == "same");
  CHECK(told("≥5次", "＞4次") == "same");
  CHECK(told("≥5", "≥5次") == "same");
  CHECK(told("≤0", "≤0%") == "same");
}

TEST_CASE("numbers are compared in either unit, as long as one can express both",
          "[target][difference]") {
  CHECK(told("≤1周", "≤5天") == "tightened -(5天, 7天]");
  CHECK(told("≤5天", "≤1周") == "loosened +(5天, 7天]");
  CHECK(told("≥0.9", "≥95%") == "tightened -[90%, 95%)");
  CHECK(told("≥90", "≥90%") == "incomparable");
  CHECK(told("≥1", "≥1%") == "incomparable");
  CHECK(told("≥100", "≥100万元") == "incomparable");
  CHECK(told("5天", "5个月") == "incomparable");
  CHECK(told("≥5次", "≥5个") == "incomparable");
  CHECK(told("≤1亩", "≤9876543210987654321098765432109876543平方米") == "incomparable");
}

TEST_CASE("a bare figure beside a rate is what the reading says", "[target][difference]") {
  CHECK(between("≥90", "≥90%", bare_number::as_percent).tendency == tendency::same);
  CHECK(between("≥900‰", "≥90", bare_number::as_percent).tendency == tendency::same);
  CHECK(between("≥1", "≥100%", bare_number::as_ratio).tendency == tendency::same);
  CHECK(between("≥900", "≥900‰", bare_number::same_unit).tendency == tendency::same);
  CHECK(between("≥0.9", "≥90%", bare_number::as_percent).tendency == tendency::tightened);
}

TEST_CASE("deadlines are days on a line", "[target][difference]") {
  CHECK(told("2024年6月底前", "2024年9月底前") == "loosened +(2024年6月30日, 2024年9月30日]");
  CHECK(told("9月30日前完成", "6月30日前") == "tightened -(6月30日, 9月30日]");
  CHECK(told("6月底前", "6月30日前完成") == "same");
  CHECK(told("6月底前", "2024年6月底前") == "incomparable");
  CHECK(told("≤5", "6月底前") == "incomparable");
}

TEST_CASE("words are the same or cannot be compared", "[target][difference]") {
  CHECK(told("效果明显", "定性：效果 明显") == "same");
  CHECK(told("效果明显", "效果较好") == "incomparable");
  CHECK(told("≥95%", "效果明显") == "incomparable");
  CHECK(told("效果明显", "≥95%") == "incomparable");
  CHECK(told("提高5%", "提高6%") == "mixed -{5%} +{6%}");
  CHECK(told("提高5%", "降低5%") == "incomparable");
  CHECK_FALSE(between("提高5%", "降低5%").has_common);
}

TEST_CASE("what could not be read is the same only as itself", "[target][difference]") {
  CHECK(told("95%～98%", "95% ～ 98%") == "same");
  CHECK(told("95%～98%", "95%～99%") == "incomparable");
  CHECK(told("95%～98%", "≥95%") == "incomparable");
  CHECK(told("≥95%", "95%～98%") == "incomparable");
}
