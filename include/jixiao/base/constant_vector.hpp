// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <vector>

namespace jixiao {

/// A `std::vector` that may be used while compiling (编译期可用的向量): rules in words are read
/// into such. In the debug mode of libstdc++ `std::vector` is a checked one that may not stand in
/// constant expressions before C++23, and so this is the one beneath it.
#if defined(_GLIBCXX_DEBUG) && __cplusplus < 202302L
template <class T>
using constant_vector = std::_GLIBCXX_STD_C::vector<T>;
#else
template <class T>
using constant_vector = std::vector<T>;
#endif

}  // namespace jixiao
