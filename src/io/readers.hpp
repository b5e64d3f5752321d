// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

#include <jixiao/io/document.hpp>

namespace jixiao::io {

class archive;

// Each reader adds the tables of out.bytes (or of the decoded text) to out.grids and what is wrong
// to out.problems. None throws for what is in the file.

// `part` is the main part of the archive.
void read_docx(document& out, archive& zip, const std::string& part);
void read_xlsx(document& out, archive& zip, const std::string& part);
void read_html(document& out);  // out.bytes is HTML in whatever encoding it declares
void read_delimited(std::string_view text, document& out);  // UTF-8
void read_word_text(std::string_view text, document& out);  // UTF-8, a cell a line

// Text of any encoding as UTF-8 without byte order mark: UTF-8, UTF-16 with a byte order mark,
// GB18030 (with a remark). False, with a problem, when it is none of them.
bool decode_text(document& out, std::string& text);

void add_problem(document& out, document_fault what, std::string text = {}, place where = {});

}  // namespace jixiao::io
