// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include <jixiao/judging/ruling.hpp>
#include <jixiao/sql/case_expression.hpp>
#include <jixiao/standard/standard.hpp>

namespace jixiao::sql {

namespace detail {

// A number as SMT-LIB's reals are written: 98.0, (- 0.5).
inline std::string smt_number(const decimal& value) {
  std::string digits(to_text(abs(value).stripped()).view());
  if (digits.find('.') == std::string::npos) digits += ".0";
  return value.is_negative() ? "(- " + digits + ")" : digits;
}

// A level as its place, best first 0; no grade is -1.
template <class Level>
std::string smt_level(const standard_view& s, const std::optional<Level>& level) {
  if (!level) return "(- 1)";
  std::size_t place = 0;
  for (const auto g : s.levels()) {
    if (g == *level) break;
    ++place;
  }
  return std::to_string(place);
}

inline std::string smt_in(const interval& part) {
  std::string text = "(and true";
  if (part.has_lower())
    text += std::string(part.includes_lower() ? " (>= x " : " (> x ") +
            smt_number(part.lower().value()) + ")";
  if (part.has_upper())
    text += std::string(part.includes_upper() ? " (<= x " : " (< x ") +
            smt_number(part.upper().value()) + ")";
  return text + ")";
}

// Turns the text of a CASE expression, as grade_expression writes it for ANSI SQL, into a term.
class case_translator {
 public:
  case_translator(const standard_view& s, std::string_view text, std::string_view value)
      : s_(s), rest_(text), value_(value) {}

  std::string term() {
    expect("CASE WHEN ");
    expect(value_);
    expect(" IS NULL THEN NULL");
    std::string result = whens();
    expect(" END");
    if (!rest_.empty()) fail();
    return result;
  }

 private:
  [[noreturn]] static void fail() {
    throw std::invalid_argument("jixiao: SQL of another form than is translated");
  }
  void expect(std::string_view word) {
    if (!takes(word)) fail();
  }
  bool takes(std::string_view word) {
    if (!rest_.starts_with(word)) return false;
    rest_.remove_prefix(word.size());
    return true;
  }

  std::string whens() {
    if (takes(" ELSE ")) return literal();
    expect(" WHEN ");
    expect(value_);
    const bool is_at_most = takes(" <= ");
    if (!is_at_most) expect(" < ");
    const std::size_t end = rest_.find(' ');
    if (end == std::string_view::npos) fail();
    const std::string bound = smt_number(to_decimal(rest_.substr(0, end)));
    rest_.remove_prefix(end);
    expect(" THEN ");
    const std::string then = literal();
    const std::string otherwise = whens();
    return "(ite (" + std::string(is_at_most ? "<=" : "<") + " x " + bound + ") " + then + " " +
           otherwise + ")";
  }

  std::string literal() {
    if (takes("NULL")) return smt_level<grade>(s_, std::nullopt);
    const scale levels = s_.level_scale();
    for (const auto g : s_.levels())
      if (takes(quoted_text(levels.word_of(g), dialect::ansi)))
        return smt_level(s_, std::optional(g));
    fail();
  }

  const standard_view s_;
  std::string_view rest_;
  std::string_view value_;
};

// What the bands themselves say: where one alone claims a number, that is its grade; elsewhere what
// the reading settled on, piece by piece.
inline std::string smt_meaning(const standard_view& s, const reading& how) {
  const ruling rules(s, how);
  std::string pieces = smt_level<grade>(s, std::nullopt);
  for (std::size_t i = rules.size(); i-- > 0;) {
    const interval span(i == 0 ? cut::line_start() : rules.threshold(i - 1),
                        i == rules.thresholds() ? cut::line_end() : rules.threshold(i));
    pieces = "(ite " + smt_in(span) + " " + smt_level(s, rules[i].grade) + "\n    " + pieces + ")";
  }
  if (how.comparison == comparison::rounded_value) return pieces;
  for (const auto g : s.levels()) {
    std::string alone = "(and " + std::string("(claims-") + smt_level(s, std::optional(g)) + " x)";
    for (const auto other : s.levels())
      if (other != g) alone += " (not (claims-" + smt_level(s, std::optional(other)) + " x))";
    pieces = "(ite " + alone + ") " + smt_level(s, std::optional(g)) + "\n    " + pieces + ")";
  }
  return pieces;
}

inline std::string smt_claims(const standard_view& s) {
  std::string text;
  for (const auto g : s.levels()) {
    text += "(define-fun claims-" + smt_level(s, std::optional(g)) + " ((x Real)) Bool (or false";
    for (const interval& part : s.claimed_by(g)) text += " " + smt_in(part);
    text += "))\n";
  }
  return text;
}

}  // namespace detail

/// The question, in SMT-LIB 2, whether any number that a measurement can be is graded differently
/// by the SQL of a numeric standard and by its bands: `unsat` is the proof that none is. The SQL is
/// translated from its text, term by term; the bands are stated as the sets that they claim. Levels
/// are their places, best first from 0; -1 is none. Integers where the unit counts.
/// @throws std::overflow_error as ruling; std::invalid_argument for a standard without numbers.
inline std::string equivalence_question(const standard_view& s,
                                        const reading& how = reading::official()) {
  if (!s.is_numeric()) throw std::invalid_argument("jixiao: a standard without numbers");
  const std::string_view value = "x";
  const std::string expression = grade_expression(s, value, dialect::ansi, how);
  const bool is_counted = refuses_negative(s.unit());
  std::string text = "; " + expression + "\n(set-logic ALL)\n";
  text += detail::smt_claims(s);
  text += "(define-fun bands ((x Real)) Int\n    " + detail::smt_meaning(s, how) + ")\n";
  text += "(define-fun sql ((x Real)) Int\n    " +
          detail::case_translator(s, expression, value).term() + ")\n";
  if (is_counted)
    text += "(declare-const n Int)\n(define-fun measured () Real (to_real n))\n(assert (>= n 0))\n";
  else
    text += "(declare-const measured Real)\n";
  return text + "(assert (not (= (bands measured) (sql measured))))\n(check-sat)\n";
}

}  // namespace jixiao::sql
