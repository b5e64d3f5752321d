// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include <jixiao/words/languages.hpp>
#include <jixiao/words/say.hpp>

namespace jixiao {

template <>
JIXIAO_INLINE const catalogue& words_of<catalogue>(language in) {
  return detail::words_in<catalogue>(in);
}

namespace detail {

JIXIAO_INLINE std::string in_brackets(std::string text, language in) {
  if (in != language::marked || text.empty()) return text;
  return std::string("⟦").append(text).append("⟧");
}

}  // namespace detail

JIXIAO_INLINE std::string fault_words(fault what, language in) {
  return detail::said(in, words_of(in).faults[what]);
}
JIXIAO_INLINE std::string severity_words(severity level, language in) {
  return detail::said(in, words_of(in).severities[level]);
}

}  // namespace jixiao
