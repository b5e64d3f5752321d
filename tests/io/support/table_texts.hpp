// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include <jixiao/io/department.hpp>

// Tables written as text, and what was read of them.
namespace jixiao::tests {

inline io::reading_of<department> read(const std::string& bytes,
                                       const std::string& name = "t.csv") {
  return io::read_department(io::read_document(name, bytes));
}

// 甲[子: a b] 乙[丑: c]
inline std::string shape_of(const department& table) {
  std::string text;
  for (const duty& d : table.duties) {
    text += (text.empty() ? "" : " ") + d.name + "[";
    for (const activity& a : d.activities) {
      text += (text.back() == '[' ? "" : "; ") + a.name + ":";
      for (const objective& o : a.objectives)
        for (const indicator& i : o.indicators) text += " " + i.name;
    }
    text += "]";
  }
  return text;
}

inline std::string cells_of(const department& table) {
  std::string text;
  for_each_indicator(table, [&](const indicator_path& path) {
    text += (text.empty() ? "" : " / ") + path.indicator.name;
    for (const std::string& cell : path.indicator.cells) text += "|" + cell;
  });
  return text;
}

inline std::string faults_of(const io::reading_of<department>& read) {
  std::string text;
  for (const io::table_problem& p : read.table_problems)
    text += (text.empty() ? "" : ", ") + std::string(io::name_of(p.what)) + " " +
            std::to_string(p.where.row) + (p.text.empty() ? "" : " " + p.text);
  return text;
}

inline const std::string head = "职责活动,年度预算数,绩效指标,优,良,中,差\n";
inline const std::string bands = ",98%以上,95%～98%,90%～95%,90%以下\n";

}  // namespace jixiao::tests
