// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

#include <jixiao/base/definitions.hpp>
#include <jixiao/base/language.hpp>
#include <jixiao/scoring/open_choices.hpp>

namespace jixiao {

/// A choice in words (可选口径的说法): 不足一步的部分.
std::string choice_words(open_choice choice, language in);

/// What may be chosen, by its name in schemes (`begun`), in words: 不足一步按一步计.
std::string option_words(open_choice choice, std::string_view option, language in);

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/words/choice_words.ipp>
#endif
