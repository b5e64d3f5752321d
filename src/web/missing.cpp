// SPDX-License-Identifier: BSL-1.0
//
// What a page does not do: read files by their path, and HTML.
#include "io/file_bytes.hpp"
#include "io/readers.hpp"

namespace jixiao::io {

bool read_file_bytes(const std::string&, document& out, std::size_t) {
  add_problem(out, document_fault::cannot_open);
  return false;
}

void read_html(document& out) { add_problem(out, document_fault::other_format, "HTML"); }

}  // namespace jixiao::io
