// SPDX-License-Identifier: BSL-1.0
// Office files name their main part themselves (ECMA-376 part 2); other programs call it what they
// like.

#include <string>
#include <vector>

#include "io/support/office_files.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::tests;

namespace {

const std::string word_type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const std::string workbook_type =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
const std::string transitional =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
const std::string strict = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument";

std::string relation(const std::string& type, const std::string& target,
                     const std::string& more = {}) {
  return "<Relationship Id=\"" + type.substr(type.rfind('/') + 1) + "\" Type=\"" + type +
         "\" Target=\"" + target + "\" " + more + "/>";
}

std::string relations(const std::string& inside) {
  return "<Relationships>" + inside + "</Relationships>";
}

std::string is(const std::string& part, const std::string& type) {
  return "<Types><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
         "<Override PartName=\"" +
         part + "\" ContentType=\"" + type + "\"/></Types>";
}

std::string document_saying(const std::string& text) {
  return "<w:document><w:body><w:tbl><w:tr><w:tc><w:p><w:r><w:t>" + text +
         "</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>";
}

io::document read(const parts& entries) { return io::read_document("x", make_zip(entries)); }

}  // namespace

TEST_CASE("DOCX: the main part is the one that the relationships name", "[io][docx]") {
  for (const std::string& type : {transitional, strict})
    for (const std::string target : {"doc/main.xml", "/doc/main.xml", "./doc/main.xml"}) {
      CAPTURE(type, target);
      const io::document d = read(
          {{"[Content_Types].xml", is("/doc/main.xml", word_type)},
           {"_rels/.rels", relations(relation("http://x/core-properties", "docProps/core.xml") +
                                     relation(type, target))},
           {"word/document.xml", document_saying("of an older version")},
           {"doc/main.xml", document_saying("优")}});
      CHECK(drawn(d) == "优");
      CHECK(problems_of(d) == "");
    }
}

TEST_CASE("XLSX: workbook, sheets, strings and styles may lie anywhere", "[io][xlsx]") {
  const io::document d = read(
      {{"[Content_Types].xml", is("/Book/wb.xml", workbook_type)},
       {"_rels/.rels", relations(relation(transitional, "Book/wb.xml"))},
       {"Book/wb.xml",
        "<workbook><sheets><sheet name=\"a\" r:id=\"worksheet\"/></sheets></workbook>"},
       // The sheet stands before what it needs.
       {"Book/_rels/wb.xml.rels", relations(relation("http://x/worksheet", "../data/one.xml") +
                                            relation("http://x/sharedStrings", "/data/s.xml") +
                                            relation("http://x/styles", "look/st.xml"))},
       {"data/one.xml",
        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c>"
        "<c r=\"B1\" s=\"1\"><v>0.98</v></c></row></sheetData></worksheet>"},
       {"data/s.xml", "<sst><si><t>办结率</t></si></sst>"},
       {"Book/look/st.xml",
        "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"9\"/></cellXfs></styleSheet>"}});
  CHECK(drawn(d) == "办结率|98%");
  CHECK(problems_of(d) == "");
}

TEST_CASE("what the main part is says its content type, then its path", "[io]") {
  const auto read_as = [](const std::string& types, const std::string& path) {
    parts entries{{"_rels/.rels", relations(relation(transitional, path))},
                  {path, document_saying("优")}};
    if (!types.empty()) entries.emplace_back("[Content_Types].xml", types);
    const io::document d = read(entries);
    return d.grids.empty() ? problems_of(d) + " " + d.problems.at(0).text : drawn(d);
  };
  CHECK(read_as(is("/A/B.XML", word_type), "a/b.xml") == "优");
  CHECK(read_as(is("/a.xml", "application/vnd.ms-word.document.macroEnabled.main+xml"), "a.xml") ==
        "优");
  CHECK(read_as(is("/a.xml",
                   "application/vnd.openxmlformats-officedocument.wordprocessingml."
                   "template.main+xml"),
                "a.xml") == "优");
  CHECK(read_as("<Types><Default Extension=\"part\" ContentType=\"" + word_type + "\"/></Types>",
                "a.part") == "优");
  CHECK(read_as({}, "word/document.xml") == "优");
  CHECK(read_as({}, "a.xml") == "other-format ZIP");
  CHECK(read_as(is("/p.xml",
                   "application/vnd.openxmlformats-officedocument.presentationml."
                   "presentation.main+xml"),
                "p.xml") == "other-format PPTX");
  CHECK(read_as(is("/xl/workbook.bin", "application/vnd.ms-excel.sheet.binary.macroEnabled.main"),
                "xl/workbook.bin") == "other-format XLSB");
}

TEST_CASE("without relationships that lead anywhere the usual path counts", "[io]") {
  const auto with_relations = [](const std::string& text) {
    const io::document d =
        read({{"_rels/.rels", text}, {"word/document.xml", document_saying("优")}});
    return drawn(d) + " " + problems_of(d);
  };
  CHECK(with_relations(relations("")) == "优 ");
  CHECK(with_relations(relations(relation(transitional, "gone.xml"))) == "优 ");
  CHECK(with_relations(
            relations(relation(transitional, "http://x/y", "TargetMode=\"External\""))) == "优 ");
  CHECK(with_relations("<Relationships><Rel") == "优 damaged");
  CHECK(problems_of(read({{"a.txt", "x"}})) == "other-format");
}

TEST_CASE("an archive with a password of ZIP's own is one sentence, and what has none is read",
          "[io]") {
  const parts word{{"[Content_Types].xml", is("/word/document.xml", word_type)},
                   {"_rels/.rels", relations(relation(transitional, "word/document.xml"))},
                   {"word/document.xml", document_saying("优")}};
  const parts other{{"a.txt", "x"}};
  const parts book = xlsx_parts("<sheetData><row><c><v>95</v></c></row></sheetData>");
  const auto names_of = [](const parts& entries) {
    std::vector<std::string> names;
    for (const auto& [name, text] : entries) names.push_back(name);
    return names;
  };
  struct {
    const parts& entries;
    std::vector<std::string> locked;
    const char* shown;
  } const cases[] = {{word, names_of(word), ""},
                     {word, {"word/document.xml"}, ""},
                     {word, {"_rels/.rels", "[Content_Types].xml"}, "优"},
                     {book, names_of(book), ""},
                     {book, {"xl/workbook.xml"}, ""},
                     {book, {"xl/worksheets/sheet1.xml"}, ""},
                     {book, {"xl/styles.xml", "xl/sharedStrings.xml"}, "95"},
                     {other, {"a.txt"}, nullptr}};
  for (const zip_uint16_t method :
       std::vector<zip_uint16_t>{ZIP_EM_TRAD_PKWARE, ZIP_EM_AES_128, ZIP_EM_AES_256})
    for (const auto& c : cases) {
      const io::document d =
          io::read_document("x", make_zip(c.entries, ZIP_CM_DEFAULT, c.locked, method));
      CAPTURE(method, c.locked.size(), c.locked.front());
      // Of an archive with other things in it nothing is wanted, so nothing is locked.
      CHECK(problems_of(d) == (c.shown == nullptr ? "other-format" : "encrypted"));
      CHECK(drawn(d) == (c.shown == nullptr ? "" : c.shown));
    }
}
