// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>
#include <type_traits>

#include <jixiao/base/definitions.hpp>
#include <jixiao/base/language.hpp>
#include <jixiao/words/catalogue.hpp>

namespace jixiao {

/// A room of sentences in a language: the catalogue if none is named. Each room is defined once, by
/// what says its sentences.
template <class Room = catalogue>
const Room& words_of(language in);
/// The catalogue in a language.
template <>
const catalogue& words_of<catalogue>(language in);

namespace detail {

// What is said in the language for tests stands in brackets, so that what is not in the catalogue
// is seen.
std::string in_brackets(std::string text, language in);

template <class... Marks>
std::string said(language in, std::string_view text, const Marks&... marks) {
  return in_brackets(filled(text, marks...), in);
}

}  // namespace detail

/// A sentence of a room, with its marks filled in; each from what it holds, in braces:
///
///     say(in, &catalogue::standard_is_in, {"次"})  // ；评价标准的单位是“次”
template <class Room, class... Marks>
std::string say(language in, sentence<Marks...> Room::*which,
                const std::type_identity_t<Marks>&... marks) {
  return detail::said(in, (words_of<Room>(in).*which).text(), marks...);
}

/// What a catalogue says of a fault, to stand behind the text.
std::string fault_words(fault what, language in = language::zh);
/// 错误, 疑点, 说明.
std::string severity_words(severity level, language in = language::zh);

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/words/say.ipp>
#endif
