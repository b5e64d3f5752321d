// SPDX-License-Identifier: BSL-1.0
#include <jixiao/io/document.hpp>
#include <jixiao/io/scheme.hpp>
#include <jixiao/io/table_problem.hpp>
#include <jixiao/words/document_words.hpp>
#include <jixiao/words/languages.hpp>

namespace jixiao {

static_assert(detail::in_every_language<document_words>([](const document_words& words) {
  return says_all<io::document_fault>(words.document_faults) &&
         says_all<io::table_fault>(words.table_faults) &&
         says_all<io::scheme_fault>(words.scheme_faults);
}));

template <>
const document_words& words_of<document_words>(language in) {
  return detail::words_in<document_words>(in);
}

}  // namespace jixiao
