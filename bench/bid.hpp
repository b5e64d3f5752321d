// SPDX-License-Identifier: BSL-1.0
#pragma once

// Intel's decimal floating point (IEEE 754 in binary integer decimals) with the operators of a
// number, where it is installed: 16 digits as `bid::short_number`, 34 as `bid::long_number`.
// CMake says so as JIXIAO_BENCH_BID. What is not exact is seen by `is_exact` alone.

#if defined(JIXIAO_BENCH_BID)

#include <bid_conf.h>
#include <bid_functions.h>

namespace bid {

// Of all that was calculated since it was last asked.
inline _IDEC_flags& flags() {
  static _IDEC_flags raised = 0;
  return raised;
}
inline bool is_exact() {
  const bool exact = (flags() & BID_INEXACT_EXCEPTION) == 0;
  flags() = 0;
  return exact;
}

inline constexpr unsigned to_nearest_even = 0;

struct short_number {
  BID_UINT64 bits;

  // The library's parameter is no constant, but it writes nothing there.
  static short_number from(const char* text) {
    return {bid64_from_string(const_cast<char*>(text), to_nearest_even, &flags())};
  }
  friend short_number operator+(short_number a, short_number b) {
    return {bid64_add(a.bits, b.bits, to_nearest_even, &flags())};
  }
  friend short_number operator*(short_number a, short_number b) {
    return {bid64_mul(a.bits, b.bits, to_nearest_even, &flags())};
  }
  friend bool operator<(short_number a, short_number b) {
    return bid64_quiet_less(a.bits, b.bits, &flags()) != 0;
  }
  friend bool operator>=(short_number a, short_number b) {
    return bid64_quiet_greater_equal(a.bits, b.bits, &flags()) != 0;
  }
};

struct long_number {
  BID_UINT128 bits;

  static long_number from(const char* text) {
    return {bid128_from_string(const_cast<char*>(text), to_nearest_even, &flags())};
  }
  friend long_number operator+(const long_number& a, const long_number& b) {
    return {bid128_add(a.bits, b.bits, to_nearest_even, &flags())};
  }
  friend long_number operator*(const long_number& a, const long_number& b) {
    return {bid128_mul(a.bits, b.bits, to_nearest_even, &flags())};
  }
  friend bool operator<(const long_number& a, const long_number& b) {
    return bid128_quiet_less(a.bits, b.bits, &flags()) != 0;
  }
  friend bool operator>=(const long_number& a, const long_number& b) {
    return bid128_quiet_greater_equal(a.bits, b.bits, &flags()) != 0;
  }
};

// There is no comparison of three results, so unequal numbers are compared once, equal ones twice.
template <class Number>
int compare(const Number& a, const Number& b) {
  return a < b ? -1 : b < a ? 1 : 0;
}

}  // namespace bid

#endif
