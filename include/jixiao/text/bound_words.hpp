// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

#include <jixiao/text/lexicon_word.hpp>

namespace jixiao {

/// Whether a bound that 以上 or 以下 names is itself in.
enum class bound_sense : std::uint8_t {
  inclusive,  ///< 含本数
  exclusive,  ///< 不含本数
};

/// What a document says that its own 以上 and 以下 mean (本数). By law (民法典 1259) both include
/// the number, and so they do unless the document says otherwise. 及以上, 以内 and every other word
/// keep their meaning, and a note （含） or （不含） beside a number is always stronger.
struct bound_words {
  bound_sense above = bound_sense::inclusive;  ///< of 以上
  bound_sense below = bound_sense::inclusive;  ///< of 以下

  friend constexpr bool operator==(const bound_words&, const bound_words&) = default;
};

namespace detail {

/// What a word bounds in a document that says so of its 以上 and 以下.
constexpr bound_kind meant_by(const lexicon_word& word, const bound_words& words) {
  if (!word.is(may_be_defined)) return word.bound;
  if (word.bound == bound_kind::at_least)
    return words.above == bound_sense::exclusive ? bound_kind::more_than : word.bound;
  return words.below == bound_sense::exclusive ? bound_kind::less_than : word.bound;
}

}  // namespace detail

}  // namespace jixiao
