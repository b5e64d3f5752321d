// SPDX-License-Identifier: BSL-1.0
#include <jixiao/batch/cut_table.hpp>

#include <algorithm>
#include <limits>

#include <jixiao/standard/standard_text.hpp>

#include "batch/samples.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::batch;

namespace {

// A bound and the integers around it at a scale, as far as they fit 64 bits.
std::vector<std::int64_t> around_bounds(const standard_view& s, const column_scale& at) {
  std::vector<std::int64_t> values{0, 1, -1, std::numeric_limits<std::int64_t>::min(),
                                   std::numeric_limits<std::int64_t>::max()};
  for (const cut& c : s.parts().cuts())
    for (std::int64_t step : {-60, -51, -50, -49, -11, -10, -6, -5, -4, -2, -1, 0,
                              1,   2,   4,   5,   6,   10,  11, 49, 50, 51, 60}) {
      try {
        const quantity bound =
            quantity{fraction(c.value()), s.unit()}.in(at.unit.value_or(s.unit()));
        const decimal nearest =
            quotient(bound.value.numerator(), bound.value.denominator(), at.scale, rounding::floor);
        const auto wide = nearest.coefficient() + step;
        if (wide >= std::numeric_limits<std::int64_t>::min() &&
            wide <= std::numeric_limits<std::int64_t>::max())
          values.push_back(static_cast<std::int64_t>(wide));
      } catch (const std::overflow_error&) {
      }
    }
  return values;
}

template <class Value>
int disagreements(const standard_view& s, const column_scale& at, const reading& how,
                  const std::vector<std::int64_t>& values) {
  const basic_cut_table<Value> table(s, at, how);
  int count = 0;
  for (std::int64_t n : values) {
    const auto said =
        samples::said_of(s, decimal::of(n, at.scale), at.unit.value_or(s.unit()), how);
    if (said && *said != samples::codes{table.grade(Value(n)), table.reason(Value(n))}) ++count;
  }
  return count;
}

}  // namespace

TEST_CASE("a compiled standard says of every integer around a bound what grade_of says",
          "[batch][cut_table]") {
  for (const any_standard& s : samples::all_standards())
    for (const reading& how : samples::readings())
      for (int scale : {0, 1, 2, 3, 4, 8, 18, 30, 76}) {
        const column_scale at{scale, std::nullopt};
        const auto values = around_bounds(s, at);
        INFO(s[grade::excellent].text.view() << " at scale " << scale);
        CHECK(disagreements<std::int64_t>(s, at, how, values) == 0);
        CHECK(disagreements<wide_value>(s, at, how, values) == 0);
      }
}

TEST_CASE("a column may be in any unit that converts to the standard's", "[batch][cut_table]") {
  struct unit_case {
    standard s;
    const char* unit;
  };
  const std::vector<unit_case> cases{
      {read_standard("不超过12.5万元", "12.5～15万元", "15～20万元", "20万元以上"), "元"},
      {read_standard("1000元以上", "0.08万元～0.1万元", "500元～800元", "500元以下"), "万元"},
      {read_standard("98%以上", "95%～98%", "90%～95%", "90%以下"), "‰"},
      {read_standard("98%以上", "95%～98%", "90%～95%", "90%以下"), "比"},
      {read_standard("5亩以上", "4～5亩", "3～4亩", "3亩以下"), "平方米"},
      {read_standard("7平方米以上", "6～7平方米", "3～4平方米", "3平方米以下"), "亩"},
      {read_standard("1天以内", "2天以内", "3天以内", "3天以上"), "分钟"},
  };
  for (const unit_case& c : cases)
    for (const reading& how : samples::readings())
      for (int scale : {0, 1, 2, 5, 17}) {
        const column_scale at{scale, to_unit(c.unit)};
        INFO(c.s[grade::excellent].text.view() << " in " << c.unit << " at scale " << scale);
        CHECK(disagreements<std::int64_t>(c.s, at, how, around_bounds(c.s, at)) == 0);
      }
}

TEST_CASE("a bound beyond the integers of a column is passed by none or by all",
          "[batch][cut_table]") {
  const standard s =
      read_standard("99999999999999999999999999999999999999以上", "10～20", "5～10", "5以下");
  CHECK(cut_table(s).grade(std::numeric_limits<std::int64_t>::max()) == code_of(grade::good));
  // At 38 places every bound but 0 lies beyond 64 bits.
  CHECK(cut_table(s, {38}).grade(std::numeric_limits<std::int64_t>::max()) == code_of(grade::poor));
  CHECK(cut_table(s, {38}).full().cuts == 0);
  // Counting in tens of 38 digits, 1 is past every bound.
  CHECK(cut_table(s, {-38}).grade(1) == code_of(grade::excellent));
  CHECK(cut_table(s, {-38}).grade(0) == code_of(grade::poor));
  // Every integer is past a bound that lies below those of 38 digits.
  const standard below = read_standard("-2%以上", "-5%～-2%", "-10%～-5%", "-10%以下");
  for (const std::int64_t value : {std::numeric_limits<std::int64_t>::min(), std::int64_t{0},
                                   std::numeric_limits<std::int64_t>::max()})
    CHECK(cut_table(below, {38}).grade(value) == code_of(grade::excellent));
  CHECK_NOTHROW(cut_table(s, {76}));
  CHECK_THROWS_AS(cut_table(s, {77}), std::out_of_range);
  CHECK_THROWS_AS(cut_table(s, {-39}), std::out_of_range);
}

TEST_CASE("bounds at the ends of 64 bits are passed by the integers beyond them alone",
          "[batch][cut_table]") {
  constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
  const std::vector<std::int64_t> values{least, least + 1, least + 2, -1,  0,
                                         1,     most - 2,  most - 1,  most};
  for (const std::string bound :
       {"-9223372036854775809", "-9223372036854775808.5", "-9223372036854775808",
        "-9223372036854775807.5", "-9223372036854775807", "9223372036854775806",
        "9223372036854775806.5", "9223372036854775807", "9223372036854775807.5",
        "9223372036854775808"})
    for (const bool is_included : {true, false}) {
      const standard s = read_standard((is_included ? "≥" : "＞") + bound + "元", "", "",
                                       (is_included ? "＜" : "≤") + bound + "元");
      INFO(bound << (is_included ? " included" : ""));
      CHECK(disagreements<std::int64_t>(s, {0, std::nullopt}, reading::official(), values) == 0);
      CHECK(disagreements<wide_value>(s, {0, std::nullopt}, reading::official(), values) == 0);
    }
}

TEST_CASE("thresholds by division are those by the definition", "[batch][threshold]") {
  samples::random_bits random(7);
  for (int i = 0; i < 3000; ++i) {
    const decimal value = decimal::of(random.any(), static_cast<int>(random.below(40)));
    const cut c = random.below(2) == 0 ? cut::before(value) : cut::after(value);
    const batch::detail::column_measure m{static_cast<int>(random.below(60)) - 20,
                                          static_cast<std::int64_t>(random.below(100)) + 1,
                                          static_cast<std::int64_t>(random.below(100)) + 1};
    const auto fast = batch::detail::threshold_of(c, m);
    const auto slow = batch::detail::search_threshold(c, m);
    INFO(to_text(value).view() << " scale " << m.scale << " × " << m.up << " ÷ " << m.down);
    CHECK(fast.where == slow.where);
    CHECK(fast.below == slow.below);
  }
}

TEST_CASE("adjacent pieces with one grade are one, and reasons keep theirs apart",
          "[batch][cut_table]") {
  const cut_table t(read_standard("98%以上", "95%～98%", "90%～95%", "90%以下"), {2});
  CHECK(t.grades_only().cuts == 3);
  CHECK(t.full().cuts == 6);
  const cut_table counted(read_standard("3次以内", "5次以内", "8次以内", "10次以内"));
  CHECK(counted.grades_only().cuts == 4);
  // All bounds between the same two integers are one.
  const cut_table coarse(read_standard("98%以上", "95%～98%", "90%～95%", "90%以下"), {-2});
  CHECK(coarse.full().cuts == 1);
  CHECK(coarse.grades_only().cuts == 1);
  CHECK(counted.grade(3) == code_of(grade::excellent));
  CHECK(counted.grade(30) == code_of(grade::poor));
  CHECK(counted.grade(-1) == refused);
  CHECK(name_of_reason(counted.reason(-1)) == "negative-count");
}

TEST_CASE("codes past the last piece are zero", "[batch][cut_table]") {
  auto all = samples::all_standards();
  // Counted in tens, the best band holds no value.
  all.emplace_back(read_standard("93%～96%", "", "", "93%以下或96%以上"));
  for (const any_standard& s : all)
    for (const int scale : {-1, 0, 2}) {
      const cut_table table(s, {scale});
      for (const cut_list<std::int64_t>* list : {&table.full(), &table.grades_only()}) {
        const auto past = static_cast<std::ptrdiff_t>(list->cuts) + 1;
        const auto is_zero = [](std::uint8_t code) { return code == 0; };
        CHECK(std::all_of(list->grades.begin() + past, list->grades.end(), is_zero));
        CHECK(std::all_of(list->reasons.begin() + past, list->reasons.end(), is_zero));
      }
    }
}

TEST_CASE("a table with other codes has its cuts, and those codes", "[batch][cut_table]") {
  constexpr std::array<grade_code, grade_codes> names{'d', 'c', 'b', 'a', '-'};
  const cut_table table(read_standard("98%以上", "90%～97%", "80%～90%", "80%以下"), {1});
  const cut_table renamed = table.recoded(names);
  for (std::int64_t value = 700; value <= 1000; ++value) {
    INFO(value);
    CHECK(renamed.grade(value) == names[table.grade(value)]);
    CHECK(renamed.reason(value) == table.reason(value));
  }
}

TEST_CASE("a standard of labels and a foreign unit are refused", "[batch][cut_table]") {
  const auto fault_of = [](const standard& s, const column_scale& at) {
    try {
      const cut_table t(s, at);
      return fault::none;
    } catch (const input_error& e) {
      CHECK(e.offset() == 0);
      return e.what_is_wrong();
    }
  };
  CHECK(fault_of(read_standard("效果明显", "效果较好", "效果一般", "没效果"), {}) ==
        fault::number_for_label);
  CHECK(fault_of(read_standard("98%以上", "95%～98%", "90%～95%", "90%以下"), {0, times}) ==
        fault::unit_mismatch);
}
