// SPDX-License-Identifier: BSL-1.0
// A limit is for what passes it; what reaches it is read.
#include "io/archive.hpp"

#include <cstdint>
#include <string>
#include <utility>

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

// The archive of an entry that says of itself that it unpacks to so many bytes.
std::string that_says(std::uint32_t size, const std::string& text) {
  std::string bytes = make_zip({{"a", text}}, ZIP_CM_STORE);
  // Of the entry's local header and of that in the directory.
  for (const auto& [mark, at] : {std::pair("PK\3\4", 22), std::pair("PK\1\2", 24)})
    for (std::size_t i = 0; i < 4; ++i)
      bytes[bytes.rfind(mark) + static_cast<std::size_t>(at) + i] =
          static_cast<char>(size >> (8 * i) & 0xFF);
  return bytes;
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

TEST_CASE("what says that it unpacks to more than 256 MiB is refused before it is unpacked",
          "[io]") {
  const auto problem_of = [](std::uint32_t size, std::size_t packed) {
    io::document out;
    out.bytes = that_says(size, std::string(packed, 'x'));
    io::archive zip(out);
    std::string bytes;
    CHECK(zip.is_open());
    zip.read("a", bytes);
    return problems_of(out) + (out.problems.empty() ? "" : ": " + out.problems.back().text);
  };
  constexpr std::uint32_t most = std::uint32_t{256} << 20;
  constexpr std::size_t packed = std::size_t{1} << 20;
  CHECK(problem_of(packed, packed) == "");
  CHECK(problem_of(most + 1, packed) == "too-large: a > 256 MiB");
  CHECK(problem_of(most, packed).find("too-large") == std::string::npos);
  // More than 16 MiB of a few bytes too, 400 times as many as those.
  constexpr std::uint32_t large = (std::uint32_t{16} << 20) + 1;
  CHECK(problem_of(large, large / 401) == "too-large: a > 16 MiB");
  CHECK(problem_of(large, large / 400).find("too-large") == std::string::npos);
  CHECK(problem_of(large - 1, 1).find("too-large") == std::string::npos);
}

TEST_CASE("an entry that breaks off is told, and what could be unpacked is there", "[io]") {
  const std::string text(200, 'x');
  std::string bytes = make_zip({{"a", text}}, ZIP_CM_STORE);
  const auto read = [](const std::string& archive, std::string& into) {
    io::document out;
    out.bytes = archive;
    io::archive zip(out);
    const bool is_read = zip.read("a", into);
    return std::pair(is_read, problems_of(out));
  };
  std::string found;
  CHECK(read(bytes, found) == std::pair(true, std::string()));
  CHECK(found == text);
  // A changed byte, which the checksum tells.
  std::string changed = bytes;
  changed[changed.find(text) + 150] = 'y';
  CHECK(read(changed, found) == std::pair(false, std::string("damaged")));
  CHECK(found.starts_with(std::string(100, 'x')));
  // Packed in a way that nobody knows.
  std::string unknown = bytes;
  unknown[unknown.rfind("PK\3\4") + 8] = 77;
  unknown[unknown.rfind("PK\1\2") + 10] = 77;
  CHECK(read(unknown, found) == std::pair(false, std::string("damaged")));
  CHECK(found.empty());
}
