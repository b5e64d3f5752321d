// SPDX-License-Identifier: BSL-1.0
// Mark-up within its limits is read, past them it is refused with the figure that was passed.
#include "io/xml.hpp"

#include <string>

#include "io/support/office_files.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::tests;

namespace {

std::string problems(const std::string& text, const io::xml_limits& limits) {
  io::document out;
  pugi::xml_document xml;
  const bool is_read = io::parse_xml(out, "x.xml", text, xml, limits);
  const std::string told = out.problems.empty() ? "" : out.problems.front().text;
  CHECK(is_read == told.empty());
  CHECK(static_cast<bool>(xml.first_child()) == is_read);
  return told;
}

std::string at_depth(const std::string& text, std::size_t depth) {
  io::xml_limits limits;
  limits.depth = depth;
  return problems(text, limits);
}

std::string with_marks(const std::string& text, std::size_t marks) {
  io::xml_limits limits;
  limits.marks = marks;
  return problems(text, limits);
}

}  // namespace

TEST_CASE("XML: elements may lie in each other as deep as is allowed", "[io]") {
  CHECK(at_depth("<a><b><c/></b></a>", 2) == "");
  CHECK(at_depth("<a><b><c/></b></a>", 1) == "x.xml: 1 levels");
  // Beside each other they are no deeper, and behind a deep one none is.
  CHECK(at_depth("<a><b/><b/><b/></a>", 1) == "");
  CHECK(at_depth("<a><b><c/></b><b><c/></b><b><c/></b></a>", 2) == "");
  CHECK(at_depth("<a><b/></a><a><b><c/></b></a>", 1) == "x.xml: 1 levels");
  CHECK(at_depth("<a><b/><b><c><d/></c></b></a>", 2) == "x.xml: 2 levels");
}

TEST_CASE("XML: an entry has as many tags and attributes as are allowed", "[io]") {
  CHECK(with_marks("<a b=\"1\"><c/></a>", 4) == "");
  CHECK(with_marks("<a b=\"1\"><c/></a>", 3) == "x.xml: 3 tags");
  CHECK(with_marks("<a>98%以上，95%～98%</a>", 2) == "");
}
