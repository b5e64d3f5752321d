// SPDX-License-Identifier: BSL-1.0
#include <CLI/CLI.hpp>
#include <memory>

#include <jixiao/io/department.hpp>
#include <jixiao/report/rows.hpp>
#include <jixiao/report/xlsx.hpp>

#include "busy_line.hpp"
#include "command.hpp"
#include "output_file.hpp"

namespace jixiao::cli {

namespace {

struct convert_options {
  std::string table;
  std::string output;
  bool force = false;
};

std::string busy_words(const context& all, const convert_options& o) {
  return all.say(&program_words::writing_file, {o.output});
}

void refuse_extension(context& all, const std::string& path, std::string_view known) {
  complain(all, all.say(&program_words::unknown_file_type, {path}, {known}));
  all.raise(status::usage);
}

void convert(context& all, const convert_options& o) {
  const std::string extension = o.output == "-" ? ".json" : extension_of(o.output);
  if (extension != ".json" && extension != ".csv" && extension != ".xlsx")
    return refuse_extension(all, o.output, ".json .csv .xlsx");
  const loaded_department loaded = load_department(all, o.table);
  if (!loaded.is_usable) return;
  const std::string bytes = while_busy(busy_words(all, o), [&] {
    return extension == ".json"  ? io::write_department_json(loaded.table)
           : extension == ".csv" ? report::table_csv(loaded.table)
                                 : report::table_xlsx(loaded.table);
  });
  write_file(all, o.output, bytes, o.force);
}

void form(context& all, const convert_options& o) {
  const std::string extension = o.output == "-" ? ".csv" : extension_of(o.output);
  if (extension != ".csv" && extension != ".xlsx")
    return refuse_extension(all, o.output, ".csv .xlsx");
  const loaded_department loaded = load_department(all, o.table);
  if (!loaded.is_usable) return;
  const std::string bytes = while_busy(busy_words(all, o), [&] {
    return extension == ".csv" ? report::form_csv(loaded.table)
                               : report::form_xlsx(loaded.table, all.in);
  });
  write_file(all, o.output, bytes, o.force);
}

void add(CLI::App& app, context& all, const char* name, std::string_view about,
         void (*run)(context&, const convert_options&)) {
  const auto o = std::make_shared<convert_options>();
  CLI::App* command = app.add_subcommand(name, std::string(about));
  command->add_option("TABLE", o->table, all.say(&program_words::table))->required();
  command->add_option("-o,--output", o->output, all.say(&program_words::output_option))->required();
  command->add_flag("--force", o->force, all.say(&program_words::overwrite_existing_file));
  add_examples(*command, {std::string("jixiao ") + name + " table.docx -o table.xlsx",
                          std::string("jixiao ") + name + " table.xlsx -o - | head"});
  add_table_levels(*command, all);
  command->callback([o, run, &all] { run(all, *o); });
}

}  // namespace

void add_convert(CLI::App& app, context& all) {
  add(app, all, "convert", all.say(&program_words::about_convert), convert);
}

void add_form(CLI::App& app, context& all) {
  add(app, all, "form", all.say(&program_words::about_form), form);
}

}  // namespace jixiao::cli
