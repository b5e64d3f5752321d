// SPDX-License-Identifier: BSL-1.0
// Damaged copies of every format: never a crash, never without end, always a table or a message.
//
// Each file is damaged a thousand times; JIXIAO_CORRUPTIONS in the environment says otherwise.

#include <sys/resource.h>

#include <chrono>
#include <cstdlib>
#include <jixiao/io/department.hpp>
#include <string>

#include "io/support/damage.hpp"
#include "io/support/sample_files.hpp"
#include "io/xml.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::tests;

namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr bool is_sanitized = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
constexpr bool is_sanitized = true;
#else
constexpr bool is_sanitized = false;
#endif
#else
constexpr bool is_sanitized = false;
#endif

std::size_t repetitions() {
  const char* wanted = std::getenv("JIXIAO_CORRUPTIONS");
  return wanted == nullptr ? 1000 : std::strtoul(wanted, nullptr, 10);
}

std::size_t peak_mebibytes() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  return static_cast<std::size_t>(used.ru_maxrss) / 1024;
}

bool are_words(const io::document& read) {
  for (const io::document_problem& p : read.problems)
    if (describe(p).empty() || !io::is_valid_utf8(describe(p, language::en))) return false;
  for (const io::grid& table : read.grids) {
    if (!io::is_valid_utf8(table.name)) return false;
    for (const io::grid_row& row : table.rows)
      for (const io::cell& c : row)
        if (!io::is_valid_utf8(c.text)) return false;
  }
  return true;
}

// Read as everything that it could be, it is a table or gives a message, in words that are UTF-8.
std::string complaint(const std::string& name, std::string bytes) {
  const auto start = std::chrono::steady_clock::now();
  const io::document read = io::read_document(name, std::move(bytes));
  if (!read.is_readable() && read.problems.empty()) return "neither a table nor a message";
  if (!are_words(read)) return "words that are no UTF-8";
  const auto table = io::read_department(read);
  if (!table.is_found && !table.has_errors()) return "neither a department nor a message";
  const auto year = io::read_measurements(read);
  if (!year.is_found && !year.has_errors()) return "neither measurements nor a message";
  // Far more than any of these files needs, even where everything is checked.
  if (std::chrono::steady_clock::now() - start > std::chrono::seconds(20)) return "without end";
  return {};
}

// Damages the file again and again; `damaged` makes a copy with one more damage.
template <class Damaged>
void damage_often(const std::string& name, std::size_t count, Damaged damaged) {
  for (std::size_t i = 0; i < count; ++i) {
    const std::string what = complaint(name, damaged());
    if (what.empty()) continue;
    CAPTURE(name, i, what);
    FAIL("a damaged copy is neither read nor refused");
  }
  CHECK(count > 0);
}

// Memory that damage may take beyond what was taken before: nothing of a file of some kilobytes
// asks for more, whatever it claims. A sanitizer has memory of its own.
class memory_bound {
 public:
  ~memory_bound() {
    if (!is_sanitized) CHECK(peak_mebibytes() - before_ <= 512);
  }

 private:
  std::size_t before_ = peak_mebibytes();
};

}  // namespace

TEST_CASE("a damaged copy of any format is read in part or refused with words", "[io]") {
  const memory_bound bound;
  for (const std::string& name : sample_files()) {
    const std::string whole = bytes_of(sample_path(name));
    damage of(2019);
    damage_often(name, repetitions(), [&] {
      std::string bytes = whole;
      for (std::size_t n = 1 + of.below(3); n > 0; --n) of.apply(bytes);
      return bytes;
    });
  }
}

TEST_CASE("so are files of old formats", "[io]") {
  const memory_bound bound;
  for (const std::string name : {"qinhuangdao-2019.doc", "qinhuangdao-2019.xls"}) {
    const std::string whole = bytes_of(sample_path(name));
    damage of(2003);
    damage_often(name, repetitions(), [&] {
      std::string bytes = whole;
      of.apply(bytes);
      return bytes;
    });
  }
}

TEST_CASE("so is an office file of which the parts inside are damaged", "[io]") {
  const memory_bound bound;
  for (const std::string name :
       {"qinhuangdao-2019.docx", "qinhuangdao-2019.xlsx", "qinhuangdao-2019-libreoffice.docx",
        "qinhuangdao-2019-libreoffice.xlsx"}) {
    parts whole = entries_of(bytes_of(sample_path(name)));
    // What is never read only takes time to pack.
    std::erase_if(whole, [](const auto& part) {
      return part.first.find("theme") != std::string::npos ||
             part.first.find("docProps") != std::string::npos || part.second.size() > 400'000;
    });
    damage of(2020);
    damage_often(name, repetitions(), [&] {
      parts entries = whole;
      for (auto& [part, text] : entries)
        if (of.below(3) == 0 || part == "word/document.xml" || part == "xl/worksheets/sheet2.xml")
          of.apply(text);
      return make_zip(entries, ZIP_CM_STORE);
    });
  }
}

TEST_CASE("random bytes of any kind are refused or read", "[io]") {
  const memory_bound bound;
  constexpr auto names =
      std::to_array<const char*>({"x.csv", "x.json", "x.html", "x.docx", "x.xlsx", "x.txt", "x"});
  damage of(8170);
  for (const char* name : names)
    damage_often(name, repetitions(), [&] {
      const bool is_text = of.below(2) == 0;
      std::string bytes(of.below(3000), '\0');
      for (char& c : bytes) c = static_cast<char>(is_text ? 32 + of.below(95) : of.below(256));
      return bytes;
    });
}
