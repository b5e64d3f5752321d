// SPDX-License-Identifier: BSL-1.0
#pragma once

// The count of the published cases: each applies and passes, or has a word on why it does not
// apply. `ctest -R conformance -V` prints the table.

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace conformance {

// Why a case does not apply, or what it came to.
struct outcome {
  std::string reason;
  bool passed = false;

  bool applies() const { return reason.empty(); }
  static outcome of(bool passed) { return {"", passed}; }
};
inline outcome not_for_us(std::string reason) { return {std::move(reason), false}; }

struct tally {
  int total = 0;
  int applicable = 0;
  int passed = 0;
  std::map<std::string, int> reasons;

  void add(const outcome& result) {
    ++total;
    applicable += result.applies() ? 1 : 0;
    passed += result.applies() && result.passed ? 1 : 0;
    if (!result.applies()) ++reasons[result.reason];
  }
  void add(const tally& other) {
    total += other.total;
    applicable += other.applicable;
    passed += other.passed;
    for (const auto& [reason, count] : other.reasons) reasons[reason] += count;
  }
};

struct row {
  std::string source;  // decTest, DMN TCK …
  std::string part;    // a file or a topic of it
  tally counted;
  bool by_test_case = false;  // passed if its test case passes, which alone knows
};

// What was gone through so far; printed when the program ends.
inline std::vector<row>& table() {
  static std::vector<row> rows;
  return rows;
}

inline void report(std::string source, std::string part, tally counted) {
  table().push_back({std::move(source), std::move(part), std::move(counted), false});
}

// All of a part's cases, each of which its test case checks by assertions of its own.
inline void report_asserted(std::string source, std::string part, std::size_t cases) {
  tally counted;
  for (std::size_t i = 0; i < cases; ++i) counted.add(outcome::of(true));
  table().push_back({std::move(source), std::move(part), std::move(counted), true});
}

}  // namespace conformance
