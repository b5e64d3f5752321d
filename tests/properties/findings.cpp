// SPDX-License-Identifier: BSL-1.0
#include <jixiao/check/check.hpp>

#include "properties/property_support.hpp"

using namespace jixiao;

namespace {

constexpr int standards_to_try = 10'000;

// The finding that must name a number, if it is one that several bands claim, or none.
std::optional<code> code_at(const reference::judging& judge, std::size_t cell, bool has_unknown) {
  const std::vector<int> claiming = judge.claiming(cell);
  if (claiming.size() == 1 || (claiming.empty() && has_unknown)) return std::nullopt;
  if (claiming.empty()) {
    const std::string reason = judge.grade_of(cell, {}).reason;
    if (reason == "undecided") return std::nullopt;
    return reason == "gap"           ? code::gap
           : reason == "beyond_best" ? code::uncovered_best
                                     : code::uncovered_worst;
  }
  const std::vector<int> narrowest = judge.narrowest(cell);
  if (judge.is_nested(cell))
    return claiming.front() < narrowest.front() ? code::nested_worse : code::nested;
  if (judge.is_stated_bound(cell)) return std::nullopt;
  if (judge.is_shared_bound(cell)) return code::shared_bound;
  // Of bands that ask the same, and others that but touch them, it is enough to say the first.
  const bool is_duplicate = std::all_of(narrowest.begin(), narrowest.end(), [&](int a) {
    return std::all_of(narrowest.begin(), narrowest.end(), [&](int b) {
      return judge.are_equal(a, b) || judge.touch_only_at(cell, a, b);
    });
  });
  return is_duplicate ? code::duplicate_band : code::overlap;
}

bool is_about_claims(code c) {
  return c == code::gap || c == code::whole_numbers || c == code::uncovered_best ||
         c == code::uncovered_worst || c == code::overlap || c == code::shared_bound ||
         c == code::nested || c == code::nested_worse;
}

// Every number is in the findings that must name it, and in no other.
void names_exactly(const generate::made_standard& made, const standard& s, const findings& found,
                   const reference::judging& judge) {
  const reference::number factor = factor_of(s.unit());
  for (const reference::number& x : numbers_that_count(judge, made.meaning.is_countable)) {
    const auto expected = code_at(judge, judge.cell_of(x), made.meaning.has_unknown);
    // Nothing is counted below 0.
    if (expected == code::uncovered_worst && x < 0 && found.has(code::whole_numbers)) continue;
    const bool is_duplicate = expected == code::duplicate_band;
    const auto value = fraction_of(x / factor);
    if (!value) continue;
    int times = 0;  // of grades that ask the same there may be two pairs
    for (const finding& f : found) {
      if (f.values.is_empty() || !f.values.contains(*value)) continue;
      if (f.code == code::duplicate_band && is_duplicate) times = 1;
      if (!is_about_claims(f.code)) continue;
      ++times;
      // Of whole numbers without a unit a gap that none of them falls into is a note.
      const code said = f.code == code::whole_numbers ? code::gap : f.code;
      HOLDS(said == expected, made, x << " is named by " << name_of(f.code));
      HOLDS(factor_of(f.unit) == factor, made, name_of(f.code) << " in " << f.unit.symbol());
    }
    HOLDS(times == (expected ? 1 : 0), made,
          x << " is named " << times << " times, not as "
            << (expected ? name_of(*expected) : "nothing"));
  }
}

// Nothing but the bounds of bands, and of what can be counted, ends what a finding names; so what
// holds for the numbers tried holds for all.
void ends_at_bounds(const generate::made_standard& made, const finding& f,
                    const reference::judging& judge) {
  const reference::number factor = factor_of(f.unit);
  const auto is_bound = [&](const cut& c) {
    const reference::number value = reference::value_of(c.value()) * factor;
    const auto& bounds = judge.bounds();
    return std::binary_search(bounds.begin(), bounds.end(), value) ||
           (made.meaning.is_countable && value == 0);
  };
  for (const interval& part : f.values) {
    HOLDS(!part.has_lower() || is_bound(part.lower()), made, name_of(f.code));
    HOLDS(!part.has_upper() || is_bound(part.upper()), made, name_of(f.code));
  }
}

void witnesses_are_witnesses(const generate::made_standard& made, const finding& f) {
  for (const decimal& w : f.witnesses) {
    HOLDS(f.values.contains(w), made, name_of(f.code) << " " << to_text(w).view());
    HOLDS(!made.meaning.is_countable || (w.is_integer() && !w.is_negative()), made,
          name_of(f.code) << " " << to_text(w).view());
  }
  for (const interval& part : f.values) {
    const auto inside = std::count_if(f.witnesses.begin(), f.witnesses.end(),
                                      [&](const decimal& w) { return part.contains(w); });
    const bool has_number = has_number_that_counts(part, made.meaning.is_countable);
    HOLDS(inside == (has_number ? 1 : 0), made, name_of(f.code) << " " << to_text(part).view());
  }
}

void bands_are_named_exactly(const generate::made_standard& made, const findings& found,
                             const reference::judging& judge) {
  for (grade g : all_grades) {
    const int band = static_cast<int>(column_of(g));
    if (!made.meaning.is_numeric[column_of(g)]) continue;
    bool has_twin = false;
    for (int other = 0; other < 4; ++other)
      has_twin = has_twin || (other != band && made.meaning.is_numeric[std::size_t(other)] &&
                              judge.are_equal(band, other));
    bool is_earned = false;
    for (const reference::number& x : numbers_that_count(judge, made.meaning.is_countable))
      is_earned = is_earned || judge.grade_of(judge.cell_of(x), {}).grade == band;
    const auto names = [&](code c) {
      return std::any_of(found.begin(), found.end(),
                         [&](const finding& f) { return f.code == c && f.bands.has(g); });
    };
    HOLDS(names(code::duplicate_band) == has_twin, made, word_of(g));
    HOLDS(names(code::unreachable) == (!is_earned && !has_twin), made, word_of(g));
  }
}

void earned_exactly(const generate::made_standard& made, const standard& s, const reading& how,
                    const reference::judging& judge) {
  const std::vector<reference::settled> grades = judge.grades(choices_of(how));
  const reference::number factor = factor_of(s.unit());
  const value_set none = ungraded(s, how);
  std::array<value_set, 4> sets;
  for (grade g : all_grades) sets[column_of(g)] = earned(s, g, how);
  for (std::size_t cell = 0; cell < judge.cells(); ++cell) {
    const auto x = fraction_of(judge.sample(cell) / factor);
    if (!x) continue;
    HOLDS(none.contains(*x) == !grades[cell].grade, made, judge.sample(cell));
    for (int band = 0; band < 4; ++band)
      HOLDS(sets[static_cast<std::size_t>(band)].contains(*x) == (grades[cell].grade == band), made,
            judge.sample(cell));
  }
}

}  // namespace

TEST_CASE("what check names is exactly what is wrong with the literal sets",
          "[properties][check]") {
  generate::standards standards(20'190'401);
  for (int i = 0; i < standards_to_try; ++i) {
    const generate::made_standard made = standards.next();
    const standard s = read(made.cells);
    const findings found = check(s);
    const reference::judging judge(made.meaning);
    names_exactly(made, s, found, judge);
    bands_are_named_exactly(made, found, judge);
    for (const finding& f : found) {
      ends_at_bounds(made, f, judge);
      witnesses_are_witnesses(made, f);
    }
    earned_exactly(made, s, reading::official(), judge);
    earned_exactly(made, s, any_reading(standards.random()), judge);
  }
}
