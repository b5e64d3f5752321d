// SPDX-License-Identifier: BSL-1.0
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include <jixiao/judging/grading.hpp>
#include <jixiao/words/explain.hpp>
#include <jixiao/words/wording.hpp>

#include "command.hpp"
#include "terminal.hpp"

namespace jixiao::cli {

namespace {

struct test_options {
  std::string table;
  std::string cases;
  reading_options reading;
};

// 无, none, or nothing: no grade is what is expected.
bool expects_none(std::string_view word) {
  return word.empty() || word == "无" || word == "none" || word == "–" || word == "-";
}

class tester {
 public:
  tester(context& all, const department& table, const reading& how)
      : all_(all), table_(table), how_(how), paint_(painter::for_output()) {}

  void run(const measurement& one) {
    const std::string expected(detail::trimmed(one.note));
    const indicator* found = nullptr;
    std::size_t count = 0;
    for_each_indicator(table_, [&](const indicator_path& path) {
      if (path.indicator.name != one.indicator ||
          (!one.activity.empty() && path.activity.name != one.activity))
        return;
      found = &path.indicator;
      ++count;
    });
    if (count != 1)
      return fail(one, count == 0
                           ? all_.say("表里没有这个指标", "no such indicator")
                           : all_.say("指标不止一个，请写明活动", "several; name the activity"));
    try {
      const verdict v = grade_of(found->standard, std::string_view(one.text), how_);
      const bool right = v.grade ? grade_named(expected) == v.grade : expects_none(expected);
      if (!right) return fail(one, explain(found->standard, v, all_.in));
      ++passed_;
    } catch (const input_error& e) {
      fail(one, explain(e, all_.in));
    }
  }

  void summary() const {
    std::cout << passed_ << " passed, " << failed_ << " failed\n";
    if (failed_ != 0) all_.raise(status::fails);
  }

 private:
  void fail(const measurement& one, std::string_view why) {
    ++failed_;
    std::cout << paint_.paint(all_.say("不符", "FAIL"), colour::red) << "  "
              << one_line(place_words(one.where, all_.in) + "  " + one.indicator + "  " + one.text +
                          std::string(all_.say("，应为 ", ", expected ")) + one.note +
                          std::string(all_.say("；", "; ")) + std::string(why))
              << '\n';
  }

  context& all_;
  const department& table_;
  const reading& how_;
  painter paint_;
  std::size_t passed_ = 0;
  std::size_t failed_ = 0;
};

void run(context& all, const test_options& o) {
  const loaded_department table = load_department(all, o.table);
  const loaded_measurements cases = load_measurements(all, o.cases);
  if (!table.is_usable || !cases.is_usable) return;
  const reading how = o.reading.chosen();
  tester test(all, table.table, how);
  for (const measurement& one : cases.year.items) test.run(one);
  test.summary();
}

}  // namespace

void add_test(CLI::App& app, context& all) {
  const auto o = std::make_shared<test_options>();
  CLI::App* command = app.add_subcommand(
      "test", std::string(all.say("用例测试：每行一个指标、实际完成值和应得等级；有不符时返回 1",
                                  "run cases against the standards; exit 1 if any fails")));
  command->add_option("TABLE", o->table, std::string(all.say("绩效目标表", "table")))->required();
  command
      ->add_option("CASES", o->cases,
                   std::string(all.say("用例表：列 指标、实际完成值、应得等级（可加 活动）",
                                       "cases: columns indicator, measured, expected (and "
                                       "activity)")))
      ->required();
  add_reading(*command, all, o->reading);
  add_examples(*command, {"jixiao test table.csv cases.csv",
                          "jixiao test table.csv cases.csv --reading strict"});
  command->callback([o, &all] { run(all, *o); });
}

}  // namespace jixiao::cli
