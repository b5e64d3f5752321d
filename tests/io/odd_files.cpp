// SPDX-License-Identifier: BSL-1.0
// Files that programs write in ways of their own, and that office programs open all the same.
#include <string>

#include "io/support/office_files.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::tests;

namespace {

io::document sheet(const std::string& worksheet) {
  return io::read_document("t.xlsx", make_xlsx(worksheet));
}

std::string c(const std::string& address, const std::string& text) {
  return "<c r=\"" + address + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

io::document html(const std::string& head) {
  return io::read_document("t.html", head + "<table><tr><td>绩效指标</table>");
}

}  // namespace

TEST_CASE("names in an archive are found with backslashes, from the root and in either case",
          "[io]") {
  for (const char* prefix : {"", "/", "./", "\\"}) {
    parts made = xlsx_parts("<sheetData><row>" + c("A1", "甲") + "</row></sheetData>");
    for (auto& [name, text] : made) {
      name = prefix + name;
      if (std::string(prefix) == "\\") std::replace(name.begin(), name.end(), '/', '\\');
      if (std::string(prefix) == "./") name[2] = 'X';
    }
    CAPTURE(prefix);
    CHECK(drawn(io::read_document("t.xlsx", make_zip(made))) == "甲");
  }
}

TEST_CASE("XLSX: a row may come in pieces, out of order, and without a number", "[io][xlsx]") {
  CHECK(drawn(sheet("<sheetData><row r=\"1\">" + c("A1", "a") + "</row><row r=\"1\">" +
                    c("B1", "b") + "</row><row r=\"2\">" + c("A2", "c") + "</row></sheetData>")) ==
        "a|b / c");
  const io::document turned =
      sheet("<sheetData><row r=\"2\">" + c("A2", "c") + "</row><row r=\"1\">" + c("A1", "a") +
            "</row><row r=\"2\">" + c("B2", "d") + "</row></sheetData>");
  CHECK(drawn(turned) == "a / c|d");
  CHECK(problems_of(turned).empty());
  const io::document without = sheet("<sheetData><row>" + c("A3", "a") + "</row><row>" +
                                     c("B4", "b") + "</row></sheetData>");
  CHECK(drawn(without) == "a / |b");
  CHECK(problems_of(without).empty());
}

TEST_CASE("XLSX: the word sheetData stands in other places too", "[io][xlsx]") {
  const std::string rows = "<sheetData><row>" + c("A1", "甲") + "</row></sheetData>";
  CHECK(drawn(sheet("<sheetPr codeName=\"sheetData\"/>" + rows)) == "甲");
  CHECK(drawn(sheet("<!-- <sheetData> -->" + rows)) == "甲");
  CHECK(drawn(sheet("<sheetDataX/>" + rows)) == "甲");
  CHECK(drawn(sheet(
            "<x:sheetData><x:row><x:c t=\"str\"><x:v>甲</x:v></x:c></x:row></x:sheetData>")) ==
        "甲");
}

TEST_CASE("XLSX: escapes of characters are read once", "[io][xlsx]") {
  CHECK(drawn(sheet("<sheetData><row>" + c("A1", "_x0041_率") + c("B1", "_x005F_x0041_率") +
                    c("C1", "_x4E00_") + c("D1", "_xD800_") + c("E1", "a_x0041") +
                    "</row></sheetData>")) == "A率|_x0041_率|一|_xD800_|a_x0041");
  CHECK(drawn(sheet("<sheetData><row>" + c("A1", "_xD7FF_") + c("B1", "_xDFFF_") +
                    c("C1", "_xE000_") + "</row></sheetData>")) == "\uD7FF|_xDFFF_|\uE000");
}

TEST_CASE("XLSX: hidden rows and columns are told and read", "[io][xlsx]") {
  const io::document read = sheet(
      "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/><col min=\"9\" max=\"16384\" "
      "hidden=\"1\"/></cols>"
      "<sheetData><row r=\"1\">" +
      c("A1", "a") + c("B1", "b") + "</row><row r=\"2\" hidden=\"1\">" + c("A2", "c") +
      "</row></sheetData>");
  CHECK(drawn(read) == "a|b / c");
  REQUIRE(read.problems.size() == 1);
  CHECK(read.problems[0].what == io::document_fault::hidden_cells);
  CHECK(read.problems[0].text == "2, B");
  CHECK_FALSE(is_error(read.problems[0].what));
}

TEST_CASE("HTML: the page's encoding is that of its meta element, or what its bytes are",
          "[io][html]") {
  for (const char* head :
       {"<script charset=gb2312 src=a.js></script><meta charset=utf-8>",
        "<link charset=\"gbk\" href=x><meta charset=utf-8>", "<form accept-charset=gb2312>",
        "<!-- <meta charset=gbk> -->", "<meta name=description content='text; charset=gb2312'>",
        "<script>var s='<meta charset=gb2312>';</script>", "<meta data-charset=gbk>",
        "<meta http-equiv=Content-Type content='text/html; charset=gb2312'>",
        "<META CHARSET='gb2312'>", "<meta charset=big5>", ""}) {
    CAPTURE(head);
    CHECK(drawn(html(head)) == "绩效指标");
  }
  const std::string gbk = "<table><tr><td>\xBC\xA8\xD0\xA7\xD6\xB8\xB1\xEA</table>";
  for (const char* head :
       {"<meta charset=gbk>", "<meta charset=utf-8>", "<script charset=utf-8></script>",
        "<meta content='text/html; charset = \"GB2312\"' http-equiv='content-type'>"}) {
    CAPTURE(head);
    CHECK(drawn(io::read_document("t.html", head + gbk)) == "绩效指标");
  }
}

TEST_CASE("text files end with marks of old programs and begin with several of new ones", "[io]") {
  const auto rows = [](const std::string& bytes) {
    return drawn(io::read_document("t.csv", bytes));
  };
  CHECK(rows("a,b\r\nc,d\r\n\x1A") == "a|b / c|d");
  CHECK(rows(std::string("a,b\r\nc,d\r\n\x1A\r\n\0\0\0", 16)) == "a|b / c|d");
  CHECK(rows("a\x1A,b\n") == "a\x1A|b");
  CHECK(rows("\xEF\xBB\xBF\xEF\xBB\xBF甲,b\n") == "甲|b");
  CHECK(rows("\x84\x31\x95\x33\xBC\xD7,b\n") == "甲|b");
}

TEST_CASE("short files that begin as pictures do are text", "[io]") {
  for (const char* bytes : {"BM", "BMa", "RIFF", "RIFFa", "RIFF,", "II", "MM"}) {
    CAPTURE(bytes);
    CHECK(drawn(io::read_document("t.csv", bytes)).substr(0, 2) == std::string(bytes).substr(0, 2));
  }
}

TEST_CASE("JSON: a key that stands twice is an error in every form", "[io][json]") {
  const io::document read = io::read_document(
      "t.json", R"({"measurements":[{"indicator":"a","value":"1","value":"2"}],"x/y":1,"x/y":2})");
  CHECK(problems_of(read) == "duplicate-key /measurements/0/value, duplicate-key /x~1y");
  CHECK(io::describe(read.problems[0]).find("同一个键“value”写了两次") != std::string::npos);
  CHECK(problems_of(io::read_document("t.json", R"([{"a":1,"a":2}])")) == "duplicate-key /0/a");
  std::string many = "{";
  for (int i = 0; i < 40; ++i) many += "\"k" + std::to_string(i) + "\":1,";
  CHECK(problems_of(io::read_document("t.json", many + "\"k3\":2}")) == "duplicate-key /k3");
}

TEST_CASE("text in UTF-16 without a mark is told by its zero bytes", "[io]") {
  const auto wide = [](std::u16string_view text, bool is_little) {
    std::string bytes;
    for (const char16_t c : text) {
      const char low = static_cast<char>(c & 0xFF);
      const char high = static_cast<char>(c >> 8);
      bytes += is_little ? low : high;
      bytes += is_little ? high : low;
    }
    return bytes;
  };
  for (const bool is_little : {true, false}) {
    CAPTURE(is_little);
    for (const char* name : {"t.csv", "t.txt", "t"})
      CHECK(drawn(io::read_document(name, wide(u"指标,优\n率,98%\n", is_little))) ==
            "指标|优 / 率|98%");
    CHECK(drawn(io::read_document("t.csv", wide(u"a\tb\r\n1\t2", is_little))) == "a|b / 1|2");
  }
  // Zero bytes that are none of UTF-16.
  for (const std::string& bytes : {std::string("a,b\n\0c\n", 7), std::string("a,\0b\n", 5),
                                   std::string("a\0,\0\0\n", 6), std::string("\0\0\0\0\n\0", 6)}) {
    CAPTURE(bytes);
    CHECK(problems_of(io::read_document("t.csv", bytes)) == "not-text");
  }
}

TEST_CASE("JSON in the encodings of Windows, and a value a line", "[io][json]") {
  const auto wide = [](std::u16string_view text) {
    std::string bytes = "\xFF\xFE";
    for (const char16_t c : text) {
      bytes += static_cast<char>(c & 0xFF);
      bytes += static_cast<char>(c >> 8);
    }
    return bytes;
  };
  CHECK(drawn(io::read_document("t.json", wide(u"[{\"指标\":\"率\"}]"))) == "指标 / 率");
  const io::document gb = io::read_document(
      "t.json", "[{\"\xD6\xB8\xB1\xEA\":\"\xC2\xCA\",\"\xB5\xB5\":\"\xD3\xC5\"}]");
  CHECK(drawn(gb) == "指标|档 / 率|优");
  CHECK(problems_of(gb) == "read-as-gb18030");
  CHECK(drawn(io::read_document("t.json", "{\"a\":1}\n{\"a\":2,\"b\":3}\n")) == "a|b / 1| / 2|3");
  CHECK(drawn(io::read_document("t.jsonl", "\n{\"a\":1}\r\n\r\n{\"a\":2}")) == "a / 1 / 2");
  const io::document broken = io::read_document("t.jsonl", "{\"a\":1}\n{\"a\":2}\n{\"a\":}\n");
  REQUIRE(broken.problems.size() == 1);
  CHECK(broken.problems[0].what == io::document_fault::not_json);
  CHECK(broken.problems[0].where.row == 3);
  CHECK(problems_of(io::read_document("t.json", "{\"a\":1} x")) == "not-json");
}

TEST_CASE("XLSX: cells stand in the columns that they name, up to the last one", "[io][xlsx]") {
  // In any order within a row.
  CHECK(drawn(sheet("<sheetData><row>" + c("C1", "c") + c("A1", "a") + c("B1", "b") +
                    "</row></sheetData>")) == "a|b|c");
  const io::document wide = sheet("<sheetData><row>" + c("A1", "a") + c("Z1", "z") +
                                  c("AZ1", "az") + c("XFD1", "x") + "</row></sheetData>");
  CHECK(problems_of(wide).empty());
  REQUIRE(wide.grids.size() == 1);
  const io::grid_row& row = wide.grids[0].rows.at(0);
  REQUIRE(row.size() == 16384);
  CHECK(row[25].text == "z");
  CHECK(row[51].text == "az");
  CHECK(row.back().text == "x");
  CHECK(problems_of(sheet("<sheetData><row>" + c("XFE1", "x") + "</row></sheetData>")) ==
        "damaged");
}

TEST_CASE("XLSX: a string that is not there, and a hidden column without a number", "[io][xlsx]") {
  const auto strings = [](const std::string& index) {
    return io::read_document("t.xlsx", make_xlsx("<sheetData><row><c r=\"A1\" t=\"s\"><v>" + index +
                                                     "</v></c></row></sheetData>",
                                                 "<si><t>甲</t></si><si><t>乙</t></si>"));
  };
  CHECK(drawn(strings("1")) == "乙");
  for (const char* index : {"2", "99", "-1", "x"}) {
    CAPTURE(index);
    CHECK(problems_of(strings(index)) == "damaged A1");
  }
  const io::document hidden = sheet("<cols><col hidden=\"1\"/></cols><sheetData><row>" +
                                    c("A1", "a") + "</row></sheetData>");
  CHECK(problems_of(hidden).empty());
}
