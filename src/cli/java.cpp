// SPDX-License-Identifier: BSL-1.0
#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <memory>
#include <stdexcept>
#include <system_error>

#include "command.hpp"
#include "java/java_source.hpp"
#include "output_file.hpp"
#include "terminal.hpp"

namespace jixiao::cli {

namespace {

struct java_options {
  std::string table;
  std::string folder = ".";
  std::string class_name = "Standards";
  std::string package;
  bool force = false;
  reading_options reading;
};

bool names_serve(context& all, const java_options& o) {
  if (java::is_java_name(o.class_name, false) &&
      (o.package.empty() || java::is_java_name(o.package, true)))
    return true;
  complain(all, all.say(&program_words::no_java_name, {o.class_name + " " + o.package}));
  all.raise(status::usage);
  return false;
}

void run(context& all, const java_options& o) {
  if (!names_serve(all, o)) return;
  const loaded_department loaded = load_department(all, o.table);
  if (!loaded.is_usable) return;
  const std::filesystem::path folder(o.folder);
  try {
    for (const java::source_file& file :
         java::java_sources(loaded.table, o.class_name, o.package, o.reading.chosen())) {
      const std::filesystem::path path = folder / file.path;
      std::error_code error;
      std::filesystem::create_directories(path.parent_path(), error);
      if (write_file(all, path.string(), file.text, o.force))
        std::cout << one_line(path.string()) << '\n';
    }
  } catch (const std::overflow_error&) {
    complain(all, all.say(&program_words::bound_too_long_to_round));
    all.raise(status::unreadable);
  }
}

}  // namespace

void add_java(CLI::App& app, context& all) {
  const auto o = std::make_shared<java_options>();
  CLI::App* command = app.add_subcommand("java", all.say(&program_words::about_java));
  const auto about = [&](sentence<> program_words::*which) { return all.say(which); };
  command->add_option("TABLE", o->table, about(&program_words::the_table))->required();
  command->add_option("-o,--output", o->folder, about(&program_words::folder_to_write_to));
  command->add_option("--class", o->class_name, about(&program_words::class_name));
  command->add_option("--package", o->package, about(&program_words::package_name));
  command->add_flag("--force", o->force, about(&program_words::write_over_files_there));
  add_reading(*command, all, o->reading);
  add_examples(*command, {"jixiao java table.csv -o source",
                          "jixiao java table.csv --class Standards --package gov.caizheng"});
  command->callback([o, &all] { run(all, *o); });
}

}  // namespace jixiao::cli
