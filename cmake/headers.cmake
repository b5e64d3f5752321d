# SPDX-License-Identifier: BSL-1.0
# THE list of public headers, one a line: "rank path below include/jixiao". A header may include
# headers of its own rank or a lower one, never a higher one. Installing, compiling each header
# alone and the layer test all read this list; a header that is not in it fails the test.
# rational.hpp has the rank of its first users, so that nothing below them can include it.

set(JIXIAO_HEADERS
  # ground
  "0 version.hpp"
  "0 fwd.hpp"
  "0 detail/int128.hpp"
  "0 detail/inplace_vector.hpp"
  "0 detail/prefix_index.hpp"
  "0 detail/fixed_text.hpp"
  "0 error.hpp"
  "0 place.hpp"
  "0 language.hpp"
  # numbers
  "1 decimal.hpp"
  "1 decimal_text.hpp"
  "1 rounding.hpp"
  "1 fraction.hpp"
  # measures
  "2 unit.hpp"
  "2 quantity.hpp"
  # sets
  "3 cut.hpp"
  "3 interval.hpp"
  "3 interval_set.hpp"
  # vocabulary of grading
  "4 grade.hpp"
  "4 band.hpp"
  "4 text/normal.hpp"
  "4 text/cursor.hpp"
  "4 label.hpp"
  "4 finding.hpp"
  # reading text
  "5 text/numeral.hpp"
  "5 text/lexicon.hpp"
  "5 text/date_text.hpp"
  "5 text/slip.hpp"
  "5 text/spelt_number.hpp"
  "5 text/zero_word.hpp"
  "5 text/term.hpp"
  "5 text/term_reader.hpp"
  "5 text/claim_reader.hpp"
  "5 text/band_reader.hpp"
  "5 text/band_wording.hpp"
  "5 band_text.hpp"
  # standards
  "6 partition.hpp"
  "6 standard.hpp"
  # judging
  "7 reading.hpp"
  "7 verdict.hpp"
  "7 detail/judge.hpp"
  "7 detail/joint_pieces.hpp"
  "7 grading.hpp"
  "7 check/witness.hpp"
  "7 check/coverage.hpp"
  "7 check/claims.hpp"
  "7 check/order.hpp"
  "7 check/kinds.hpp"
  "7 check/repair.hpp"
  "7 check.hpp"
  "7 difference.hpp"
  "7 judge.hpp"
  # the table
  "8 measurement.hpp"
  "8 target.hpp"
  "8 indicator.hpp"
  "8 objective.hpp"
  "8 activity.hpp"
  "8 duty.hpp"
  "8 department.hpp"
  "8 check/table.hpp"
  # quotients, scoring, and the whole core
  "9 rational.hpp"
  "9 jixiao.hpp"
  # beside the core
  "10 message.hpp"
  "10 explain.hpp"
  "10 format.hpp"
  "10 catch2.hpp"
  "11 io/grid.hpp"
  "11 io/digest.hpp"
  "11 io/table_problem.hpp"
  "11 io/csv.hpp"
  "11 io/json.hpp"
  "11 io/word_text.hpp"
  "11 io/department.hpp"
  "11 io/measurements.hpp"
  "11 report/number_line.hpp"
)
