// SPDX-License-Identifier: BSL-1.0
#include <CLI/CLI.hpp>
#include <array>
#include <iostream>
#include <memory>
#include <optional>
#include <utility>

#include <jixiao/check/check.hpp>
#include <jixiao/judging/grading_text.hpp>
#include <jixiao/report/answer.hpp>
#include <jixiao/report/words.hpp>
#include <jixiao/standard/any_standard.hpp>
#include <jixiao/standard/any_standard_text.hpp>
#include <jixiao/words/explain.hpp>

#include "command.hpp"
#include "terminal.hpp"
#include "user_locale.hpp"
#include "verdict_receipt.hpp"

namespace jixiao::cli {

namespace {

struct grade_options {
  std::string bands;
  std::string scale;
  std::vector<std::string> values;
  std::string format;
  reading_options reading;
  bool with_receipt = false;
};

void refuse(context& all, const std::string& sentence) {
  all.raise(status::unreadable);
  complain(all, sentence);
}

void print_lines(context& all, const standard_view& s, const verdict_basis& basis,
                 const std::vector<std::string>& values, bool with_receipt) {
  for (const std::string& value : values) {
    const report::answer a = report::grade_line(s, value, basis.how, all.in);
    if (a.how == report::answered::no_grade) all.raise(status::fails);
    if (a.how == report::answered::refused) all.raise(status::unreadable);
    std::cout << (with_receipt ? line_with_receipt(a.line, basis, value) : a.line) << '\n';
  }
}

void print_words(context& all, const standard_view& s, const reading& how,
                 const std::vector<std::string>& values) {
  const painter paint = painter::for_output();
  columns lines;
  for (const std::string& value : values) {
    try {
      const verdict v = grade_of(s, std::string_view(value), how);
      if (!v.grade) all.raise(status::fails);
      const std::string word = v.grade ? grade_words(*v.grade, all.in, s.level_scale())
                                       : all.say(&program_words::no_grade);
      lines.add({{value, {}},
                 {word, paint.paint(word, v.grade ? std::optional(
                                                        report::shade_of(*v.grade, s.level_scale()))
                                                  : v.grade)},
                 {explain_why(s, v, all.in), {}}});
    } catch (const input_error& e) {
      refuse(all, explain(e, all.in));
    } catch (const std::overflow_error&) {
      refuse(all, all.say(&catalogue::input_fault, {value},
                          {fault_words(fault::too_many_digits, all.in)}));
    }
  }
  std::cout << lines.print("");
}

// What the bands themselves say wrong is told before any value is graded.
void tell_findings(const context& all, const standard_view& s) {
  for (const finding& f : check(s))
    if (f.level() != severity::note) complain(all, place{}, f.level(), explain(s, f, all.in));
}

// The scale that is asked for, or the one of so many bands; empty, and said why, where they do not
// go together.
std::optional<scale> scale_for(const context& all, const grade_options& o, std::size_t bands) {
  if (bands < min_levels || bands > max_levels) {
    complain(all, all.say(&program_words::bands_option_takes));
    return std::nullopt;
  }
  if (o.scale.empty()) return scale::of_size(bands);
  const std::optional<scale> asked = scale::read(o.scale);
  if (!asked)
    complain(all, all.say(&program_words::scale_option_takes));
  else if (asked->size() != bands)
    complain(all, all.say(&program_words::scale_and_bands_differ, {asked->size()}, {bands}));
  return asked && asked->size() == bands ? asked : std::nullopt;
}

void run(context& all, const grade_options& o) {
  const std::vector<std::string> bands = report::split_bands(o.bands);
  const std::optional<scale> levels = scale_for(all, o, bands.size());
  if (!levels) return all.raise(status::usage);
  const any_standard kept = any_standard::read(*levels, bands, all.words);
  const standard_view s = kept;
  if (o.format == "text" && !o.with_receipt) tell_findings(all, s);
  std::vector<std::string> values;
  for (const std::string& value : o.values) {
    if (value != "-") {
      values.push_back(value);
      continue;
    }
    for (std::string line; std::getline(std::cin, line);) {
      line = from_terminal(std::move(line));
      if (!detail::trimmed(line).empty()) values.emplace_back(detail::trimmed(line));
    }
  }
  const reading how = o.reading.chosen();
  if (o.format == "json" || o.with_receipt)
    print_lines(all, s, {*levels, bands, how, all.in}, values, o.with_receipt);
  else
    print_words(all, s, how, values);
}

}  // namespace

void add_grade(CLI::App& app, context& all) {
  const auto o = std::make_shared<grade_options>();
  CLI::App* command = app.add_subcommand("grade", all.say(&program_words::about_grade));
  command->add_option("--bands", o->bands, all.say(&program_words::bands_option))->required();
  command->add_option("--scale", o->scale, all.say(&program_words::scale_option));
  command->add_option("VALUE", o->values, all.say(&program_words::values_to_grade))->required();
  add_format(*command, all, o->format, {"text", "json"});
  command->add_flag("--receipt", o->with_receipt, all.say(&program_words::receipt_option));
  add_reading(*command, all, o->reading);
  add_bound_words(*command, all);
  add_examples(*command,
               {"jixiao grade --bands '98%以上|95%～98%|90%～95%|90%以下' 97.995% 49/50",
                "jixiao grade --bands '3次以内|5次以内|8次以内|8次以上' --format json -- 4 -1"});
  command->callback([o, &all] { run(all, *o); });
}

}  // namespace jixiao::cli
