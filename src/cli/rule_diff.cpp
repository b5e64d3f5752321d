// SPDX-License-Identifier: BSL-1.0
#include "rule_diff.hpp"

#include <iostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <jixiao/report/words.hpp>
#include <jixiao/scoring/open_choices.hpp>
#include <jixiao/words/rule_messages.hpp>

#include "plain/json_tree.hpp"
#include "rule_json.hpp"
#include "terminal.hpp"

namespace jixiao::cli {

namespace {

using plain::json_tree;

std::string figure(const exact& e) { return std::string(to_text(e).view()); }

std::string_view name_of(points_shift shift) {
  switch (shift) {
    case points_shift::kinder: return "kinder";
    case points_shift::stricter: return "stricter";
    case points_shift::other: return "other";
  }
  return {};
}

std::string words_of(const context& all, points_shift shift) {
  switch (shift) {
    case points_shift::kinder: return all.say(&program_words::kinder);
    case points_shift::stricter: return all.say(&program_words::stricter);
    case points_shift::other: return all.say(&program_words::other_change);
  }
  return {};
}

// Points at the witness; empty where rows do not agree.
std::string points_at(const std::optional<points_line>& line, const exact& value) {
  return line ? figure(line->at(value)) : std::string();
}

// A clause as its document words it, in one line.
std::string clause_of(const scoring_rule& rule, std::size_t clause) {
  return clause == no_input ? std::string()
                            : one_line(std::string(rule.words(rule.clauses[clause].words)));
}

std::string names_of(const std::vector<rule_choice>& choices, language in) {
  std::string text;
  for (const rule_choice which : choices)
    text.append(text.empty() ? std::string() : say(in, &catalogue::between_items))
        .append(report::choice_words(open_choice_of(which), in));
  return text;
}

// Why a version is not compared: of the first thing that is wrong with it.
std::string refusal_of(const scoring_rule& rule, language in) {
  for (const rule_remark& r : rule.remarks)
    if (is_refusal(r.code)) return one_line(explain(rule, r, in));
  return {};
}

class printer {
 public:
  printer(const context& all, const rule_changes& c, const scoring_rule& before,
          const scoring_rule& after)
      : all_(all), changes_(c), before_(before), after_(after) {}

  void print() const {
    if (changes_.has_other_full())
      line(all_.say(&program_words::full_points_changed, {figure(*changes_.full_before)},
                    {figure(*changes_.full_after)}));
    if (changes_.tendency == tendency::incomparable) return print_why_not();
    if (changes_.is_by_values) print_values();
    for (const clause_change& c : changes_.clauses) print_clause(c);
    if (changes_.has_other_bounds) line(all_.say(&program_words::bounds_changed));
    print_choices();
  }

 private:
  static void line(const std::string& text) { std::cout << "    " << text << '\n'; }

  void print_why_not() const {
    for (const bool is_before : {true, false}) {
      const std::string why = refusal_of(is_before ? before_ : after_, all_.in);
      if (why.empty()) continue;
      line(is_before ? all_.say(&program_words::earlier_rule_refused, {why})
                     : all_.say(&program_words::later_rule_refused, {why}));
    }
    if (!changes_.full_before || !changes_.full_after)
      line(all_.say(&program_words::no_full_points_to_compare));
  }

  void print_values() const {
    const unit& u = after_.inputs[0].unit;
    const std::string none = all_.say(&program_words::none);
    const auto or_none = [&](const std::string& text) { return text.empty() ? none : text; };
    for (const repointed_range& r : ranges_of(changes_.repointed, u)) {
      const repointing& at = r.greatest;
      line(one_line(to_text(r.values, u) + "  " +
                    all_.say(&program_words::points_change, {words_of(all_, r.shift)},
                             {to_text(at.witness, u)}, {or_none(points_at(at.before, at.witness))},
                             {or_none(points_at(at.after, at.witness))})));
    }
  }

  void print_clause(const clause_change& c) const {
    const std::string was = clause_of(before_, c.before);
    const std::string now = clause_of(after_, c.after);
    const std::string mark = words_of(all_, c.shift);
    if (was.empty()) return line(all_.say(&program_words::added) + "  " + now + "  " + mark);
    if (now.empty()) return line(all_.say(&program_words::removed) + "  " + was + "  " + mark);
    line(all_.say(&program_words::changed) + "  " + was + " → " + now + "  " + mark);
  }

  void print_choices() const {
    if (!changes_.settled.empty())
      line(all_.say(&program_words::now_stated, {names_of(changes_.settled, all_.in)}));
    if (!changes_.opened.empty())
      line(all_.say(&program_words::no_longer_stated, {names_of(changes_.opened, all_.in)}));
  }

  const context& all_;
  const rule_changes& changes_;
  const scoring_rule& before_;
  const scoring_rule& after_;
};

json_tree names_json(const std::vector<rule_choice>& choices) {
  json_tree out = json_tree::array();
  for (const rule_choice which : choices) out.push_back(std::string(entry_of(which).name));
  return out;
}
json_tree text_or_null(const std::string& text) {
  return text.empty() ? json_tree(nullptr) : json_tree(text);
}

}  // namespace

void print_changes(const context& all, const rule_changes& changes, const scoring_rule& before,
                   const scoring_rule& after) {
  printer(all, changes, before, after).print();
}

json_tree changes_json(const context& all, const rule_changes& changes, const scoring_rule& before,
                       const scoring_rule& after) {
  json_tree out{
      {"change", std::string(name_of(changes.tendency))},
      {"full", {{"before", or_null(changes.full_before)}, {"after", or_null(changes.full_after)}}}};
  out["points"] = json_tree::array();
  for (const repointing& r : changes.repointed) {
    const unit& u = after.inputs[0].unit;
    out["points"].push_back({{"values", to_text(r.values, u)},
                             {"change", std::string(name_of(r.shift))},
                             {"witness", to_text(r.witness, u)},
                             {"before", text_or_null(points_at(r.before, r.witness))},
                             {"after", text_or_null(points_at(r.after, r.witness))},
                             {"by", figure(r.by)}});
  }
  out["clauses"] = json_tree::array();
  for (const clause_change& c : changes.clauses)
    out["clauses"].push_back({{"change", std::string(name_of(c.shift))},
                              {"before", text_or_null(clause_of(before, c.before))},
                              {"after", text_or_null(clause_of(after, c.after))}});
  out["bounds"] = changes.has_other_bounds;
  out["opened"] = names_json(changes.opened);
  out["settled"] = names_json(changes.settled);
  json_tree unread = json_tree::object();
  for (const scoring_rule* rule : {&before, &after}) {
    const std::string why = refusal_of(*rule, all.in);
    if (!why.empty()) unread[rule == &before ? "before" : "after"] = why;
  }
  if (!unread.empty()) out["unreadable"] = std::move(unread);
  return out;
}

}  // namespace jixiao::cli
