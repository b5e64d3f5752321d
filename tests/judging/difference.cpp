// SPDX-License-Identifier: BSL-1.0
#include <jixiao/judging/difference.hpp>

#include <jixiao/standard/standard_text.hpp>

#include "support/catch.hpp"

using namespace jixiao;

namespace {

constexpr standard before = read_standard("98%以上", "95%～98%", "90%～95%", "90%以下");

}  // namespace

TEST_CASE("a standard equals itself, however it is written", "[difference]") {
  CHECK(difference_of(before, before).tendency == tendency::same);
  CHECK(difference_of(before, read_standard("≥98%", "95~98%", "90－95%", "不超过90%")).tendency ==
        tendency::same);
  // 1 天 is 24 小时.
  CHECK(difference_of(read_standard("1天以内", "1～2天", "2～3天", "3天以上"),
                      read_standard("24小时以内", "24～48小时", "48～72小时", "72小时以上"))
            .tendency == tendency::same);
  // 大于110% leaves 110% to the gap, which goes to 差 all the same.
  CHECK(difference_of(read_standard("小于100%", "小于103%", "小于110%", "大于110%"),
                      read_standard("小于100%", "小于103%", "小于110%", "110%以上"))
            .tendency == tendency::same);
}

TEST_CASE("a standard that asks more is tightened, one that asks less loosened", "[difference]") {
  const standard after = read_standard("99%以上", "95%～99%", "90%～95%", "90%以下");
  const difference tightened = difference_of(before, after);
  CHECK(tightened.tendency == tendency::tightened);
  value_set moved;
  for (const regrading& r : tightened.regraded) {
    CHECK(r.before == grade::excellent);
    CHECK(r.after == grade::good);
    CHECK(r.values.contains(r.witness));
    moved.add(r.values);
  }
  CHECK(to_text(moved, "%") == "[98%, 99%)");
  CHECK(difference_of(after, before).tendency == tendency::loosened);
}

TEST_CASE("bounds in another unit are compared where they lie, open or closed", "[difference]") {
  const standard hours = read_standard("不足24小时", "24～50小时", "50～72小时", "72小时以上");
  const difference d =
      difference_of(read_standard("不足1天", "1～2天", "2～3天", "3天以上"), hours);
  CHECK(d.tendency == tendency::loosened);
  value_set moved;
  for (const regrading& r : d.regraded) {
    CHECK(r.before == grade::fair);
    CHECK(r.after == grade::good);
    CHECK(r.values.contains(r.witness));
    moved.add(r.values);
  }
  CHECK(to_text(moved, "小时") == "(48小时, 50小时]");
  // One day itself is in time where it is 以内, and not where it is 不足.
  const difference closed =
      difference_of(read_standard("1天以内", "1～2天", "2～3天", "3天以上"),
                    read_standard("不足24小时", "24～48小时", "48～72小时", "72小时以上"));
  CHECK(closed.tendency == tendency::tightened);
  REQUIRE(closed.regraded.size() == 1);
  CHECK(to_text(closed.regraded[0].values) == "{24}");
  CHECK(difference_of(read_standard("98%以上", "95%～98%", "90%～95%", "90%以下"),
                      read_standard("980‰以上", "950‰～980‰", "900‰～950‰", "900‰以下"))
            .tendency == tendency::same);
}

TEST_CASE("standards of unlike scales cannot be compared", "[difference]") {
  const auto three = read_standard("98%以上", "90%～98%", "90%以下");
  CHECK(difference_of(before, three).tendency == tendency::incomparable);
  CHECK(difference_of(three, three).tendency == tendency::same);
  const auto words = read_standard("效果明显", "效果一般", "没效果");
  const standard four = read_standard("效果明显", "效果一般", "没效果", "没效果");
  CHECK(difference_of(words, four).tendency == tendency::incomparable);
  CHECK(difference_of(words, read_standard("效果明显", "效果 一般", "没效果")).tendency ==
        tendency::same);
}

TEST_CASE("a standard that moves both ways is mixed", "[difference]") {
  CHECK(
      difference_of(before, read_standard("99%以上", "94%～99%", "90%～94%", "90%以下")).tendency ==
      tendency::mixed);
}

TEST_CASE("what had no grade and has one, or lost it, is neither better nor worse",
          "[difference]") {
  const reading strict = reading::strict();
  const standard gap = read_standard("98%以上", "95%～97%", "90%～95%（不含）", "90%以下（不含）");
  const standard whole =
      read_standard("98%以上", "95%～98%（不含）", "90%～95%（不含）", "90%以下（不含）");
  CHECK(difference_of(gap, whole, strict).tendency == tendency::mixed);
  CHECK(difference_of(whole, gap, strict).tendency == tendency::mixed);
}

TEST_CASE("over whole numbers only whole numbers count", "[difference]") {
  CHECK(difference_of(read_standard("5次以上", "3~5次", "2次以下", "1次以下"),
                      read_standard("5次以上", "3~5次", "2次", "1次以下"))
            .tendency == tendency::same);
}

TEST_CASE("numbers and labels, or foreign units, cannot be compared", "[difference]") {
  const standard labels = read_standard("效果明显", "效果较好", "效果一般", "没效果");
  CHECK(difference_of(before, labels).tendency == tendency::incomparable);
  CHECK(difference_of(labels, labels).tendency == tendency::same);
  CHECK(difference_of(labels, read_standard("非常满意", "满意", "一般满意", "不满意")).tendency ==
        tendency::incomparable);
  CHECK(difference_of(before, read_standard("3次以内", "5次以内", "8次以内", "8次以上")).tendency ==
        tendency::incomparable);
}

TEST_CASE("every tendency has the name that programs read", "[difference]") {
  CHECK(name_of(tendency::same) == "same");
  CHECK(name_of(tendency::tightened) == "tightened");
  CHECK(name_of(tendency::loosened) == "loosened");
  CHECK(name_of(tendency::mixed) == "mixed");
  CHECK(name_of(tendency::incomparable) == "incomparable");
}
