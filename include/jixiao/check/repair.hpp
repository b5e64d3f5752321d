// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/base/definitions.hpp>
#include <jixiao/base/fixed_text.hpp>
#include <jixiao/base/inplace_vector.hpp>
#include <jixiao/check/finding.hpp>
#include <jixiao/standard/standard.hpp>

namespace jixiao {

/// The suggested new text of one band (修订建议).
struct band_edit {
  grade band = grade::excellent;  ///< whose cell is rewritten
  cell_text text;                 ///< the whole cell as it should be, in the official wording

  friend constexpr bool operator==(const band_edit&, const band_edit&) = default;
};

/// How a finding may be mended, and which values then have another grade (official reading).
struct repair {
  /// At most one for each interval of the finding's values.
  detail::inplace_vector<band_edit, finding_values::capacity()> edits;
  finding_values regraded;  ///< empty where every value keeps its grade

  /// Whether no repair is evident.
  constexpr bool is_empty() const { return edits.empty(); }
};

/// The smallest edit of a standard, in official wording, that mends a finding of it without moving
/// any other value's grade (修订建议); empty where none is evident. Proved by grading both
/// standards on every piece of the line, so it costs many times what `check` does.
///
///     repair_of(s, *check(s).find(code::gap)).edits[0].text  // 92%～98%
repair repair_of(const standard_view& s, const finding& f);

namespace detail {

/// How the values of a finding are given to the bands that the official reading gives them to,
/// whatever its kind; empty where that is not evident.
repair repair_by_covering(const standard_view& s, const finding& f);

}  // namespace detail

/// How the one cell that a finding is about was understood, where that is not how it is written
/// (疑似错字, 两端颠倒, 单位省略): as it may be mended, else in official wording, else as a set.
/// Empty of other findings.
detail::fixed_text<500> read_as(const standard_view& s, const finding& f);

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/check/repair.ipp>
#endif
