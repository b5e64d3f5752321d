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

// The signed integer with this magnitude; the caller has checked that it fits.
constexpr int128 with_sign(const uint128& v, bool negative) {
  const int128 signed_value = static_cast<int128>(v);
  return negative ? int128(-signed_value) : signed_value;
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

// An unsigned 256-bit integer, for comparing products without overflow; limbs of 32 bits, low first.
struct uint256 {
  std::array<std::uint32_t, 8> limbs{};

  // Returns true when the product no longer fits; the value is then meaningless.
  constexpr bool multiply(std::uint32_t factor) {
    std::uint64_t carry = 0;
    for (auto& limb : limbs) {
      const std::uint64_t product = std::uint64_t{limb} * factor + carry;
      limb = static_cast<std::uint32_t>(product);
      carry = product >> 32;
    }
    return carry != 0;
  }

  constexpr bool is_zero() const {
    for (auto limb : limbs)
      if (limb != 0) return false;
    return true;
  }

  // -1, 0 or 1.
  static constexpr int compare(const uint256& a, const uint256& b) {
    for (std::size_t i = a.limbs.size(); i-- > 0;)
      if (a.limbs[i] != b.limbs[i]) return a.limbs[i] < b.limbs[i] ? -1 : 1;
    return 0;
  }
};

constexpr std::array<std::uint32_t, 4> limbs_of(const uint128& v) {
  const std::uint64_t low = low64(v);
  const std::uint64_t high = high64(v);
  return {static_cast<std::uint32_t>(low), static_cast<std::uint32_t>(low >> 32),
          static_cast<std::uint32_t>(high), static_cast<std::uint32_t>(high >> 32)};
}

constexpr uint256 full_product(const uint128& a, const uint128& b) {
  const auto x = limbs_of(a);
  const auto y = limbs_of(b);
  uint256 result;
  for (std::size_t i = 0; i < 4; ++i) {
    std::uint64_t carry = 0;
    for (std::size_t j = 0; j < 4; ++j) {
      const std::uint64_t sum =
          std::uint64_t{x[i]} * y[j] + result.limbs[i + j] + carry;
      result.limbs[i + j] = static_cast<std::uint32_t>(sum);
      carry = sum >> 32;
    }
    result.limbs[i + 4] = static_cast<std::uint32_t>(carry);
  }
  return result;
}

// True when a × b needs more than 128 bits; otherwise the product is stored.
constexpr bool multiply_overflows(const uint128& a, const uint128& b, uint128& product) {
#if JIXIAO_NATIVE_INT128
  return __builtin_mul_overflow(a, b, &product);
#else
  const uint256 full = full_product(a, b);
  for (std::size_t i = 4; i < 8; ++i)
    if (full.limbs[i] != 0) return true;
  product = make_uint128((std::uint64_t{full.limbs[3]} << 32) | full.limbs[2],
                         (std::uint64_t{full.limbs[1]} << 32) | full.limbs[0]);
  return false;
#endif
}

}  // namespace jixiao::detail
