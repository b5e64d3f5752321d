// SPDX-License-Identifier: BSL-1.0
#include "rule_json.hpp"

#include <jixiao/check/rule_in_table.hpp>
#include <jixiao/report/points_answer.hpp>
#include <jixiao/rule/rule_wording.hpp>

#include "plain/json_tree.hpp"

namespace jixiao::cli {

namespace {

using plain::json_tree;

std::string text_of(const exact& e) { return std::string(to_text(e).view()); }

void add_words(json_tree& out, const scoring_rule& rule, text_span words) {
  out["words"] = std::string(rule.words(words));
  out["begin"] = detail::characters_before(rule.view(), words.begin);
  out["end"] = detail::characters_before(rule.view(), words.end);
}

json_tree input_json(const scoring_rule& rule, std::size_t i) {
  const rule_input& input = rule.inputs[i];
  json_tree out{{"id", std::string(id_of(rule, i).view())},
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

json_tree clause_json(const scoring_rule& rule, std::size_t i) {
  const rule_clause& c = rule.clauses[i];
  json_tree out{{"kind", std::string(name_of(c.kind))}};
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

json_tree open_json(const scoring_rule& rule) {
  json_tree out = json_tree::array();
  for (rule_choice which : rule.open) {
    const rule_choice_entry& e = entry_of(which);
    json_tree others = json_tree::array();
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

json_tree rule_json(const scoring_rule& rule, language in) {
  json_tree out{{"text", std::string(rule.view())},
                {"kind", rule.is_readable() ? "rule" : "unreadable"}};
  out["full"] = rule.has_full ? json_tree(text_of(rule.full)) : json_tree(nullptr);
  out["inputs"] = json_tree::array();
  out["clauses"] = json_tree::array();
  if (rule.is_readable()) {
    for (std::size_t i = 0; i < rule.inputs.size(); ++i)
      out["inputs"].push_back(input_json(rule, i));
    for (std::size_t i = 0; i < rule.clauses.size(); ++i)
      out["clauses"].push_back(clause_json(rule, i));
    out["floor"] = or_null(sum_of(rule, &rule_item::floor));
    out["cap"] = rule.has_full ? or_null(sum_of(rule, &rule_item::cap)) : json_tree(nullptr);
    out["canonical"] = write_rule(rule);
    out["open"] = open_json(rule);
  }
  out["remarks"] = json_tree::array();
  for (const rule_finding& f : check_rule_of(rule)) {
    const rule_finding_words words = words_of(rule, f);
    json_tree remark{{"code", std::string(name_of(f.code))},
                     {"severity", std::string(name_of(severity_of(f.code)))},
                     {"message", explain(rule, f, in)}};
    add_words(remark, rule, f.words);
    if (f.witness) remark["witness"] = words.witness;
    if (!words.mended.empty()) remark["repair"] = words.mended;
    out["remarks"].push_back(remark);
  }
  return out;
}

json_tree or_null(const std::optional<exact>& number) {
  return number ? json_tree(text_of(*number)) : json_tree(nullptr);
}

std::string dumped(const json_tree& out) { return out.dump(); }

}  // namespace jixiao::cli
