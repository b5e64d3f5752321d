// SPDX-License-Identifier: BSL-1.0

#include <jixiao/number/int128.hpp>

#include <cstdint>
#include <limits>

#include "support/both_times.hpp"

using namespace jixiao::detail;

namespace {

constexpr std::uint64_t all_ones = std::numeric_limits<std::uint64_t>::max();
constexpr uint128 largest = make_uint128(all_ones, all_ones);

struct product_case {
  uint128 a;
  uint128 b;
  bool overflows;
  uint128 product;
};

constexpr auto products = std::to_array<product_case>({
    {0, 0, false, 0},
    {largest, 0, false, 0},
    {largest, 1, false, largest},
    {largest, 2, true, 0},
    {make_uint128(1, 0), make_uint128(1, 0), true, 0},
    {make_uint128(1, 0), all_ones, false, make_uint128(all_ones, 0)},
    {make_uint128(0, all_ones), make_uint128(0, all_ones), false, make_uint128(all_ones - 1, 1)},
    {make_uint128(1, 1), all_ones, false, make_uint128(all_ones, all_ones)},
    {make_uint128(1, 2), all_ones, true, 0},
    {power_of_ten(28), power_of_ten(10), false, power_of_ten(38)},
    {power_of_ten(10), power_of_ten(28), false, power_of_ten(38)},
    {power_of_ten(38), 3, false, uint128(power_of_ten(38) * 3)},
    {power_of_ten(38), 4, true, 0},
});

struct product_answer {
  bool overflows = false;
  uint128 product = 0;
  bool same_over_a_factor = false;
  friend constexpr bool operator==(const product_answer&, const product_answer&) = default;
};

constexpr auto multiply = [](const product_case& c) {
  product_answer answer;
  answer.overflows = multiply_overflows(c.a, c.b, answer.product);
  uint128 over_a = c.a;
  uint128 over_b = c.b;
  const bool a_overflows = multiply_overflows(over_a, c.b, over_a);
  const bool b_overflows = multiply_overflows(c.a, over_b, over_b);
  answer.same_over_a_factor =
      a_overflows == answer.overflows && b_overflows == answer.overflows &&
      (answer.overflows || (over_a == answer.product && over_b == answer.product));
  return answer;
};

struct short_product_case {
  std::int64_t a;
  std::int64_t b;
  bool overflows;
};

constexpr std::int64_t largest64 = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t smallest64 = std::numeric_limits<std::int64_t>::min();

constexpr auto short_products = std::to_array<short_product_case>({
    {0, largest64, false},
    {largest64, 1, false},
    {smallest64, 1, false},
    {largest64 / 10, 10, false},
    {largest64 / 10 + 1, 10, true},
    {smallest64 / 10, 10, false},
    {smallest64 / 10 - 1, 10, true},
    {9, 1'000'000'000'000'000'000, false},
    {-10, 1'000'000'000'000'000'000, true},
});

constexpr auto multiply_short = [](const short_product_case& c) {
  std::int64_t product = 0;
  return multiply_overflows(c.a, c.b, product) == c.overflows &&
         (c.overflows || product == c.a * c.b);
};

struct division_case {
  uint128 a;
  uint128 b;
  uint128 d;
  bool overflows;
  uint128 whole;
  uint128 remainder;
};

// (a × b) ÷ d.
constexpr auto divisions = std::to_array<division_case>({
    {0, 0, 1, false, 0, 0},
    {7, 1, 2, false, 3, 1},
    {largest, 1, 1, false, largest, 0},
    {power_of_ten(38), power_of_ten(38), power_of_ten(37), true, 0, 0},
    {power_of_ten(38), power_of_ten(37), power_of_ten(37), false, power_of_ten(38), 0},
    {power_of_ten(38), power_of_ten(37), uint128(power_of_ten(37) + 1), false,
     uint128(power_of_ten(38) - 10), 10},
    {largest, largest, make_uint128(all_ones >> 1, all_ones), true, 0, 0},
    {largest, 3, make_uint128(all_ones >> 1, all_ones), false, 6, 3},
});

struct division_answer {
  bool overflows = false;
  uint128 whole = 0;
  uint128 remainder = 0;
  friend constexpr bool operator==(const division_answer&, const division_answer&) = default;
};

constexpr auto divide_product = [](const division_case& c) {
  const division result = divide(full_product(c.a, c.b), c.d);
  return division_answer{result.overflows, result.overflows ? uint128(0) : result.whole,
                         result.overflows ? uint128(0) : result.remainder};
};

struct sign_case {
  int128 value;
  uint128 size;
  bool negative;
  bool fits_64_bits;
};

constexpr auto signs = std::to_array<sign_case>({
    {0, 0, false, true},
    {1, 1, false, true},
    {-1, 1, true, true},
    {std::numeric_limits<std::int64_t>::max(), all_ones >> 1, false, true},
    {std::numeric_limits<std::int64_t>::min(), make_uint128(0, std::uint64_t{1} << 63), true, true},
    {int128(std::numeric_limits<std::int64_t>::max()) + 1, make_uint128(0, std::uint64_t{1} << 63),
     false, false},
    {int128(std::numeric_limits<std::int64_t>::min()) - 1,
     make_uint128(0, (std::uint64_t{1} << 63) + 1), true, false},
    {int128(power_of_ten(38)), power_of_ten(38), false, false},
    {-int128(power_of_ten(38)), power_of_ten(38), true, false},
});

struct sign_answer {
  uint128 size = 0;
  int128 back = 0;
  bool fits_64_bits = false;
  friend constexpr bool operator==(const sign_answer&, const sign_answer&) = default;
};

constexpr auto split_sign = [](const sign_case& c) {
  return sign_answer{magnitude(c.value), with_sign(c.size, c.negative), fits_int64(c.value)};
};

}  // namespace

TEST_CASE("a product past 128 bits is noticed, also where it is stored over a factor") {
  for (const auto& [c, answer, same] : both_times<products, multiply>()) {
    CHECK(answer.overflows == c.overflows);
    CHECK(answer.same_over_a_factor);
    if (!c.overflows) CHECK((answer.product == c.product));
  }
}

TEST_CASE("a product past 64 bits is noticed") {
  for (const auto& [c, answer, same] : both_times<short_products, multiply_short>()) {
    CAPTURE(c.a, c.b);
    CHECK(answer);
  }
}

TEST_CASE("two factors bring numbers to one scale, from 18 places fewer to 18 more") {
  for (int places = -max_power_in_int64; places <= max_power_in_int64; ++places) {
    CAPTURE(places);
    const common_scale_factors& factors = factors_to_common_scale(places);
    CHECK((factors.left == int128(power_of_ten(places > 0 ? places : 0))));
    CHECK((factors.right == int128(power_of_ten(places < 0 ? -places : 0))));
  }
}

TEST_CASE("a product of 256 bits is divided with remainder") {
  for (const auto& [c, answer, same] : both_times<divisions, divide_product>()) {
    CHECK(answer.overflows == c.overflows);
    CHECK((answer.whole == c.whole));
    CHECK((c.overflows || answer.remainder == c.remainder));
  }
}

TEST_CASE("sign and magnitude are parted and joined") {
  for (const auto& [c, answer, same] : both_times<signs, split_sign>()) {
    CHECK((answer.size == c.size));
    CHECK((answer.back == c.value));
    CHECK(answer.fits_64_bits == c.fits_64_bits);
  }
}

TEST_CASE("coefficients of 38 digits are added; a sum past 2^127 is still too large to be one") {
  const int128 most = int128(power_of_ten(38)) - 1;
  CHECK((add_coefficients(most, -most) == 0));
  CHECK((add_coefficients(most, -1) == most - 1));
  CHECK((magnitude(add_coefficients(most, most)) >= power_of_ten(38)));
  CHECK((magnitude(add_coefficients(-most, -most)) >= power_of_ten(38)));
}

TEST_CASE("powers of ten reach 10^38, and 256 bits hold 10^77") {
  uint128 power = 1;
  for (int i = 0; i <= max_power_of_ten; ++i, power = i <= max_power_of_ten ? power * 10 : power)
    CHECK((power_of_ten(i) == power));

  uint256 wide = full_product(1, 1);
  CHECK_FALSE(wide.multiply_by_ten(77));
  CHECK_FALSE(wide.fits_uint128());
  CHECK(wide.multiply_by_ten(1));
  uint256 product = full_product(power_of_ten(38), power_of_ten(38));
  uint256 shifted = full_product(power_of_ten(1), 1);
  CHECK_FALSE(shifted.multiply_by_ten(75));
  CHECK(product == shifted);
  CHECK(uint256::compare(product, shifted) == 0);
  CHECK_FALSE(shifted.multiply(3));
  CHECK(uint256::compare(product, shifted) < 0);
  CHECK(uint256::compare(shifted, product) > 0);
  CHECK(uint256{}.is_zero());
  CHECK_FALSE(product.is_zero());
}

TEST_CASE("what has any bit past 2^128 does not fit into it") {
  for (std::size_t limb = 0; limb < 4; ++limb) {
    uint256 value;
    value.limbs[limb] = 1;
    CHECK(value.fits_uint128() == (limb < 2));
  }
  constexpr bool fits_top = [] {
    uint256 value;
    value.limbs[3] = 1;
    return value.fits_uint128();
  }();
  STATIC_REQUIRE_FALSE(fits_top);
}
