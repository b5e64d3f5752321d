// SPDX-License-Identifier: BSL-1.0
#include "file_bytes.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>

namespace jixiao::io {

namespace {

constexpr std::size_t piece = std::size_t{1} << 20;

// What standard input tells no size of is read piece by piece as well.
bool read_all(std::FILE* from, document& out, std::size_t limit) {
  for (;;) {
    const std::size_t have = out.bytes.size();
    out.bytes.resize(have + piece);
    const std::size_t got = std::fread(out.bytes.data() + have, 1, piece, from);
    out.bytes.resize(have + got);
    if (out.bytes.size() > limit) {
      out.bytes.clear();
      add_problem(out, document_fault::too_large, std::to_string(limit >> 20) + " MiB");
      return false;
    }
    if (got == piece) continue;
    if (std::ferror(from) == 0) return true;
    add_problem(out, document_fault::damaged, "read error");
    return false;
  }
}

struct file_closer {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

}  // namespace

bool read_file_bytes(const std::string& path, document& out, std::size_t limit) {
  out.bytes.clear();
  if (path == "-") return read_all(stdin, out, limit);
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) {
    add_problem(out, document_fault::is_directory);
    return false;
  }
  const std::unique_ptr<std::FILE, file_closer> file(std::fopen(path.c_str(), "rb"));
  if (!file) {
    add_problem(out, document_fault::cannot_open);
    return false;
  }
  const std::uintmax_t size = std::filesystem::file_size(path, ignored);
  if (!ignored && size <= limit) out.bytes.reserve(static_cast<std::size_t>(size) + piece);
  return read_all(file.get(), out, limit);
}

}  // namespace jixiao::io
