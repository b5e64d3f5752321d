// SPDX-License-Identifier: BSL-1.0
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include <jixiao/report/points_answer.hpp>
#include <jixiao/rule/rule_text.hpp>
#include <jixiao/words/message.hpp>

#include "command.hpp"
#include "points_receipt.hpp"
#include "rule_json.hpp"

namespace jixiao::cli {

namespace {

struct points_options {
  std::string rule;
  rule_options of;
  std::vector<std::string> cases;
  std::vector<std::string> choices;
  std::string part = "whole";
  std::string percent_step = "points";
  std::string format;
  bool with_receipt = false;
};

void refuse(context& all, const std::string& text, const std::string& message) {
  all.raise(status::unreadable);
  complain(all, text + all.say(&catalogue::colon) + message);
}

void print_text(const context& all, const scoring_rule& rule, const std::string& text,
                const rule_points& points) {
  std::cout << text << "  "
            << all.say(&program_words::points_given, {to_text(points.points).view()},
                       {points.points == exact(1)})
            << '\n';
  for (const points_step& s : points.steps) std::cout << "  " << explain(rule, s, all.in) << '\n';
  for (std::size_t i : points.effects)
    std::cout << "  "
              << all.say(&program_words::beyond_the_item, {rule.words(rule.clauses[i].words)})
              << '\n';
}

void print_case(context& all, const scoring_rule& rule, const rule_choices& choices,
                const std::string& text) {
  try {
    const rule_case answers = read_case(rule, text);
    if (!answers) return refuse(all, text, explain(rule, answers, all.in));
    const rule_points points = points_of(rule, answers.answers, choices);
    if (!points) return refuse(all, text, explain(rule, points, all.in));
    print_text(all, rule, text, points);
  } catch (const std::overflow_error&) {
    refuse(all, text, std::string(message_of(fault::too_many_digits).in(all.in)));
  }
}

void print_words(context& all, const points_options& o, const std::optional<exact>& full,
                 const rule_choices& choices, const std::vector<std::string>& cases) {
  try {
    const scoring_rule rule = read_rule(o.rule, full, o.of.target);
    for (const std::string& text : cases) {
      if (rule.is_readable()) {
        print_case(all, rule, choices, text);
        continue;
      }
      for (const rule_remark& r : rule.remarks)
        if (is_refusal(r.code)) {
          refuse(all, text, explain(rule, r, all.in));
          break;
        }
    }
  } catch (const std::overflow_error&) {
    for (const std::string& text : cases)
      refuse(all, text, std::string(message_of(fault::too_many_digits).in(all.in)));
  }
}

void print_lines(context& all, const points_options& o, const std::optional<exact>& full,
                 const rule_choices& choices, const std::vector<std::string>& cases) {
  std::optional<scoring_rule> rule;
  try {
    rule = read_rule(o.rule, full, o.of.target);
  } catch (const std::overflow_error&) {  // which is then said of each case
  }
  for (const std::string& text : cases) {
    const report::answer a =
        rule ? report::points_line(*rule, text, choices, all.in)
             : report::points_line(o.rule, full, o.of.target, text, choices, all.in);
    if (a.how == report::answered::refused) all.raise(status::unreadable);
    std::cout << (o.with_receipt
                      ? line_with_receipt(a.line, {o.rule, o.of.full, o.of.target, choices, all.in},
                                          text)
                      : a.line)
              << '\n';
  }
}

bool read_choices(context& all, const points_options& o, rule_choices& choices) {
  set_choice(choices, "part", o.part);
  set_choice(choices, "percent_step", o.percent_step);
  for (const std::string& choice : o.choices) {
    const std::size_t equals = choice.find('=');
    if (equals != std::string::npos &&
        set_choice(choices, choice.substr(0, equals), choice.substr(equals + 1)))
      continue;
    complain(all, all.say(&program_words::no_such_choice, {choice}));
    all.raise(status::usage);
    return false;
  }
  return true;
}

std::vector<std::string> all_cases(const points_options& o) {
  std::vector<std::string> cases;
  for (const std::string& text : o.cases) {
    if (text != "-") {
      cases.push_back(text);
      continue;
    }
    for (std::string line; std::getline(std::cin, line);)
      if (!detail::trimmed(line).empty()) cases.emplace_back(detail::trimmed(line));
  }
  return cases;
}

void run(context& all, const points_options& o) {
  std::optional<exact> full;
  rule_choices choices;
  if (!read_full(all, o.of.full, full) || !read_choices(all, o, choices)) return;
  const std::vector<std::string> cases = all_cases(o);
  if (o.format == "json" || o.with_receipt)
    print_lines(all, o, full, choices, cases);
  else
    print_words(all, o, full, choices, cases);
}

}  // namespace

void add_points(CLI::App& app, context& all) {
  const auto o = std::make_shared<points_options>();
  CLI::App* command = app.add_subcommand("points", all.say(&program_words::about_points));
  command->add_option("--rule", o->rule, all.say(&program_words::rule_option))->required();
  command->add_option("--full", o->of.full, all.say(&program_words::full_option));
  command->add_option("--target", o->of.target, all.say(&program_words::target_option));
  command->add_option("--part", o->part, all.say(&program_words::part_option))
      ->check(CLI::IsMember({"whole", "begun", "linear"}));
  command
      ->add_option("--percent-step", o->percent_step, all.say(&program_words::percent_step_option))
      ->check(CLI::IsMember({"points", "relative"}));
  command->add_option("--choice", o->choices, all.say(&program_words::choice_option));
  command->add_option("CASE", o->cases, all.say(&program_words::case_to_score))->required();
  add_format(*command, all, o->format, {"json", "text"});
  command->add_flag("--receipt", o->with_receipt, all.say(&program_words::receipt_option));
  add_examples(*command,
               {"jixiao points --rule '≥95%得满分，每降低1个百分点扣0.5分' --full 10 93%",
                "jixiao points --rule '每发现1起扣2分，扣完为止' --full 10 3 --format text"});
  command->callback([o, &all] { run(all, *o); });
}

}  // namespace jixiao::cli
