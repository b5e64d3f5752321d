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

# Headers that read what people write, or write it and read it back: the grammars, and what asks
# them. In the layers of models none but these comes to include one, so that whoever holds a
# standard, a verdict or a table pays for no grammar.
set(JIXIAO_MODEL_LAYERS "standard" "judging" "table" "check")
set(JIXIAO_READING_HEADERS
  "band/band_reader.hpp"
  "rule/constant_rule.hpp"
  "rule/rule_text.hpp"
  "standard/standard_text.hpp"
  "standard/any_standard_text.hpp"
  "judging/grading_text.hpp"
  "table/indicator_text.hpp"
  "table/department_text.hpp"
  "table/target_text.hpp"
  "table/measurement_text.hpp"
  "table/rule_of.hpp"
  "check/wording.hpp"
  "check/repair.hpp"
  "check/rule.hpp"
  "check/checked_rule.hpp"
  "check/rule_repair.hpp"
  "check/rule_trouble.hpp"
  "check/rule_in_table.hpp"
  "check/table.hpp"
)
