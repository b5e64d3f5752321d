// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <span>
#include <string>
#include <vector>

#include <jixiao/base/language.hpp>
#include <jixiao/base/place.hpp>
#include <jixiao/check/table.hpp>

namespace jixiao::report {

// What is wrong with files, as SARIF 2.1.0 (OASIS Static Analysis Results Interchange Format),
// which review tools show beside the lines concerned.

/// A kind of thing that can be wrong.
struct sarif_rule {
  std::string id;     ///< A stable name: `shared-bound`
  std::string title;  ///< A short name for people
  std::string why;    ///< may be empty
};

/// One thing that is wrong, and where. A result without a file has no location.
struct sarif_result {
  std::string rule;                  ///< the `id` of one of the rules
  severity level = severity::error;  ///< how grave it is
  std::string text;                  ///< what is said of it
  place where;                       ///< the file and the cell
};

/// The kinds of findings, by their codes.
std::vector<sarif_rule> sarif_rules_of_findings(language in = language::zh);

/// Findings, each with its indicator's name in front, and its repair.
std::vector<sarif_result> sarif_results_of(std::span<const table_finding> found,
                                           language in = language::zh);

/// The log of one run of the program. A result's rule that is not among the rules joins them.
std::string sarif_log(std::vector<sarif_rule> rules, std::span<const sarif_result> results);

}  // namespace jixiao::report
