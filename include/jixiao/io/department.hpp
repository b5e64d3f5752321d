// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <vector>

#include <jixiao/io/document.hpp>
#include <jixiao/io/table_problem.hpp>
#include <jixiao/table/department.hpp>
#include <jixiao/table/measurement.hpp>

namespace jixiao::io {

/// What reading a file gave, with everything that was wrong on the way.
template <class Value>
struct reading_of {
  Value value;  ///< what could be read; of use where something is found
  /// Whether the file has such a table at all.
  bool is_found = false;
  std::vector<document_problem> document_problems;  ///< what is wrong with the file
  std::vector<table_problem> table_problems;        ///< what is wrong with the table in it

  /// Whether something could not be read, and not only remarked upon.
  bool has_errors() const {
    for (const document_problem& p : document_problems)
      if (is_error(p.what)) return true;
    for (const table_problem& p : table_problems)
      if (is_error(p.what)) return true;
    return !is_found;
  }
};

/// The department of a document (部门职责-工作活动绩效目标): its first table with the headings of
/// the published form, of a flat form with a column each for duty and activity, or of a
/// self-evaluation form with targets; or the JSON that `write_department_json` writes. What is
/// wrong is said with its place, and the rest is read.
reading_of<department> read_department(const document& from);

/// The measured values of a document: its first table with 指标 and 实际完成值, or JSON.
reading_of<measurements> read_measurements(const document& from);
/// The same, letting go of each row that has been read, so that a large table takes less memory.
reading_of<measurements> read_measurements(document&& from);

/// The table as nested JSON; decimals are strings.
std::string write_department_json(const department& table);

}  // namespace jixiao::io
