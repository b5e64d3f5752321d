// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/check.hpp>
#include <jixiao/check/repair.hpp>
#include <jixiao/check/table.hpp>
#include <jixiao/judging/grading.hpp>
#include <jixiao/judging/grading_text.hpp>
#include <jixiao/standard/standard.hpp>
#include <jixiao/standard/standard_text.hpp>
#include <jixiao/words/explain.hpp>
#include <jixiao/words/wording.hpp>
