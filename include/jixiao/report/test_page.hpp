// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>

#include <jixiao/report/content.hpp>
#include <jixiao/report/test_report.hpp>
#include <jixiao/rule/rule_choices.hpp>
#include <jixiao/scoring/scheme.hpp>

namespace jixiao::report {

/// What a page about a test of a rule book shows besides the run; must outlive its making.
struct test_page_content {
  const test_content& cases;      ///< the table's indicators, the cases and how they went
  const coverage& covered;        ///< how much the cases touch
  const mutation_score& mutated;  ///< how many mistakes they notice
  const reading& how;             ///< the reading that the cases were run under
  /// The table and the case file, with their digests.
  std::vector<source_file> files;
  /// The program and the digests of the rules.
  jixiao::report::receipt receipt;
  std::string department;  ///< by its name
  std::string scheme;      ///< its name in words, or its file
  /// The choices that the words of rules leave open.
  rule_choices choices = {};
  /// The scheme that points are by; null: targets are shown without what their cases must touch.
  const jixiao::scheme* points_by = nullptr;
  /// The digest of the scheme as JSON; not shown when empty.
  std::string scheme_digest = {};
  /// The one subject that was tested; all of them where it is none.
  std::size_t only = every_subject;
};

/// A test of a rule book as one HTML page to be read and signed (规则测试报告). First whether the
/// cases are enough, how they went, how much they touch and notice, what was tested by digest, and
/// room for signatures; then the number line of each standard, rule and target: what cases touch is
/// green with a tick, where a mistake would pass is red with a cross; the failures, drawn; the
/// mistakes that would pass, with the value that tells each. Long lists are folded; on paper is
/// what is signed, in a few pages, or all of it where that is chosen. No script, nothing from the
/// network.
std::string test_page(const test_page_content& what);

}  // namespace jixiao::report
