// SPDX-License-Identifier: BSL-1.0
#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>

#include <jixiao/io/document.hpp>
#include <jixiao/io/scheme.hpp>
#include <jixiao/report/rows.hpp>
#include <jixiao/scoring/evaluation.hpp>

#include "command.hpp"
#include "points_receipt.hpp"
#include "receipt.hpp"
#include "receipt_seal.hpp"
#include "terminal.hpp"
#include "verdict_receipt.hpp"

namespace jixiao::cli {

namespace {

using nlohmann::ordered_json;
namespace fs = std::filesystem;

struct verify_options {
  std::string report;
  std::string table;
  std::string measurements;
  std::string format;
};

std::string text_at(const ordered_json& from, const char* pointer) {
  const ordered_json::json_pointer at(pointer);
  if (!from.contains(at) || !from[at].is_string()) return {};
  return from[at].get<std::string>();
}

// As the report names it, from here or from beside the report.
std::string source_path(const verify_options& o, const std::string& name) {
  std::error_code ignored;
  const fs::path beside = fs::path(o.report).parent_path() / name;
  return !fs::exists(name, ignored) && fs::exists(beside, ignored) ? beside.string() : name;
}

class verifier {
 public:
  verifier(context& all, const verify_options& o, ordered_json report)
      : all_(all), o_(o), report_(std::move(report)) {}

  void run() {
    const std::string table_name = text_at(report_, "/files/0/name");
    const std::string year_name = text_at(report_, "/files/1/name");
    const ordered_json::json_pointer scheme_at("/receipt/scheme");
    if (table_name.empty() || year_name.empty() || !report_.contains(scheme_at))
      return refuse(all_.say(&program_words::no_receipt));
    const auto how = io::read_scheme(report_[scheme_at].dump());
    if (!how.problems.empty()) return refuse(all_.say(&program_words::scheme_of_report_unreadable));
    const loaded_department table =
        load_department(all_, o_.table.empty() ? source_path(o_, table_name) : o_.table);
    const loaded_measurements year = load_measurements(
        all_, o_.measurements.empty() ? source_path(o_, year_name) : o_.measurements);
    if (!table.is_usable || !year.is_usable) return;
    compare_file(table_name, "/files/0/sha256", table.digest);
    compare_file(year_name, "/files/1/sha256", year.digest);
    if (!is_sealed(report_))
      differences_.push_back({{"pointer", "/receipt/sha256"},
                              {"reported", text_at(report_, "/receipt/sha256")},
                              {"recomputed", nullptr}});
    compare_figures(recomputed(table, year, how.value, {table_name, year_name}));
    tell();
  }

 private:
  void refuse(std::string_view why) {
    complain(all_, o_.report + all_.say(&catalogue::colon) + std::string(why));
    all_.raise(status::unreadable);
  }

  // The report as this program makes it now, from the same files and choices.
  ordered_json recomputed(const loaded_department& table, const loaded_measurements& year,
                          const scheme& how, const std::vector<std::string>& names) const {
    const evaluation result = evaluate(table.table, year.year, how);
    // Chinese as it is spoken here, which a test may have changed.
    const language chinese = all_.in == language::en ? language::zh : all_.in;
    const bool is_english = text_at(report_, "/receipt/language") == "en";
    report::content content{table.table, year.year,    result,
                            how,         {},           {},
                            {},          std::nullopt, is_english ? language::en : chinese,
                            {}};
    content.files = {{names[0], table.digest}, {names[1], year.digest}};
    content.scheme_json = io::write_scheme(how);
    content.receipt = receipt_of(table.table);
    return ordered_json::parse(report::json(content));
  }

  void compare_file(const std::string& name, const char* pointer, const std::string& now) {
    if (text_at(report_, pointer) != now)
      differences_.push_back({{"pointer", pointer},
                              {"name", name},
                              {"reported", text_at(report_, pointer)},
                              {"recomputed", now}});
  }

  // Where files lie and which version ran may differ; all else may not.
  void compare_figures(ordered_json now) {
    ordered_json then = report_;
    for (ordered_json* tree : {&then, &now}) {
      tree->erase("files");
      for (const char* key : {"program", "sha256"}) (*tree)["receipt"].erase(key);
      erase_places(*tree);
    }
    for (const ordered_json& change : ordered_json::diff(then, now)) {
      const ordered_json::json_pointer at(change["path"].get<std::string>());
      differences_.push_back({{"pointer", change["path"]},
                              {"reported", then.contains(at) ? then[at] : ordered_json(nullptr)},
                              {"recomputed", now.contains(at) ? now[at] : ordered_json(nullptr)}});
    }
  }
  static void erase_places(ordered_json& tree) {
    if (tree.is_object()) tree.erase("place");
    if (tree.is_structured())
      for (ordered_json& below : tree) erase_places(below);
  }

  void tell() {
    if (!differences_.empty()) all_.raise(status::fails);
    const std::string made_by = text_at(report_, "/receipt/program");
    if (o_.format == "json") {
      const ordered_json out{
          {"verified", differences_.empty()}, {"program", made_by}, {"differences", differences_}};
      std::cout << out.dump(2, ' ', false, ordered_json::error_handler_t::replace) << '\n';
      return;
    }
    for (const ordered_json& d : differences_)
      std::cout << one_line(all_.say(&program_words::recomputed_otherwise,
                                     {d["pointer"].get<std::string>()}, {shown(d["reported"])},
                                     {shown(d["recomputed"])}))
                << '\n';
    if (differences_.empty())
      std::cout << all_.say(&program_words::report_recomputed, {one_line(made_by)}) << '\n';
  }
  static std::string shown(const ordered_json& value) {
    return value.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
  }

  context& all_;
  const verify_options& o_;
  ordered_json report_;
  ordered_json differences_ = ordered_json::array();
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
      const ordered_json out{{"verified", differences_.empty()},
                             {"verdicts", verdicts_},
                             {"differences", differences_}};
      std::cout << out.dump(2, ' ', false, ordered_json::error_handler_t::replace) << '\n';
      return;
    }
    for (const ordered_json& d : differences_)
      std::cout << one_line(all_.say(&program_words::recomputed_otherwise,
                                     {o_.report + ":" + d["line"].dump() + "  " +
                                      d["pointer"].get<std::string>()},
                                     {d["reported"].dump()}, {d["recomputed"].dump()}))
                << '\n';
    if (differences_.empty())
      std::cout << all_.say(&program_words::lines_recomputed, {verdicts_}) << '\n';
  }

 private:
  // The line anew; empty where it is neither a verdict nor points with a receipt.
  static std::optional<std::string> recomputed(const ordered_json& then) {
    const auto text = [&](const char* key) {
      return then.contains(key) && then[key].is_string()
                 ? std::optional(then[key].get<std::string>())
                 : std::nullopt;
    };
    if (const auto basis = basis_of(then))
      if (const auto value = text("value")) return recomputed_line(*basis, *value);
    if (const auto basis = points_basis_of(then))
      if (const auto one = text("case")) return recomputed_line(*basis, *one);
    return std::nullopt;
  }

  bool take(std::string_view line, std::size_t number) {
    ordered_json then = ordered_json::parse(line, nullptr, false);
    const auto again = recomputed(then);
    if (!again) return false;
    ordered_json now = ordered_json::parse(*again);
    ++verdicts_;
    if (!is_sealed(then))
      differences_.push_back({{"line", number},
                              {"pointer", "/receipt/sha256"},
                              {"reported", then["receipt"].value("sha256", "")},
                              {"recomputed", nullptr}});
    // Another version may have made it; the seal holds its name.
    for (ordered_json* one : {&then, &now})
      for (const char* key : {"program", "sha256"}) (*one)["receipt"].erase(key);
    for (const ordered_json& change : ordered_json::diff(then, now)) {
      const ordered_json::json_pointer at(change["path"].get<std::string>());
      differences_.push_back({{"line", number},
                              {"pointer", change["path"]},
                              {"reported", then.contains(at) ? then[at] : ordered_json(nullptr)},
                              {"recomputed", now.contains(at) ? now[at] : ordered_json(nullptr)}});
    }
    return true;
  }

  context& all_;
  const verify_options& o_;
  std::size_t verdicts_ = 0;
  ordered_json differences_ = ordered_json::array();
};

void run(context& all, const verify_options& o) {
  const io::document file = io::read_document(o.report);
  verdict_verifier verdicts(all, o);
  if (verdicts.run(file.bytes)) return verdicts.tell();
  ordered_json report = ordered_json::parse(file.bytes, nullptr, false);
  if (report.is_object()) return verifier(all, o, std::move(report)).run();
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
