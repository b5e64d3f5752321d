// SPDX-License-Identifier: BSL-1.0
#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <iostream>
#include <iterator>
#include <memory>
#include <set>

#include <jixiao/check/table.hpp>
#include <jixiao/io/scheme.hpp>
#include <jixiao/report/html.hpp>
#include <jixiao/report/ranking.hpp>
#include <jixiao/report/rows.hpp>
#include <jixiao/report/words.hpp>
#include <jixiao/report/xlsx.hpp>
#include <jixiao/scoring/evaluation.hpp>
#include <jixiao/scoring/sensitivity.hpp>

#include "busy_line.hpp"
#include "command.hpp"
#include "folder.hpp"
#include "json_output.hpp"
#include "output_file.hpp"
#include "plain/json_parse.hpp"
#include "receipt.hpp"
#include "receipt_seal.hpp"
#include "scheme_choice.hpp"
#include "terminal.hpp"
#include "user_locale.hpp"

namespace jixiao::cli {

namespace {

struct score_options {
  std::string table;
  std::vector<std::string> measurements;
  std::string scheme = "default";
  std::string output;
  std::string format;
  std::string explain;
  std::string missing;
  bool sensitivity = false;
  bool force = false;
  reading_options reading;
};

class evaluation_printer {
 public:
  evaluation_printer(const context& all, const department& table, const evaluation& result,
                     const scheme& how)
      : all_(all), table_(table), result_(result), how_(how), paint_(painter::for_output()) {}

  void print() {
    std::cout << paint_.paint(
                     table_.name.empty() ? all_.say(&program_words::result_title) : table_.name,
                     colour::bold)
              << "\n";
    total();
    for (std::size_t d = 0; d < result_.duties.size(); ++d) print_duty(d);
    if (result_.execution) execution(*result_.execution, "");
  }

  // False when there is no such indicator.
  bool print_steps(const std::string& indicator) {
    bool is_found = false;
    for (std::size_t s = 0; s < result_.ledger.size(); ++s) {
      const ledger_step& step = result_.ledger[s];
      if (step.about.level != ledger_level::indicator ||
          report::subject_words(result_, step.about, all_.in) != indicator)
        continue;
      is_found = true;
      const report::step_words words = report::words_of_step(result_, s, all_.in);
      lines_.add({{std::to_string(s + 1), {}, true},
                  {words.rule, {}},
                  {words.calculation, {}},
                  {"= " + words.result, {}}});
    }
    std::cout << lines_.print("  ");
    return is_found;
  }

 private:
  void total() {
    const std::string points = report::total_words(result_, all_.in);
    const std::string word(report::grade_word(result_.grade(), all_.in, result_.levels));
    std::cout << all_.say(&program_words::total_line, {paint_.paint(points, colour::bold)},
                          {to_text(how_.full_points).view()},
                          {paint_.paint(word, report::shade_of(result_.grade(), result_.levels))},
                          {one_line(report::scheme_words(how_, all_.in))})
              << '\n';
    if (!result_.total) std::cout << report::undecided_words(result_, all_.in) << '\n';
    std::cout << report::counts_words(result_, all_.in) << '\n';
  }

  void execution(const execution_score& e, std::string_view indent) {
    std::cout << indent << report::execution_words(e, all_.in) << "  "
              << report::points_words(e, all_.in) << report::full_words(e, all_.in) << '\n';
  }

  void print_duty(std::size_t d) {
    const duty_score& duty = result_.duties[d];
    const rational share = duty.full.is_zero()
                               ? rational(0)
                               : duty.points.value_or(duty.range.least) / duty.full * 100;
    const std::size_t percent_of_full = static_cast<std::size_t>(detail::low64(
        detail::magnitude(round_to_scale(share, 0, rounding::half_up).coefficient())));
    std::cout << '\n'
              << paint_.paint(
                     duty.name.empty() ? all_.say(&program_words::all_indicators) : duty.name,
                     colour::bold)
              << "  " << bar(percent_of_full, 100, 24) << "  "
              << report::points_words(duty, all_.in) << report::full_words(duty, all_.in) << '\n';
    columns lines;
    for (const activity_score& activity : duty.activities)
      for (const indicator_score& i : activity.indicators) {
        const std::optional<grade> g = i.verdict ? i.verdict->grade : std::nullopt;
        const std::string word(i.verdict ? report::grade_word(g, all_.in, i.levels) : "");
        const std::string measured =
            i.measured.empty() ? all_.say(&program_words::missing_value) : i.measured;
        lines.add({{shortened(i.name, 36), {}},
                   {shortened(measured, 16), {}},
                   {word, paint_.paint(word, report::shade_of(g, i.levels))},
                   {report::points_words(i, all_.in), {}, true},
                   {std::string(detail::trimmed(report::full_words(i, all_.in))), {}}});
      }
    std::cout << lines.print("  ");
    if (duty.execution) execution(*duty.execution, "  ");
  }

  const context& all_;
  const department& table_;
  const evaluation& result_;
  const scheme& how_;
  painter paint_;
  columns lines_;
};

void print_sensitivity(const context& all, const sensitivity_report& report) {
  std::cout << '\n' << report::hangs_words(report, all.in) << '\n';
  if (report.combinations > 1) std::cout << report::together_words(report, all.in) << '\n';
  columns lines;
  for (const choice_outcome& o : report.outcomes) {
    if (!o.moves_total) continue;
    lines.add(
        {{report::choice_words(o.choice, all.in), {}},
         {report::option_words(o.choice, o.scheme_says, all.in) + " → " +
              report::option_words(o.choice, o.instead, all.in),
          {}},
         {o.total ? std::string(to_text(*o.total).view()) : report::range_words(o.range, all.in),
          {},
          true},
         {std::string(report::grade_word(o.grade, all.in, report.base.levels)), {}}});
  }
  std::cout << lines.print("  ");
  columns near;
  for (const indicator_margin& m : report.margins) {
    if (!m.is_on_bound && !m.is_within_unit) continue;
    near.add({{m.indicator, {}}, {report::margin_words(m, all.in), {}}});
  }
  const std::string text = near.print("  ");
  if (!text.empty()) std::cout << all.say(&program_words::near_bounds_head) << '\n' << text;
}

void print_problems(context& all, const evaluation& result) {
  for (const report::remark& r : report::remarks_of(result, all.in))
    complain(all, r.problem->where, r.problem->level, r.words);
}

bool is_page(const std::string& path) {
  const std::string extension = extension_of(path);
  return extension == ".html" || extension == ".htm";
}

std::string report_as(std::string_view extension, const report::content& content) {
  return extension == ".xlsx"   ? report::xlsx(content)
         : extension == ".json" ? sealed_report(report::json(content))
         : extension == ".csv"  ? report::csv(content)
                                : report::html(content);
}

// A folder, to be or there already, for a page of each department.
bool is_folder_of_pages(const std::string& path) {
  return path.ends_with('/') || (!path.empty() && is_folder(path));
}

std::string page_in(const std::string& folder, const std::string& page) {
  return folder + (folder.ends_with('/') ? "" : "/") + page;
}

bool is_known_report(context& all, const std::string& path) {
  const std::string extension = extension_of(path);
  if (path.empty() || path == "-" || is_page(path) || extension == ".xlsx" ||
      extension == ".json" || extension == ".csv")
    return true;
  complain(all, all.say(&program_words::unknown_file_type, {path}, {".html .xlsx .json .csv"}));
  all.raise(status::usage);
  return false;
}

void tell_no_indicator(context& all, const std::string& name, const evaluation& result) {
  std::vector<std::string_view> names;
  for (const duty_score& d : result.duties)
    for (const activity_score& a : d.activities)
      for (const indicator_score& i : a.indicators) names.push_back(i.name);
  const std::string near(nearest_label(name, names));
  complain(all, near.empty() ? all.say(&catalogue::no_indicator_to_explain, {name})
                             : all.say(&catalogue::no_indicator_but, {name}, {near}));
  all.raise(status::usage);
}

void print(context& all, const score_options& o, const report::content& what) {
  if (o.format != "text") {
    std::cout << report_as("." + o.format, what);
    return;
  }
  evaluation_printer printer(all, what.table, what.result, what.how);
  if (o.explain.empty())
    printer.print();
  else if (!printer.print_steps(o.explain))
    tell_no_indicator(all, o.explain, what.result);
  if (o.sensitivity) print_sensitivity(all, *what.hangs);
}

// A table's own weights that the scheme does not ask for would be left out in silence.
void tell_of_unused_weights(context& all, const department& table, const scheme& how) {
  if (how.weights.indicators.source != weight_source::equal) return;
  const indicator* first = nullptr;
  for_each_indicator(table, [&](const indicator_path& path) {
    if (first == nullptr && path.indicator.full_points) first = &path.indicator;
  });
  if (first == nullptr) return;
  complain(all, first->where, severity::note,
           all.say(&program_words::weights_not_used, {how.name}));
}

// A department with what was measured, from one file or several.
struct loaded_year {
  department table;
  measurements year;
  std::vector<report::source_file> files;
  bool is_usable = false;
};

loaded_year load_year(context& all, const department_files& files) {
  loaded_year out;
  if (files.years.empty()) {
    loaded_form form = load_form(all, files.table);
    out.is_usable = form.is_usable();
    out.files = {{files.table, form.table.digest}};
    out.table = std::move(form.table.table);
    out.year = std::move(form.year.year);
    return out;
  }
  loaded_department table = load_department(all, files.table);
  out.is_usable = table.is_usable;
  out.files = {{files.table, table.digest}};
  out.table = std::move(table.table);
  for (const std::string& path : files.years) {
    loaded_measurements part = load_measurements(all, path);
    out.is_usable = out.is_usable && part.is_usable;
    out.files.push_back({path, part.digest});
    const auto add = [](auto& to, auto& from) {
      to.insert(to.end(), std::make_move_iterator(from.begin()),
                std::make_move_iterator(from.end()));
    };
    add(out.year.items, part.year.items);
    add(out.year.budgets, part.year.budgets);
  }
  return out;
}

// A file that can be read, in the place of another.
void tell_of_wrong_files(context& all, const department_files& files) {
  const auto is_read_twice = [](const std::string& path) { return path != "-"; };
  if (!is_read_twice(files.table)) return;
  if (files.years.empty()) {
    if (is_table(files.table)) complain(all, all.say(&program_words::no_measured_values_named));
  } else if (files.years.size() == 1 && is_read_twice(files.years[0]) && is_table(files.years[0]) &&
             !is_table(files.table)) {
    complain(all, all.say(&program_words::files_look_swapped));
  }
}

// The day that SOURCE_DATE_EPOCH says, where a report must come out the same again; else this day.
std::string today() {
  std::time_t now = std::time(nullptr);
  if (const char* fixed = std::getenv("SOURCE_DATE_EPOCH"))
    now = static_cast<std::time_t>(std::strtoll(fixed, nullptr, 10));
  std::tm day{};
  char text[16];
  if (localtime_r(&now, &day) == nullptr || std::strftime(text, sizeof text, "%Y-%m-%d", &day) == 0)
    return {};
  return text;
}

// All but the findings and what the result hangs on.
report::content content_of(const context& all, const loaded_year& loaded, const scheme& used,
                           const evaluation& result) {
  report::content content{loaded.table, loaded.year, result,       used,  {},
                          {},           {},          std::nullopt, all.in};
  content.files = loaded.files;
  content.date = today();
  content.scheme_json = io::write_scheme(used);
  content.receipt = receipt_of(loaded.table);
  return content;
}

void score_one(context& all, const score_options& o, const scheme& used,
               const department_files& files) {
  const loaded_year loaded = load_year(all, files);
  if (!loaded.is_usable) {
    tell_of_wrong_files(all, files);
    if (o.format == "json") print_json({{"problems", problems_json(all)}});
    return;
  }
  tell_of_unused_weights(all, loaded.table, used);
  const evaluation result = while_busy(all.say(&program_words::scoring),
                                       [&] { return evaluate(loaded.table, loaded.year, used); });
  print_problems(all, result);
  if (!result.total) all.raise(status::fails);

  report::content content = content_of(all, loaded, used, result);
  content.findings = while_busy(all.say(&program_words::checking_standards),
                                [&] { return check(loaded.table, used.reading); });
  if (o.sensitivity || is_page(o.output) || o.format == "html")
    content.hangs = while_busy(all.say(&program_words::comparing_choices),
                               [&] { return sensitivity(loaded.table, loaded.year, used); });
  if (!o.output.empty() && o.output != "-")
    write_file(all, o.output,
               while_busy(all.say(&program_words::writing_report),
                          [&] { return report_as(extension_of(o.output), content); }),
               o.force);
  print(all, o, content);
}

// With what could not be read, where something could not.
std::string ranking_json(const context& all,
                         const std::vector<report::ranked_department>& ranking) {
  std::string text = report::ranking_json(ranking, all.in);
  if (all.problems.empty()) return text;
  plain::json_tree out = plain::parse_json(text).value();
  out["problems"] = problems_json(all);
  return out.dump(true) + "\n";
}

std::string ranking_as(std::string_view extension, const context& all,
                       const std::vector<report::ranked_department>& ranking) {
  return extension == ".xlsx"   ? report::ranking_xlsx(ranking, all.in)
         : extension == ".json" ? ranking_json(all, ranking)
         : extension == ".csv"  ? report::ranking_csv(ranking, all.in)
                                : report::ranking_html(ranking, all.in);
}

void print_ranking(const context& all, const std::vector<report::ranked_department>& ranking) {
  const painter paint = painter::for_output();
  columns lines;
  for (const report::ranked_department& d : ranking) {
    const std::string grade(report::grade_word(d.grade, all.in, d.levels));
    const std::string hangs = report::hangs_on_words(d, all.in);
    lines.add(
        {{d.rank == 0 ? "–" : std::to_string(d.rank), {}, true},
         {shortened(d.name, 40), {}},
         {d.total ? std::string(to_text(*d.total).view()) : report::range_words(d.range, all.in),
          {},
          true},
         {grade, paint.paint(grade, report::shade_of(d.grade, d.levels))},
         {report::worst_words(d, all.in), {}},
         {hangs.empty() ? std::string() : all.say(&program_words::hangs_on, {hangs}), {}}});
  }
  std::cout << lines.print("") << report::ranking_counts(ranking, all.in) << '\n';
}

// The names of the pages of a folder: those of the departments, as far as a file may have them.
class page_names {
 public:
  std::string next(std::string_view department) {
    constexpr std::size_t longest = 120;
    std::string name;
    for (char c : department) {
      const bool is_control = static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
      const bool is_kept =
          !is_control && std::string_view("/\\:*?\"<>|#%").find(c) == std::string_view::npos;
      name += is_kept ? c : '_';
    }
    if (name.size() > longest) {
      name.resize(longest);
      // Not within a character.
      while (!name.empty() && (static_cast<unsigned char>(name.back()) & 0xC0) == 0x80)
        name.pop_back();
      if (!name.empty() && static_cast<unsigned char>(name.back()) >= 0xC0) name.pop_back();
    }
    if (name.empty() || name.front() == '.') name.insert(0, 1, '_');
    std::string file = name + ".html";
    for (int n = 2; file == "index.html" || !taken_.insert(file).second; ++n)
      file = name + "-" + std::to_string(n) + ".html";
    return file;
  }

 private:
  std::set<std::string> taken_;
};

bool write_page(context& all, const score_options& o, const scheme& used, const loaded_year& loaded,
                const sensitivity_report& year, const std::string& page) {
  report::content content = content_of(all, loaded, used, year.base);
  content.findings = check(loaded.table, used.reading);
  content.hangs = year;
  return write_file(all, page_in(o.output, page), report_as(".html", content), o.force);
}

bool make_folder(context& all, const std::string& path) {
  std::error_code error;
  std::filesystem::create_directories(native_path(path), error);
  if (!error) return true;
  complain(all, path + all.say(&catalogue::colon) + writing_words(all, error));
  all.raise(status::unreadable);
  return false;
}

// How many indicators of each department a report shows: in all no more than it can hold, of which
// memory and a browser take notice.
std::size_t shown_indicators(const score_options& o, std::size_t departments) {
  constexpr std::size_t most_in_page = 20'000;
  constexpr std::size_t most_in_workbook = 50'000;
  const auto share = [&](std::size_t most) { return std::max<std::size_t>(5, most / departments); };
  if (o.output.ends_with(".xlsx") || o.format == "xlsx") return share(most_in_workbook);
  return is_page(o.output) || o.format == "html" ? share(most_in_page) : 0;
}

// Of each department only what the ranking shows is kept.
void score_many(context& all, const score_options& o, const scheme& used,
                const std::vector<department_files>& departments) {
  const bool has_pages = is_folder_of_pages(o.output);
  const std::string index = page_in(o.output, "index.html");
  if (has_pages && (!make_folder(all, o.output) || !may_write(all, index, o.force))) return;
  const std::size_t shown = has_pages ? 0 : shown_indicators(o, departments.size());
  page_names pages;
  std::vector<report::ranked_department> ranking;
  {
    count_line progress(all.say(&program_words::scoring), departments.size());
    for (const department_files& files : departments) {
      progress.next();
      const loaded_year loaded = load_year(all, files);
      if (!loaded.is_usable) continue;
      const sensitivity_report year = sensitivity(loaded.table, loaded.year, used);
      ranking.push_back(report::ranked(
          year, loaded.table.name.empty() ? files.name : loaded.table.name, files.table));
      report::ranked_department& last = ranking.back();
      if (!last.total) all.raise(status::fails);
      if (shown > 0) keep_indicators(last, year.base, all.in, shown);
      if (!has_pages) continue;
      last.page = pages.next(last.name);
      if (!write_page(all, o, used, loaded, year, last.page)) return;
    }
  }
  report::rank(ranking);
  if (has_pages)
    write_file(all, index, report::ranking_html(ranking, all.in), o.force);
  else if (!o.output.empty() && o.output != "-")
    write_file(all, o.output, ranking_as(extension_of(o.output), all, ranking), o.force);
  if (o.format == "text")
    print_ranking(all, ranking);
  else
    std::cout << ranking_as("." + o.format, all, ranking);
}

void run(context& all, const score_options& o) {
  const bool has_pages = is_folder(o.table) && is_folder_of_pages(o.output);
  if (!has_pages && !is_known_report(all, o.output)) return;
  const auto how = chosen_scheme(all, o.scheme);
  if (!how) return;
  scheme used = *how;
  o.reading.apply(used.reading);
  if (!o.missing.empty()) used.policies.missing = *value_named<missing_policy>(o.missing);
  std::vector<std::string> paths{o.table};
  paths.insert(paths.end(), o.measurements.begin(), o.measurements.end());
  const std::vector<department_files> departments = departments_of(all, paths);
  if (!is_folder(o.table)) {
    score_one(all, o, used, departments.front());
  } else if (!o.explain.empty() || o.sensitivity) {
    complain(all, all.say(&program_words::for_one_department));
    all.raise(status::usage);
  } else {
    score_many(all, o, used, departments);
  }
}

}  // namespace

void add_score(CLI::App& app, context& all) {
  const auto o = std::make_shared<score_options>();
  CLI::App* command = app.add_subcommand("score", all.say(&program_words::about_score));
  const auto about = [&](sentence<> program_words::*which) { return all.say(which); };
  command->add_option("TABLE", o->table, about(&program_words::table_or_folder))->required();
  command->add_option("MEASUREMENTS", o->measurements, about(&program_words::measurement_files));
  command->add_option("--scheme", o->scheme, about(&program_words::scheme_name_or_file));
  command->add_option("-o,--output", o->output, about(&program_words::report_option));
  command->add_flag("--force", o->force, about(&program_words::overwrite_existing_file));
  command->add_option("--missing", o->missing, about(&program_words::missing_option))
      ->check(CLI::IsMember({"refuse", "zero", "leave_out"}));
  command->add_option("--explain", o->explain, about(&program_words::explain_option));
  command->add_flag("--sensitivity", o->sensitivity, about(&program_words::sensitivity_option));
  add_bound_words(*command, all);
  add_table_levels(*command, all);
  add_format(*command, all, o->format, {"text", "json", "csv", "html", "xlsx"});
  add_reading(*command, all, o->reading);
  add_examples(*command, {"jixiao score table.csv measurements.csv -o report.html",
                          "jixiao score table.csv first-half.csv second-half.xlsx --explain 次数",
                          "jixiao score tables/ measured/ -o ranking.xlsx",
                          "jixiao score table.csv measurements.csv --missing zero --format json"});
  command->callback([o, &all] { run(all, *o); });
}

}  // namespace jixiao::cli
