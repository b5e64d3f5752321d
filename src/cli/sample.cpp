// SPDX-License-Identifier: BSL-1.0
#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <memory>
#include <system_error>

#include <jixiao/io/department.hpp>
#include <jixiao/report/rows.hpp>
#include <jixiao/report/xlsx.hpp>

#include "command.hpp"
#include "output_file.hpp"
#include "sample_data.hpp"
#include "terminal.hpp"

namespace jixiao::cli {

namespace {

struct sample_options {
  std::string folder = ".";
  bool force = false;
  bool with_rules = false;
};

void run(context& all, const sample_options& o) {
  std::error_code error;
  std::filesystem::create_directories(o.folder, error);
  const std::filesystem::path folder(o.folder);
  const auto write = [&](const char* name, std::string_view bytes, std::string_view about) {
    const std::string path = (folder / name).string();
    if (write_file(all, path, bytes, o.force)) std::cout << one_line(path) << "  " << about << '\n';
  };
  const auto write_forms = [&](const department& table) {
    write("empty-form.csv", report::form_csv(table), all.say(&program_words::sample_form));
    write("empty-form.xlsx", report::form_xlsx(table, all.in),
          all.say(&program_words::sample_form_with_lists));
  };
  const auto read = [](std::string_view csv) {
    return io::read_department(io::read_document("table.csv", std::string(csv))).value;
  };
  if (o.with_rules) {
    const department table = read(sample_rules_table);
    write("table.xlsx", report::table_xlsx(table), all.say(&program_words::sample_rules_table));
    write("measurements.csv", sample_rules_measurements,
          all.say(&program_words::sample_measurements));
    write("scheme.json", sample_rules_scheme, all.say(&program_words::sample_rules_scheme));
    return write_forms(table);
  }
  write("table.csv", sample_table, all.say(&program_words::sample_table));
  write("measurements.csv", sample_measurements, all.say(&program_words::sample_measurements));
  write_forms(read(sample_table));
}

}  // namespace

void add_sample(CLI::App& app, context& all) {
  const auto o = std::make_shared<sample_options>();
  CLI::App* command = app.add_subcommand("sample", all.say(&program_words::about_sample));
  command->add_option("DIR", o->folder, all.say(&program_words::folder_option));
  command->add_flag("--rules", o->with_rules, all.say(&program_words::sample_rules_option));
  command->add_flag("--force", o->force, all.say(&program_words::overwrite_existing_files));
  add_examples(*command, {"jixiao sample", "jixiao sample --rules d --force"});
  command->callback([o, &all] { run(all, *o); });
}

}  // namespace jixiao::cli
