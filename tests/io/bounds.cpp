// SPDX-License-Identifier: BSL-1.0
// Files that were made to fill memory or time: each is read or refused within seconds and within
// less memory than any machine has. The limits hold for the whole program, so they stand high.
#include <sys/resource.h>

#include <string>

#include <jixiao/io/department.hpp>

#include "io/support/office_files.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::tests;

namespace {

constexpr long most_seconds = 20;  // of this thread, in a slow build
constexpr long most_kilobytes = 1500 * 1024;

std::string repeated(std::size_t count, const std::string& text) {
  std::string all;
  all.reserve(count * text.size());
  for (std::size_t i = 0; i < count; ++i) all += text;
  return all;
}

long seconds_used() {
  rusage used;
  getrusage(RUSAGE_THREAD, &used);
  return used.ru_utime.tv_sec + used.ru_stime.tv_sec;
}

// The document, read within the limits.
io::document bounded(const std::string& name, std::string bytes) {
  const long before = seconds_used();
  io::document read = io::read_document(name, std::move(bytes));
  CHECK(seconds_used() - before <= most_seconds);
  rusage used;
  getrusage(RUSAGE_SELF, &used);
  CHECK(used.ru_maxrss <= most_kilobytes);
  return read;
}

io::document sheet(const std::string& rows, const std::string& strings = {}) {
  return bounded("t.xlsx", make_xlsx("<sheetData>" + rows + "</sheetData>", strings));
}

}  // namespace

TEST_CASE("one long string in many cells", "[io][bounds]") {
  const io::document read = sheet(repeated(3000, "<row><c t=\"s\"><v>0</v></c></row>"),
                                  "<si><t>" + repeated(1 << 18, "一二") + "</t></si>");
  CHECK(problems_of(read) == "too-large");
}

TEST_CASE("a number format without end in many cells", "[io][bounds]") {
  parts made = xlsx_parts("<sheetData>" + repeated(20000, "<row><c s=\"0\"><v>1</v></c></row>") +
                          "</sheetData>");
  made[3].second = "<styleSheet><numFmts><numFmt numFmtId=\"200\" formatCode=\"0" +
                   repeated(1000000, "%") +
                   "\"/></numFmts><cellXfs><xf numFmtId=\"200\"/></cellXfs></styleSheet>";
  const io::document read = bounded("t.xlsx", make_zip(made));
  CHECK(problems_of(read).find("too-large") == 0);
}

TEST_CASE("millions of escapes in one string", "[io][bounds]") {
  const io::document read = sheet("<row><c t=\"s\"><v>0</v></c></row>",
                                  "<si><t>" + repeated(1000000, "_x0041_") + "</t></si>");
  REQUIRE(read.grids.size() == 1);
  CHECK(read.grids[0].rows[0][0].text.size() == 1000000);
}

TEST_CASE("as many sheets as relations", "[io][bounds]") {
  std::string sheets;
  std::string relations;
  for (int i = 0; i < 60000; ++i) {
    const std::string id = std::to_string(i);
    sheets += "<sheet name=\"s" + id + "\" r:id=\"q" + id + "\"/>";
    relations += "<Relationship Id=\"r" + id + "\"/>";
  }
  bounded("t.xlsx",
          make_zip({{"xl/workbook.xml", "<workbook><sheets>" + sheets + "</sheets></workbook>"},
                    {"xl/_rels/workbook.xml.rels",
                     "<Relationships>" + relations + "</Relationships>"}}));
}

TEST_CASE("a million cells in a small archive", "[io][bounds]") {
  const std::string row = "<row>" + repeated(100, "<c><v>1</v></c>") + "</row>";
  const io::document read = sheet(repeated(10000, row));
  CHECK(problems_of(read).empty());
}

TEST_CASE("raised text in raised text and lists in lists", "[io][bounds]") {
  bounded("t.html",
          "<table><tr><td>" + repeated(380, "<sup>") + repeated(1000000, "1") + "</table>");
  bounded("t.html", "<table><tr><td>" + repeated(180, "<ol start=9999999999><li>") + "x</table>");
  const std::string deep = repeated(60, "<m:sSup><m:e/><m:sup>") + "<m:r><m:t>" +
                           repeated(1000000, "1") + "</m:t></m:r>" +
                           repeated(60, "</m:sup></m:sSup>");
  bounded("t.docx", make_docx("<w:tbl><w:tr><w:tc><w:p>" + deep + "</w:p></w:tc></w:tr></w:tbl>"));
}

TEST_CASE("mark-up a million deep", "[io][bounds]") {
  CHECK(problems_of(bounded("t.html", repeated(200000, "<div>"))).find("too-large") == 0);
  CHECK(problems_of(bounded("t.docx", make_docx(repeated(200000, "<w:sdt>")))).size() > 0);
  CHECK(problems_of(bounded("t.json", repeated(1000000, "["))) == "not-json");
}

TEST_CASE("spans past every number and a million columns", "[io][bounds]") {
  bounded("t.html",
          "<table>" + repeated(2000, "<tr><td rowspan=99999999999 colspan=99999999999>x"));
  bounded("t.docx", make_docx("<w:tbl>" +
                              repeated(3000,
                                       "<w:tr><w:tc><w:tcPr><w:gridSpan "
                                       "w:val=\"99999999999999\"/></w:tcPr></w:tc></w:tr>") +
                              "</w:tbl>"));
  bounded("t.csv", repeated(1000000, "a,") + "\n" + repeated(1000000, "b,") + "\n");
}

TEST_CASE("a name of a megabyte before thousands of rows", "[io][bounds]") {
  std::string rows = "职责活动,年度预算数,绩效指标,实际完成值,优\n一、甲,1,,,\n1、" +
                     repeated(300000, "活") + ",1,,,\n";
  for (int i = 0; i < 2000; ++i) rows += ",,率" + std::to_string(i) + ",98%,95%以上\n";
  const io::document read = bounded("t.csv", rows);
  const auto year = io::read_measurements(read);
  CHECK(year.value.items.size() == 2000);
  CHECK(year.has_errors());
  std::size_t bytes = 0;
  for (const measurement& m : year.value.items) bytes += m.duty.size() + m.activity.size();
  CHECK(bytes < 1000000);
}

TEST_CASE("an archive that unpacks to absurd sizes", "[io][bounds]") {
  CHECK(problems_of(bounded("t.xlsx", make_xlsx("<sheetData/>" + repeated(20 << 20, " "))))
            .find("too-large") == 0);
}
