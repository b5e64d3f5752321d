// SPDX-License-Identifier: BSL-1.0
#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <memory>
#include <stdexcept>
#include <system_error>
#include <utility>

#include <jixiao/report/dmn.hpp>
#include <jixiao/testing/generate.hpp>

#include "command.hpp"
#include "output_file.hpp"
#include "terminal.hpp"
#include "test.hpp"

namespace jixiao::cli {

namespace {

struct dmn_options {
  std::string table;
  std::string cases;
  std::string folder = ".";
  bool force = false;
  reading_options reading;
};

constexpr std::string_view model_file = "standards.dmn";
constexpr std::string_view cases_file = "standards-test-01.xml";

bool write(context& all, const dmn_options& o, std::string_view name, const std::string& text) {
  const std::filesystem::path path = std::filesystem::path(o.folder) / name;
  std::error_code error;
  std::filesystem::create_directories(path.parent_path(), error);
  if (!write_file(all, path.string(), text, o.force)) return false;
  std::cout << one_line(path.string()) << '\n';
  return true;
}

void run(context& all, const dmn_options& o) {
  const loaded_department loaded = load_department(all, o.table);
  if (!loaded.is_usable) return;
  const test_subjects subjects(loaded.table);
  const reading how = o.reading.chosen();
  std::vector<test_case> cases;
  if (o.cases.empty()) {
    cases = generate_cases(subjects, how, all.in);
  } else {
    loaded_cases given = load_cases(all, o.cases);
    if (!given.is_usable) return;
    cases = std::move(given.cases);
  }
  const bound_cases bound = bind_cases(subjects, cases, how);
  tell_problems(all, bound.problems);
  try {
    const std::string model = report::dmn_model(loaded.table, how);
    const report::dmn_cases tests = report::dmn_cases_of(subjects, cases, bound, how, model_file);
    if (!write(all, o, model_file, model) || !write(all, o, cases_file, tests.text)) return;
    std::cout << tests.written << all.say(" 条用例；另有 ", " cases; ") << tests.left_out
              << all.say(" 条别的引擎无从回答，未写",
                         " that another engine can't be asked are left out")
              << '\n';
  } catch (const std::overflow_error&) {
    complain(all, all.say("有一个界值超过 34 位，DMN 写不下",
                          "a bound takes over 34 digits, more than DMN has"));
    all.raise(status::unreadable);
  }
}

}  // namespace

void add_dmn(CLI::App& app, context& all) {
  const auto o = std::make_shared<dmn_options>();
  const auto about = [&](std::string_view zh, std::string_view en) {
    return std::string(all.say(zh, en));
  };
  CLI::App* command = app.add_subcommand(
      "dmn", about("把评价标准写成 DMN 决策表，连同用例，供别的规则引擎核对",
                   "write the standards as DMN decision tables, with cases for another engine"));
  command->add_option("TABLE", o->table, about("绩效目标表", "the table"))->required();
  command->add_option(
      "CASES", o->cases,
      about("用例表；不写则按评价标准生成", "cases; made from the standards if none"));
  command->add_option("-o,--output", o->folder, about("写到哪个文件夹", "the folder to write to"));
  command->add_flag("--force", o->force,
                    about("覆盖已有的文件", "write over files that are there"));
  add_reading(*command, all, o->reading);
  add_examples(*command, {"jixiao dmn table.csv -o dmn", "jixiao dmn table.csv cases.csv -o dmn"});
  command->callback([o, &all] { run(all, *o); });
}

}  // namespace jixiao::cli
