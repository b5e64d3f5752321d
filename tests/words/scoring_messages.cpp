// SPDX-License-Identifier: BSL-1.0
#include <jixiao/words/scoring_messages.hpp>
#include <set>
#include <string>

#include "scoring/support/build.hpp"
#include "support/catch.hpp"

using namespace scoring_test;

TEST_CASE("every problem has a name of its own and a sentence in both languages") {
  std::set<std::string> names;
  for (int c = 0; c <= static_cast<int>(problem_code::too_large); ++c) {
    const auto code = static_cast<problem_code>(c);
    names.insert(std::string(name_of(code)));
  }
  CHECK(names.size() == static_cast<std::size_t>(problem_code::too_large) + 1);
}

TEST_CASE("every method has its words") {
  for_each_method([](const auto& method) {
    CHECK(method_text(method.name, language::zh) != method.name);
    CHECK(method_text(method.name, language::en) != method.name);
  });
  CHECK(method_text("none", language::zh) == "none");
}

TEST_CASE("a problem's sentence has its figures, and nothing left to fill in") {
  const evaluation e = evaluate(department_of({with_rate("审批事项公开率"), with_rate("办结率")}),
                                measured({{"审批事项公开律", "98%"}, {"办结率", "98次"}}));
  std::string all;
  for (const evaluation_problem& p : e.problems)
    for (const language in : {language::zh, language::en}) {
      const std::string text = explain(p, in);
      CHECK(text.find('{') == std::string::npos);
      all += text + "\n";
    }
  CHECK(all.find("是不是“审批事项公开率”") != std::string::npos);
  CHECK(all.find("计量单位不符") != std::string::npos);
  CHECK(all.find("nothing was measured") != std::string::npos);
  scheme how = scheme::official();
  how.weights.indicators.source = weight_source::given;
  how.weights.indicators.total = decimal(100);
  const evaluation sums =
      evaluate(department_of({with_target("甲", "≥1", "99.99")}), measured({{"甲", "1"}}), how);
  CHECK(explain(*find(sums, problem_code::weights_sum)) == "活动：权重合计 99.99，应为 100");
}
