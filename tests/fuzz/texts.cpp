// SPDX-License-Identifier: BSL-1.0
// Texts of one cell: bands, values, schemes.
#include <stdexcept>

#include <jixiao/band/band_text.hpp>
#include <jixiao/io/scheme.hpp>
#include <jixiao/measure/quantity.hpp>
#include <jixiao/table/measurement.hpp>
#include <jixiao/table/measurement_text.hpp>

#include "fuzz/property.hpp"
#include "fuzz/target.hpp"

using namespace jixiao;

namespace fuzz {

// A band text is read or refused; what is read prints as a text that reads to the same set.
void bands(std::string_view input) {
  const band b = read_band(input);
  if (!b.is_numeric()) return;
  const auto canonical = write_band(b);
  // Figures so long that they have no room in a cell have no wording.
  if (canonical.empty()) return;
  const band again = read_band(canonical.view());
  require(again.is_numeric(), "canonical text is read", canonical.view());
  require(again.set == b.set, "canonical text reads to the same set", canonical.view());
  // 比 is written 倍, which is as much.
  require(again.unit == b.unit || b.unit == ratio, "canonical text has the same unit",
          canonical.view());
  require(write_band(again).view() == canonical.view(), "canonical text is its own",
          canonical.view());
}

// A value is refused with a fault, or a quantity that prints as a text which reads to it.
void values(std::string_view input) {
  const quantity_reading read = read_quantity(input);
  if (read) {
    const auto written = to_text(read.value);
    const quantity_reading again = read_quantity(written.view());
    require(static_cast<bool>(again), "a printed quantity is read", written.view());
    require(again.value.value == read.value.value, "it is the same number", written.view());
    // A ratio of two counts prints without a unit.
    require(again.value.unit == read.value.unit || read.value.unit == ratio, "it has the same unit",
            written.view());
  }
  const measurement m = read_measurement("指标", std::string(input));
  require(m.text == input, "a measurement keeps its text", m.text);
}

// A scheme as JSON is refused with sentences, or written as JSON that reads to the same.
void schemes(std::string_view input) {
  const auto read = io::read_scheme(std::string(input));
  for (const io::scheme_problem& p : read.problems)
    for (const language in : {language::zh, language::en}) {
      const std::string words = io::describe(p, in);
      require(!words.empty() && is_utf8(words), "a problem is a sentence", words);
    }
  if (!read.problems.empty()) return;
  const std::string written = io::write_scheme(read.value);
  const auto again = io::read_scheme(written);
  require(again.problems.empty(), "a written scheme is read", written);
  require(io::write_scheme(again.value) == written, "it reads to the same", written);
}

}  // namespace fuzz
