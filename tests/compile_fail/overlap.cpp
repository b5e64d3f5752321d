// SPDX-License-Identifier: BSL-1.0
// expect: this_standard_has_an_overlap
#include <jixiao/check.hpp>

using namespace jixiao;

#ifdef JIXIAO_TWIN
constexpr standard rule = checked(read_standard("98%以上", "95%～98%", "90%～95%", "90%以下"));
#else
// From 95% to 96% two bands claim every value.
constexpr standard rule = checked(read_standard("98%以上", "95%～98%", "90%～96%", "90%以下"));
#endif
