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

bool write_file(context& all, const dmn_options& o, std::string_view name,
                const std::string& text) {
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
    if (!write_file(all, o, model_file, model) || !write_file(all, o, cases_file, tests.text))
      return;
    std::cout << all.say(&program_words::dmn_cases, {tests.written}, {tests.left_out}) << '\n';
  } catch (const std::overflow_error&) {
    complain(all, all.say(&program_words::bound_too_long_for_dmn));
    all.raise(status::unreadable);
  }
}

}  // namespace

void add_dmn(CLI::App& app, context& all) {
  const auto o = std::make_shared<dmn_options>();
  const auto about = [&](sentence<> program_words::*which) { return all.say(which); };
  CLI::App* command = app.add_subcommand("dmn", about(&program_words::about_dmn));
  command->add_option("TABLE", o->table, about(&program_words::the_table))->required();
  command->add_option("CASES", o->cases, about(&program_words::cases_or_generated));
  command->add_option("-o,--output", o->folder, about(&program_words::folder_to_write_to));
  command->add_flag("--force", o->force, about(&program_words::write_over_files_there));
  add_reading(*command, all, o->reading);
  add_examples(*command, {"jixiao dmn table.csv -o dmn", "jixiao dmn table.csv cases.csv -o dmn"});
  command->callback([o, &all] { run(all, *o); });
}

}  // namespace jixiao::cli
