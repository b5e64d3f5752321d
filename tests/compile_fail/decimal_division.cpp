// SPDX-License-Identifier: BSL-1.0
// expect-gcc: operator/
// expect-clang: invalid operands to binary expression
#include <jixiao/rounding.hpp>

using namespace jixiao;

#ifdef JIXIAO_TWIN
constexpr decimal third = quotient(1, 3, 4, rounding::half_even);
#else
// A quotient needs a scale and a mode.
constexpr decimal third = decimal(1) / decimal(3);
#endif
