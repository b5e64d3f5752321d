// SPDX-License-Identifier: BSL-1.0
// A limit is for what passes it; what reaches it is read.
#include "io/archive.hpp"

#include <string>

#include "io/support/office_files.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::tests;

namespace {

// Which of the entries a and b can be read, and the problems that there are.
std::string read_both(const parts& entries, const io::archive_limits& limits) {
  io::document out;
  out.bytes = make_zip(entries);
  io::archive zip(out, limits);
  std::string text;
  for (const char* name : {"a", "b"}) {
    std::string bytes;
    if (zip.is_open() && zip.read(name, bytes)) text += name;
  }
  const std::string problems = problems_of(out);
  return problems.empty() ? text : text + " " + problems;
}

}  // namespace

TEST_CASE("an archive has as many entries as are allowed", "[io]") {
  const parts two{{"a", "1"}, {"b", "2"}};
  io::archive_limits limits;
  limits.entries = 2;
  CHECK(read_both(two, limits) == "ab");
  limits.entries = 1;
  CHECK(read_both(two, limits) == " too-large");
}

TEST_CASE("the entries that are read unpack to as much as is allowed, together", "[io]") {
  const parts two{{"a", std::string(100, 'x')}, {"b", std::string(50, 'y')}};
  io::archive_limits limits;
  limits.unpacked = 150;
  CHECK(read_both(two, limits) == "ab");
  limits.unpacked = 149;
  CHECK(read_both(two, limits) == "a too-large");
  limits.unpacked = 100;
  CHECK(read_both(two, limits) == "a too-large");
  limits.unpacked = 99;
  CHECK(read_both(two, limits) == "b too-large");
}

TEST_CASE("a large entry that unpacks to many times its size is refused, a small one is not",
          "[io]") {
  const parts two{{"a", std::string(10000, ' ')}, {"b", "2"}};
  io::archive_limits limits;
  limits.ratio = 10;
  limits.ratio_from = 9999;
  CHECK(read_both(two, limits) == "b too-large");
  limits.ratio_from = 10000;
  CHECK(read_both(two, limits) == "ab");
  limits.ratio_from = 100;
  limits.ratio = 10000;
  CHECK(read_both(two, limits) == "ab");
}

TEST_CASE("an entry is found by its name in either case, and missed by another", "[io]") {
  CHECK(read_both({{"A", "1"}, {"/b", "2"}}, {}) == "ab");
  CHECK(read_both({{"./a", "1"}, {"\\B", "2"}}, {}) == "ab");
  CHECK(read_both({{"b", "2"}}, {}) == "b damaged");
}
