// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>

#include <jixiao/check/finding.hpp>
#include <jixiao/check/wording.hpp>
#include <jixiao/standard/standard.hpp>

namespace jixiao::detail {

constexpr finding about_band(code c, grade g, const unit& u) {
  finding f;
  f.code = c;
  f.bands.add(g);
  f.unit = u;
  return f;
}

constexpr void add_rewording(finding& f, grade g, const band& b, const unit& u) {
  const band edited = reworded(b, b.set, u);
  if (!edited.is_blank()) f.repair.push_back({g, edited.text});
}

// unreadable, misspelt, reversed-range, unit-omitted: what reading the cells had to say.
constexpr void check_texts(const standard& s, bool with_notes, findings& out) {
  for (grade g : all_grades) {
    const band& b = s[g];
    if (b.is_unreadable()) {
      finding f = about_band(code::unreadable, g, s.unit());
      f.problem = b.problem;
      out.push_back(f);
    }
    if (b.is_misspelt) {
      finding f = about_band(code::misspelt, g, s.unit());
      f.repair.push_back({g, b.corrected});
      out.push_back(f);
    }
    if (!with_notes) continue;
    if (b.is_reversed) {
      finding f = about_band(code::reversed_range, g, b.unit);
      add_rewording(f, g, b, b.unit);
      out.push_back(f);
    }
    const bool bare_among_rates =
        b.is_numeric() && !b.is_zero_word && b.unit.is_bare() && s.unit().is_ratio();
    if (b.omits_unit || bare_among_rates) {
      finding f = about_band(code::unit_omitted, g, s.unit());
      add_rewording(f, g, b, b.unit.is_bare() ? s.unit() : b.unit);
      out.push_back(f);
    }
  }
}

// unit-mismatch: a band in a unit that does not convert to the others'.
constexpr void check_units(const standard& s, findings& out) {
  for (grade g : all_grades)
    if (s.foreign_bands().has(g)) out.push_back(about_band(code::unit_mismatch, g, s[g].unit));
}

// mixed-kind: labels among numbers, or numbers with differing words around them.
constexpr void check_kinds(const standard& s, findings& out) {
  if (!s.is_numeric()) return;
  finding f;
  f.code = code::mixed_kind;
  f.unit = s.unit();
  f.bands = s.label_bands();
  std::optional<grade> first;
  for (grade g : all_grades) {
    if (!s.claims_numbers(g) || s[g].is_zero_word) continue;
    if (!first) first = g;
    if (!(s[*first].label == s[g].label)) f.bands.add(g);
  }
  if (!f.bands.is_empty()) out.push_back(f);
}

}  // namespace jixiao::detail
