// SPDX-License-Identifier: BSL-1.0
// What a file is: by its content first, then by its name; and what is refused, with words.

#include <jixiao/io/document.hpp>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "io/readers.hpp"
#include "io/support/office_files.hpp"
#include "io/support/sample_files.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::tests;
using io::document_fault;

namespace {

std::string wide(const std::string& ascii) {
  std::string text;
  for (const char c : ascii) text += std::string{c, '\0'};
  return text;
}

std::string compound(const std::string& stream) {
  return "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(600, '\0') + wide(stream);
}

struct refusal {
  std::string name;
  std::string bytes;
  document_fault what;
  std::string text;
};

}  // namespace

TEST_CASE("files that are not read say what they are") {
  for (const refusal& r : std::vector<refusal>{
           {"a.doc", compound("WordDocument"), document_fault::old_format, ".doc"},
           {"a.wps", compound("WordDocument"), document_fault::old_format, ".wps"},
           {"a.xls", compound("Workbook"), document_fault::old_format, ".xls"},
           {"a.et", compound("Workbook"), document_fault::old_format, ".et"},
           {"a.docx", compound("WordDocument"), document_fault::old_format, ".doc"},
           {"a.xlsx", compound("EncryptedPackage"), document_fault::encrypted, ""},
           {"a.docx", compound("EncryptedPackage"), document_fault::encrypted, ""},
           {"a.xlsx", "%PDF-1.7\n", document_fault::other_format, "PDF"},
           {"a.doc", "{\\rtf1\\ansi", document_fault::other_format, "RTF"},
           {"a.csv", "\x89PNG\r\n\x1A\n", document_fault::other_format, "PNG"},
           {"a.jpg", "\xFF\xD8\xFF\xE0", document_fault::other_format, "JPEG"},
           {"a.xls", "MIME-Version: 1.0\nX-Document-Type: Workbook\n", document_fault::other_format,
            "MHTML"},
           {"a.xls",
            "<?xml version=\"1.0\"?><Workbook "
            "xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
            document_fault::other_format, "XML Spreadsheet 2003"},
           {"a.xml",
            "\xEF\xBB\xBF\n<?xml version=\"1.0\"?><w:wordDocument "
            "xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\">",
            document_fault::other_format, "Word 2003 XML"},
           {"a.xml",
            "<?xml version=\"1.0\"?><pkg:package "
            "xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">",
            document_fault::other_format, "Flat OPC"},
           {"a.xlsx",
            make_zip({{"mimetype", "application/vnd.oasis.opendocument.presentation"}},
                     ZIP_CM_STORE),
            document_fault::other_format, "ODP"},
           {"a.zip", "PK\x05\x06" + std::string(18, '\0'), document_fault::other_format, "ZIP"},
           {"a.csv", "", document_fault::empty_file, ""}}) {
    CAPTURE(r.name, r.text);
    const io::document read = io::read_document(r.name, r.bytes);
    CHECK_FALSE(read.is_readable());
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems[0].what == r.what);
    CHECK(read.problems[0].text == r.text);
    CHECK(read.problems[0].where.file == r.name);
    CHECK(io::is_error(r.what));
  }
}

TEST_CASE("a table may speak of the formats that are not read") {
  for (const char* format : {"http://schemas.microsoft.com/office/2006/xmlPackage",
                             "http://schemas.microsoft.com/office/word/2003/wordml",
                             "<?xml urn:schemas-microsoft-com:office:spreadsheet"}) {
    CAPTURE(format);
    CHECK(io::read_document("a.csv", "指标,优\n" + std::string(format) + ",1%\n").is_readable());
    CHECK(io::read_document("a.json", "{\"department\":\"" + std::string(format) + "\"}")
              .is_readable());
  }
}

TEST_CASE("real files of old programs are named") {
  for (const std::string extension : {".doc", ".xls"}) {
    const io::document read = io::read_document(sample_path("qinhuangdao-2019" + extension));
    CAPTURE(extension);
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems[0].what == document_fault::old_format);
    CHECK(read.problems[0].text == extension);
  }
}

TEST_CASE("a cell of a table of texts that begins like another kind is a cell") {
  const std::string rest = ",优\n次数,<3次\n";
  for (const std::string begin : {"<html>", "<b>甲</b>", "%PDF", "GIF8", "Rar!", "BM", "{甲}",
                                  "[90", "MIME-Version:", "{\\rtf", "<?xml?>", "PK"})
    for (const std::string name : {"a.csv", "A.CSV", "a.txt", "a.prn"}) {
      INFO(name << " " << begin);
      CHECK(cells_of(io::read_document(name, begin + rest)) == begin + "|优 / 次数|<3次");
    }
  const std::string page = "<html><body>\n<TABLE><tr><td>指标</td><td>优</td></tr></TABLE>";
  CHECK(cells_of(io::read_document("saved.csv", page)) == "指标|优");
}

TEST_CASE("content counts more than the name") {
  const std::string page = "<table><tr><td>指标</td><td>优</td></tr></table>";
  CHECK(cells_of(io::read_document("export.xls", page)) == "指标|优");
  CHECK(cells_of(io::read_document("a.txt", "[[\"指标\",\"优\"]]")) != "指标|优");
  CHECK(cells_of(io::read_document("a", "[[\"指标\",\"优\"]]")) == "指标|优");
  CHECK(cells_of(io::read_document("a.csv", "[90,95),优\n")) == "[90|95)|优");
  CHECK(cells_of(io::read_document("a.csv", "<90%,差\n")) == "<90%|差");
  CHECK(cells_of(io::read_document("a", "<90%,差\n")) == "<90%|差");
  for (const char* before :
       {"<a name=top></a>", "<!DOCTYPE html>", "<?xml version=\"1.0\"?>", "<z></z>", " \n<html>"}) {
    CAPTURE(before);
    CHECK(cells_of(io::read_document("a", before + page)) == "指标|优");
  }
  // Only what follows the last dot of the name itself is its kind, and a name that begins with its
  // only dot has none.
  CHECK(cells_of(io::read_document("t/1.csv", "[90,95),优\n")) == "[90|95)|优");
  CHECK(cells_of(io::read_document("2024.csv/1", "[[\"指标\",\"优\"]]")) == "指标|优");
  CHECK(cells_of(io::read_document("t/.csv", "[[\"指标\",\"优\"]]")) == "指标|优");
  // A word is no element.
  CHECK(cells_of(io::read_document("a.csv", "<b>甲</b>,table\n1,2\n")) == "<b>甲</b>|table / 1|2");
}

TEST_CASE("a file under a wrong name is read all the same") {
  for (const std::string& name : sample_files()) {
    CAPTURE(name);
    const std::string bytes = bytes_of(sample_path(name));
    const io::document read = io::read_document("table.dat", bytes);
    CHECK(cells_of(read) == cells_of(io::read_document(sample_path(name))));
    CHECK(read.is_readable());
  }
}

TEST_CASE("files that are not there, folders and empty files") {
  const auto folder = std::filesystem::temp_directory_path();
  const auto problem_of = [](const std::string& path) {
    const io::document read = io::read_document(path);
    CHECK_FALSE(read.is_readable());
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems[0].where.file == path);
    return read.problems[0].what;
  };
  CHECK(problem_of((folder / "jixiao-no-such-file.csv").string()) == document_fault::cannot_open);
  CHECK(problem_of(folder.string()) == document_fault::is_directory);
  CHECK(problem_of("/dev/null") == document_fault::empty_file);
}

TEST_CASE("what is read keeps its bytes, and a file's are those in memory") {
  const std::string path = sample_path("qinhuangdao-2019.csv");
  const io::document from_file = io::read_document(path);
  CHECK(from_file.bytes == bytes_of(path));
  CHECK(cells_of(from_file) == cells_of(io::read_document("x.csv", bytes_of(path))));
}

TEST_CASE("every problem has a name and a sentence in both languages") {
  std::vector<std::string> seen;
  for (int i = 0; i <= static_cast<int>(document_fault::maybe_big5); ++i) {
    const io::document_problem p{static_cast<document_fault>(i), {}, "XYZ"};
    CAPTURE(i, io::name_of(p.what));
    CHECK_FALSE(io::name_of(p.what).empty());
    CHECK_FALSE(describe(p).empty());
    CHECK(describe(p) != describe(p, language::en));
    CHECK(describe(p).find("{t}") == std::string::npos);
    for (const std::string& other : seen) CHECK(other != io::name_of(p.what));
    seen.emplace_back(io::name_of(p.what));
  }
}

TEST_CASE("limits and damages are said in the reader's language, with their figures") {
  const auto said = [](const std::string& text) {
    return io::describe({document_fault::too_large, {}, text});
  };
  for (const auto& [text, words] :
       {std::pair<std::string, std::string>("10000 tags", "10000 个标记"),
        {"xl/a.xml: 400 levels", "xl/a.xml：400 层嵌套"},
        {"1000000 cells", "1000000 个单元格"},
        {"512 MiB of text", "512 MiB 文字"},
        {"number format", "数字格式"},
        {"xl/b.xml: missing", "xl/b.xml：没有这一部分"},
        {"xl/a.xml: CRC error", "xl/a.xml：校验和不符"}}) {
    CAPTURE(text);
    CHECK(said(text).find(words) != std::string::npos);
  }
  // What is no phrase of ours is quoted.
  CHECK(said("2024 报表").find("2024 报表") != std::string::npos);
  CHECK(said("128 MiB").find("128 MiB") != std::string::npos);
}

TEST_CASE("a key that stands twice is told, among few keys and among many") {
  for (const int count : {3, 15, 16, 17, 40}) {
    std::string keys;
    for (int i = 0; i < count; ++i) keys += "\"k" + std::to_string(i) + "\":[1],";
    const std::string last = "k" + std::to_string(count - 1);
    const io::document read =
        io::read_document("t.json", "{" + keys + "\"k0\":[2],\"" + last + "\":[3],\"k0\":[4]}");
    CAPTURE(count);
    std::string told;
    for (const io::document_problem& p : read.problems)
      told += std::string(name_of(p.what)) + " " + p.where.address + " ";
    CHECK(told == "duplicate-key /k0 duplicate-key /" + last + " duplicate-key /k0 ");
  }
}

TEST_CASE("what a problem quotes is text, whatever the bytes are") {
  io::document out;
  io::add_problem(out, document_fault::damaged, "甲\xFF率");
  io::add_problem(out, document_fault::damaged, "甲率");
  CHECK(out.problems.at(0).text == "甲\uFFFD率");
  CHECK(out.problems.at(1).text == "甲率");
}
