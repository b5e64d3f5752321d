// SPDX-License-Identifier: BSL-1.0
#include <iostream>
#include <jixiao/jixiao.hpp>
#include <jixiao/scoring/method.hpp>

using namespace jixiao;

int main() {
  scheme how;
  how.methods.bands = half_or_full{};
  const indicator only =
      indicator::with_bands("报送率", {"98%以上", "95%～98%", "90%～95%", "90%以下"});
  department table;
  table.duties.emplace_back().activities.emplace_back().objectives.emplace_back().indicators = {
      only};
  measurements year;
  measurement& m = year.items.emplace_back();
  m.indicator = only.name;
  m.kind = measurement_kind::number;
  m.value = {decimal(91), only.standard.unit()};
  std::cout << name_of(scoring_method(half_or_full{})) << ": "
            << to_text(*evaluate(table, year, how).total).view();
}
