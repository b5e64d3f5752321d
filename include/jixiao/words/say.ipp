// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include <jixiao/words/en.hpp>
#include <jixiao/words/say.hpp>
#include <jixiao/words/zh.hpp>

namespace jixiao {

JIXIAO_INLINE const catalogue& words_of(language in) {
  switch (in) {
    case language::zh:
    case language::marked: break;
    case language::en: return detail::english;
  }
  return detail::chinese;
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
