// SPDX-License-Identifier: BSL-1.0
// expect: not a constant expression
#include <jixiao/quantity.hpp>

using namespace jixiao;
using namespace jixiao::literals;

#ifdef JIXIAO_TWIN
constexpr quantity measured = "5次"_q;
#else
// No unit that the library knows.
constexpr quantity measured = "5匹"_q;
#endif
