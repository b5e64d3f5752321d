// SPDX-License-Identifier: BSL-1.0
#include <jixiao/io/document.hpp>

#include <algorithm>
#include <utility>

#include "archive.hpp"
#include "file_bytes.hpp"
#include "file_kind.hpp"
#include "json_rows.hpp"
#include "json_value.hpp"
#include "odf.hpp"
#include "package.hpp"
#include "plain/encoding.hpp"
#include "readers.hpp"

namespace jixiao::io {

namespace {

void read_zip(document& out) {
  archive zip(out);
  if (!zip.is_open()) return;
  if (odf_kind_of(zip) != odf_kind::none) return read_odf(out, zip);
  const main_part part = find_main_part(out, zip);
  switch (part.kind) {
    case package_kind::word: return read_docx(out, zip, part.path);
    case package_kind::workbook: return read_xlsx(out, zip, part.path);
    case package_kind::binary_workbook:
      return add_problem(out, document_fault::other_format, "XLSB");
    case package_kind::presentation: return add_problem(out, document_fault::other_format, "PPTX");
    case package_kind::unknown: break;
  }
  if (zip.has_encrypted()) return;
  // What an archive is stands in it as it is.
  const bool is_odp =
      out.bytes.find("application/vnd.oasis.opendocument.presentation") != std::string::npos;
  add_problem(out, document_fault::other_format, is_odp ? "ODP" : "ZIP");
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

// Whether the text is values of JSON, a line each, of which the first is whole and not the only
// one. It is read then, or the line that is at fault is told.
bool are_json_lines(document& out) {
  const std::string text = json_as_utf8(out.bytes);
  json_value root;
  document_problem problem;
  const bool are_all = read_json_lines(text, root, problem);
  if (root.items.empty() || !root.items.front().is_object()) return false;
  if (!are_all)
    add_problem(out, problem.what, problem.text, problem.where);
  else if (is_json_rows(root))
    read_json_rows(root, out);
  else
    return false;
  return true;
}

void read_json(document& out) {
  const json_reading reading = read_json_value(out.bytes);
  if (!reading.problem.empty() && are_json_lines(out)) return;
  if (reading.problem.empty() && plain::encoding_of(out.bytes, false) == plain::encoding::gb18030)
    add_problem(out, document_fault::read_as_gb18030);
  if (reading.problem.empty()) {
    out.is_json = !is_json_rows(reading.value);
    if (!out.is_json) return read_json_rows(reading.value, out);
    for (const json_duplicate& twice : reading.duplicates) {
      place where;
      where.address = twice.pointer + "/" + pointer_part(twice.key);
      add_problem(out, document_fault::duplicate_key, twice.key, std::move(where));
    }
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
    case file_kind::flat_odf: read_flat_odf(out); break;
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
  if (read_file_bytes(path, out)) read_contents(out);
  return out;
}

}  // namespace jixiao::io
