// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <vector>

#include <jixiao/io/department.hpp>
#include <jixiao/io/table_problem.hpp>
#include <jixiao/table/department.hpp>

#include "json_value.hpp"

namespace jixiao::io {

// Whether a document is a department as write_department_json writes it.
bool is_department_json(const json_value& root);

// Places are JSON pointers.
void read_department_json(const json_value& root, const std::string& file, department& out,
                          std::vector<table_problem>& problems);

}  // namespace jixiao::io
