// SPDX-License-Identifier: BSL-1.0
#include <jixiao/io/digest.hpp>

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <array>
#include <memory>
#include <stdexcept>

namespace jixiao::io {
namespace {

// What the library frees with functions of its own.
template <auto Free>
struct freed {
  template <class T>
  void operator()(T* owned) const noexcept {
    Free(owned);
  }
};

}  // namespace

// A context of its own: the shared one is used by the library without a look whether there was
// memory to make it.
std::string sha256(std::string_view bytes) {
  const std::unique_ptr<OSSL_LIB_CTX, freed<OSSL_LIB_CTX_free>> context{OSSL_LIB_CTX_new()};
  const std::unique_ptr<EVP_MD, freed<EVP_MD_free>> method{
      context == nullptr ? nullptr : EVP_MD_fetch(context.get(), "SHA256", nullptr)};
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  if (method == nullptr ||
      EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, method.get(), nullptr) != 1)
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
