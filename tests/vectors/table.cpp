// SPDX-License-Identifier: BSL-1.0

// Prints the table of the published cases, and holds every file of them to having been gone
// through.

// Catch2 of version 2 gives its listeners to who asks for them.
#define CATCH_CONFIG_EXTERNAL_INTERFACES

#include <cstdio>
#include <filesystem>
#include <map>
#include <set>
#include <string>

#include "support/catch.hpp"
#include "support/shared_data.hpp"
#include "vectors/conformance.hpp"

namespace {

std::string words_of(const std::map<std::string, int>& reasons) {
  std::string words;
  for (const auto& [reason, count] : reasons)
    words += (words.empty() ? "" : "; ") + std::to_string(count) + " " + reason;
  return words;
}

void print_row(const std::string& source, const conformance::tally& t) {
  std::printf("| %-45s | %6d | %6d | %6d | %5d | %s |\n", source.c_str(), t.total, t.applicable,
              t.passed, t.total - t.applicable, words_of(t.reasons).c_str());
}

void print_table() {
  std::map<std::string, conformance::tally> sources;
  for (const conformance::row& r : conformance::table()) sources[r.source].add(r.counted);
  if (sources.empty()) return;
  std::printf("\n| %-45s | %6s | %6s | %6s | %5s | %s |\n|---|---|---|---|---|---|\n", "source",
              "cases", "apply", "pass", "out", "out of scope, and why");
  conformance::tally all;
  for (const auto& [source, t] : sources) {
    for (const conformance::row& r : conformance::table())
      if (r.source == source) print_row(source + ": " + r.part, r.counted);
    print_row("**" + source + "**", t);
    all.add(t);
  }
  all.reasons.clear();
  print_row("**all**", all);
  std::fflush(stdout);
}

#if defined(CATCH_VERSION_MAJOR) && CATCH_VERSION_MAJOR >= 3
using listener = Catch::EventListenerBase;
#else
using listener = Catch::TestEventListenerBase;
#endif

class table_printer : public listener {
 public:
  using listener::listener;
  void testCaseStarting(const Catch::TestCaseInfo&) override {
    rows_before_ = conformance::table().size();
  }
  void testCaseEnded(const Catch::TestCaseStats& stats) override {
    if (stats.totals.assertions.failed == 0) return;
    for (std::size_t i = rows_before_; i < conformance::table().size(); ++i)
      if (conformance::row& r = conformance::table()[i]; r.by_test_case) r.counted.passed = 0;
  }
  void testRunEnded(const Catch::TestRunStats&) override { print_table(); }

 private:
  std::size_t rows_before_ = 0;
};
CATCH_REGISTER_LISTENER(table_printer)

// The topics of official.tsv that a test goes through, here or in scoring/official_*.cpp.
const std::set<std::string> topics{"band_points",
                                   "efficacy",
                                   "efficacy.geomean",
                                   "gb8170.limit",
                                   "gb8170.limit_equal",
                                   "gb8170.limit_rounded",
                                   "gb8170.no_successive",
                                   "gb8170.report_suffix",
                                   "gb8170.report_suffix_meaning",
                                   "gb8170.round",
                                   "gb8170.sig",
                                   "grade.total",
                                   "grade.total_integer",
                                   "grade_to_points",
                                   "linear_score",
                                   "sasac",
                                   "selfeval.budget",
                                   "selfeval.indicator",
                                   "selfeval.qual_check",
                                   "sign_code",
                                   "warn.budget_month",
                                   "wording"};

}  // namespace

TEST_CASE("every file of published cases has a test that goes through it") {
  const auto folder = shared_path("vectors");
  if (!folder) return;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(*folder)) {
    if (!entry.is_regular_file()) continue;
    const std::string name = entry.path().lexically_relative(*folder).generic_string();
    INFO(name);
    // Of these two folders every file is gone through, whatever its name.
    const bool in_folder = name.starts_with("decTest/") || name.starts_with("dmn-tck/");
    CHECK((in_folder || name == "zen/unary.csv" || name == "official.tsv" || name == "README.md"));
  }
}

TEST_CASE("every topic of the official cases has a test that goes through it") {
  const auto file = shared_path("vectors/official.tsv");
  if (!file) return;
  std::set<std::string> found;
  for (const std::string& line : split(text_of(*file), '\n'))
    if (!line.empty() && !line.starts_with("topic\t"))
      found.insert(line.substr(0, line.find('\t')));
  CHECK(found == topics);
}
