// SPDX-License-Identifier: BSL-1.0
#include "rule_json.hpp"

#include <jixiao/check/rule_in_table.hpp>
#include <jixiao/report/points_answer.hpp>

namespace jixiao::cli {

namespace {

using nlohmann::ordered_json;

std::string text_of(const exact& e) { return std::string(to_text(e).view()); }

ordered_json or_null(const std::optional<exact>& e) {
  return e ? ordered_json(text_of(*e)) : ordered_json(nullptr);
}

void add_words(ordered_json& out, const scoring_rule& rule, text_span words) {
  out["words"] = std::string(rule.words(words));
  out["begin"] = detail::characters_before(rule.view(), words.begin);
  out["end"] = detail::characters_before(rule.view(), words.end);
}

ordered_json input_json(const scoring_rule& rule, std::size_t i) {
  const rule_input& input = rule.inputs[i];
  ordered_json out{{"id", std::string(id_of(rule, i).view())},
                   {"kind", std::string(name_of(input.kind))}};
  add_words(out, rule, input.words);
  out["unit"] = std::string(to_text(input.unit).view());
  if (input.kind == input_kind::given) {
    out["unit"] = "分";
    out["least"] = text_of(input.least);
    out["most"] = text_of(input.most);
    if (input.times >= 0)
      out["times"] = std::string(id_of(rule, static_cast<std::size_t>(input.times)).view());
  }
  return out;
}

ordered_json clause_json(const scoring_rule& rule, std::size_t i) {
  const rule_clause& c = rule.clauses[i];
  ordered_json out{{"kind", std::string(name_of(c.kind))}};
  add_words(out, rule, c.words);
  out["meaning"] = write_clause(rule, i);
  return out;
}

// Over all items: their sums.
std::optional<exact> sum_of(const scoring_rule& rule, std::optional<exact> rule_item::*limit) {
  exact sum = 0;
  for (const rule_item& item : rule.items) {
    if (!(item.*limit)) return std::nullopt;
    sum = sum + *(item.*limit);
  }
  return sum;
}

ordered_json open_json(const scoring_rule& rule) {
  ordered_json out = ordered_json::array();
  for (rule_choice which : rule.open) {
    const rule_choice_entry& e = entry_of(which);
    ordered_json others = ordered_json::array();
    for (std::size_t i = 1; i < e.values.size(); ++i)
      if (!e.values[i].empty()) others.push_back(std::string(e.values[i]));
    out.push_back({{"choice", std::string(e.name)},
                   {"default", std::string(e.values[0])},
                   {"others", others}});
  }
  return out;
}

}  // namespace

bool read_full(context& all, const std::string& text, std::optional<exact>& full) {
  if (text.empty()) return true;
  full = report::full_points(text);
  if (full) return true;
  complain(all, all.say(&program_words::full_option_takes, {text}));
  all.raise(status::usage);
  return false;
}

ordered_json rule_json(const scoring_rule& rule, language in) {
  ordered_json out{{"text", std::string(rule.view())},
                   {"kind", rule.is_readable() ? "rule" : "unreadable"}};
  out["full"] = rule.has_full ? ordered_json(text_of(rule.full)) : ordered_json(nullptr);
  out["inputs"] = ordered_json::array();
  out["clauses"] = ordered_json::array();
  if (rule.is_readable()) {
    for (std::size_t i = 0; i < rule.inputs.size(); ++i)
      out["inputs"].push_back(input_json(rule, i));
    for (std::size_t i = 0; i < rule.clauses.size(); ++i)
      out["clauses"].push_back(clause_json(rule, i));
    out["floor"] = or_null(sum_of(rule, &rule_item::floor));
    out["cap"] = rule.has_full ? or_null(sum_of(rule, &rule_item::cap)) : ordered_json(nullptr);
    out["canonical"] = write_rule(rule);
    out["open"] = open_json(rule);
  }
  out["remarks"] = ordered_json::array();
  for (const rule_finding& f : check_rule_of(rule)) {
    const rule_finding_words words = words_of(rule, f);
    ordered_json remark{{"code", std::string(name_of(f.code))},
                        {"severity", std::string(name_of(severity_of(f.code)))},
                        {"message", explain(rule, f, in)}};
    add_words(remark, rule, f.words);
    if (f.witness) remark["witness"] = words.witness;
    if (!words.mended.empty()) remark["repair"] = words.mended;
    out["remarks"].push_back(remark);
  }
  return out;
}

std::string dumped(const ordered_json& out) {
  return out.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

}  // namespace jixiao::cli
