// SPDX-License-Identifier: BSL-1.0
#include "batch/encoding.hpp"

#include <string>
#include <string_view>

#include "support/catch.hpp"

using jixiao::batch::detail::decoder;
using namespace std::string_view_literals;

namespace {

constexpr std::string_view mark = "\xEF\xBB\xBF"sv;

}  // namespace

TEST_CASE("a byte order mark is one at the beginning of a stream, and text behind it") {
  decoder first;
  CHECK(first.decoded(std::string(mark) + "97", false) == "97");
  CHECK(first.decoded(std::string(mark) + "98", true) == std::string(mark) + "98");

  // Nothing has been read yet.
  decoder empty;
  CHECK(empty.decoded("", false).empty());
  CHECK(empty.decoded(std::string(mark) + "97", true) == "97");

  decoder passing;
  CHECK(passing.passes("96\n", true));
  CHECK(passing.passes(std::string(mark) + "97", false));
  decoder marked;
  CHECK_FALSE(marked.passes(std::string(mark) + "97", false));
  decoder waiting;
  CHECK(waiting.passes("", true));
  CHECK_FALSE(waiting.passes(std::string(mark) + "97", false));
}

TEST_CASE("a stream is in the encoding of its first piece past ASCII", "[iconv]") {
  decoder gb;
  CHECK(gb.passes("a,97\n", true));
  // 优 in GB18030, cut in two.
  CHECK_FALSE(gb.passes("\xD3\xC5", false));
  CHECK(gb.decoded("\xD3", false).empty());
  CHECK(gb.decoded("\xC5\n", true) == "优\n");

  // Marks of UTF-16 count at the beginning only.
  decoder wide;
  CHECK(wide.decoded("\xFF\xFE\x18\x4F"sv, true) == "优");
  decoder late;
  CHECK(late.passes("97\n", true));
  CHECK(late.decoded("\xFF\xFE\x18\x4F"sv, true).find("优") == std::string::npos);

  // The first byte past ASCII settles it too, though it is no character.
  decoder damaged;
  CHECK(damaged.decoded("a\x80\n", false) == "a\uFFFD\n");
  CHECK(damaged.decoded("\xD3\xC5\n", true) == "优\n");
}
