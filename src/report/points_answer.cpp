// SPDX-License-Identifier: BSL-1.0
#include <jixiao/report/points_answer.hpp>

#include <stdexcept>
#include <utility>
#include <vector>

#include <jixiao/rule/points.hpp>
#include <jixiao/rule/rule_case.hpp>
#include <jixiao/rule/rule_text.hpp>
#include <jixiao/words/message.hpp>
#include <jixiao/words/rule_messages.hpp>

#include "plain/json_writer.hpp"

namespace jixiao::report {

namespace {

using plain::json_writer;

std::string text_of(const exact& e) { return std::string(to_text(e).view()); }

// A case counted, or why it is refused.
struct counted {
  rule_answers answers;
  rule_points points;
  std::string code;
  std::string message;

  bool is_refused() const { return !code.empty(); }
};

counted refused(std::string_view code, std::string message) {
  counted result;
  result.code = code;
  result.message = std::move(message);
  return result;
}

counted too_many_digits(language in) {
  return refused(name_of(fault::too_many_digits),
                 std::string(message_of(fault::too_many_digits).in(in)));
}

counted count(const scoring_rule& rule, const std::string& text, const rule_choices& choices,
              language in) {
  if (!rule.is_readable())
    for (const rule_remark& r : rule.remarks)
      if (is_refusal(r.code)) return refused(name_of(r.code), explain(rule, r, in));
  try {
    rule_case read = read_case(rule, text);
    if (!read)
      return refused(
          read.fault == case_fault::not_a_number ? name_of(read.number) : name_of(read.fault),
          explain(rule, read, in));
    rule_points points = points_of(rule, read.answers, choices);
    if (!points) return refused(name_of(points.fault), explain(rule, points, in));
    return {std::move(read.answers), std::move(points), {}, {}};
  } catch (const std::overflow_error&) {
    return too_many_digits(in);
  }
}

void write_words(json_writer& out, const scoring_rule& rule, text_span words) {
  out.member("words", rule.words(words));
  out.member("begin", detail::characters_before(rule.view(), words.begin));
  out.member("end", detail::characters_before(rule.view(), words.end));
}

std::string_view name_of_step(const scoring_rule& rule, const points_step& s) {
  switch (s.what) {
    case points_step::kind::start: return "start";
    case points_step::kind::clause: return name_of(rule.clauses[s.clause].kind);
    case points_step::kind::item_floor: return "floor";
    case points_step::kind::item_cap: return "cap";
    case points_step::kind::zero: return "zero";
  }
  return {};
}

void write_step(json_writer& out, const scoring_rule& rule, const points_step& s, language in) {
  out.begin_object();
  out.member("step", name_of_step(rule, s));
  if (rule.items.size() > 1) out.member("item", s.item + 1);
  if (s.clause != no_input) write_words(out, rule, rule.clauses[s.clause].words);
  if (s.parts) out.member("parts", text_of(*s.parts));
  out.member("points", text_of(s.points));
  out.member("text", explain(rule, s, in));
  out.end_object();
}

void write_effect(json_writer& out, const scoring_rule& rule, const rule_points& points,
                  std::size_t i) {
  const rule_clause& c = rule.clauses[i];
  const exact& lost = c.takes_rest ? points.rest : c.points;
  out.begin_object();
  out.member("effect", name_of(c.scope));
  if (c.scope == effect_scope::total_loss) out.member("points", text_of(-lost));
  write_words(out, rule, c.words);
  out.end_object();
}

// An open choice, where another value of it would give other points.
void write_choice(json_writer& out, const scoring_rule& rule, const counted& done,
                  const rule_choices& choices, rule_choice which) {
  const rule_choice_entry& e = entry_of(which);
  const std::size_t taken = value_of(choices, which);
  std::vector<std::pair<std::string_view, std::string>> others;
  for (std::size_t i = 0; i < e.values.size(); ++i) {
    if (i == taken || e.values[i].empty()) continue;
    const rule_points other = points_of(rule, done.answers, with(choices, which, i));
    if (other && !(other.points == done.points.points))
      others.emplace_back(e.values[i], text_of(other.points));
  }
  if (others.empty()) return;
  out.begin_object();
  out.member("choice", e.name);
  out.member("taken", e.values[taken]);
  out.key("others");
  out.begin_object();
  for (const auto& [value, points] : others) out.member(value, points);
  out.end_object();
  out.end_object();
}

std::string line_of(const scoring_rule& rule, const std::string& text, const counted& done,
                    const rule_choices& choices, language in) {
  json_writer out;
  out.begin_object();
  out.member("case", text);
  out.member("points", text_of(done.points.points));
  out.key("ledger");
  out.begin_array();
  for (const points_step& s : done.points.steps) write_step(out, rule, s, in);
  out.end_array();
  out.key("effects");
  out.begin_array();
  for (std::size_t i : done.points.effects) write_effect(out, rule, done.points, i);
  out.end_array();
  out.key("open");
  out.begin_array();
  for (rule_choice which : rule.open) write_choice(out, rule, done, choices, which);
  out.end_array();
  out.end_object();
  return std::move(out).take();
}

std::string line_of(const std::string& text, const counted& refusal) {
  json_writer out;
  out.begin_object();
  out.member("case", text);
  out.key("error");
  out.begin_object();
  out.member("code", refusal.code);
  out.member("message", refusal.message);
  out.end_object();
  out.end_object();
  return std::move(out).take();
}

}  // namespace

std::optional<exact> full_points(std::string_view text) {
  std::string_view figure = detail::trimmed(text);
  if (figure.ends_with("分")) figure.remove_suffix(std::string_view("分").size());
  const decimal_reading number = read_decimal(figure);
  if (number && number.value > decimal(0) && exact::holds(number.value)) return exact(number.value);
  return std::nullopt;
}

answer points_line(const scoring_rule& rule, const std::string& text, const rule_choices& choices,
                   language in) {
  const counted done = count(rule, text, choices, in);
  if (done.is_refused()) return {answered::refused, line_of(text, done)};
  try {
    return {answered::graded, line_of(rule, text, done, choices, in)};
  } catch (const std::overflow_error&) {
    return {answered::refused, line_of(text, too_many_digits(in))};
  }
}

answer points_line(std::string_view rule, const std::optional<exact>& full, std::string_view target,
                   const std::string& text, const rule_choices& choices, language in) {
  try {
    return points_line(read_rule(rule, full, target), text, choices, in);
  } catch (const std::overflow_error&) {
    return {answered::refused, line_of(text, too_many_digits(in))};
  }
}

answer points_alone(std::string_view rule, const std::optional<exact>& full,
                    const std::string& text) {
  const auto alone = [&] {
    try {
      return count(read_rule(rule, full, {}), text, {}, language::zh);
    } catch (const std::overflow_error&) {
      return too_many_digits(language::zh);
    }
  };
  const counted done = alone();
  if (done.is_refused()) return {answered::refused, done.message};
  return {answered::graded, text_of(done.points.points)};
}

}  // namespace jixiao::report
