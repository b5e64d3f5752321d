// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/sql/case_expression.hpp>
#include <jixiao/table/department_text.hpp>
