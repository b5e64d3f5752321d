// SPDX-License-Identifier: BSL-1.0
// A scheme as JSON: refused with sentences, or written as JSON that reads to the same.
#include <jixiao/io/scheme.hpp>

#include "property.hpp"

using namespace jixiao;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(fuzz::text_of(data, size));
  const auto read = io::read_scheme(text);
  for (const io::scheme_problem& p : read.problems) {
    const std::string words = io::describe(p);
    fuzz::require(!words.empty() && fuzz::is_utf8(words), "a problem is a sentence", words);
  }
  if (!read.problems.empty()) return 0;
  const std::string written = io::write_scheme(read.value);
  const auto again = io::read_scheme(written);
  fuzz::require(again.problems.empty(), "a written scheme is read", written);
  fuzz::require(io::write_scheme(again.value) == written, "it reads to the same", written);
  return 0;
}
