// SPDX-License-Identifier: BSL-1.0
#include <jixiao/judging/judge.hpp>

#include <jixiao/judging/joint_pieces.hpp>
#include <optional>
#include <string>
#include <vector>

#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::literals;
using detail::distance;

namespace {

std::string text_of(const std::optional<fraction>& f) {
  return f ? std::string(to_text(*f)) : "none";
}

std::string word_or_none(const std::optional<grade>& g) {
  return g ? std::string(word_of(*g)) : "无";
}

}  // namespace

TEST_CASE("a distance is exact, or not told", "[judge]") {
  CHECK(text_of(distance(97.995_dec, 98)) == "0.005");
  CHECK(text_of(distance(98_dec, 97.995_dec)) == "0.005");
  CHECK(text_of(distance(-2.5_dec, 90)) == "92.5");
  CHECK(text_of(distance(90_dec, 90.00_dec)) == "0.00");
  CHECK(text_of(distance(fraction(1, 3), 90)) == "269/3");
  CHECK(text_of(distance(fraction(49, 50), 0.98_dec)) == "0.00");
  // As long as the result has 38 digits, whatever the two have.
  CHECK(text_of(distance(97.999999999999999999999999999999999999_dec, 98)) ==
        "0.000000000000000000000000000000000001");
  CHECK(text_of(distance(99999999999999999999999999999999999999_dec,
                         99999999999999999999999999999999999998_dec)) == "1");
  CHECK(text_of(distance(-99999999999999999999999999999999999999_dec, 1)) == "none");
  CHECK(text_of(distance(decimal::of(1, 76), 1)) == "none");
  CHECK(text_of(distance(decimal::of(1, 76), 0)) == std::string(to_text(decimal::of(1, 76))));
  CHECK(text_of(distance(fraction(1, 99999999999999999999999999999999999999_dec), 7.5_dec)) ==
        "none");
}

TEST_CASE("every piece of a line has its outcome", "[judge]") {
  const standard s = read_standard("100%", "90%", "80%", "80%以下");
  const reading official = reading::official();
  const detail::judge judge(s, official);
  std::string words;
  for (std::size_t i = 0; i < s.parts().size(); ++i)
    words += word_or_none(judge.outcome_of(i).grade);
  // below 80, 80, between, 90, between, 100, above
  CHECK(words == "差中中良良优优");
}

TEST_CASE("a neighbour of a gap that has no grade counts as the worst of its narrowest bands",
          "[judge]") {
  // From 92% to 97% 良 lies within 中, which this reading does not settle.
  const standard overlapping = read_standard("98%以上", "92%～97%", "92%～98%", "90%以下");
  reading how = reading::official();
  how.nested = nested_choice::no_grade;
  const std::size_t gap = overlapping.parts().piece_of(91_dec);
  CHECK(detail::judge(overlapping, how).outcome_of(gap).grade == grade::poor);
  how.gap = gap_choice::better;
  CHECK(detail::judge(overlapping, how).outcome_of(gap).grade == grade::good);
}

TEST_CASE("two standards are walked together, cut at the bounds of either", "[judge]") {
  const standard a = read_standard("98%以上", "95%～98%", "90%～95%", "90%以下");
  const standard b = read_standard("97%以上", "95%～97%", "90%～95%", "90%以下");
  std::vector<std::string> lines;
  const reading official = reading::official();
  const bool all = detail::for_each_joint_piece(
      a, b, official, [&](const interval& span, const auto& in_a, const auto& in_b) {
        lines.push_back(std::string(to_text(span)) + " " + word_or_none(in_a.grade) +
                        word_or_none(in_b.grade));
        return true;
      });
  CHECK(all);
  CHECK(lines == std::vector<std::string>{"(-∞, 90) 差差", "{90} 中中", "(90, 95) 中中",
                                          "{95} 良良", "(95, 97) 良良", "{97} 良优",
                                          "(97, 98) 良优", "{98} 优优", "(98, ∞) 优优"});
  int visited = 0;
  CHECK_FALSE(detail::for_each_joint_piece(
      a, b, official, [&](const auto&, const auto&, const auto&) { return ++visited < 3; }));
  CHECK(visited == 3);
}
