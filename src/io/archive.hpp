// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <zip.h>

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>

#include "readers.hpp"

namespace jixiao::io {

// What an archive may unpack to. Office files stay far below; what is past a limit was made to
// fill the memory.
struct archive_limits {
  std::uint64_t unpacked = std::uint64_t{256} << 20;   // of all entries that are read
  std::uint64_t ratio = 400;                           // unpacked to packed, of an entry ...
  std::uint64_t ratio_from = std::uint64_t{16} << 20;  // ... larger than this
  std::int64_t entries = 10000;
};

// A zip archive in out.bytes, which must stay as they are while it lives. What is wrong goes to
// out.problems.
class archive {
 public:
  explicit archive(document& out, archive_limits limits = {});

  bool is_open() const { return zip_ != nullptr; }
  bool has(const std::string& name) const { return index_of(name) >= 0; }

  // The entry's bytes. False, with a problem, when the entry is missing, breaks off, is encrypted
  // or past a limit; what could be unpacked before an entry breaks off is in `bytes` all the same.
  bool read(const std::string& name, std::string& bytes);

  // Whether an entry that was wanted is encrypted, which is said once for all of them.
  bool has_encrypted() const { return has_encrypted_; }

 private:
  struct closer {
    void operator()(zip_t* zip) const { zip_discard(zip); }
    void operator()(zip_file_t* file) const { zip_fclose(file); }
  };

  std::int64_t index_of(const std::string& name) const;
  bool is_allowed(const std::string& name, const zip_stat_t& facts);
  bool unpack(const std::string& name, const zip_stat_t& facts, std::string& bytes);

  void index_names() const;

  document& out_;
  archive_limits limits_;
  std::uint64_t left_;
  bool has_encrypted_ = false;
  std::unique_ptr<zip_t, closer> zip_;
  // Entries by their names as `plain_name` has them; made when a name is not there as it is.
  mutable std::unordered_map<std::string, std::int64_t> by_plain_name_;
};

}  // namespace jixiao::io
