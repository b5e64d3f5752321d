// SPDX-License-Identifier: BSL-1.0

// What a scoring rule in words costs: to read, by the length of its text, and for each value that
// it is asked about.

#include <cstddef>
#include <string>
#include <vector>

#include "harness.hpp"

#include <jixiao/judging/ruling.hpp>
#include <jixiao/rule/curve_runs.hpp>
#include <jixiao/rule/rule_text.hpp>

namespace {

using namespace jixiao;

constexpr std::string_view stepped = "≥95%得满分，每降低1个百分点扣0.5分，扣完为止，低于60%不得分";
constexpr std::string_view rows = "95%以上得5分；90%～95%得4分；80%～90%得3分；80%以下不得分";

std::size_t characters(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1u : 0u;
  return count;
}

std::string rows_of(int count) {
  std::string text;
  for (int i = 0; i < count; ++i)
    text += (text.empty() ? "" : "；") + std::to_string(98 - i) + "%～" + std::to_string(99 - i) +
            "%得" + std::to_string(count - i) + "分";
  return text;
}

void reading_race(int rounds) {
  bench::race r(rounds);
  constexpr std::size_t times = 200;
  const std::vector<int> sizes{4, 8, 16, 32};
  r.add("a rule", times, [] {
    for (std::size_t i = 0; i < times; ++i) {
      const scoring_rule rule = read_rule(stepped, exact(5));
      bench::keep(&rule);
    }
  });
  r.add("four bands", times, [] {
    for (std::size_t i = 0; i < times; ++i) {
      const standard s = read_standard("95%以上", "90%～95%", "80%～90%", "80%以下");
      bench::keep(&s);
    }
  });
  for (const int size : sizes)
    r.add(std::to_string(size), times, [text = rows_of(size)] {
      for (std::size_t i = 0; i < times; ++i) {
        const scoring_rule rule = read_rule(text, exact(40));
        bench::keep(&rule);
      }
    });
  r.run();
  r.print_time("a rule of " + std::to_string(characters(stepped)) + " characters read", "a rule",
               "four bands", 3000);
  for (const int size : sizes)
    r.print_point("rule", "read", static_cast<double>(characters(rows_of(size))),
                  std::to_string(size));
}

void points_race(int rounds, std::string_view text, const char* what) {
  const scoring_rule rule = read_rule(text, exact(5));
  const auto table = points_table::of(rule);
  if (!table) bench::fail("a rule that is not straight");
  const ruling standard_of_bands(read_standard("95%以上", "90%～95%", "80%～90%", "80%以下"));
  std::vector<exact> values;
  std::vector<fraction> numbers;
  for (int i = 0; i < 4096; ++i) {
    const decimal value = decimal::of(5500 + (i * 37) % 5000, 2);
    values.push_back(value);
    numbers.emplace_back(value);
  }
  std::vector<exact> compiled(values.size());
  std::vector<exact> counted(values.size());
  std::size_t graded = 0;
  bench::race r(rounds);
  const auto items = static_cast<double>(values.size());
  const auto compile_all = [&] {
    for (std::size_t i = 0; i < values.size(); ++i) compiled[i] = *table->points_at(numbers[i]);
  };
  const auto count_all = [&] {
    for (std::size_t i = 0; i < values.size(); ++i)
      counted[i] = points_of(rule, {values[i]}).points;
  };
  compile_all();
  count_all();
  bench::same_or_exit(what, compiled, counted);
  r.add("compiled", items, compile_all);
  r.add("clause by clause", items, count_all);
  r.add("grade by bands", items, [&] {
    for (const fraction& n : numbers) graded += standard_of_bands.piece_of(n);
    bench::keep(&graded);
  });
  r.run();
  r.print_time(what, "compiled", "grade by bands", 60);
  r.print(what, "compiled", "clause by clause", bench::no_goal());
}

}  // namespace

int main(int argc, char** argv) {
  const int rounds = static_cast<int>(bench::option(argc, argv, "--rounds", 9));
  reading_race(rounds);
  points_race(rounds, stepped, "points of a stepped rule, a value");
  points_race(rounds, rows, "points of a rule of rows, a value");
  return 0;
}
