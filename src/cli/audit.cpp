// SPDX-License-Identifier: BSL-1.0
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <vector>

#include <jixiao/report/words.hpp>
#include <jixiao/scoring/evaluation.hpp>
#include <jixiao/words/wording.hpp>

#include "busy_line.hpp"
#include "command.hpp"
#include "folder.hpp"
#include "scheme_choice.hpp"
#include "terminal.hpp"

namespace jixiao::cli {

namespace {

using nlohmann::ordered_json;

struct audit_options {
  std::vector<std::string> forms;
  std::string scheme = "default";
  std::string format;
};

// One line of a form whose points do not follow from its target and its measured value.
struct disagreement {
  std::string indicator;
  std::string target;
  std::string measured;
  decimal given;
  rational computed;
  place where;
};

// What an audit of one form found.
struct audit {
  std::string file;
  std::vector<disagreement> found;
  std::size_t compared = 0;
  decimal given_total;
  rational computed_total;
};

void look_at(const indicator_score& score, const indicator& i, const measurements& year,
             audit& out) {
  if (!score.measurement || !score.own_points) return;
  const measurement& m = year.items[*score.measurement];
  if (!m.given_points) return;
  ++out.compared;
  out.given_total += *m.given_points;
  out.computed_total += *score.own_points;
  if (*score.own_points == rational(*m.given_points)) return;
  out.found.push_back({i.name, i.target ? i.target->text : std::string(), m.text, *m.given_points,
                       *score.own_points, m.where});
}

audit audit_of(const std::string& file, const department& table, const measurements& year,
               const scheme& how) {
  audit out;
  out.file = file;
  const evaluation result = evaluate(table, year, how);
  for (std::size_t d = 0; d < result.duties.size(); ++d)
    for (std::size_t a = 0; a < result.duties[d].activities.size(); ++a)
      for (const indicator_score& score : result.duties[d].activities[a].indicators)
        look_at(score,
                table.duties[d].activities[a].objectives[score.objective].indicators[score.index],
                year, out);
  return out;
}

ordered_json json_of(const context& all, const audit& one) {
  ordered_json out{{"compared", one.compared},
                   {"given", std::string(to_text(one.given_total).view())},
                   {"computed", report::exact_figure(one.computed_total)},
                   {"disagreements", ordered_json::array()}};
  for (const disagreement& d : one.found)
    out["disagreements"].push_back({{"indicator", d.indicator},
                                    {"target", d.target},
                                    {"measured", d.measured},
                                    {"given", std::string(to_text(d.given).view())},
                                    {"computed", report::exact_figure(d.computed)},
                                    {"place", place_words(d.where, all.in)}});
  return out;
}

void print_json(const ordered_json& out) {
  std::cout << out.dump(2, ' ', false, ordered_json::error_handler_t::replace) << '\n';
}

void print(const context& all, const audit& one) {
  columns lines;
  for (const disagreement& d : one.found)
    lines.add({{place_words(d.where, all.in), {}},
               {d.indicator, {}},
               {std::string(all.say("指标值 ", "target ")) + d.target, {}},
               {std::string(all.say("实际 ", "measured ")) + d.measured, {}},
               {std::string(all.say("填 ", "given ")) + std::string(to_text(d.given).view()), {}},
               {std::string(all.say("应为 ", "follows ")) + report::exact_figure(d.computed), {}}});
  std::cout << lines.print("");
  std::cout << one.compared << all.say(" 项有得分：", " scored lines: ") << one.found.size()
            << all.say(" 项与规则不符；填报合计 ", " do not follow; given ")
            << to_text(one.given_total).view() << all.say("，按规则 ", ", by the rules ")
            << report::exact_figure(one.computed_total) << '\n';
}

// The forms of the files that are named and of the folders, in this order.
std::vector<audit> audits_of(context& all, const audit_options& o, const scheme& how) {
  std::vector<audit> audits;
  for (const std::string& file : files_of(all, o.forms)) {
    const loaded_form form = load_form(all, file);
    if (!form.is_usable()) continue;
    audits.push_back(while_busy(std::string(all.say("正在复算 ", "recomputing ")) + file, [&] {
      return audit_of(file, form.table.table, form.year.year, how);
    }));
    if (!audits.back().found.empty()) all.raise(status::fails);
  }
  return audits;
}

void print_many(const context& all, const std::vector<audit>& audits) {
  const painter paint = painter::for_output();
  std::size_t failing = 0;
  for (const audit& one : audits) {
    std::cout << paint.paint(one.file, colour::bold) << '\n';
    print(all, one);
    std::cout << '\n';
    failing += one.found.empty() ? 0u : 1u;
  }
  std::cout << audits.size() << all.say(" 份自评表，", " forms, ") << failing
            << all.say(" 份有得分与规则不符", " with points that do not follow") << '\n';
}

void run(context& all, const audit_options& o) {
  const auto how = chosen_scheme(all, o.scheme);
  if (!how) return;
  const std::vector<audit> audits = audits_of(all, o, *how);
  const bool is_one = o.forms.size() == 1 && !is_folder(o.forms[0]);
  if (is_one && audits.empty()) return;
  if (o.format == "json") {
    if (is_one) return print_json(json_of(all, audits.front()));
    ordered_json out{{"forms", ordered_json::array()}};
    for (const audit& one : audits) {
      ordered_json form = json_of(all, one);
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
  CLI::App* command = app.add_subcommand(
      "audit", std::string(all.say("复算填好的自评表，列出与规则不符的得分；有不符时返回 1",
                                   "recompute a filled-in self-evaluation form; exit 1 if a score "
                                   "does not follow")));
  command
      ->add_option(
          "FORM", o->forms,
          std::string(all.say("自评表，或放着自评表的文件夹", "forms, or folders of them")))
      ->required();
  command->add_option("--scheme", o->scheme,
                      std::string(all.say("评分办法的名称或文件", "name or file of the scheme")));
  add_format(*command, all, o->format, {"text", "json"});
  add_examples(*command, {"jixiao audit form.xlsx", "jixiao audit forms/ --format json"});
  command->callback([o, &all] { run(all, *o); });
}

}  // namespace jixiao::cli
