// SPDX-License-Identifier: BSL-1.0
// The C interface, called with anything: a status that is known, and JSON in UTF-8 with every call,
// the same that the scalar path gives.
#include <nlohmann/json.hpp>

#include <jixiao/c/jixiao.h>
#include <jixiao/report/answer.hpp>
#include <jixiao/standard/any_standard.hpp>
#include <jixiao/standard/any_standard_text.hpp>

#include "fuzz/property.hpp"
#include "fuzz/target.hpp"

using namespace jixiao;

namespace {

std::string taken(jx_status status, char* text, std::size_t length, std::string_view input) {
  fuzz::require(status >= JX_DONE && status <= JX_UNREADABLE, "the status is one of a caller's",
                input);
  fuzz::require(text != nullptr && text[length] == '\0', "there is a text, with a NUL behind",
                input);
  const std::string kept(text, length);
  jx_free(text);
  fuzz::require(!nlohmann::json::parse(kept, nullptr, false).is_discarded(), "it is JSON in UTF-8",
                kept);
  return kept;
}

}  // namespace

// The first line is bands, or a rule; the others are values, cases and full points.
void fuzz::abi(std::string_view input) {
  if (input.size() > 1500) return;
  std::vector<std::string_view> lines = lines_of(input);
  if (lines.size() > 5) lines.resize(5);
  const std::string_view first = lines[0];
  char* text = nullptr;
  std::size_t length = 0;
  jx_status status = jx_check_json(input.data(), input.size(), &text, &length);
  taken(status, text, length, input);
  for (std::size_t n = 1; n < lines.size(); ++n) {
    const std::string_view other = lines[n];
    status = jx_grade_json(first.data(), first.size(), other.data(), other.size(), &text, &length);
    const std::string line = taken(status, text, length, input);
    const auto bands = report::split_bands(first);
    if (bands.size() >= min_levels && bands.size() <= max_levels) {
      const auto s = any_standard::read(scale::of_size(bands.size()), bands);
      require(report::grade_line(s, other).line == line, "it is the line of the program", line);
    }
    const std::string_view full = lines.back();
    status = jx_points_json(first.data(), first.size(), full.data(), full.size(), other.data(),
                            other.size(), &text, &length);
    taken(status, text, length, input);
  }
}
