// SPDX-License-Identifier: BSL-1.0
// expect-gcc: non-constant condition for static assertion
// expect-clang: not an integral constant expression
#include <jixiao/grading.hpp>

using namespace jixiao;

#ifdef JIXIAO_TWIN
static_assert(grade_of(read_standard("98%以上", "95%～98%", "90%～95%", "90%以下"), "98%").grade ==
              grade::excellent);
#else
// 次 are no measurement of a rate.
static_assert(grade_of(read_standard("98%以上", "95%～98%", "90%～95%", "90%以下"), "98次").grade ==
              grade::excellent);
#endif
