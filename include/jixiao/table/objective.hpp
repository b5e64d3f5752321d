// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <vector>

#include <jixiao/table/indicator.hpp>

namespace jixiao {

/// What an activity is to achieve, in words (绩效目标), and the indicators that show it.
struct objective {
  std::string text;                   ///< as written; empty where the table has none
  std::vector<indicator> indicators;  ///< in the order of the table
};

}  // namespace jixiao
