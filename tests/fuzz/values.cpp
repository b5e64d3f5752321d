// SPDX-License-Identifier: BSL-1.0
// A value as written: refused with a fault, or a quantity that prints as a text which reads to it.
#include <jixiao/measure/quantity.hpp>
#include <jixiao/table/measurement.hpp>
#include <jixiao/words/message.hpp>

#include "property.hpp"

using namespace jixiao;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  const quantity_reading read = read_quantity(text);
  if (read) {
    const auto written = to_text(read.value);
    const quantity_reading again = read_quantity(written.view());
    fuzz::require(static_cast<bool>(again), "a printed quantity is read", written.view());
    fuzz::require(again.value.value == read.value.value, "it is the same number", written.view());
    // A ratio of two counts prints without a unit.
    fuzz::require(again.value.unit == read.value.unit || read.value.unit == ratio,
                  "it has the same unit", written.view());
  }
  const measurement m = read_measurement("指标", std::string(text));
  fuzz::require(m.text == text, "a measurement keeps its text", m.text);
  return 0;
}
