// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/finding.hpp>
#include <jixiao/check/gather.hpp>
#include <jixiao/standard/standard.hpp>

namespace jixiao {

/// Everything that is to be said about one standard before the year starts (检查), errors first:
/// exactly the numbers without a band, and exactly those with several, with witnesses.
/// Over a countable unit only whole numbers count. Complete: what it does not name is claimed by
/// one band. Findings less grave than `least` are left out. O(bounds²); no allocation.
///
///     check(read_standard("98%", "92%～95%", "90%～92%", "90%以下")).find(code::gap)->witnesses[0]
///     // 96
constexpr findings check(const standard_view& s, severity least = severity::note) {
  return detail::gather_findings(s, least);
}

// Declared and never defined: a constant that reaches one does not compile, and the compiler names
// the function, which is the finding. ASCII, since some compilers escape anything else.
/// What a standard is found guilty of while compiling; see `checked`.
///@{
void this_standard_has_an_unreadable_band();
void this_standard_has_a_blank_band();
void this_standard_has_a_gap();
void this_standard_leaves_the_worst_end_uncovered();
void this_standard_has_an_overlap();
void this_standard_has_an_unreachable_band();
void this_standard_has_a_duplicate_band();
void this_standard_is_out_of_order();
void this_standard_mixes_units();
void this_standard_has_an_error();
///@}

/// The standard itself, if nothing about it is an error; else it does not compile, and the
/// compiler's message names the finding: `this_standard_has_a_gap`.
///
///     constexpr standard attendance = checked(read_standard("95%以上", "90%～95%", "80%～90%",
///                                                           "80%以下"));
template <std::size_t Levels>
consteval basic_standard<Levels> checked(const basic_standard<Levels>& s) {
  for (const finding& f : check(s)) {
    switch (f.code) {
      case code::unreadable:
      case code::second_condition: this_standard_has_an_unreadable_band(); break;
      case code::blank_band: this_standard_has_a_blank_band(); break;
      case code::gap: this_standard_has_a_gap(); break;
      case code::uncovered_worst: this_standard_leaves_the_worst_end_uncovered(); break;
      case code::overlap: this_standard_has_an_overlap(); break;
      case code::unreachable: this_standard_has_an_unreachable_band(); break;
      case code::duplicate_band: this_standard_has_a_duplicate_band(); break;
      case code::out_of_order: this_standard_is_out_of_order(); break;
      case code::unit_mismatch: this_standard_mixes_units(); break;
      default:
        if (kind_of(f.code).level == severity::error) this_standard_has_an_error();
    }
  }
  return s;
}

}  // namespace jixiao
