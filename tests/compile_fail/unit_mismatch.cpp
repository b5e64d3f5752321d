// SPDX-License-Identifier: BSL-1.0
// expect: this_standard_mixes_units
#include <jixiao/check.hpp>

using namespace jixiao;

#ifdef JIXIAO_TWIN
constexpr standard rule = checked(read_standard("98%以上", "95%～98%", "90%～95%", "90%以下"));
#else
// 次 do not convert to %.
constexpr standard rule = checked(read_standard("98%以上", "95次", "90%～98%", "90%以下"));
#endif
