// SPDX-License-Identifier: BSL-1.0
#pragma once

// The whole core, in the order of its layers. Dear to compile because of rational.hpp; a test of
// grading rules needs judge.hpp alone.
//
//   read_band, read_standard   what a text of officials means            band_text.hpp,
//   standard.hpp check, checked             gaps, overlaps … with witnesses, repairs  check.hpp,
//   check/table.hpp grade_of                   the grade of a value, and why grading.hpp
//   difference_of              what changed between two years            difference.hpp
//   department, measurements   the table, and what was achieved          department.hpp,
//   measurement.hpp evaluate, scheme           the year scored, every step in a ledger
//   evaluation.hpp, scheme.hpp sensitivity                what the overall grade hangs on
//   sensitivity.hpp explain                    all of it in words, in two languages explain.hpp

#include <jixiao/check/table.hpp>
#include <jixiao/department.hpp>
#include <jixiao/evaluation.hpp>
#include <jixiao/fwd.hpp>
#include <jixiao/judge.hpp>
#include <jixiao/measurement.hpp>
#include <jixiao/rational.hpp>
#include <jixiao/reported_value.hpp>
#include <jixiao/scheme.hpp>
#include <jixiao/sensitivity.hpp>
#include <jixiao/version.hpp>
