// SPDX-License-Identifier: BSL-1.0
#include <jixiao/io/table_problem.hpp>
#include <jixiao/words/document_words.hpp>
#include <jixiao/words/say.hpp>

namespace jixiao::io {

std::string describe(const table_problem& problem, language in) {
  std::string text =
      jixiao::detail::said(in, words_of<document_words>(in).table_faults[name_of(problem.what)],
                           marks::text{problem.text}, marks::expected{problem.expected});
  if (problem.expected.empty()) return text;
  if (problem.what == table_fault::unknown_level)
    text += say(in, &document_words::name_all_levels, {problem.expected});
  return text;
}

}  // namespace jixiao::io
