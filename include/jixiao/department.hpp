// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/standard/standard_text.hpp>
#include <jixiao/table/department.hpp>
#include <jixiao/table/department_text.hpp>
#include <jixiao/table/target_text.hpp>
