// SPDX-License-Identifier: BSL-1.0
// Compiled as one, since the headers that they share take longer than they do.
#include "io/department.cpp"
#include "io/department_reader.cpp"
#include "io/form_rows.cpp"
#include "io/measurements_reader.cpp"
#include "io/rule_columns.cpp"
#include "io/scheme.cpp"
#include "io/scheme_check.cpp"
#include "io/sheet_reader.cpp"
#include "io/stored_number.cpp"
