// SPDX-License-Identifier: BSL-1.0
// Text with a few damaged characters is read; text that is mostly damaged is refused.
#include <cstddef>
#include <string>
#include <utility>

#include "io/support/sample_files.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::tests;

TEST_CASE("more than eight faults, and more than one in 64 bytes, are too many", "[io]") {
  struct {
    std::size_t faults;
    std::size_t bytes;  // of the text, in which each fault is a replacement of three bytes
    bool is_read;
  } const cases[] = {
      {1, 3, true},   {8, 24, true},    {8, 600, true},  {9, 27, false},     {9, 575, false},
      {9, 576, true}, {10, 639, false}, {10, 640, true}, {100, 6399, false}, {100, 6400, true},
  };
  for (const auto& c : cases) {
    const std::string text =
        "\xEF\xBB\xBF" + std::string(c.faults, '\xFF') + std::string(c.bytes - 3 * c.faults, 'a');
    const io::document read = io::read_document("t.csv", text);
    CAPTURE(c.faults, c.bytes);
    CHECK(found_problems(read) == (c.is_read ? "damaged-characters 1" : "bad-encoding"));
    CHECK(read.grids.size() == (c.is_read ? 1 : 0));
  }
}

TEST_CASE("the first damaged character is told with its line, wherever others stand", "[io]") {
  const std::string mark = "\xEF\xBB\xBF";
  for (const auto& [text, line] : {std::pair<std::string, const char*>("a,\xFF\nb,c\nd,e\n", "1"),
                                   {"a,b\nc,\xFF\nd,\xFF\n", "2"},
                                   {"a,b\nc,d\n\xFF,e\nf,g\n", "3"}})
    CHECK(found_problems(io::read_document("t.csv", mark + text)) ==
          std::string("damaged-characters ") + line);
}
