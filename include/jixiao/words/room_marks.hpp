// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/words/marks.hpp>

namespace jixiao {

/// The marks that only rooms beside the library have.
namespace marks {

using asked = text_mark<"asked">;                ///< how many must be asked about
using at_place = text_mark<"at_place">;          ///< where, as programs have it
using bad = count_mark<"bad">;                   ///< that are wrong
using band_count = count_mark<"band_count">;     ///< of bands
using bytes = count_mark<"bytes">;               ///< that a text has
using cases = count_mark<"cases">;               ///< of test cases
using computed = text_mark<"computed">;          ///< a figure that follows from others
using covered = count_mark<"covered">;           ///< that cases touch
using departments = count_mark<"departments">;   ///< of which one ranking is
using equivalent = count_mark<"equivalent">;     ///< that differ from the original nowhere
using failed = count_mark<"failed">;             ///< that do not hold
using forms = count_mark<"forms">;               ///< of self-evaluation forms
using full = text_mark<"full">;                  ///< the points that can be had
using given = text_mark<"given">;                ///< a figure that was filled in
using got = text_mark<"got">;                    ///< what came out
using graded = count_mark<"graded">;             ///< that have a grade
using killed = count_mark<"killed">;             ///< that cases notice
using known = text_mark<"known">;                ///< what may be written
using left = text_mark<"left">;                  ///< how many are left out
using levels = count_mark<"levels">;             ///< of a scale
using line = count_mark<"line">;                 ///< from 1
using lines = count_mark<"lines">;               ///< of a text or a table
using most_bytes = count_mark<"most_bytes">;     ///< that a text may have
using mutants = count_mark<"mutants">;           ///< of mistakes that are tried
using of = count_mark<"of">;                     ///< that there are in all
using other = count_mark<"other">;               ///< of the rest
using other_points = text_mark<"other_points">;  ///< that would be given otherwise
using path = text_mark<"path">;                  ///< of a file
using percent = text_mark<"percent">;            ///< without its sign
using rest = spare_count_mark<"rest">;           ///< how many more there are
using rows = count_mark<"rows">;                 ///< of a table
using scheme = text_mark<"scheme">;              ///< by which is scored
using tables = count_mark<"tables">;             ///< of tables
using to_kill = count_mark<"to_kill">;           ///< that cases should notice
using total = spare_count_mark<"total">;         ///< how many there are in all
using undecided = count_mark<"undecided">;       ///< that have no grade yet
using ungraded = count_mark<"ungraded">;         ///< that have no grade
using wanted = text_mark<"wanted">;              ///< what should come out
using wrong = count_mark<"wrong">;               ///< that do not follow

}  // namespace marks

}  // namespace jixiao
