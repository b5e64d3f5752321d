// SPDX-License-Identifier: BSL-1.0
// expect: this_standard_has_a_duplicate_band
#include <jixiao/check.hpp>

using namespace jixiao;

#ifdef JIXIAO_TWIN
constexpr standard rule = checked(read_standard("98%以上", "95%～98%", "90%～95%", "90%以下"));
#else
// Two grades that ask the same.
constexpr standard rule = checked(read_standard("98%以上", "90%～98%", "90%～98%", "90%以下"));
#endif
