// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <zip.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <utility>

#include "io/support/office_files.hpp"

namespace jixiao::tests {

/// Damages bytes, the same way for the same seed everywhere.
class damage {
 public:
  explicit damage(unsigned seed) : engine_(seed) {}

  std::size_t below(std::size_t n) { return n == 0 ? 0 : engine_() % n; }

  void change(std::string& bytes) {
    for (std::size_t n = 1 + below(8); n > 0 && !bytes.empty(); --n)
      bytes[below(bytes.size())] = static_cast<char>(below(256));
  }

  void truncate(std::string& bytes) { bytes.resize(below(bytes.size() + 1)); }

  void swap(std::string& bytes) {
    const std::size_t length = 1 + below(64);
    if (bytes.size() < 2 * length) return;
    const std::size_t half = bytes.size() / 2;
    const std::size_t a = below(half - length + 1);
    const std::size_t b = half + below(half - length + 1);
    for (std::size_t i = 0; i < length; ++i) std::swap(bytes[a + i], bytes[b + i]);
  }

  void repeat(std::string& bytes) {
    const std::size_t at = below(bytes.size());
    const std::string piece = bytes.substr(at, 1 + below(400));
    std::string many;
    for (std::size_t n = 1 + below(30); n > 0; --n) many += piece;
    bytes.insert(at, many);
  }

  void remove(std::string& bytes) {
    if (!bytes.empty()) bytes.erase(below(bytes.size()), 1 + below(200));
  }

  // What means something to one of the readers.
  void insert(std::string& bytes) {
    static constexpr auto pieces =
        std::to_array<std::string_view>({"<",
                                         ">",
                                         "\"",
                                         "&#x0;",
                                         "&lol;",
                                         "]]>",
                                         "<!DOCTYPE x [",
                                         "99999999",
                                         "-1",
                                         "\xFF",
                                         "\xEF\xBB\xBF",
                                         "\n",
                                         "\t",
                                         ",",
                                         "{",
                                         "[",
                                         "1e999",
                                         "\\u0000",
                                         "\\ud800",
                                         "=",
                                         "<table><tr><td>",
                                         "<w:tbl>",
                                         "<w:tr>",
                                         "</td>",
                                         "<w:tc>",
                                         "<c r=\"ZZZ99999999\"><v>1</v></c>",
                                         "\"\"\"",
                                         "<row r=\"1048577\"/>",
                                         " rowspan=65535 colspan=65535",
                                         "<w:gridSpan w:val=\"1000\"/>",
                                         "<w:vMerge/>"});
    for (std::size_t n = 1 + below(3); n > 0; --n)
      bytes.insert(below(bytes.size() + 1), pieces[below(pieces.size())]);
  }

  void apply(std::string& bytes) {
    switch (below(6)) {
      case 0: return change(bytes);
      case 1: return truncate(bytes);
      case 2: return swap(bytes);
      case 3: return repeat(bytes);
      case 4: return remove(bytes);
      default: return insert(bytes);
    }
  }

 private:
  std::mt19937 engine_;
};

/// The entries of an archive, unpacked.
inline parts entries_of(const std::string& archive) {
  parts entries;
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(archive.data(), archive.size(), 0, &error);
  zip_t* zip = zip_open_from_source(source, ZIP_RDONLY, &error);
  if (zip == nullptr) throw std::runtime_error("no archive");
  for (zip_int64_t i = 0; i < zip_get_num_entries(zip, 0); ++i) {
    zip_stat_t facts;
    zip_stat_init(&facts);
    zip_stat_index(zip, static_cast<zip_uint64_t>(i), 0, &facts);
    std::string text(facts.size, '\0');
    zip_file_t* file = zip_fopen_index(zip, static_cast<zip_uint64_t>(i), 0);
    if (file == nullptr) throw std::runtime_error("no entry");
    zip_fread(file, text.data(), text.size());
    zip_fclose(file);
    entries.emplace_back(facts.name, std::move(text));
  }
  zip_discard(zip);
  zip_error_fini(&error);
  return entries;
}

}  // namespace jixiao::tests
