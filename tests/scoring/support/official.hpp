// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "scoring/support/build.hpp"
#include "vectors/conformance.hpp"

// Worked cases of the official rules (topic id input parameters expected source status).
namespace scoring_test {

struct official_case {
  std::string id;
  std::string input;
  std::string parameters;
  std::string expected;
  std::map<std::string, std::string> given;   // of the parameters: name=value;…
  std::map<std::string, std::string> wanted;  // of what is expected
};

inline std::map<std::string, std::string> pairs_of(const std::string& text) {
  std::map<std::string, std::string> result;
  for (const std::string& part : split(text, ';')) {
    const std::size_t sign = part.find('=');
    if (sign != std::string::npos) result[part.substr(0, sign)] = part.substr(sign + 1);
  }
  return result;
}

// The cases of one topic; none, with a word, where the file is not.
inline std::vector<official_case> official_cases(const std::string& topic) {
  std::vector<official_case> cases;
  const auto file = shared_path("vectors/official.tsv");
  if (!file) return cases;
  for (auto row : named_rows(*file))
    if (row["topic"] == topic)
      cases.push_back({row["id"], row["input"], row["parameters"], row["expected"],
                       pairs_of(row["parameters"]), pairs_of(row["expected"])});
  return cases;
}

// Runs every case of a topic, and says how many there were to be.
template <class Run>
void each_official_case(const std::string& topic, std::size_t count, Run run) {
  const std::vector<official_case> cases = official_cases(topic);
  if (cases.empty()) return;
  CHECK(cases.size() == count);
  for (const official_case& c : cases) {
    INFO(c.id << ": " << c.input << " " << c.parameters << " -> " << c.expected);
    run(c);
  }
  conformance::report_asserted("official rules", topic, cases.size());
}

// What stands before `text` (or all of it).
inline std::string before(const std::string& text, const std::string& mark) {
  return text.substr(0, text.find(mark));
}
inline std::string after(const std::string& text, const std::string& mark) {
  const std::size_t at = text.find(mark);
  return at == std::string::npos ? std::string() : text.substr(at + mark.size());
}

}  // namespace scoring_test
