# SPDX-License-Identifier: BSL-1.0
# THE list of layers, one a line: "rank folder", where a folder below include/jixiao is a layer. A
# header may include headers of its own folder or of a lower one, never of a higher one; the test of
# layers reads this list, and so do installing and compiling each header alone.
# Headers beside the folders are umbrellas, which only programs include; but for those of rank 0.

set(JIXIAO_LAYERS
  "0 version.hpp"
  "0 fwd.hpp"
  "0 base"       # errors, places, languages, storage that may stand in constants
  "1 number"     # decimals, rounding, exact ratios
  "2 measure"    # units and quantities
  "3 set"        # cuts, intervals, sets of numbers
  "4 text"       # words and figures of Chinese administration
  "5 band"       # one cell and what it claims
  "6 standard"   # the cells of one indicator, compiled
  "7 judging"    # a standard under a reading, and the grade of a value
  "8 rule"       # texts that give points
  "9 table"      # the published table, and what was achieved
  "10 check"     # what is wrong with a standard or a table
  "11 scoring"   # the year scored
  "12 words"     # every sentence that a person reads
  "13 testing"   # tests of rule books
  "14 batch"     # columns and streams
  "15 sql"       # standards as SQL
  "16 io"        # documents in
  "17 report"    # evaluations out
  "18 c"         # all of it for C
)

# Headers that cost much to compile. None of a lower rank than scoring may include one, unless it
# stands here itself.
set(JIXIAO_HEAVY_HEADERS
  "number/rational.hpp"
)
# The highest rank without heavy headers.
set(JIXIAO_LAST_LIGHT_RANK 10)
