// SPDX-License-Identifier: BSL-1.0
#pragma once

// Many values at once: columns, rows of many standards, values as text, streams of CSV, Arrow
// arrays, and totals of many departments. Every verdict is that of `grade_of`.

#include <jixiao/batch/arrow.hpp>
#include <jixiao/batch/grade_column.hpp>
#include <jixiao/batch/points_column.hpp>
#include <jixiao/batch/roll_up.hpp>
#include <jixiao/batch/standard_set.hpp>
#include <jixiao/batch/stream.hpp>
#include <jixiao/batch/text_table.hpp>
#include <jixiao/standard/standard_text.hpp>
