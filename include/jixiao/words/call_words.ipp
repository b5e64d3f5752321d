// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/words/call_words.hpp>
#include <jixiao/words/languages.hpp>

namespace jixiao {

template <>
JIXIAO_INLINE const call_words& words_of<call_words>(language in) {
  return detail::words_in<call_words>(in);
}

}  // namespace jixiao
