// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <jixiao/base/definitions.hpp>
#include <jixiao/base/language.hpp>
#include <jixiao/testing/goal.hpp>
#include <jixiao/testing/run.hpp>

namespace jixiao {

/// What no case touches, and a measurement that would (未覆盖).
struct missing_goal {
  std::size_t subject = 0;  ///< whose it is, by its place among the subjects
  cover_goal goal;          ///< what would have to be met
  std::string what;         ///< in words, in the language that was asked for
  std::string value;        ///< a measurement that meets it, as a case writes it
};

/// How much of what must be touched is (覆盖率): exact, since a standard is a finite partition.
struct coverage {
  std::size_t covered = 0;            ///< how many are met
  std::size_t of = 0;                 ///< how many there are
  std::vector<missing_goal> missing;  ///< in the order of the subjects

  /// In hundredths of a per cent, rounded down, so that 100 % is all of it.
  std::size_t basis_points() const { return of == 0 ? 10000 : covered * 10000 / of; }
};

/// What of every standard, or of one subject, the cases touch (覆盖). Cases that fail do not count,
/// nor do those with a reading of their own that differs from `how`. Never throws but
/// std::bad_alloc.
coverage coverage_of(const test_subjects& subjects, const std::vector<test_case>& cases,
                     const std::vector<bound_case>& bound, const reading& how,
                     language in = language::zh, std::size_t only = every_subject);

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/testing/cover.ipp>
#endif
