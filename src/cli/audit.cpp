// SPDX-License-Identifier: BSL-1.0
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <vector>

#include <jixiao/report/words.hpp>
#include <jixiao/words/scoring_messages.hpp>
#include <jixiao/words/wording.hpp>

#include "busy_line.hpp"
#include "command.hpp"
#include "folder.hpp"
#include "form_audit.hpp"
#include "json_output.hpp"
#include "plain/json_tree.hpp"
#include "scheme_choice.hpp"
#include "terminal.hpp"

namespace jixiao::cli {

namespace {

using plain::json_tree;

struct audit_options {
  std::vector<std::string> forms;
  std::string scheme = "default";
  std::string bare_target;
  std::string bare = "refused";
  std::string format;
};

sense_of_bare bare_sense_of(const std::string& word) {
  if (word == "floor") return target_sign::at_least;
  if (word == "ceiling") return target_sign::at_most;
  return std::nullopt;
}

std::string text_of(const decimal& d) { return std::string(to_text(d).view()); }

json_tree json_of(const form_line& line) {
  return {{"indicator", line.indicator},
          {"target", line.target},
          {"measured", line.measured},
          {"given", text_of(line.given)},
          {"place", cli::json_of(line.where)}};
}

std::string_view name_of(not_compared::reason why) {
  switch (why) {
    case not_compared::reason::no_full_points: return "no-full-points";
    case not_compared::reason::no_target: return "no-target";
    case not_compared::reason::no_line: return "no-indicator";
    case not_compared::reason::not_scored: break;
  }
  return "not-scored";
}

std::string reason_words(const context& all, const not_compared& left) {
  switch (left.why) {
    case not_compared::reason::no_full_points: return all.say(&program_words::no_full_points);
    case not_compared::reason::no_target: return all.say(&program_words::no_target);
    case not_compared::reason::no_line: return all.say(&program_words::no_line_of_an_indicator);
    case not_compared::reason::not_scored: break;
  }
  // Its name stands before it.
  evaluation_problem problem = left.problem;
  problem.indicator.clear();
  problem.activity.clear();
  problem.duty.clear();
  return explain(problem, all.in);
}

std::string_view name_of(wrong_sum::about what) {
  switch (what) {
    case wrong_sum::about::given: return "given";
    case wrong_sum::about::full: return "full";
    case wrong_sum::about::whole: break;
  }
  return "whole";
}

std::string sum_words(const context& all, const wrong_sum& wrong) {
  const std::string sum = report::exact_figure(wrong.summed);
  switch (wrong.what) {
    case wrong_sum::about::given: return all.say(&program_words::not_the_sum, {sum});
    case wrong_sum::about::full: return all.say(&program_words::not_the_sum_of_full_points, {sum});
    case wrong_sum::about::whole: break;
  }
  return all.say(&program_words::not_the_full_points, {sum});
}

json_tree json_of(const context& all, const form_audit& one) {
  json_tree out{{"lines", one.lines()},
                {"compared", one.compared},
                {"given", text_of(one.given_total)},
                {"computed", report::exact_figure(one.computed_total)},
                {"disagreements", json_tree::array()},
                {"asked", json_tree::array()},
                {"not_compared", json_tree::array()}};
  for (const disagreement& d : one.disagreements) {
    json_tree line = json_of(d);
    line["computed"] = report::exact_figure(d.computed);
    if (d.as_ceiling) line["computed_as_ceiling"] = report::exact_figure(*d.as_ceiling);
    out["disagreements"].push_back(std::move(line));
  }
  for (const open_sense& open : one.asked) {
    json_tree line = json_of(open);
    line["as_floor"] = report::exact_figure(open.as_floor);
    line["as_ceiling"] = report::exact_figure(open.as_ceiling);
    out["asked"].push_back(std::move(line));
  }
  for (const not_compared& left : one.left) {
    json_tree line = json_of(left);
    line["reason"] = name_of(left.why);
    if (left.why == not_compared::reason::not_scored)
      line["code"] = jixiao::name_of(left.problem.code);
    line["message"] = reason_words(all, left);
    out["not_compared"].push_back(std::move(line));
  }
  if (!one.wrong_sums.empty()) out["wrong_sums"] = json_tree::array();
  for (const wrong_sum& wrong : one.wrong_sums)
    out["wrong_sums"].push_back({{"name", wrong.name},
                                 {"of", name_of(wrong.what)},
                                 {"stated", text_of(wrong.stated)},
                                 {"sum", report::exact_figure(wrong.summed)},
                                 {"message", sum_words(all, wrong)},
                                 {"place", cli::json_of(wrong.where)}});
  return out;
}

void add_line(columns& lines, const context& all, const form_line& line, std::string what) {
  lines.add(
      {{place_words(line.where, all.in), {}},
       {line.indicator, {}},
       {line.target.empty() ? std::string() : all.say(&program_words::target_is, {line.target}),
        {}},
       {line.measured.empty() ? std::string()
                              : all.say(&program_words::measured_is, {line.measured}),
        {}},
       {all.say(&program_words::given_is, {text_of(line.given)}), {}},
       {std::move(what), {}}});
}

void add_line(columns& lines, const context& all, const wrong_sum& wrong) {
  const std::string stated = text_of(wrong.stated);
  lines.add(
      {{place_words(wrong.where, all.in), {}},
       {wrong.name, {}},
       {{}, {}},
       {{}, {}},
       {wrong.what == wrong_sum::about::given ? all.say(&program_words::given_is, {stated})
                                              : all.say(&program_words::full_points_are, {stated}),
        {}},
       {sum_words(all, wrong), {}}});
}

std::string computed_words(const context& all, const disagreement& d) {
  return all.say(&program_words::points_follow, {report::exact_figure(d.computed)},
                 {d.as_ceiling ? report::exact_figure(*d.as_ceiling) : std::string()});
}

std::string question(const context& all, const open_sense& open) {
  return all.say(&program_words::is_target_floor_or_ceiling, {report::exact_figure(open.as_floor)},
                 {report::exact_figure(open.as_ceiling)});
}

void print_summary(const context& all, const form_audit& one) {
  const auto number = [](std::size_t count) {
    return count == 0 ? std::string() : std::to_string(count);
  };
  const std::string given = text_of(one.given_total);
  const std::string computed = report::exact_figure(one.computed_total);
  std::cout << all.say(&program_words::audit_summary, {one.lines()}, {one.disagreements.size()},
                       {number(one.asked.size())}, {number(one.left.size())},
                       {one.compared == one.lines()
                            ? all.say(&program_words::given_and_computed, {given}, {computed})
                            : all.say(&program_words::given_and_computed_of_compared, {given},
                                      {computed})})
            << '\n';
}

void print(const context& all, const form_audit& one) {
  columns lines;
  for (const disagreement& d : one.disagreements) add_line(lines, all, d, computed_words(all, d));
  for (const open_sense& open : one.asked) add_line(lines, all, open, question(all, open));
  for (const not_compared& left : one.left)
    add_line(lines, all, left, all.say(&program_words::not_compared, {reason_words(all, left)}));
  for (const wrong_sum& wrong : one.wrong_sums) add_line(lines, all, wrong);
  std::cout << lines.print("");
  print_summary(all, one);
}

// The forms of the files that are named and of the folders, in this order.
std::vector<form_audit> audits_of(context& all, const audit_options& o, const scheme& how) {
  std::vector<form_audit> audits;
  for (const std::string& file : files_of(all, o.forms)) {
    const loaded_form form = load_form(all, file);
    if (!form.is_usable()) continue;
    audits.push_back(while_busy(all.say(&program_words::recomputing_file, {file}), [&] {
      return audit_form(form.table.table, form.year.year, how, bare_sense_of(o.bare_target));
    }));
    audits.back().file = file;
    if (audits.back().has_nothing()) {
      place where;
      where.file = file;
      complain(all, where, severity::error, all.say(&program_words::nothing_to_audit));
      all.raise(status::unreadable);
      audits.pop_back();
      continue;
    }
    if (audits.back().has_doubts()) all.raise(status::fails);
  }
  return audits;
}

void print_many(const context& all, const std::vector<form_audit>& audits) {
  const painter paint = painter::for_output();
  std::size_t failing = 0;
  for (const form_audit& one : audits) {
    std::cout << paint.paint(one.file, colour::bold) << '\n';
    print(all, one);
    std::cout << '\n';
    failing += one.disagreements.empty() ? 0u : 1u;
  }
  std::cout << all.say(&program_words::forms_that_do_not_follow, {audits.size()}, {failing})
            << '\n';
}

void run(context& all, const audit_options& o) {
  auto how = chosen_scheme(all, o.scheme);
  if (!how) return;
  if (o.bare == "percent") how->reading.bare = bare_number::as_percent;
  if (o.bare == "unit") how->reading.bare = bare_number::same_unit;
  const std::vector<form_audit> audits = audits_of(all, o, *how);
  const bool is_one = o.forms.size() == 1 && !is_folder(o.forms[0]);
  if (is_one && audits.empty()) return;
  if (o.format == "json") {
    if (is_one) return print_json(json_of(all, audits.front()));
    json_tree out{{"forms", json_tree::array()}};
    for (const form_audit& one : audits) {
      json_tree form = json_of(all, one);
      form["file"] = one.file;
      out["forms"].push_back(std::move(form));
    }
    return print_json(out);
  }
  if (is_one)
    print(all, audits.front());
  else
    print_many(all, audits);
}

}  // namespace

void add_audit(CLI::App& app, context& all) {
  const auto o = std::make_shared<audit_options>();
  CLI::App* command = app.add_subcommand("audit", all.say(&program_words::about_audit));
  command->add_option("FORM", o->forms, all.say(&program_words::forms_or_folders))->required();
  command->add_option("--scheme", o->scheme, all.say(&program_words::scheme_name_or_file));
  command->add_option("--bare-target", o->bare_target, all.say(&program_words::bare_target_is))
      ->check(CLI::IsMember({"floor", "ceiling"}));
  command->add_option("--bare", o->bare, all.say(&program_words::bare_measured_value_is))
      ->check(CLI::IsMember({"refused", "percent", "unit"}));
  add_format(*command, all, o->format, {"text", "json"});
  add_examples(*command, {"jixiao audit form.xlsx", "jixiao audit forms/ --format json"});
  command->callback([o, &all] { run(all, *o); });
}

}  // namespace jixiao::cli
