// SPDX-License-Identifier: BSL-1.0
#include "file_kind.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "ascii.hpp"

namespace jixiao::io {

namespace {

bool contains(std::string_view bytes, std::string_view part) {
  return bytes.find(part) != std::string_view::npos;
}

bool has_wide(std::string_view bytes, std::string_view ascii) {
  std::string wide;
  for (char c : ascii) {
    wide += c;
    wide += '\0';
  }
  return contains(bytes, wide);
}

std::string extension_of(const std::string& name) {
  const std::size_t dot = name.rfind('.');
  const std::size_t folder = name.find_last_of('/');
  const std::size_t first = folder == std::string::npos ? 0 : folder + 1;
  // A name that begins with its only dot has no extension.
  if (dot == std::string::npos || dot <= first) return {};
  return lower_case(std::string_view(name).substr(dot));
}

// Old office files are compound files; an encrypted new one is a compound file too.
file_kind refuse_compound_file(document& out) {
  const std::string extension = extension_of(out.file);
  std::string name = extension.empty() ? "Office" : extension;
  if (has_wide(out.bytes, "WordDocument"))
    name = extension == ".wps" || extension == ".dot" ? extension : ".doc";
  else if (has_wide(out.bytes, "Workbook") || has_wide(out.bytes, "Book"))
    name = extension == ".et" || extension == ".xlt" ? extension : ".xls";
  else if (has_wide(out.bytes, "EncryptedPackage"))
    name.clear();
  if (name.empty())
    add_problem(out, document_fault::encrypted);
  else
    add_problem(out, document_fault::old_format, name);
  return file_kind::refused;
}

struct signature {
  std::string_view bytes;
  std::string_view name;
};

// Formats that are known and not read. Those that begin with letters say so far that no cell of a
// table of texts is meant.
constexpr std::array<signature, 13> refused_formats{{{"%PDF-1.", "PDF"},
                                                     {"%PDF-2.", "PDF"},
                                                     {"{\\rtf1", "RTF"},
                                                     {"\x89PNG", "PNG"},
                                                     {"\xFF\xD8\xFF", "JPEG"},
                                                     {"GIF87a", "GIF"},
                                                     {"GIF89a", "GIF"},
                                                     {{"II*\0", 4}, "TIFF"},
                                                     {{"MM\0*", 4}, "TIFF"},
                                                     {"Rar!\x1A", "RAR"},
                                                     {"7z\xBC\xAF", "7z"},
                                                     {"\x1F\x8B", "gzip"},
                                                     {"MIME-Version: 1", "MHTML"}}};

bool begins_with_tag(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const std::size_t first = bytes.find_first_not_of(" \t\r\n");
  return first != bytes.npos && bytes[first] == '<';
}

std::string_view refused_format(std::string_view bytes) {
  for (const signature& s : refused_formats)
    if (bytes.starts_with(s.bytes)) return s.name;
  const auto has_at = [&](std::size_t at, std::string_view words) {
    return bytes.size() >= at && bytes.substr(at).starts_with(words);
  };
  if (bytes.starts_with("RIFF") && has_at(8, "WEBP")) return "WebP";
  if (bytes.starts_with("BM") && has_at(6, {"\0\0\0\0", 4})) return "BMP";
  // Office files of 2003 as XML; spreadsheets of web systems are often such. A table may speak of
  // them too, and begins with no tag.
  if (!begins_with_tag(bytes)) return {};
  const std::string_view start = bytes.substr(0, 4096);
  if (contains(start, "<?xml") && contains(start, "urn:schemas-microsoft-com:office:spreadsheet"))
    return "XML Spreadsheet 2003";
  if (contains(start, "http://schemas.microsoft.com/office/word/2003/wordml"))
    return "Word 2003 XML";
  if (contains(start, "http://schemas.microsoft.com/office/2006/xmlPackage")) return "Flat OPC";
  return {};
}

// The beginning as ASCII, without a byte order mark and white space.
std::string ascii_start(std::string_view bytes) {
  std::string start;
  const bool is_wide = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
  if (is_wide) bytes.remove_prefix(2);
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  for (const char c : bytes.substr(0, 1024))
    if (!(is_wide && c == '\0')) start += lower_case(c);
  start.erase(0, std::min(start.find_first_not_of(" \t\r\n"), start.size()));
  return start;
}

// `<html`, `<!doctype`, `<table`; but not `<90%`, which a cell may begin with.
bool is_markup(const std::string& start) {
  return start.size() > 1 && start[0] == '<' &&
         ((start[1] >= 'a' && start[1] <= 'z') || start[1] == '!' || start[1] == '?');
}

// Whether a table of HTML begins anywhere, in whatever width its letters are.
bool has_table(std::string_view bytes) {
  constexpr std::string_view tag = "<table";
  std::size_t found = 0;
  for (const char c : bytes) {
    if (c == '\0') continue;
    const char low = lower_case(c);
    found = low == tag[found] ? found + 1 : low == tag[0] ? 1 : 0;
    if (found == tag.size()) return true;
  }
  return false;
}

bool is_one_of(const std::string& text, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), text) != names.end();
}

}  // namespace

file_kind kind_of(document& out) {
  const std::string_view bytes = out.bytes;
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) return file_kind::zip;
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) return refuse_compound_file(out);
  if (const std::string_view name = refused_format(bytes); !name.empty()) {
    add_problem(out, document_fault::other_format, std::string(name));
    return file_kind::refused;
  }
  const std::string start = ascii_start(bytes);
  if (start.starts_with("<?xml") &&
      (contains(bytes.substr(0, 4096), "<office:document") || contains(start, "<office:document")))
    return file_kind::flat_odf;
  const std::string extension = extension_of(out.file);
  const bool is_named_text = is_one_of(extension, {".csv", ".tsv", ".tab", ".txt", ".prn"});
  if (is_one_of(extension, {".html", ".htm", ".xhtml"})) return file_kind::html;
  // A page may be called .csv by whoever saved it; a cell `<b>` makes no page of a table of texts.
  if (is_markup(start) && (!is_named_text || has_table(bytes))) return file_kind::html;
  // `[90,95)` may begin a table of intervals.
  if (extension == ".json" ||
      (!is_named_text && (start.starts_with("{") || start.starts_with("["))))
    return file_kind::json;
  return file_kind::text;
}

}  // namespace jixiao::io
