// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>

// What the readers of office files use of libzip, for WebAssembly, where Debian has no build of it:
// the same names, for archives that stand whole in memory and are only read.

struct zip_t;
struct zip_file_t;
struct zip_source_t;
struct zip_error_t {
  const char* words = "No error";
};

using zip_int64_t = std::int64_t;
using zip_uint64_t = std::uint64_t;
using zip_flags_t = std::uint32_t;

constexpr int ZIP_RDONLY = 16;
constexpr std::uint64_t ZIP_STAT_ENCRYPTION_METHOD = 0x80;
constexpr std::uint16_t ZIP_EM_NONE = 0;

struct zip_stat_t {
  std::uint64_t valid = 0;
  std::uint64_t index = 0;
  std::uint64_t size = 0;
  std::uint64_t comp_size = 0;
  std::uint16_t encryption_method = ZIP_EM_NONE;
};

void zip_error_init(zip_error_t* error);
void zip_error_fini(zip_error_t* error);
const char* zip_error_strerror(zip_error_t* error);

zip_source_t* zip_source_buffer_create(const void* bytes, zip_uint64_t size, int freep,
                                       zip_error_t* error);
void zip_source_free(zip_source_t* source);

zip_t* zip_open_from_source(zip_source_t* source, int flags, zip_error_t* error);
void zip_discard(zip_t* zip);
const char* zip_strerror(zip_t* zip);

zip_int64_t zip_get_num_entries(zip_t* zip, zip_flags_t flags);
const char* zip_get_name(zip_t* zip, zip_uint64_t index, zip_flags_t flags);
zip_int64_t zip_name_locate(zip_t* zip, const char* name, zip_flags_t flags);
void zip_stat_init(zip_stat_t* facts);
int zip_stat_index(zip_t* zip, zip_uint64_t index, zip_flags_t flags, zip_stat_t* facts);

zip_file_t* zip_fopen_index(zip_t* zip, zip_uint64_t index, zip_flags_t flags);
zip_int64_t zip_fread(zip_file_t* file, void* to, zip_uint64_t size);
const char* zip_file_strerror(zip_file_t* file);
int zip_fclose(zip_file_t* file);
