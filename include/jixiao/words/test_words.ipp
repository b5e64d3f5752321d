// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/words/languages.hpp>
#include <jixiao/words/test_words.hpp>

namespace jixiao {

template <>
JIXIAO_INLINE const test_words& words_of<test_words>(language in) {
  return detail::words_in<test_words>(in);
}

}  // namespace jixiao
