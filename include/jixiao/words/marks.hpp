// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/words/sentence.hpp>

namespace jixiao {

/// The marks of sentences, by name and type.
namespace marks {

using after = text_mark<"after">;        ///< what is so afterwards
using amount = text_mark<"amount">;      ///< of money
using at = count_mark<"at">;             ///< which character, from 1
using bands = text_mark<"bands">;        ///< grades: 优、良
using before = text_mark<"before">;      ///< what was so before
using bound = text_mark<"bound">;        ///< a number with its unit
using cells = text_mark<"cells">;        ///< cells of a standard, in quotation marks
using column = count_mark<"column">;     ///< from 1
using count = count_mark<"count">;       ///< of whatever the sentence is about
using distance = text_mark<"distance">;  ///< a number with its unit
using expected = text_mark<"expected">;  ///< what stands where something else should
using first = text_mark<"first">;        ///< of two
using grade = text_mark<"grade">;        ///< 优
using high = text_mark<"high">;          ///< a number with its unit
using is_one = form_mark<"is_one">;      ///< of a number that is written as a text
using least = text_mark<"least">;        ///< a figure
using low = text_mark<"low">;            ///< a number with its unit
using method = text_mark<"method">;      ///< of scoring
using most = text_mark<"most">;          ///< a figure
using name = text_mark<"name">;          ///< of an indicator, a file, an option
using number = text_mark<"number">;      ///< with its unit, if it has one
using off = text_mark<"off">;            ///< by how much two amounts differ
using outcome = text_mark<"outcome">;    ///< what a reading makes of them: ，归较好的一档
using points = text_mark<"points">;      ///< a figure
using range = text_mark<"range">;        ///< from one figure to another
using read = text_mark<"read">;          ///< a cell as it was understood
using row = count_mark<"row">;           ///< from 1
using second = text_mark<"second">;      ///< of two
using stated = text_mark<"stated">;      ///< a figure
using summed = text_mark<"summed">;      ///< a figure
using target = text_mark<"target">;      ///< that a value is held against
using text = text_mark<"text">;          ///< as written, or a sentence within another
using title = text_mark<"title">;        ///< of a finding
using unit = text_mark<"unit">;          ///< 次
using value = text_mark<"value">;        ///< what was measured
using values = text_mark<"values">;      ///< numbers: 95%～98%（不含两端）
using why = text_mark<"why">;            ///< a fault or a reason
using witness = text_mark<"witness">;    ///< numbers that show it

}  // namespace marks

}  // namespace jixiao
