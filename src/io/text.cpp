// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include <jixiao/words/document_words.hpp>
#include <jixiao/words/say.hpp>

#include "json_value.hpp"
#include "readers.hpp"
#include "xml.hpp"

namespace jixiao::io {

namespace {

// 10000 cells, or the phrase itself.
std::string phrase_in(std::string_view part, language in) {
  const std::size_t behind = part.find_first_not_of("0123456789");
  const std::size_t at = behind == part.npos || behind == 0 || part[behind] != ' ' ? 0 : behind + 1;
  const auto& phrases = words_of<document_words>(in).document_phrases;
  std::string text(part);
  if (const std::string_view name = part.substr(at); phrases.has(name))
    text.replace(at, name.size(), jixiao::detail::said(in, phrases[name]));
  return text;
}

// xl/a.xml: 10000 tags. The readers and the libraries that they use speak English.
std::string damage_words(std::string_view words, language in) {
  std::string text;
  for (;;) {
    const std::size_t end = std::min(words.find(": "), words.size());
    text += phrase_in(words.substr(0, end), in);
    if (end == words.size()) return text;
    text += say(in, &catalogue::colon);
    words.remove_prefix(end + 2);
  }
}

std::string text_in(const document_problem& problem, language in) {
  switch (problem.what) {
    case document_fault::not_json: return json_problem_words(problem.text, in);
    case document_fault::too_large:
    case document_fault::damaged: return damage_words(problem.text, in);
    default: return problem.text;
  }
}

}  // namespace

std::string describe(const document_problem& problem, language in) {
  const std::string text = text_in(problem, in);
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
