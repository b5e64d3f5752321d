// SPDX-License-Identifier: BSL-1.0
#include <CLI/CLI.hpp>
#include <array>
#include <iostream>
#include <memory>
#include <utility>

#include <jixiao/judging/grading.hpp>
#include <jixiao/report/answer.hpp>
#include <jixiao/words/explain.hpp>

#include "command.hpp"
#include "terminal.hpp"
#include "user_locale.hpp"

namespace jixiao::cli {

namespace {

struct grade_options {
  std::string bands;
  std::vector<std::string> values;
  std::string format;
  reading_options reading;
};

void refuse(context& all, const std::string& sentence) {
  all.raise(status::unreadable);
  complain(all, sentence);
}

void print_lines(context& all, const standard& s, const reading& how,
                 const std::vector<std::string>& values) {
  for (const std::string& value : values) {
    const report::answer a = report::grade_line(s, value, how, all.in);
    if (a.how == report::answered::no_grade) all.raise(status::fails);
    if (a.how == report::answered::refused) all.raise(status::unreadable);
    std::cout << a.line << '\n';
  }
}

void print_words(context& all, const standard& s, const reading& how,
                 const std::vector<std::string>& values) {
  const painter paint = painter::for_output();
  columns lines;
  for (const std::string& value : values) {
    try {
      const verdict v = grade_of(s, std::string_view(value), how);
      if (!v.grade) all.raise(status::fails);
      const std::string word =
          v.grade ? grade_words(*v.grade, all.in) : std::string(all.say("无", "none"));
      lines.add({{value, {}}, {word, paint.paint(word, v.grade)}, {explain_why(s, v, all.in), {}}});
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
void tell_findings(const context& all, const standard& s) {
  for (const finding& f : check(s))
    if (f.level() != severity::note) complain(all, place{}, f.level(), explain(s, f, all.in));
}

void run(context& all, const grade_options& o) {
  const std::vector<std::string> bands = report::split_bands(o.bands);
  if (bands.size() != grade_count) {
    complain(all, all.say("--bands 要有四档，用 | 隔开，例如 '98%以上|95%～98%|90%～95%|90%以下'",
                          "--bands takes four bands divided by |, like "
                          "'98%以上|95%～98%|90%～95%|90%以下'"));
    return all.raise(status::usage);
  }
  const standard s = read_standard(bands[0], bands[1], bands[2], bands[3]);
  if (o.format == "text") tell_findings(all, s);
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
  if (o.format == "json")
    print_lines(all, s, how, values);
  else
    print_words(all, s, how, values);
}

}  // namespace

void add_grade(CLI::App& app, context& all) {
  const auto o = std::make_shared<grade_options>();
  CLI::App* command = app.add_subcommand(
      "grade", std::string(all.say("按四档标准判定实际完成值", "grade values by four bands")));
  command
      ->add_option("--bands", o->bands,
                   std::string(all.say("四档标准，从优到差，用 | 隔开", "four bands, best first")))
      ->required();
  command
      ->add_option("VALUE", o->values,
                   std::string(all.say("实际完成值；- 从标准输入逐行读；负数写在 -- 之后",
                                       "measured values; - reads lines from standard input; "
                                       "negative ones go behind --")))
      ->required();
  add_format(*command, all, o->format, {"text", "json"});
  add_reading(*command, all, o->reading);
  add_examples(*command,
               {"jixiao grade --bands '98%以上|95%～98%|90%～95%|90%以下' 97.995% 49/50",
                "jixiao grade --bands '3次以内|5次以内|8次以内|8次以上' --format json -- 4 -1"});
  command->callback([o, &all] { run(all, *o); });
}

}  // namespace jixiao::cli
