// SPDX-License-Identifier: BSL-1.0
#include <jixiao/scoring/sensitivity.hpp>

#include <jixiao/standard/any_standard_text.hpp>
#include <jixiao/table/indicator_text.hpp>
#include <jixiao/table/measurement_text.hpp>

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "scoring/support/all_schemes.hpp"
#include "scoring/support/table_2019.hpp"
#include "support/catch.hpp"
#include "support/random_numbers.hpp"

using namespace scoring_test;

namespace {

std::size_t moving(const sensitivity_report& r) {
  std::size_t n = 0;
  for (const choice_outcome& o : r.outcomes) n += o.moves_grade ? 1u : 0u;
  return n;
}

indicator_margin margin(const indicator& i, const char* text) {
  const department table = department_of({i});
  const sensitivity_report r = sensitivity(table, measured({{i.name.c_str(), text}}));
  REQUIRE(r.margins.size() == 1);
  return r.margins.front();
}

std::string change(const std::optional<grade_change>& c) {
  if (!c) return "-";
  std::string text = c->is_upward ? "+" : "-";
  text += to_text(c->distance) + (c->is_exclusive ? " beyond " : " to ") +
          std::string(to_text(c->bound).view());
  if (c->to) text += std::string(" ") + std::string(word_of(*c->to));
  if (c->cases) text += " by " + to_text(*c->cases);
  return text;
}

}  // namespace

TEST_CASE("a grade that hangs on who owns a shared bound says so, with both totals") {
  const department table = department_of({with_rate("甲"), with_rate("乙")});
  const sensitivity_report r = sensitivity(table, measured({{"甲", "98%"}, {"乙", "96%"}}));
  CHECK(total_text(r.base) == "90.00");
  CHECK_FALSE(r.holds);
  CHECK(r.holds_combined == false);
  const choice_outcome& o = outcome(r, open_choice::shared_bound, "worse");
  CHECK(o.scheme_says == "better");
  CHECK(o.moves_grade);
  CHECK(std::string(to_text(*o.total).view()) == "80.00");
  CHECK(o.grade == grade::good);
  CHECK(moving(r) == 1);
  CHECK_FALSE(outcome(r, open_choice::shared_bound, "upper_excluded").moves_total);
  CHECK_FALSE(outcome(r, open_choice::rounding, "down").moves_total);
}

TEST_CASE("89.996 shows as 90.00, and what is graded decides") {
  const department table =
      department_of({with_target("甲", "≥100000件", "81"), with_target("乙", "≥100000件", "19")});
  scheme how = scheme::official();
  how.weights.indicators.source = weight_source::given;
  how.rounding.points.reset();
  const sensitivity_report r =
      sensitivity(table, measured({{"甲", "100000件"}, {"乙", "47347件"}}), how);
  CHECK(points_text(r.base.points) == "89.99593");
  CHECK(total_text(r.base) == "90.00");
  CHECK(r.base.grade() == grade::good);
  const choice_outcome& displayed = outcome(r, open_choice::grade_from, "displayed");
  CHECK(displayed.moves_grade);
  CHECK_FALSE(displayed.moves_total);
  CHECK(displayed.grade == grade::excellent);
  CHECK(outcome(r, open_choice::rounding, "down").total == to_decimal("89.99"));
  // The points before it are the same.
  CHECK(outcome(r, open_choice::rounding, "down").moves_total);
}

TEST_CASE("choices that move nothing alone may move the grade together") {
  // 97.6 % is 98 % when rounded, and 98 % is a shared bound.
  const department table = department_of({with_rate("甲"), with_rate("乙")});
  scheme how = scheme::official();
  how.reading.shared_bound = shared_bound_choice::worse;
  const sensitivity_report r = sensitivity(table, measured({{"甲", "97.6%"}, {"乙", "99%"}}), how);
  CHECK(total_text(r.base) == "90.00");
  how.policies.missing = missing_policy::zero;
  const sensitivity_report low =
      sensitivity(table, measured({{"甲", "97.6%"}, {"乙", "95.2%"}}), how);
  CHECK(total_text(low.base) == "80.00");
  CHECK_FALSE(outcome(low, open_choice::shared_bound, "better").moves_total);
  CHECK(low.combined_range.most == 90);
  CHECK(low.combined_grades.has(grade::excellent));
  CHECK(low.holds_combined == false);
}

TEST_CASE("a year that is clear of every bound holds under all choices, alone and combined") {
  const department table = department_of({with_rate("甲"), with_rate("乙")});
  const sensitivity_report r = sensitivity(table, measured({{"甲", "99%"}, {"乙", "96.3%"}}));
  CHECK(r.holds);
  CHECK(r.holds_combined == true);
  CHECK(r.combined_range.is_settled());
  CHECK(r.combined_grades == grade_set{grade::excellent});
}

TEST_CASE("a missing value leaves the grade open unless every range gives the same one") {
  const department table = department_of({with_rate("甲"), with_rate("乙"), with_rate("丙")});
  const sensitivity_report open = sensitivity(table, measured({{"甲", "99%"}, {"乙", "99%"}}));
  CHECK_FALSE(open.holds);
  CHECK(open.base.possible_grades == grade_set{grade::excellent, grade::good, grade::fair});
  CHECK(outcome(open, open_choice::missing, "leave_out").grade == grade::excellent);
  CHECK(outcome(open, open_choice::missing, "zero").grade == grade::fair);
  const sensitivity_report year = sensitivity(table_2019(), sample_2019());
  CHECK(year.base.possible_grades == grade_set{grade::good});
  CHECK(year.combined_range.most > year.combined_range.least);
}

TEST_CASE("what all choices come to together is what each combination comes to on its own") {
  const department table = department_of({with_rate("甲"), with_rate("乙"), with_rate("丙")});
  // 98 % is a shared bound, 97.6 % is 98 % when rounded; one measurement may be missing.
  scheme how = scheme::official();
  how.rounding.total = rounding_rule::to_places(0);
  for (const char* first : {"98%", "97.6%", "不达标"})
    for (const char* second : {"", "89.995%"})
      check_combined(table, measured({{"甲", first}, {"乙", "95%"}, {"丙", second}}), how);
}

TEST_CASE("so it is where bands leave values without a grade") {
  // 85 % is in no band; 97 % is in one that lies inside another.
  const department table =
      department_of({indicator::with_bands("甲", {"95%以上", "90%以上", "86%～88%", "80%以下"}),
                     indicator::with_bands("乙", {"98%以上", "95%～98%", "90%～95%", "90%以下"})});
  scheme how = scheme::official();
  how.rounding.total = rounding_rule::to_places(0);
  for (const char* first : {"85%", "97%", "88%"}) {
    how.reading.gap = gap_choice::worse;
    check_combined(table, measured({{"甲", first}, {"乙", "98%"}}), how);
    how.reading.gap = gap_choice::no_grade;
    check_combined(table, measured({{"甲", first}, {"乙", "95%"}}), how);
  }
}

TEST_CASE("a date on a bound that two bands share hangs on whose it is") {
  const indicator day = indicator::with_bands(
      "时间", {"6月30日前", "6月30日～9月30日", "9月30日～11月30日", "11月30日以后"});
  const department table = department_of({day, with_rate("甲")});
  const measurements year = measured({{"时间", "6月30日"}, {"甲", "99%"}});
  const sensitivity_report r = sensitivity(table, year);
  CHECK(outcome(r, open_choice::shared_bound, "worse").moves_total);
  CHECK(r.combined_range.least < r.base.range.least);
  check_combined(table, year, scheme::official());
}

TEST_CASE("a value that rounding carries beyond the best band has no grade where that has none") {
  const department table =
      department_of({indicator::with_bands("率", {"95%～99%", "90%～95%", "85%～90%", "85%以下"}),
                     with_rate("甲")});
  scheme how = scheme::official();
  how.reading.beyond_best = beyond_choice::no_grade;
  // Alone neither choice does anything to 98.6 %; rounded it is 99 %, 99.6 % is 100 %.
  for (const char* value : {"98.6%", "99%", "99.6%"})
    check_combined(table, measured({{"率", value}, {"甲", "96%"}}), how);
}

TEST_CASE("what the scheme itself chooses is one of the combinations, whatever the choices are") {
  const department table = department_of({with_rate("甲"), with_rate("乙")});
  scheme how = scheme::official();
  how.reading.shared_bound = shared_bound_choice::no_grade;
  how.policies.ungraded = missing_policy::zero;
  const measurements year = measured({{"甲", "98%"}, {"乙", "97.6%"}});
  const sensitivity_report r = sensitivity(table, year, how);
  CHECK(outcome(r, open_choice::shared_bound, "better").scheme_says == "no_grade");
  check_combined(table, year, how);
  scheme two_modes = scheme::official();
  two_modes.rounding.points = rounding_rule::to_places(0);
  two_modes.rounding.points->mode = rounding::down;
  two_modes.rounding.total = rounding_rule::to_places(0);
  const department thirds = department_of({with_rate("甲"), with_rate("乙"), with_rate("丙")});
  const measurements three = measured({{"甲", "98%"}, {"乙", "96%"}, {"丙", "91%"}});
  CHECK(outcome(sensitivity(thirds, three, two_modes), open_choice::rounding, "half_up")
            .scheme_says == "mixed");
  check_combined(thirds, three, two_modes);
}

TEST_CASE("random years come to what every combination comes to on its own") {
  const std::array<std::vector<std::string>, 7> bands{
      {{"98%以上", "95%～98%", "90%～95%", "90%以下"},
       {"95%以上", "90%以上", "86%～88%", "80%以下"},
       {"95%～99%", "92%～96%", "85%～90%", "80%以下"},
       {"99%", "95%", "90%", "90%以下"},
       {"6月30日前", "6月30日～9月30日", "9月30日～11月30日", "11月30日以后"},
       {"3次以内", "5次以内", "8次以内", "10次以内"},
       {"效果明显", "效果较好", "效果一般", "没效果"}}};
  const std::array<std::vector<const char*>, 7> values{
      {{"98%", "97.6%", "95%", "89.995%", "49/50", "97.995(+)%"},
       {"85%", "97%", "88%", "88.5%"},
       {"99.4%", "99.6%", "95.5%", "90.5%", "82%"},
       {"99%", "98.7%", "89.6%", "100%"},
       {"6月30日", "9月30日", "12月1日", "5月"},
       {"3次", "11次", "1/2", "5次"},
       {"效果明显", "优", "不知道"}}};
  random_numbers random(20260128);
  for (int n = 0; n < 5; ++n) {
    std::vector<indicator> indicators;
    std::vector<std::pair<const char*, const char*>> measured_values;
    static constexpr std::array names{"甲", "乙", "丙"};
    for (const char* name : names) {
      const auto kind = static_cast<std::size_t>(random.between(0, 6));
      indicators.push_back(indicator::with_bands(name, bands[kind]));
      const auto& known = values[kind];
      measured_values.emplace_back(name, random.one_in(5)
                                             ? ""
                                             : known[static_cast<std::size_t>(random.between(
                                                   0, static_cast<int>(known.size()) - 1))]);
    }
    scheme how = scheme::official();
    how.reading.shared_bound = static_cast<shared_bound_choice>(random.between(0, 3));
    how.reading.gap = static_cast<gap_choice>(random.between(0, 2));
    how.reading.overlap = static_cast<overlap_choice>(random.between(0, 2));
    how.reading.nested = static_cast<nested_choice>(random.between(0, 1));
    how.reading.beyond_best = static_cast<beyond_choice>(random.between(0, 1));
    how.reading.beyond_worst = static_cast<beyond_choice>(random.between(0, 1));
    how.reading.comparison = static_cast<comparison>(random.between(0, 1));
    how.policies.missing = static_cast<missing_policy>(random.between(0, 2));
    how.policies.ungraded = static_cast<missing_policy>(random.between(0, 2));
    how.rounding.total->mode = random.mode();
    measurements year;
    for (const auto& [name, value] : measured_values)
      year.items.push_back(read_measurement(name, value));
    INFO("year " << n);
    check_combined(department_of(indicators), year, how);
  }
}

TEST_CASE("an overall grade of any scale comes to what every combination comes to on its own") {
  struct overall {
    const char* levels;
    std::vector<std::string> bands;
  };
  const std::array<overall, 6> scales{
      {{"合格,不合格", {"75分以上", "75分以下"}},
       {"A,B,C", {"90～100分", "70～90分", "70分以下"}},
       {"优秀,合格,不合格", {"85分（含）以上", "60分（含）～85分", "60分以下"}},
       {"好,较好,一般,较差,差", {"90分以上", "80分～90分", "70分～80分", "60分～70分", "60分以下"}},
       {"一档,二档,三档,四档,五档,六档,七档",
        {"95分以上", "90分以上", "82.5分以上", "80分以上", "72.5分以上", "60分以上", "60分以下"}},
       {"一档,二档,三档,四档,五档,六档,七档,八档,九档,十档",
        {"95分以上", "90分以上", "85分以上", "80分以上", "75分以上", "70分以上", "65分以上",
         "60分以上", "50分以上", "50分以下"}}}};
  constexpr std::array values{"98%", "97.6%", "95%", "89.995%", "49/50", "", "90%", "不知道"};
  constexpr std::array five{"95%", "89.6%", "80%", "79.9%", "", "60%", "12%"};
  random_numbers random(20260129);
  std::size_t below_the_fourth = 0;
  for (const overall& of : scales)
    for (int n = 0; n < 3; ++n) {
      const auto one_of = [&](const auto& from) {
        return from[static_cast<std::size_t>(random.between(0, static_cast<int>(from.size()) - 1))];
      };
      scheme how = scheme::official();
      const scale levels = scale::read(of.levels).value();
      how.bounds = any_standard::read(levels, of.bands);
      how.methods.bands = by_grade{
          {1, to_decimal("0.8"), to_decimal("0.6"), to_decimal("0.4")},
          {{"好,较好,一般,较差,差",
            {1, to_decimal("0.85"), to_decimal("0.7"), to_decimal("0.5"), to_decimal("0.2")}}}};
      how.policies.missing = static_cast<missing_policy>(random.between(0, 2));
      how.rounding.total = rounding_rule::to_places(random.between(0, 1));
      how.grade_from = random.one_in(2) ? grade_source::computed : grade_source::displayed;
      const department table = department_of(
          {with_rate("甲"), with_rate("乙"),
           indicator::with_bands("丙", {"95%以上", "90%～95%", "80%～90%", "60%～80%", "60%以下"},
                                 scale::read("好,较好,一般,较差,差").value())});
      const measurements year =
          measured({{"甲", one_of(values)}, {"乙", one_of(values)}, {"丙", one_of(five)}});
      INFO(of.levels << " year " << n);
      check_combined(table, year, how);
      const sensitivity_report r = sensitivity(table, year, how);
      CHECK(r.base.levels == levels);
      for (const grade g : all_levels) {
        if (!r.combined_grades.has(g)) continue;
        CHECK(column_of(g) < levels.size());
        below_the_fourth += column_of(g) >= grade_count ? 1 : 0;
      }
    }
  CHECK(below_the_fourth > 5);
}

TEST_CASE("combinations are counted of those choices that make a difference") {
  const department table = department_of({with_rate("甲"), with_rate("乙")});
  const auto combinations = [&](const char* first, const char* second, const scheme& how) {
    return sensitivity(table, measured({{"甲", first}, {"乙", second}}), how).combinations;
  };
  scheme how = scheme::official();
  // Three modes of rounding, and either total may be graded.
  CHECK(combinations("99%", "96%", how) == 3 * 2);
  // Whose a shared bound is: three ways; whether values are rounded first: two.
  CHECK(combinations("98%", "96%", how) == 3 * 3 * 2);
  CHECK(combinations("97.6%", "96%", how) == 3 * 2 * 3 * 2);
  // What becomes of a missing value: three ways.
  CHECK(combinations("99%", "", how) == 3 * 3 * 2);
  how.rounding = {};
  how.rounding.execution.reset();
  how.rounding.points.reset();
  how.rounding.total.reset();
  CHECK(combinations("99%", "96%", how) == 1);
  how.reading.shared_bound = shared_bound_choice::no_grade;
  // Four ways, and three of what becomes of a value without a grade.
  CHECK(combinations("98%", "96%", how) == 4 * 3);
}

TEST_CASE("measurements that do not count move nothing under any choice") {
  const department table = department_of({with_rate("甲"), with_rate("乙")});
  const sensitivity_report plain = sensitivity(table, measured({{"甲", "98%"}, {"乙", "96%"}}));
  const sensitivity_report more = sensitivity(
      table,
      measured({{"甲", "98%"}, {"没有的", "1%"}, {"乙", "96%"}, {"乙", "1%"}, {"也没有", ""}}));
  CHECK(more.base.problems.size() == plain.base.problems.size() + 3);
  CHECK(more.holds == plain.holds);
  CHECK(more.combined_range.least == plain.combined_range.least);
  CHECK(more.combined_range.most == plain.combined_range.most);
  CHECK(more.margins.size() == 2);
  REQUIRE(more.outcomes.size() == plain.outcomes.size());
  for (std::size_t i = 0; i < more.outcomes.size(); ++i)
    CHECK(more.outcomes[i].total == plain.outcomes[i].total);
}

TEST_CASE(
    "how far it is to a better grade and from a worse one, in cases where cases are counted") {
  const indicator_margin ratio_margin = margin(with_rate("率"), "48/50");
  CHECK(ratio_margin.grade == grade::good);
  CHECK(change(ratio_margin.raise) == "+2 to 98 优 by 1");     // 49/50
  CHECK(change(ratio_margin.drop) == "-1 beyond 95 中 by 1");  // 47/50 is 94 %
  CHECK(ratio_margin.is_within_unit);
  CHECK_FALSE(ratio_margin.is_on_bound);

  const indicator_margin rate = margin(with_rate("率"), "97.995%");
  CHECK(change(rate.raise) == "+0.005 to 98 优");
  CHECK(change(rate.drop) == "-2.995 beyond 95 中");
  CHECK(margin(with_rate("率"), "98%").is_on_bound);
  CHECK_FALSE(margin(with_rate("率"), "96.5%").is_within_unit);

  const indicator faults =
      indicator::with_bands("故障", {"3次以内", "5次以内", "8次以内", "10次以内"});
  CHECK(change(margin(faults, "6次").raise) == "-1 to 5 良 by 1");
  CHECK(change(margin(faults, "6次").drop) == "+2 beyond 8 差 by 3");
  CHECK(change(margin(faults, "2次").raise) == "-");
}

TEST_CASE("one case may jump over a band that no whole count reaches") {
  const indicator i = indicator::with_bands("率", {"100%", "97%", "90%～95%", "90%以下"});
  // 19/20 is 95 %; one case more is 100 %, past 97 %.
  const indicator_margin m = margin(i, "19/20");
  CHECK(change(m.raise) == "+2 to 97 良");
}

TEST_CASE("how far it is to a target, and off it") {
  CHECK(change(margin(with_target("数", "≥100件"), "97件").raise) == "+3 to 100 by 3");
  CHECK(change(margin(with_target("数", "≥100件"), "100件").drop) == "-0 beyond 100 by 1");
  CHECK(change(margin(with_target("数", "≤10次"), "12次").raise) == "-2 to 10 by 2");
  CHECK(change(margin(with_target("率", "≥90%"), "44/50").raise) == "+2 to 90 by 1");
  CHECK(margin(with_target("率", "≥90%"), "90%").is_on_bound);
}

TEST_CASE("every choice has a name, and every option of it") {
  for (std::size_t c = 0; c < open_choice_count; ++c) {
    const auto choice = static_cast<open_choice>(c);
    CHECK_FALSE(name_of(choice).empty());
    for (std::uint8_t option : options_of(choice)) {
      CHECK_FALSE(name_of_option(choice, option).empty());
      scheme s;
      choose(s, choice, option);
      CHECK(chosen(s, choice) == option);
      CHECK(chooses(s, choice, option));
    }
  }
}
