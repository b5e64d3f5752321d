// SPDX-License-Identifier: BSL-1.0
#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <jixiao/io/document.hpp>
#include <jixiao/io/scheme.hpp>
#include <jixiao/report/rows.hpp>
#include <jixiao/scoring/evaluation.hpp>

#include "command.hpp"
#include "plain/json_difference.hpp"
#include "plain/json_parse.hpp"
#include "points_receipt.hpp"
#include "receipt.hpp"
#include "receipt_seal.hpp"
#include "terminal.hpp"
#include "verdict_receipt.hpp"

namespace jixiao::cli {

namespace {

using plain::for_each_difference;
using plain::json_tree;
namespace fs = std::filesystem;

struct verify_options {
  std::string report;
  std::string table;
  std::string measurements;
  std::string format;
};

std::string text_at(const json_tree& from, std::string_view pointer) {
  const json_tree* found = from.at(pointer);
  return found == nullptr ? std::string() : std::string(found->text());
}

// As the report names it, from here or from beside the report.
std::string source_path(const verify_options& o, const std::string& name) {
  std::error_code ignored;
  const fs::path beside = fs::path(o.report).parent_path() / name;
  return !fs::exists(name, ignored) && fs::exists(beside, ignored) ? beside.string() : name;
}

class verifier {
 public:
  verifier(context& all, const verify_options& o, json_tree report)
      : all_(all), o_(o), report_(std::move(report)) {}

  void run() {
    const json_tree* scheme_of_report = report_.at("/receipt/scheme");
    const json_tree* files = report_.at("/files");
    if (files != nullptr && files->is_array())
      for (std::size_t i = 0; i < files->elements().size(); ++i)
        names_.push_back(text_at(report_, pointer_of(i, "name")));
    const bool has_names = std::find(names_.begin(), names_.end(), std::string()) == names_.end();
    if (names_.empty() || !has_names || scheme_of_report == nullptr)
      return refuse(all_.say(&program_words::no_receipt));
    const auto how = io::read_scheme(scheme_of_report->dump());
    if (!how.problems.empty()) return refuse(all_.say(&program_words::scheme_of_report_unreadable));
    if (!(names_.size() == 1 ? load_one() : load_all())) return;
    for (std::size_t i = 0; i < names_.size(); ++i) compare_file(i);
    if (!is_sealed(report_))
      differences_.push_back({{"pointer", "/receipt/sha256"},
                              {"reported", text_at(report_, "/receipt/sha256")},
                              {"recomputed", nullptr}});
    compare_figures(recomputed(how.value));
    tell();
  }

 private:
  void refuse(std::string_view why) {
    complain(all_, o_.report + all_.say(&catalogue::colon) + std::string(why));
    all_.raise(status::unreadable);
  }

  static std::string pointer_of(std::size_t file, const char* what) {
    return "/files/" + std::to_string(file) + "/" + what;
  }

  std::string table_path() const {
    return o_.table.empty() ? source_path(o_, names_[0]) : o_.table;
  }

  // A form that has both what was meant and what was measured.
  bool load_one() {
    loaded_form form = load_form(all_, table_path());
    digests_ = {form.table.digest};
    table_ = std::move(form.table.table);
    year_ = std::move(form.year.year);
    return form.is_usable();
  }

  bool load_all() {
    loaded_department table = load_department(all_, table_path());
    bool is_usable = table.is_usable;
    digests_ = {table.digest};
    table_ = std::move(table.table);
    for (std::size_t i = 1; i < names_.size(); ++i) {
      const bool is_named = i == 1 && !o_.measurements.empty();
      loaded_measurements part =
          load_measurements(all_, is_named ? o_.measurements : source_path(o_, names_[i]));
      is_usable = is_usable && part.is_usable;
      digests_.push_back(part.digest);
      const auto add = [](auto& to, auto& from) {
        to.insert(to.end(), std::make_move_iterator(from.begin()),
                  std::make_move_iterator(from.end()));
      };
      add(year_.items, part.year.items);
      add(year_.budgets, part.year.budgets);
    }
    return is_usable;
  }

  // The report as this program makes it now, from the same files and choices.
  json_tree recomputed(const scheme& how) const {
    const evaluation result = evaluate(table_, year_, how);
    // Chinese as it is spoken here, which a test may have changed.
    const language chinese = all_.in == language::en ? language::zh : all_.in;
    const bool is_english = text_at(report_, "/receipt/language") == "en";
    report::content content{
        table_, year_, result, how, {}, {}, {}, std::nullopt, is_english ? language::en : chinese,
        {}};
    for (std::size_t i = 0; i < names_.size(); ++i)
      content.files.push_back({names_[i], digests_[i]});
    content.scheme_json = io::write_scheme(how);
    content.receipt = receipt_of(table_);
    return plain::parse_json(report::json(content)).value();
  }

  void compare_file(std::size_t file) {
    const std::string pointer = pointer_of(file, "sha256");
    if (text_at(report_, pointer) != digests_[file])
      differences_.push_back({{"pointer", pointer},
                              {"name", names_[file]},
                              {"reported", text_at(report_, pointer)},
                              {"recomputed", digests_[file]}});
  }

  // Where files lie and which version ran may differ; all else may not.
  void compare_figures(json_tree now) {
    json_tree then = report_;
    for (json_tree* tree : {&then, &now}) {
      tree->erase("files");
      for (const char* key : {"program", "sha256"}) (*tree)["receipt"].erase(key);
      erase_places(*tree);
    }
    for_each_difference(
        then, now,
        [&](const std::string& pointer, const json_tree& before, const json_tree& after) {
          differences_.push_back(
              {{"pointer", pointer}, {"reported", before}, {"recomputed", after}});
        });
  }
  static void erase_places(json_tree& tree) {
    tree.erase("place");
    if (tree.is_object())
      for (auto& [name, below] : tree.items()) erase_places(below);
    if (tree.is_array())
      for (json_tree& below : tree.elements()) erase_places(below);
  }

  void tell() {
    if (!differences_.empty()) all_.raise(status::fails);
    const std::string made_by = text_at(report_, "/receipt/program");
    if (o_.format == "json") {
      const json_tree out{
          {"verified", differences_.empty()}, {"program", made_by}, {"differences", differences_}};
      std::cout << out.dump(true) << '\n';
      return;
    }
    for (const json_tree& d : differences_.elements())
      std::cout << one_line(all_.say(&program_words::recomputed_otherwise,
                                     {std::string(d["pointer"].text())}, {shown(d["reported"])},
                                     {shown(d["recomputed"])}))
                << '\n';
    if (differences_.empty())
      std::cout << all_.say(&program_words::report_recomputed, {one_line(made_by)}) << '\n';
  }
  static std::string shown(const json_tree& value) { return value.dump(); }

  context& all_;
  const verify_options& o_;
  json_tree report_;
  json_tree differences_ = json_tree::array();
  std::vector<std::string> names_;    // of the files, the table's first
  std::vector<std::string> digests_;  // of the same files now
  department table_;
  measurements year_;
};

// Lines of verdicts, each with its receipt.
class verdict_verifier {
 public:
  verdict_verifier(context& all, const verify_options& o) : all_(all), o_(o) {}

  // False where a line is no verdict with a receipt.
  bool run(std::string_view text) {
    for (std::size_t number = 1; !text.empty(); ++number) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      const std::string_view line = detail::trimmed(text.substr(0, end));
      text.remove_prefix(std::min(end + 1, text.size()));
      if (!line.empty() && !take(line, number)) return false;
    }
    return verdicts_ != 0;
  }

  void tell() {
    if (!differences_.empty()) all_.raise(status::fails);
    if (o_.format == "json") {
      const json_tree out{{"verified", differences_.empty()},
                          {"verdicts", verdicts_},
                          {"differences", differences_}};
      std::cout << out.dump(true) << '\n';
      return;
    }
    for (const json_tree& d : differences_.elements())
      std::cout << one_line(all_.say(&program_words::recomputed_otherwise,
                                     {o_.report + ":" + d["line"].dump() + "  " +
                                      std::string(d["pointer"].text())},
                                     {d["reported"].dump()}, {d["recomputed"].dump()}))
                << '\n';
    if (differences_.empty())
      std::cout << all_.say(&program_words::lines_recomputed, {verdicts_}) << '\n';
  }

 private:
  // The line anew; empty where it is neither a verdict nor points with a receipt.
  static std::optional<std::string> recomputed(const json_tree& then) {
    const auto text = [&](const char* key) {
      return then[key].is_string() ? std::optional(std::string(then[key].text())) : std::nullopt;
    };
    if (const auto basis = basis_of(then))
      if (const auto value = text("value")) return recomputed_line(*basis, *value);
    if (const auto basis = points_basis_of(then))
      if (const auto one = text("case")) return recomputed_line(*basis, *one);
    return std::nullopt;
  }

  bool take(std::string_view line, std::size_t number) {
    const auto read = plain::parse_json(line);
    if (!read) return false;
    json_tree then = *read;
    const auto again = recomputed(then);
    if (!again) return false;
    json_tree now = plain::parse_json(*again).value();
    ++verdicts_;
    if (!is_sealed(then))
      differences_.push_back({{"line", number},
                              {"pointer", "/receipt/sha256"},
                              {"reported", text_at(then, "/receipt/sha256")},
                              {"recomputed", nullptr}});
    // Another version may have made it; the seal holds its name.
    for (json_tree* one : {&then, &now})
      for (const char* key : {"program", "sha256"}) (*one)["receipt"].erase(key);
    for_each_difference(
        then, now,
        [&](const std::string& pointer, const json_tree& before, const json_tree& after) {
          differences_.push_back({{"line", number},
                                  {"pointer", pointer},
                                  {"reported", before},
                                  {"recomputed", after}});
        });
    return true;
  }

  context& all_;
  const verify_options& o_;
  std::size_t verdicts_ = 0;
  json_tree differences_ = json_tree::array();
};

void run(context& all, const verify_options& o) {
  const io::document file = io::read_document(o.report);
  verdict_verifier verdicts(all, o);
  if (verdicts.run(file.bytes)) return verdicts.tell();
  std::optional<json_tree> report = plain::parse_json(file.bytes);
  if (report && report->is_object()) return verifier(all, o, std::move(*report)).run();
  complain(all, all.say(&program_words::no_report_or_receipts, {o.report}));
  all.raise(status::unreadable);
}

}  // namespace

void add_verify(CLI::App& app, context& all) {
  const auto o = std::make_shared<verify_options>();
  CLI::App* command = app.add_subcommand("verify", all.say(&program_words::about_verify));
  command->add_option("REPORT", o->report, all.say(&program_words::report_to_verify))->required();
  command->add_option("--table", o->table, all.say(&program_words::table_is_now));
  command->add_option("--measurements", o->measurements,
                      all.say(&program_words::measurements_are_now));
  add_format(*command, all, o->format, {"text", "json"});
  add_examples(*command,
               {"jixiao verify report.json",
                "jixiao verify report.json --table table.csv --measurements measurements.csv"});
  command->callback([o, &all] { run(all, *o); });
}

}  // namespace jixiao::cli
