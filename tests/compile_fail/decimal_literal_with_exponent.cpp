// SPDX-License-Identifier: BSL-1.0
// expect: input_error

#include <jixiao/decimal_text.hpp>

using namespace jixiao::literals;

#ifdef JIXIAO_TWIN
constexpr auto value = 100000_dec;
#else
constexpr auto value = 1e5_dec;
#endif

int main() { return value.is_zero() ? 1 : 0; }
