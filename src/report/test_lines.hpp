// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include <jixiao/report/test_report.hpp>
#include <jixiao/testing/words.hpp>
#include <jixiao/words/report_words.hpp>
#include <jixiao/words/say.hpp>

namespace jixiao::report {

// What every format says of one case, in words.
struct test_line {
  std::string activity;
  std::string indicator;
  std::string place;
  std::string title;       // 97.99% → 良
  std::string wanted;      // 良“95%～98%”
  std::string got;         // 优“98%以上”
  std::string difference;  // 应得 良“95%～98%”，实得 优“98%以上”
  std::string why;
  std::string readings;

  std::string explanation() const {
    std::string text = place + "\n" + difference;
    for (const std::string* more : {&why, &readings})
      if (!more->empty()) text += "\n" + *more;
    return text;
  }
};

inline test_line line_of(const test_content& what, const test_case_result& r) {
  const test_subject& subject = what.subjects[r.what.subject];
  const test_case& from = what.cases[r.what.source];
  const any_standard& s = subject.indicator->standard;
  test_line line;
  line.activity = subject.activity->name;
  line.indicator = subject.indicator->name;
  line.place = place_words(from.where, what.in);
  line.wanted = wanted_words(s, r.what.wanted, what.in);
  line.got = got_words(s, r, what.in);
  line.title = from.text + " → " + line.wanted;
  line.difference = say(what.in, &report_words::wanted_and_got, {line.wanted}, {line.got});
  line.why = why_words(subject, r, from.text, what.in);
  line.readings = readings_words(r, what.in);
  return line;
}

// The results of each activity, in the order in which activities come first.
inline std::vector<std::vector<std::size_t>> suites_of(const test_content& what) {
  std::vector<std::vector<std::size_t>> suites;
  std::unordered_map<const activity*, std::size_t> known;
  for (std::size_t i = 0; i < what.run.results.size(); ++i) {
    const activity* whose = what.subjects[what.run.results[i].what.subject].activity;
    const auto [at, is_new] = known.emplace(whose, suites.size());
    if (is_new) suites.emplace_back();
    suites[at->second].push_back(i);
  }
  return suites;
}

}  // namespace jixiao::report
