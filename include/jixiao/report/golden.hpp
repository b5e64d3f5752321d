// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include <jixiao/scoring/evaluation.hpp>

namespace jixiao::report {

/// A year's calculation to be stored and compared with (台账存档): a heading, then a line a step
/// with whose it is, the rule, the calculation and the result, then the total, its range and the
/// grade; cells divided by tabs, always in Chinese, so that it is the same everywhere.
std::string golden_ledger(const evaluation& result);

}  // namespace jixiao::report
