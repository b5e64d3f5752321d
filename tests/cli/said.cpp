// SPDX-License-Identifier: BSL-1.0
// What the library says of inputs that no command can give it, or only at length, each sentence in
// ⟦ ⟧ where the library takes a language; one line each, the input before the tab.
#include <jixiao/c/jixiao.h>

#include <jixiao/table/indicator_text.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include <jixiao/batch/arrow.hpp>
#include <jixiao/number/reported_value.hpp>
#include <jixiao/rule/points.hpp>
#include <jixiao/rule/rule_case.hpp>
#include <jixiao/rule/rule_text.hpp>
#include <jixiao/testing/rule_mutant.hpp>
#include <jixiao/testing/scheme_mutant.hpp>
#include <jixiao/testing/words.hpp>
#include <jixiao/words/explain.hpp>
#include <jixiao/words/rule_messages.hpp>
#include <jixiao/words/scoring_messages.hpp>

#include "scoring/support/build.hpp"

using namespace scoring_test;

namespace {

constexpr language in = language::marked;

void show(std::string_view input, std::string_view text) {
  std::printf("%.*s\t%.*s\n", static_cast<int>(input.size()), input.data(),
              static_cast<int>(text.size()), text.data());
}

scheme with_given_points() {
  scheme how = scheme::official();
  how.weights.indicators.source = weight_source::given;
  how.weights.indicators.total = decimal(100);
  return how;
}

indicator with_rule(const char* name, const char* rule, const char* full = "10") {
  indicator i;
  i.name = name;
  i.rule_text = rule;
  i.full_points = to_decimal(full);
  return i;
}

void evaluated(const char* input, const department& table, const measurements& year,
               const scheme& how = scheme::official()) {
  for (const evaluation_problem& p : evaluate(table, year, how).problems)
    show(input, explain(p, in));
}

// --- what an evaluation has to say ---

void weights() {
  const measurements year = measured({{"甲", "10件"}, {"乙", "10件"}});
  const auto two = [](const char* first, const char* second) {
    return department_of({with_target("甲", "≥10件", first), with_target("乙", "≥10件", second)});
  };
  department one_blank = two("60", "40");
  one_blank.duties[0].activities[0].objectives[0].indicators[1].full_points.reset();
  evaluated("the weights 60 and blank", one_blank, year, with_given_points());
  evaluated("the weights 60 and -40", two("60", "-40"), year, with_given_points());
  scheme how = with_given_points();
  how.weights.indicators.total.reset();
  evaluated("the weights 0 and 0", two("0", "0"), year, how);
  how.total_by = roll_up::geometric_mean;
  how.rounding.total = rounding_rule::to_places(2);
  evaluated("a geometric mean by the weights 33.337 and 66.663", two("33.337", "66.663"), year,
            how);
  scheme budgets = scheme::official();
  budgets.weights.activities.source = weight_source::by_budget;
  budgets.weights.duties.source = weight_source::by_budget;
  evaluated("activities weighed by budgets that are blank", two("60", "40"), year, budgets);

  department kinds = department_of({with_target("数量", "≥10件", "10", "产出指标"),
                                    with_target("增收", "≥10件", "10", "效益指标")});
  const measurements both = measured({{"数量", "10件"}, {"增收", "10件"}});
  evaluated("points of kinds that are not 50 and 30", kinds, both, scheme::self_evaluation_2020());
  for (indicator& i : kinds.duties[0].activities[0].objectives[0].indicators) i.full_points.reset();
  evaluated("no indicator of satisfaction", kinds, both, scheme::self_evaluation_2020());
  department uneven =
      department_of({with_target("数量", "≥10件", "40", "产出指标"),
                     with_target("增收", "≥10件", "40", "效益指标"), with_rate("满意度")});
  uneven.duties[0].activities[0].objectives[0].indicators[2].kind = "满意度指标";
  uneven.duties[0].activities[0].objectives[0].indicators[2].full_points = decimal(10);
  evaluated("points of kinds that are 40 and 40", uneven, both, scheme::self_evaluation_2020());
  kinds.duties[0].activities[0].objectives[0].indicators[0].kind = "其他";
  evaluated("a kind that weighs nothing", kinds, both, scheme::self_evaluation_2020());
  how = with_given_points();
  how.weights.indicators.given = {{"甲", 60}, {"乙", 40}, {"丙丁戊", 1}};
  evaluated("a weight for no indicator", two("60", "40"), year, how);
}

void money() {
  department table = department_of({with_rate("率")});
  scheme how = scheme::official();
  how.execution = execution_part{};
  measurements year = measured({{"率", "98%"}});
  year.budgets.push_back({"", "", decimal(0), decimal(0), {}});
  year.budgets.push_back({"", "", decimal(1), decimal(1), {}});
  year.budgets.push_back({"", "第三活动", decimal(1), decimal(1), {}});
  evaluated("a budget of 0, twice, and money of no activity", table, year, how);
}

void measurements_of_one() {
  department twice = department_of({with_rate("支出率")});
  twice.duties[0].activities.push_back(activity_of("2、另一活动", {with_rate("支出率")}));
  evaluated("a name that two indicators have", twice, measured({{"支出率", "98%"}}));
  evaluated("the target 290$", department_of({with_target("率", "290$")}),
            measured({{"率", "100%"}}));
  evaluated("-5% of the target -3%", department_of({with_target("率", "≥-3%")}),
            measured({{"率", "-5%"}}));
  evaluated("38 figures of 亿元", department_of({with_target("甲", "≥1元")}),
            measured({{"甲", "99999999999999999999999999999999999999亿元"}}));
  evaluated(
      "standard values that are equal",
      department_of({indicator::with_bands("率", {"95%以上", "95%以上", "90%以上", "90%以下"})}),
      measured({{"率", "94%"}}), scheme::standard_values());
  measurements year = measured({{"效果", "达成年度指标"}});
  year.items[0].given_points = to_decimal("7.5");
  evaluated("7.5 points for a level of 8 to 10", department_of({with_target("效果", "明显")}),
            year);
  year.items[0].given_points = decimal(11);
  scheme given = scheme_with(as_given{});
  evaluated("11 points of 10", department_of({with_target("效果", "明显")}), year, given);
  evaluated("a scale without coefficients",
            department_of({indicator::with_bands("率", {"98%以上", "90%～98%", "90%以下"},
                                                 *scale::read("好,中,差"))}),
            measured({{"率", "92%"}}));
  scheme rounded = scheme::official();
  rounded.reading.comparison = comparison::rounded_value;
  evaluated("a reported 97.5(-)%", department_of({with_rate("率")}), measured({{"率", "97.5(-)%"}}),
            rounded);
  rounded = scheme_with(by_execution{});
  rounded.indicator_points = rounded.full_points = decimal(10);
  rounded.rounding.rate = rounding_rule::to_places(2);
  rounded.rounding.points.reset();
  rounded.rounding.total = rounding_rule::to_places(0);
  evaluated("84.5% rounded to 85% and to whole points", department_of({with_rate("预算执行率")}),
            measured({{"预算执行率", "84.5%"}}), rounded);
}

// Bands that leave each kind of place open.
void ungraded() {
  scheme strict = scheme::official();
  strict.reading = reading::strict();
  strict.reading.nested = nested_choice::no_grade;
  strict.reading.beyond_best = beyond_choice::no_grade;
  strict.reading.beyond_worst = beyond_choice::no_grade;
  const struct {
    const char* input;
    std::vector<std::string> bands;
    const char* value;
  } cases[] = {
      {"nested bands", {"5次以内", "10次以内", "10～15次", "15次以上"}, "3次"},
      {"a bound of two bands", {"98%以上", "95%～98%", "90%～95%", "90%以下"}, "95%"},
      {"bands that overlap", {"98%以上", "90%～99%", "80%～90%", "80%以下"}, "98.5%"},
      {"a gap", {"98%以上", "92%～95%", "90%～92%", "90%以下"}, "96%"},
      {"beyond the best band", {"90%～98%", "80%～90%", "70%～80%", "60%～70%"}, "99%"},
      {"beyond the worst band", {"90%～98%", "80%～90%", "70%～80%", "60%～70%"}, "1%"},
  };
  for (const auto& c : cases) {
    const indicator i = indicator::with_bands("率", c.bands);
    evaluated(c.input, department_of({i}), measured({{"率", c.value}}), strict);
  }
}

void rules_in_words() {
  evaluated("a rule that cannot be read", department_of({with_rule("甲", "视情况给分或扣分若干")}),
            measured({{"甲", "1"}}));
  evaluated("no word for a choice", department_of({with_rule("甲", "发生事故的，扣5分")}),
            measured({{"甲", "也许"}}));
  evaluated("an input without an answer",
            department_of({with_rule("甲", "≥95%得满分，每降低1%扣1分；发生事故的，扣5分")}),
            measured({{"甲", "2=yes"}}));
  evaluated("rows that overlap",
            department_of({with_rule("甲", "≥90%得10分；80%～95%得5分；＜80%不得分")}),
            measured({{"甲", "92%"}}));
  evaluated("a quotient by 0", department_of({with_rule("甲", "得分=100%/完成率×分值")}),
            measured({{"甲", "0%"}}));
  for (const char* rule :
       {"每发现一处扣1分；发生责任事故的一票否决", "每发现一处扣1分；发生责任事故的，不得评优",
        "每发现一处扣1分；发生责任事故的，总分扣5分", "每发现一处扣1分；发生责任事故的，总分计零分",
        "每发现一处扣1分；发生责任事故的，该大项不得分"})
    evaluated(rule, department_of({with_rule("甲", rule)}), measured({{"甲", "1=0;2=yes"}}));
}

// --- what is said by a name ---

void names() {
  for (const enumerator<fault>& e : fault_table) show("fault_words", fault_words(e.value, in));
  try {
    to_reported("16.5(+");
  } catch (const input_error& e) {
    show("to_reported of 16.5(+", explain(e, in));
  }
  const scoring_rule unreadable = read_rule("视情况给分或扣分若干", 10);
  show("the points of a rule that cannot be read",
       explain(unreadable, points_of(unreadable, rule_answers{}), in));
}

// --- mistakes that tests must find ---

void schemes() {
  scheme how = scheme::official();
  how.methods.by_name.push_back({"", by_rule{}});
  for_each_method([&](const auto& method) {
    how.methods.by_name.push_back({std::string(method.name), method});
    how.methods.by_kind.push_back({std::string(method.name), method});
  });
  efficacy stated;
  stated.satisfactory = decimal(90);
  stated.not_allowed = decimal(60);
  within_band values;
  values.values = {{decimal(90), 1}, {decimal(60), decimal::of(6, 1)}};
  how.methods.target = stated;
  proportional reduced;
  reduced.overshoot_cuts = {{decimal::of(13, 1), decimal::of(1, 1)}};
  how.methods.by_name.push_back({"", reduced});
  how.methods.bands = values;
  how.methods.words = by_grade{{1, 1, 1, 1}, {{"好,中,差", {1, decimal::of(5, 1), 0}}}};
  how.weights.kinds = {{"产出", {"产出"}, 50}};
  how.weights.duties = {weight_source::given, weight_source::by_budget, decimal(100), {{"甲", 1}}};
  how.execution = execution_part{};
  how.rounding.rate = rounding_rule::to_interval(to_decimal("0.5"));
  how.rounding.duty = rounding_rule::to_significant(3);
  for_each_scheme_mutant(
      how, [](const scheme_mutant& m) { show("a mistake in a scheme", m.name); }, in);
}

void rules() {
  for (const char* text :
       {"每降低1%扣0.5分，最多扣5分",
        "≥95%得满分，每降低1个百分点扣0.5分，不足1个百分点的按1个百分点计",
        "≥95%得10分；90%～95%得8分；80%～90%得5分；80%以下不得分", "每发现1起扣2分，扣完为止",
        "发生事故的不得分", "按实际完成比例得分", "每增加1件加1分，最高加5分",
        "有制度得5分，每缺1项扣1分，扣完为止", "发生事故的，扣5分；有制度的，得5分"}) {
    const scoring_rule rule = read_rule(text, decimal(10));
    for_each_rule_mutant(
        rule, rule_choices{}, [&](const rule_mutant& m) { show(text, m.name); }, in);
  }
}

// --- calls from C ---

class calls {
 public:
  void run() {
    jx_standard* standard = nullptr;
    jx_standard_read(bands.data(), bands.size(), nullptr, &standard, nullptr);
    jx_grade_json("98%", 3, "1%", 2, &text_, &length_);
    told("jx_grade_json with one band");
    jx_points_json("每降低1%扣1分", 20, "0", 1, "1%", 2, &text_, &length_);
    told("jx_points_json with the full points 0");
    jx_points_json(nullptr, 3, "5", 1, "1", 1, &text_, &length_);
    told("jx_points_json without a rule");
    jx_explain_json(nullptr, "1%", 2, JX_ZH, &text_, &length_);
    told("jx_explain_json without a standard");
    jx_score(nullptr, nullptr, nullptr, "json", 4, JX_ZH, &text_, &length_);
    told("jx_score without a table");
    jx_scheme* scheme = nullptr;
    jx_scheme_read("{", 1, &scheme, &error_);
    failed("jx_scheme_read of a brace alone");
    jx_table* table = nullptr;
    jx_table_read("t.csv", 5, "指标\n", 7, &table, &error_);
    failed("jx_table_read of a heading alone");
    columns(standard);
    reports();
    jx_standard_free(standard);
  }

 private:
  static constexpr std::string_view bands = "98%以上|95%～98%|90%～95%|90%以下";

  void columns(const jx_standard* standard) {
    std::uint8_t ranks[1];
    const std::int64_t value = 98;
    jx_grade_int64(standard, &value, nullptr, 1, 19, ranks, nullptr, &error_);
    failed("jx_grade_int64 with 19 places");
    static const void* buffers[] = {nullptr, nullptr};
    ArrowSchema schema{};
    schema.format = "l";
    schema.release = [](ArrowSchema* s) { s->release = nullptr; };
    ArrowArray array{};
    array.n_buffers = 2;
    array.buffers = buffers;
    array.release = [](ArrowArray* a) { a->release = nullptr; };
    jx_grade_arrow(standard, &schema, &array, 0, 1, ranks, nullptr, &error_);
    failed("jx_grade_arrow with room for another number of rows");
  }

  void reports() {
    const std::string_view written =
        "职责活动,内容描述,绩效目标,绩效指标,优,良,中,差\n一、甲,,,,,,,\n1、乙,,,率,98%以上,95%"
        "～98%,"
        "90%～95%,90%以下\n";
    const std::string_view measured = "指标,实际完成值\n率,98%\n";
    jx_table* table = nullptr;
    jx_year* year = nullptr;
    jx_table_read("t.csv", 5, written.data(), written.size(), &table, nullptr);
    jx_year_read("y.csv", 5, measured.data(), measured.size(), &year, nullptr);
    jx_score(table, year, nullptr, "pdf", 3, JX_ZH, &text_, &length_);
    told("jx_score for a report of the kind pdf");
    jx_year_free(year);
    jx_table_free(table);
  }

  // Of an answer in JSON the message, up to its quotation mark.
  void told(const char* input) {
    const std::string_view answer = text_ == nullptr ? "" : text_;
    const std::string_view mark = "\"message\":\"";
    const std::size_t begin = answer.find(mark);
    if (begin != std::string_view::npos) {
      const std::string_view message = answer.substr(begin + mark.size());
      show(input, message.substr(0, message.find('"')));
    }
    jx_free(text_);
    text_ = nullptr;
  }
  void failed(const char* input) { show(input, error_.message); }

  char* text_ = nullptr;
  std::size_t length_ = 0;
  jx_error error_{};
};

}  // namespace

int main() {
  calls().run();
  weights();
  money();
  measurements_of_one();
  ungraded();
  rules_in_words();
  names();
  schemes();
  rules();
  return 0;
}
