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
};

void run(context& all, const sample_options& o) {
  std::error_code error;
  std::filesystem::create_directories(o.folder, error);
  const std::filesystem::path folder(o.folder);
  const auto write = [&](const char* name, std::string_view bytes, std::string_view about) {
    const std::string path = (folder / name).string();
    if (write_file(all, path, bytes, o.force)) std::cout << one_line(path) << "  " << about << '\n';
  };
  write("table.csv", sample_table,
        all.say("2019 年某行政审批局的绩效目标表（51 个指标）",
                "the table of an administrative approval bureau, 2019 (51 indicators)"));
  write("measurements.csv", sample_measurements,
        all.say("实际完成值（示例，并非真实数据）", "measured values (made up)"));
  const department table =
      io::read_department(io::read_document("table.csv", std::string(sample_table))).value;
  write("empty-form.csv", report::form_csv(table),
        all.say("空白的实际完成值填报表", "an empty form for measured values"));
  write("empty-form.xlsx", report::form_xlsx(table, all.in),
        all.say("空白的实际完成值填报表，定性指标有下拉列表",
                "an empty form for measured values, with lists of the labels"));
}

}  // namespace

void add_sample(CLI::App& app, context& all) {
  const auto o = std::make_shared<sample_options>();
  CLI::App* command = app.add_subcommand(
      "sample", std::string(all.say("写出自带的真实表、示例实际完成值和空白填报表",
                                    "write the table that comes with the program, made-up "
                                    "measurements and empty forms")));
  command->add_option("DIR", o->folder, std::string(all.say("文件夹", "folder")));
  command->add_flag("--force", o->force,
                    std::string(all.say("覆盖已有的文件", "overwrite existing files")));
  add_examples(*command, {"jixiao sample", "jixiao sample d --force"});
  command->callback([o, &all] { run(all, *o); });
}

}  // namespace jixiao::cli
