// SPDX-License-Identifier: BSL-1.0
// expect: this_standard_leaves_the_worst_end_uncovered
#include <jixiao/check.hpp>

using namespace jixiao;

#ifdef JIXIAO_TWIN
constexpr standard rule = checked(read_standard("98%以上", "95%～98%", "90%～95%", "90%以下"));
#else
// Below 80% nothing is said.
constexpr standard rule = checked(read_standard("98%以上", "95%～98%", "90%～95%", "80%～90%"));
#endif
