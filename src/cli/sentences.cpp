// SPDX-License-Identifier: BSL-1.0
#include <jixiao/words/languages.hpp>
#include <jixiao/words/program_words.hpp>

namespace jixiao {

template <>
const program_words& words_of<program_words>(language in) {
  return detail::words_in<program_words>(in);
}

}  // namespace jixiao
