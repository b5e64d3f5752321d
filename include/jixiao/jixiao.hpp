// SPDX-License-Identifier: BSL-1.0
#pragma once

// The whole core, in the order of its layers. Dear to compile because of rational.hpp; a test of
// grading rules needs judge.hpp alone.
//
//   read_band           what the text of a cell means           band/band_text.hpp
//   read_standard       what the cells of an indicator ask      standard/standard_text.hpp
//   grade_of            the grade of a value, and why           judging/grading_text.hpp
//   difference_of       what changed between two years          judging/difference.hpp
//   department          the table, and what was achieved        table/department.hpp
//   check, checked      gaps, overlaps …, each with a witness   check/check.hpp
//   evaluate, scheme    the year scored, steps in a ledger      scoring/evaluation.hpp
//   sensitivity         what the overall grade hangs on         scoring/sensitivity.hpp
//   explain             all of it in words, in two languages    words/explain.hpp

#include <jixiao/check/table.hpp>
#include <jixiao/fwd.hpp>
#include <jixiao/judge.hpp>
#include <jixiao/number/rational.hpp>
#include <jixiao/number/reported_value.hpp>
#include <jixiao/scoring/evaluation.hpp>
#include <jixiao/scoring/scheme.hpp>
#include <jixiao/scoring/sensitivity.hpp>
#include <jixiao/table/department.hpp>
#include <jixiao/table/department_text.hpp>
#include <jixiao/table/measurement.hpp>
#include <jixiao/table/measurement_text.hpp>
#include <jixiao/table/target_difference.hpp>
#include <jixiao/table/target_text.hpp>
#include <jixiao/version.hpp>
