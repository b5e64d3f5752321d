// SPDX-License-Identifier: BSL-1.0

#include <jixiao/report/rows.hpp>

#include <jixiao/report/words.hpp>
#include <jixiao/rule/rule_case.hpp>
#include <jixiao/rule/rule_wording.hpp>
#include <jixiao/words/rule_messages.hpp>
#include <jixiao/words/wording.hpp>

#include "place_json.hpp"
#include "plain/json_parse.hpp"

namespace jixiao::report {

namespace {

using plain::json_tree;

json_tree written(const std::optional<rational>& value) {
  return value ? json_tree(exact_figure(*value)) : json_tree(nullptr);
}
json_tree written(const std::optional<decimal>& value) {
  return value ? json_tree(std::string(to_text(*value).view())) : json_tree(nullptr);
}
// A grade as every answer in JSON has it: its word, its name for programs, and its place of all.
void add_grade(json_tree& out, const std::optional<grade>& g, const scale& levels, language in) {
  const auto or_null = [&](auto of) { return g ? json_tree(of(*g)) : json_tree(nullptr); };
  out["grade"] = or_null([&](grade x) { return grade_words(x, in, levels); });
  out["grade_id"] = or_null([&](grade x) { return std::string(levels.name_of(x)); });
  out["rank"] = or_null([](grade x) { return column_of(x) + 1; });
  out["levels"] = levels.size();
}
json_tree words_of(const grade_set& grades, const scale& levels, language in) {
  json_tree out = json_tree::array();
  for (grade g : levels.levels())
    if (grades.has(g)) out.push_back(grade_words(g, in, levels));
  return out;
}
json_tree written(const score_range& range) {
  return {{"least", exact_figure(range.least)}, {"most", exact_figure(range.most)}};
}

json_tree word_or_null(const std::optional<grade>& g, const scale& levels, language in) {
  return g ? json_tree(grade_words(*g, in, levels)) : json_tree(nullptr);
}

json_tree written(const std::optional<grade_change>& change, const scale& levels, language in) {
  if (!change) return nullptr;
  return {{"to", word_or_null(change->to, levels, in)},
          {"bound", std::string(to_text(change->bound).view())},
          {"distance", exact_figure(change->distance)},
          {"direction", change->is_upward ? "up" : "down"},
          {"bound_counts", !change->is_exclusive},
          {"cases", written(change->cases)}};
}

json_tree written(const choice_outcome& o, const scale& levels, language in) {
  return {{"choice", std::string(name_of(o.choice))},
          {"scheme_says", std::string(o.scheme_says)},
          {"instead", std::string(o.instead)},
          {"total", written(o.total)},
          {"range", written(o.range)},
          {"grade", word_or_null(o.grade, levels, in)},
          {"possible_grades", words_of(o.possible_grades, levels, in)},
          {"moves_total", o.moves_total},
          {"moves_grade", o.moves_grade}};
}

json_tree written(const indicator_margin& m, language in) {
  return {{"duty", m.duty},
          {"activity", m.activity},
          {"indicator", m.indicator},
          {"value", exact_figure(m.value)},
          {"unit", std::string(to_text(m.unit).view())},
          {"grade", word_or_null(m.grade, m.levels, in)},
          {"on_bound", m.is_on_bound},
          {"within_unit", m.is_within_unit},
          {"raise", written(m.raise, m.levels, in)},
          {"drop", written(m.drop, m.levels, in)}};
}

// Every choice that was tried, not those alone that move something.
json_tree written(const sensitivity_report& hangs, language in) {
  json_tree out{{"holds", hangs.holds},
                {"holds_combined", hangs.holds_combined},
                {"combinations", hangs.combinations},
                {"range", written(hangs.combined_range)},
                {"possible_grades", words_of(hangs.combined_grades, hangs.base.levels, in)}};
  out["outcomes"] = json_tree::array();
  for (const choice_outcome& o : hangs.outcomes)
    out["outcomes"].push_back(written(o, hangs.base.levels, in));
  out["margins"] = json_tree::array();
  for (const indicator_margin& m : hangs.margins) out["margins"].push_back(written(m, in));
  return out;
}

json_tree part(const part_score& score) {
  return {{"name", score.name},
          {"standing", std::string(name_of(score.standing))},
          {"weight", written(score.weight)},
          {"full", exact_figure(score.full)},
          {"points", written(score.points)},
          {"range", written(score.range)}};
}

json_tree written(const std::optional<execution_score>& execution) {
  if (!execution) return nullptr;
  json_tree out = part(*execution);
  out["adjusted"] = written(execution->adjusted);
  out["executed"] = written(execution->executed);
  out["rate"] = written(execution->rate);
  return out;
}

class tree {
 public:
  explicit tree(const content& what) : what_(what) {}

  json_tree write() const {
    const evaluation& result = what_.result;
    json_tree out = part(result);
    out["scheme"] = what_.how.name;
    out["total"] = written(result.total);
    add_grade(out, result.grade(), result.levels, what_.in);
    out["possible_grades"] = words_of(result.possible_grades, result.levels, what_.in);
    out["execution"] = written(result.execution);
    out["duties"] = json_tree::array();
    for (std::size_t d = 0; d < result.duties.size(); ++d) out["duties"].push_back(duty_tree(d));
    if (what_.hangs) out["sensitivity"] = written(*what_.hangs, what_.in);
    out["ledger"] = json_tree::array();
    for (std::size_t s = 0; s < result.ledger.size(); ++s) out["ledger"].push_back(step(s));
    out["problems"] = json_tree::array();
    for (const evaluation_problem& p : result.problems) out["problems"].push_back(problem(p));
    out["files"] = json_tree::array();
    for (const source_file& f : what_.files)
      out["files"].push_back({{"name", f.name}, {"sha256", f.digest}});
    if (what_.receipt) out["receipt"] = receipt_tree(*what_.receipt);
    return out;
  }

 private:
  json_tree receipt_tree(const receipt& r) const {
    json_tree out{{"program", r.program},
                  {"language", what_.in == language::en ? "en" : "zh"},
                  {"standards_sha256", r.standards_digest},
                  {"texts_sha256", r.texts_digest}};
    out["scheme"] = plain::parse_json(what_.scheme_json).value_or(nullptr);
    return out;
  }

  json_tree duty_tree(std::size_t d) const {
    const duty_score& score = what_.result.duties[d];
    json_tree out = part(score);
    out["execution"] = written(score.execution);
    out["activities"] = json_tree::array();
    for (std::size_t a = 0; a < score.activities.size(); ++a) {
      json_tree below = part(score.activities[a]);
      below["execution"] = written(score.activities[a].execution);
      below["indicators"] = json_tree::array();
      for (const indicator_score& i : score.activities[a].indicators)
        below["indicators"].push_back(indicator_tree(d, a, i));
      out["activities"].push_back(std::move(below));
    }
    return out;
  }

  json_tree indicator_tree(std::size_t d, std::size_t a, const indicator_score& score) const {
    json_tree out = part(score);
    if (!score.kind.empty()) out["kind"] = score.kind;
    out["method"] = std::string(score.method);
    out["measured"] = score.measured;
    add_grade(out, score.verdict ? score.verdict->grade : std::nullopt, score.levels, what_.in);
    out["reason"] =
        score.verdict ? json_tree(std::string(name_of(score.verdict->reason))) : json_tree(nullptr);
    out["own_points"] = written(score.own_points);
    out["own_full"] = exact_figure(score.own_full);
    out["explanation"] = reason_words(what_, d, a, score);
    if (score.rule) out["rule"] = rule_tree(*score.rule);
    out["place"] = place_json(score.where);
    return out;
  }

  static std::string figure_of(const exact& e) { return std::string(to_text(e).view()); }

  // The rule, what was answered of its inputs, every step, and what open choices would give.
  json_tree rule_tree(const rule_score& scored) const {
    const scoring_rule& rule = scored.rule;
    json_tree out{{"text", std::string(rule.view())}, {"canonical", write_rule(rule)}};
    out["inputs"] = json_tree::array();
    for (std::size_t i = 0; i < rule.inputs.size(); ++i)
      out["inputs"].push_back(
          {{"id", std::string(id_of(rule, i).view())},
           {"kind", std::string(name_of(rule.inputs[i].kind))},
           {"words", std::string(rule.words(rule.inputs[i].words))},
           {"answer", scored.answers[i]
                          ? json_tree(figure_of(*scored.answers[i]) +
                                      std::string(to_text(rule.inputs[i].unit).view()))
                          : json_tree(nullptr)}});
    out["points"] = figure_of(scored.points.points);
    out["steps"] = json_tree::array();
    for (const points_step& s : scored.points.steps)
      out["steps"].push_back(
          {{"points", figure_of(s.points)}, {"text", explain(rule, s, what_.in)}});
    out["effects"] = json_tree::array();
    for (std::size_t i : scored.points.effects)
      out["effects"].push_back({{"effect", std::string(name_of(rule.clauses[i].scope))},
                                {"words", std::string(rule.words(rule.clauses[i].words))}});
    out["open"] = json_tree::array();
    for (const rule_alternative& a : scored.alternatives)
      out["open"].push_back({{"choice", std::string(entry_of(a.choice).name)},
                             {"taken", std::string(a.taken)},
                             {"instead", std::string(a.instead)},
                             {"points", figure_of(a.points)}});
    return out;
  }

  json_tree step(std::size_t s) const {
    const ledger_step& from = what_.result.ledger[s];
    json_tree out{{"about", std::string(name_of(from.about.level))},
                  {"name", subject_words(what_.result, from.about, what_.in)},
                  {"rule", std::string(name_of(from.rule))},
                  {"operation", std::string(name_of(from.operation))}};
    out["operands"] = json_tree::array();
    for (const operand& o : from.operands) {
      json_tree one{{"role", std::string(name_of(o.role))}, {"value", exact_figure(o.value)}};
      if (o.step) one["step"] = *o.step;
      out["operands"].push_back(std::move(one));
    }
    if (!from.words.empty()) out["words"] = from.words;
    out["exact"] = exact_figure(from.exact);
    if (from.rounded)
      out["rounded"] = {{"value", std::string(to_text(from.rounded->rounded).view())},
                        {"mode", std::string(name_of(from.rounded->rule.mode))},
                        {"moved", exact_figure(from.rounded->moved)}};
    out["result"] = exact_figure(from.result);
    return out;
  }

  json_tree problem(const evaluation_problem& p) const {
    return {{"code", std::string(name_of(p.code))},
            {"severity", std::string(name_of(p.level))},
            {"duty", p.duty},
            {"activity", p.activity},
            {"indicator", p.indicator},
            {"message", problem_words(p, what_.in)},
            {"place", place_json(p.where)}};
  }

  const content& what_;
};

}  // namespace

std::string json(const content& what) { return tree(what).write().dump(true) + "\n"; }

}  // namespace jixiao::report
