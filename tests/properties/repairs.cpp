// SPDX-License-Identifier: BSL-1.0
#include <jixiao/check/check.hpp>

#include <jixiao/check/repair.hpp>

#include "properties/property_support.hpp"

using namespace jixiao;

namespace {

constexpr int standards_to_try = 10'000;

reference::literal_set literal(const band_set& set, const band& written,
                               const reference::number& factor) {
  reference::literal_set result;
  for (std::size_t i = 0; i < set.size(); ++i) {
    const interval& part = set[i];
    reference::stretch s;
    s.says_low = written.states_lower(i);
    s.says_high = written.states_upper(i);
    if (part.has_lower()) s.low = reference::value_of(part.lower().value()) * factor;
    if (part.has_upper()) s.high = reference::value_of(part.upper().value()) * factor;
    s.with_low = part.includes_lower();
    s.with_high = part.includes_upper();
    result.push_back(s);
  }
  return result;
}

// What the four cells say when one was changed; that the library reads cells as they say is shown
// elsewhere.
reference::literal_standard edited(const generate::made_standard& made, const standard& after) {
  reference::literal_standard result = made.meaning;
  for (grade g : all_grades)
    result.bands[column_of(g)] = literal(after.claimed_by(g), after[g], factor_of(after.unit()));
  return result;
}

std::vector<reference::number> numbers_of_both(const reference::judging& before,
                                               const reference::judging& after, bool is_countable) {
  std::vector<reference::number> result = numbers_that_count(before, is_countable);
  for (const reference::number& x : numbers_that_count(after, is_countable)) result.push_back(x);
  const auto add_between = [&](const reference::judging& a, const reference::judging& b) {
    for (const reference::number& x : a.bounds())
      for (const reference::number& y : b.bounds()) result.push_back((x + y) / 2);
  };
  if (!is_countable) add_between(before, after);
  return result;
}

bool is_about_values(code c) {
  return c == code::gap || c == code::uncovered_best || c == code::uncovered_worst ||
         c == code::overlap || c == code::nested_worse;
}

bool is_mended(code c, const reference::judging& after, std::size_t cell) {
  const reference::settled now = after.grade_of(cell, {});
  if (c == code::nested_worse)
    return !after.is_nested(cell) || after.claiming(cell).front() == after.narrowest(cell).front();
  return now.grade && (now.reason == "direct" || now.reason == "nested" ||
                       now.reason == "shared_bound" || now.reason == "stated_bound");
}

void moves_nothing_else(const generate::made_standard& made, const finding& f,
                        const repair& mended_by, const standard& after_edit) {
  const reference::judging before(made.meaning);
  const reference::judging after(edited(made, after_edit));
  const std::string what =
      std::string(name_of(f.code)) + " → " + std::string(mended_by.edits[0].text);
  for (const reference::number& x : numbers_of_both(before, after, made.meaning.is_countable)) {
    const auto value = fraction_of(x / factor_of(f.unit));
    if (!value) continue;
    const auto was = before.grade_of(before.cell_of(x), {}).grade;
    const auto now = after.grade_of(after.cell_of(x), {}).grade;
    const bool is_concerned = is_about_values(f.code) && f.values.contains(*value);
    if (is_concerned) HOLDS(is_mended(f.code, after, after.cell_of(x)), made, what << " at " << x);
    HOLDS(is_concerned || was == now, made, what << " moves " << x);
    HOLDS((was != now) == mended_by.regraded.contains(*value), made, what << " regrades " << x);
  }
}

// No error that was not there before.
void brings_no_error(const generate::made_standard& made, const finding& f, const repair& mended_by,
                     const findings& before, const findings& after) {
  for (code c :
       {code::unreadable, code::blank_band, code::gap, code::uncovered_worst, code::overlap,
        code::unreachable, code::duplicate_band, code::out_of_order, code::unit_mismatch})
    HOLDS(after.count(c) <= before.count(c), made,
          name_of(f.code) << " → " << mended_by.edits[0].text.view() << " brings " << name_of(c));
}

}  // namespace

TEST_CASE("graver findings alone are the same as among all others", "[properties][check]") {
  generate::standards standards(20'190'403);
  for (int i = 0; i < standards_to_try; ++i) {
    const generate::made_standard made = standards.next();
    const standard s = read(made.cells);
    const findings all = check(s);
    for (severity least : {severity::note, severity::warning, severity::error}) {
      const findings grave = check(s, least);
      std::size_t next = 0;
      for (const finding& f : all) {
        if (f.level() < least) continue;
        HOLDS(next < grave.size() && grave[next].code == f.code && grave[next].bands == f.bands &&
                  grave[next].values == f.values,
              made, name_of(f.code) << " is not the same without what is less grave");
        ++next;
      }
      HOLDS(next == grave.size(), made, "more findings of the graver kind than of all");
    }
  }
}

TEST_CASE("a repair mends its finding and moves no other number's grade", "[properties][check]") {
  generate::standards standards(20'190'402);
  std::array<int, code_count> tried{};
  std::array<int, code_count> mended{};
  for (int i = 0; i < standards_to_try; ++i) {
    const generate::made_standard made = standards.next();
    const standard s = read(made.cells);
    const findings found = check(s);
    for (const finding& f : found) {
      ++tried[static_cast<std::size_t>(f.code)];
      const repair mended_by = repair_of(s, f);
      if (mended_by.is_empty()) continue;
      ++mended[static_cast<std::size_t>(f.code)];
      std::vector<std::string> cells = made.cells;
      for (const band_edit& edit : mended_by.edits) cells[column_of(edit.band)] = edit.text.view();
      const standard after = read(cells);
      moves_nothing_else(made, f, mended_by, after);
      const findings left = check(after);
      brings_no_error(made, f, mended_by, found, left);
      HOLDS(left.count(f.code) < found.count(f.code), made,
            name_of(f.code) << " is still there after " << mended_by.edits[0].text.view());
    }
  }
  // Each kind of repair was tried many times.
  for (code c : {code::gap, code::uncovered_best, code::uncovered_worst, code::overlap,
                 code::nested_worse, code::reversed_range, code::unit_omitted}) {
    INFO(name_of(c) << ": " << mended[static_cast<std::size_t>(c)] << " of "
                    << tried[static_cast<std::size_t>(c)] << " with a repair");
    CHECK(mended[static_cast<std::size_t>(c)] > 250);
  }
}
