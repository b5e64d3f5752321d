// SPDX-License-Identifier: BSL-1.0
#include <CLI/CLI.hpp>
#include <iostream>
#include <map>
#include <memory>
#include <stdexcept>
#include <utility>

#include <jixiao/sql/case_expression.hpp>
#include <jixiao/sql/points_expression.hpp>
#include <jixiao/table/rule_of.hpp>

#include "command.hpp"
#include "terminal.hpp"

namespace jixiao::cli {

namespace {

struct sql_options {
  std::string table;
  std::string dialect = "postgresql";
  bool is_view = false;
  bool with_points = false;
  std::string placeholder;
  std::size_t max_length = 0;  // 0: any
  sql::view_names names;
  reading_options reading;
};

// False, and said so, for a statement that takes more bytes than are asked for.
bool fits(context& all, const sql_options& o, const std::string& what, const std::string& text) {
  if (o.max_length == 0 || text.size() <= o.max_length) return true;
  complain(all, all.say(&program_words::sql_too_long, {what}, {text.size()}, {o.max_length}));
  all.raise(status::fails);
  return false;
}

// A comment ends with its line.
void write_head(const std::string& whose, const unit& u) {
  std::cout << "-- " << whose;
  if (!u.is_bare()) std::cout << " (" << to_text(u).view() << ")";
  std::cout << "\n";
}

// The points of an indicator that a rule in words scores, or why there are none in SQL.
void write_points(context& all, const sql_options& o, const indicator_path& p,
                  const std::string& value, sql::dialect d) {
  const std::string whose = one_line(p.activity.name + " / " + p.indicator.name);
  const scoring_rule rule = rule_of(p.indicator);
  const auto points = sql::points_expression(rule, value, d);
  if (!points) {
    complain(all, all.say(&program_words::no_exact_sql, {whose}));
    return all.raise(status::fails);
  }
  if (!fits(all, o, whose, *points)) return;
  write_head(whose, rule.inputs.front().unit);
  std::cout << *points << " AS " << sql::quoted_name("points", d) << "\n\n";
}

void write_expressions(context& all, const sql_options& o, const department& table, sql::dialect d,
                       const reading& how) {
  const std::string value =
      o.placeholder.empty() ? sql::quoted_name(o.names.value, d) : o.placeholder;
  for_each_indicator(table, [&](const indicator_path& p) {
    const standard_view& s = p.indicator.standard;
    if (s.is_blank() && o.with_points && !p.indicator.rule_text.empty())
      return write_points(all, o, p, value, d);
    if (s.is_blank()) return;
    const std::string whose = one_line(p.activity.name + " / " + p.indicator.name);
    const std::string grade = sql::grade_expression(s, value, d, how);
    const std::string reason =
        sql::grade_expression(s, value, d, how, sql::column_of_interest::reason);
    if (!fits(all, o, whose, grade) || !fits(all, o, whose, reason)) return;
    write_head(whose, s.is_numeric() ? s.unit() : unit{});
    std::cout << grade << " AS " << sql::quoted_name("grade", d) << ",\n"
              << reason << " AS " << sql::quoted_name("reason", d) << "\n\n";
  });
}

// A view can't tell two indicators apart whose name and activity are the same.
void tell_doubles(const context& all, const department& table) {
  std::map<std::pair<std::string, std::string>, int> uses;
  for_each_indicator(table, [&](const indicator_path& p) {
    if (++uses[{p.activity.name, p.indicator.name}] == 2)
      complain(all, all.say(&program_words::twice_in_activity,
                            {p.activity.name + " / " + p.indicator.name}));
  });
}

// Says so where SQL can be written of none of the indicators.
void tell_nothing_written(context& all, const sql_options& o, const department& table) {
  bool has_standards = false;
  bool has_rules = false;
  for_each_indicator(table, [&](const indicator_path& p) {
    has_standards = has_standards || !p.indicator.standard.is_blank();
    has_rules = has_rules || !p.indicator.rule_text.empty();
  });
  if (has_standards || (has_rules && o.with_points)) return;
  complain(all, all.say(has_rules ? &program_words::rules_need_points_option
                                  : &program_words::no_standards_for_sql));
  all.raise(status::fails);
}

void run(context& all, const sql_options& o) {
  const loaded_department loaded = load_department(all, o.table);
  if (!loaded.is_usable) return;
  const sql::dialect d = *sql::dialect_named(o.dialect);
  const reading how = o.reading.chosen();
  tell_nothing_written(all, o, loaded.table);
  try {
    if (o.is_view) tell_doubles(all, loaded.table);
    if (o.is_view) {
      const std::string view = sql::view_statement(loaded.table, d, o.names, how);
      if (fits(all, o, o.names.view, view)) std::cout << view;
    } else {
      write_expressions(all, o, loaded.table, d, how);
    }
  } catch (const std::overflow_error&) {
    complain(all, all.say(&program_words::bound_too_long_to_round));
    all.raise(status::unreadable);
  } catch (const std::invalid_argument&) {
    complain(all, all.say(&program_words::name_not_for_sql));
    all.raise(status::unreadable);
  }
}

}  // namespace

void add_sql(CLI::App& app, context& all) {
  const auto o = std::make_shared<sql_options>();
  CLI::App* command = app.add_subcommand("sql", all.say(&program_words::about_sql));
  command->add_option("TABLE", o->table, all.say(&program_words::the_table))->required();
  command->add_option("--dialect", o->dialect, all.say(&program_words::dialect_option))
      ->check(CLI::IsMember(
          std::vector<std::string>(sql::dialect_names.begin(), sql::dialect_names.end())));
  CLI::Option* view = command->add_flag("--view", o->is_view, all.say(&program_words::view_option));
  command->add_option("--placeholder", o->placeholder, all.say(&program_words::placeholder_option))
      ->excludes(view);
  command->add_flag("--points", o->with_points, all.say(&program_words::points_option))
      ->excludes(view);
  command->add_option("--max-length", o->max_length, all.say(&program_words::max_length_option));
  const auto name = [&](const char* flag, std::string& where, sentence<> program_words::*about) {
    command->add_option(flag, where, all.say(about))
        ->capture_default_str()
        ->check([&all](const std::string& text) {
          return text.empty() ? all.say(&program_words::name_is_empty) : std::string();
        });
  };
  name("--view-name", o->names.view, &program_words::view_name);
  name("--from", o->names.table, &program_words::measurement_table);
  name("--activity-column", o->names.activity, &program_words::activity_column);
  name("--indicator-column", o->names.indicator, &program_words::indicator_column);
  name("--value-column", o->names.value, &program_words::value_column);
  add_reading(*command, all, o->reading);
  add_examples(*command, {"jixiao sql table.csv > grades.sql",
                          "jixiao sql table.csv --dialect mysql --view --from measured"});
  command->callback([o, &all] { run(all, *o); });
}

}  // namespace jixiao::cli
