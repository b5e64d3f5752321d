// SPDX-License-Identifier: BSL-1.0
// expect: this_standard_has_an_unreadable_band
#include <jixiao/check.hpp>

using namespace jixiao;

#ifdef JIXIAO_TWIN
constexpr standard rule = checked(read_standard("98%以上", "95%～98%", "90%～95%", "90%以下"));
#else
// A digit that is a letter.
constexpr standard rule = checked(read_standard("98%以上", "9o%～98%", "90%～95%", "90%以下"));
#endif
