// SPDX-License-Identifier: BSL-1.0

#include <jixiao/number/decimal.hpp>

#include <concepts>
#include <functional>
#include <stdexcept>
#include <string_view>
#include <type_traits>
#include <unordered_set>

#include <jixiao/number/decimal_text.hpp>
#include <jixiao/number/int128.hpp>

#include "support/both_times.hpp"

using namespace jixiao::literals;
using jixiao::decimal;
using jixiao::decimal_characters;
using jixiao::to_decimal;
using jixiao::to_text;

namespace {

constexpr std::string_view nines = "99999999999999999999999999999999999999";  // 10^38 − 1

// What a decimal is, as a value type.
#if JIXIAO_NATIVE_INT128
static_assert(std::is_trivially_copyable_v<decimal>);
static_assert(alignof(decimal) == alignof(jixiao::detail::int128));
static_assert(sizeof(decimal) == sizeof(jixiao::detail::int128) + alignof(jixiao::detail::int128));
#endif
static_assert(std::regular<decimal>);
static_assert(std::three_way_comparable<decimal, std::weak_ordering>);
static_assert(std::totally_ordered<decimal>);
static_assert(std::is_nothrow_move_constructible_v<decimal>);

// Whole numbers are decimals; binary floats, truth values and characters are not, nor the reverse.
static_assert(std::convertible_to<int, decimal>);
static_assert(std::convertible_to<unsigned long long, decimal>);
static_assert(!std::constructible_from<decimal, double>);
static_assert(!std::constructible_from<decimal, float>);
static_assert(!std::constructible_from<decimal, long double>);
static_assert(!std::constructible_from<decimal, bool>);
static_assert(!std::constructible_from<decimal, char>);
static_assert(!std::constructible_from<double, decimal>);
static_assert(!std::constructible_from<float, decimal>);
static_assert(!std::constructible_from<int, decimal>);
static_assert(!std::constructible_from<bool, decimal>);
template <class A, class B>
concept mixes = requires(A a, B b) {
  a + b;
}
|| requires(A a, B b) { a* b; }
|| requires(A a, B b) { a == b; }
|| requires(A a, B b) { a < b; };
static_assert(!mixes<decimal, double>);
static_assert(!mixes<double, decimal>);
static_assert(mixes<decimal, int>);
template <class A>
concept divides = requires(A a) {
  a / a;
}
|| requires(A a) { a % a; };
static_assert(!divides<decimal>);

struct pair_case {
  std::string_view a;
  std::string_view b;
  std::string_view expected;
};

constexpr auto sums = std::to_array<pair_case>({
    {"0", "0", "0"},
    {"1", "2", "3"},
    {"97.5", "0.005", "97.505"},
    {"97.50", "2.5", "100.00"},
    {"-0.1", "0.1", "0.0"},
    {"33.50", "9.98", "43.48"},
    {"43.48", "6.52", "50.00"},
    {"0.1", "0.2", "0.3"},
    {"99999999999999999999999999999999999999", "0", "99999999999999999999999999999999999999"},
    {"99999999999999999999999999999999999998", "1", "99999999999999999999999999999999999999"},
    {"99999999999999999999999999999999999999", "-99999999999999999999999999999999999999", "0"},
    // 2 × 0.99…96 passes 2^127; without its last zero it has 38 digits.
    {"0.99999999999999999999999999999999999998", "0.99999999999999999999999999999999999992",
     "1.9999999999999999999999999999999999999"},
    {"9.9999999999999999999999999999999999995", "0.0000000000000000000000000000000000005",
     "10.000000000000000000000000000000000000"},
    // Aligned, the first has 39 digits; the difference has one.
    {"10000000000000000000000000000000000000", "-9999999999999999999999999999999999999.9", "0.1"},
    {"1.00000000000000000000", "10000000000000000000000", "10000000000000000000001"},
    {"99999999999999999999.00", "1.00", "100000000000000000000.00"},
    {"1000000000000000000000000000000000000.1", "-1.00", "999999999999999999999999999999999999.1"},
    {"0.0000000000000000000000000000000000000000000000000000000000000000000000000001", "0",
     "0.0000000000000000000000000000000000000000000000000000000000000000000000000001"},
});
constexpr auto sum = [](const pair_case& c) { return to_text(to_decimal(c.a) + to_decimal(c.b)); };

constexpr auto products = std::to_array<pair_case>({
    {"0", "5", "0"},
    {"-2", "0.00", "0.00"},
    {"2.50", "4", "10.00"},
    {"-0.5", "0.5", "-0.25"},
    {"100000", "0.00001", "1.00000"},
    {"9999999999999999999", "9999999999999999999", "99999999999999999980000000000000000001"},
    {"-9223372036854775808", "-9223372036854775808", "85070591730234615865843651857942052864"},
    // Zeros at the end are given up before the product is refused.
    {"2.0000000000000000000", "5.0000000000000000000", "10.000000000000000000000000000000000000"},
    {"4000000000000000000000000000000000000", "0.25", "1000000000000000000000000000000000000.0"},
    {"1250000000000000000000000000000000000.5", "8", "10000000000000000000000000000000000004"},
    {"0.00000000000000000000000000000000000002", "0.00000000000000000000000000000000000005",
     "0.0000000000000000000000000000000000000000000000000000000000000000000000000010"},
    {"0.000000000000000000000000000000000000025", "0.000000000000000000000000000000000000040",
     "0.0000000000000000000000000000000000000000000000000000000000000000000000000010"},
});
constexpr auto product = [](const pair_case& c) {
  return to_text(to_decimal(c.a) * to_decimal(c.b));
};

struct order_case {
  std::string_view a;
  std::string_view b;
  int expected;
};

constexpr auto orders = std::to_array<order_case>({
    {"97.5", "97.50", 0},
    {"0", "0.000", 0},
    {"-0.0", "0", 0},
    {"97.99999999999999999999", "98", -1},
    {"98", "97.99999999999999999999", 1},
    {"-98", "-97.995", -1},
    {"-1", "1.00", -1},
    {"0.00", "-0.01", 1},
    {"0.1", "0.10000000000000000000000000000000000001", -1},
    {"99999999999999999999999999999999999999",
     "0.0000000000000000000000000000000000000000000000000000000000000000000000000001", 1},
    {"-99999999999999999999999999999999999999",
     "-0.0000000000000000000000000000000000000000000000000000000000000000000000000001", -1},
    {"9223372036854775807", "9223372036854775807.000000000000000000", 0},
    {"-9223372036854775808", "-9223372036854775808.000000000000000001", 1},
    {"9223372036854775808", "9223372036854775807.9999999999999999999", 1},
    {"1", "0.9999999999999999999999999999999999999", 1},
    // At one scale they are the last numbers that 64 bits hold, and the first that they do not.
    {"9", "9.000000000000000000", 0},
    {"9.223372036854775807", "9", 1},
    {"10", "9.223372036854775807", 1},
    {"-9.223372036854775808", "-10", 1},
    {"-10", "-9.223372036854775808", -1},
    {"922337203685477580", "922337203685477580.7", -1},
    {"922337203685477581", "922337203685477580.7", 1},
    {"1", "1.0000000000000000000", 0},
    {"1", "0.0000000000000000001", 1},
    // 2⁶⁴ + 1, of which 64 bits keep a 1.
    {"18446744073709551617", "2", 1},
    {"2", "18446744073709551617", -1},
    {"0.0000000000000000001", "1", -1},
    {"9223372036854775808", "922337203685477580.8", 1},
    {"922337203685477580.8", "9223372036854775808", -1},
    {"99999999999999999999999999999999999999", "0.99999", 1},
    {"0.9999999999999999999", "1", -1},
});
constexpr auto order = [](const order_case& c) {
  const auto found = to_decimal(c.a) <=> to_decimal(c.b);
  return found < 0 ? -1 : found > 0 ? 1 : 0;
};

struct scale_case {
  std::string_view value;
  int scale;
  std::string_view expected;  // empty where it can't be
};

constexpr auto scales = std::to_array<scale_case>({
    {"97.50", 1, "97.5"},
    {"97.50", 3, "97.500"},
    {"100", 0, "100"},
    {"100", 2, "100.00"},
    {"0", 76, "0.0000000000000000000000000000000000000000000000000000000000000000000000000000"},
    {"0.00", 0, "0"},
    {"-1.500", 1, "-1.5"},
});
constexpr auto rescale = [](const scale_case& c) {
  return to_text(to_decimal(c.value).with_scale(c.scale));
};

}  // namespace

TEST_CASE("sums are exact and keep the places of the longer number") {
  for (const auto& [c, result, same] : both_times<sums, sum>()) CHECK(result.view() == c.expected);
}

TEST_CASE("products are exact and have the places of both numbers") {
  for (const auto& [c, result, same] : both_times<products, product>())
    CHECK(result.view() == c.expected);
}

TEST_CASE("numbers compare by value at whatever scale they are written") {
  for (const auto& [c, result, same] : both_times<orders, order>()) {
    CAPTURE(c.a, c.b);
    CHECK(result == c.expected);
  }
}

TEST_CASE("a result of more than 38 digits is an error, never another number") {
  const decimal most = to_decimal(nines);
  CHECK_THROWS_AS(most + 1, std::overflow_error);
  CHECK_THROWS_AS(-most - 1, std::overflow_error);
  CHECK_THROWS_AS(most + 0.1_dec, std::overflow_error);
  CHECK_THROWS_AS(most + most, std::overflow_error);
  CHECK_THROWS_AS(-most - most, std::overflow_error);
  // As 128-bit integers, these wrap round to sums that end in 0.
  const decimal three = to_decimal("0.99999999999999999999999999999999999993");
  CHECK_THROWS_AS(three + three, std::overflow_error);
  CHECK_THROWS_AS(-three - three, std::overflow_error);
  CHECK_THROWS_AS(most * 2, std::overflow_error);
  CHECK_THROWS_AS(most * most, std::overflow_error);
  CHECK_THROWS_AS(1000000000000000000_dec * 1000000000000000000_dec * 100, std::overflow_error);
  CHECK_THROWS_AS(most * 0.2_dec, std::overflow_error);
  CHECK_THROWS_AS(25_dec + decimal::of(1, 37), std::overflow_error);
  CHECK((decimal::of(0, 40) * decimal::of(1, 40)).is_zero());
  CHECK_THROWS_AS(decimal::of(1, 76) * 0.1_dec, std::overflow_error);
  CHECK_THROWS_AS(decimal::of(1, 76) + 1000_dec, std::overflow_error);
  CHECK_THROWS_AS(decimal::of(1, 77), std::overflow_error);
  CHECK_THROWS_AS(decimal::of(1, -1), std::overflow_error);
  CHECK_THROWS_AS(decimal::of(jixiao::detail::int128(jixiao::detail::power_of_ten(38)), 0),
                  std::overflow_error);
}

TEST_CASE("add and multiply say whether they can, and leave the result alone where not") {
  const decimal most = to_decimal(nines);
  decimal result = 7;
  CHECK_FALSE(decimal::add(most, 1, result));
  CHECK_FALSE(decimal::multiply(most, 10, result));
  CHECK(to_text(result) == "7");
  CHECK(decimal::add(2.50_dec, 0.5_dec, result));
  CHECK(to_text(result) == "3.00");
  CHECK(decimal::multiply(result, result, result));
  CHECK(to_text(result) == "9.0000");
  CHECK(decimal::add(result, -result, result));
  CHECK(result == 0);
}

TEST_CASE("with_scale writes the same number with other places") {
  for (const auto& [c, result, same] : both_times<scales, rescale>())
    CHECK(result.view() == c.expected);
}

TEST_CASE("with_scale never drops a digit") {
  CHECK_THROWS_AS((97.55_dec).with_scale(1), std::overflow_error);
  CHECK_THROWS_AS((97.5_dec).with_scale(-1), std::overflow_error);
  CHECK_THROWS_AS((100_dec).with_scale(-2), std::overflow_error);
  CHECK_THROWS_AS((0_dec).with_scale(77), std::overflow_error);
  CHECK_THROWS_AS((10_dec).with_scale(37), std::overflow_error);
  CHECK_THROWS_AS((99999999999999999999_dec).with_scale(37), std::overflow_error);
  CHECK((10_dec).with_scale(36).scale() == 36);
}

TEST_CASE("equal numbers hash alike and are found as one") {
  const std::hash<decimal> hash;
  CHECK(hash(97.5_dec) == hash(97.500_dec));
  CHECK(hash(0_dec) == hash(-0.00_dec));
  CHECK(hash(100_dec) == hash(100.0_dec));
  CHECK(hash(1_dec) != hash(-1_dec));
  CHECK(hash(1_dec) != hash(0.1_dec));
  const std::unordered_set<decimal> set{97.5_dec, 97.50_dec, 98_dec};
  CHECK(set.size() == 2);
  CHECK(set.count(98.0_dec) == 1);
}

TEST_CASE("numbers that lie side by side have hashes of their own") {
  const std::hash<decimal> hash;
  std::unordered_set<std::size_t> found;
  for (int tenths = 0; tenths <= 1000; ++tenths) found.insert(hash(decimal::of(tenths, 1)));
  CHECK(found.size() > 990);
  // As they do where they differ past 64 bits alone.
  const decimal step = to_decimal("18446744073709551616");
  found.clear();
  for (int multiple = 1; multiple <= 1000; ++multiple) found.insert(hash(step * multiple));
  CHECK(found.size() > 990);
}

TEST_CASE("products are compared by sign first, and 0 has none") {
  struct row {
    decimal a, b, c, d;
    int expected;
  };
  for (const row& r : {row{0, -1, 0, 5, 0},
                       {-1, 0, 5, 0, 0},
                       {0, 3, -1, 1, 1},
                       {0, -3, 1, 2, -1},
                       {-2, -3, 5, 1, 1},
                       {-2, 3, -5, 1, -1},
                       {2, -3, -3, 2, 0},
                       {0.5_dec, 4, 20, 0.1_dec, 0}}) {
    CAPTURE(to_text(r.a).view(), to_text(r.b).view(), to_text(r.c).view(), to_text(r.d).view());
    const auto found = jixiao::compare_products(r.a, r.b, r.c, r.d);
    CHECK((found < 0 ? -1 : found > 0 ? 1 : 0) == r.expected);
  }
}

TEST_CASE("small questions about one number") {
  static_assert((0.00_dec).is_zero() && !(0.01_dec).is_zero());
  static_assert((-0.01_dec).is_negative() && !(-0_dec).is_negative());
  static_assert((98.00_dec).is_integer() && !(98.01_dec).is_integer());
  static_assert((0.975_dec).digits() == 3 && (0_dec).digits() == 1 && (100_dec).digits() == 3);
  static_assert(to_decimal(nines).digits() == 38);
  static_assert(abs(-97.5_dec) == 97.5_dec && abs(97.5_dec) == 97.5_dec);
  static_assert(to_text((120.00_dec).stripped()) == "120");
  static_assert(to_text((0.000_dec).stripped()) == "0");
  static_assert((1_dec).has_room_for(37) && !(1_dec).has_room_for(38));
  static_assert((0_dec).has_room_for(76) && !(0_dec).has_room_for(77));
  static_assert((0.5_dec).has_room_for(38) && !(0.5_dec).has_room_for(39));
  static_assert(decimal::of(1, 39).has_room_for(76) && !decimal::of(1, 39).has_room_for(77));
  decimal d = 1;
  d += 0.5_dec;
  d *= 4;
  d -= 6;
  CHECK(d == 0);
}
