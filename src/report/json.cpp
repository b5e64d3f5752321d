// SPDX-License-Identifier: BSL-1.0
#include <nlohmann/json.hpp>

#include <jixiao/report/rows.hpp>

#include <jixiao/report/words.hpp>
#include <jixiao/rule/rule_case.hpp>
#include <jixiao/rule/rule_wording.hpp>
#include <jixiao/words/rule_messages.hpp>
#include <jixiao/words/wording.hpp>

#include "place_json.hpp"

namespace jixiao::report {

namespace {

using nlohmann::ordered_json;

ordered_json written(const std::optional<rational>& value) {
  return value ? ordered_json(exact_figure(*value)) : ordered_json(nullptr);
}
ordered_json written(const std::optional<decimal>& value) {
  return value ? ordered_json(std::string(to_text(*value).view())) : ordered_json(nullptr);
}
// A grade as every answer in JSON has it: its word, its name for programs, and its place of all.
void add_grade(ordered_json& out, const std::optional<grade>& g, const scale& levels, language in) {
  const auto or_null = [&](auto of) { return g ? ordered_json(of(*g)) : ordered_json(nullptr); };
  out["grade"] = or_null([&](grade x) { return grade_words(x, in, levels); });
  out["grade_id"] = or_null([&](grade x) { return std::string(levels.name_of(x)); });
  out["rank"] = or_null([](grade x) { return column_of(x) + 1; });
  out["levels"] = levels.size();
}
ordered_json words_of(const grade_set& grades, const scale& levels, language in) {
  ordered_json out = ordered_json::array();
  for (grade g : levels.levels())
    if (grades.has(g)) out.push_back(grade_words(g, in, levels));
  return out;
}
ordered_json written(const score_range& range) {
  return {{"least", exact_figure(range.least)}, {"most", exact_figure(range.most)}};
}

ordered_json word_or_null(const std::optional<grade>& g, const scale& levels, language in) {
  return g ? ordered_json(grade_words(*g, in, levels)) : ordered_json(nullptr);
}

ordered_json written(const std::optional<grade_change>& change, const scale& levels, language in) {
  if (!change) return nullptr;
  return {{"to", word_or_null(change->to, levels, in)},
          {"bound", std::string(to_text(change->bound).view())},
          {"distance", exact_figure(change->distance)},
          {"direction", change->is_upward ? "up" : "down"},
          {"bound_counts", !change->is_exclusive},
          {"cases", written(change->cases)}};
}

ordered_json written(const choice_outcome& o, const scale& levels, language in) {
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

ordered_json written(const indicator_margin& m, language in) {
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
ordered_json written(const sensitivity_report& hangs, language in) {
  ordered_json out{{"holds", hangs.holds},
                   {"holds_combined", hangs.holds_combined},
                   {"combinations", hangs.combinations},
                   {"range", written(hangs.combined_range)},
                   {"possible_grades", words_of(hangs.combined_grades, hangs.base.levels, in)}};
  out["outcomes"] = ordered_json::array();
  for (const choice_outcome& o : hangs.outcomes)
    out["outcomes"].push_back(written(o, hangs.base.levels, in));
  out["margins"] = ordered_json::array();
  for (const indicator_margin& m : hangs.margins) out["margins"].push_back(written(m, in));
  return out;
}

ordered_json part(const part_score& score) {
  return {{"name", score.name},
          {"standing", std::string(name_of(score.standing))},
          {"weight", written(score.weight)},
          {"full", exact_figure(score.full)},
          {"points", written(score.points)},
          {"range", written(score.range)}};
}

ordered_json written(const std::optional<execution_score>& execution) {
  if (!execution) return nullptr;
  ordered_json out = part(*execution);
  out["adjusted"] = written(execution->adjusted);
  out["executed"] = written(execution->executed);
  out["rate"] = written(execution->rate);
  return out;
}

class tree {
 public:
  explicit tree(const content& what) : what_(what) {}

  ordered_json write() const {
    const evaluation& result = what_.result;
    ordered_json out = part(result);
    out["scheme"] = what_.how.name;
    out["total"] = written(result.total);
    add_grade(out, result.grade(), result.levels, what_.in);
    out["possible_grades"] = words_of(result.possible_grades, result.levels, what_.in);
    out["execution"] = written(result.execution);
    out["duties"] = ordered_json::array();
    for (std::size_t d = 0; d < result.duties.size(); ++d) out["duties"].push_back(duty_tree(d));
    if (what_.hangs) out["sensitivity"] = written(*what_.hangs, what_.in);
    out["ledger"] = ordered_json::array();
    for (std::size_t s = 0; s < result.ledger.size(); ++s) out["ledger"].push_back(step(s));
    out["problems"] = ordered_json::array();
    for (const evaluation_problem& p : result.problems) out["problems"].push_back(problem(p));
    out["files"] = ordered_json::array();
    for (const source_file& f : what_.files)
      out["files"].push_back({{"name", f.name}, {"sha256", f.digest}});
    if (what_.receipt) out["receipt"] = receipt_tree(*what_.receipt);
    return out;
  }

 private:
  ordered_json receipt_tree(const receipt& r) const {
    ordered_json out{{"program", r.program},
                     {"language", what_.in == language::en ? "en" : "zh"},
                     {"standards_sha256", r.standards_digest},
                     {"texts_sha256", r.texts_digest}};
    ordered_json scheme = ordered_json::parse(what_.scheme_json, nullptr, false);
    out["scheme"] = scheme.is_discarded() ? ordered_json(nullptr) : std::move(scheme);
    return out;
  }

  ordered_json duty_tree(std::size_t d) const {
    const duty_score& score = what_.result.duties[d];
    ordered_json out = part(score);
    out["execution"] = written(score.execution);
    out["activities"] = ordered_json::array();
    for (std::size_t a = 0; a < score.activities.size(); ++a) {
      ordered_json below = part(score.activities[a]);
      below["execution"] = written(score.activities[a].execution);
      below["indicators"] = ordered_json::array();
      for (const indicator_score& i : score.activities[a].indicators)
        below["indicators"].push_back(indicator_tree(d, a, i));
      out["activities"].push_back(std::move(below));
    }
    return out;
  }

  ordered_json indicator_tree(std::size_t d, std::size_t a, const indicator_score& score) const {
    ordered_json out = part(score);
    if (!score.kind.empty()) out["kind"] = score.kind;
    out["method"] = std::string(score.method);
    out["measured"] = score.measured;
    add_grade(out, score.verdict ? score.verdict->grade : std::nullopt, score.levels, what_.in);
    out["reason"] = score.verdict ? ordered_json(std::string(name_of(score.verdict->reason)))
                                  : ordered_json(nullptr);
    out["own_points"] = written(score.own_points);
    out["own_full"] = exact_figure(score.own_full);
    out["explanation"] = reason_words(what_, d, a, score);
    if (score.rule) out["rule"] = rule_tree(*score.rule);
    out["place"] = place_json(score.where);
    return out;
  }

  static std::string figure_of(const exact& e) { return std::string(to_text(e).view()); }

  // The rule, what was answered of its inputs, every step, and what open choices would give.
  ordered_json rule_tree(const rule_score& scored) const {
    const scoring_rule& rule = scored.rule;
    ordered_json out{{"text", std::string(rule.view())}, {"canonical", write_rule(rule)}};
    out["inputs"] = ordered_json::array();
    for (std::size_t i = 0; i < rule.inputs.size(); ++i)
      out["inputs"].push_back(
          {{"id", std::string(id_of(rule, i).view())},
           {"kind", std::string(name_of(rule.inputs[i].kind))},
           {"words", std::string(rule.words(rule.inputs[i].words))},
           {"answer", scored.answers[i]
                          ? ordered_json(figure_of(*scored.answers[i]) +
                                         std::string(to_text(rule.inputs[i].unit).view()))
                          : ordered_json(nullptr)}});
    out["points"] = figure_of(scored.points.points);
    out["steps"] = ordered_json::array();
    for (const points_step& s : scored.points.steps)
      out["steps"].push_back(
          {{"points", figure_of(s.points)}, {"text", explain(rule, s, what_.in)}});
    out["effects"] = ordered_json::array();
    for (std::size_t i : scored.points.effects)
      out["effects"].push_back({{"effect", std::string(name_of(rule.clauses[i].scope))},
                                {"words", std::string(rule.words(rule.clauses[i].words))}});
    out["open"] = ordered_json::array();
    for (const rule_alternative& a : scored.alternatives)
      out["open"].push_back({{"choice", std::string(entry_of(a.choice).name)},
                             {"taken", std::string(a.taken)},
                             {"instead", std::string(a.instead)},
                             {"points", figure_of(a.points)}});
    return out;
  }

  ordered_json step(std::size_t s) const {
    const ledger_step& from = what_.result.ledger[s];
    ordered_json out{{"about", std::string(name_of(from.about.level))},
                     {"name", subject_words(what_.result, from.about, what_.in)},
                     {"rule", std::string(name_of(from.rule))},
                     {"operation", std::string(name_of(from.operation))}};
    out["operands"] = ordered_json::array();
    for (const operand& o : from.operands) {
      ordered_json one{{"role", std::string(name_of(o.role))}, {"value", exact_figure(o.value)}};
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

  ordered_json problem(const evaluation_problem& p) const {
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

std::string json(const content& what) {
  return tree(what).write().dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace jixiao::report
