// SPDX-License-Identifier: BSL-1.0

// The core below scoring stays cheap to include. light_headers.hpp is made by the build from
// cmake/headers.cmake.
#include <light_headers.hpp>

#if defined(BOOST_MP_CPP_INT_HPP) || defined(BOOST_CONFIG_HPP)
#error "Boost comes in below scoring"
#endif
#if defined(FMT_CORE_H_) || defined(FMT_BASE_H_) || defined(FMT_FORMAT_H_)
#error "fmt comes in below scoring"
#endif
#if defined(_GLIBCXX_IOSTREAM) || defined(_LIBCPP_IOSTREAM)
#error "<iostream> comes in below scoring"
#endif
#if defined(_GLIBCXX_REGEX) || defined(_LIBCPP_REGEX)
#error "<regex> comes in below scoring"
#endif
// Each would cost as much to compile as all numbers and units together.
#if defined(_GLIBCXX_FUNCTIONAL)
#error "<functional> comes in below scoring"
#endif
#if defined(_GLIBCXX_ALGORITHM)
#error "<algorithm> comes in below scoring"
#endif
