// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <jixiao/check/table.hpp>
#include <jixiao/error.hpp>
#include <jixiao/finding.hpp>
#include <jixiao/language.hpp>
#include <jixiao/message.hpp>
#include <jixiao/standard.hpp>
#include <jixiao/verdict.hpp>

namespace jixiao {

namespace detail {

inline void fill(std::string& text, std::string_view mark, std::string_view with) {
  for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + with.size()))
    text.replace(at, mark.size(), with);
}

inline std::string grade_text(grade g, language in) {
  return std::string(in == language::zh ? word_of(g) : name_of(g));
}

// 优、良; excellent and good.
inline std::string grades_text(const grade_set& grades, language in) {
  std::string text;
  int left = grades.size();
  for (grade g : all_grades) {
    if (!grades.has(g)) continue;
    if (!text.empty()) text += in == language::zh ? "、" : left == 1 ? " and " : ", ";
    text += grade_text(g, in);
    --left;
  }
  return text;
}

inline std::string number_text(const fraction& value, const unit& u) {
  return std::string(to_text(quantity{value, u}).view());
}
inline std::string number_text(const decimal& value, const unit& u) {
  return number_text(fraction(value), u);
}

// A difference of rates is counted in percentage points.
inline std::string distance_text(const fraction& value, const unit& u, language in) {
  const std::string number(to_text(value).view());
  if (u == percent) return number + (in == language::zh ? " 个百分点" : " percentage points");
  return number_text(value, u);
}

inline std::string quoted(std::string_view text, language) { return "“" + std::string(text) + "”"; }

// How the value stands to the bound that kept it from a better grade.
inline std::string missed_text(const clause& c, const unit& u, language in) {
  const std::string bound = number_text(c.bound, u);
  const bool zh = in == language::zh;
  switch (c.relation) {
    case relation::less: return (zh ? "未达 " : "short of ") + bound;
    case relation::at_most: return (zh ? "未超过 " : "not above ") + bound;
    case relation::equal: return (zh ? "等于 " : "equal to ") + bound;
    case relation::at_least: return (zh ? "未低于 " : "not below ") + bound;
    case relation::greater: return (zh ? "超过 " : "above ") + bound;
  }
  return {};
}

// How the value stands to the bound of the best grade, which it has.
inline std::string met_text(const clause& c, const unit& u, language in) {
  const std::string bound = number_text(c.bound, u);
  const bool zh = in == language::zh;
  switch (c.relation) {
    case relation::less: return (zh ? "低于 " : "below ") + bound;
    case relation::at_most: return (zh ? "不超过 " : "at most ") + bound;
    case relation::equal: return (zh ? "等于 " : "equal to ") + bound;
    case relation::at_least: return (zh ? "达到 " : "at least ") + bound;
    case relation::greater: return (zh ? "超过 " : "above ") + bound;
  }
  return {};
}

// 良“95%～98%”、中“90%～95%”
inline std::string claims_text(const standard& s, const grade_set& claims, language in) {
  std::string text;
  for (grade g : all_grades) {
    if (!claims.has(g)) continue;
    if (!text.empty()) text += in == language::zh ? "、" : ", ";
    text +=
        grade_text(g, in) + (in == language::zh ? "" : " ") + quoted(trimmed(s[g].text.view()), in);
  }
  return text;
}

inline std::string reason_text(const standard& s, const verdict& v, language in) {
  const bool zh = in == language::zh;
  const std::string value = number_text(v.value, v.unit);
  const std::string claims = claims_text(s, v.claims, in);
  switch (v.reason) {
    case reason::direct: return zh ? value + " 在" + claims + "内" : value + " is in " + claims;
    case reason::nested:
      return zh ? value + " 同在" + claims + "内，归最窄的一档"
                : value + " is in " + claims + " at once; the narrowest counts";
    case reason::shared_bound:
      return zh ? value + " 是" + claims + "共用的界值" : value + " is a bound of " + claims;
    case reason::overlap:
      return zh ? value + " 同在" + claims + "内，各档重叠"
                : value + " is in " + claims + " at once, which overlap";
    case reason::gap:
      return zh ? value + " 不在任何一档内，处于空档" : value + " is in no band: it lies in a gap";
    case reason::beyond_best:
      return zh ? value + " 在最好一档之外" : value + " lies beyond the best band";
    case reason::beyond_worst:
      return zh ? value + " 在最差一档之外" : value + " lies beyond the worst band";
    case reason::undecided:
      return zh ? value + " 不在能识别的任何一档内，而有的档无法识别"
                : value + " is in no band that can be read, and some can't be";
    case reason::label: return zh ? "与" + claims + "相符" : "worded as " + claims;
    case reason::grade_word: return zh ? "由评价人直接评定" : "given by the assessor";
  }
  return {};
}

}  // namespace detail

/// A verdict in words (判定说明): `良：97.995% 在良“95%～98%”内，未达 98%；距优 0.005 个百分点`.
inline std::string explain(const standard& s, const verdict& v, language in = language::zh) {
  const bool zh = in == language::zh;
  std::string text = v.grade ? detail::grade_text(*v.grade, in) : zh ? "无等级" : "no grade";
  text += (zh ? "：" : ": ") + detail::reason_text(s, v, in);
  if (!v.grade || !v.decided_by) return text;
  const bool could_be_better = v.to_next || *v.grade != s.numeric_bands().best();
  text += zh ? "，" : ", ";
  text += could_be_better ? detail::missed_text(*v.decided_by, v.unit, in)
                          : detail::met_text(*v.decided_by, v.unit, in);
  if (!v.to_next) return text;
  const std::string distance = detail::distance_text(*v.to_next, v.unit, in);
  if (!v.to_next_is_exclusive)
    return text + (zh ? "；距上一档 " + distance : "; the next grade is " + distance + " away");
  if (*v.to_next == decimal(0))
    return text + (zh ? "；恰在界值上，越过即进一档" : "; just on the bound of the next grade");
  return text + (zh ? "；距上一档的界值 " + distance + "，须越过"
                    : "; the bound to pass for the next grade is " + distance + " away");
}

namespace detail {

inline std::string values_text(const finding& f, language in) {
  if (in == language::zh)
    if (const cell_text words = write_band(f.values, f.unit); !words.empty())
      return std::string(words.view());
  return std::string(to_text(f.values, to_text(f.unit)).view());
}

inline std::string witnesses_text(const finding& f, language in) {
  std::string text;
  for (const decimal& w : f.witnesses) {
    if (!text.empty()) text += in == language::zh ? "、" : ", ";
    text += number_text(w, f.unit);
  }
  return text;
}

inline std::string repair_text(const finding& f, language in) {
  const bool zh = in == language::zh;
  std::string text;
  for (const band_edit& edit : f.repair) {
    text += text.empty() ? (zh ? "建议：" : "suggestion: ") : (zh ? "，" : ", ");
    text +=
        grade_text(edit.band, in) + (zh ? "改为“" : " as “") + std::string(edit.text.view()) + "”";
  }
  return text;
}

// Characters, not bytes, counted from 1.
inline std::size_t character_at(std::string_view text, std::size_t byte) {
  std::size_t count = 1;
  for (std::size_t i = 0; i < byte && i < text.size(); ++i)
    if ((static_cast<unsigned char>(text[i]) & 0xC0u) != 0x80u) ++count;
  return count;
}

inline std::string finding_text(const finding& f, std::string_view cell, language in) {
  std::string text(message_of(f.code).in(in));
  // Single numbers are their own example.
  if (f.values.is_only_points() && text.find("{values}") != std::string::npos) {
    fill(text, "，例如 {witness}", "");
    fill(text, ", e.g. {witness}", "");
  }
  fill(text, "{bands}", grades_text(f.bands, in));
  if (text.find("{values}") != std::string::npos) fill(text, "{values}", values_text(f, in));
  fill(text, "{witness}", witnesses_text(f, in));
  const std::string_view words = in == language::zh ? "文字" : "words";
  fill(text, "{unit}", f.unit.is_bare() ? words : to_text(f.unit).view());
  fill(text, "{why}", message_of(f.problem.what).in(in));
  fill(text, "{at}", std::to_string(character_at(cell, f.problem.offset)));
  if (!f.repair.empty()) fill(text, "{read}", f.repair[0].text.view());
  fill(text, "{text}", trimmed(cell));
  return text;
}

}  // namespace detail

/// What a finding about a standard says (检查结果说明), without its repair.
inline std::string explain(const standard& s, const finding& f, language in = language::zh) {
  const std::string_view cell =
      f.bands.size() == 1 ? s[f.bands.best()].text.view() : std::string_view();
  return detail::finding_text(f, cell, in);
}

/// The suggested repair in words: `建议：良改为“92%～98%”`; empty when there is none.
inline std::string explain_repair(const finding& f, language in = language::zh) {
  return detail::repair_text(f, in);
}

/// What a finding about a table says, its repair included.
inline std::string explain(const table_finding& f, language in = language::zh) {
  std::string text = detail::finding_text(f.what, f.text, in);
  if (f.stated && f.summed) {
    detail::fill(text, "{stated}", to_text(*f.stated).view());
    detail::fill(text, "{summed}", to_text(*f.summed).view());
    detail::fill(text, "{off}", to_text(*f.summed - *f.stated).view());
  }
  const std::string repair = detail::repair_text(f.what, in);
  if (repair.empty()) return text;
  return text + (in == language::zh ? "；" : "; ") + repair;
}

/// What is wrong with an input (输入错误说明): the text, the fault, and what was expected.
inline std::string explain(const input_error& e, language in = language::zh) {
  const bool zh = in == language::zh;
  std::string text = detail::quoted(e.text(), in) + (zh ? "：" : ": ") +
                     std::string(message_of(e.what_is_wrong()).in(in));
  if (e.offset() != 0) {
    const std::string at = std::to_string(detail::character_at(e.text(), e.offset()));
    text += zh ? "（第 " + at + " 个字）" : " (character " + at + ")";
  }
  if (!e.expected().empty()) {
    const bool near =
        e.what_is_wrong() == fault::unknown_label && e.expected().find(" / ") == std::string::npos;
    text += near ? (zh ? "，是不是" : "; did you mean ") + detail::quoted(e.expected(), in) +
                       (zh ? "？" : "?")
                 : (zh ? "，应为 " : "; expected ") + e.expected();
  }
  return text;
}

}  // namespace jixiao
