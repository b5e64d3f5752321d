// SPDX-License-Identifier: BSL-1.0
// expect: this_standard_has_an_unreachable_band
#include <jixiao/check.hpp>

using namespace jixiao;

#ifdef JIXIAO_TWIN
constexpr standard rule = checked(read_standard("98%以上", "95%～98%", "90%～95%", "90%以下"));
#else
// Nothing that can be counted is 4.5.
constexpr standard rule = checked(read_standard("5次以上", "4.5次", "3～4次", "3次以下"));
#endif
