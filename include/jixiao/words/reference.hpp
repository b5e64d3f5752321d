// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include <jixiao/base/definitions.hpp>
#include <jixiao/base/language.hpp>

namespace jixiao {

/// The reference page of all findings (检查结果一览), in Markdown: each code with its severity,
/// what it says and why it matters, the gravest first. Made from the kinds themselves
/// (check/kinds/).
std::string finding_reference(language in = language::zh);

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/words/reference.ipp>
#endif
