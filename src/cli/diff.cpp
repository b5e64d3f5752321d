// SPDX-License-Identifier: BSL-1.0
#include <CLI/CLI.hpp>
#include <iostream>
#include <map>
#include <memory>

#include <jixiao/band/set_text.hpp>
#include <jixiao/judging/difference.hpp>
#include <jixiao/table/rule_of.hpp>
#include <jixiao/table/target_difference.hpp>
#include <jixiao/table/target_text.hpp>
#include <jixiao/words/explain.hpp>
#include <jixiao/words/wording.hpp>

#include "command.hpp"
#include "json_output.hpp"
#include "plain/json_tree.hpp"
#include "rule_diff.hpp"
#include "terminal.hpp"

namespace jixiao::cli {

namespace {

using plain::json_tree;

struct diff_options {
  std::string before;
  std::string after;
  std::string format;
};

std::string key_of(const indicator_path& path) {
  return path.activity.name + " ／ " + path.indicator.name;
}

std::string tendency_words(const context& all, tendency t) {
  switch (t) {
    case tendency::same: return all.say(&program_words::same);
    case tendency::tightened: return all.say(&program_words::tightened);
    case tendency::loosened: return all.say(&program_words::loosened);
    case tendency::mixed: return all.say(&program_words::mixed);
    case tendency::incomparable: return all.say(&program_words::incomparable);
  }
  return {};
}

class differ {
 public:
  differ(context& all, const diff_options& o) : all_(all), o_(o), paint_(painter::for_output()) {}

  void run(const department& before, const department& after) {
    std::map<std::string, const indicator*> old;
    for_each_indicator(
        before, [&](const indicator_path& path) { old.emplace(key_of(path), &path.indicator); });
    std::map<std::string, bool> seen;
    for_each_indicator(after, [&](const indicator_path& path) {
      const std::string key = key_of(path);
      seen[key] = true;
      const auto found = old.find(key);
      if (found == old.end())
        say(key, all_.say(&program_words::added), "added", {});
      else
        compare(key, *found->second, path.indicator);
    });
    for (const auto& [key, unused] : old)
      if (!seen.contains(key)) say(key, all_.say(&program_words::removed), "removed", {});
    if (o_.format == "json")
      print_json(out_);
    else if (changes_ == 0)
      std::cout << all_.say(&program_words::no_standard_changed) << '\n';
    if (changes_ != 0) all_.raise(status::fails);
  }

 private:
  // What values were graded, and are; a word is empty for no grade.
  struct regraded_values {
    std::string values, before, after;
  };

  std::string word_of(const std::optional<grade>& g, const scale& levels) const {
    return g ? grade_words(*g, all_.in, levels) : std::string();
  }
  std::string word_or_none(const std::string& word) const {
    return word.empty() ? all_.say(&program_words::no_grade) : word;
  }
  static json_tree json_of(const std::vector<regraded_values>& lines) {
    const auto or_null = [](const std::string& word) {
      return word.empty() ? json_tree(nullptr) : json_tree(word);
    };
    json_tree out = json_tree::array();
    for (const regraded_values& line : lines)
      out.push_back({{"values", line.values},
                     {"before", or_null(line.before)},
                     {"after", or_null(line.after)}});
    return out;
  }

  void compare(const std::string& key, const indicator& was, const indicator& now) {
    compare_standards(key, was.standard, now.standard);
    bool is_target_told = false;
    if (!was.rule_text.empty() || !now.rule_text.empty())
      is_target_told = compare_rules(key, was, now) && goes_by_target(was, now);
    else if (was.full_points && now.full_points && *was.full_points != *now.full_points)
      say_full_points(key, *was.full_points, *now.full_points);
    if (!is_target_told) compare_targets(key, was.target, now.target);
  }

  void compare_standards(const std::string& key, const standard_view& was,
                         const standard_view& now) {
    const difference d = difference_of(was, now);
    if (d.tendency == tendency::same) return;
    std::vector<regraded_values> lines;
    for (const regrading& r : d.regraded)
      lines.push_back({std::string(to_text(r.values, to_text(now.unit())).view()),
                       word_of(r.before, was.level_scale()), word_of(r.after, now.level_scale())});
    say(key, tendency_words(all_, d.tendency), name_of(d.tendency), lines);
  }

  // Whether the rule of the earlier table gives other points where the later one's target is meant.
  static bool goes_by_target(const indicator& was, const indicator& now) {
    if (was.rule_text.empty() || now.rule_text.empty()) return false;
    indicator moved = was;
    moved.target = now.target;
    return !changes_of(rule_of(was), rule_of(moved)).is_none();
  }

  void compare_targets(const std::string& key, const std::optional<target>& was,
                       const std::optional<target>& now) {
    if (!was && !now) return;
    const std::string none = all_.say(&program_words::none);
    const auto written = [&](const auto& t) { return t ? one_line(write_target(*t)) : none; };
    const std::string texts =
        all_.say(&program_words::target_change, {written(was)}, {written(now)});
    if (!was) {
      say(key, all_.say(&program_words::target_added), "target-added", {}, texts);
    } else if (!now) {
      say(key, all_.say(&program_words::target_removed), "target-removed", {}, texts);
    } else {
      const target_difference d = difference_of(*was, *now);
      if (d.tendency == tendency::same) return;
      say(key, tendency_words(all_, d.tendency), name_of(d.tendency), values_of(d), texts);
    }
    const auto or_null = [](const auto& t) {
      return t ? json_tree(write_target(*t)) : json_tree(nullptr);
    };
    if (o_.format == "json")
      out_.back()["target"] = {{"before", or_null(was)}, {"after", or_null(now)}};
  }
  std::vector<regraded_values> values_of(const target_difference& d) const {
    const std::string met = all_.say(&program_words::meets_target);
    const std::string missed = all_.say(&program_words::misses_target);
    std::vector<regraded_values> lines;
    if (!d.lost.is_empty())
      lines.push_back({std::string(to_text(d.lost, d.unit).view()), met, missed});
    if (!d.gained.is_empty())
      lines.push_back({std::string(to_text(d.gained, d.unit).view()), missed, met});
    return lines;
  }

  // Whether anything changed.
  bool compare_rules(const std::string& key, const indicator& was, const indicator& now) {
    if (was.rule_text.empty() || now.rule_text.empty()) {
      const bool is_new = was.rule_text.empty();
      say(key, all_.say(is_new ? &program_words::rule_added : &program_words::rule_removed),
          is_new ? "rule-added" : "rule-removed", {});
      return true;
    }
    const scoring_rule before = rule_of(was);
    const scoring_rule after = rule_of(now);
    const rule_changes changes = changes_of(before, after);
    if (changes.is_none()) return false;
    say_rules(key, changes, before, after);
    return true;
  }

  void say_rules(const std::string& key, const rule_changes& changes, const scoring_rule& before,
                 const scoring_rule& after) {
    const std::string words = tendency_words(all_, changes.tendency);
    if (o_.format != "json") {
      say(key, words, name_of(changes.tendency), {});
      return print_changes(all_, changes, before, after);
    }
    ++changes_;
    out_.push_back({{"indicator", key},
                    {"change", std::string(name_of(changes.tendency))},
                    {"values", json_tree::array()},
                    {"rule", changes_json(all_, changes, before, after)}});
  }

  void say_full_points(const std::string& key, const decimal& was, const decimal& now) {
    const std::string before(to_text(was).view());
    const std::string after(to_text(now).view());
    say(key, all_.say(&program_words::full_points), "full-points", {});
    if (o_.format == "json")
      out_.back()["full"] = {{"before", before}, {"after", after}};
    else
      std::cout << "    " << before << " → " << after << '\n';
  }

  // `detail` is a line of its own above the values; programs find what it says in members.
  void say(const std::string& key, std::string_view words, std::string_view name,
           const std::vector<regraded_values>& lines, std::string_view detail = {}) {
    ++changes_;
    if (o_.format == "json") {
      out_.push_back(
          {{"indicator", key}, {"change", std::string(name)}, {"values", json_of(lines)}});
      return;
    }
    std::cout << paint_.paint(words, colour::bold) << "  " << one_line(key) << '\n';
    if (!detail.empty()) std::cout << "    " << detail << '\n';
    for (const regraded_values& line : lines)
      std::cout << "    " << one_line(line.values) << "  " << one_line(word_or_none(line.before))
                << " → " << one_line(word_or_none(line.after)) << '\n';
  }

  context& all_;
  const diff_options& o_;
  painter paint_;
  json_tree out_ = json_tree::array();
  std::size_t changes_ = 0;
};

void run(context& all, const diff_options& o) {
  const loaded_department before = load_department(all, o.before);
  const loaded_department after = load_department(all, o.after);
  if (before.is_usable && after.is_usable)
    differ(all, o).run(before.table, after.table);
  else if (o.format == "json")
    print_json({{"problems", problems_json(all)}});
}

}  // namespace

void add_diff(CLI::App& app, context& all) {
  const auto o = std::make_shared<diff_options>();
  CLI::App* command = app.add_subcommand("diff", all.say(&program_words::about_diff));
  command->add_option("OLD", o->before, all.say(&program_words::earlier_table))->required();
  command->add_option("NEW", o->after, all.say(&program_words::later_table))->required();
  add_format(*command, all, o->format, {"text", "json"});
  add_examples(*command, {"jixiao diff table-2019.csv table-2020.csv",
                          "jixiao diff --format json old.docx new.xlsx"});
  command->callback([o, &all] { run(all, *o); });
}

}  // namespace jixiao::cli
