// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <jixiao/check/rule_in_table.hpp>
#include <jixiao/rule/rule_case.hpp>
#include <jixiao/rule/rule_wording.hpp>
#include <jixiao/words/languages.hpp>
#include <jixiao/words/rule_messages.hpp>
#include <jixiao/words/say.hpp>

namespace jixiao {

namespace detail {

static_assert(in_every_language<catalogue>([](const catalogue& words) {
  return says_all<case_fault>(words.case_faults) && says_all<points_fault>(words.points_faults);
}));

inline std::string ids_of(const scoring_rule& rule) {
  std::string ids;
  for (std::size_t i = 0; i < rule.inputs.size(); ++i)
    ids.append(ids.empty() ? "" : ", ").append(id_of(rule, i).view());
  return ids;
}

JIXIAO_INLINE std::string answer_sentence(case_fault why, const rule_words_of& with, language in) {
  std::string text = said(in, words_of(in).case_faults[name_of(why)], marks::text{with.text},
                          marks::name{with.name}, marks::range{with.range}, marks::why{with.why});
  if (why != case_fault::not_a_number) return text;
  return text + (with.unit.empty() ? say(in, &catalogue::answer_a_number)
                                   : say(in, &catalogue::answer_in_unit, {with.unit}));
}

// What is taken where the words leave a choice open: 不足一步的部分（按“不足一步不计”）.
inline std::string default_words(rule_choice choice, language in) {
  const rule_choice_entry& e = entry_of(choice);
  const std::string option = std::string(e.name).append("=").append(e.values[0]);
  return say(in, &catalogue::default_of_choice, {said(in, words_of(in).open_choices[e.name])},
             {said(in, words_of(in).rule_options[option])});
}

JIXIAO_INLINE std::string finding_sentence(code c, const rule_finding_words& with, language in) {
  if (c == code::unreadable) return say(in, &catalogue::rule_in_level, {with.text});
  if (c == code::misspelt) return say(in, &catalogue::rule_is_misspelt, {with.text});
  if (c == code::second_condition)
    return say(in, &catalogue::rule_has_second_condition, {with.text}, {with.at});
  if (c == code::rule_unreadable && with.trouble != rule_trouble::none)
    return said(in, words_of(in).rule_troubles[with.trouble], marks::text{with.text},
                marks::at{with.at});
  if (c == code::ambiguous)
    return said(in, words_of(in).doubts[with.doubt], marks::text{with.text}, marks::at{with.at});
  std::string other = with.other;
  for (const rule_choice open : with.open)
    other.append(other.empty() ? "" : say(in, &catalogue::between_items))
        .append(default_words(open, in));
  return said(in, words_of(in).findings[c].sentence, marks::text{with.text}, marks::at{with.at},
              marks::read{other}, marks::witness{with.witness}, marks::stated{with.before},
              marks::summed{with.behind});
}

}  // namespace detail

JIXIAO_INLINE std::string explain(const scoring_rule& rule, const rule_finding& f, language in) {
  return detail::finding_sentence(f.code, words_of(rule, f), in);
}

JIXIAO_INLINE std::string explain_repair(const rule_finding_words& f, language in) {
  return f.mended.empty() ? std::string() : say(in, &catalogue::rule_edit, {f.text}, {f.mended});
}

JIXIAO_INLINE std::string explain_repair(const scoring_rule& rule, const rule_finding& f,
                                         language in) {
  return explain_repair(words_of(rule, f), in);
}

JIXIAO_INLINE std::string explain(const scoring_rule& rule, const rule_remark& r, language in) {
  return explain(rule, finding_of(rule, r), in);
}

JIXIAO_INLINE std::string explain(const scoring_rule& rule, const rule_case& c, language in) {
  detail::rule_words_of with;
  with.text = c.part;
  with.name = detail::ids_of(rule);
  if (c.number != fault::none) with.why = fault_words(c.number, in);
  if (c.input != no_input) with.unit = unit_asked_for(rule, c.input);
  if (c.fault == case_fault::out_of_range) {
    const rule_input& asked = rule.inputs[c.input];
    with.range =
        std::string(to_text(asked.least).view()) + "～" + std::string(to_text(asked.most).view());
    if (asked.times >= 0)
      with.range += " × " + std::string(id_of(rule, static_cast<std::size_t>(asked.times)).view());
  }
  return detail::answer_sentence(c.fault, with, in);
}

JIXIAO_INLINE std::string explain(const scoring_rule& rule, const rule_points& p, language in) {
  detail::rule_words_of with;
  if (p.input != no_input) {
    with.name = std::string(id_of(rule, p.input).view());
    with.text = std::string(rule.words(rule.inputs[p.input].words));
  }
  return detail::said(in, words_of(in).points_faults[name_of(p.fault)], marks::text{with.text},
                      marks::name{with.name});
}

JIXIAO_INLINE std::string explain(const scoring_rule& rule, const points_step& s, language in) {
  const std::string figure(to_text(s.points).view());
  switch (s.what) {
    case points_step::kind::start: return say(in, &catalogue::starts_from, {figure});
    case points_step::kind::item_floor: return say(in, &catalogue::not_below, {figure});
    case points_step::kind::item_cap: return say(in, &catalogue::not_above, {figure});
    case points_step::kind::zero:
      return say(in, &catalogue::gives_nothing, {rule.words(rule.clauses[s.clause].words)});
    case points_step::kind::clause: break;
  }
  std::string text(rule.words(rule.clauses[s.clause].words));
  text += say(in, &catalogue::colon);
  if (s.parts)
    text += std::string(to_text(*s.parts).view()) + " × " +
            std::string(to_text(rule.clauses[s.clause].points).view()) + " → ";
  return text + (s.points.is_negative() ? "" : "+") + figure;
}

}  // namespace jixiao
