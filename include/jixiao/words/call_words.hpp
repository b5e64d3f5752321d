// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include <jixiao/base/definitions.hpp>
#include <jixiao/words/marks.hpp>
#include <jixiao/words/say.hpp>

namespace jixiao {

/// What programs and databases are told that call the library wrongly (接口用语); see `catalogue`.
struct call_words {
  sentence<> bands_are_two_to_ten;
  sentence<> full_points_above_zero;
  sentence<> real_misses_bounds;

  // C
  sentence<> null_pointer;
  sentence<> handle_is_dead;
  sentence<> out_of_memory;
  sentence<> scale_is_0_to_18;
  sentence<> rows_is_not_the_length;
  sentence<> no_table_that_serves;
  sentence<> kinds_of_reports;
};

/// These sentences in a language.
template <>
const call_words& words_of<call_words>(language in);

/// In Chinese with the English in brackets, where nobody can say which is wanted.
inline std::string say_in_both(sentence<> call_words::*which) {
  return say(language::zh, which) + " (" + say(language::en, which) + ")";
}

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/words/call_words.ipp>
#endif
