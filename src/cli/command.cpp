// SPDX-License-Identifier: BSL-1.0
#include "command.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

#include <jixiao/io/cases.hpp>
#include <jixiao/io/digest.hpp>
#include <jixiao/io/document.hpp>
#include <jixiao/table/department_text.hpp>
#include <jixiao/words/message.hpp>
#include <jixiao/words/wording.hpp>

#include "busy_line.hpp"
#include "terminal.hpp"
#include "user_locale.hpp"

namespace jixiao::cli {

void add_examples(CLI::App& command, const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  command.footer(text);
}

void add_format(CLI::App& command, const context& all, std::string& format,
                const std::vector<std::string>& formats) {
  format = formats.front();
  command.add_option("--format", format, all.say(&program_words::output_format))
      ->check(CLI::IsMember(formats))
      ->default_str(formats.front());
}

void add_bound_words(CLI::App& command, context& all) {
  const auto add = [&](const char* name, bound_sense bound_words::*sense, const std::string& help) {
    command
        .add_option_function<std::string>(
            name,
            [&all, sense](const std::string& said) {
              all.words.*sense =
                  said == "exclusive" ? bound_sense::exclusive : bound_sense::inclusive;
              all.says_words = true;
            },
            help)
        ->check(CLI::IsMember({"inclusive", "exclusive"}));
  };
  add("--above", &bound_words::above, all.say(&program_words::above_option));
  add("--below", &bound_words::below, all.say(&program_words::below_option));
}

void add_table_levels(CLI::App& command, context& all) {
  command
      .add_option_function<std::string>(
          "--scale", [&all](const std::string& words) { all.levels = scale::read(words); },
          all.say(&program_words::table_scale_option))
      ->check([&all](const std::string& words) {
        return scale::read(words) ? std::string() : all.say(&program_words::scale_takes_levels);
      });
}

void add_reading(CLI::App& command, const context& all, reading_options& o) {
  const auto choice = [&](const char* name, std::string& value, sentence<> program_words::*about,
                          const auto& table) {
    std::string names;
    for (const auto& known : table) names += (names.empty() ? "{" : ",") + std::string(known.name);
    names += '}';
    command.add_option(name, value, all.say(about))
        ->check(CLI::Validator(
            [&table, names](const std::string& given) {
              return table.has(given) ? std::string() : given + " not in " + names;
            },
            names))
        ->group(all.say(&program_words::readings));
  };
  command.add_option("--reading", o.base, all.say(&program_words::reading_option))
      ->check(CLI::IsMember({"official", "strict"}))
      ->group(all.say(&program_words::readings));
  choice("--shared-bound", o.shared_bound, &program_words::shared_bound_option,
         shared_bound_choices);
  choice("--nested", o.nested, &program_words::nested_option, nested_choices);
  choice("--overlap", o.overlap, &program_words::overlap_option, overlap_choices);
  choice("--gap", o.gap, &program_words::gap_option, gap_choices);
  choice("--beyond-best", o.beyond_best, &program_words::beyond_best_option, beyond_choices);
  choice("--beyond-worst", o.beyond_worst, &program_words::beyond_worst_option, beyond_choices);
  choice("--bare", o.bare, &program_words::bare_option, bare_numbers);
  choice("--compare", o.compare, &program_words::compare_option, comparisons);
}

namespace {

// An option that is not given leaves what the reading says.
template <class Choice>
void choose(Choice& choice, const std::string& name) {
  choice = table_of(choice).named(name, choice);
}

}  // namespace

void reading_options::apply(reading& r) const {
  if (!base.empty()) {
    const reading before = r;
    r = base == "strict" ? reading::strict() : reading::official();
    r.bare = before.bare;
    r.comparison = before.comparison;
  }
  choose(r.shared_bound, shared_bound);
  choose(r.nested, nested);
  choose(r.overlap, overlap);
  choose(r.gap, gap);
  choose(r.beyond_best, beyond_best);
  choose(r.beyond_worst, beyond_worst);
  choose(r.bare, bare);
  choose(r.comparison, compare);
}

bool context::is_input(const struct stat& file) const {
  return std::find(inputs_.begin(), inputs_.end(),
                   std::pair<std::uint64_t, std::uint64_t>(file.st_dev, file.st_ino)) !=
         inputs_.end();
}

bool context::note_input(int descriptor) {
  struct stat from {};
  return fstat(descriptor, &from) != 0 || note_input(from);
}

bool context::note_input(const std::string& path) {
  if (path == "-") return note_input(STDIN_FILENO);
  struct stat from {};
  return stat(native_path(path).c_str(), &from) != 0 || note_input(from);
}

bool context::note_input(const struct stat& from) {
  if (!S_ISREG(from.st_mode)) return true;
  inputs_.emplace_back(from.st_dev, from.st_ino);
  struct stat to {};
  if (fstat(STDOUT_FILENO, &to) != 0 || !is_input(to)) return true;
  complain(*this, say(&program_words::standard_output_is_read));
  raise(status::usage);
  return false;
}

void complain(const context&, std::string_view sentence) {
  std::cerr << "jixiao: " << one_line(sentence) << '\n';
}

void complain(const context& all, const place& where, severity level, std::string_view sentence) {
  if (all.is_quiet && level != severity::error) return;
  const std::string place = one_line(place_words(where, all.in));
  std::cerr << "jixiao: " << place << (place.empty() ? "" : all.say(&catalogue::colon))
            << painter::for_errors().paint(severity_words(level, all.in), level) << ' '
            << one_line(sentence) << '\n';
}

namespace {

template <class Value>
bool report(context& all, const io::reading_of<Value>& read) {
  const auto say = [&](const auto& problem) {
    const bool wrong = is_error(problem.what);
    const severity level = wrong ? severity::error : severity::note;
    const std::string words = io::describe(problem, all.in);
    complain(all, problem.where, level, words);
    all.problems.push_back({problem.where, std::string(name_of(problem.what)), level, words});
    if (wrong) all.raise(status::unreadable);
  };
  for (const auto& problem : read.document_problems) say(problem);
  for (const auto& problem : read.table_problems) say(problem);
  return read.is_found;
}

template <class Loaded, class Value>
void take(context& all, Value& to, Loaded& loaded, io::reading_of<Value>&& read) {
  loaded.is_usable = report(all, read);
  to = std::move(read.value);
  if (!loaded.is_usable) all.raise(status::unreadable);
}

// Whoever types the file at the terminal is not told to wait.
template <class Read>
auto while_reading(const context& all, const std::string& path, Read read) {
  const bool is_typed = path == "-" && isatty(STDIN_FILENO) != 0;
  return while_busy(is_typed ? std::string() : all.say(&program_words::reading_file, {path}), read);
}

// Under the name that was typed, whatever the encoding of names on disk is.
io::document read_file(const std::string& path) {
  const std::string native = path == "-" ? path : native_path(path);
  io::document file = io::read_document(native);
  if (native != path) {
    file.file = path;
    for (io::document_problem& p : file.problems) p.where.file = path;
    for (io::grid& g : file.grids) g.file = path;
  }
  return file;
}

template <class Loaded, class Value, class Read>
Loaded load(context& all, const std::string& path, Value Loaded::*value, Read read) {
  Loaded result;
  if (!all.note_input(path)) return result;
  take(all, result.*value, result, while_reading(all, path, [&] {
         io::document file = read_file(path);
         result.digest = io::sha256(file.bytes);
         if (!file.grids.empty()) std::string().swap(file.bytes);
         return read(std::move(file));
       }));
  return result;
}

}  // namespace

// A table by the words and levels that the command line gives, if it gives any.
static io::reading_of<department> department_of(const context& all, io::document& file) {
  for (io::grid& g : file.grids) g.levels = all.levels;
  io::reading_of<department> result = io::read_department(file);
  if (all.says_words) {
    read_again(result.value, all.words);
    result.value.own_words.clear();
  }
  return result;
}

loaded_department load_department(context& all, const std::string& path) {
  return load(all, path, &loaded_department::table,
              [&](io::document&& file) { return department_of(all, file); });
}

loaded_measurements load_measurements(context& all, const std::string& path) {
  return load(all, path, &loaded_measurements::year,
              [](io::document&& file) { return io::read_measurements(std::move(file)); });
}

loaded_cases load_cases(context& all, const std::string& path) {
  return load(all, path, &loaded_cases::cases,
              [](const io::document& file) { return io::read_cases(file); });
}

loaded_form load_form(context& all, const std::string& path) {
  loaded_form result;
  io::reading_of<department> table;
  io::reading_of<measurements> year;
  if (!all.note_input(path)) return result;
  while_reading(all, path, [&] {
    io::document file = read_file(path);
    result.table.digest = io::sha256(file.bytes);
    table = department_of(all, file);
    year = io::read_measurements(file);
  });
  // Both tell what is wrong with the file and with the headings of the one table.
  year.document_problems.clear();
  std::erase_if(year.table_problems, [&](const io::table_problem& p) {
    for (const io::table_problem& told : table.table_problems)
      if (told.what == p.what && told.where == p.where) return true;
    return false;
  });
  take(all, result.table.table, result.table, std::move(table));
  if (!result.table.is_usable) return result;
  take(all, result.year.year, result.year, std::move(year));
  return result;
}

std::string extension_of(const std::string& path) {
  std::string extension = std::filesystem::path(path).extension().string();
  for (char& c : extension)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return extension;
}

}  // namespace jixiao::cli
