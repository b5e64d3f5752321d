// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

#include <jixiao/words/choice_words.hpp>
#include <jixiao/words/say.hpp>

namespace jixiao {

JIXIAO_INLINE std::string choice_words(open_choice choice, language in) {
  return detail::said(in, words_of(in).open_choices[name_of(choice)]);
}

JIXIAO_INLINE std::string option_words(open_choice choice, std::string_view option, language in) {
  if (!rule_choice_of(choice) || option == "mixed")
    return detail::said(in, words_of(in).options[option]);
  const std::string name = std::string(name_of(choice)).append("=").append(option);
  return detail::said(in, words_of(in).rule_options[name]);
}

}  // namespace jixiao
