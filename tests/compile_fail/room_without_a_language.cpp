// SPDX-License-Identifier: BSL-1.0
// expect: this_language_lacks_a_room
#include <jixiao/words/call_words.hpp>
#include <jixiao/words/languages.hpp>

using namespace jixiao;

struct other_words {
  sentence<> here;
};

#ifdef JIXIAO_TWIN
constexpr auto& said = detail::words_in<call_words>(language::en);
#else
// No language says anything in this room.
constexpr auto& said = detail::words_in<other_words>(language::en);
#endif
