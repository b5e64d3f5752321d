// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>

#include <jixiao/band/label.hpp>
#include <jixiao/set/interval_set.hpp>
#include <jixiao/table/department.hpp>

namespace jixiao {

/// What a standard means as one line of text, whatever words it is written in (标准的规范文本): its
/// unit, and for each level, best first, the set that it claims in that unit, or its label. Equal
/// texts grade alike under every reading. Stable: a digest of it names a standard.
template <class Standard>
std::string canonical_text(const Standard& s) {
  std::string text(to_text(s.unit()).view());
  for (const auto g : s.levels()) {
    text += '|';
    if (s.label_bands().has(g))
      text.append("“").append(normal_label(s[g].text.view()).view()).append("”");
    else if (s.claims_numbers(g))
      for (std::size_t i = 0; i < s.claimed_by(g).size(); ++i) {
        const interval& part = s.claimed_by(g)[i];
        const auto end = [](const cut& c) {
          return c.is_finite() ? std::string(to_text(c.value().stripped()).view()) : std::string();
        };
        text += (part.lower().is_before() ? "[" : "(") + end(part.lower()) + "," +
                end(part.upper()) + (part.upper().is_after() ? "]" : ")");
        const bool keeps_marks = s.claimed_by(g).size() == s[g].set.size();
        if (keeps_marks && s[g].states_lower(i)) text += 'l';
        if (keeps_marks && s[g].states_upper(i)) text += 'u';
      }
    else
      text += s[g].is_blank() ? "-" : "?";
  }
  return text;
}

namespace detail {

// Each indicator of a table a line: whose it is, and what `of` says of it.
template <class Of>
std::string indicator_lines(const department& table, Of of) {
  std::string text;
  for_each_indicator(table, [&](const indicator_path& p) {
    for (const std::string* name : {&p.duty.name, &p.activity.name, &p.indicator.name})
      text.append(*name).append(1, '\t');
    text.append(of(p.indicator)).append(1, '\n');
  });
  return text;
}

}  // namespace detail

/// All standards of a table by what they mean, to be digested: a line an indicator, with its target
/// and its rule in words, where it has one, and the full points that these are of.
inline std::string canonical_standards(const department& table) {
  return detail::indicator_lines(table, [](const indicator& i) {
    std::string text = canonical_text(i.standard);
    if (i.target && i.target->is_numeric())
      text.append("\tt")
          .append(sign_of(i.target->sign))
          .append(to_text(i.target->value.stripped()).view())
          .append(to_text(i.target->unit).view());
    else if (i.target)
      text.append("\tt").append(detail::trimmed(i.target->text));
    if (!i.rule_text.empty()) text.append("\tr").append(i.rule_text);
    if (i.full_points && (i.target || !i.rule_text.empty()))
      text.append("\tp").append(to_text(i.full_points->stripped()).view());
    return text;
  });
}

/// The same by how their cells are written.
inline std::string written_standards(const department& table) {
  return detail::indicator_lines(table, [](const indicator& i) {
    std::string text;
    for (const std::string& cell : i.cells) text.append(cell).append(1, '\x1F');
    if (i.target) text.append("\tt").append(i.target->text);
    if (!i.rule_text.empty()) text.append("\tr").append(i.rule_text);
    return text;
  });
}

}  // namespace jixiao
