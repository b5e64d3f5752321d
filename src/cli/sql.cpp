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
  complain(all, what + std::string(all.say("：SQL 有 ", ": the SQL takes ")) +
                    std::to_string(text.size()) +
                    std::string(all.say(" 字节，超过 ", " bytes, more than ")) +
                    std::to_string(o.max_length) +
                    std::string(all.say("，没有写出", "; it is not written")));
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
    complain(all, whose + std::string(all.say("：评分标准没有确切的 SQL 写法，没有写出",
                                              ": its rule has no exact form in SQL; it is not "
                                              "written")));
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
      complain(all, p.activity.name + " / " + p.indicator.name +
                        std::string(all.say("：同一活动中有同名指标，视图按第一个判定",
                                            ": twice in one activity; the view grades by the "
                                            "first")));
  });
}

void run(context& all, const sql_options& o) {
  const loaded_department loaded = load_department(all, o.table);
  if (!loaded.is_usable) return;
  const sql::dialect d = *sql::dialect_named(o.dialect);
  const reading how = o.reading.chosen();
  try {
    if (o.is_view) tell_doubles(all, loaded.table);
    if (o.is_view) {
      const std::string view = sql::view_statement(loaded.table, d, o.names, how);
      if (fits(all, o, o.names.view, view)) std::cout << view;
    } else {
      write_expressions(all, o, loaded.table, d, how);
    }
  } catch (const std::overflow_error&) {
    complain(all,
             all.say("有一个界值修约起来超过 38 位", "rounding to a bound takes over 38 digits"));
    all.raise(status::unreadable);
  } catch (const std::invalid_argument&) {
    complain(all,
             all.say("名称中有零字节（或 Oracle 不许有的双引号），SQL 写不了",
                     "a name has a zero byte, or a double quote for Oracle, which SQL can't hold"));
    all.raise(status::unreadable);
  }
}

}  // namespace

void add_sql(CLI::App& app, context& all) {
  const auto o = std::make_shared<sql_options>();
  CLI::App* command = app.add_subcommand(
      "sql", std::string(all.say("把评价标准写成 SQL 的 CASE 表达式或视图，判定相同",
                                 "write the standards as SQL: CASE expressions, or a view")));
  command->add_option("TABLE", o->table, std::string(all.say("绩效目标表", "the table")))
      ->required();
  command->add_option("--dialect", o->dialect, std::string(all.say("方言", "whose SQL")))
      ->check(CLI::IsMember(
          std::vector<std::string>(sql::dialect_names.begin(), sql::dialect_names.end())));
  CLI::Option* view = command->add_flag(
      "--view", o->is_view,
      std::string(all.say("写成一个视图", "write one view over the measurements")));
  command
      ->add_option("--placeholder", o->placeholder,
                   std::string(all.say("代替数值列的文字，原样写出，例如 '#actualvalue#'",
                                       "what stands for the value, written as it is, like "
                                       "'#actualvalue#'")))
      ->excludes(view);
  command
      ->add_flag("--points", o->with_points,
                 std::string(all.say("按评分标准计分的指标也写，写成得分（points）",
                                     "indicators with a rule in words too, as their points")))
      ->excludes(view);
  command->add_option("--max-length", o->max_length,
                      std::string(all.say("一条 SQL 最多多少字节（UTF-8），超过的不写",
                                          "the most bytes (UTF-8) of one piece of SQL; longer ones "
                                          "are refused")));
  const auto name = [&](const char* flag, std::string& where, std::string_view zh,
                        std::string_view en) {
    command->add_option(flag, where, std::string(all.say(zh, en)))
        ->capture_default_str()
        ->check([&all](const std::string& text) {
          return text.empty() ? std::string(all.say("名称不能是空的", "a name is not empty"))
                              : std::string();
        });
  };
  name("--view-name", o->names.view, "视图名", "the view's name");
  name("--from", o->names.table, "实际完成值所在的表", "the table of measurements");
  name("--activity-column", o->names.activity, "活动列", "its column of activities");
  name("--indicator-column", o->names.indicator, "指标列", "its column of indicators");
  name("--value-column", o->names.value, "数值列", "its column of values");
  add_reading(*command, all, o->reading);
  add_examples(*command, {"jixiao sql table.csv > grades.sql",
                          "jixiao sql table.csv --dialect mysql --view --from measured"});
  command->callback([o, &all] { run(all, *o); });
}

}  // namespace jixiao::cli
