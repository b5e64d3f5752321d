// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <jixiao/base/language.hpp>
#include <jixiao/check/rule_in_table.hpp>
#include <jixiao/scoring/method.hpp>
#include <jixiao/scoring/problem.hpp>
#include <jixiao/words/explain.hpp>
#include <jixiao/words/rule_messages.hpp>
#include <jixiao/words/say.hpp>
#include <jixiao/words/scoring_messages.hpp>

namespace jixiao {

namespace detail {

inline std::string figure_text(const std::optional<rational>& figure) {
  return figure ? to_text(*figure) : std::string();
}

// What is wrong with a rule, or with an answer to it.
inline std::string why_of_rule(const evaluation_problem& p, language in) {
  if (p.code == problem_code::rule_unreadable) {
    rule_finding_words with;
    with.text = p.text;
    with.at = p.at;
    with.doubt = p.doubt;
    if (p.finding == code::rule_unreadable) with.trouble = trouble_of(p.text);
    return finding_sentence(p.finding, with, in);
  }
  rule_words_of with;
  with.text = p.text;
  with.name = with.unit = p.expected;
  if (p.fault != fault::none) with.why = fault_words(p.fault, in);
  if (p.least && p.most) with.range = to_text(*p.least) + "～" + to_text(*p.most);
  return answer_sentence(p.answer, with, in);
}

// What an effect of a rule did.
inline std::string effect_text(const evaluation_problem& p, language in) {
  switch (p.effect) {
    case effect_scope::section_zero: return say(in, &catalogue::effect_section_zero);
    case effect_scope::total_loss:
      return say(in, &catalogue::effect_total_loss, {figure_text(p.stated)});
    case effect_scope::veto: return say(in, &catalogue::effect_veto);
    case effect_scope::grade_cap: return say(in, &catalogue::effect_grade_cap);
    case effect_scope::total_zero: return say(in, &catalogue::effect_total_zero);
  }
  return {};
}

inline std::string why_text(const evaluation_problem& p, language in) {
  if (p.code == problem_code::rule_effect) return effect_text(p, in);
  if (p.code == problem_code::rule_unreadable || p.code == problem_code::rule_answer)
    return why_of_rule(p, in);
  if (p.reason) return said(in, words_of(in).ungraded[*p.reason]);
  return fault_words(p.fault, in) + explain_expected(p.fault, p.instead, in);
}

// A near name is a question; elsewhere what was expected stands in the sentence.
inline std::string near_name_text(const evaluation_problem& p, language in) {
  const bool is_name =
      p.code == problem_code::unknown_indicator || p.code == problem_code::scheme_name_unused;
  if (!is_name || p.expected.empty()) return {};
  return say(in, &catalogue::did_you_mean, {p.expected});
}

// A report value is rounded again by the reading; there are no two figures to compare.
inline std::string problem_text(const evaluation_problem& p, language in) {
  if (p.code == problem_code::rounded_twice && !p.stated)
    return say(in, &catalogue::reported_twice, {p.text});
  std::string text = p.text;
  std::string expected = p.expected;
  if (p.code == problem_code::rule_choice_open) {
    text = said(in, words_of(in).rule_options[p.text]);
    expected = said(in, words_of(in).rule_options[p.expected]);
  }
  return said(in, words_of(in).problems[p.code], marks::why{why_text(p, in)},
              marks::stated{figure_text(p.stated)}, marks::summed{figure_text(p.summed)},
              marks::least{figure_text(p.least)}, marks::most{figure_text(p.most)},
              marks::expected{expected}, marks::text{text}) +
         near_name_text(p, in);
}

}  // namespace detail

JIXIAO_INLINE std::string explain(const evaluation_problem& p, language in) {
  const std::string text = detail::problem_text(p, in);
  const std::string& whose = !p.indicator.empty()  ? p.indicator
                             : !p.activity.empty() ? p.activity
                                                   : p.duty;
  return whose.empty() ? text : say(in, &catalogue::about, {whose}, {text});
}

JIXIAO_INLINE std::string method_text(std::string_view name, language in) {
  std::string_view text = name;
  for_each_method([&]<class Method>(const Method&) {
    if (Method::name == name) text = Method::words.in(in);
  });
  for (const method_words& m : words_of(in).methods)
    if (m.name == name) text = m.text;
  return detail::said(in, text);
}

}  // namespace jixiao
