// SPDX-License-Identifier: BSL-1.0
#include <jixiao/words/languages.hpp>
#include <jixiao/words/report_words.hpp>

namespace jixiao {

template <>
const report_words& words_of<report_words>(language in) {
  return detail::words_in<report_words>(in);
}

}  // namespace jixiao
