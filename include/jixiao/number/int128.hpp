// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <limits>

#if defined(JIXIAO_PORTABLE_INT128) && JIXIAO_PORTABLE_INT128
#include <boost/multiprecision/cpp_int.hpp>
#define JIXIAO_NATIVE_INT128 0
#elif defined(__SIZEOF_INT128__)
#define JIXIAO_NATIVE_INT128 1
#else
#include <boost/multiprecision/cpp_int.hpp>
/// 1 where 128-bit integers are the compiler's own, 0 where they are Boost's.
#define JIXIAO_NATIVE_INT128 0
#endif

namespace jixiao::detail {

// 128-bit integers: the compiler's own, or Boost's checked ones where it has none.
// Code above this header uses only what both offer.
#if JIXIAO_NATIVE_INT128
__extension__ typedef __int128 int128;
__extension__ typedef unsigned __int128 uint128;
#else
using int128 = boost::multiprecision::checked_int128_t;
using uint128 = boost::multiprecision::checked_uint128_t;
#endif

constexpr std::uint64_t low64(const uint128& v) {
  return static_cast<std::uint64_t>(v & uint128(~std::uint64_t{0}));
}
constexpr std::uint64_t high64(const uint128& v) { return static_cast<std::uint64_t>(v >> 64); }

constexpr uint128 make_uint128(std::uint64_t high, std::uint64_t low) {
  return (uint128(high) << 64) | uint128(low);
}

constexpr uint128 magnitude(const int128& v) {
#if JIXIAO_NATIVE_INT128
  return v < 0 ? uint128(0) - static_cast<uint128>(v) : static_cast<uint128>(v);
#else
  return v < 0 ? uint128(-v) : uint128(v);
#endif
}

// The signed integer with this magnitude, which is below 2^127.
constexpr int128 with_sign(const uint128& v, bool negative) {
  const int128 signed_value = static_cast<int128>(v);
  return negative ? int128(-signed_value) : signed_value;
}

// Whether a 64-bit signed integer holds the value: then products are cheap.
constexpr bool fits_int64(const int128& v) {
#if JIXIAO_NATIVE_INT128
  return v == static_cast<std::int64_t>(v);
#else
  return v <= std::numeric_limits<std::int64_t>::max() &&
         v >= std::numeric_limits<std::int64_t>::min();
#endif
}

// a + b where each is below 10^38 in size; a sum past 2^127 comes out with the wrong sign, and
// still at least 10^38 in size.
constexpr int128 add_coefficients(const int128& a, const int128& b) {
#if JIXIAO_NATIVE_INT128
  return static_cast<int128>(static_cast<uint128>(a) + static_cast<uint128>(b));
#else
  return a + b;
#endif
}

inline constexpr int max_power_of_ten = 38;

constexpr std::array<uint128, max_power_of_ten + 1> make_powers_of_ten() {
  std::array<uint128, max_power_of_ten + 1> powers{};
  powers[0] = 1;
  for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
  return powers;
}
inline constexpr auto powers_of_ten = make_powers_of_ten();

constexpr const uint128& power_of_ten(int exponent) {
  return powers_of_ten[static_cast<std::size_t>(exponent)];
}

// a × b.
constexpr uint128 multiply64(std::uint64_t a, std::uint64_t b) { return uint128(a) * uint128(b); }

// True when a × b, where b > 0, needs more than 64 bits; otherwise the product is stored.
constexpr bool multiply_overflows(std::int64_t a, std::int64_t b, std::int64_t& product) {
#if JIXIAO_NATIVE_INT128
  return __builtin_mul_overflow(a, b, &product);
#else
  constexpr std::numeric_limits<std::int64_t> limits;
  if (a > limits.max() / b || a < limits.min() / b) return true;
  product = a * b;
  return false;
#endif
}

// What brings two numbers to one scale: one factor is a power of ten, the other 1.
struct common_scale_factors {
  std::int64_t left = 1;
  std::int64_t right = 1;
};

// The largest power of ten that 64 bits with a sign hold.
inline constexpr int max_power_in_int64 = 18;

constexpr auto make_factors_to_common_scale() {
  std::array<common_scale_factors, 2 * max_power_in_int64 + 1> factors{};
  std::int64_t power = 1;
  for (std::size_t i = 0; i <= max_power_in_int64; ++i) {
    factors[max_power_in_int64 + i].left = power;
    factors[max_power_in_int64 - i].right = power;
    if (i < max_power_in_int64) power *= 10;
  }
  return factors;
}
inline constexpr auto all_factors_to_common_scale = make_factors_to_common_scale();

// By the scale of the right number less that of the left, from -18 to 18.
constexpr const common_scale_factors& factors_to_common_scale(int shift) {
  const int place = max_power_in_int64 + shift;
  return all_factors_to_common_scale[static_cast<std::size_t>(place)];
}

// An unsigned 256-bit integer, for products that outgrow 128 bits; limbs of 64 bits, low first.
struct uint256 {
  std::array<std::uint64_t, 4> limbs{};

  // limbs[position …] += addend × factor + carry, until there is nothing to carry.
  constexpr void add_product(std::size_t position, std::uint64_t a, std::uint64_t b) {
    std::uint64_t carry = add_to(position, multiply64(a, b));
    while (carry != 0 && ++position < limbs.size()) carry = add_to(position, uint128(carry));
  }

  // Returns true when the product no longer fits; the value is then meaningless.
  constexpr bool multiply(std::uint64_t factor) {
    std::uint64_t carry = 0;
    for (auto& limb : limbs) {
      const uint128 product = multiply64(limb, factor) + uint128(carry);
      limb = low64(product);
      carry = high64(product);
    }
    return carry != 0;
  }

  // × 10^exponent; the same.
  constexpr bool multiply_by_ten(int exponent) {
    for (; exponent > 0; exponent -= digits_in_64)
      if (multiply(low64(power_of_ten(exponent < digits_in_64 ? exponent : digits_in_64))))
        return true;
    return false;
  }

  constexpr bool is_zero() const { return *this == uint256{}; }
  constexpr bool fits_uint128() const { return limbs[2] == 0 && limbs[3] == 0; }
  constexpr uint128 low128() const { return make_uint128(limbs[1], limbs[0]); }
  constexpr bool bit(std::size_t i) const { return ((limbs[i / 64] >> (i % 64)) & 1u) != 0; }

  // -1, 0 or 1.
  static constexpr int compare(const uint256& a, const uint256& b) {
    for (std::size_t i = a.limbs.size(); i-- > 0;)
      if (a.limbs[i] != b.limbs[i]) return a.limbs[i] < b.limbs[i] ? -1 : 1;
    return 0;
  }
  friend constexpr bool operator==(const uint256&, const uint256&) = default;

 private:
  static constexpr int digits_in_64 = 19;

  constexpr std::uint64_t add_to(std::size_t position, const uint128& addend) {
    const uint128 sum = addend + uint128(limbs[position]);
    limbs[position] = low64(sum);
    return high64(sum);
  }
};

constexpr uint256 full_product(const uint128& a, const uint128& b) {
  uint256 result;
  result.add_product(0, low64(a), low64(b));
  result.add_product(1, low64(a), high64(b));
  result.add_product(1, high64(a), low64(b));
  result.add_product(2, high64(a), high64(b));
  return result;
}

// True when a × b needs more than 128 bits; otherwise the product is stored, and may be stored over
// a factor.
constexpr bool multiply_overflows(const uint128& a, std::uint64_t b, uint128& product) {
  const uint128 low = multiply64(low64(a), b);
  const uint128 high = multiply64(high64(a), b) + uint128(high64(low));
  if (high64(high) != 0) return true;
  product = make_uint128(low64(high), low64(low));
  return false;
}
constexpr bool multiply_overflows(const uint128& a, const uint128& b, uint128& product) {
#if JIXIAO_NATIVE_INT128
  // Into a variable of its own: g++ 12 reports an overflow when the product lies over a factor.
  uint128 result = 0;
  const bool overflows = __builtin_mul_overflow(a, b, &result);
  if (!overflows) product = result;
  return overflows;
#else
  const uint256 full = full_product(a, b);
  if (full.fits_uint128()) product = full.low128();
  return !full.fits_uint128();
#endif
}

struct division {
  uint128 whole;  // its last 128 bits, where it has more
  uint128 remainder;
  bool overflows = false;
};

// n ÷ d, bit by bit, where 0 < d < 2^127.
constexpr division divide(const uint256& n, const uint128& d) {
  division result{0, 0, false};
  for (std::size_t i = 256; i-- > 0;) {
    result.remainder = result.remainder * 2 + (n.bit(i) ? 1 : 0);
    const bool one = result.remainder >= d;
    if (one) result.remainder -= d;
    if (high64(result.whole) >> 63 != 0) {
      result.overflows = true;
      result.whole -= uint128(1) << 127;
    }
    result.whole = result.whole * 2 + (one ? 1 : 0);
  }
  return result;
}

}  // namespace jixiao::detail
