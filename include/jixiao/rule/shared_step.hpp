// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/base/constant_vector.hpp>
#include <jixiao/rule/condition_reader.hpp>
#include <jixiao/rule/rule_drafts.hpp>
#include <jixiao/rule/word_list.hpp>

// A step that stands once behind several rows and is meant for each of them.

namespace jixiao::detail {

/// Whether a statement awards points where something that is named is enough of it, and a step of
/// a loss may go on from there.
constexpr bool leads_to(const rule_draft& row, const rule_draft& step) {
  const rule_condition& c = row.condition;
  if (!row.is_numeric() || !row.is_earned() || row.is_each() || c.noun_end == c.begin ||
      c.set.size() != 1)
    return false;
  const interval& bounds = c.set.front();
  const bool is_above = step.each.has_side && step.each.side == step_side::above;
  const bool has_edge = is_above ? bounds.has_upper() : bounds.has_lower();
  const bool is_open = is_above ? !bounds.has_lower() : !bounds.has_upper();
  return has_edge && (is_open || bounds.is_point()) && (!step.each.is_percent || c.unit == percent);
}
/// Whether it goes on with a list: 、开工率≥50%得2分; behind a comma, where its points are those of
/// the one before it.
constexpr bool is_listed(std::string_view text, const rule_draft& before, const rule_draft& d) {
  const std::size_t at = d.condition.begin;
  if (text.substr(0, at).ends_with("、"sv)) return true;
  return at > 0 && text[at - 1] == ',' && before.action.low == d.action.low &&
         before.action.is_share == d.action.is_share;
}

inline constexpr word_list all_of_them{"分别"sv,     "以上指标"sv, "上述指标"sv, "各指标"sv,
                                       "各项指标"sv, "低于标准"sv, "未达标"sv,   "未达到标准"sv};
/// 签约率≥60%、开工率≥50%各得2分,每低于1个百分点扣0.1分: gives each of the rows before the last
/// statement a step of its own, where that names none of them: those of a list in the same
/// statement, or all that it speaks of (以上指标每低…). O(statements).
constexpr void share_step(std::string_view text, const condition_reader& conditions,
                          rule_drafts& out) {
  const rule_draft& last = out.drafts.back();
  if (last.each.what != each_reading::kind::step) return;
  std::size_t begin = last.condition.begin;
  std::size_t name_end = last.each.begin;
  if (begin < name_end) conditions.trim(begin, name_end);
  const std::string_view name = text.substr(begin, name_end > begin ? name_end - begin : 0);
  const bool names_all = !name.empty() && all_of_them.longest_at_start(name) == name;
  if (!name.empty() && !names_all) return;
  const std::size_t end = out.drafts.size() - 1;
  const auto is_row = [&](const rule_draft& d) {
    return leads_to(d, last) && (names_all || d.statement == last.statement);
  };
  std::size_t first = end;
  while (first > 0 && is_row(out.drafts[first - 1]) &&
         (first == end || names_all || is_listed(text, out.drafts[first - 1], out.drafts[first])))
    --first;
  if (end - first < 2) return;
  rule_draft step = last;
  step.condition.begin = step.condition.noun_end = step.words_begin = step.each.begin;
  constant_vector<rule_draft> all;
  for (std::size_t k = first; k < end; ++k) {
    all.push_back(out.drafts[k]);
    step.statement = out.drafts[k].statement;
    all.push_back(step);
  }
  out.drafts.resize(first);
  for (const rule_draft& d : all) out.drafts.push_back(d);
}

}  // namespace jixiao::detail
