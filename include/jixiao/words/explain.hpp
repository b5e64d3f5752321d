// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <jixiao/base/error.hpp>
#include <jixiao/base/language.hpp>
#include <jixiao/check/finding.hpp>
#include <jixiao/check/repair.hpp>
#include <jixiao/check/table.hpp>
#include <jixiao/judging/verdict.hpp>
#include <jixiao/standard/standard.hpp>
#include <jixiao/words/message.hpp>
#include <jixiao/words/wording.hpp>

namespace jixiao {

namespace detail {

inline void fill(std::string& text, std::string_view mark, std::string_view with) {
  for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + with.size()))
    text.replace(at, mark.size(), with);
}

inline std::string in_quotes(std::string_view text) {
  return std::string("“").append(text).append("”");
}

// “98%以上”与“95%～98%”; three and more side by side; the cells as written.
inline std::string cells_text(const standard& s, const grade_set& bands, language in) {
  const bool zh = in == language::zh;
  std::string text;
  for (grade g : all_grades) {
    if (!bands.has(g)) continue;
    if (!text.empty()) text += bands.size() > 2 ? (zh ? "" : ", ") : (zh ? "与" : " and ");
    text += in_quotes(trimmed(s[g].text.view()));
  }
  return text;
}

// Which of several bands counted.
inline std::string settled_text(const verdict& v, const grade_set& among, language in) {
  const bool zh = in == language::zh;
  if (!v.grade) return zh ? "，没有约定归哪一档" : ", and none is agreed to count";
  if (v.reason == reason::nested) return zh ? "，归最窄的一档" : "; the narrowest counts";
  if (*v.grade == among.best()) return zh ? "，归较好的一档" : "; the better counts";
  return zh ? "，归较差的一档" : "; the worse counts";
}

inline std::string gap_text(const standard& s, const verdict& v, language in) {
  const bool zh = in == language::zh;
  const std::string value = number_words(v.value, v.unit);
  const std::size_t i = s.parts().piece_of(v.value);
  grade_set beside;
  if (i > 0 && i + 1 < s.parts().size()) {
    beside.add(s.parts()[i - 1].claims.best());
    beside.add(s.parts()[i + 1].claims.best());
  }
  if (beside.size() < 2) return value + (zh ? " 不属于任何一档" : " is in no band");
  const std::string cells = cells_text(s, beside, in);
  return (zh ? value + " 在" + cells + "之间的空档" : value + " is in the gap between " + cells) +
         settled_text(v, beside, in);
}

inline std::string beyond_text(const verdict& v, language in) {
  const bool zh = in == language::zh;
  const bool best = v.reason == reason::beyond_best;
  std::string text = number_words(v.value, v.unit);
  text += zh     ? best ? " 超出最好的一档" : " 超出最差的一档"
          : best ? " is beyond the best band"
                 : " is beyond the worst band";
  if (v.grade) return text + (zh ? "，仍归该档" : "; that band counts");
  return text + (zh ? "，没有约定等级" : ", and no grade is agreed there");
}

inline std::string reason_text(const standard& s, const verdict& v, language in) {
  const bool zh = in == language::zh;
  const std::string value = number_words(v.value, v.unit);
  const std::string cells = cells_text(s, v.claims, in);
  switch (v.reason) {
    case reason::direct: return value + (zh ? " 属于" : " is in ") + cells;
    case reason::nested:
      return value + (zh ? " 同属" + cells : " is in " + cells + " at once") +
             settled_text(v, v.claims, in);
    case reason::shared_bound:
      return value + (zh ? " 是" + cells + "共用的界值" : " is a bound of " + cells) +
             settled_text(v, v.claims, in);
    case reason::stated_bound:
      return value + (zh ? " 是" + cells + "共用的界值，归注明“含”的一档"
                         : " is a bound of " + cells + "; the one that says 含 counts");
    case reason::overlap:
      return value + (zh ? " 同属重叠的" + cells : " is in " + cells + ", which overlap") +
             settled_text(v, v.claims, in);
    case reason::gap: return gap_text(s, v, in);
    case reason::beyond_best:
    case reason::beyond_worst: return beyond_text(v, in);
    case reason::undecided:
      if (s.undecided_bands().is_empty())
        return value + (zh ? " 不属于写明的任何一档，而有的档空着"
                           : " is in no band that is written, and some are blank");
      return value + (zh ? " 不属于能识别的任何一档，而有的档无法识别"
                         : " is in no band that can be read, and some can't be");
    case reason::label: return zh ? "与" + cells + "相符" : "worded as " + cells;
    case reason::grade_word: return zh ? "由评价人直接评定" : "given by the assessor";
  }
  return {};
}

// How the value stands to the bound that kept it from a better grade.
inline std::string missed_text(const clause& c, const unit& u, language in) {
  const bool zh = in == language::zh;
  const bool below = c.relation == relation::less;
  const std::string bound = number_words(c.bound, u);
  if (u.is_date())
    return (zh ? below ? "早于 " : "晚于 " : below ? "earlier than " : "later than ") + bound;
  return (zh ? below ? "未达 " : "超过 " : below ? "short of " : "above ") + bound;
}

// The better grade that begins at the bound which decided, if there is but one.
inline std::optional<grade> next_grade(const standard& s, const verdict& v) {
  const clause& c = *v.decided_by;
  std::size_t i = s.parts().piece_of(c.bound);
  if (c.relation == relation::at_most) ++i;
  if (c.relation == relation::at_least) --i;
  const piece& there = s.parts()[i];
  const grade_set& bands = there.kind == claim::nested || there.kind == claim::stated_bound
                               ? there.narrowest
                               : there.claims;
  std::optional<grade> only;
  for (grade g : all_grades) {
    if (!bands.has(g) || !(g > *v.grade)) continue;
    if (only) return std::nullopt;
    only = g;
  }
  return only;
}

// What is missing to the next better grade.
inline std::string to_next_text(const standard& s, const verdict& v, language in) {
  const bool zh = in == language::zh;
  const auto next = next_grade(s, v);
  const std::string name = next ? grade_words(*next, in) : zh ? "上一档" : "the next grade";
  const std::string distance = distance_words(*v.to_next, v.unit, in);
  if (!v.to_next_is_exclusive)
    return zh ? "；距" + name + " " + distance : "; " + distance + " from " + name;
  const bool up = v.decided_by->relation == relation::at_most;
  const std::string bound = number_words(v.decided_by->bound, v.unit);
  const bool date = v.unit.is_date();
  std::string text = zh ? (up     ? date ? "；晚于 " : "；大于 "
                           : date ? "；早于 "
                                  : "；小于 ")
                        : "; " + name + " begins " +
                              (up     ? date ? "after " : "above "
                               : date ? "before "
                                      : "below ");
  text += bound + (zh ? " 才评" + name : "");
  if (*v.to_next != decimal(0)) text += (zh ? "，相差 " : ", ") + distance + (zh ? "" : " away");
  return text;
}

}  // namespace detail

/// Why a value has its grade (判定理由):
/// `97.995% 属于“95%～98%”，未达 98%；距优 0.005 个百分点`.
inline std::string explain_why(const standard& s, const verdict& v, language in = language::zh) {
  std::string text = detail::reason_text(s, v, in);
  if (!v.grade || !v.decided_by || !v.to_next) return text;
  if (!v.to_next_is_exclusive)
    text += (in == language::zh ? "，" : ", ") + detail::missed_text(*v.decided_by, v.unit, in);
  return text + detail::to_next_text(s, v, in);
}

/// A verdict in words (判定说明): the grade and why, `良：97.995% 属于“95%～98%”，…`.
inline std::string explain(const standard& s, const verdict& v, language in = language::zh) {
  const bool zh = in == language::zh;
  const std::string word = v.grade ? grade_words(*v.grade, in) : zh ? "无等级" : "no grade";
  return word + (zh ? "：" : ": ") + explain_why(s, v, in);
}

namespace detail {

inline std::string witnesses_text(const finding& f, language in) {
  std::string text;
  for (const decimal& w : f.witnesses) {
    if (!text.empty()) text += in == language::zh ? "、" : ", ";
    text += number_words(w, f.unit);
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

// Single numbers are their own example, and what no number shows has none.
inline bool needs_no_example(const finding& f) {
  return f.witnesses.empty() || f.values.is_only_points() ||
         values_words(f.values, f.unit) == witnesses_text(f, language::zh);
}

inline std::string finding_text(const finding& f, std::string_view cell, std::string_view read,
                                std::string_view name, language in) {
  const bool by_words = f.code == code::name_unit && f.unit.is_bare();
  const message& sentence = by_words ? name_unit_finding::sentence_of_labels : message_of(f.code);
  std::string text(sentence.in(in));
  if (text.find("{values}") != std::string::npos && needs_no_example(f)) {
    fill(text, "，例如 {witness}", "");
    fill(text, ", e.g. {witness}", "");
  }
  fill(text, "{bands}", grades_words(f.bands, in));
  fill(text, "{values}", values_words(f.values, f.unit, in));
  fill(text, "{witness}", witnesses_text(f, in));
  fill(text, "{unit}", to_text(f.unit).view());
  fill(text, "{why}", message_of(f.problem.what).in(in));
  fill(text, "{at}", std::to_string(character_at(cell, f.problem.offset)));
  fill(text, "{read}", read);
  fill(text, "） ", "）");
  fill(text, "{name}", name);
  fill(text, "{text}", trimmed(cell));
  return std::string(title_of(f.code).in(in)) + (in == language::zh ? "：" : ": ") + text;
}

inline std::string with_amounts(std::string text, const table_finding& f, language in) {
  if (!f.stated || !f.summed) return text;
  const bool zh = in == language::zh;
  const decimal off = *f.summed - *f.stated;
  const std::string amount(to_text(abs(off)).view());
  fill(text, "{stated}", to_text(*f.stated).view());
  fill(text, "{summed}", to_text(*f.summed).view());
  fill(text, "{off}",
       zh ? (off.is_negative() ? "少 " : "多 ") + amount
          : amount + (off.is_negative() ? " short" : " over"));
  return text;
}

}  // namespace detail

/// The suggested repair in words: `良改为“92%～98%”`, with the values whose grade it changes; empty
/// when there is none.
inline std::string explain_repair(const repair& mended, const unit& u, language in = language::zh) {
  const bool zh = in == language::zh;
  std::string text;
  for (const band_edit& edit : mended.edits) {
    if (!text.empty()) text += zh ? "，" : ", ";
    text += (zh ? "" : "make ") + grade_words(edit.band, in) + (zh ? "改为" : " ") +
            detail::in_quotes(edit.text.view());
  }
  if (text.empty() || mended.regraded.is_empty()) return text;
  return text + (zh ? "，随之改变等级的是 " : "; this regrades ") +
         values_words(mended.regraded, u, in);
}

/// What a finding says, without its repair:
/// `空档：95%～98%（不含两端）不属于任何一档，例如 96%`.
inline std::string explain_finding(const standard& s, const finding& f,
                                   language in = language::zh) {
  const std::string_view cell =
      f.bands.size() == 1 ? s[f.bands.best()].text.view() : std::string_view();
  return detail::finding_text(f, cell, read_as(s, f), {}, in);
}
inline std::string explain_finding(const table_finding& f, language in = language::zh) {
  return detail::with_amounts(detail::finding_text(f.what, f.text, f.read, f.indicator, in), f, in);
}

namespace detail {

inline std::string with_repair(std::string text, const std::string& repair, language in) {
  if (repair.empty()) return text;
  return text + (in == language::zh ? "；建议：" : "; suggestion: ") + repair;
}

}  // namespace detail

/// What a finding about a standard or a table says (检查结果说明), and how to mend it:
/// `空档：95%～98%（不含两端）不属于任何一档，例如 96%；建议：良改为“92%～98%”`.
inline std::string explain(const standard& s, const finding& f, language in = language::zh) {
  return detail::with_repair(explain_finding(s, f, in), explain_repair(repair_of(s, f), f.unit, in),
                             in);
}
inline std::string explain(const table_finding& f, language in = language::zh) {
  return detail::with_repair(explain_finding(f, in), explain_repair(f.repair, f.what.unit, in), in);
}

namespace detail {

inline std::string expected_label_text(const input_error& e, language in) {
  const bool zh = in == language::zh;
  if (e.expected().find(" / ") != std::string::npos)
    return (zh ? "；各档是：" : "; the bands are: ") + e.expected();
  return (zh ? "，是不是" : "; did you mean ") + in_quotes(e.expected()) + (zh ? "？" : "?");
}

inline std::string expected_unit_text(const input_error& e, const unit& u, language in) {
  const bool zh = in == language::zh;
  const std::string unit_text = in_quotes(e.expected());
  if (u.is_date()) return zh ? "；应是日期，如 6月30日" : "; expected a date like 6月30日";
  if (e.what_is_wrong() == fault::unit_mismatch)
    return (zh ? "；评价标准的单位是" : "; the standard is in ") + unit_text;
  if (e.what_is_wrong() == fault::unit_missing)
    return zh ? "，分不清是百分数还是比值；请带单位" + unit_text + "填写"
              : ", and could be a per cent or a ratio; write it in " + unit_text;
  return zh ? "；应是以" + unit_text + "为单位的数" : "; expected a number in " + unit_text;
}

inline std::string expected_text(const input_error& e, language in) {
  if (e.expected().empty()) return {};
  if (e.what_is_wrong() == fault::unknown_label) return expected_label_text(e, in);
  const unit_prefix read = read_unit_prefix(e.expected());
  if (read.length == e.expected().size()) return expected_unit_text(e, read.value, in);
  return (in == language::zh ? "；应像这样写：" : "; write it like ") + e.expected();
}

}  // namespace detail

/// What is wrong with an input (输入错误说明): the text, the fault, and what was expected.
inline std::string explain(const input_error& e, language in = language::zh) {
  const bool zh = in == language::zh;
  std::string text = detail::in_quotes(e.text()) + (zh ? "：" : ": ") +
                     std::string(message_of(e.what_is_wrong()).in(in));
  if (e.offset() != 0) {
    const std::string at = std::to_string(detail::character_at(e.text(), e.offset()));
    text += zh ? "（第 " + at + " 个字）" : " (character " + at + ")";
  }
  return text + detail::expected_text(e, in);
}

}  // namespace jixiao
