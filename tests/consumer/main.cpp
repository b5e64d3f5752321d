// SPDX-License-Identifier: BSL-1.0

// The program of somebody who uses the library.
#include <cstdio>
#include <string_view>

#include <jixiao/jixiao.hpp>

namespace {

constexpr jixiao::standard attendance =
    jixiao::checked(jixiao::read_standard("95%以上", "90%～95%", "80%～90%", "80%以下"));
static_assert(jixiao::grade_of(attendance, "79.999%").grade == jixiao::grade::poor);

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
