// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/base/language.hpp>
#include <jixiao/words/en.hpp>
#include <jixiao/words/zh.hpp>

namespace jixiao::detail {

/// A room of sentences in a language. All of a language stands in one file, yet only the rooms that
/// are asked for are compiled: each is a template that takes its own type, which until then need
/// not be known.
template <class Room>
constexpr const Room& words_in(language in) {
  switch (in) {
    case language::zh:
    case language::marked: break;
    case language::en: return english<Room>;
  }
  return chinese<Room>;
}

/// Whether something holds of a room in each language.
template <class Room, class Holds>
constexpr bool in_every_language(Holds holds) {
  for (const language in : {language::zh, language::en})
    if (!holds(words_in<Room>(in))) return false;
  return true;
}

}  // namespace jixiao::detail
