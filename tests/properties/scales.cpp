// SPDX-License-Identifier: BSL-1.0
// Standards of two to ten levels against the slow reference.

#include <jixiao/judging/grading_text.hpp>
#include <jixiao/standard/any_standard.hpp>
#include <jixiao/standard/any_standard_text.hpp>

#include "properties/property_support.hpp"

using namespace jixiao;

namespace {

constexpr int standards_of_each_size = 1'300;
constexpr std::size_t least_verdicts = 1'000'000;

// The same number in the unit of the standard.
std::optional<quantity> measured(const reference::number& x, const any_standard& s) {
  const auto f = fraction_of(x / factor_of(s.unit()));
  return f ? std::optional(quantity{*f, s.unit()}) : std::nullopt;
}

std::size_t verdicts_of(const generate::made_standard& made, const any_standard& s,
                        const reference::judging& judge, const reading& how) {
  const std::vector<reference::settled> grades = judge.grades(choices_of(how));
  std::size_t tried = 0;
  for (const reference::number& x : probes(judge, made.meaning.is_countable)) {
    const auto q = measured(x, s);
    if (!q) continue;
    ++tried;
    const verdict v = grade_of(s, *q, how);
    const std::size_t cell = judge.cell_of(x);
    HOLDS(column(v.grade) == grades[cell].grade, made, to_text(*q).view() << " " << words_of(how));
    HOLDS(name_of(v.reason) == grades[cell].reason, made, to_text(*q).view());
    HOLDS(columns(v.claims) == judge.claiming(cell), made, to_text(*q).view());
  }
  return tried;
}

}  // namespace

TEST_CASE("a standard of two to ten levels grades as its literal sets say",
          "[properties][grading][scale]") {
  std::size_t tried = 0;
  for (std::size_t levels = min_levels; levels <= max_levels; ++levels) {
    generate::standards standards(20'261'128 + levels, levels);
    for (int i = 0; i < standards_of_each_size; ++i) {
      const generate::made_standard made = standards.next();
      const any_standard s = any_standard::read(scale::of_size(levels), made.cells);
      const reference::judging judge(made.meaning);
      for (grade g : s.levels())
        HOLDS(s.claims_numbers(g) == made.meaning.is_numeric[column_of(g)], made, column_of(g));
      for (const reading& how :
           {reading::official(), reading::strict(), any_reading(standards.random())})
        tried += verdicts_of(made, s, judge, how);
    }
  }
  CAPTURE(tried);
  CHECK(tried >= least_verdicts);
}
