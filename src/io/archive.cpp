// SPDX-License-Identifier: BSL-1.0
#include "archive.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "ascii.hpp"

namespace jixiao::io {

namespace {

std::string mebibytes(std::uint64_t bytes) { return std::to_string(bytes >> 20) + " MiB"; }

// Names of parts are the same in either case (ECMA-376 part 2), and some programs write them with
// backslashes or from the root.
std::string plain_name(std::string_view name) {
  std::string plain = lower_case(name);
  std::replace(plain.begin(), plain.end(), '\\', '/');
  while (plain.starts_with("./")) plain.erase(0, 2);
  plain.erase(0, std::min(plain.find_first_not_of('/'), plain.size()));
  return plain;
}

}  // namespace

archive::archive(document& out, archive_limits limits)
    : out_(out), limits_(limits), left_(limits.unpacked) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source =
      zip_source_buffer_create(out.bytes.data(), out.bytes.size(), /*freep=*/0, &error);
  if (source != nullptr) {
    zip_.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
    if (!zip_) zip_source_free(source);
  }
  if (!zip_) add_problem(out, document_fault::damaged, zip_error_strerror(&error));
  zip_error_fini(&error);
  if (zip_ && zip_get_num_entries(zip_.get(), 0) > limits.entries) {
    add_problem(out, document_fault::too_large, std::to_string(limits.entries) + " entries");
    zip_.reset();
  }
}

void archive::index_names() const {
  const std::int64_t count = zip_get_num_entries(zip_.get(), 0);
  for (std::int64_t i = 0; i < count; ++i)
    if (const char* name = zip_get_name(zip_.get(), static_cast<std::uint64_t>(i), 0))
      by_plain_name_.emplace(plain_name(name), i);
}

std::int64_t archive::index_of(const std::string& name) const {
  if (!zip_) return -1;
  const std::int64_t exact = zip_name_locate(zip_.get(), name.c_str(), 0);
  if (exact >= 0) return exact;
  if (by_plain_name_.empty()) index_names();
  const auto found = by_plain_name_.find(plain_name(name));
  return found == by_plain_name_.end() ? -1 : found->second;
}

bool archive::is_allowed(const std::string& name, const zip_stat_t& facts) {
  if ((facts.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && facts.encryption_method != ZIP_EM_NONE) {
    if (!std::exchange(has_encrypted_, true)) add_problem(out_, document_fault::encrypted);
    return false;
  }
  const bool is_bomb = facts.size > limits_.ratio_from && facts.comp_size < facts.size &&
                       facts.size / limits_.ratio > facts.comp_size;
  if (facts.size <= left_ && !is_bomb) return true;
  add_problem(out_, document_fault::too_large,
              name + " > " + mebibytes(is_bomb ? limits_.ratio_from : limits_.unpacked));
  return false;
}

bool archive::unpack(const std::string& name, const zip_stat_t& facts, std::string& bytes) {
  const std::unique_ptr<zip_file_t, closer> file(zip_fopen_index(zip_.get(), facts.index, 0));
  if (!file) {
    add_problem(out_, document_fault::damaged, name + ": " + zip_strerror(zip_.get()));
    return false;
  }
  std::array<char, 65536> buffer;
  for (;;) {
    const std::int64_t got = zip_fread(file.get(), buffer.data(), buffer.size());
    if (got == 0) return true;
    if (got < 0) {
      add_problem(out_, document_fault::damaged, name + ": " + zip_file_strerror(file.get()));
      return false;
    }
    // The size that the archive tells may be a lie.
    if (static_cast<std::uint64_t>(got) > left_) {
      add_problem(out_, document_fault::too_large, name + " > " + mebibytes(limits_.unpacked));
      return false;
    }
    left_ -= static_cast<std::uint64_t>(got);
    bytes.append(buffer.data(), static_cast<std::size_t>(got));
  }
}

bool archive::read(const std::string& name, std::string& bytes) {
  bytes.clear();
  const std::int64_t index = index_of(name);
  zip_stat_t facts;
  zip_stat_init(&facts);
  if (index < 0 || zip_stat_index(zip_.get(), static_cast<std::uint64_t>(index), 0, &facts) != 0) {
    add_problem(out_, document_fault::damaged, name + ": missing");
    return false;
  }
  return is_allowed(name, facts) && unpack(name, facts, bytes);
}

}  // namespace jixiao::io
