// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/judging/grading.hpp>
#include <jixiao/judging/grading_text.hpp>
#include <jixiao/standard/standard_text.hpp>
