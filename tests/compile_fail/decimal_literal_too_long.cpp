// SPDX-License-Identifier: BSL-1.0
// expect: not a constant expression
#include <jixiao/decimal_text.hpp>

using namespace jixiao;
using namespace jixiao::literals;

#ifdef JIXIAO_TWIN
constexpr decimal longest = 99999999999999999999999999999999999999_dec;
#else
// 39 digits.
constexpr decimal longest = 999999999999999999999999999999999999999_dec;
#endif
