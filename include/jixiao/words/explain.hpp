// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include <jixiao/base/definitions.hpp>
#include <jixiao/base/error.hpp>
#include <jixiao/base/language.hpp>
#include <jixiao/standard/scale.hpp>

namespace jixiao {

class standard_view;
class unit;
struct finding;
struct repair;
struct table_finding;
struct verdict;

/// Why a value has its grade (判定理由):
/// `97.995% 属于“95%～98%”，未达 98%；距优 0.005 个百分点`.
std::string explain_why(const standard_view& s, const verdict& v, language in = language::zh);

/// A verdict in words (判定说明): the grade and why, `良：97.995% 属于“95%～98%”，…`.
std::string explain(const standard_view& s, const verdict& v, language in = language::zh);

/// The suggested repair in words: `良改为“92%～98%”`, with the values whose grade it changes; empty
/// when there is none.
std::string explain_repair(const repair& mended, const unit& u, language in = language::zh,
                           const scale& levels = {});

/// What a finding says, without its repair:
/// `空档：95%～98%（不含两端）不属于任何一档，例如 96%`.
///@{
std::string explain_finding(const standard_view& s, const finding& f, language in = language::zh);
std::string explain_finding(const table_finding& f, language in = language::zh);
///@}

/// What a finding about a standard or a table says (检查结果说明), and how to mend it:
/// `空档：95%～98%（不含两端）不属于任何一档，例如 96%；建议：良改为“92%～98%”`.
///@{
std::string explain(const standard_view& s, const finding& f, language in = language::zh);
std::string explain(const table_finding& f, language in = language::zh);
///@}

/// What was expected instead, to stand behind what is wrong: ；评价标准的单位是“次”. Empty where
/// there is no telling.
std::string explain_expected(fault what, const expectation& expected, language in = language::zh);

/// What is wrong with an input (输入错误说明): the text, the fault, and what was expected.
std::string explain(const input_error& e, language in = language::zh);

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/words/explain.ipp>
#endif
