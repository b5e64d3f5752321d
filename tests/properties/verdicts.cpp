// SPDX-License-Identifier: BSL-1.0
#include "properties/verdict_check.hpp"

using namespace jixiao;
using verdict_check::holds_for;

namespace {

constexpr int standards_to_try = 10'000;

}  // namespace

TEST_CASE("random standards are read as they say and graded as their literal sets",
          "[properties][grading]") {
  generate::standards standards(20'190'315);
  for (int i = 0; i < standards_to_try; ++i) {
    const generate::made_standard made = standards.next();
    const standard s = read(made.cells);
    const reference::judging judge(made.meaning);
    const reference::number factor = factor_of(s.unit());
    for (grade g : all_grades) {
      const std::size_t band = column_of(g);
      HOLDS(s.claims_numbers(g) == made.meaning.is_numeric[band], made, "band " << band);
      for (std::size_t cell = 0; cell < judge.cells(); ++cell)
        if (const auto x = fraction_of(judge.sample(cell) / factor))
          HOLDS(s.claimed_by(g).contains(*x) ==
                    reference::has(made.meaning.bands[band], judge.sample(cell)),
                made, "band " << band << " at " << judge.sample(cell));
    }
    for (const reading& how :
         {reading::official(), reading::strict(), any_reading(standards.random())})
      holds_for(made, s, judge, how, standards.random());
  }
}
