// SPDX-License-Identifier: BSL-1.0
#include <jixiao/set/joint_pieces.hpp>

#include <jixiao/set/interval.hpp>
#include <string>
#include <vector>

#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::literals;

namespace {

const cut earlier[] = {cut::before(90_dec), cut::before(95_dec), cut::before(98_dec)};
const cut later[] = {cut::before(90_dec), cut::after(95_dec), cut::before(97_dec)};

}  // namespace

TEST_CASE("two lines are walked together, cut at the cuts of either", "[joint_pieces]") {
  std::vector<std::string> lines;
  const bool all = detail::for_each_joint_piece(
      {earlier, 3}, {later, 3}, [&](const interval& span, std::size_t i, std::size_t j) {
        lines.push_back(std::string(to_text(span)) + " " + std::to_string(i) + std::to_string(j));
        return true;
      });
  CHECK(all);
  CHECK(lines == std::vector<std::string>{"(-∞, 90) 00", "[90, 95) 11", "{95} 21", "(95, 97) 22",
                                          "[97, 98) 23", "[98, ∞) 33"});
}

TEST_CASE("a walk of two lines ends where its visitor says", "[joint_pieces]") {
  int visited = 0;
  CHECK_FALSE(detail::for_each_joint_piece({earlier, 3}, {later, 3},
                                           [&](const auto&...) { return ++visited < 3; }));
  CHECK(visited == 3);
}

TEST_CASE("a line without cuts is one piece beside any", "[joint_pieces]") {
  std::size_t pieces = 0;
  CHECK(detail::for_each_joint_piece({}, {later, 3},
                                     [&](const interval&, std::size_t i, std::size_t j) {
                                       CHECK(i == 0);
                                       CHECK(j == pieces++);
                                       return true;
                                     }));
  CHECK(pieces == 4);
}
