// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <vector>

#include <jixiao/base/definitions.hpp>
#include <jixiao/testing/run.hpp>

namespace jixiao {

/// The fewest of the cases that kill every mutant that all of them kill (最小用例集), in their
/// order, as places in `cases`. Smallest for each indicator by itself, and so for all, since a case
/// belongs to one. `is_proved` is set to false where the search was given up before the last doubt.
std::vector<std::size_t> smallest_cases(const test_subjects& subjects,
                                        const std::vector<test_case>& cases,
                                        const std::vector<bound_case>& bound, const reading& how,
                                        bool* is_proved = nullptr);

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/testing/minimal.ipp>
#endif
