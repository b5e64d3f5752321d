// SPDX-License-Identifier: BSL-1.0
#include <jixiao/report/golden.hpp>

#include <jixiao/report/words.hpp>

namespace jixiao::report {

std::string golden_ledger(const evaluation& result) {
  std::string out = "步骤\t对象\t规则\t计算\t结果\n";
  for (std::size_t s = 0; s < result.ledger.size(); ++s) {
    const step_words words = words_of_step(result, s, language::zh);
    out += std::to_string(s + 1) + "\t" +
           subject_words(result, result.ledger[s].about, language::zh) + "\t" + words.rule + "\t" +
           words.calculation + "\t" + words.result + "\n";
  }
  out += "总分\t\t\t\t" +
         (result.total ? std::string(to_text(*result.total).view())
                       : range_words(result.range, language::zh)) +
         "\n等级\t\t\t\t" + std::string(grade_word(result.grade(), language::zh, result.levels)) +
         "\n";
  return out;
}

}  // namespace jixiao::report
