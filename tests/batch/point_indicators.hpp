// SPDX-License-Identifier: BSL-1.0
#pragma once

// Indicators whose full points are what matters of them.

#include <cstdint>
#include <initializer_list>
#include <jixiao/standard/standard_text.hpp>
#include <jixiao/table/indicator_text.hpp>
#include <string>
#include <vector>

namespace samples {

// A row of indicators with so many points.
inline std::vector<jixiao::indicator> with_points(std::initializer_list<std::int64_t> given) {
  std::vector<jixiao::indicator> all;
  for (const std::int64_t p : given) {
    all.push_back(jixiao::indicator::with_bands("a", {"3以上", "2", "1", "0"}));
    all.back().name += std::to_string(all.size());
    all.back().full_points = jixiao::decimal(p);
  }
  return all;
}

}  // namespace samples
