// SPDX-License-Identifier: BSL-1.0
// A band text: it is read or refused with a place in it; what is read prints as a text that reads to
// the same set; nothing is thrown.
#include <jixiao/band/band_text.hpp>

#include "property.hpp"

using namespace jixiao;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  const band b = read_band(text);
  if (!b.is_numeric()) return 0;
  const auto canonical = write_band(b);
  const band again = read_band(canonical.view());
  fuzz::require(again.is_numeric(), "canonical text is read", canonical.view());
  fuzz::require(again.set == b.set, "canonical text reads to the same set", canonical.view());
  fuzz::require(again.unit == b.unit, "canonical text has the same unit", canonical.view());
  fuzz::require(write_band(again).view() == canonical.view(), "canonical text is its own",
                canonical.view());
  return 0;
}
