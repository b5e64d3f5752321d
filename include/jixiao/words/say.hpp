// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>
#include <type_traits>

#include <jixiao/base/language.hpp>
#include <jixiao/words/catalogue.hpp>
#include <jixiao/words/en.hpp>
#include <jixiao/words/zh.hpp>

namespace jixiao {

/// The catalogue of a language.
constexpr const catalogue& words_of(language in) {
  switch (in) {
    case language::zh:
    case language::marked: break;
    case language::en: return detail::english;
  }
  return detail::chinese;
}

namespace detail {

// What is said in the language for tests stands in brackets, so that what is not in the catalogue
// is seen.
inline std::string in_brackets(std::string text, language in) {
  if (in != language::marked || text.empty()) return text;
  return std::string("⟦").append(text).append("⟧");
}

template <class... Marks>
std::string said(language in, std::string_view text, const Marks&... marks) {
  return in_brackets(filled(text, marks...), in);
}

}  // namespace detail

/// A sentence of the catalogue, with its marks filled in; each from what it holds, in braces:
///
///     say(in, &catalogue::standard_is_in, {"次"})  // ；评价标准的单位是“次”
template <class... Marks>
std::string say(language in, sentence<Marks...> catalogue::*which,
                const std::type_identity_t<Marks>&... marks) {
  return detail::said(in, (words_of(in).*which).text(), marks...);
}

/// What a catalogue says of a fault, to stand behind the text.
inline std::string fault_words(fault what, language in = language::zh) {
  return detail::said(in, words_of(in).faults[what]);
}
/// 错误, 疑点, 说明.
inline std::string severity_words(severity level, language in = language::zh) {
  return detail::said(in, words_of(in).severities[level]);
}

}  // namespace jixiao
