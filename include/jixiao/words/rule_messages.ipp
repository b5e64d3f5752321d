// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include <jixiao/check/rule_in_table.hpp>
#include <jixiao/rule/rule_case.hpp>
#include <jixiao/rule/rule_wording.hpp>
#include <jixiao/words/message.hpp>
#include <jixiao/words/rule_messages.hpp>
#include <jixiao/words/say.hpp>

namespace jixiao {

namespace detail {

// In the order of `case_fault`; {text} is the part of the case, {name} what is asked for, {range}
// what is allowed.
inline constexpr auto case_messages = std::to_array<message>({
    {"没有问题", "nothing is wrong"},
    {"没有内容", "it is empty"},
    {"“{text}”：规则没有这个输入；有的是 {name}",
     "“{text}”: the rule has no such input; it has {name}"},
    {"“{text}”没有说是哪一个输入；应写成 编号=答案，编号有 {name}",
     "“{text}” does not say which input it is; write id=answer, with the ids {name}"},
    {"“{text}”：同一个输入给了两次", "“{text}”: an input is given twice"},
    {"“{text}”：应当是 yes 或 no（是 或 否）", "“{text}”: expected is yes or no"},
    {"“{text}”：应当是整数", "“{text}”: expected is a whole number"},
    {"“{text}”：不能是负数", "“{text}” is negative"},
    {"“{text}”：评分人给的分应当在 {range} 之内", "“{text}”: given points must lie within {range}"},
    {"“{text}”：{why}", "“{text}”: {why}"},
});

static_assert(case_messages.size() == static_cast<std::size_t>(case_fault::not_a_number) + 1);

// In the order of `points_fault`.
inline constexpr auto points_messages = std::to_array<message>({
    {"没有问题", "nothing is wrong"},
    {"没有满分分值，无法计分", "without full points nothing can be scored"},
    {"缺少输入 {name}（{text}）", "the input {name} ({text}) is missing"},
    {"有几档都包含这个数，而分数不同", "several rows claim the value, with different points"},
    {"公式中除以 0", "the formula divides by 0"},
    {"规则读不懂", "the rule cannot be read"},
});

static_assert(points_messages.size() == static_cast<std::size_t>(points_fault::unreadable) + 1);

// One pass: what is filled in is not looked at again.
inline std::string filled(std::string_view form, const rule_words_of& with) {
  const struct {
    std::string_view mark;
    const std::string& text;
  } marks[] = {{"{text}", with.text},
               {"{at}", with.at},
               {"{name}", with.name},
               {"{range}", with.range},
               {"{why}", with.why}};
  std::string out;
  for (std::size_t i = 0; i < form.size();) {
    bool found = false;
    for (const auto& m : marks) {
      if (!form.substr(i).starts_with(m.mark)) continue;
      out += m.text;
      i += m.mark.size();
      found = true;
      break;
    }
    if (!found) out += form[i++];
  }
  return out;
}

inline std::string ids_of(const scoring_rule& rule) {
  std::string ids;
  for (std::size_t i = 0; i < rule.inputs.size(); ++i)
    ids.append(ids.empty() ? "" : ", ").append(id_of(rule, i).view());
  return ids;
}

JIXIAO_INLINE std::string answer_sentence(case_fault why, const rule_words_of& with, language in) {
  return filled(case_messages[static_cast<std::size_t>(why)].in(in), with);
}

// What is taken where the words leave a choice open: 不足一步的部分（按“不足一步不计”）.
inline std::string default_words(rule_choice choice, language in) {
  const rule_choice_entry& e = entry_of(choice);
  const std::string option = std::string(e.name).append("=").append(e.values[0]);
  return say(in, &catalogue::default_of_choice, {said(in, words_of(in).open_choices[e.name])},
             {said(in, words_of(in).rule_options[option])});
}

JIXIAO_INLINE std::string finding_sentence(code c, const rule_finding_words& with, language in) {
  if (c == code::misspelt) return say(in, &catalogue::rule_is_misspelt, {with.text});
  if (c == code::second_condition)
    return say(in, &catalogue::rule_has_second_condition, {with.text}, {with.at});
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
  if (c.number != fault::none) with.why = std::string(message_of(c.number).in(in));
  if (c.fault == case_fault::out_of_range) {
    const rule_input& asked = rule.inputs[c.input];
    with.range =
        std::string(to_text(asked.least).view()) + "～" + std::string(to_text(asked.most).view());
    if (asked.times >= 0)
      with.range += " × " + std::string(id_of(rule, static_cast<std::size_t>(asked.times)).view());
  }
  return detail::filled(detail::case_messages[static_cast<std::size_t>(c.fault)].in(in), with);
}

JIXIAO_INLINE std::string explain(const scoring_rule& rule, const rule_points& p, language in) {
  detail::rule_words_of with;
  if (p.input != no_input) {
    with.name = std::string(id_of(rule, p.input).view());
    with.text = std::string(rule.words(rule.inputs[p.input].words));
  }
  return detail::filled(detail::points_messages[static_cast<std::size_t>(p.fault)].in(in), with);
}

JIXIAO_INLINE std::string explain(const scoring_rule& rule, const points_step& s, language in) {
  const bool zh = in == language::zh;
  const std::string figure(to_text(s.points).view());
  switch (s.what) {
    case points_step::kind::start: return (zh ? "起分 " : "starts from ") + figure;
    case points_step::kind::item_floor: return (zh ? "不低于 " : "not below ") + figure;
    case points_step::kind::item_cap: return (zh ? "不超过 " : "not above ") + figure;
    case points_step::kind::zero:
      return std::string(rule.words(rule.clauses[s.clause].words)) + (zh ? "：0 分" : ": 0");
    case points_step::kind::clause: break;
  }
  std::string text(rule.words(rule.clauses[s.clause].words));
  text += zh ? "：" : ": ";
  if (s.parts)
    text += std::string(to_text(*s.parts).view()) + " × " +
            std::string(to_text(rule.clauses[s.clause].points).view()) + " → ";
  return text + (s.points.is_negative() ? "" : "+") + figure;
}

}  // namespace jixiao
