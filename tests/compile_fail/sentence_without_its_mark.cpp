// SPDX-License-Identifier: BSL-1.0
// expect: this_sentence_lacks_a_mark_or_has_one_too_many
#include <jixiao/words/sentence.hpp>

using namespace jixiao;

using value = text_mark<"value">;
using bound = text_mark<"bound">;

#ifdef JIXIAO_TWIN
constexpr sentence<value, bound> short_of = "{value}，未达 {bound}";
#else
// The bound is named and never said.
constexpr sentence<value, bound> short_of = "{value}，未达标准";
#endif
