// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>

#include <jixiao/check/finding_kind.hpp>

namespace jixiao::detail {

// Points that fall and rise again as the value grows.
struct not_monotone_finding {
  static constexpr finding_kind entry{code::not_monotone,
                                      "not-monotone"sv,
                                      severity::warning,
                                      {"先降后升"sv, "not monotone"sv},
                                      {"{witness} 处分数先降后升（“{text}”）"sv,
                                       "the points fall and rise again at {witness} (“{text}”)"sv},
                                      {"做得更好反而得分更低"sv, "who does better gets less"sv}};

  // Points may rise, or fall, or rise to a target and fall; not fall and rise. Within a piece they
  // do one of these: what is looked at are the bounds, and the values on either side of each.
  template <class Exam>
  static constexpr void find_of_value(Exam& e) {
    if (!e.is_of_this_value_alone()) return;
    std::optional<typename Exam::number> last;
    bool falls = false;
    for (const auto& value : e.close_samples()) {
      const auto now = e.points_at(value);
      if (!now) return;
      if (last && now.points < *last) falls = true;
      if (last && falls && *last < now.points) {
        auto& f = e.add(entry.code, e.clause_about(value));
        f.witness = e.bound_near(value);
        return;
      }
      last = now.points;
    }
  }
};

}  // namespace jixiao::detail
