// SPDX-License-Identifier: BSL-1.0
#include <zip.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "inflate.hpp"

namespace {

constexpr const char* not_an_archive = "Not a zip archive";
constexpr const char* inconsistent = "Zip archive inconsistent";

// Little-endian numbers of an archive; 0 behind its end.
std::uint64_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint64_t value = 0;
  for (std::size_t i = size; i-- > 0;)
    if (at + i < bytes.size()) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

std::uint32_t crc32(std::string_view bytes) {
  static const std::array<std::uint32_t, 256> table = [] {
    std::array<std::uint32_t, 256> made{};
    for (std::uint32_t n = 0; n < 256; ++n) {
      std::uint32_t c = n;
      for (int bit = 0; bit < 8; ++bit) c = c & 1u ? 0xEDB88320u ^ c >> 1 : c >> 1;
      made[n] = c;
    }
    return made;
  }();
  std::uint32_t c = 0xFFFFFFFFu;
  for (const char byte : bytes) c = table[(c ^ static_cast<unsigned char>(byte)) & 0xFFu] ^ c >> 8;
  return ~c;
}

struct entry {
  std::string name;
  std::uint64_t method = 0;
  std::uint64_t flags = 0;
  std::uint64_t crc = 0;
  std::uint64_t packed = 0;
  std::uint64_t size = 0;
  std::uint64_t header = 0;  // where its local header begins
};

}  // namespace

struct zip_source_t {
  std::string_view bytes;
};

struct zip_t {
  std::unique_ptr<zip_source_t> source;
  std::vector<entry> entries;
  const char* words = "No error";
};

struct zip_file_t {
  std::string bytes;
  std::size_t next = 0;
  const char* fault = nullptr;
};

namespace {

// The directory at the end. False where there is none, or it says nonsense.
bool read_directory(zip_t& zip) {
  const std::string_view bytes = zip.source->bytes;
  constexpr std::size_t end_size = 22;
  if (bytes.size() < end_size) return false;
  const std::size_t end = bytes.rfind("PK\x05\x06", bytes.size() - end_size);
  if (end == std::string_view::npos) return false;
  const std::uint64_t count = number_at(bytes, end + 10, 2);
  std::size_t at = static_cast<std::size_t>(number_at(bytes, end + 16, 4));
  for (std::uint64_t n = 0; n < count; ++n) {
    if (at + 46 > bytes.size() || !bytes.substr(at).starts_with("PK\x01\x02")) return false;
    entry e;
    e.flags = number_at(bytes, at + 8, 2);
    e.method = number_at(bytes, at + 10, 2);
    e.crc = number_at(bytes, at + 16, 4);
    e.packed = number_at(bytes, at + 20, 4);
    e.size = number_at(bytes, at + 24, 4);
    const std::size_t name = static_cast<std::size_t>(number_at(bytes, at + 28, 2));
    const std::size_t more = static_cast<std::size_t>(number_at(bytes, at + 30, 2)) +
                             static_cast<std::size_t>(number_at(bytes, at + 32, 2));
    e.header = number_at(bytes, at + 42, 4);
    if (at + 46 + name + more > bytes.size()) return false;
    e.name = std::string(bytes.substr(at + 46, name));
    zip.entries.push_back(std::move(e));
    at += 46 + name + more;
  }
  return true;
}

const char* unpack(const zip_t& zip, const entry& e, std::string& to) {
  const std::string_view bytes = zip.source->bytes;
  const std::size_t header = static_cast<std::size_t>(e.header);
  if (header + 30 > bytes.size() || !bytes.substr(header).starts_with("PK\x03\x04"))
    return inconsistent;
  const std::size_t data =
      header + 30 +
      static_cast<std::size_t>(number_at(bytes, header + 26, 2) + number_at(bytes, header + 28, 2));
  if (data > bytes.size()) return inconsistent;
  const std::string_view packed = bytes.substr(data, static_cast<std::size_t>(e.packed));
  if (e.method == 0)
    to = std::string(packed);
  else if (e.method != 8)
    return "Compression method not supported";
  else if (!jixiao::web::inflate(packed, static_cast<std::size_t>(e.size), to))
    return packed.size() < e.packed ? "Premature end of file" : "Zlib error: data error";
  if (packed.size() < e.packed) return "Premature end of file";
  return crc32(to) == e.crc ? nullptr : "CRC error";
}

}  // namespace

void zip_error_init(zip_error_t* error) { *error = {}; }
void zip_error_fini(zip_error_t*) {}
const char* zip_error_strerror(zip_error_t* error) { return error->words; }

zip_source_t* zip_source_buffer_create(const void* bytes, zip_uint64_t size, int, zip_error_t*) {
  return new zip_source_t{{static_cast<const char*>(bytes), static_cast<std::size_t>(size)}};
}
void zip_source_free(zip_source_t* source) { delete source; }

zip_t* zip_open_from_source(zip_source_t* source, int, zip_error_t* error) {
  auto zip = std::make_unique<zip_t>();
  zip->source.reset(source);
  if (read_directory(*zip)) return zip.release();
  static_cast<void>(zip->source.release());  // still the caller's
  error->words = not_an_archive;
  return nullptr;
}
void zip_discard(zip_t* zip) { delete zip; }
const char* zip_strerror(zip_t* zip) { return zip->words; }

zip_int64_t zip_get_num_entries(zip_t* zip, zip_flags_t) {
  return static_cast<zip_int64_t>(zip->entries.size());
}

const char* zip_get_name(zip_t* zip, zip_uint64_t index, zip_flags_t) {
  return index < zip->entries.size() ? zip->entries[static_cast<std::size_t>(index)].name.c_str()
                                     : nullptr;
}

zip_int64_t zip_name_locate(zip_t* zip, const char* name, zip_flags_t) {
  for (std::size_t i = 0; i < zip->entries.size(); ++i)
    if (zip->entries[i].name == name) return static_cast<zip_int64_t>(i);
  return -1;
}

void zip_stat_init(zip_stat_t* facts) { *facts = {}; }

int zip_stat_index(zip_t* zip, zip_uint64_t index, zip_flags_t, zip_stat_t* facts) {
  if (index >= zip->entries.size()) return -1;
  const entry& e = zip->entries[static_cast<std::size_t>(index)];
  facts->valid = ZIP_STAT_ENCRYPTION_METHOD;
  facts->index = index;
  facts->size = e.size;
  facts->comp_size = e.packed;
  facts->encryption_method = static_cast<std::uint16_t>(e.flags & 1u);
  return 0;
}

zip_file_t* zip_fopen_index(zip_t* zip, zip_uint64_t index, zip_flags_t) {
  auto file = std::make_unique<zip_file_t>();
  const char* fault = unpack(*zip, zip->entries[static_cast<std::size_t>(index)], file->bytes);
  file->fault = fault;
  return file.release();
}

zip_int64_t zip_fread(zip_file_t* file, void* to, zip_uint64_t size) {
  const std::size_t got = std::min(static_cast<std::size_t>(size), file->bytes.size() - file->next);
  std::copy_n(file->bytes.data() + file->next, got, static_cast<char*>(to));
  file->next += got;
  if (got == 0 && file->fault != nullptr) return -1;
  return static_cast<zip_int64_t>(got);
}
const char* zip_file_strerror(zip_file_t* file) { return file->fault; }
int zip_fclose(zip_file_t* file) {
  delete file;
  return 0;
}
