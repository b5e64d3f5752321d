// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include <jixiao/rule/rule_case.hpp>
#include <jixiao/rule/rule_wording.hpp>
#include <jixiao/words/message.hpp>

namespace jixiao {

namespace detail {

// In the order of `rule_code`; {text} is the part of the rule that is meant, {at} where it begins.
inline constexpr auto rule_messages = std::to_array<message>({
    {"“{text}”（第 {at} 个字起）读不懂：应当写明在什么情况下得几分或扣几分，文字完整、括号成对",
     "“{text}” (from character {at}) cannot be read: expected is what earns or loses how many "
     "points, "
     "whole and with paired brackets"},
    {"“{text}”（第 {at} 个字起）有两个条件，其中一个不能与数一起判断",
     "“{text}” (from character {at}) has two conditions, one of which cannot be told beside "
     "numbers"},
    {"“{text}”（第 {at} 个字起）有几种读法：几个分数分别对应什么没有写明",
     "“{text}” (from character {at}) can be read in several ways: which points belong to what?"},
    {"“{text}”（第 {at} 个字起）没有写明从哪个数算起",
     "“{text}” (from character {at}) does not say from which number its steps run"},
    {"“{text}”（第 {at} 个字起）要与目标值比较，但没有目标值",
     "“{text}” (from character {at}) compares with a target, and there is none"},
    {"没有满分分值，无法计分", "without full points nothing can be scored"},
    {"各项分值之和（或最高一档）不等于满分", "the points do not add up to the full points"},
    {"“{text}”没有“每”字，按每一个（次、处）计", "“{text}” lacks 每 and is read as for each"},
    {"“{text}”有错字，已按原意读", "“{text}” is misspelt and read as it was meant"},
    {"“{text}”没有写得分或扣分，不参加计分", "“{text}” says nothing of points and takes no part"},
    {"“{text}”由评分人定分", "“{text}” is left to the assessor"},
    {"“{text}”影响到本项以外", "“{text}” reaches beyond the item"},
    {"有的读法文字没有写明，按默认约定计", "the words leave choices open; the defaults are taken"},
    {"没有目标值，“{text}”按完成率（目标为 100%）读",
     "without a target, “{text}” is read as a rate of completion"},
    {"{name} 不在任何一档内，按相邻较差的一档计",
     "no row claims {name}; the worse neighbour is taken"},
    {"{name} 同时属于几档，而分数不同", "several rows claim {name}, with different points"},
    {"{name} 既得满分又不得分（“{text}”）", "{name} earns full marks and none (“{text}”)"},
    {"“{text}”：在 {name} 处从 {why} 分一下降到 {range} 分，超过一步",
     "“{text}”: at {name} the points fall from {why} to {range}, by more than a step"},
    {"{name} 处分数先降后升", "the points fall and rise again at {name}"},
    {"全部扣分之后还剩 {why} 分，“扣完为止”用不上",
     "all deductions together leave {why} points, so that none empties the item"},
});
static_assert(rule_messages.size() == static_cast<std::size_t>(rule_code::cannot_empty) + 1);

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

// Characters of a text before a byte.
constexpr std::size_t characters_before(std::string_view text, std::size_t offset) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < offset && i < text.size(); ++i)
    if ((static_cast<unsigned char>(text[i]) & 0xC0u) != 0x80u) ++count;
  return count;
}

struct rule_words_of {
  std::string text;
  std::string at;
  std::string name;
  std::string range;
  std::string why;
};

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

// A value of the rule's only measured number, with its unit.
inline std::string witness_text(const scoring_rule& rule, const exact& value) {
  std::string text(to_text(value).view());
  for (const rule_input& input : rule.inputs)
    if (input.kind == input_kind::value) return text.append(to_text(input.unit).view());
  return text;
}

inline std::string ids_of(const scoring_rule& rule) {
  std::string ids;
  for (std::size_t i = 0; i < rule.inputs.size(); ++i)
    ids.append(ids.empty() ? "" : ", ").append(id_of(rule, i).view());
  return ids;
}

}  // namespace detail

/// A remark on a rule as a sentence.
inline std::string explain(const scoring_rule& rule, const rule_remark& r, language in) {
  detail::rule_words_of with;
  with.text = std::string(rule.words(r.words));
  with.at = std::to_string(detail::characters_before(rule.view(), r.words.begin) + 1);
  if (r.witness) with.name = detail::witness_text(rule, *r.witness);
  if (r.before) with.why = std::string(to_text(*r.before).view());
  if (r.behind) with.range = std::string(to_text(*r.behind).view());
  return detail::filled(detail::rule_messages[static_cast<std::size_t>(r.code)].in(in), with);
}

/// What is wrong with a case of a rule, as a sentence.
inline std::string explain(const scoring_rule& rule, const rule_case& c, language in) {
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

/// Why a rule gave no points, as a sentence.
inline std::string explain(const scoring_rule& rule, const rule_points& p, language in) {
  detail::rule_words_of with;
  if (p.input != no_input) {
    with.name = std::string(id_of(rule, p.input).view());
    with.text = std::string(rule.words(rule.inputs[p.input].words));
  }
  return detail::filled(detail::points_messages[static_cast<std::size_t>(p.fault)].in(in), with);
}

/// One step of a sum of points, as a sentence: 每低于1个百分点扣0.5分：3 × 0.5，扣1.5分.
inline std::string explain(const scoring_rule& rule, const points_step& s, language in) {
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
