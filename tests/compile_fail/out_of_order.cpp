// SPDX-License-Identifier: BSL-1.0
// expect: this_standard_is_out_of_order
#include <jixiao/check.hpp>

using namespace jixiao;

#ifdef JIXIAO_TWIN
constexpr standard rule = checked(read_standard("98%以上", "95%～98%", "90%～95%", "90%以下"));
#else
// 良 asks less than 中.
constexpr standard rule = checked(read_standard("98%以上", "90%～95%", "95%～98%", "90%以下"));
#endif
