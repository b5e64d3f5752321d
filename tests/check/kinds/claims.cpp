// SPDX-License-Identifier: BSL-1.0
// Which values several bands claim, and which none does because they are no whole numbers.

#include <string>

#include <jixiao/band/set_text.hpp>
#include <jixiao/check/check.hpp>
#include <jixiao/standard/standard_text.hpp>

#include "support/catch.hpp"

using namespace jixiao;

namespace {

// `(2)[85%, 90%]`, each finding of a code with how many bands it names.
std::string all_of(const standard& s, code c) {
  std::string text;
  for (const finding& f : check(s)) {
    if (f.code != c) continue;
    text += text.empty() ? "" : " ";
    text += "(" + std::to_string(f.bands.size()) + ")";
    text += to_text(f.values, f.unit).view();
  }
  return text;
}

}  // namespace

TEST_CASE("an overlap names the bands that claim each of its values") {
  CHECK(all_of(read_standard("90%以上", "85%～95%", "80%～90%", "80%以下"), code::overlap) ==
        "(2)[85%, 90%] (2)(90%, 95%]");
  CHECK(all_of(read_standard("80%以上", "70%～90%", "60%～85%", "60%以下"), code::overlap) ==
        "(2)[70%, 80%) (3)[80%, 85%] (2)(85%, 90%]");
  CHECK(all_of(read_standard("95%以上", "90%～96%", "80%～91%", "80%以下"), code::overlap) ==
        "(2)[90%, 91%] (2)[95%, 96%]");
  // A bound that one more band has begins an overlap of the two that go on.
  CHECK(all_of(read_standard("90%～95%或50%～60%", "90%～100%", "80%～90%", "80%以下"),
               code::overlap) == "(2)[50%, 60%] (2)[90%, 95%]");
}

TEST_CASE("whole numbers without a unit that go on by one leave no gap") {
  const standard counts = read_standard("101以上", "51～100", "21～50", "0～20");
  CHECK(all_of(counts, code::gap).empty());
  CHECK(all_of(counts, code::whole_numbers) == "(0)(20, 21)∪(50, 51)∪(100, 101)");
  CHECK_FALSE(check(counts).any(severity::error));

  CHECK(all_of(read_standard("101以上", "51～100", "21～51", "21以下"), code::whole_numbers) ==
        "(0)(100, 101)");
  // Below the first of them there are more.
  const standard from_ten = read_standard("101以上", "51～100", "21～50", "10～20");
  CHECK(all_of(from_ten, code::whole_numbers) == "(0)(20, 21)∪(50, 51)∪(100, 101)");
  CHECK(all_of(from_ten, code::uncovered_worst) == "(1)(-∞, 10)");
  CHECK(all_of(read_standard("0～20", "21～50", "51～100", "101～200"), code::uncovered_worst) ==
        "(1)(200, ∞)");

  // Steps of two leave a whole number out, and bounds with places are of what is measured.
  CHECK(all_of(read_standard("100以上", "52～99", "21～50", "20以下"), code::gap) == "(2)(50, 52)");
  CHECK(all_of(read_standard("10.5以上", "8～9.5", "6～7", "5以下"), code::whole_numbers).empty());
  CHECK_FALSE(
      all_of(read_standard("90%以上", "80%～89%", "70%～79%", "69%以下"), code::gap).empty());
  CHECK_FALSE(
      all_of(read_standard("90分以上", "80～89分", "70～79分", "69分以下"), code::gap).empty());
}
