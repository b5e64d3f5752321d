// SPDX-License-Identifier: BSL-1.0
// A page within its limits is a tree, past them it is refused with the figure that was passed.
#include "io/html_tree.hpp"

#include <string>

#include "io/support/office_files.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::tests;

namespace {

// The problem of a page, none where it is read.
std::string told(const std::string& text, const io::html_limits& limits) {
  io::document out;
  const io::html_tree tree(out, text, limits);
  CHECK((tree.root() != nullptr) == out.problems.empty());
  return out.problems.empty() ? "" : out.problems.front().text;
}

std::string at_depth(const std::string& text, std::size_t depth) {
  io::html_limits limits;
  limits.depth = depth;
  return told(text, limits);
}

}  // namespace

TEST_CASE("HTML: elements may lie in each other as deep as is allowed", "[io][html]") {
  // html, body, b and the text itself.
  CHECK(at_depth("<b>x</b>", 4) == "");
  CHECK(at_depth("<b>x</b>", 3) == "3 levels");
  CHECK(at_depth("<b>x</b><b>y</b><i>z</i>", 4) == "");
  CHECK(at_depth("<b>x</b><b><i>y</i></b>", 4) == "4 levels");
  CHECK(at_depth("<b><i>y</i></b><b>x</b>", 5) == "");
}

TEST_CASE("HTML: a page is as long, and takes as much memory, as is allowed", "[io][html]") {
  io::html_limits limits;
  limits.text = 9;
  CHECK(told("<b>98%</b", limits) == "");
  CHECK(told("<b>98%</b>", limits) == "0 MiB");
  limits = {};
  limits.memory = 100;
  CHECK(told("<b>98%</b>", limits) == "memory");
  limits.memory = 1000000;
  CHECK(told("<b>98%</b>", limits) == "");
}
