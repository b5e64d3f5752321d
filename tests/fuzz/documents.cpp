// SPDX-License-Identifier: BSL-1.0
// A file of any kind: nothing is thrown, every problem is a sentence, and a table that was read is
// written as JSON which reads to the same JSON.
#include <zip.h>

#include <utility>

#include <jixiao/io/department.hpp>
#include <jixiao/io/document.hpp>

#include "fuzz/property.hpp"
#include "fuzz/target.hpp"

using namespace jixiao;

namespace {

void require_problems(const auto& problems) {
  for (const auto& p : problems) {
    for (const language in : {language::zh, language::en}) {
      const std::string words = io::describe(p, in);
      fuzz::require(!words.empty() && fuzz::is_utf8(words), "a problem is a sentence", words);
    }
    fuzz::require(fuzz::is_utf8(p.text), "what a problem quotes is UTF-8", p.text);
  }
}

void require_document(std::string name, std::string bytes) {
  const io::document file = io::read_document(std::move(name), std::move(bytes));
  require_problems(file.problems);
  const io::reading_of<department> table = io::read_department(file);
  require_problems(table.table_problems);
  require_problems(io::read_measurements(file).table_problems);
  if (!table.is_found) return;
  const std::string written = io::write_department_json(table.value);
  const io::document again = io::read_document("again.json", written);
  fuzz::require(again.problems.empty(), "written JSON is read without a problem", written);
  const std::string twice = io::write_department_json(io::read_department(again).value);
  fuzz::require(twice == written, "written JSON reads to the same", written + "\n" + twice);
}

using part = std::pair<std::string, std::string>;

std::string packed(const std::vector<part>& parts) {
  zip_source_t* source = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  zip_source_keep(source);
  zip_t* zip = zip_open_from_source(source, ZIP_TRUNCATE, nullptr);
  for (const auto& [name, text] : parts) {
    const zip_int64_t at = zip_file_add(
        zip, name.c_str(), zip_source_buffer(zip, text.data(), text.size(), 0), ZIP_FL_ENC_UTF_8);
    zip_set_file_compression(zip, static_cast<zip_uint64_t>(at), ZIP_CM_STORE, 0);
  }
  zip_close(zip);
  zip_stat_t about;
  zip_source_stat(source, &about);
  std::string bytes(about.size, '\0');
  zip_source_open(source);
  zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  zip_source_free(source);
  return bytes;
}

const std::string head = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";
const std::string relations =
    head +
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
const std::string office =
    R"(http://schemas.openxmlformats.org/officeDocument/2006/relationships/)";

std::string relation(const std::string& id, const std::string& kind, const std::string& target) {
  return "<Relationship Id=\"" + id + "\" Type=\"" + office + kind + "\" Target=\"" + target +
         "\"/>";
}

std::string workbook_of(std::string_view sheet, std::string_view strings, std::string_view styles) {
  return packed(
      {{"[Content_Types].xml", head +
                                   "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                                   "content-types\"/>"},
       {"_rels/.rels",
        relations + relation("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>"},
       {"xl/workbook.xml",
        head + "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
               "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
               "<sheets><sheet name=\"1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
       {"xl/_rels/workbook.xml.rels",
        relations + relation("rId1", "worksheet", "worksheets/sheet1.xml") +
            relation("rId2", "sharedStrings", "sharedStrings.xml") +
            relation("rId3", "styles", "styles.xml") + "</Relationships>"},
       {"xl/worksheets/sheet1.xml", std::string(sheet)},
       {"xl/sharedStrings.xml", std::string(strings)},
       {"xl/styles.xml", std::string(styles)}});
}

std::string word_document_of(std::string_view document, std::string_view styles) {
  return packed(
      {{"[Content_Types].xml", head +
                                   "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                                   "content-types\"/>"},
       {"_rels/.rels",
        relations + relation("rId1", "officeDocument", "word/document.xml") + "</Relationships>"},
       {"word/_rels/document.xml.rels",
        relations + relation("rId1", "styles", "styles.xml") + "</Relationships>"},
       {"word/document.xml", std::string(document)},
       {"word/styles.xml", std::string(styles)}});
}

}  // namespace

// The first byte says by which name the file comes.
void fuzz::documents(std::string_view input) {
  if (input.empty()) return;
  static constexpr const char* names[] = {"t.csv", "t.html", "t.json", "t.txt", "t.xlsx", "t.docx"};
  const auto kind = static_cast<unsigned char>(input[0]);
  require_document(names[kind % 6], std::string(input.substr(1)));
}

// A workbook or a Word document made around its main parts, so that changes reach the XML in it.
// The first byte says which; parts stand behind each other, divided by lines of %%.
void fuzz::packages(std::string_view input) {
  if (input.empty()) return;
  std::string_view rest = input.substr(1);
  std::vector<std::string_view> parts;
  for (int n = 0; n < 3; ++n) {
    const std::size_t end = std::min(rest.find("\n%%\n"), rest.size());
    parts.push_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 4, rest.size()));
  }
  if (static_cast<unsigned char>(input[0]) % 2 == 0)
    require_document("t.xlsx", workbook_of(parts[0], parts[1], parts[2]));
  else
    require_document("t.docx", word_document_of(parts[0], parts[1]));
}
