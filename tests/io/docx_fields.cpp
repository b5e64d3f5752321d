// SPDX-License-Identifier: BSL-1.0
// What Word shows of fields, merges, formulas and inserted files, where the mark-up holds more, or
// less, than is seen.
#include <string>

#include "io/support/office_files.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::tests;

namespace {

std::string run(const std::string& text, const std::string& properties = {}) {
  return "<w:r><w:rPr>" + properties + "</w:rPr><w:t>" + text + "</w:t></w:r>";
}
std::string p(const std::string& runs) { return "<w:p>" + runs + "</w:p>"; }
std::string tc(const std::string& inside, const std::string& properties = {}) {
  return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + inside + "</w:tc>";
}
std::string tr(const std::string& cells) { return "<w:tr>" + cells + "</w:tr>"; }
std::string tbl(const std::string& rows) { return "<w:tbl>" + rows + "</w:tbl>"; }

io::document read(const std::string& body) { return io::read_document("t.docx", make_docx(body)); }

std::string cell_text(const std::string& inside) { return drawn(read(tbl(tr(tc(inside))))); }

std::string field(const std::string& code, const std::string& result) {
  const auto mark = [](const std::string& type) {
    return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>";
  };
  return mark("begin") + code + (result.empty() ? "" : mark("separate") + result) + mark("end");
}
std::string code(const std::string& text) {
  return "<w:r><w:instrText>" + text + "</w:instrText></w:r>";
}

std::string m(const std::string& name, const std::string& inside) {
  return "<m:" + name + ">" + inside + "</m:" + name + ">";
}
std::string mr(const std::string& text) { return m("r", m("t", text)); }
std::string fraction(const std::string& above, const std::string& below) {
  return m("f", m("num", above) + m("den", below));
}
std::string formula(const std::string& inside) { return cell_text(p(m("oMath", inside))); }

}  // namespace

TEST_CASE("DOCX: of a field its result is text, and nothing of its code", "[io][docx]") {
  CHECK(cell_text(p(field(code(" QUOTE "), run("97%")))) == "97%");
  // The result of a field within the code of another is part of that code.
  const std::string inner = field(code(" MERGEFIELD x "), run("1"));
  CHECK(cell_text(p(field(code(" IF ") + inner + code(" = 1 "), run("97%")))) == "97%");
  CHECK(cell_text(p(field(code(" IF ") + run("9"), run("9") + inner + run("7%")))) == "917%");
  CHECK(cell_text(p(field(run("9"), "")) + p(run("97%"))) == "\\97%");
  // A field goes on over paragraphs, not into another cell.
  const std::string begun = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
  CHECK(cell_text(p(begun + code(" IF ")) +
                  p(run("8") + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" +
                    run("97%"))) == "\\97%");
  CHECK(drawn(read(tbl(tr(tc(p(begun)) + tc(p(run("97%"))))))) == "|97%");
  // An end that nothing began.
  CHECK(cell_text(p("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + run("97%"))) == "97%");
}

TEST_CASE("DOCX: a cell is merged with those above if a merge began there, or it is blank",
          "[io][docx]") {
  const std::string down = "<w:vMerge w:val=\"restart\"/>";
  const std::string more = "<w:vMerge/>";
  const std::string wide = "<w:gridSpan w:val=\"2\"/>";
  const auto two = [&](const std::string& above, const std::string& below) {
    return drawn(read(tbl(tr(above + tc(p(run("x")))) + tr(below + tc(p(run("y")))))));
  };
  CHECK(two(tc(p(run("98%")), down), tc(p(run("97%")), more)) == "98%|x / ^|y");
  CHECK(two(tc(p(run("98%"))), tc(p(run("97%")), more)) == "98%|x / 97%|y");
  CHECK(two(tc(p(run("98%"))), tc(p(""), more)) == "98%|x / ^|y");
  // One that began by itself goes on.
  CHECK(drawn(read(tbl(tr(tc(p(run("a")))) + tr(tc(p(run("b")), more)) +
                       tr(tc(p(run("c")), more))))) == "a / b / ^");
  // The merge of another column is none of this one.
  CHECK(drawn(read(tbl(tr(tc(p(run("a")), down) + tc(p(run("b")))) +
                       tr(tc(p(""), more) + tc(p(run("c")), more))))) == "a|b / ^|c");
  CHECK(two(tc(p(run("a")), down + wide), tc(p(run("b")), more + wide)) == "a|^|x / ^|^|y");
}

TEST_CASE("DOCX: of alternatives the first is read, wherever they stand", "[io][docx]") {
  const auto either = [](const std::string& first, const std::string& rest) {
    return "<mc:AlternateContent><mc:Choice Requires=\"a\">" + first + "</mc:Choice>" + rest +
           "<mc:Fallback>" + first + "</mc:Fallback></mc:AlternateContent>";
  };
  const std::string second = "<mc:Choice Requires=\"b\">" + p(run("80%")) + "</mc:Choice>";
  CHECK(cell_text(either(p(run("97%")), second)) == "97%");
  CHECK(cell_text(p(either(run("97%"), "<mc:Choice>" + run("80%") + "</mc:Choice>"))) == "97%");
  CHECK(cell_text("<mc:AlternateContent><mc:Fallback>" + p(run("97%")) +
                  "</mc:Fallback></mc:AlternateContent>") == "97%");
  CHECK(drawn(read(either(tbl(tr(tc(p(run("甲"))))), ""))) == "甲");
}

TEST_CASE("DOCX: a file that is inserted is said not to be read", "[io][docx]") {
  const std::string table = tbl(tr(tc(p(run("甲")))));
  CHECK(problems_of(read("<w:altChunk r:id=\"a\"/>")) == "unread-part");
  CHECK(problems_of(read(table + "<w:altChunk r:id=\"a\"/>")) == "unread-part");
  CHECK(problems_of(read(tbl(tr(tc(p(run("甲")) + "<w:altChunk r:id=\"a\"/>"))))) == "unread-part");
  CHECK(problems_of(read(table)).empty());
}

TEST_CASE("lowered digits behind a digit are no digits of the number", "[io]") {
  const auto word = [](const std::string& before, const std::string& lowered) {
    return cell_text(
        p(run(before) + run(lowered, "<w:vertAlign w:val=\"subscript\"/>") + run("次")));
  };
  const auto page = [](const std::string& cell) {
    return drawn(io::read_document("t.html", "<meta charset=utf-8><table><tr><td>" + cell));
  };
  CHECK(word("5", "1") == "5₁次");
  CHECK(word("PM", "2.5") == "PM2.5次");
  CHECK(formula(m("sSub", m("e", mr("5")) + m("sub", mr("1")))) == "5₁");
  CHECK(formula(m("sSubSup", m("e", mr("x")) + m("sub", mr("1")) + m("sup", mr("2")))) == "x1²");
  CHECK(page("5<sub>1</sub>次") == "5₁次");
  CHECK(page("CO<sub>2</sub>") == "CO2");
  CHECK(page("5 <sub>1</sub>") == "5 1");
  CHECK(drawn(io::read_document(
            "t.xlsx",
            make_xlsx("<sheetData><row><c t=\"inlineStr\"><is><r><t>5</t></r><r><rPr><vertAlign "
                      "val=\"subscript\"/></rPr><t>1</t></r></is></c></row></sheetData>"))) ==
        "5₁");
}

TEST_CASE("DOCX: a formula on one line means what it means on several", "[io][docx]") {
  CHECK(formula(mr("得分=") + m("d", m("e", mr("2-完成率"))) + mr("×10")) == "得分=(2-完成率)×10");
  CHECK(formula(m("d", m("dPr",
                         "<m:begChr m:val=\"[\"/><m:sepChr m:val=\",\"/><m:endChr "
                         "m:val=\")\"/>") +
                           m("e", mr("90")) + m("e", mr("95")))) == "[90,95)");
  CHECK(formula(m("d", m("dPr", "<m:begChr m:val=\"\"/><m:endChr m:val=\"|\"/>") +
                           m("e", mr("x")))) == "x|");
  CHECK(formula(fraction(mr("49"), mr("50"))) == "49/50");
  CHECK(formula(fraction(mr("实际-目标"), mr("目标")) + mr("×10")) == "(实际-目标)/目标×10");
  CHECK(formula(fraction(mr("实际"), mr("目标+1"))) == "实际/(目标+1)");
  CHECK(formula(fraction(mr("实际"), mr("目标×2"))) == "实际/(目标×2)");
  CHECK(formula(fraction(mr("实际×2"), mr("目标"))) == "实际×2/目标");
  CHECK(formula(fraction(mr("-3"), mr("4"))) == "-3/4");
  CHECK(formula(fraction(m("d", m("e", mr("a-b"))), mr("c"))) == "(a-b)/c");
  // A whole number and a part of one; a division by a fraction.
  CHECK(formula(mr("4") + fraction(mr("1"), mr("2"))) == "4 1/2");
  CHECK(formula(mr("10") + fraction(mr("1"), mr("2"))) == "10 1/2");
  CHECK(formula(mr("9") + fraction(mr("1"), mr("2"))) == "9 1/2");
  CHECK(formula(mr("a÷") + fraction(mr("b"), mr("c"))) == "a÷(b/c)");
  CHECK(formula(fraction(mr("a"), fraction(mr("b"), mr("c")))) == "a/(b/c)");
  CHECK(formula(m("rad", m("deg", "") + m("e", mr("a+b")))) == "√(a+b)");
  CHECK(formula(m("nary", m("naryPr", "<m:chr m:val=\"∑\"/>") + m("sub", mr("i=1")) +
                              m("e", mr("x")))) == "∑x");
}
