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

}  // namespace

int main() {
  std::printf("jixiao %s\n", jixiao::version.text);
  const bool is_expected = std::string_view{jixiao::version.text} == EXPECTED_VERSION;
  return is_expected && grades_as_published() ? 0 : 1;
}
