// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include <jixiao/base/language.hpp>
#include <jixiao/check/code.hpp>

namespace jixiao {

// Plain literals would have the compiler count each text, in every program that includes this.
using namespace std::string_view_literals;

/// All that is said about one kind of finding, whatever the standard (检查结果的种类).
///
/// Marks in braces are filled in by explain.hpp: {text} the cell as written, {read} as it was
/// understood, {why} a fault, {at} a character's place, {bands} the grades concerned, {values} the
/// numbers concerned, {witness} some of them, {unit}, {name} the indicator's, {stated} {summed}
/// {off} amounts.
struct finding_kind {
  jixiao::code code;  ///< what findings of this kind carry
  /// A stable name for programs: `shared-bound`.
  std::string_view name;
  severity level;  ///< how grave each of them is
  /// A short name: 空档, gap.
  message title;
  /// What it says of a standard, to stand behind the title.
  message sentence;
  /// Why it matters, for the reference page of all findings.
  message why;
  /// Of one cell by itself, whatever stands beside it: `jixiao read` says it too.
  bool is_about_a_text = false;
};

}  // namespace jixiao
