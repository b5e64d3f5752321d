// SPDX-License-Identifier: BSL-1.0
#include <string>
#include <utility>

#include <jixiao/words/document_words.hpp>
#include <jixiao/words/say.hpp>

#include "json_value.hpp"
#include "readers.hpp"
#include "xml.hpp"

namespace jixiao::io {

std::string describe(const document_problem& problem, language in) {
  const std::string text = problem.what == document_fault::not_json
                               ? json_problem_words(problem.text, in)
                               : problem.text;
  return jixiao::detail::said(
      in, words_of<document_words>(in).document_faults[name_of(problem.what)], marks::text{text});
}

void add_problem(document& out, document_fault what, std::string text, place where) {
  // Past this many nobody reads them, and a large file may have one in each cell.
  constexpr std::size_t most = 10000;
  if (out.problems.size() > most) return;
  if (out.problems.size() == most) {
    what = document_fault::too_large;
    text = std::to_string(most) + " problems";
  }
  if (where.file.empty()) where.file = out.file;
  // Parsers quote what they stumble over as it stands.
  if (!is_valid_utf8(text)) text = valid_utf8(text);
  out.problems.push_back({what, std::move(where), std::move(text)});
}

}  // namespace jixiao::io
