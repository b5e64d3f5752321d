// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

#include <jixiao/band/band_text.hpp>
#include <jixiao/band/label.hpp>
#include <jixiao/band/value_text.hpp>
#include <jixiao/judging/grading.hpp>
#include <jixiao/judging/grading_text.hpp>

namespace jixiao::detail {

[[noreturn]] inline void refuse_label(const standard_view& s, std::string_view text) {
  static_assert(expected_labels_capacity >= max_levels);
  expected_labels known;
  for (grade g : s.levels())
    if (s.label_bands().has(g)) known.labels.push_back(std::string(s[g].text.view()));
  const std::string_view near = nearest_label(text, known.labels);
  if (!near.empty()) refuse(fault::unknown_label, text, near_text{std::string(near)});
  refuse(fault::unknown_label, text, known);
}

[[noreturn]] JIXIAO_INLINE void refuse_text(const standard_view& s, std::string_view text,
                                            text_fault problem) {
  if (!s.is_numeric()) refuse_label(s, text);
  if (s.unit().is_date())
    if (const band day = read_band(text); day.problem.what == fault::no_such_date)
      throw input_error(day.problem, std::string(text), expectation_of(s.unit()));
  const bool is_label = s.level_scale().find(trimmed(text)) || read_band(text).is_label();
  const std::string mended = mended_value(text);
  throw input_error(is_label && mended.empty() ? text_fault{fault::label_for_number, 0} : problem,
                    std::string(text),
                    mended.empty() ? expectation_of(s.unit()) : expectation(near_text{mended}));
}

}  // namespace jixiao::detail
