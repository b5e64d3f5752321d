// SPDX-License-Identifier: BSL-1.0

// The program of somebody who uses the library.
#include <cstdio>
#include <string_view>

#include <jixiao/jixiao.hpp>

namespace {

constexpr jixiao::standard attendance =
    jixiao::checked(jixiao::read_standard("95%以上", "90%～95%", "80%～90%", "80%以下"));
static_assert(jixiao::grade_of(attendance, "79.999%").grade == jixiao::grade::poor);

// Ten levels with their words, read, checked and graded while compiling.
constexpr jixiao::wide_standard ten_levels =
    jixiao::read_standard(*jixiao::scale::read("一档,二档,三档,四档,五档,六档,七档,八档,九档,十档"),
                          {"98%以上", "95%～98%", "90%～95%", "85%～90%", "80%～85%", "75%～80%",
                           "70%～75%", "65%～70%", "60%～65%", "60%以下"});
static_assert(!jixiao::check(ten_levels).any(jixiao::severity::error));
static_assert(ten_levels.level_scale().word_of(*jixiao::grade_of(ten_levels, "97.995%").grade) ==
              "二档");
static_assert(ten_levels.level_scale().word_of(*jixiao::grade_of(ten_levels, "60%").grade) ==
              "九档");
static_assert(ten_levels.level_scale().word_of(*jixiao::grade_of(ten_levels, "59.999%").grade) ==
              "十档");

// A standard read and a value graded at run time.
bool grades_as_published() {
  const jixiao::standard calls = jixiao::read_standard("98%", "92%～95%", "90%～92%", "90%以下");
  const jixiao::verdict v = jixiao::grade_of(calls, "48件/50件");
  return v.grade == jixiao::grade::good && v.reason == jixiao::reason::gap &&
         jixiao::check(calls).has(jixiao::code::gap);
}

// A year scored.
bool scores_exactly() {
  jixiao::department table;
  table.duties.resize(1);
  table.duties[0].activities.resize(1);
  table.duties[0].activities[0].objectives.resize(1);
  jixiao::indicator rate =
      jixiao::indicator::with_bands("及时率", {"98%以上", "95%～98%", "90%～95%", "90%以下"});
  table.duties[0].activities[0].objectives[0].indicators.push_back(rate);
  jixiao::measurements year;
  year.items.push_back(jixiao::read_measurement("及时率", "97.995%"));
  const jixiao::evaluation result = jixiao::evaluate(table, year);
  return result.total == jixiao::decimal(80) && result.grade() == jixiao::grade::good;
}

}  // namespace

int main() {
  std::printf("jixiao %s\n", jixiao::version.text);
  const bool is_expected = std::string_view{jixiao::version.text} == EXPECTED_VERSION;
  return is_expected && grades_as_published() && scores_exactly() ? 0 : 1;
}
