// SPDX-License-Identifier: BSL-1.0
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include <jixiao/evaluation.hpp>
#include <jixiao/report/words.hpp>

#include "command.hpp"
#include "scheme_choice.hpp"
#include "terminal.hpp"

namespace jixiao::cli {

namespace {

using nlohmann::ordered_json;

struct audit_options {
  std::string form;
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

class auditor {
 public:
  auditor(const loaded_department& table, const loaded_measurements& year, const evaluation& result)
      : table_(table), year_(year), result_(result) {}

  void run() {
    for (std::size_t d = 0; d < result_.duties.size(); ++d)
      for (std::size_t a = 0; a < result_.duties[d].activities.size(); ++a)
        for (const indicator_score& score : result_.duties[d].activities[a].indicators)
          look_at(score, table_.table.duties[d]
                             .activities[a]
                             .objectives[score.objective]
                             .indicators[score.index]);
  }

  std::vector<disagreement> found;
  std::size_t compared = 0;
  decimal given_total;
  rational computed_total;

 private:
  void look_at(const indicator_score& score, const indicator& i) {
    if (!score.measurement || !score.own_points) return;
    const measurement& m = year_.year.items[*score.measurement];
    if (!m.given_points) return;
    ++compared;
    given_total += *m.given_points;
    computed_total += *score.own_points;
    if (*score.own_points == rational(*m.given_points)) return;
    found.push_back({i.name, i.target ? i.target->text : std::string(), m.text, *m.given_points,
                     *score.own_points, m.where});
  }

  const loaded_department& table_;
  const loaded_measurements& year_;
  const evaluation& result_;
};

void print(const context& all, const audit_options& o, const auditor& audit) {
  if (o.format == "json") {
    ordered_json out{{"compared", audit.compared},
                     {"given", std::string(to_text(audit.given_total).view())},
                     {"computed", report::exact_figure(audit.computed_total)},
                     {"disagreements", ordered_json::array()}};
    for (const disagreement& d : audit.found)
      out["disagreements"].push_back({{"indicator", d.indicator},
                                      {"target", d.target},
                                      {"measured", d.measured},
                                      {"given", std::string(to_text(d.given).view())},
                                      {"computed", report::exact_figure(d.computed)},
                                      {"place", io::describe(d.where, all.in)}});
    std::cout << out.dump(2, ' ', false, ordered_json::error_handler_t::replace) << '\n';
    return;
  }
  columns lines;
  for (const disagreement& d : audit.found)
    lines.add({{io::describe(d.where, all.in), {}},
               {d.indicator, {}},
               {std::string(all.say("指标值 ", "target ")) + d.target, {}},
               {std::string(all.say("实际 ", "measured ")) + d.measured, {}},
               {std::string(all.say("填 ", "given ")) + std::string(to_text(d.given).view()), {}},
               {std::string(all.say("应为 ", "follows ")) + report::exact_figure(d.computed), {}}});
  std::cout << lines.print("");
  std::cout << audit.compared << all.say(" 项有得分：", " scored lines: ") << audit.found.size()
            << all.say(" 项与规则不符；填报合计 ", " do not follow; given ")
            << to_text(audit.given_total).view() << all.say("，按规则 ", ", by the rules ")
            << report::exact_figure(audit.computed_total) << '\n';
}

void run(context& all, const audit_options& o) {
  auto how = chosen_scheme(all, o.scheme);
  if (!how) return;
  const loaded_department table = load_department(all, o.form);
  if (!table.is_usable) return;
  const loaded_measurements year = load_measurements(all, o.form);
  if (!year.is_usable) return;
  const evaluation result = evaluate(table.table, year.year, *how);
  auditor audit(table, year, result);
  audit.run();
  print(all, o, audit);
  if (!audit.found.empty()) all.raise(status::fails);
}

}  // namespace

void add_audit(CLI::App& app, context& all) {
  const auto o = std::make_shared<audit_options>();
  CLI::App* command = app.add_subcommand(
      "audit", std::string(all.say("复算填好的自评表，列出与规则不符的得分；有不符时返回 1",
                                   "recompute a filled-in self-evaluation form; exit 1 if a score "
                                   "does not follow")));
  command->add_option("FORM", o->form, std::string(all.say("自评表", "form")))->required();
  command->add_option("--scheme", o->scheme,
                      std::string(all.say("评分办法的名称或文件", "name or file of the scheme")));
  add_format(*command, all, o->format, {"text", "json"});
  command->callback([o, &all] { run(all, *o); });
}

}  // namespace jixiao::cli
