// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include <jixiao/band/value_text.hpp>
#include <jixiao/base/error.hpp>
#include <jixiao/base/language.hpp>
#include <jixiao/check/finding.hpp>
#include <jixiao/check/repair.hpp>
#include <jixiao/check/rule_trouble.hpp>
#include <jixiao/check/table.hpp>
#include <jixiao/judging/verdict.hpp>
#include <jixiao/standard/standard.hpp>
#include <jixiao/words/explain.hpp>
#include <jixiao/words/message.hpp>
#include <jixiao/words/rule_messages.hpp>
#include <jixiao/words/say.hpp>
#include <jixiao/words/wording.hpp>

namespace jixiao {

namespace detail {

// “98%以上”与“95%～98%”; three and more side by side; the cells as written.
inline std::string cells_text(const standard_view& s, const grade_set& bands, language in) {
  std::string text;
  for (grade g : s.levels()) {
    if (!bands.has(g)) continue;
    if (!text.empty())
      text += say(in, bands.size() > 2 ? &catalogue::between_cells : &catalogue::between_two_cells);
    text += in_quotes(trimmed(s[g].text.view()), in);
  }
  return text;
}

// Which of several bands counted.
inline std::string settled_text(const verdict& v, const grade_set& among, language in) {
  if (!v.grade) return say(in, &catalogue::none_counts);
  if (v.reason == reason::nested) return say(in, &catalogue::narrowest_counts);
  return say(in, *v.grade == among.best() ? &catalogue::better_counts : &catalogue::worse_counts);
}

inline std::string gap_text(const standard_view& s, const verdict& v, language in) {
  const std::string value = number_words(v.value, v.unit);
  const std::size_t i = s.parts().piece_of(v.value);
  grade_set beside;
  if (i > 0 && i + 1 < s.parts().size()) {
    beside.add(s.parts()[i - 1].claims.best());
    beside.add(s.parts()[i + 1].claims.best());
  }
  if (beside.size() < 2) return say(in, &catalogue::is_in_no_band, {value});
  return say(in, &catalogue::is_in_gap, {value}, {cells_text(s, beside, in)}) +
         settled_text(v, beside, in);
}

inline std::string beyond_text(const verdict& v, language in) {
  const bool best = v.reason == reason::beyond_best;
  return say(in, best ? &catalogue::is_beyond_best : &catalogue::is_beyond_worst,
             {number_words(v.value, v.unit)}) +
         say(in, v.grade ? &catalogue::that_band_counts : &catalogue::no_grade_there);
}

inline std::string reason_text(const standard_view& s, const verdict& v, language in) {
  const std::string value = number_words(v.value, v.unit);
  const std::string cells = cells_text(s, v.claims, in);
  switch (v.reason) {
    case reason::direct: return say(in, &catalogue::is_in_band, {value}, {cells});
    case reason::nested:
      return say(in, &catalogue::is_in_nested_bands, {value}, {cells}) +
             settled_text(v, v.claims, in);
    case reason::shared_bound:
      return say(in, &catalogue::is_shared_bound, {value}, {cells}) + settled_text(v, v.claims, in);
    case reason::stated_bound: return say(in, &catalogue::is_stated_bound, {value}, {cells});
    case reason::overlap:
      return say(in, &catalogue::is_in_overlap, {value}, {cells}) + settled_text(v, v.claims, in);
    case reason::gap: return gap_text(s, v, in);
    case reason::beyond_best:
    case reason::beyond_worst: return beyond_text(v, in);
    case reason::undecided:
      return say(
          in,
          s.undecided_bands().is_empty() ? &catalogue::is_beside_blank : &catalogue::is_undecided,
          {value});
    case reason::label: return say(in, &catalogue::is_worded_as, {cells});
    case reason::grade_word: return say(in, &catalogue::given_by_assessor);
  }
  return {};
}

// How the value stands to the bound that kept it from a better grade.
inline std::string missed_text(const clause& c, const unit& u, language in) {
  const bool below = c.relation == relation::less;
  const auto which = u.is_date() ? (below ? &catalogue::earlier_than : &catalogue::later_than)
                                 : (below ? &catalogue::short_of : &catalogue::above);
  return say(in, which, {number_words(c.bound, u)});
}

// The better grade that begins at the bound which decided, if there is but one.
inline std::optional<grade> next_grade(const standard_view& s, const verdict& v) {
  const clause& c = *v.decided_by;
  std::size_t i = s.parts().piece_of(c.bound);
  if (c.relation == relation::at_most) ++i;
  if (c.relation == relation::at_least) --i;
  const piece& there = s.parts()[i];
  const grade_set& bands = there.kind == claim::nested || there.kind == claim::stated_bound
                               ? there.narrowest
                               : there.claims;
  std::optional<grade> only;
  for (grade g : s.levels()) {
    if (!bands.has(g) || !(g > *v.grade)) continue;
    if (only) return std::nullopt;
    only = g;
  }
  return only;
}

// What is missing to the next better grade.
inline std::string to_next_text(const standard_view& s, const verdict& v, language in) {
  const auto next = next_grade(s, v);
  const std::string name =
      next ? grade_words(*next, in, s.level_scale()) : say(in, &catalogue::next_grade);
  const std::string distance = distance_words(*v.to_next, v.unit, in);
  if (!v.to_next_is_exclusive) return say(in, &catalogue::from_next, {name}, {distance});
  const bool up = v.decided_by->relation == relation::at_most;
  const bool date = v.unit.is_date();
  const auto which = up ? (date ? &catalogue::next_begins_after : &catalogue::next_begins_above)
                        : (date ? &catalogue::next_begins_before : &catalogue::next_begins_below);
  const std::string begins = say(in, which, {name}, {number_words(v.decided_by->bound, v.unit)});
  return *v.to_next == decimal(0) ? begins : begins + say(in, &catalogue::away, {distance});
}

}  // namespace detail

JIXIAO_INLINE std::string explain_why(const standard_view& s, const verdict& v, language in) {
  std::string text = detail::reason_text(s, v, in);
  if (!v.grade || !v.decided_by || !v.to_next) return text;
  if (!v.to_next_is_exclusive) text += detail::missed_text(*v.decided_by, v.unit, in);
  return text + detail::to_next_text(s, v, in);
}

JIXIAO_INLINE std::string explain(const standard_view& s, const verdict& v, language in) {
  const std::string word =
      v.grade ? grade_words(*v.grade, in, s.level_scale()) : say(in, &catalogue::no_grade);
  return say(in, &catalogue::verdict, {word}, {explain_why(s, v, in)});
}

namespace detail {

inline std::string witnesses_text(const finding& f, language in) {
  std::string text;
  for (const decimal& w : f.witnesses) {
    if (!text.empty()) text += say(in, &catalogue::between_items);
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

/// What is said of a finding beside its own facts.
struct finding_context {
  std::string_view cell;  ///< as written
  std::string_view read;  ///< as it was understood
  std::string_view indicator;
  std::optional<decimal> stated;
  std::optional<decimal> summed;
  scale levels;  ///< which its bands have words of
  reading how = reading::official();
};

// What a reading makes of values that several bands claim, or none beyond the best.
inline std::string outcome_words(code c, const reading& how, language in) {
  if (c == code::nested)
    return say(in, how.nested == nested_choice::narrower ? &catalogue::narrowest_counts
                                                         : &catalogue::no_grade_there);
  if (c == code::uncovered_best)
    return say(in, how.beyond_best == beyond_choice::nearest ? &catalogue::best_counts
                                                             : &catalogue::no_grade_there);
  switch (how.shared_bound) {
    case shared_bound_choice::better: return say(in, &catalogue::better_counts);
    case shared_bound_choice::worse: return say(in, &catalogue::worse_counts);
    case shared_bound_choice::upper_excluded: return say(in, &catalogue::upper_band_counts);
    case shared_bound_choice::no_grade: break;
  }
  return say(in, &catalogue::no_grade_there);
}

inline std::string off_text(const finding_context& about, language in) {
  if (!about.stated || !about.summed) return {};
  decimal off;
  if (!decimal::add(*about.summed, -*about.stated, off)) return {};
  return say(in, off.is_negative() ? &catalogue::too_little : &catalogue::too_much,
             {to_text(abs(off)).view()});
}

inline std::string amount_text(const std::optional<decimal>& amount) {
  return amount ? std::string(to_text(*amount).view()) : std::string();
}

// A sum that is compared and has no figure has too many digits for one.
inline std::string sum_text(const finding_context& about, language in) {
  if (about.stated && !about.summed) return say(in, &catalogue::sum_too_long);
  return amount_text(about.summed);
}

inline std::string finding_sentence(const finding& f, const finding_context& about, language in) {
  if (f.code == code::name_unit && f.unit.is_bare())
    return say(in, &catalogue::rate_in_words, {about.indicator});
  const bool is_unread = f.code == code::unreadable || f.code == code::second_condition;
  if (is_unread && is_scoring_rule(about.cell))
    return say(in, &catalogue::rule_in_level, {trimmed(about.cell)});
  const std::string_view sentence = words_of(in).findings[f.code].sentence;
  const bool shows_values = sentence.find("{values}") != std::string_view::npos;
  const bool shows_example = !(shows_values && needs_no_example(f));
  return said(in, sentence, marks::bands{grades_words(f.bands, in, about.levels)},
              marks::values{values_words(f.values, f.unit, in)},
              marks::witness{shows_example ? witnesses_text(f, in) : std::string()},
              marks::unit{to_text(f.unit).view()}, marks::why{fault_words(f.problem.what, in)},
              marks::at{character_at(about.cell, f.problem.offset)}, marks::read{about.read},
              marks::name{about.indicator}, marks::text{trimmed(about.cell)},
              marks::stated{amount_text(about.stated)}, marks::summed{sum_text(about, in)},
              marks::off{off_text(about, in)},
              marks::outcome{outcome_words(f.code, about.how, in)});
}

inline std::string finding_text(const finding& f, const finding_context& about, language in) {
  const std::string text =
      say(in, &catalogue::finding, {said(in, words_of(in).findings[f.code].title)},
          {finding_sentence(f, about, in)});
  if (f.code != code::unreadable) return text;
  const std::string mended = mended_cell(trimmed(about.cell));
  return mended.empty() ? text : text + say(in, &catalogue::did_you_mean, {mended});
}

}  // namespace detail

JIXIAO_INLINE std::string explain_repair(const repair& mended, const unit& u, language in,
                                         const scale& levels) {
  std::string text;
  for (const band_edit& edit : mended.edits) {
    if (!text.empty()) text += say(in, &catalogue::comma);
    text += say(in, &catalogue::edit, {grade_words(edit.band, in, levels)}, {edit.text.view()});
  }
  if (text.empty() || mended.regraded.is_empty()) return text;
  return text + say(in, &catalogue::regrades, {values_words(mended.regraded, u, in)});
}

JIXIAO_INLINE std::string explain_finding(const standard_view& s, const finding& f, language in) {
  const std::string_view cell =
      f.bands.size() == 1 ? s[f.bands.best()].text.view() : std::string_view();
  const auto read = read_as(s, f);
  return detail::finding_text(f, {cell, read, {}, {}, {}, s.level_scale()}, in);
}

JIXIAO_INLINE std::string explain_finding(const table_finding& f, language in) {
  if (f.rule)
    return say(in, &catalogue::finding,
               {detail::said(in, words_of(in).findings[f.what.code].title)},
               {detail::finding_sentence(f.what.code, *f.rule, in)});
  return detail::finding_text(
      f.what, {f.text, f.read, f.indicator, f.stated, f.summed, f.levels, f.how}, in);
}

namespace detail {

inline std::string with_repair(const std::string& text, const std::string& repair, language in) {
  return repair.empty() ? text : text + say(in, &catalogue::suggestion, {repair});
}

}  // namespace detail

JIXIAO_INLINE std::string explain(const standard_view& s, const finding& f, language in) {
  return detail::with_repair(explain_finding(s, f, in),
                             explain_repair(repair_of(s, f), f.unit, in, s.level_scale()), in);
}

JIXIAO_INLINE std::string explain(const table_finding& f, language in) {
  return detail::with_repair(
      explain_finding(f, in),
      f.rule ? explain_repair(*f.rule, in) : explain_repair(f.repair, f.what.unit, in, f.levels),
      in);
}

namespace detail {

// One sentence for each kind of expectation.
struct expectation_words {
  fault what;
  language in;

  std::string operator()(const nothing_expected&) const { return {}; }
  std::string operator()(const expected_unit& e) const {
    if (e.is_date) return say(in, &catalogue::write_a_date);
    if (what == fault::unit_mismatch) return say(in, &catalogue::standard_is_in, {e.symbol});
    if (what == fault::unit_missing) return say(in, &catalogue::write_its_unit, {e.symbol});
    return say(in, &catalogue::write_a_number_in, {e.symbol});
  }
  std::string operator()(const expected_labels& e) const {
    if (e.labels.empty()) return {};
    std::string cells;
    for (const std::string& label : e.labels)
      cells += (cells.empty() ? std::string() : say(in, &catalogue::between_labels)) + label;
    return say(in, &catalogue::bands_are, {cells});
  }
  std::string operator()(const near_text& e) const {
    return say(in, &catalogue::did_you_mean, {e.text});
  }
  std::string operator()(const like_example& e) const {
    return say(in, &catalogue::write_it_like, {e.text});
  }
};

}  // namespace detail

JIXIAO_INLINE std::string explain_expected(fault what, const expectation& expected, language in) {
  return expected.visit(detail::expectation_words{what, in});
}

JIXIAO_INLINE std::string explain(const input_error& e, language in) {
  std::string text =
      say(in, &catalogue::input_fault, {e.text()}, {fault_words(e.what_is_wrong(), in)});
  if (e.offset() != 0)
    text += say(in, &catalogue::at_character, {detail::character_at(e.text(), e.offset())});
  return text + explain_expected(e.what_is_wrong(), e.expected(), in);
}

}  // namespace jixiao
