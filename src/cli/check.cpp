// SPDX-License-Identifier: BSL-1.0
#include <CLI/CLI.hpp>
#include <array>
#include <iostream>
#include <memory>
#include <unordered_map>
#include <utility>

#include <jixiao/check/table.hpp>
#include <jixiao/report/answer.hpp>
#include <jixiao/report/sarif.hpp>
#include <jixiao/words/explain.hpp>
#include <jixiao/words/reference.hpp>
#include <jixiao/words/wording.hpp>

#include "busy_line.hpp"
#include "command.hpp"
#include "folder.hpp"
#include "json_output.hpp"
#include "plain/json_parse.hpp"
#include "terminal.hpp"

namespace jixiao::cli {

namespace {

struct check_options {
  std::vector<std::string> tables;
  std::string format;
  std::string level = "note";
  bool lists_codes = false;
  reading_options reading;
};

class findings_printer {
 public:
  findings_printer(const context& all, severity least)
      : all_(all), least_(least), paint_(painter::for_output()) {}

  void print(const department& table, const std::vector<table_finding>& found) {
    const std::size_t count = indicator_count(table);
    gather_bands(table);
    std::cout << paint_.paint(
                     table.name.empty() ? all_.say(&program_words::unnamed_department) : table.name,
                     colour::bold)
              << "  " << all_.say(&program_words::indicators, {count}) << "\n";
    for (const table_finding& f : found)
      if (f.what.level() >= least_) print(f);
    summary(found, count);
  }

 private:
  void print(const table_finding& f) {
    std::string head = f.duty;
    if (!f.activity.empty() && f.activity != f.duty) head += " ／ " + f.activity;
    if (head != head_) std::cout << '\n' << paint_.paint(head, colour::bold) << '\n';
    const std::string name = key_of(f.duty, f.activity, f.indicator);
    const auto in_row = bands_.find(key_of(name, f.where));
    const bool goes_on = in_row == bands_.end() && name == name_;
    if (const auto own = in_row == bands_.end() ? bands_.find(name) : in_row;
        !f.indicator.empty() && own != bands_.end() && !goes_on &&
        (head != head_ || own->first != whose_)) {
      std::cout << "  " << one_line(f.indicator) << "  " << paint_.paint(own->second, colour::dim)
                << '\n';
      whose_ = own->first;
    }
    if (f.indicator.empty()) whose_.clear();
    head_ = head;
    name_ = name;
    const std::string mark = severity_words(f.what.level(), all_.in);
    std::cout << "    " << paint_.paint(mark, f.what.level()) << "  "
              << one_line(explain(f, all_.in)) << '\n';
  }

  static std::string key_of(const std::string& duty, const std::string& activity,
                            const std::string& indicator) {
    return duty + '\n' + activity + '\n' + indicator;
  }

  // Of indicators with one name each has its row.
  static std::string key_of(const std::string& name, const place& where) {
    return name + '\n' + std::to_string(where.row);
  }

  // By names and row; by names alone those of the first, for what is found in another row.
  void gather_bands(const department& table) {
    bands_.clear();
    for_each_indicator(table, [&](const indicator_path& path) {
      std::string text;
      for (const std::string& cell : path.indicator.cells)
        text += (text.empty() ? "" : " | ") + std::string(detail::trimmed(cell));
      if (text.empty()) text = shortened(path.indicator.rule_text, 64);
      const std::string name = key_of(path.duty.name, path.activity.name, path.indicator.name);
      bands_.try_emplace(key_of(name, path.indicator.where), text);
      bands_.try_emplace(name, std::move(text));
    });
  }

  void summary(const std::vector<table_finding>& found, std::size_t count) {
    std::array<std::size_t, 3> levels{};
    std::array<std::size_t, code_count> codes{};
    for (const table_finding& f : found) {
      ++levels[static_cast<std::size_t>(f.what.level())];
      ++codes[static_cast<std::size_t>(f.what.code)];
    }
    std::string by_level;
    for (severity level : {severity::error, severity::warning, severity::note}) {
      if (!by_level.empty()) by_level += all_.say(&catalogue::comma);
      by_level += paint_.paint(
          all_.say(&program_words::count_of_level, {levels[static_cast<std::size_t>(level)]},
                   {severity_words(level, all_.in)}),
          level);
    }
    std::string by_code;
    for (std::size_t c = 0; c < code_count; ++c) {
      if (codes[c] == 0) continue;
      if (!by_code.empty()) by_code += all_.say(&catalogue::comma);
      by_code += detail::said(all_.in, words_of(all_.in).findings[static_cast<code>(c)].title) +
                 ' ' + std::to_string(codes[c]);
    }
    std::cout << '\n'
              << all_.say(&program_words::check_summary, {count}, {by_level}, {by_code}) << '\n';
  }

  const context& all_;
  severity least_;
  painter paint_;
  std::string head_;
  std::string whose_;
  std::string name_;
  std::unordered_map<std::string, std::string> bands_;
};

bool has_error(const std::vector<table_finding>& found) {
  for (const table_finding& f : found)
    if (f.what.level() == severity::error) return true;
  return false;
}

void list_codes(const context& all, const check_options& o) {
  if (o.format != "json") {
    std::cout << finding_reference(all.in);
    return;
  }
  plain::json_tree codes = plain::json_tree::array();
  for (const finding_kind& kind : detail::finding_kinds::entries) {
    const finding_words& words = words_of(all.in).findings[kind.code];
    codes.push_back({{"code", kind.name},
                     {"severity", name_of(kind.level)},
                     {"title", detail::said(all.in, words.title)},
                     {"sentence", words.sentence},
                     {"why", detail::said(all.in, words.why)}});
  }
  std::cout << plain::json_tree{{"codes", codes}}.dump(true) << '\n';
}

void print_sarif(const context& all, const std::vector<table_finding>& listed) {
  std::vector<report::sarif_result> results = report::sarif_results_of(listed, all.in);
  for (const reading_problem& p : all.problems)
    results.push_back({p.code, p.level, p.message, p.where});
  std::cout << report::sarif_log(report::sarif_rules_of_findings(all.in), results);
}

void run(context& all, const check_options& o) {
  if (o.lists_codes) return list_codes(all, o);
  if (o.tables.empty()) throw CLI::RequiredError("TABLE");
  const severity least = o.level == "error"     ? severity::error
                         : o.level == "warning" ? severity::warning
                                                : severity::note;
  const reading how = o.reading.chosen();
  std::vector<table_finding> listed;
  std::size_t indicators = 0;
  std::size_t failing = 0;
  const std::vector<std::string> files = files_of(all, o.tables);
  for (const std::string& path : files) {
    const loaded_department loaded = load_department(all, path);
    if (!loaded.is_usable) continue;
    const std::vector<table_finding> found = while_busy(
        all.say(&program_words::checking_file, {path}), [&] { return check(loaded.table, how); });
    if (has_error(found)) {
      all.raise(status::fails);
      ++failing;
    }
    indicators += indicator_count(loaded.table);
    if (o.format == "text") {
      if (files.size() > 1)
        std::cout << painter::for_output().paint(one_line(path), colour::bold) << '\n';
      findings_printer(all, least).print(loaded.table, found);
      if (files.size() > 1) std::cout << '\n';
      continue;
    }
    for (const table_finding& f : found)
      if (f.what.level() >= least) listed.push_back(f);
  }
  if (o.format == "text" && files.size() > 1)
    std::cout << all.say(&program_words::tables_with_errors, {files.size()}, {failing}) << '\n';
  if (o.format == "sarif") return print_sarif(all, listed);
  if (o.format != "json") return;
  const std::string findings = report::findings_text(listed, indicators, all.in);
  if (all.problems.empty()) {
    std::cout << findings << '\n';
    return;
  }
  plain::json_tree out = plain::parse_json(findings).value();
  out["problems"] = problems_json(all);
  print_json(out);
}

}  // namespace

void add_check(CLI::App& app, context& all) {
  const auto o = std::make_shared<check_options>();
  CLI::App* command = app.add_subcommand("check", all.say(&program_words::about_check));
  command->add_option("TABLE", o->tables, all.say(&program_words::tables_or_folders));
  command->add_flag("--codes", o->lists_codes, all.say(&catalogue::codes_option));
  command->add_option("--level", o->level, all.say(&program_words::least_severity))
      ->check(CLI::IsMember({"error", "warning", "note"}));
  add_bound_words(*command, all);
  add_table_levels(*command, all);
  add_reading(*command, all, o->reading);
  add_format(*command, all, o->format, {"text", "json", "sarif"});
  add_examples(*command,
               {"jixiao check table.csv", "jixiao check tables/ --level error --format json"});
  command->callback([o, &all] { run(all, *o); });
}

}  // namespace jixiao::cli
