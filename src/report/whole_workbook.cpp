// SPDX-License-Identifier: BSL-1.0
#include "whole_workbook.hpp"

#include <zip.h>

#include <memory>
#include <pugixml.hpp>
#include <string>

namespace jixiao::report {

namespace {

struct discard {
  void operator()(zip_t* zip) const { zip_discard(zip); }
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

bool is_whole_part(zip_t* zip, zip_uint64_t index) {
  zip_stat_t about;
  if (zip_stat_index(zip, index, 0, &about) != 0 || (about.valid & ZIP_STAT_SIZE) == 0)
    return false;
  const std::unique_ptr<zip_file_t, discard> file(zip_fopen_index(zip, index, 0));
  if (!file) return false;
  std::string text(about.size, '\0');
  // One byte more, so that the checksum is compared.
  char end = 0;
  if (zip_fread(file.get(), text.data(), text.size()) != static_cast<zip_int64_t>(text.size()) ||
      zip_fread(file.get(), &end, 1) != 0)
    return false;
  // Its first line is written on its own, and might be missing without a trace.
  if (!text.starts_with("<?xml ")) return false;
  return static_cast<bool>(
      pugi::xml_document().load_buffer_inplace(text.data(), text.size(), pugi::parse_minimal));
}

}  // namespace

bool is_whole_workbook(std::string_view bytes) {
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
  if (source == nullptr) return false;
  const std::unique_ptr<zip_t, discard> zip(
      zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nullptr));
  if (!zip) {
    zip_source_free(source);
    return false;
  }
  const zip_int64_t parts = zip_get_num_entries(zip.get(), 0);
  for (zip_int64_t i = 0; i < parts; ++i)
    if (!is_whole_part(zip.get(), static_cast<zip_uint64_t>(i))) return false;
  return parts > 0;
}

}  // namespace jixiao::report
