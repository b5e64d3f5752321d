// SPDX-License-Identifier: BSL-1.0
#include <jixiao/io/document.hpp>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <system_error>
#include <utility>

#include "json_value.hpp"
#include "readers.hpp"

namespace jixiao::io {

namespace {

constexpr std::size_t largest_file = std::size_t{1} << 30;

enum class file_kind : std::uint8_t { text, html, json, zip, refused };

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
  std::string extension = std::filesystem::path(name).extension().string();
  for (char& c : extension)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return extension;
}

// Old office files are compound files; an encrypted new one is a compound file too.
void refuse_compound_file(document& out) {
  if (has_wide(out.bytes, "EncryptedPackage")) return add_problem(out, document_fault::encrypted);
  const std::string extension = extension_of(out.file);
  std::string name = extension.empty() ? "Office" : extension;
  if (has_wide(out.bytes, "WordDocument"))
    name = extension == ".wps" ? ".wps" : ".doc";
  else if (has_wide(out.bytes, "Workbook") || has_wide(out.bytes, "Book"))
    name = extension == ".et" ? ".et" : ".xls";
  add_problem(out, document_fault::old_format, name);
}

struct signature {
  std::string_view bytes;
  std::string_view name;
};

file_kind kind_of(document& out) {
  const std::string_view bytes = out.bytes;
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) return file_kind::zip;
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) {
    refuse_compound_file(out);
    return file_kind::refused;
  }
  constexpr std::array<signature, 7> others{{{"%PDF", "PDF"},
                                             {"{\\rtf", "RTF"},
                                             {"\x89PNG", "PNG"},
                                             {"\xFF\xD8\xFF", "JPEG"},
                                             {"GIF8", "GIF"},
                                             {"Rar!", "RAR"},
                                             {"7z\xBC\xAF", "7z"}}};
  for (const signature& s : others)
    if (bytes.starts_with(s.bytes)) {
      add_problem(out, document_fault::other_format, std::string(s.name));
      return file_kind::refused;
    }
  std::string_view start = bytes.substr(0, 1024);
  if (start.starts_with("\xEF\xBB\xBF")) start.remove_prefix(3);
  while (!start.empty() && (start.front() == ' ' || start.front() == '\n' ||
                            start.front() == '\r' || start.front() == '\t'))
    start.remove_prefix(1);
  const std::string extension = extension_of(out.file);
  if (start.starts_with("<") || extension == ".html" || extension == ".htm") return file_kind::html;
  if (start.starts_with("{") || start.starts_with("[") || extension == ".json")
    return file_kind::json;
  return file_kind::text;
}

void read_zip(document& out) {
  // Names stand in an archive as they are.
  if (contains(out.bytes, "word/document.xml")) return read_docx(out);
  if (contains(out.bytes, "xl/workbook.xml")) return read_xlsx(out);
  add_problem(out, document_fault::other_format, "ZIP");
}

// Text that a word processor saved has its cells a line each, behind tabs.
bool is_word_text(std::string_view text) {
  std::size_t lines = 0;
  std::size_t cells = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    at = end + 1;
    if (line.empty() || line == "\r") continue;
    ++lines;
    cells += line.front() == '\t' && line.find('\t', 1) == std::string_view::npos ? 1u : 0u;
  }
  return cells * 3 > lines && cells > 8;
}

void read_text(document& out) {
  std::string text;
  if (!decode_text(out, text)) return;
  if (is_word_text(text))
    read_word_text(text, out);
  else
    read_delimited(text, out);
}

void read_json(document& out) {
  const json_reading reading = read_json_value(out.bytes);
  if (reading.problem.empty()) {
    out.is_json = true;
    return;
  }
  place where;
  where.row = reading.line;
  where.column = reading.column;
  add_problem(out, document_fault::not_json, reading.problem, std::move(where));
}

void read_contents(document& out) {
  if (out.bytes.empty()) return add_problem(out, document_fault::empty_file);
  switch (kind_of(out)) {
    case file_kind::zip: read_zip(out); break;
    case file_kind::html: read_html(out); break;
    case file_kind::json: read_json(out); break;
    case file_kind::text: read_text(out); break;
    case file_kind::refused: return;
  }
  if (!out.is_readable() && out.problems.empty()) add_problem(out, document_fault::no_table);
}

}  // namespace

document read_document(std::string name, std::string bytes) {
  document out;
  out.file = std::move(name);
  out.bytes = std::move(bytes);
  read_contents(out);
  return out;
}

document read_document(const std::string& path) {
  document out;
  out.file = path == "-" ? std::string("<stdin>") : path;
  std::error_code ignored;
  if (path != "-" && std::filesystem::is_directory(path, ignored)) {
    add_problem(out, document_fault::is_directory);
    return out;
  }
  if (path != "-" && std::filesystem::file_size(path, ignored) > largest_file && !ignored) {
    add_problem(out, document_fault::too_large, "1 GiB");
    return out;
  }
  std::ifstream file;
  if (path != "-") {
    file.open(path, std::ios::binary);
    if (!file) {
      add_problem(out, document_fault::cannot_open);
      return out;
    }
  }
  std::istream& in = path == "-" ? std::cin : file;
  out.bytes.assign(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  read_contents(out);
  return out;
}

}  // namespace jixiao::io
