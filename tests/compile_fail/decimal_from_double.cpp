// SPDX-License-Identifier: BSL-1.0
// expect-gcc: use of deleted function
// expect-clang: deleted

#include <jixiao/decimal.hpp>

#ifdef JIXIAO_TWIN
constexpr jixiao::decimal value = 98;
#else
constexpr jixiao::decimal value = 97.995;
#endif

int main() { return value.is_zero() ? 1 : 0; }
