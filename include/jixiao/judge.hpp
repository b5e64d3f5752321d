// SPDX-License-Identifier: BSL-1.0
#pragma once

// What a unit test of grading rules includes: bands, standards, verdicts, findings. Cheap: no
// Boost, no fmt, no streams. jixiao.hpp adds the table and its scoring.

#include <jixiao/check.hpp>
#include <jixiao/difference.hpp>
#include <jixiao/grading.hpp>
