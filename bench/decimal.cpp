// SPDX-License-Identifier: BSL-1.0

// Decimals of differing scales against what one would use instead: Boost's checked 128-bit integers
// with the scales aligned by hand, its decimal floats and its rationals. Each calculates over the
// same pairs; their answers are compared before any clock starts.

#include <array>
#include <charconv>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <random>
#include <span>
#include <string>
#include <vector>

#include <boost/multiprecision/cpp_dec_float.hpp>
#include <boost/multiprecision/cpp_int.hpp>

#include "bid.hpp"
#include "harness.hpp"

#include <jixiao/number/decimal.hpp>
#include <jixiao/number/decimal_text.hpp>

namespace {

namespace mp = boost::multiprecision;

// How many there are matters: a processor learns the orders of a thousand pairs by heart.
constexpr std::size_t few = 1024;
constexpr std::size_t many = 16 * few;
constexpr int times = 48;
constexpr double items = static_cast<double>(few) * times;

// As a table has them: 97.995 against 98, 12.50 against 12.5; the `wide` ones have up to 30 digits.
struct text_pair {
  std::string left;
  std::string right;
};

std::string random_text(std::mt19937_64& engine, int max_digits, int max_scale) {
  const auto below = [&](int n) {
    return static_cast<int>(engine() % static_cast<std::uint64_t>(n));
  };
  const int scale = below(max_scale + 1);
  const int digits = 1 + below(max_digits);
  std::string text(1, static_cast<char>('1' + below(9)));
  for (int i = 1; i < digits; ++i) text += static_cast<char>('0' + below(10));
  const auto places = static_cast<std::size_t>(scale);
  if (text.size() <= places) text.insert(0, places + 1 - text.size(), '0');
  if (scale > 0) text.insert(text.size() - places, 1, '.');
  return below(4) == 0 ? '-' + text : text;
}

std::vector<text_pair> make_pairs(int max_digits, int max_scale) {
  std::mt19937_64 engine(2019);
  std::vector<text_pair> pairs;
  for (std::size_t i = 0; i < many; ++i) {
    std::string left = random_text(engine, max_digits, max_scale);
    const bool equal = i % 8 == 0 && left.find('.') != std::string::npos;
    std::string right = equal ? left + "0" : random_text(engine, max_digits, max_scale);
    pairs.push_back({std::move(left), std::move(right)});
  }
  return pairs;
}

const std::vector<text_pair>& pairs_of(bool wide) {
  static const std::vector<text_pair> narrow_pairs = make_pairs(9, 4);
  static const std::vector<text_pair> wide_pairs = make_pairs(30, 6);
  return wide ? wide_pairs : narrow_pairs;
}

std::span<const text_pair> first_pairs(bool wide, std::size_t count) {
  return std::span(pairs_of(wide)).first(count);
}

// Boost's checked 128-bit integer made into a decimal the obvious way.
struct boost_decimal {
  mp::checked_int128_t coefficient;
  int scale = 0;

  static const mp::checked_int128_t& power_of_ten(int exponent) {
    static const std::array<mp::checked_int128_t, 38> powers = [] {
      std::array<mp::checked_int128_t, 38> made;
      made[0] = 1;
      for (std::size_t i = 1; i < made.size(); ++i) made[i] = made[i - 1] * 10;
      return made;
    }();
    return powers[static_cast<std::size_t>(exponent)];
  }

  mp::checked_int128_t at(int wanted) const {
    return wanted == scale ? coefficient
                           : mp::checked_int128_t(coefficient * power_of_ten(wanted - scale));
  }
  friend int compare(const boost_decimal& a, const boost_decimal& b) {
    if (a.scale == b.scale) return a.coefficient.compare(b.coefficient);
    const int common = a.scale > b.scale ? a.scale : b.scale;
    return a.at(common).compare(b.at(common));
  }
  friend boost_decimal operator+(const boost_decimal& a, const boost_decimal& b) {
    const int common = a.scale > b.scale ? a.scale : b.scale;
    return {a.at(common) + b.at(common), common};
  }
  friend boost_decimal operator*(const boost_decimal& a, const boost_decimal& b) {
    return {a.coefficient * b.coefficient, a.scale + b.scale};
  }
};

int compare(const jixiao::decimal& a, const jixiao::decimal& b) {
  const auto order = a <=> b;
  return static_cast<int>(order > 0) - static_cast<int>(order < 0);
}
int compare(const mp::cpp_dec_float_50& a, const mp::cpp_dec_float_50& b) { return a.compare(b); }
int compare(const mp::cpp_rational& a, const mp::cpp_rational& b) { return a.compare(b); }
#if defined(JIXIAO_BENCH_BID)
using bid::compare;
#endif

template <class Number>
Number read(const std::string& text);

template <>
jixiao::decimal read(const std::string& text) {
  return jixiao::to_decimal(text);
}
template <>
boost_decimal read(const std::string& text) {
  const std::size_t point = text.find('.');
  std::string digits = text;
  if (point != std::string::npos) digits.erase(point, 1);
  const bool negative = digits[0] == '-';
  digits.erase(0, negative ? 1 : 0);
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
  const mp::checked_int128_t size(digits);
  return {negative ? mp::checked_int128_t(-size) : size,
          point == std::string::npos ? 0 : static_cast<int>(text.size() - point - 1)};
}
template <>
mp::cpp_dec_float_50 read(const std::string& text) {
  return mp::cpp_dec_float_50(text);
}
template <>
mp::cpp_rational read(const std::string& text) {
  const auto exact = read<boost_decimal>(text);
  return {mp::cpp_int(exact.coefficient), mp::pow(mp::cpp_int(10), unsigned(exact.scale))};
}

#if defined(JIXIAO_BENCH_BID)
template <>
bid::short_number read(const std::string& text) {
  return bid::short_number::from(text.c_str());
}
template <>
bid::long_number read(const std::string& text) {
  return bid::long_number::from(text.c_str());
}
#endif

template <class Number>
struct number_pair {
  Number left;
  Number right;
};

template <class Number>
std::vector<number_pair<Number>> numbers_of(bool wide, std::size_t count) {
  std::vector<number_pair<Number>> numbers;
  for (const text_pair& p : first_pairs(wide, count))
    numbers.push_back({read<Number>(p.left), read<Number>(p.right)});
  return numbers;
}

template <class Number>
std::function<void()> comparing(bool wide, std::size_t count) {
  return [numbers = numbers_of<Number>(wide, count)] {
    for (std::size_t done = 0; done < few * times; done += numbers.size()) {
      int sum = 0;
      for (const auto& p : numbers) sum += compare(p.left, p.right);
      bench::keep(&sum);
    }
  };
}

template <class Number>
std::function<void()> adding() {
  return [numbers = numbers_of<Number>(false, few)] {
    for (int i = 0; i < times; ++i)
      for (const auto& p : numbers) {
        const Number sum = p.left + p.right;
        bench::keep(&sum);
      }
  };
}

template <class Number>
std::function<void()> multiplying() {
  return [numbers = numbers_of<Number>(false, few)] {
    for (int i = 0; i < times; ++i)
      for (const auto& p : numbers) {
        const Number product = p.left * p.right;
        bench::keep(&product);
      }
  };
}

template <class Number>
std::function<void()> reading() {
  return [] {
    for (int i = 0; i < times; ++i)
      for (const text_pair& p : first_pairs(false, few)) {
        const auto number = read<Number>(p.left);
        bench::keep(&number);
      }
  };
}

// What many would use, and may not: binary, so 97.995 is another number there.
double binary_of(const std::string& text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

[[noreturn]] void differ(const char* what, const std::string& left, const std::string& right) {
  std::fprintf(stderr, "bench_decimal: %s differ for %s and %s\n", what, left.c_str(),
               right.c_str());
  std::exit(1);
}

void compare_answers(const text_pair& p) {
  const auto a = read<jixiao::decimal>(p.left);
  const auto b = read<jixiao::decimal>(p.right);
  const auto x = read<boost_decimal>(p.left);
  const auto y = read<boost_decimal>(p.right);
  const auto r = read<mp::cpp_rational>(p.left);
  const auto s = read<mp::cpp_rational>(p.right);
  const auto order = compare(a, b);
  const auto agrees = [&](int other) { return (other > 0) - (other < 0) == order; };
  if (!agrees(compare(x, y)) || !agrees(compare(r, s)) ||
      !agrees(compare(read<mp::cpp_dec_float_50>(p.left), read<mp::cpp_dec_float_50>(p.right))))
    differ("orders", p.left, p.right);
  const auto sum = jixiao::to_text(a + b);
  if (read<mp::cpp_rational>(std::string(sum.view())) != r + s) differ("sums", p.left, p.right);
  if (compare(x + y, read<boost_decimal>(std::string(sum.view()))) != 0)
    differ("sums", p.left, p.right);
}

void compare_product(const text_pair& p) {
  const auto product =
      jixiao::to_text(read<jixiao::decimal>(p.left) * read<jixiao::decimal>(p.right));
  const auto expected =
      mp::cpp_rational(read<mp::cpp_rational>(p.left) * read<mp::cpp_rational>(p.right));
  if (read<mp::cpp_rational>(std::string(product.view())) != expected)
    differ("products", p.left, p.right);
  if (compare(read<boost_decimal>(p.left) * read<boost_decimal>(p.right),
              read<boost_decimal>(std::string(product.view()))) != 0)
    differ("products", p.left, p.right);
  const auto point = p.left.find('.');
  const int places = point == std::string::npos ? 0 : static_cast<int>(p.left.size() - point - 1);
  std::array<char, 64> printed{};
  std::snprintf(printed.data(), printed.size(), "%.*f", places, binary_of(p.left));
  if (p.left != printed.data()) differ("texts", p.left, printed.data());
}

// Answers that Intel's decimals give exactly must be ours. Says how many those are.
#if defined(JIXIAO_BENCH_BID)
template <class Number>
int compare_exact(const text_pair& p) {
  bid::flags() = 0;
  const auto a = read<jixiao::decimal>(p.left);
  const auto b = read<jixiao::decimal>(p.right);
  const auto x = read<Number>(p.left);
  const auto y = read<Number>(p.right);
  if (!bid::is_exact()) return 0;
  if (compare(x, y) != compare(a, b)) differ("orders by Intel", p.left, p.right);
  const auto same = [](const Number& theirs, const jixiao::decimal& ours) {
    return compare(theirs, read<Number>(std::string(jixiao::to_text(ours).view()))) == 0;
  };
  int exact = 1;
  const auto sum = x + y;
  if (bid::is_exact()) {
    ++exact;
    if (!same(sum, a + b)) differ("sums by Intel", p.left, p.right);
  }
  if (p.left.size() + p.right.size() > 36) return exact;
  const auto product = x * y;
  if (bid::is_exact()) {
    ++exact;
    if (!same(product, a * b)) differ("products by Intel", p.left, p.right);
  }
  return exact;
}

void compare_with_intel() {
  int exact = 0;
  for (bool wide : {false, true})
    for (const text_pair& p : pairs_of(wide))
      exact += compare_exact<bid::short_number>(p) + compare_exact<bid::long_number>(p);
  if (exact < static_cast<int>(many) * 6) bench::fail("few answers of Intel's are exact");
}
#else
void compare_with_intel() {}
#endif

constexpr const char* checked = "Boost checked 128-bit integer";

void race_compares(int rounds, const std::string& what, bool wide, std::size_t count,
                   const std::optional<bench::goal>& goal) {
  bench::race r(rounds);
  r.add("decimal", items, comparing<jixiao::decimal>(wide, count));
  r.add(checked, items, comparing<boost_decimal>(wide, count));
  r.add("cpp_dec_float_50", items, comparing<mp::cpp_dec_float_50>(wide, count));
  r.add("cpp_rational", items, comparing<mp::cpp_rational>(wide, count));
#if defined(JIXIAO_BENCH_BID)
  if (!wide) r.add("Intel BID64", items, comparing<bid::short_number>(wide, count));
  r.add("Intel BID128", items, comparing<bid::long_number>(wide, count));
#endif
  r.run();
  r.print(what, "decimal", checked, goal);
  r.print(what, "decimal", "cpp_dec_float_50", bench::no_goal());
  r.print(what, "decimal", "cpp_rational", bench::no_goal());
#if defined(JIXIAO_BENCH_BID)
  if (!wide) r.print(what, "decimal", "Intel BID64", bench::no_goal());
  r.print(what, "decimal", "Intel BID128", bench::no_goal());
#endif
}

void race_compares(int rounds) {
  const std::string what = "compare decimals at differing scales";
  const std::string wide = "compare decimals of up to 30 digits at differing scales";
  race_compares(rounds, what + ", 16,384 pairs", false, many, bench::at_most(0.75));
  race_compares(rounds, what + ", 1,024 pairs", false, few, bench::at_most(0.75));
  race_compares(rounds, wide + ", 16,384 pairs", true, many, bench::no_goal());
  race_compares(rounds, wide + ", 1,024 pairs", true, few, bench::no_goal());
}

void race_sums_and_products(int rounds) {
  bench::race r(rounds);
  r.add("sum", items, adding<jixiao::decimal>());
  r.add("sum by Boost", items, adding<boost_decimal>());
  r.add("product", items, multiplying<jixiao::decimal>());
  r.add("product by Boost", items, multiplying<boost_decimal>());
#if defined(JIXIAO_BENCH_BID)
  r.add("sum by Intel BID64", items, adding<bid::short_number>());
  r.add("sum by Intel BID128", items, adding<bid::long_number>());
  r.add("product by Intel BID64", items, multiplying<bid::short_number>());
  r.add("product by Intel BID128", items, multiplying<bid::long_number>());
#endif
  r.run();
  r.print("add decimals", "sum", "sum by Boost", bench::no_goal());
  r.print("multiply decimals", "product", "product by Boost", bench::no_goal());
#if defined(JIXIAO_BENCH_BID)
  for (const char* theirs : {"sum by Intel BID64", "sum by Intel BID128"})
    r.print("add decimals", "sum", theirs, bench::no_goal());
  for (const char* theirs : {"product by Intel BID64", "product by Intel BID128"})
    r.print("multiply decimals", "product", theirs, bench::no_goal());
#endif
}

void race_texts(int rounds) {
  bench::race r(rounds);
  r.add("to decimal", items, [] {
    for (int i = 0; i < times; ++i)
      for (const text_pair& p : first_pairs(false, few)) {
        const auto read = jixiao::read_decimal(p.left);
        bench::keep(&read);
      }
  });
  r.add("std::from_chars to double", items, [] {
    for (int i = 0; i < times; ++i)
      for (const text_pair& p : first_pairs(false, few)) {
        const double read = binary_of(p.left);
        bench::keep(&read);
      }
  });
#if defined(JIXIAO_BENCH_BID)
  r.add("bid64_from_string", items, reading<bid::short_number>());
  r.add("bid128_from_string", items, reading<bid::long_number>());
#endif
  r.run().print("text to decimal", "to decimal", "std::from_chars to double", bench::no_goal());
#if defined(JIXIAO_BENCH_BID)
  for (const char* theirs : {"bid64_from_string", "bid128_from_string"})
    r.print("text to decimal", "to decimal", theirs, bench::no_goal());
#endif
}

}  // namespace

int main(int argc, char** argv) {
  const int rounds = static_cast<int>(bench::option(argc, argv, "--rounds", 15));
  for (bool wide : {false, true})
    for (const text_pair& p : pairs_of(wide)) {
      compare_answers(p);
      if (!wide) compare_product(p);
    }
  compare_with_intel();
  race_compares(rounds);
  race_sums_and_products(rounds);
  race_texts(rounds);
  return 0;
}
