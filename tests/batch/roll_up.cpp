// SPDX-License-Identifier: BSL-1.0
#include <jixiao/batch/roll_up.hpp>

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include <jixiao/scoring/evaluation.hpp>
#include <jixiao/standard/any_standard_text.hpp>
#include <jixiao/standard/standard_text.hpp>
#include <jixiao/table/indicator_text.hpp>

#include "batch/point_indicators.hpp"
#include "batch/samples.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::batch;
using namespace jixiao::literals;

namespace {

using samples::random_bits;
using samples::with_points;

template <class T>
T one_of(random_bits& random, std::initializer_list<T> values) {
  return values.begin()[random.below(values.size())];
}

std::optional<rounding_rule> some_rounding(random_bits& random) {
  const auto mode = static_cast<rounding>(random.below(7));
  switch (random.below(4)) {
    case 0: return rounding_rule::to_places(static_cast<int>(random.below(4)), mode);
    case 1:
      return rounding_rule::to_interval(one_of(random, {0.5_dec, 0.2_dec, 0.05_dec, 5_dec}), mode);
    default: return std::nullopt;
  }
}

any_standard bounds_of(const char* levels, const std::vector<std::string>& bands) {
  return any_standard::read(scale::read(levels).value(), bands);
}

// Of those that columns can follow.
scheme some_scheme(random_bits& random) {
  scheme how;
  how.reading = samples::readings()[random.below(samples::readings().size())];
  how.policies.missing = static_cast<missing_policy>(random.below(3));
  how.policies.ungraded = static_cast<missing_policy>(random.below(3));
  how.weights.indicators.source = one_of(random, {weight_source::given, weight_source::equal});
  how.full_points = one_of(random, {100_dec, 90_dec, 33.3_dec});
  how.indicator_points = one_of(random, {100_dec, 7_dec});
  how.rounding.points = some_rounding(random);
  how.rounding.activity = some_rounding(random);
  how.rounding.duty = some_rounding(random);
  if (const auto rule = some_rounding(random)) how.rounding.total = rule;
  how.grade_from = one_of(random, {grade_source::computed, grade_source::displayed});
  how.methods.bands = by_grade{{1_dec, 0.9_dec, 0.75_dec, one_of(random, {0_dec, 0.333_dec})},
                               {{"达标,不达标", {1_dec, 0_dec}},
                                {"优,良,中,低,差", {1_dec, 0.9_dec, 0.7_dec, 0.5_dec, 0_dec}}}};
  switch (random.below(6)) {
    case 0: how.bounds = read_standard("29.5分以上", "25.25分以上", "20分以上", "20分以下"); break;
    case 1: how.bounds = bounds_of("合格,不合格", {"25.5分以上", "25.5分以下"}); break;
    case 2: how.bounds = bounds_of("A,B,C", {"80～100分", "25～80分", "25分以下"}); break;
    case 3:
      how.bounds = bounds_of("好,较好,一般,较差,差",
                             {"90分以上", "80～90分", "60.125～80分", "25～60.125分", "25分以下"});
      break;
    case 4:
      how.bounds = bounds_of("一档,二档,三档,四档,五档,六档,七档,八档,九档,十档",
                             {"95分以上", "90分以上", "80分以上", "70分以上", "60分以上",
                              "50分以上", "29.5分以上", "25.25分以上", "10分以上", "10分以下"});
      break;
    default: break;
  }
  return how;
}

std::vector<indicator> some_indicators(random_bits& random) {
  const std::vector<indicator> all{
      indicator::with_bands("a", {"98%以上", "95%～98%", "90%～95%", "90%以下"}),
      indicator::with_bands("b", {"3次以内", "5次以内", "8次以内", "10次以内"}),
      indicator::with_bands("c", {"95%以上", "90%～95%", "85%～92%", "85%以下"}),
      indicator::with_bands("d", {"100%", "90%", "80%", "80%以下"}),
      indicator::with_bands("e", {"60%以上", "60%以下"}, scale::read("达标,不达标").value()),
      indicator::with_bands("f", {"90%以上", "80%～90%", "70%～80%", "60%～70%", "60%以下"},
                            scale::read("优,良,中,低,差").value()),
      indicator::with_bands("g", {"≥95%（10分）", "≥90%（8分）", "≥85%（5分）", "＜85%（0分）"}),
  };
  std::vector<indicator> some;
  const std::size_t count = 1 + random.below(all.size());
  for (std::size_t i = 0; i < count; ++i) {
    some.push_back(all[random.below(all.size())]);
    some.back().name += std::to_string(i);
    some.back().full_points = one_of(random, {33.33_dec, 16.67_dec, 20_dec, 7_dec, 10_dec});
  }
  return some;
}

evaluation scored_alone(const std::vector<indicator>& indicators,
                        const std::vector<std::optional<decimal>>& values, const scheme& how) {
  department table;
  activity& only = table.duties.emplace_back().activities.emplace_back();
  only.objectives.emplace_back().indicators = indicators;
  measurements year;
  for (std::size_t i = 0; i < indicators.size(); ++i) {
    if (!values[i]) continue;
    measurement& m = year.items.emplace_back();
    m.indicator = indicators[i].name;
    m.kind = measurement_kind::number;
    m.value = {*values[i], indicators[i].standard.unit()};
  }
  return evaluate(table, year, how);
}

}  // namespace

TEST_CASE("totals in columns are those of the same departments evaluated one by one",
          "[batch][roll_up]") {
  random_bits random(41);
  std::size_t compared = 0;
  std::size_t without = 0;
  std::size_t wrong = 0;
  std::size_t below_the_fourth = 0;
  for (int round = 0; round < 250; ++round) {
    const std::vector<indicator> indicators = some_indicators(random);
    const scheme how = some_scheme(random);
    const std::size_t width = indicators.size();
    const std::size_t departments = 40;
    std::vector<std::int64_t> values;
    std::vector<std::uint8_t> bitmap(departments * width / 8 + 1);
    for (std::size_t i = 0; i < departments * width; ++i) {
      const bool counted = indicators[i % width].name.front() == 'b';
      values.push_back(counted ? static_cast<std::int64_t>(random.below(130)) - 2
                               : static_cast<std::int64_t>(random.below(300)) + 800);
      if (random.below(20) != 0)
        bitmap[i / 8] = static_cast<std::uint8_t>(bitmap[i / 8] | (1u << (i % 8)));
    }
    const validity valid(bitmap.data());
    const batch::roll_up scores(indicators, 1, how);
    std::vector<std::int64_t> totals(departments);
    std::vector<grade_code> grades(departments);
    scores.score({values, valid}, totals, grades, {kernel::automatic, round % 2 == 0 ? 1u : 2u});
    for (std::size_t d = 0; d < departments; ++d) {
      std::vector<std::optional<decimal>> own;
      for (std::size_t i = 0; i < width; ++i)
        own.push_back(valid.has(d * width + i)
                          ? std::optional(decimal::of(values[d * width + i], 1))
                          : std::nullopt);
      const evaluation alone = scored_alone(indicators, own, how);
      const bool same = alone.total ? totals[d] != no_total &&
                                          decimal::of(totals[d], scores.places()) == *alone.total
                                    : totals[d] == no_total;
      const bool same_grade = grades[d] == (alone.total ? code_of(alone.grade()) : batch::no_grade);
      ++compared;
      below_the_fourth += alone.grade() && column_of(*alone.grade()) >= grade_count ? 1 : 0;
      without += alone.total ? 0 : 1;
      if (!same || !same_grade) {
        ++wrong;
        UNSCOPED_INFO("round " << round << " department " << d << ": " << totals[d] << " for "
                               << (alone.total ? to_text(*alone.total).view() : "none"));
      }
    }
  }
  CHECK(wrong == 0);
  CHECK(compared == 10000);
  // Both kinds are among them.
  CHECK(without > 1000);
  CHECK(without < 9000);
  CHECK(below_the_fourth > 300);
}

TEST_CASE(
    "a total that lies just below a bound has the lower grade, though it is shown as the bound",
    "[batch][roll_up]") {
  const std::vector<indicator> three{
      indicator::with_bands("a", {"3以上", "2", "1", "0"}),
      indicator::with_bands("b", {"3以上", "2", "1", "0"}),
      indicator::with_bands("c", {"3以上", "2", "1", "0"}),
  };
  scheme how;
  how.methods.bands = by_grade{{1_dec, 0.8_dec, 0.6_dec, 0.69999_dec}, {}};
  const std::vector<std::int64_t> values{3, 3, 0};
  std::vector<std::int64_t> totals(1);
  std::vector<grade_code> grades(1);
  how.rounding.points.reset();
  batch::roll_up(three, 0, how).score(column(values), totals, grades);
  CHECK(totals[0] == 9000);
  CHECK(grades[0] == code_of(grade::good));
  how.grade_from = grade_source::displayed;
  batch::roll_up(three, 0, how).score(column(values), totals, grades);
  CHECK(grades[0] == code_of(grade::excellent));
}

TEST_CASE("a scheme that columns can't follow is refused, and so are sizes that do not agree",
          "[batch][roll_up]") {
  std::vector<indicator> one{
      indicator::with_bands("a", {"98%以上", "95%～98%", "90%～95%", "90%以下"})};
  const auto is_refused = [&](auto change) {
    scheme how;
    change(how);
    CHECK_THROWS_AS(batch::roll_up(one, 0, how), std::invalid_argument);
  };
  is_refused([](scheme& how) { how.methods.bands = within_band{}; });
  is_refused([](scheme& how) { how.execution.emplace(); });
  is_refused([](scheme& how) { how.total_by = jixiao::roll_up::geometric_mean; });
  is_refused([](scheme& how) { how.rounding.total.reset(); });
  is_refused([](scheme& how) { how.full_points = decimal(-1); });
  is_refused([](scheme& how) { how.rounding.total = rounding_rule::to_significant(3); });
  is_refused([](scheme& how) {
    how.weights.indicators.source = weight_source::given;
    how.weights.indicators.when_none_given.reset();
  });
  scheme huge;
  huge.full_points = decimal(10000000000000000);
  CHECK_THROWS_AS(batch::roll_up(one, 0, huge), std::overflow_error);
  CHECK_THROWS_AS(batch::roll_up({}, 0), std::invalid_argument);

  const batch::roll_up scores(one, 0);
  std::vector<std::int64_t> values(3);
  std::vector<std::int64_t> totals(2);
  std::vector<grade_code> grades(2);
  CHECK_THROWS_AS(scores.score(column(values), totals, grades), std::invalid_argument);
  totals.resize(3);
  CHECK_THROWS_AS(scores.score(column(values), totals, grades), std::invalid_argument);
  grades.resize(3);
  CHECK_NOTHROW(scores.score(column(values), totals, grades));
}

TEST_CASE("sums that are too large to be exact are refused, smaller ones are exact",
          "[batch][roll_up]") {
  scheme how;
  how.weights.indicators.source = weight_source::given;
  // Points that have no common divisor, nor with their sum.
  constexpr std::int64_t large = std::int64_t{1} << 58;
  const std::vector<indicator> two = with_points({large + 1, large});
  const batch::roll_up scores(two, 0, how);
  const std::vector<std::int64_t> values{3, 2, 0, 3};
  std::vector<std::int64_t> totals(2);
  std::vector<grade_code> grades(2);
  scores.score(column(values), totals, grades);
  for (std::size_t d = 0; d < 2; ++d) {
    const evaluation alone =
        scored_alone(two, {decimal(values[2 * d]), decimal(values[2 * d + 1])}, how);
    CHECK(decimal::of(totals[d], scores.places()) == alone.total);
    CHECK(grades[d] == code_of(alone.grade()));
  }
  const auto is_refused = [&](const std::vector<indicator>& all) {
    CHECK_THROWS_AS(batch::roll_up(all, 0, how), std::overflow_error);
  };
  // Fifths of these weights: one that is too large, two that are it together, and four that would
  // come round to small ones.
  is_refused(with_points({8 * large + 1, 1}));
  is_refused(with_points({2 * large + 1, 2 * large}));
  is_refused(with_points({2 * large + 1, 2 * large, 2 * large, 2 * large}));
  // Of 64 bits of this weight there is 1 left.
  std::vector<indicator> wide = with_points({1, 1});
  wide[0].full_points = to_decimal("18446744073709551617");
  is_refused(wide);
  // A total of next to nothing, counted in hundredths of a point.
  scheme tiny = how;
  tiny.methods.bands = by_grade{{1_dec, 0_dec, 0_dec, 0_dec}, {}};
  tiny.full_points = decimal::of(1, 20);
  CHECK_NOTHROW(batch::roll_up(with_points({large, 1}), 0, tiny));
  CHECK_THROWS_AS(batch::roll_up(with_points({8 * large, 1}), 0, tiny), std::overflow_error);
  // Weights count where they earn nothing too.
  how.methods.bands =
      by_grade{{1_dec, 0.8_dec, 0.6_dec, 0.4_dec}, {{"达标,不达标", {0_dec, 0_dec}}}};
  std::vector<indicator> idle = with_points({1, 8 * large, 8 * large, 8 * large, 8 * large - 1});
  for (std::size_t i = 1; i < idle.size(); ++i)
    idle[i].standard = bounds_of("达标,不达标", {"60以上", "60以下"});
  is_refused(idle);
}

TEST_CASE("full points and bounds of many places are exact beside small weights alone",
          "[batch][roll_up]") {
  scheme how;
  how.weights.indicators.source = weight_source::given;
  how.full_points = 33.3333333333333_dec;
  how.bounds = read_standard("29.99999999999997分以上", "20分以上", "10分以上", "10分以下");
  std::vector<indicator> two{indicator::with_bands("a", {"3以上", "2", "1", "0"}),
                             indicator::with_bands("b", {"3以上", "2", "1", "0"})};
  two[0].full_points = 1_dec;
  two[1].full_points = 1_dec;
  const std::vector<std::int64_t> values{3, 3, 3, 2, 1, 1, 0, 0};
  std::vector<std::int64_t> totals(4);
  std::vector<grade_code> grades(4);
  const batch::roll_up scores(two, 0, how);
  scores.score(column(values), totals, grades);
  for (std::size_t d = 0; d < 4; ++d) {
    const evaluation alone =
        scored_alone(two, {decimal(values[2 * d]), decimal(values[2 * d + 1])}, how);
    CHECK(decimal::of(totals[d], scores.places()) == alone.total);
    CHECK(grades[d] == code_of(alone.grade()));
  }
  two[0].full_points = decimal((std::int64_t{1} << 57) + 1);
  two[1].full_points = decimal(std::int64_t{1} << 57);
  CHECK_THROWS_AS(batch::roll_up(two, 0, how), std::overflow_error);
}

TEST_CASE("a total on a bound that is not included has the lower grade", "[batch][roll_up]") {
  const std::vector<indicator> one{indicator::with_bands("a", {"3以上", "2", "1", "0"})};
  scheme how;
  how.bounds = read_standard("超过90分", "超过80分", "超过60分", "60分以下");
  const std::vector<std::int64_t> values{3, 2, 1, 0};
  std::vector<std::int64_t> totals(4);
  std::vector<grade_code> grades(4);
  for (const grade_source from : {grade_source::computed, grade_source::displayed}) {
    how.grade_from = from;
    batch::roll_up(one, 0, how).score(column(values), totals, grades);
    CHECK(totals == std::vector<std::int64_t>{10000, 8000, 6000, 4000});
    CHECK(grades == std::vector<grade_code>{code_of(grade::excellent), code_of(grade::fair),
                                            code_of(grade::poor), code_of(grade::poor)});
  }
}

TEST_CASE("bounds of more places than a total can be told apart by are refused",
          "[batch][roll_up]") {
  const std::vector<indicator> one{indicator::with_bands("a", {"3以上", "2", "1", "0"})};
  const std::vector<std::int64_t> values{3, 2, 1, 0};
  std::vector<std::int64_t> totals(4);
  std::vector<grade_code> grades(4);
  for (int zeros : {0, 10, 13, 14, 15, 16, 17, 18, 20, 30}) {
    scheme how;
    const std::string bound = "80." + std::string(static_cast<std::size_t>(zeros), '0') + "1分";
    how.bounds = read_standard("90分以上", bound + "以上", "60分以上", "60分以下");
    CAPTURE(bound);
    std::optional<batch::roll_up> scores;
    try {
      scores.emplace(one, 0, how);
    } catch (const std::overflow_error&) {
    }
    // Totals of 100 points and places such as people write are graded.
    if (zeros <= 10) REQUIRE(scores);
    if (zeros >= 15) CHECK_FALSE(scores);
    if (!scores) continue;
    scores->score(column(values), totals, grades);
    CHECK(totals == std::vector<std::int64_t>{10000, 8000, 6000, 4000});
    CHECK(grades == std::vector<grade_code>{code_of(grade::excellent), code_of(grade::fair),
                                            code_of(grade::fair), code_of(grade::poor)});
  }
}

TEST_CASE("a department scores the same alone and among any number of others", "[batch][roll_up]") {
  random_bits random(42);
  const std::vector<indicator> three{
      indicator::with_bands("a", {"98%以上", "95%～98%", "90%～95%", "90%以下"}),
      indicator::with_bands("b", {"3次以内", "5次以内", "8次以内", "10次以内"}),
      indicator::with_bands("c", {"100%", "90%", "80%", "80%以下"}),
  };
  const batch::roll_up scores(three, 0);
  for (const std::size_t departments : {1u, 511u, 512u, 513u, 1300u, 70000u}) {
    std::vector<std::int64_t> values;
    std::vector<std::uint8_t> bitmap(departments * 3 / 8 + 2);
    for (std::size_t i = 0; i < departments * 3; ++i)
      values.push_back(i % 3 == 1 ? static_cast<std::int64_t>(random.below(12))
                                  : static_cast<std::int64_t>(random.below(30)) + 75);
    for (std::uint8_t& byte : bitmap)
      byte = static_cast<std::uint8_t>(random.next() | random.next());
    for (const unsigned threads : {1u, 2u}) {
      std::vector<std::int64_t> totals(departments);
      std::vector<grade_code> grades(departments);
      scores.score({values, validity(bitmap.data(), 5)}, totals, grades,
                   {kernel::automatic, threads});
      std::size_t wrong = 0;
      for (std::size_t d = 0; d<departments; d += departments> 2000 ? 97 : 1) {
        std::int64_t total = 0;
        grade_code grade = 0;
        scores.score({std::span(values).subspan(d * 3, 3), validity(bitmap.data(), 5 + d * 3)},
                     std::span(&total, 1), std::span(&grade, 1));
        wrong += totals[d] == total && grades[d] == grade ? 0 : 1;
      }
      CAPTURE(departments, threads);
      CHECK(wrong == 0);
    }
  }
}
