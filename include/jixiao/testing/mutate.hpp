// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <jixiao/base/definitions.hpp>
#include <jixiao/base/language.hpp>
#include <jixiao/testing/run.hpp>

namespace jixiao {

/// A mistake that no case notices, and a measurement that would tell it (存活的变异体).
struct survivor {
  std::size_t subject = 0;  ///< whose it is, by its place among the subjects
  std::string mutant;       ///< by its name, which says what was changed
  std::string value;        ///< as a case writes it
  answer expected;          ///< what the rules say to it
  answer got;               ///< what the mistaken ones say
  scale levels;             ///< that the answers have words of
  /// Of a scoring rule, in place of answers: the points of each, or why there are none.
  ///@{
  std::string expected_points = {};
  std::string got_points = {};
  ///@}
};

/// How many small mistakes in the rules the cases notice (变异得分). Exact: a mutant that says the
/// same to everything is left out, so the bar is all of them. What is not decided is said.
struct mutation_score {
  std::size_t mutants = 0;         ///< how many mistakes were tried
  std::size_t equivalent = 0;      ///< how many of them say the same to everything
  std::size_t killed = 0;          ///< how many of the others a case noticed
  std::vector<survivor> survived;  ///< those that none did
  /// Mistakes in how activities or duties are rounded, or geometric means taken, of which no year
  /// was found that tells them, and no proof that there is none (未能判定的变异体). Not counted: by
  /// name, so that a person can judge them.
  std::vector<std::string> undecided = {};

  /// How many can be noticed.
  std::size_t to_kill() const { return mutants - equivalent - undecided.size(); }
  /// In hundredths of a per cent, rounded down, so that 100 % is all of them.
  std::size_t basis_points() const { return to_kill() == 0 ? 10000 : killed * 10000 / to_kill(); }
};

/// Runs cases against every small mistake in every standard, or in one (变异测试). Only cases that
/// hold count. Never throws but std::bad_alloc. O(mutants × cases).
mutation_score mutation_of(const test_subjects& subjects, const std::vector<test_case>& cases,
                           const std::vector<bound_case>& bound, const reading& how,
                           language in = language::zh, std::size_t only = every_subject);

/// An answer as a case expects it: a grade's word, 无, or 拒绝：unit-mismatch.
std::string answer_word(const answer& a, language in = language::zh, const scale& levels = {});

/// What the rules say to the value that a survivor shows, and what the mistaken ones say.
///@{
std::string expected_words(const survivor& s, language in = language::zh);
std::string got_words(const survivor& s, language in = language::zh);
///@}

/// The same as people read it: 优, 无等级, 4.5 分, 拒绝（计量单位不符）.
///@{
std::string expected_in_words(const survivor& s, language in = language::zh);
std::string got_in_words(const survivor& s, language in = language::zh);
///@}

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/testing/mutate.ipp>
#endif
