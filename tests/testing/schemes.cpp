// SPDX-License-Identifier: BSL-1.0
#include <jixiao/standard/any_standard_text.hpp>
#include <jixiao/testing/case_points.hpp>
#include <jixiao/testing/points_outcome.hpp>
#include <jixiao/testing/rule_book.hpp>
#include <jixiao/testing/scheme_difference.hpp>
#include <jixiao/testing/scheme_mutant.hpp>
#include <jixiao/testing/total_case.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "scoring/support/build.hpp"
#include "support/catch.hpp"

using namespace jixiao;

namespace {

// Bands, targets and words, in two duties, with the points of the form of 2020.
const department& year_table() {
  static const department table = [] {
    using scoring_test::with_target;
    department made;
    made.duties.resize(2);
    made.duties[0].name = "职责一";
    made.duties[0].budget = to_decimal("30");
    made.duties[1].name = "职责二";
    made.duties[1].budget = to_decimal("10");
    indicator rate = scoring_test::with_rate("满意率");
    rate.full_points = to_decimal("10");
    rate.kind = "满意度指标";
    made.duties[0].activities = {
        scoring_test::activity_of("活动一", {with_target("完成率", "≥95%", "20", "产出指标"),
                                             with_target("成本", "≤30万元", "30", "产出指标"),
                                             with_target("效果", "明显", "30", "效益指标"), rate})};
    made.duties[1].activities = {
        scoring_test::activity_of("活动二", {with_target("份数", "60份", "50", "产出指标"),
                                             with_target("事故", "0次", "30", "效益指标"),
                                             with_target("满意", "≥90%", "10", "满意度指标")})};
    made.duties[0].activities[0].budget = to_decimal("30");
    made.duties[1].activities[0].budget = to_decimal("10");
    return made;
  }();
  return table;
}

struct whole_book {
  test_subjects subjects{year_table()};
  rule_book rules;
  std::vector<test_case> cases;
  bound_cases bound;

  explicit whole_book(const scheme& how) : rules{subjects, how, true} {
    add_total(subjects, year_table(), how);
    cases = generate_cases(rules);
    bound = bind_cases(subjects, cases, how.reading);
  }
};

}  // namespace

TEST_CASE("generated cases of a scheme hold, touch all of it and kill every mutant") {
  for (const std::string_view name : scheme_names) {
    const whole_book book(*scheme_named(name));
    INFO(name);
    CHECK(book.bound.problems.empty());
    CHECK(run_cases(book.subjects, book.cases, book.rules.how.reading, points_by(book.rules.how))
              .failed() == 0);
    const coverage covered = coverage_of(book.rules, book.cases, book.bound.items);
    CHECK(covered.covered == covered.of);
    const mutation_score score = mutation_of(book.rules, book.cases, book.bound.items);
    CHECK(score.to_kill() > 220);
    CHECK(score.killed == score.to_kill());
    for (const survivor& s : score.survived) UNSCOPED_INFO(s.mutant << " " << s.value);
    CHECK(score.survived.empty());
  }
}

TEST_CASE("a total is said with the grade of the scale that the scheme's bounds name") {
  struct row {
    const char* levels;
    std::vector<std::string> bands;
    const char* total;
    const char* said;
  };
  for (const row& r : {row{"合格,不合格", {"60分以上", "60分以下"}, "59.996分", "60 不合格"},
                       row{"A,B,C", {"90分以上", "60分以上", "60分以下"}, "90", "90 A"},
                       row{"好,较好,一般,较差,差",
                           {"90分以上", "80分～90分", "70分～80分", "60分～70分", "60分以下"},
                           "12.5",
                           "12.5 差"},
                       row{"一档,二档,三档,四档,五档,六档",
                           {"90分以上", "80分以上", "70分以上", "60分以上", "50分以上", "50分以下"},
                           "50",
                           "50 五档"}}) {
    scheme how = scheme::official();
    how.bounds = any_standard::read(scale::read(r.levels).value(), r.bands);
    INFO(r.levels);
    CHECK(words_of(*outcome_of_whole(year_table(), how, r.total)) == r.said);
    const whole_book book(how);
    CHECK(book.bound.problems.empty());
    CHECK(run_cases(book.subjects, book.cases, how.reading, points_by(how)).failed() == 0);
    const mutation_score score = mutation_of(book.rules, book.cases, book.bound.items);
    for (const survivor& s : score.survived) UNSCOPED_INFO(s.mutant << " " << s.value);
    CHECK(score.survived.empty());
  }
}

TEST_CASE("what is mutated in a scheme: coefficients, policies, cuts, rounding, weights, methods") {
  std::vector<std::string> names;
  for_each_scheme_mutant(scheme::self_evaluation_2020(),
                         [&](const scheme_mutant& m) { names.push_back(m.name); });
  const auto has = [&](std::string_view part) {
    return std::any_of(names.begin(), names.end(),
                       [&](const std::string& n) { return n.find(part) != std::string::npos; });
  };
  for (const char* part :
       {"计分方法·文字档·系数·2”：0.8 → 0.9", "未定情形·缺测”：不出总分 → 不参评",
        "计分方法·指标值·反向比例”：指标值÷实际完成值 → 按超出指标值的比例扣减",
        "计分方法·指标值”：按完成比例赋分 → 直接赋分（0-1 法）",
        "修约·得分·修约方式”：四舍五入 → 四舍六入五成双", "修约·总分·小数位数”：2 → 1",
        "权重·指标类别·1·权重”：50 → 51", "预算执行率·得分”：10 → 9",
        "定级依据”：按计算值 → 按显示值", "汇总方式”：加权求和 → 几何平均"}) {
    INFO(part);
    CHECK(has(part));
  }
  CHECK(names.size() == std::set<std::string>(names.begin(), names.end()).size());
}

TEST_CASE("no mistake rounds to multiples of nothing, or takes points off for nothing") {
  scheme how;
  how.rounding.duty = rounding_rule::to_interval(decimal::of(1, 1));
  how.methods.target = by_steps{1, 1, step_count::complete};
  test_subjects subjects(year_table());
  add_total(subjects, year_table(), how);
  std::size_t of_intervals = 0;
  for_each_scheme_mutant(how, [&](const scheme_mutant& m) {
    if (m.name.find("间隔”：") == std::string::npos) return;
    ++of_intervals;
    INFO(m.name);
    CHECK_NOTHROW(difference_of(subjects, how, m.how, true));
  });
  CHECK(of_intervals > 2);
}

TEST_CASE("a mistake in a scheme is said in words, whatever the scheme and the language") {
  for (const std::string_view name : scheme_names)
    for (const language in : {language::zh, language::en}) {
      scheme how = *scheme_named(name);
      for_each_method([&](const auto& method) {
        how.methods.target = method;
        for_each_scheme_mutant(
            how,
            [&](const scheme_mutant& m) {
              // No name that only programs know: of several words joined, or a part of a path.
              if (m.name.find('_') != std::string::npos) FAIL_CHECK(m.name);
              const bool is_latin =
                  m.name.find_first_of("abcdefghijklmnopqrstuvwxyz") != std::string::npos;
              if (in == language::zh && is_latin) FAIL_CHECK(m.name);
            },
            in);
      });
    }
}

TEST_CASE("where no year tells a mistaken rounding on the way, it is said to be undecided") {
  scheme how;
  test_subjects subjects(year_table());
  add_total(subjects, year_table(), how);
  bool is_decided = true;
  // Straight in every part: another weight of nothing is no other weight.
  scheme other = how;
  other.weights.kinds.push_back({"产出", {"产出"}, to_decimal("50")});
  CHECK_FALSE(difference_of(subjects, how, other, true, &is_decided));
  CHECK(is_decided);
  // Places past all that the total keeps: none of the years tried differs, and none need.
  other = how;
  other.rounding.duty = rounding_rule::to_places(30);
  CHECK_FALSE(difference_of(subjects, how, other, true, &is_decided));
  CHECK_FALSE(is_decided);
  const rule_book book{subjects, other, true};
  const mutation_score score = mutation_of(book, {}, {});
  CHECK(score.mutants == score.equivalent + score.undecided.size() + score.survived.size());
}

TEST_CASE("totals that differ only as computed are told apart by a year that parts them") {
  scheme how;
  how.rounding.points.reset();  // points are as fine as it takes
  how.weights.indicators.source = weight_source::given;
  how.weights.indicators.when_none_given = weight_source::equal;
  how.weights.indicators.total.reset();
  how.weights.duties = {weight_source::given,
                        std::nullopt,
                        std::nullopt,
                        {{"职责一", to_decimal("1")}, {"职责二", to_decimal("1")}}};
  scheme other = how;
  other.weights.duties.given[0].weight = to_decimal("1.0000001");
  test_subjects subjects(year_table());
  add_total(subjects, year_table(), how);
  const auto told = difference_of(subjects, how, other, true);
  REQUIRE(told);
  INFO(told->value);
  CHECK_FALSE(is_same_total(*outcome_of_whole(year_table(), how, told->value),
                            *outcome_of_whole(year_table(), other, told->value)));
}

TEST_CASE("a case of the whole says a total or a year, and wants points and a grade of it") {
  const scheme how;
  const auto says = [&](const char* text) {
    const auto made = outcome_of_whole(year_table(), how, text);
    return made ? words_of(*made) : "?";
  };
  CHECK(says("89.996") == "90 良");
  CHECK(says("90分") == "90 优");
  CHECK(says("59.99分") == "59.99 差");
  CHECK(says("完成率=100%") == "100 优");
  CHECK(says("完成率=0%") == "87.5 良");  // one of four, in one duty of two
  CHECK(says("活动一／完成率=50%；事故=0%") == "77.08 中");
  CHECK(says("完成率=不适用；成本=0%") == "83.33 良");
  CHECK(says("完成率=缺失") == "undecided");
  CHECK(refusal_of_year(year_table(), how, "没有的=0%") == "unknown-indicator");
  CHECK(refusal_of_year(year_table(), how, "完成率=3件") == "unit-mismatch");
  CHECK(refusal_of_year(year_table(), how, "完成率=好") == "unit-mismatch");
  CHECK(says("无此指标=0%") == "?");
  scheme shown;
  shown.grade_from = grade_source::displayed;
  CHECK(words_of(*outcome_of_whole(year_table(), shown, "89.996")) == "90 优");
  scheme with_budget = scheme::self_evaluation_2020();
  with_budget.weights.indicators.total.reset();
  const auto executed = outcome_of_whole(year_table(), with_budget, "预算执行率=86.19%");
  REQUIRE(executed);
  CHECK(words_of(*executed) == "98.62 优");  // 8.62 of 10
}

TEST_CASE("cuts of 90, 80 and 60 are mutated as bands are, and told by totals") {
  const whole_book book(scheme::official());
  test_case one;
  one.indicator = std::string(total_name);
  one.text = "85分";
  one.grade = "良";
  const std::vector<test_case> thin{one};
  const bound_cases bound = bind_cases(book.subjects, thin, book.rules.how.reading);
  const mutation_score score = mutation_of(book.rules, thin, bound.items);
  std::size_t of_cuts = 0;
  for (const survivor& s : score.survived) {
    if (book.subjects[s.subject].total == nullptr) continue;
    if (s.mutant.find("评分办法") != std::string::npos) continue;
    ++of_cuts;
    // The value that it is printed with kills it.
    test_case added;
    added.indicator = std::string(total_name);
    added.text = s.value;
    const answer said = answer_of(book.subjects[s.subject], s.value, reading{});
    (said.is_refused() ? added.refusal : added.grade) =
        said.is_refused() ? std::string(said.refusal) : answer_word(said);
    const auto whole = outcome_of_whole(year_table(), book.rules.how, s.value);
    if (whole && whole->shown) added.points = to_text(*whole->shown);
    const std::vector<test_case> more{one, added};
    const bound_cases then = bind_cases(book.subjects, more, book.rules.how.reading);
    INFO(s.mutant << " by " << s.value);
    REQUIRE(then.problems.empty());
    const mutation_score left = mutation_of(book.rules, more, then.items, language::zh, s.subject);
    bool is_left = false;
    for (const survivor& other : left.survived) is_left = is_left || other.mutant == s.mutant;
    CHECK_FALSE(is_left);
  }
  CHECK(of_cuts > 12);
}

TEST_CASE("a mutant of a scheme is equivalent only if a grid of measurements finds no difference") {
  const scheme how = scheme::self_evaluation_2020();
  test_subjects subjects(year_table());
  add_total(subjects, year_table(), how);
  std::size_t equivalent = 0;
  const auto years = [&] {
    std::vector<std::string> all{"预算执行率=100%", "预算执行率=71.38%"};
    for (const char* name : {"完成率", "成本", "份数", "事故"})
      for (const char* share : {"0%", "37%", "不适用"})
        all.push_back(std::string(name) + "=" + share + "；预算执行率=90%");
    for (int n = 5990; n <= 6010; ++n)
      all.push_back(std::string(to_text(decimal::of(n * 10 + n % 10, 3)).view()) + "分");
    return all;
  }();
  for_each_scheme_mutant(how, [&](const scheme_mutant& m) {
    INFO(m.name);
    const auto told = difference_of(subjects, how, m.how, m.is_of_whole);
    if (told) {
      CHECK(told->first != told->second);
      return;
    }
    ++equivalent;
    for (const test_subject& s : subjects) {
      if (s.total != nullptr) {
        for (const std::string& text : years)
          if (!is_same_total(*outcome_of_whole(year_table(), how, text),
                             *outcome_of_whole(year_table(), m.how, text)))
            FAIL_CHECK(text);
        continue;
      }
      for (int n = -20; n <= 1300; n += 47)
        for (const unit& u : {percent, ten_thousand_yuan, unit::named("份"), times, unit{}}) {
          const decimal value =
              decimal::of(u.is_countable() ? n / 10 : n, u.is_countable() ? 0 : 1);
          const std::string text = detail::case_text(value, u);
          if (!(outcome_of(*s.indicator, text, how) == outcome_of(*s.indicator, text, m.how)))
            FAIL_CHECK(s.indicator->name << " " << text);
        }
    }
  });
  CHECK(equivalent > 30);
}

TEST_CASE("of the smallest set of cases of a rule book with its scheme none can be left out") {
  const whole_book book(scheme::official());
  const auto killed_by = [&](const std::vector<std::size_t>& chosen) {
    std::vector<test_case> some;
    for (const std::size_t i : chosen) some.push_back(book.cases[i]);
    const bound_cases bound = bind_cases(book.subjects, some, book.rules.how.reading);
    return mutation_of(book.rules, some, bound.items).killed;
  };
  const std::vector<std::size_t> fewest = smallest_cases(book.rules, book.cases, book.bound.items);
  const mutation_score whole = mutation_of(book.rules, book.cases, book.bound.items);
  const std::size_t all = killed_by(fewest);
  CHECK(fewest.size() < book.cases.size() / 2);
  CHECK(all == whole.to_kill());
  for (std::size_t left_out = 0; left_out < fewest.size(); left_out += 17) {
    std::vector<std::size_t> rest = fewest;
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(left_out));
    CHECK(killed_by(rest) < all);
  }
}
