// SPDX-License-Identifier: BSL-1.0
#include <CLI/CLI.hpp>
#include <array>
#include <iostream>
#include <memory>
#include <optional>
#include <utility>

#include <jixiao/judging/grading.hpp>
#include <jixiao/report/answer.hpp>
#include <jixiao/report/words.hpp>
#include <jixiao/standard/any_standard.hpp>
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
                                       : std::string(all.say("无", "no grade"));
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
    complain(all,
             all.say("--bands 要有二至十档，用 | 隔开，例如 '98%以上|95%～98%|90%～95%|90%以下'",
                     "--bands takes two to ten bands divided by |, like "
                     "'98%以上|95%～98%|90%～95%|90%以下'"));
    return std::nullopt;
  }
  if (o.scale.empty()) return scale::of_size(bands);
  const std::optional<scale> asked = scale::read(o.scale);
  if (!asked)
    complain(all,
             all.say("--scale 要写二至十个不同的等级，从好到差，例如 '好,中,差'",
                     "--scale takes two to ten levels that differ, best first, like '好,中,差'"));
  else if (asked->size() != bands)
    complain(all, std::string(all.say("--scale 有 ", "--scale has ")) +
                      std::to_string(asked->size()) +
                      std::string(all.say(" 级，--bands 有 ", " levels, --bands has ")) +
                      std::to_string(bands) + std::string(all.say(" 档", " bands")));
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
  CLI::App* command =
      app.add_subcommand("grade", std::string(all.say("按评价标准的各档判定实际完成值",
                                                      "grade values by the bands of a standard")));
  command
      ->add_option("--bands", o->bands,
                   std::string(all.say("二至十档标准，从好到差，用 | 隔开",
                                       "two to ten bands divided by |, best first")))
      ->required();
  command->add_option(
      "--scale", o->scale,
      std::string(all.say("等级的名称，从好到差：优良中差，或 '好,中,差'",
                          "the levels' words, best first: 优良中差, or '好,中,差'")));
  command
      ->add_option("VALUE", o->values,
                   std::string(all.say("实际完成值；- 从标准输入逐行读；负数写在 -- 之后",
                                       "measured values; - reads lines from standard input; "
                                       "negative ones go behind --")))
      ->required();
  add_format(*command, all, o->format, {"text", "json"});
  command->add_flag("--receipt", o->with_receipt,
                    std::string(all.say("每行 JSON 附凭据，可用 jixiao verify 复算",
                                        "JSON lines with receipts, for jixiao verify")));
  add_reading(*command, all, o->reading);
  add_bound_words(*command, all);
  add_examples(*command,
               {"jixiao grade --bands '98%以上|95%～98%|90%～95%|90%以下' 97.995% 49/50",
                "jixiao grade --bands '3次以内|5次以内|8次以内|8次以上' --format json -- 4 -1"});
  command->callback([o, &all] { run(all, *o); });
}

}  // namespace jixiao::cli
