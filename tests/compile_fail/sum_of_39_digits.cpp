// SPDX-License-Identifier: BSL-1.0
// expect: throw_overflow

#include <jixiao/decimal_text.hpp>

using namespace jixiao::literals;

#ifdef JIXIAO_TWIN
constexpr auto value = 99999999999999999999999999999999999998_dec + 1;
#else
constexpr auto value = 99999999999999999999999999999999999999_dec + 1;
#endif

int main() { return value.is_zero() ? 1 : 0; }
