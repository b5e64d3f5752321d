// SPDX-License-Identifier: BSL-1.0
#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>
#include <string_view>
#include <utility>

#include "readers.hpp"

namespace jixiao::io {

namespace {

struct sentence {
  std::string_view zh;
  std::string_view en;
};

// In the order of document_fault.
constexpr std::array<sentence, 19> sentences{{
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
}};

// `from` → UTF-8; nothing when a byte does not belong to the encoding.
std::optional<std::string> converted(std::string_view bytes, const char* from) {
  const iconv_t how = iconv_open("UTF-8", from);
  if (how == reinterpret_cast<iconv_t>(-1)) return std::nullopt;
  std::string out;
  std::string in(bytes);
  char* next = in.data();
  std::size_t left = in.size();
  std::array<char, 65536> buffer;
  bool good = true;
  while (left > 0 && good) {
    char* to = buffer.data();
    std::size_t room = buffer.size();
    const std::size_t result = iconv(how, &next, &left, &to, &room);
    out.append(buffer.data(), buffer.size() - room);
    good = result != static_cast<std::size_t>(-1) || errno == E2BIG;
  }
  iconv_close(how);
  return good ? std::optional<std::string>(std::move(out)) : std::nullopt;
}

}  // namespace

std::string describe(const document_problem& problem, language in) {
  const sentence& s = sentences[static_cast<std::size_t>(problem.what)];
  std::string text(in == language::zh ? s.zh : s.en);
  if (const auto at = text.find("{t}"); at != std::string::npos) text.replace(at, 3, problem.text);
  return text;
}

void add_problem(document& out, document_fault what, std::string text, place where) {
  if (where.file.empty()) where.file = out.file;
  out.problems.push_back({what, std::move(where), std::move(text)});
}

bool decode_text(document& out, std::string& text) {
  constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
  std::string_view bytes = out.bytes;
  const char* declared = bytes.starts_with("\xFF\xFE")   ? "UTF-16LE"
                         : bytes.starts_with("\xFE\xFF") ? "UTF-16BE"
                                                         : nullptr;
  if (declared != nullptr) {
    const auto result = converted(bytes.substr(2), declared);
    if (!result) add_problem(out, document_fault::bad_encoding);
    text = result.value_or("");
    return result.has_value();
  }
  if (bytes.starts_with(utf8_mark)) bytes.remove_prefix(utf8_mark.size());
  if (bytes.find('\0') != std::string_view::npos) {
    add_problem(out, document_fault::not_text);
    return false;
  }
  if (auto as_utf8 = converted(bytes, "UTF-8")) {
    text = std::move(*as_utf8);
    return true;
  }
  auto result = converted(bytes, "GB18030");
  if (result && result->starts_with(utf8_mark)) result->erase(0, utf8_mark.size());
  add_problem(out, result ? document_fault::read_as_gb18030 : document_fault::bad_encoding);
  text = result.value_or("");
  return result.has_value();
}

}  // namespace jixiao::io
