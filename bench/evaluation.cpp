// SPDX-License-Identifier: BSL-1.0
// What a year costs: N indicators with four bands, three to an activity, six activities to a duty,
// with every step of its ledger. The total is checked before anything is timed.
#include <benchmark/benchmark.h>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <jixiao/scoring/sensitivity.hpp>
#include <jixiao/table/indicator_text.hpp>
#include <jixiao/table/measurement_text.hpp>

namespace {

using namespace jixiao;

struct year {
  department table;
  measurements measured;
};

// Half of the indicators good, half excellent.
year make_year(int indicators) {
  year y;
  for (int i = 0; i < indicators; ++i) {
    if (i % 18 == 0) {
      y.table.duties.emplace_back();
      y.table.duties.back().name = "职责" + std::to_string(i);
      y.table.duties.back().budget = decimal::of(3350 + i, 2);
    }
    std::vector<activity>& activities = y.table.duties.back().activities;
    if (i % 3 == 0) {
      activities.emplace_back();
      activities.back().name = "活动" + std::to_string(i);
      activities.back().budget = decimal::of(450 + i, 2);
      activities.back().objectives.emplace_back();
    }
    const std::string name = "审批事项公开率" + std::to_string(i);
    activities.back().objectives.back().indicators.push_back(
        indicator::with_bands(name, {"98%以上", "95%～98%", "90%～95%", "90%以下"}));
    measurement m = read_measurement(name, i % 2 == 0 ? "97.995%" : "49/50");
    m.activity = activities.back().name;
    y.measured.items.push_back(std::move(m));
  }
  return y;
}

void check(const evaluation& e) {
  if (!e.total || e.has_errors()) throw std::logic_error("a year without a total");
}

void evaluate_equal_weights(benchmark::State& state) {
  const year y = make_year(static_cast<int>(state.range(0)));
  const scheme how = scheme::official();
  check(evaluate(y.table, y.measured, how));
  for (auto _ : state) benchmark::DoNotOptimize(evaluate(y.table, y.measured, how));
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(evaluate_equal_weights)->Arg(6)->Arg(50)->Arg(500)->Unit(benchmark::kMicrosecond);

void evaluate_by_budget(benchmark::State& state) {
  const year y = make_year(static_cast<int>(state.range(0)));
  scheme how = scheme::standard_values();
  how.weights.duties.source = how.weights.activities.source = weight_source::by_budget;
  check(evaluate(y.table, y.measured, how));
  for (auto _ : state) benchmark::DoNotOptimize(evaluate(y.table, y.measured, how));
}
BENCHMARK(evaluate_by_budget)->Arg(50)->Unit(benchmark::kMicrosecond);

void analyse_sensitivity(benchmark::State& state) {
  const year y = make_year(50);
  const scheme how = scheme::official();
  for (auto _ : state) benchmark::DoNotOptimize(sensitivity(y.table, y.measured, how));
}
BENCHMARK(analyse_sensitivity)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
