// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "command.hpp"

namespace jixiao::cli {

bool is_folder(const std::string& path);

// Whether a file is a table of standards or targets; else it is taken for measured values.
bool is_table(const std::string& path);

// The files that are named and those of the folders, as people count (第2局 before 第10局); not
// what an office program leaves beside an open file, nor what is hidden. Says what can't be read.
std::vector<std::string> files_of(context& all, const std::vector<std::string>& paths);

// The files of one department's year. Without years the table is a form that was filled in.
struct department_files {
  std::string name;  // of the folder or the table, for where the table has none
  std::string table;
  std::vector<std::string> years;
};

// Which files belong together:
//   table, years …        one department; the years may be folders of files
//   folder of tables, folder of years …
//                         each table with the years of its name: 第2局.csv with 第2局.xlsx,
//                         第2局-上半年.csv
//   folders …             a folder in one of them is a department, with one table in it; of the
//   files
//                         beside, a table goes with the years of its name, else it is a form
// Says what has no partner.
std::vector<department_files> departments_of(context& all, const std::vector<std::string>& paths);

}  // namespace jixiao::cli
