// SPDX-License-Identifier: BSL-1.0

// A small department's year, without files: its table, what was measured, the score.
#include <jixiao/check/table.hpp>
#include <jixiao/evaluation.hpp>

#include <cstdio>
#include <string>

using namespace jixiao;

namespace {

department small_department() {
  department table;
  table.name = "行政审批局";
  table.duties.emplace_back();
  duty& approvals = table.duties.back();
  approvals.name = "行政审批";
  approvals.activities.emplace_back();
  activity& work = approvals.activities.back();
  work.name = "行政审批事项的管理";
  work.budget = to_decimal("14.50");
  work.objectives.push_back(
      {"审批及时",
       {indicator::with_bands("审批事项完成率", {"98%以上", "95%～98%", "90%～95%", "90%以下"}),
        indicator::with_bands("系统故障次数", {"3次以内", "5次以内", "8次以内", "8次以上"})}});
  return table;
}

}  // namespace

int main() {
  const department table = small_department();
  for (const table_finding& f : check(table))
    if (f.what.level() == severity::error) return 1;

  measurements year;
  year.items.push_back(read_measurement("审批事项完成率", "97.995%"));
  year.items.push_back(read_measurement("系统故障次数", "2次"));

  const evaluation result = evaluate(table, year, scheme::official());
  if (!result.total || !result.grade()) return 1;
  std::printf("%s 分，%s\n", std::string(to_text(*result.total)).c_str(),
              std::string(word_of(*result.grade())).c_str());
  return 0;
}
