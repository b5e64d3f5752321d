// SPDX-License-Identifier: BSL-1.0
// A file of any kind: nothing is thrown, every problem is a sentence, and a table that was read is
// written as JSON which reads to the same JSON.
#include <jixiao/io/department.hpp>
#include <jixiao/io/document.hpp>

#include "property.hpp"

using namespace jixiao;

namespace {

void require_problems(const auto& problems) {
  for (const auto& p : problems) {
    for (const language in : {language::zh, language::en}) {
      const std::string words = io::describe(p, in);
      fuzz::require(!words.empty() && fuzz::is_utf8(words), "a problem is a sentence", words);
    }
    fuzz::require(fuzz::is_utf8(p.text), "what a problem quotes is UTF-8", p.text);
  }
}

}  // namespace

// Shared with packages.cpp.
void require_document(std::string name, std::string bytes) {
  const io::document file = io::read_document(std::move(name), std::move(bytes));
  require_problems(file.problems);
  const io::reading_of<department> table = io::read_department(file);
  require_problems(table.table_problems);
  require_problems(io::read_measurements(file).table_problems);
  if (!table.is_found) return;
  const std::string written = io::write_department_json(table.value);
  const io::document again = io::read_document("again.json", written);
  fuzz::require(again.problems.empty(), "written JSON is read without a problem", written);
  const std::string twice = io::write_department_json(io::read_department(again).value);
  fuzz::require(twice == written, "written JSON reads to the same", written + "\n" + twice);
}

#if !defined(JIXIAO_DOCUMENTS_ALONE)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 1) return 0;
  static constexpr const char* names[] = {"t.csv", "t.html", "t.json", "t.txt", "t.xlsx", "t.docx"};
  require_document(names[data[0] % 6], std::string(fuzz::text_of(data + 1, size - 1)));
  return 0;
}
#endif
