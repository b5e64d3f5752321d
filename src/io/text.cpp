// SPDX-License-Identifier: BSL-1.0
#include <array>
#include <string_view>
#include <utility>

#include "json_value.hpp"
#include "readers.hpp"
#include "xml.hpp"

namespace jixiao::io {

namespace {

struct sentence {
  std::string_view zh;
  std::string_view en;
};

// In the order of document_fault.
constexpr std::array<sentence, 26> sentences{{
    {"打不开文件：没有这个文件，或者无权读取",
     "can't be opened: no such file, or no right to read it"},
    {"这是文件夹，不是文件", "this is a folder, not a file"},
    {"文件是空的", "the file is empty"},
    {"超出读取限制：{t}", "past a limit of reading: {t}"},
    {"不是表格文件，也不是文本", "neither a document with tables nor text"},
    {"文字编码无法识别：既不是 UTF-8，也不是 GB18030",
     "unknown encoding: neither UTF-8 nor GB18030"},
    {"不是 UTF-8，按 GB18030 读", "not UTF-8; read as GB18030"},
    {"引号没有闭合，从这里到文件末尾都成了一个单元格",
     "an opening quote that is never closed: all from here to the end became one cell"},
    {"文件已损坏：{t}", "the file is damaged: {t}"},
    {"这是旧格式的 {t} 文件，请用 WPS 或 Office 另存为 .docx 或 .xlsx 再读",
     "this is an old {t} file; save it as .docx or .xlsx with an office program first"},
    {"文件有密码，请去掉密码后另存再读", "the file has a password; save it without one first"},
    {"这是 {t} 文件，请转换为 .docx、.xlsx 或 .csv 再读",
     "this is a {t} file; convert it to .docx, .xlsx or .csv first"},
    {"文件里没有表格", "there is no table in the file"},
    {"电子表格把这里当成了日期（例如把 3-5 变成 3月5日）：请把单元格设为文本，重新输入",
     "the spreadsheet made a date of this cell (3-5 became 5 March): format it as text and type it "
     "again"},
    {"公式没有保存计算结果：请在电子表格里打开并保存一次",
     "a formula without its value: open and save the file in a spreadsheet once"},
    {"单元格是错误值 {t}", "the cell holds the error {t}"},
    {"单元格存有 17 位数字，按电子表格显示的 15 位读作 {t}",
     "the cell stores 17 digits; read as the 15 that a spreadsheet shows: {t}"},
    {"文件含有自定义实体，不安全，拒绝读取",
     "the file declares entities of its own, which is refused"},
    {"不是合格的 JSON：{t}", "not well-formed JSON: {t}"},
    {"有的字节不合 {t} 编码，已读作 \xEF\xBF\xBD，第一处在这里",
     "some bytes are no {t} and were read as \xEF\xBF\xBD; the first of them is here"},
    {"引号闭合之后还有字：{t}", "text behind a closing quote: {t}"},
    {"加删除线的字没有读：{t}", "struck-through text is not read: {t}"},
    {"有隐藏的行或列，照样读了：{t}", "hidden rows or columns, read all the same: {t}"},
    {"这台机器不能转换 {t} 编码（缺少 iconv 的转换模块），不是文件的问题",
     "this machine can't convert {t}: modules of iconv are missing; the file is not to blame"},
    {"同一个键写了两次，只读第一个：duplicate key “{t}”",
     "duplicate key “{t}”: the first one is read"},
    {"文件里插入的另一份文件（{t}）没有读：请在 Word 或 WPS 里打开并另存一次",
     "a file that is inserted into this one ({t}) is not read: open and save it with an office "
     "program once"},
}};

}  // namespace

std::string describe(const document_problem& problem, language in) {
  const sentence& s = sentences[static_cast<std::size_t>(problem.what)];
  std::string text(in == language::zh ? s.zh : s.en);
  const bool is_translated = problem.what == document_fault::not_json && in == language::zh;
  if (const auto at = text.find("{t}"); at != std::string::npos)
    text.replace(at, 3, is_translated ? json_problem_in_chinese(problem.text) : problem.text);
  return text;
}

void add_problem(document& out, document_fault what, std::string text, place where) {
  // Past this many nobody reads them, and a large file may have one in each cell.
  constexpr std::size_t most = 10000;
  if (out.problems.size() > most) return;
  if (out.problems.size() == most) {
    what = document_fault::too_large;
    text = std::to_string(most) + " problems";
  }
  if (where.file.empty()) where.file = out.file;
  // Parsers quote what they stumble over as it stands.
  if (!is_valid_utf8(text)) text = valid_utf8(text);
  out.problems.push_back({what, std::move(where), std::move(text)});
}

}  // namespace jixiao::io
