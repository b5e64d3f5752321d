// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include <jixiao/base/definitions.hpp>
#include <jixiao/scoring/scheme.hpp>
#include <jixiao/testing/subjects.hpp>
#include <jixiao/testing/total_case.hpp>

namespace jixiao {

/// A case that two schemes decide differently: whose, what is measured, and what each says
/// (评分办法差异).
struct scheme_difference {
  std::size_t subject = 0;  ///< whose it is, by its place among the subjects
  std::string value;        ///< as a case writes it
  ///@{
  std::string first;  ///< 9.47; of the whole 90.00 优
  std::string second;
  ///@}
};

/// A total as displayed with the word of its grade: `90 优`.
std::string words_of(const total_outcome& o);

/// A case that a scheme and a mistaken one decide differently; none where they bring the same
/// points for whatever is measured of any indicator, and the same totals and grades (评分办法等价).
///
/// Points of single indicators: exact, by `points_comparison` of each indicator that stands for
/// others of the same bands, target and full points. Totals: their grade and their rounding are
/// steps, tried at every bound and to both sides by quarters of what is kept. How parts become the
/// whole (only where asked for): weighed sums are straight in every part, so that the years in
/// which one part earns nothing tell all weights; years with a part left out or missing, and the
/// budget executed up to each end of rounding, tell the rest. Where totals differ as computed and
/// not as displayed, another part is given as much as it takes for the rounding to fall between.
///
/// Not exact where activities or duties are rounded on the way in another manner, or a geometric
/// mean is taken for a sum: such a total is not straight in its parts, and there are more years
/// than can be tried. Years with one part of a few shares are tried; where they find nothing,
/// `is_decided` is set to false, since that shows nothing of the other years.
std::optional<scheme_difference> difference_of(const test_subjects& subjects, const scheme& first,
                                               const scheme& second, bool with_whole,
                                               bool* is_decided = nullptr);

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/testing/scheme_difference.ipp>
#endif
