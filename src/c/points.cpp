// SPDX-License-Identifier: BSL-1.0
#include <jixiao/report/points_answer.hpp>

#include "call.hpp"

using namespace jixiao;
using namespace jixiao::c;

jx_status jx_points_json(const char* rule, size_t rule_length, const char* full, size_t full_length,
                         const char* text, size_t text_length, char** out, size_t* length) {
  return guarded(out, length, [&] {
    const std::string_view words = text_of(rule, rule_length, "rule");
    const std::string_view most = text_of(full, full_length, "full");
    const std::string_view given = text_of(text, text_length, "text");
    std::optional<exact> full_points;
    if (!most.empty() && !(full_points = report::full_points(most)))
      throw failure{JX_USAGE, "full-points", "full",
                    say_in_both(&call_words::full_points_above_zero)};
    const report::answer a = report::points_line(words, full_points, {}, std::string(given));
    give(a.line, out, length);
    return a.how == report::answered::graded ? JX_DONE : JX_UNREADABLE;
  });
}
