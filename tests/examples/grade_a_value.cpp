// SPDX-License-Identifier: BSL-1.0

// A rule of one's own, checked while it compiles, and values graded by it with their reasons.
#include <jixiao/check.hpp>
#include <jixiao/explain.hpp>
#include <jixiao/grading.hpp>

#include <cstdio>

using namespace jixiao;
using namespace jixiao::literals;

constexpr standard satisfaction =
    checked(read_standard("98%以上", "95%～98%", "90%～95%", "90%以下"));

static_assert(grade_of(satisfaction, "97.995%"_q).grade == grade::good);  // never rounded up
static_assert(grade_of(satisfaction, "98%"_q).grade == grade::excellent);
static_assert(grade_of(satisfaction, "98%"_q).reason == reason::shared_bound);
static_assert(!grade_of(satisfaction, "98%"_q, reading::strict()).grade);
static_assert(97.5_dec == 97.50_dec && 0.1_dec < 0.10000000000000000000000000000000000001_dec);

int main() {
  int refused = 0;
  for (const char* value : {"97.995%", "98%", "49件/50件", "899‰", "98次", "98"}) {
    try {
      const verdict v = grade_of(satisfaction, value);
      std::printf("%s\n%s\n", explain(satisfaction, v).c_str(),
                  explain(satisfaction, v, language::en).c_str());
    } catch (const input_error& e) {
      ++refused;
      std::printf("%s\n", explain(e).c_str());
    }
  }
  // Two were no measurements of a rate: a count, and a number that might mean 98% or 9800%.
  return refused == 2 ? 0 : 1;
}
