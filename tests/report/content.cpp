// SPDX-License-Identifier: BSL-1.0
#include <jixiao/report/content.hpp>

#include <jixiao/report/html.hpp>
#include <jixiao/report/rows.hpp>
#include <jixiao/table/indicator_text.hpp>
#include <jixiao/table/measurement_text.hpp>

#include "report/support/year.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace report_test;

TEST_CASE("everything in a report's content is shown", "[report][content]") {
  const year y(scoring_test::table_2019(), scoring_test::sample_2019());
  report::content what = y.content();
  what.files = {{"表.docx", std::string(64, 'a')}, {"数.xlsx", std::string(64, 'b')}};
  what.scheme_json = "{\"name\": \"办法\"}";
  what.hangs = sensitivity(y.table, y.measured, y.how);
  const std::string page = report::html(what);
  for (const std::string& part :
       {std::string("表.docx"), std::string(64, 'a'), std::string("数.xlsx"), std::string(64, 'b'),
        std::string("{&quot;name&quot;: &quot;办法&quot;}"), std::string("结果取决于什么"),
        std::string("秦皇岛经济技术开发区行政审批局"), std::string("文件材料归档案")})
    CHECK(count(page, part) >= 1);
  for (const table_finding& f : what.findings)
    if (f.what.level() == severity::error) CHECK(count(page, f.indicator) >= 1);
  const std::string tree = report::json(what);
  CHECK(count(tree, std::string(64, 'b')) == 1);
}

TEST_CASE("what a content lacks leaves no heading behind", "[report][content]") {
  const year y(scoring_test::table_2019(), scoring_test::sample_2019());
  report::content what = y.content();
  what.findings.clear();
  const std::string page = report::html(what);
  for (const char* part : {"SHA-256", "评分办法全文", "结果取决于什么"})
    CHECK(count(page, part) == 0);
}

TEST_CASE("an English report has no Chinese but what its table has", "[report][content]") {
  department table;
  table.name = "Permits office";
  duty d;
  d.name = "Permits";
  activity a;
  a.name = "Review";
  objective o;
  o.indicators.push_back(indicator::with_bands("On time", {">=98%", "95%~98%", "90%~95%", "<90%"}));
  o.indicators.push_back(indicator::with_bands("Late", {"<=3", "3~5", "5~8", ">8"}));
  a.objectives.push_back(o);
  d.activities.push_back(a);
  table.duties.push_back(d);
  measurements measured;
  measured.items.push_back(read_measurement("On time", "97.995%"));
  const year y(table, measured);
  report::content what = y.content(language::en);
  what.hangs = sensitivity(y.table, y.measured, y.how);
  what.files = {{"table.csv", "00"}};
  for (const std::string& text : {report::html(what), report::csv(what), report::json(what)}) {
    std::size_t chinese = 0;
    std::string first;
    for (std::size_t i = 0; i + 2 < text.size(); ++i) {
      const auto lead = static_cast<unsigned char>(text[i]);
      if (lead < 0xE4 || lead > 0xE9) continue;
      ++chinese;
      if (first.empty()) first = text.substr(i < 60 ? 0 : i - 60, 120);
    }
    INFO(first);
    // The bounds of the overall grade are the scheme's own texts.
    CHECK(chinese <= 12);
  }
}
