// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

#include <jixiao/base/definitions.hpp>
#include <jixiao/base/language.hpp>

namespace jixiao {

struct evaluation_problem;

/// What an evaluation has to say, in a sentence: `审批事项公开率：没有实际完成值`.
std::string explain(const evaluation_problem& p, language in = language::zh);

/// A method's name in words: 按等级赋分; the name itself if there is no such method.
std::string method_text(std::string_view name, language in);

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/words/scoring_messages.ipp>
#endif
