// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/finding_kind.hpp>

namespace jixiao::detail {

// A table that says itself what its 以上 and 以下 mean. Said once, of the table.
struct own_words_finding {
  static constexpr finding_kind entry{
      code::own_words,
      "own-words"sv,
      severity::note,
      {"表内自有约定"sv, "own words"sv},
      {"表中写明“{text}”，各档的“以上”“以下”按此读"sv,
       "the table says “{text}”; its 以上 and 以下 are read so"sv},
      {"法律上“以上”“以下”都含本数，表中另有约定的按约定"sv,
       "by law 以上 and 以下 include the number; a table may agree otherwise"sv}};

  template <class Department>
  static constexpr bool concerns(const Department& table) {
    return !table.own_words.empty();
  }
};

}  // namespace jixiao::detail
