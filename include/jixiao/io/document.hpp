// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <jixiao/base/language.hpp>
#include <jixiao/base/place.hpp>
#include <jixiao/io/grid.hpp>

namespace jixiao::io {

/// What is wrong with a file as a file (文件问题).
enum class document_fault : std::uint8_t {
  cannot_open,         ///< no such file, or no right to read it
  is_directory,        ///< a folder, not a file
  empty_file,          ///< nothing in it
  too_large,           ///< past a limit of size, cells or nesting; `text` says which
  not_text,            ///< neither a known document nor text: NUL bytes, or no known encoding
  bad_encoding,        ///< text of no known encoding; `text` is the one that came nearest
  read_as_gb18030,     ///< a remark: no UTF-8, and every byte is GB18030
  unclosed_quote,      ///< a quoted cell of a CSV that never ends; the place is where it begins
  damaged,             ///< an archive or markup that breaks off; `text` says where
  old_format,          ///< .doc, .xls, .wps, .et: `text` names it
  encrypted,           ///< needs a password
  other_format,        ///< PDF, RTF, an image: `text` names it
  no_table,            ///< a document without any table
  date_cell,           ///< a spreadsheet made a date of what was typed (3-5): the address
  formula_no_value,    ///< a formula whose value is not in the file
  error_cell,          ///< `#N/A`, `#DIV/0!`
  hidden_digits,       ///< a remark: 17 stored digits, of which the spreadsheet shows 15
  forbidden_markup,    ///< a document type with entities of its own
  not_json,            ///< JSON that breaks off; `text` says how
  damaged_characters,  ///< bytes that do not belong to the encoding `text`, read as U+FFFD
  stray_quote,         ///< a remark: text behind the closing quote of a CSV cell, kept
  struck_text,         ///< a remark: struck-through text, which no longer holds and is not read
  hidden_cells,   ///< a remark: rows and columns of a sheet that nobody sees, read all the same
  no_converter,   ///< this machine cannot convert the encoding `text`
  duplicate_key,  ///< a key that stands twice in a JSON object; the first counts
  unread_part,    ///< a part of the document, `text`, that is not read
  blank_before_quote,  ///< a remark: blanks before the quote that begins a CSV cell, not kept
  maybe_big5,          ///< text that is hardly GB18030, and may be Big5
};

/// A stable name for programs: `unclosed-quote`.
constexpr std::string_view name_of(document_fault f) {
  constexpr std::array<std::string_view, 28> names{
      "cannot-open",   "is-directory",     "empty-file",         "too-large",
      "not-text",      "bad-encoding",     "read-as-gb18030",    "unclosed-quote",
      "damaged",       "old-format",       "encrypted",          "other-format",
      "no-table",      "date-cell",        "formula-no-value",   "error-cell",
      "hidden-digits", "forbidden-markup", "not-json",           "damaged-characters",
      "stray-quote",   "struck-text",      "hidden-cells",       "no-converter",
      "duplicate-key", "unread-part",      "blank-before-quote", "maybe-big5"};
  return names[static_cast<std::size_t>(f)];
}

/// Whether something of the file is lost by it; the others are remarks.
constexpr bool is_error(document_fault f) {
  return f != document_fault::read_as_gb18030 && f != document_fault::hidden_digits &&
         f != document_fault::stray_quote && f != document_fault::struck_text &&
         f != document_fault::hidden_cells && f != document_fault::blank_before_quote;
}

/// One thing wrong with a file, and where. The rest of the file is read all the same.
struct document_problem {
  document_fault what = document_fault::damaged;  ///< decides what `text` holds
  place where;                                    ///< as near as is known
  /// What the fault says it is: an encoding, a format, where it breaks off; else empty.
  std::string text;
};

/// The problem as a sentence, without its place.
std::string describe(const document_problem& problem, language in = language::zh);

/// A file as tables. JSON that is not an array of rows has no grids: its reader takes `bytes`.
struct document {
  std::string file;                        ///< its name, as it stands in places
  std::vector<grid> grids;                 ///< its tables, in their order
  std::vector<document_problem> problems;  ///< what is wrong with it
  /// Of the paragraphs outside its tables those that say what 以上 or 以下 mean.
  std::vector<std::string> own_words;
  /// The bytes, for a digest and for JSON.
  std::string bytes;
  bool is_json = false;  ///< whether it is read from `bytes`

  /// Whether there is something to go on with.
  bool is_readable() const { return is_json || !grids.empty(); }
};

/// Reads a file of any known kind, by its content: DOCX, XLSX, HTML, JSON, CSV or TSV, the text of
/// a Word table; `-` is standard input. Never throws for what is in the file; O(size).
document read_document(const std::string& path);

/// The same for bytes that are already here; `name` stands in the places.
document read_document(std::string name, std::string bytes);

}  // namespace jixiao::io
