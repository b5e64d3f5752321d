// SPDX-License-Identifier: BSL-1.0
// Compiled as one, since the headers that they share take longer than they do.
#include "cli/receipt_seal.cpp"
#include "io/department_json.cpp"
#include "io/list_number.cpp"
#include "report/answer.cpp"
#include "report/ranking.cpp"
#include "report/rule_picture.cpp"
