// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/band/band_text.hpp>
#include <jixiao/check/finding.hpp>
#include <jixiao/check/gather.hpp>
#include <jixiao/check/repair_search.hpp>

namespace jixiao {

/// The smallest edit of a standard, in official wording, that mends a finding of it without moving
/// any other value's grade (修订建议); empty where none is evident. Proved by grading both
/// standards on every piece of the line, so it costs many times what `check` does.
///
///     repair_of(s, *check(s).find(code::gap)).edits[0].text  // 92%～98%
constexpr repair repair_of(const standard_view& s, const finding& f) {
  detail::repair_search search(s, f);
  detail::finding_kinds::for_each([&]<class Kind>() {
    if constexpr (requires { Kind::mend(search); })
      if (Kind::entry.code == f.code) Kind::mend(search);
  });
  return search.result();
}

/// How the one cell that a finding is about was understood, where that is not how it is written
/// (疑似错字, 两端颠倒, 单位省略): as it may be mended, else in official wording, else as a set.
/// Empty of other findings.
constexpr detail::fixed_text<500> read_as(const standard_view& s, const finding& f) {
  if (f.bands.size() != 1) return {};
  const band& b = s[f.bands.best()];
  if (f.code == code::misspelt) {
    const cell_text text = detail::understood_text(b);
    return text.empty() ? to_text(b.set, b.unit.symbol()) : detail::fixed_text<500>(text.view());
  }
  if (f.code != code::reversed_range && f.code != code::unit_omitted) return {};
  if (const repair mended = repair_of(s, f); !mended.is_empty()) return mended.edits[0].text.view();
  if (const cell_text wording = write_band(b); !wording.empty()) return wording.view();
  return to_text(b.set, b.unit.symbol());
}

}  // namespace jixiao
