// SPDX-License-Identifier: BSL-1.0

// The unary tests of the Zen rules engine: `[-10..0) and > -5;{$: -4.99};true`.

#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/shared_data.hpp"
#include "vectors/conformance.hpp"
#include "vectors/feel.hpp"

using conformance::not_for_us;
using conformance::outcome;

namespace {

std::string trimmed(const std::string& text) { return std::string(jixiao::detail::trimmed(text)); }

// The number that is tested, if it is one.
std::optional<std::string> number_given(const std::string& input) {
  const std::size_t colon = input.find(':');
  if (colon == std::string::npos) return std::nullopt;
  const std::string number = trimmed(input.substr(colon + 1, input.find('}') - colon - 1));
  return jixiao::read_decimal(number) ? std::optional(number) : std::nullopt;
}

outcome check(const std::string& test, const std::string& input, const std::string& expected) {
  if (test.find_first_of("'\"`") != std::string::npos) return not_for_us("texts");
  const auto number = number_given(input);
  if (!number) return not_for_us("truth values and lists");
  // A test is of a number against a set; anything else is a formula.
  const char first = test.front();
  if (first != '<' && first != '>' && first != '[' && first != '(')
    return not_for_us("formulas and functions");
  if (test.find_first_of("+*/%^") != std::string::npos) return not_for_us("formulas and functions");
  try {
    const bool holds = feel::reader(test).read_all().contains(jixiao::to_decimal(*number));
    return outcome::of(holds == (expected == "true"));
  } catch (const feel::not_ours&) {
    return not_for_us("formulas and functions");
  }
}

}  // namespace

TEST_CASE("every applicable unary test of Zen") {
  const auto file = shared_path("vectors/zen/unary.csv");
  if (!file) return;
  conformance::tally counted;
  const std::vector<std::string> lines = split(text_of(*file), '\n');
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const std::string line = trimmed(lines[i]);
    if (line.empty() || line.front() == '#') continue;
    const std::vector<std::string> cells = split(line, ';');
    REQUIRE(cells.size() == 3);
    const outcome result = check(trimmed(cells[0]), cells[1], trimmed(cells[2]));
    INFO(line);
    CHECK((result.passed || !result.applies()));
    counted.add(result);
  }
  CHECK(counted.applicable == 30);
  conformance::report("Zen", "unary tests", counted);
}
