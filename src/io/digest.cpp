// SPDX-License-Identifier: BSL-1.0
#include <jixiao/io/digest.hpp>

#include <openssl/evp.h>

#include <array>
#include <stdexcept>

namespace jixiao::io {

std::string sha256(std::string_view bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1)
    throw std::runtime_error("jixiao: SHA-256 is not to be had");
  constexpr std::string_view hexadecimal = "0123456789abcdef";
  std::string text;
  for (unsigned int i = 0; i < size; ++i) {
    text += hexadecimal[digest[i] >> 4];
    text += hexadecimal[digest[i] & 15u];
  }
  return text;
}

}  // namespace jixiao::io
