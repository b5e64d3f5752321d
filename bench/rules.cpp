// SPDX-License-Identifier: BSL-1.0

// What a scoring rule in words costs: to read, by the length of its text and by its clauses, for
// each value that it is asked about, and for each of a column.

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "harness.hpp"

#include <jixiao/batch/grade_column.hpp>
#include <jixiao/batch/points_column.hpp>
#include <jixiao/judging/ruling.hpp>
#include <jixiao/rule/curve_runs.hpp>
#include <jixiao/rule/rule_text.hpp>
#include <jixiao/standard/standard_text.hpp>

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

// So many characters of a rule whose statements are as rules have them: 40 a time.
std::string text_of(std::size_t length) {
  constexpr std::string_view first =
      "项目预算执行率≥95%得满分，每降低1个百分点扣0.5分，扣完为止，低于60%不得分；";
  constexpr std::string_view other =
      "资料不齐全的扣1分，发现一处错误扣0.2分，最多扣2分，按要求公开信息的不扣分，以此为限；";
  std::string text(first);
  while (characters(text) < length) text += other;
  return text;
}

// ①…1分;②…1分, each of something else.
std::string clauses_of(int count) {
  constexpr std::string_view digits[] = {"东", "南", "西", "北", "春",
                                         "夏", "秋", "冬", "红", "蓝"};
  std::string text;
  for (int i = 0; i < count; ++i) {
    text += "第";
    for (const char c : std::to_string(i)) text += digits[c - '0'];
    text += "项落实的得0.01分；";
  }
  return text;
}

void reading_race(int rounds) {
  bench::race r(rounds);
  static constexpr std::size_t times = 200;
  const std::vector<std::size_t> lengths{40, 80, 160, 320};
  const std::vector<int> sizes{4, 8, 16, 32};
  r.add("four bands", times, [] {
    for (std::size_t i = 0; i < times; ++i) {
      const standard s = read_standard("95%以上", "90%～95%", "80%～90%", "80%以下");
      bench::keep(&s);
    }
  });
  const auto add = [&](std::string name, std::string text) {
    if (!read_rule(text, exact(40)).is_readable()) bench::fail("a rule that is not read");
    r.add(std::move(name), times, [text = std::move(text)] {
      for (std::size_t i = 0; i < times; ++i) {
        const scoring_rule rule = read_rule(text, exact(40));
        bench::keep(&rule);
      }
    });
  };
  for (const std::size_t length : lengths)
    add("text of " + std::to_string(length), text_of(length));
  for (const int size : sizes) add("rows " + std::to_string(size), rows_of(size));
  r.run();
  // As many nanoseconds a character whatever the length.
  for (const std::size_t length : lengths)
    r.print_time("a rule of " + std::to_string(characters(text_of(length))) + " characters read",
                 "text of " + std::to_string(length), "four bands",
                 75.0 * static_cast<double>(characters(text_of(length))));
  for (const int size : sizes)
    r.print_point("rule", "read", static_cast<double>(characters(rows_of(size))),
                  "rows " + std::to_string(size));
}

void clauses_race(int rounds) {
  bench::race r(rounds);
  for (const int count : {1000, 10000})
    r.add(std::to_string(count) + " clauses", count, [text = clauses_of(count)] {
      const scoring_rule rule = read_rule(text, exact(100));
      bench::keep(&rule);
    });
  r.run();
  r.print("a rule of 10,000 clauses of different things read, a clause", "10000 clauses",
          "1000 clauses", bench::at_most(2));
}

// The points of as many tables as there are things, each measured.
void tables_race(int rounds) {
  bench::race r(rounds);
  for (const int count : {1000, 10000}) {
    std::string text = clauses_of(count);
    for (std::size_t at; (at = text.find("项落实的")) != text.npos;)
      text.replace(at, std::string_view("项落实的").size(), "率90%以上得0.02分；60%～90%");
    const scoring_rule rule = read_rule(text, exact(100));
    rule_answers answers(rule.inputs.size(), exact(75));
    if (!points_of(rule, answers)) bench::fail("a rule without points");
    r.add(std::to_string(count) + " tables", count, [rule, answers] {
      const rule_points points = points_of(rule, answers);
      bench::keep(&points);
    });
  }
  r.run();
  r.print("points of 10,000 tables, a table", "10000 tables", "1000 tables", bench::at_most(2));
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

// Hundredths of a percent from 50 to 105, in no order.
std::vector<std::int64_t> random_values(std::size_t count) {
  std::vector<std::int64_t> values(count);
  std::mt19937_64 engine(2019);
  for (std::int64_t& v : values) v = 5000 + static_cast<std::int64_t>(engine() % 5501);
  return values;
}

void column_race(int rounds, std::size_t count, std::string_view text, part_choice part,
                 const char* what) {
  rule_choices choices;
  choices.part = part;
  const scoring_rule rule = read_rule(text, exact(5));
  const auto table = points_table::of(rule, choices);
  const auto compiled = batch::column_points::of(rule, {2}, choices);
  if (!table || !compiled) bench::fail("a rule that is not straight");
  const batch::cut_table standard_of_bands(
      read_standard("95%以上", "90%～95%", "80%～90%", "80%以下"), {2});
  const std::vector<std::int64_t> values = random_values(count);
  std::vector<std::int64_t> points(count);
  std::vector<std::uint8_t> grades(count);
  std::vector<std::int64_t> copied(count);
  batch::points_column(*compiled, batch::column(values), points);
  const exact denominator = decimal(compiled->denominator());
  std::vector<exact> of_column;
  std::vector<exact> one_by_one;
  for (std::size_t i = 0; i < count; i += 97) {
    of_column.push_back(exact(decimal(points[i])) / denominator);
    one_by_one.push_back(*table->points_at(decimal::of(values[i], 2)));
  }
  bench::same_or_exit(what, of_column, one_by_one);
  bench::race r(rounds);
  const auto items = static_cast<double>(count);
  r.add("points_column", items, [&] {
    batch::points_column(*compiled, batch::column(values), points);
    bench::keep(points.data());
  });
  r.add("grade_column", items, [&] {
    batch::grade_column(standard_of_bands, batch::column(values), grades);
    bench::keep(grades.data());
  });
  r.add("loop that reads 8 bytes and writes 8", items, [&] {
    for (std::size_t i = 0; i < count; ++i) copied[i] = values[i] + 1;
    bench::keep(copied.data());
  });
  r.run();
  r.print(what, "points_column", "grade_column", bench::no_goal());
  r.print(what, "points_column", "loop that reads 8 bytes and writes 8", bench::no_goal());
}

}  // namespace

int main(int argc, char** argv) {
  const int rounds = static_cast<int>(bench::option(argc, argv, "--rounds", 9));
  const std::size_t rows_of_column = bench::option(argc, argv, "--rows", 1000000);
  reading_race(rounds);
  tables_race(rounds);
  clauses_race(rounds);
  points_race(rounds, stepped, "points of a stepped rule, a value");
  points_race(rounds, rows, "points of a rule of rows, a value");
  column_race(rounds, rows_of_column, rows, part_choice::whole, "a column of a rule of rows");
  column_race(rounds, rows_of_column, stepped, part_choice::whole, "a column of a stepped rule");
  column_race(rounds, rows_of_column, stepped, part_choice::linear, "a column of a straight rule");
  column_race(rounds, rows_of_column, "≥95%得满分，每降低0.1个百分点扣0.01分，扣完为止",
              part_choice::whole, "a column of a rule of 500 steps");
  return 0;
}
