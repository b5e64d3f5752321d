// SPDX-License-Identifier: BSL-1.0
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include <jixiao/band/band_text.hpp>
#include <jixiao/band/set_text.hpp>
#include <jixiao/check/check.hpp>
#include <jixiao/check/rule_in_table.hpp>
#include <jixiao/rule/rule_text.hpp>
#include <jixiao/rule/rule_wording.hpp>
#include <jixiao/words/explain.hpp>

#include "command.hpp"
#include "plain/json_tree.hpp"
#include "rule_json.hpp"
#include "terminal.hpp"

namespace jixiao::cli {

namespace {

using plain::json_tree;

struct read_options {
  std::vector<std::string> texts;
  std::string format;
  bool is_rule = false;
  rule_options of;
  std::string above = "inclusive";
  std::string below = "inclusive";
};

std::string_view kind_name(band_kind kind) {
  switch (kind) {
    case band_kind::blank: return "blank";
    case band_kind::numeric: return "numeric";
    case band_kind::label: return "label";
    case band_kind::unreadable: return "unreadable";
  }
  return "";
}

struct remark {
  finding what;
  std::string text;
};

// A cell as the one band of a standard, so that its remarks come from where all findings come from.
std::vector<remark> remarks_of(const band& b, language in) {
  const standard alone({b, band{}, band{}, band{}});
  std::vector<remark> remarks;
  for (const finding& f : check(alone))
    if (kind_of(f.code).is_about_a_text) remarks.push_back({f, explain_finding(alone, f, in)});
  return remarks;
}

void print_band_json(context& all, const band& b) {
  json_tree out{{"text", std::string(b.text.view())}, {"kind", std::string(kind_name(b.kind))}};
  if (b.is_numeric()) {
    out["set"] = std::string(to_text(b.set, b.unit).view());
    out["unit"] = std::string(to_text(b.unit).view());
    out["canonical"] = std::string(write_band(b).view());
  }
  if (b.has_points) out["points"] = std::string(to_text(b.points).view());
  if (!b.label.empty()) out["label"] = std::string(b.label.view());
  out["remarks"] = json_tree::array();
  for (const remark& r : remarks_of(b, all.in))
    out["remarks"].push_back({{"code", std::string(name_of(r.what.code))}, {"message", r.text}});
  std::cout << out.dump() << '\n';
}

void print_text(context& all, const band& b) {
  const painter paint = painter::for_output();
  std::cout << one_line(b.text.view()) << '\n';
  const auto line = [&](std::string_view name, std::string_view value) {
    std::cout << "  " << name << "  " << one_line(value) << '\n';
  };
  switch (b.kind) {
    case band_kind::blank: line(all.say(&program_words::band_is_blank), ""); break;
    case band_kind::label: line(all.say(&program_words::band_is_a_label), b.label.view()); break;
    case band_kind::unreadable: break;
    case band_kind::numeric:
      line(all.say(&program_words::band_set), to_text(b.set, b.unit).view());
      line(all.say(&program_words::band_means), write_band(b).view());
      if (!b.label.empty()) line(all.say(&program_words::band_words), b.label.view());
      break;
  }
  if (b.has_points) line(all.say(&program_words::band_points), to_text(b.points).view());
  for (const remark& r : remarks_of(b, all.in))
    line(paint.paint(severity_words(r.what.level(), all.in), r.what.level()), r.text);
}

void print_rule(context& all, const scoring_rule& rule) {
  const painter paint = painter::for_output();
  std::cout << one_line(rule.view()) << '\n';
  for (std::size_t i = 0; i < rule.inputs.size() && rule.is_readable(); ++i)
    std::cout << "  " << all.say(&program_words::rule_input) << "  " << id_of(rule, i).view()
              << "  " << one_line(rule.words(rule.inputs[i].words)) << '\n';
  if (rule.is_readable())
    std::cout << "  " << all.say(&program_words::band_means) << "  " << write_rule(rule) << '\n';
  for (const rule_finding& f : check_rule_of(rule)) {
    const severity level = severity_of(f.code);
    const std::string mended = explain_repair(rule, f, all.in);
    std::cout << "  " << paint.paint(severity_words(level, all.in), level) << "  "
              << one_line(explain(rule, f, all.in))
              << (mended.empty() ? std::string()
                                 : one_line(say(all.in, &catalogue::suggestion, {mended})))
              << '\n';
  }
}

void run_rules(context& all, const read_options& o) {
  std::optional<exact> full;
  if (!read_full(all, o.of.full, full)) return;
  for (const std::string& text : o.texts) {
    scoring_rule rule;
    try {
      rule = read_rule(text, full, o.of.target);
    } catch (const std::overflow_error&) {
      rule.text.assign(text.begin(), text.end());
      rule.remarks.push_back({rule_code::rule_unreadable, {0, text.size()}});
    }
    if (!rule.is_readable()) all.raise(status::unreadable);
    if (o.format == "json")
      std::cout << dumped(rule_json(rule, all.in)) << '\n';
    else
      print_rule(all, rule);
  }
}

bound_sense sense_of(const std::string& name) {
  return name == "exclusive" ? bound_sense::exclusive : bound_sense::inclusive;
}

void run(context& all, const read_options& o) {
  if (o.is_rule) return run_rules(all, o);
  const bound_words words{sense_of(o.above), sense_of(o.below)};
  for (const std::string& text : o.texts) {
    const band b = read_band(text, words);
    if (b.is_unreadable()) all.raise(status::unreadable);
    if (o.format == "json")
      print_band_json(all, b);
    else
      print_text(all, b);
  }
}

}  // namespace

void add_read(CLI::App& app, context& all) {
  const auto o = std::make_shared<read_options>();
  CLI::App* command = app.add_subcommand("read", all.say(&program_words::about_read));
  command->add_option("TEXT", o->texts, all.say(&program_words::texts_to_read))->required();
  const auto add_sense = [&](const char* name, std::string& sense, const std::string& help) {
    command->add_option(name, sense, help)
        ->check(CLI::IsMember({"inclusive", "exclusive"}))
        ->capture_default_str();
  };
  add_sense("--above", o->above, all.say(&program_words::above_in_text));
  add_sense("--below", o->below, all.say(&program_words::below_in_text));
  command->add_flag("--rule", o->is_rule, all.say(&program_words::texts_are_rules));
  command->add_option("--full", o->of.full, all.say(&program_words::full_of_rule));
  command->add_option("--target", o->of.target, all.say(&program_words::target_of_rule));
  add_format(*command, all, o->format, {"text", "json"});
  add_examples(*command, {"jixiao read 98%以上 95%～98%",
                          "jixiao read --rule --full 10 '≥95%得满分，每降低1个百分点扣0.5分'"});
  command->callback([o, &all] {
    for (std::string& text : o->texts)
      if (text.starts_with('[') && text.ends_with("] ")) text.pop_back();
    run(all, *o);
  });
}

}  // namespace jixiao::cli
