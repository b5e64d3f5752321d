// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <jixiao/base/language.hpp>
#include <jixiao/check/finding.hpp>
#include <jixiao/words/reference.hpp>
#include <jixiao/words/say.hpp>

namespace jixiao {

namespace detail {

// A sentence with its marks as they are, its optional parts in place.
inline std::string shown_sentence(std::string_view sentence) {
  std::string text;
  for (std::size_t i = 0; i < sentence.size();) {
    const std::string_view rest = sentence.substr(i);
    if (rest.starts_with("[[") || rest.starts_with("]]"))
      i += 2;
    else
      text += sentence[i++];
  }
  return text;
}

}  // namespace detail

JIXIAO_INLINE std::string finding_reference(language in) {
  std::string page;
  for (const finding_kind& kind : detail::finding_kinds::entries) {
    const finding_words& words = words_of(in).findings[kind.code];
    if (!page.empty()) page += '\n';
    page.append("## `").append(kind.name).append("` ");
    page += detail::said(in, words.title);
    page += say(in, &catalogue::in_brackets, {severity_words(kind.level, in)});
    page.append("\n\n> ").append(detail::in_brackets(detail::shown_sentence(words.sentence), in));
    page.append("\n\n").append(detail::said(in, words.why)).append("\n");
  }
  return page;
}

}  // namespace jixiao
