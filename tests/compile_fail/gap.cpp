// SPDX-License-Identifier: BSL-1.0
// expect: this_standard_has_a_gap
#include <jixiao/check.hpp>

using namespace jixiao;

#ifdef JIXIAO_TWIN
constexpr standard rule = checked(read_standard("98%以上", "95%～98%", "90%～95%", "90%以下"));
#else
// Between 95% and 98% nothing is said.
constexpr standard rule = checked(read_standard("98%以上", "92%～95%", "90%～92%", "90%以下"));
#endif
