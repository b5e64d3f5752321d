// SPDX-License-Identifier: BSL-1.0
#pragma once

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
  std::string scheme;      ///< by its name
  /// The choices that the words of rules leave open.
  rule_choices choices = {};
  /// The scheme that points are by; null: targets are shown without what their cases must touch.
  const jixiao::scheme* points_by = nullptr;
};

/// A test of a rule book as one HTML page to be read and signed (规则测试报告): how the cases went,
/// how much they touch and notice, each standard's pieces and bounds from the left, green where a
/// case touches them and red where a mistake would pass unnoticed; the failures; then what was
/// tested, by digest, and room for signatures. No script, nothing from the network.
std::string test_page(const test_page_content& what);

}  // namespace jixiao::report
