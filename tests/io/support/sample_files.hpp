// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

#include <jixiao/io/document.hpp>

namespace jixiao::tests {

/// The files that make_documents.py made of the 2019 table.
inline const std::vector<std::string>& sample_files() {
  static const std::vector<std::string> names{
      "qinhuangdao-2019.docx",      "qinhuangdao-2019-libreoffice.docx",
      "qinhuangdao-2019.xlsx",      "qinhuangdao-2019-libreoffice.xlsx",
      "qinhuangdao-2019.csv",       "qinhuangdao-2019-bom.csv",
      "qinhuangdao-2019-utf16.txt", "qinhuangdao-2019-gb18030.csv",
      "qinhuangdao-2019.html",      "qinhuangdao-2019-gb2312.html",
      "qinhuangdao-2019.json",      "qinhuangdao-2019-libreoffice.html",
      "qinhuangdao-2019-word.txt"};
  return names;
}

inline std::string sample_path(const std::string& name) {
  return (std::filesystem::path(JIXIAO_TESTS_DIRECTORY) / "io" / "documents" / name).string();
}

inline std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The problems by name with line and column, in the order in which they were found:
/// `unclosed-quote 3:2, read-as-gb18030`.
inline std::string found_problems(const io::document& read) {
  std::string text;
  for (const io::document_problem& p : read.problems) {
    if (!text.empty()) text += ", ";
    text += io::name_of(p.what);
    if (p.where.row != 0) text += " " + std::to_string(p.where.row);
    if (p.where.column != 0) text += ":" + std::to_string(p.where.column);
  }
  return text;
}

/// The first table as one text: cells parted by |, rows by /.
inline std::string cells_of(const io::document& read) {
  std::string text;
  if (read.grids.empty()) return "no table";
  for (const io::grid_row& row : read.grids.front().rows) {
    if (!text.empty()) text += " / ";
    for (std::size_t i = 0; i < row.size(); ++i) text += (i > 0 ? "|" : "") + row[i].text;
  }
  return text;
}

}  // namespace jixiao::tests
