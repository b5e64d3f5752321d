// SPDX-License-Identifier: BSL-1.0

// A published standard before the year starts: what is wrong with it, and how it may be mended.
#include <jixiao/check.hpp>
#include <jixiao/explain.hpp>

#include <array>
#include <cstdio>
#include <string>

using namespace jixiao;

int main() {
  std::array<std::string, grade_count> cells{"98%", "92%～95%", "90%～92%", "90%以下"};
  const auto read = [&] { return read_standard(cells[0], cells[1], cells[2], cells[3]); };

  const standard published = read();
  const findings found = check(published);
  for (const finding& f : found)
    std::printf("%s: %s\n", std::string(name_of(f.level())).c_str(), explain(published, f).c_str());

  // 96% has no band of its own.
  const auto gap = found.find(code::gap);
  if (!gap || gap->witnesses[0] != 96) return 1;
  // The suggested edit mends that, and gives no value another grade.
  const repair suggested = repair_of(published, *gap);
  for (const band_edit& edit : suggested.edits) cells[column_of(edit.band)] = edit.text.view();
  return check(read()).any(severity::error) || !suggested.regraded.is_empty() ? 1 : 0;
}
