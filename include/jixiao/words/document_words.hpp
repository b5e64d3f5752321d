// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/words/room_marks.hpp>
#include <jixiao/words/said_by_name.hpp>
#include <jixiao/words/say.hpp>

namespace jixiao {

/// What the readers of documents say (读取文件用语); see `catalogue`.
struct document_words {
  said_by_code<28, marks::text> document_faults;                ///< Of `document_fault`.
  said_by_code<26, marks::text, marks::expected> table_faults;  ///< Of `table_fault`.
  said_by_code<8, marks::text, marks::expected> scheme_faults;  ///< Of `scheme_fault`.
  said_by_name<37> document_phrases;  ///< What limits and damage are called, by the parts' ends.
  said_by_name<30>
      json_phrases;  ///< The phrases of the JSON library, by themselves; longer ones stand first.

  // table_problem
  sentence<marks::expected> name_all_levels;

  // scheme
  sentence<marks::expected> there_is;

  // json_value
  sentence<marks::text, marks::read, marks::expected> json_problem;
};

/// These sentences in a language.
template <>
const document_words& words_of<document_words>(language in);

}  // namespace jixiao
