// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string>

#include <jixiao/base/definitions.hpp>
#include <jixiao/base/language.hpp>

namespace jixiao {

enum class case_fault : std::uint8_t;
enum class code : std::uint8_t;
struct points_step;
struct rule_case;
struct rule_finding;
struct rule_finding_words;
struct rule_points;
struct rule_remark;
struct scoring_rule;

/// A finding about a rule as a sentence, without its repair.
std::string explain(const scoring_rule& rule, const rule_finding& f, language in);

/// The repair in words: “80%～90%得3分”改为“80%～95%（不含）得3分”; empty where there is none.
///@{
std::string explain_repair(const rule_finding_words& f, language in);
std::string explain_repair(const scoring_rule& rule, const rule_finding& f, language in);
///@}

/// A remark of the reader as a sentence.
std::string explain(const scoring_rule& rule, const rule_remark& r, language in);

/// What is wrong with a case of a rule, as a sentence.
std::string explain(const scoring_rule& rule, const rule_case& c, language in);

/// Why a rule gave no points, as a sentence.
std::string explain(const scoring_rule& rule, const rule_points& p, language in);

/// One step of a sum of points, as a sentence: 每低于1个百分点扣0.5分：3 × 0.5，扣1.5分.
std::string explain(const scoring_rule& rule, const points_step& s, language in);

namespace detail {

// What the marks of a sentence about a case stand for.
struct rule_words_of {
  std::string text;
  std::string at;
  std::string name;
  std::string range;
  std::string why;
  std::string unit;
};

std::string answer_sentence(case_fault why, const rule_words_of& with, language in);
std::string finding_sentence(code c, const rule_finding_words& with, language in);

}  // namespace detail

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/words/rule_messages.ipp>
#endif
