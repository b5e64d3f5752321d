// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "support/catch.hpp"

// Test data of others, which is no part of the repository. It lies where the environment variable
// JIXIAO_SHARED_DIR says, else beside the source folder; tests that need it are skipped, with a
// word, where it is not.
inline std::optional<std::filesystem::path> shared_path(const std::string& name) {
  const char* folder = std::getenv("JIXIAO_SHARED_DIR");
#ifdef JIXIAO_SHARED_DIR
  if (folder == nullptr) folder = JIXIAO_SHARED_DIR;
#endif
  if (folder != nullptr && std::filesystem::exists(std::filesystem::path(folder) / name))
    return std::filesystem::path(folder) / name;
  WARN("skipped: there is no " << name << " in JIXIAO_SHARED_DIR ("
                               << (folder == nullptr ? "not set" : folder) << ")");
  return std::nullopt;
}

inline std::string text_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

inline std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t start = 0;;) {
    const std::size_t end = text.find(separator, start);
    parts.push_back(text.substr(start, end - start));
    if (end == std::string::npos) return parts;
    start = end + 1;
  }
}
