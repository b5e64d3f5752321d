// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <vector>

#include <jixiao/base/definitions.hpp>
#include <jixiao/base/language.hpp>
#include <jixiao/judging/reading.hpp>
#include <jixiao/testing/subjects.hpp>
#include <jixiao/testing/test_case.hpp>

namespace jixiao {

/// Cases for every standard of a table (用例生成), with the answers that the standards give now:
/// on every bound, one step below and above it (one of its last written digit, 1 for counts), in
/// the middle of every piece, beyond both ends, 0, 100 %, an exact ratio on each bound, every
/// label, another unit, a bare number, what else is refused, and whatever else it takes to notice
/// every small mistake in the standard (`for_each_mutant`). Each says why it is there; what hangs
/// on a choice of the reading is marked 待确认, with the choice. A person must confirm them: they
/// say what the rules do, not what they ought to. O(bounds) cases a standard.
std::vector<test_case> generate_cases(const test_subjects& subjects, const reading& how,
                                      language in = language::zh);

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/testing/generate.ipp>
#endif
