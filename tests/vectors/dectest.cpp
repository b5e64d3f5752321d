// SPDX-License-Identifier: BSL-1.0

// The General Decimal Arithmetic test cases. Decimals here have no precision limit but 38 digits,
// no exponents, no signed zero, no NaN and no infinity; a case applies when it needs none of these.

#include "support/dectest.hpp"

#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <jixiao/number/decimal_text.hpp>
#include <jixiao/number/rational.hpp>
#include <jixiao/number/rounding.hpp>

#include "support/catch.hpp"
#include "vectors/conformance.hpp"

using conformance::not_for_us;
using conformance::outcome;
using dectest::test_case;
using jixiao::decimal;
using jixiao::rational;
using jixiao::rounding;
using jixiao::to_decimal;

namespace {

// Empty where the calculation is refused.
template <class Calculation>
auto result_of(Calculation calculate) -> std::optional<decltype(calculate())> {
  try {
    return calculate();
  } catch (const std::overflow_error&) {
    return std::nullopt;
  } catch (const std::domain_error&) {
    return std::nullopt;
  }
}

struct operand {
  dectest::number written;
  decimal value;
};

// Operands, mode and expected result of a case that may apply.
struct prepared_case {
  std::vector<operand> operands;
  rounding mode = rounding::half_up;
  dectest::number expected;
  std::optional<decimal> expected_value;

  const decimal& value(std::size_t i) const { return operands[i].value; }
  // A result that nothing rounds has its places in both worlds, unless a number has an exponent
  // that places can't express.
  bool has_same_places(const decimal& result) const {
    const auto has_places = [](const dectest::number& n) {
      return n.exponent <= 0 && n.exponent >= -76;
    };
    for (const operand& o : operands)
      if (!has_places(o.written)) return true;
    return !has_places(expected) || result.scale() == -expected.exponent;
  }
};

std::variant<prepared_case, outcome> prepare(const test_case& c) {
  prepared_case prepared;
  const auto mode = dectest::mode_of(c.rounding);
  if (!mode) return not_for_us("rounds 05up");
  prepared.mode = *mode;
  for (const std::string& text : c.operands) {
    if (text == "#") return not_for_us("null operand");
    const auto written = dectest::number_of(text);
    if (!written) return not_for_us("NaN or infinite operand");
    const auto plain = written->plain();
    if (!plain) return not_for_us("operand of more than 38 digits or 76 places");
    prepared.operands.push_back({*written, to_decimal(*plain)});
  }
  const bool by_zero = c.has("division_by_zero") || c.has("division_undefined");
  const auto expected = dectest::number_of(c.result);
  if (!expected && !by_zero)
    return not_for_us("result NaN or infinite: the stated precision or exponent limit");
  if (c.has("inexact") && (c.has("overflow") || c.has("subnormal") || c.has("underflow")))
    return not_for_us("result rounded at an exponent limit");
  if (expected) {
    prepared.expected = *expected;
    if (const auto plain = expected->plain()) prepared.expected_value = to_decimal(*plain);
  }
  return prepared;
}

bool is_expected(const prepared_case& p, const std::optional<decimal>& result, bool same_places) {
  if (result.has_value() != p.expected_value.has_value()) return false;
  if (!result) return true;
  return *result == *p.expected_value && (!same_places || p.has_same_places(*result));
}

// `exact` in decimals, and `ratio` in ratios for what is rounded to the stated precision.
template <class Exact, class Ratio>
outcome check_arithmetic(const test_case& c, const prepared_case& p, Exact exact, Ratio ratio) {
  const std::optional<decimal> result = result_of(exact);
  if (!c.has("inexact")) return outcome::of(is_expected(p, result, !c.has("rounded")));
  const auto to_precision = [&](const auto& value) {
    return result_of([&] { return round_to_significant(value, c.precision, p.mode); });
  };
  return outcome::of(is_expected(p, to_precision(ratio()), false) &&
                     (!result || is_expected(p, to_precision(*result), false)));
}

outcome check_division(const test_case& c, const prepared_case& p) {
  const auto ratio = [&] { return rational(p.value(0)) / p.value(1); };
  const auto to_places = [&](long places) {
    return result_of(
        [&] { return quotient(p.value(0), p.value(1), static_cast<int>(places), p.mode); });
  };
  if (p.value(1).is_zero()) return outcome::of(!result_of(ratio) && !to_places(2));
  const auto to_precision = [&] {
    return result_of([&] { return round_to_significant(ratio(), c.precision, p.mode); });
  };
  const bool passed =
      is_expected(p, c.has("inexact") ? to_precision() : exact_decimal(ratio()), false);
  const long places = -p.expected.exponent;
  if (places < 0 || places > decimal::max_scale || !p.expected_value) return outcome::of(passed);
  return outcome::of(passed && is_expected(p, to_places(places), false));
}

outcome check_quantize(const prepared_case& p) {
  const long places = -p.operands[1].written.exponent;
  if (places > decimal::max_scale) return not_for_us("more than 76 places asked for");
  if (!p.expected_value) return not_for_us("result of more than 38 digits or 76 places");
  const auto result =
      result_of([&] { return round_to_scale(p.value(0), static_cast<int>(places), p.mode); });
  return outcome::of(is_expected(p, result, places >= 0));
}

outcome check_order(const test_case& c, const prepared_case& p) {
  const auto order = p.value(0) <=> p.value(1);
  const std::string found = order < 0 ? "-1" : order > 0 ? "1" : "0";
  return outcome::of(found == c.result);
}

outcome check_one(const test_case& c, const prepared_case& p) {
  const std::string& what = c.operation;
  const decimal& a = p.value(0);
  const rational r(a);
  if (what == "abs")
    return check_arithmetic(
        c, p, [&] { return abs(a); }, [&] { return abs(r); });
  if (what == "minus")
    return check_arithmetic(
        c, p, [&] { return -a; }, [&] { return -r; });
  if (what == "plus" || what == "apply")
    return check_arithmetic(
        c, p, [&] { return a; }, [&] { return r; });
  if (what == "reduce")
    return check_arithmetic(
        c, p, [&] { return a.stripped(); }, [&] { return r; });
  if (what == "tointegral" || what == "tointegralx")
    return outcome::of(
        is_expected(p, result_of([&] { return round_to_scale(a, 0, p.mode); }), true));
  return not_for_us("no such operation: " + what);
}

outcome check_two(const test_case& c, const prepared_case& p) {
  const std::string& what = c.operation;
  const decimal& a = p.value(0);
  const decimal& b = p.value(1);
  const rational r(a);
  if (what == "add")
    return check_arithmetic(
        c, p, [&] { return a + b; }, [&] { return r + b; });
  if (what == "subtract")
    return check_arithmetic(
        c, p, [&] { return a - b; }, [&] { return r - b; });
  if (what == "multiply")
    return check_arithmetic(
        c, p, [&] { return a * b; }, [&] { return r * b; });
  if (what == "divide") return check_division(c, p);
  if (what == "compare") return check_order(c, p);
  return not_for_us("no such operation: " + what);
}

// Texts: what they read, or that they don't.
outcome check_text(const test_case& c) {
  const std::string& text = c.operands[0];
  const auto reading = jixiao::read_decimal(text);
  if (text.find(' ') != std::string::npos && reading)
    return not_for_us("spaces around a number are read over here");
  if (c.has("conversion_syntax")) return outcome::of(!reading);
  const auto written = dectest::number_of(text);
  if (!written) return outcome::of(!reading);  // NaN, Infinity
  if (text.find_first_of("eE") != std::string::npos)
    return outcome::of(reading.problem.what == jixiao::fault::exponent ||
                       text.find(".E") != std::string::npos);
  if (text.back() == '.') return not_for_us("a text that ends in a point is refused here");
  if (!written->plain()) return outcome::of(reading.problem.what == jixiao::fault::too_many_digits);
  if (!reading) return outcome::of(false);
  if (c.has("inexact")) return not_for_us("text rounded at the stated precision or exponent limit");
  const auto expected = dectest::number_of(c.result);
  if (!expected || !expected->plain()) return not_for_us("result of more than 38 digits");
  if (reading.value != to_decimal(*expected->plain())) return outcome::of(false);
  const bool prints_plain = c.result.find('E') == std::string::npos && c.result.find("-0") != 0;
  return outcome::of(c.operation != "tosci" || !prints_plain || c.has("rounded") ||
                     std::string(to_text(reading.value).view()) == c.result);
}

outcome run(const test_case& c) {
  if (c.operation == "tosci" || c.operation == "toeng") return check_text(c);
  const bool quantizes = c.operation == "quantize" && c.operands.size() == 2;
  test_case with_values = c;
  // Of the second operand of quantize the exponent alone matters.
  if (quantizes) with_values.operands.pop_back();
  auto prepared = prepare(with_values);
  if (const auto* excuse = std::get_if<outcome>(&prepared)) return *excuse;
  auto& p = std::get<prepared_case>(prepared);
  if (quantizes) {
    const auto second = dectest::number_of(c.operands[1]);
    if (!second) return not_for_us("NaN or infinite operand");
    p.operands.push_back({*second, decimal()});
    return check_quantize(p);
  }
  return c.operands.size() == 1 ? check_one(c, p) : check_two(c, p);
}

conformance::tally run_file(const std::filesystem::path& file) {
  conformance::tally counted;
  for (const test_case& c : dectest::cases_of(file)) {
    const outcome result = run(c);
    counted.add(result);
    INFO(c.id << " " << c.operation << " at " << c.precision << " " << c.rounding << ", expected "
              << c.result);
    CHECK((result.passed || !result.applies()));
  }
  return counted;
}

}  // namespace

TEST_CASE("every applicable case of the General Decimal Arithmetic tests") {
  // The file, its cases, and how many of them apply.
  struct file_case {
    std::string name;
    int total;
    int applicable;
  };
  const std::vector<file_case> files{
      {"abs", 89, 57},           {"add", 2100, 1527},      {"base", 1170, 1043},
      {"compare", 639, 486},     {"comparetotal", 670, 0}, {"divide", 631, 452},
      {"minus", 113, 78},        {"multiply", 521, 221},   {"plus", 122, 82},
      {"quantize", 775, 490},    {"reduce", 168, 132},     {"remainder", 517, 0},
      {"rounding", 1030, 707},   {"subtract", 681, 528},   {"tointegral", 168, 147},
      {"tointegralx", 180, 159},
  };
  const auto folder = shared_path("vectors/decTest");
  if (!folder) return;
  std::size_t files_there = 0;
  for (const auto& entry : std::filesystem::directory_iterator(*folder))
    files_there += entry.is_regular_file() ? 1 : 0;
  CHECK(files_there == files.size());
  for (const file_case& f : files) {
    const conformance::tally counted = run_file(*folder / (f.name + ".decTest"));
    CHECK(counted.total == f.total);
    CHECK(counted.applicable == f.applicable);
    conformance::report("decTest", f.name, counted);
  }
}
