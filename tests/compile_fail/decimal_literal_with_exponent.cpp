// SPDX-License-Identifier: BSL-1.0
// expect: not a constant expression
#include <jixiao/decimal_text.hpp>

using namespace jixiao;
using namespace jixiao::literals;

#ifdef JIXIAO_TWIN
constexpr decimal large = 100000_dec;
#else
// Decimals are written out.
constexpr decimal large = 1e5_dec;
#endif
