// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <zip.h>

#include <algorithm>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <jixiao/io/document.hpp>

namespace jixiao::tests {

using parts = std::vector<std::pair<std::string, std::string>>;

/// A zip archive with the given entries, in this order; `locked` says which of them get a password
/// of ZIP's own, if any.
inline std::string make_zip(const parts& entries, zip_int32_t compression = ZIP_CM_DEFAULT,
                            const std::vector<std::string>& locked = {},
                            zip_uint16_t encryption = ZIP_EM_AES_256) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(source);
  zip_t* zip = zip_open_from_source(source, ZIP_TRUNCATE, &error);
  if (zip == nullptr) throw std::runtime_error("no archive");
  for (const auto& [name, text] : entries) {
    const zip_int64_t index =
        zip_file_add(zip, name.c_str(), zip_source_buffer(zip, text.data(), text.size(), 0), 0);
    if (index < 0) throw std::runtime_error("no entry");
    const auto at = static_cast<zip_uint64_t>(index);
    zip_set_file_compression(zip, at, compression, 0);
    if (std::find(locked.begin(), locked.end(), name) != locked.end() &&
        zip_file_set_encryption(zip, at, encryption, "secret") != 0)
      throw std::runtime_error("no encryption");
  }
  if (zip_close(zip) != 0) throw std::runtime_error("no archive");
  std::string bytes;
  zip_source_open(source);
  char buffer[4096];
  for (zip_int64_t got; (got = zip_source_read(source, buffer, sizeof buffer)) > 0;)
    bytes.append(buffer, static_cast<std::size_t>(got));
  zip_source_close(source);
  zip_source_free(source);
  zip_error_fini(&error);
  return bytes;
}

/// A Word document of which `body` is the mark-up inside w:body.
inline std::string make_docx(const std::string& body) {
  return make_zip(
      {{"word/document.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document><w:body>" +
                                 body + "</w:body></w:document>"}});
}

/// A workbook with one sheet, 指标, whose mark-up inside `worksheet` is given, and number formats
/// by style: 0 General, 1 0%, 2 0.00%, 3 m/d, 4 yyyy"年"m"月", 5 0"件", 6 0.0"%", 7 [h]:mm.
inline parts xlsx_parts(const std::string& worksheet, const std::string& strings = {},
                        const std::string& state = "visible") {
  return {
      {"xl/workbook.xml", "<workbook><sheets><sheet name=\"指标\" sheetId=\"1\" state=\"" + state +
                              "\" r:id=\"rId1\"/></sheets></workbook>"},
      {"xl/_rels/workbook.xml.rels",
       "<Relationships><Relationship Id=\"rId1\" Type=\"http://x/relationships/worksheet\" "
       "Target=\"worksheets/sheet1.xml\"/></Relationships>"},
      {"xl/sharedStrings.xml", "<sst>" + strings + "</sst>"},
      {"xl/styles.xml",
       "<styleSheet><numFmts count=\"4\"><numFmt numFmtId=\"176\" "
       "formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/><numFmt numFmtId=\"177\" "
       "formatCode=\"0&quot;件&quot;\"/><numFmt numFmtId=\"178\" "
       "formatCode=\"0.0&quot;%&quot;\"/><numFmt numFmtId=\"179\" formatCode=\"[h]:mm\"/></numFmts>"
       "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
       "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"9\"/><xf numFmtId=\"10\"/><xf numFmtId=\"16\"/>"
       "<xf numFmtId=\"176\"/><xf numFmtId=\"177\"/><xf numFmtId=\"178\"/><xf numFmtId=\"179\"/>"
       "</cellXfs></styleSheet>"},
      {"xl/worksheets/sheet1.xml", "<worksheet>" + worksheet + "</worksheet>"}};
}

inline std::string make_xlsx(const std::string& worksheet, const std::string& strings = {},
                             const std::string& state = "visible") {
  return make_zip(xlsx_parts(worksheet, strings, state));
}

/// A table as one text: cells parted by |, rows by /, continuations as ^, lines in cells as \.
inline std::string drawn(const io::grid& table) {
  std::string text;
  for (const io::grid_row& row : table.rows) {
    if (!text.empty()) text += " / ";
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) text += '|';
      if (row[i].is_continuation) text += '^';
      for (char c : row[i].text) text += c == '\n' ? '\\' : c;
    }
  }
  return text;
}

inline std::string drawn(const io::document& read) {
  std::string text;
  for (const io::grid& table : read.grids) {
    if (!text.empty()) text += " // ";
    text += drawn(table);
  }
  return text;
}

/// The problems by name, with their addresses: date-cell B2, encrypted.
inline std::string problems_of(const io::document& read) {
  std::string text;
  for (const io::document_problem& p : read.problems) {
    if (!text.empty()) text += ", ";
    text += io::name_of(p.what);
    if (!p.where.address.empty()) text += " " + p.where.address;
  }
  return text;
}

}  // namespace jixiao::tests
