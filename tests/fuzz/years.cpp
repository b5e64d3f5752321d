// SPDX-License-Identifier: BSL-1.0
// A table and a year, divided by a line of %%: scored whatever they are; totals lie in their range;
// every report is whole, and what it holds reads back.
#include <nlohmann/json.hpp>
#include <stdexcept>

#include <jixiao/check/table.hpp>
#include <jixiao/io/department.hpp>
#include <jixiao/io/document.hpp>
#include <jixiao/report/html.hpp>
#include <jixiao/report/rows.hpp>
#include <jixiao/report/words.hpp>
#include <jixiao/scoring/evaluation.hpp>
#include <jixiao/scoring/sensitivity.hpp>

#include "fuzz/property.hpp"
#include "fuzz/target.hpp"
#include "report/support/year.hpp"

using namespace jixiao;

namespace {

void require_totals(const evaluation& e) {
  fuzz::require(!(e.range.most < e.range.least), "a range has its ends in order");
  if (!e.points) return;
  fuzz::require(e.range.least == *e.points && e.range.most == *e.points,
                "a settled total is its own range");
  fuzz::require(!(rational(0) > *e.points) && !(*e.points > rational(100)),
                "a total lies between 0 and 100");
}

}  // namespace

void fuzz::years(std::string_view input) {
  if (input.size() > 20000) return;
  const std::size_t line = input.find("\n%%\n");
  if (line == std::string_view::npos) return;
  const io::document file = io::read_document("t.csv", std::string(input.substr(0, line)));
  const department table = io::read_department(file).value;
  const measurements year =
      io::read_measurements(io::read_document("m.csv", std::string(input.substr(line + 4)))).value;
  const scheme how = scheme::official();
  const evaluation result = evaluate(table, year, how);
  require_totals(result);
  for (const evaluation_problem& p : result.problems)
    fuzz::require_sentence(report::problem_words(p, language::zh), input);
  report::content what{table, year, result, how, {}, {}, {}, std::nullopt, language::zh, {}};
  try {
    what.findings = check(table);
  } catch (const std::overflow_error&) {
    // A sum of budgets past 38 digits, as documented.
  }
  for (const table_finding& f : what.findings)
    fuzz::require_sentence(report::finding_words(f, language::zh), input);
  what.hangs = sensitivity(table, year, how);
  require_totals(what.hangs->base);
  const std::string page = report::html(what);
  const std::string fault = report_test::nesting_fault(page);
  fuzz::require(fault.empty(), "a page is well nested", fault);
  const auto tree = nlohmann::json::parse(report::json(what), nullptr, false);
  fuzz::require(!tree.is_discarded(), "the tree is JSON");
  const io::document rows = io::read_document("r.csv", report::csv(what));
  fuzz::require(rows.problems.empty(), "written rows are read without a problem");
}
