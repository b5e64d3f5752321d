// SPDX-License-Identifier: BSL-1.0
#pragma once

// What a unit test of grading rules includes: bands, standards, verdicts, findings. Cheap: no
// Boost, no fmt, no streams. jixiao.hpp adds the table and its scoring.

#include <jixiao/check/check.hpp>
#include <jixiao/check/repair.hpp>
#include <jixiao/judging/difference.hpp>
#include <jixiao/judging/grading.hpp>
#include <jixiao/judging/grading_text.hpp>
#include <jixiao/standard/standard_text.hpp>
