// SPDX-License-Identifier: BSL-1.0
// expect: deleted
#include <jixiao/decimal_text.hpp>

using namespace jixiao;
using namespace jixiao::literals;

#ifdef JIXIAO_TWIN
constexpr decimal rate = 97.5_dec;
#else
// 97.5 is a binary floating-point number here.
constexpr decimal rate = 97.5;
#endif
