// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/scoring/evaluation.hpp>
#include <jixiao/table/department_text.hpp>
#include <jixiao/table/measurement_text.hpp>
#include <jixiao/table/target_text.hpp>
