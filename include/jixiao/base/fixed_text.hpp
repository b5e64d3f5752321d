// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string_view>

namespace jixiao::detail {

[[noreturn]] inline void throw_text_too_long() {
  throw std::length_error("jixiao: text longer than a fixed text holds");
}

// Not inlined: knowing that there are few bytes, g++ takes an instruction that is slow for few.
[[gnu::noinline]] constexpr void copy_bytes(std::string_view from, char* to) {
  for (std::size_t i = 0; i < from.size(); ++i) to[i] = from[i];
}

/// UTF-8 text of at most `Capacity` bytes stored in place, so that what holds it may live in a
/// constant. Growing past the capacity throws std::length_error.
template <std::size_t Capacity>
class fixed_text {
  static_assert(Capacity <= 65535);

 public:
  constexpr fixed_text() = default;
  // Implicit: a text is a text.
  constexpr fixed_text(std::string_view text) { append(text); }
  constexpr fixed_text(const char* text) : fixed_text(std::string_view(text)) {}

  static constexpr std::size_t capacity() { return Capacity; }
  constexpr std::size_t size() const { return size_; }
  constexpr bool empty() const { return size_ == 0; }
  constexpr const char* data() const { return bytes_; }
  // Of exactly these types, so that the compiler need not try whether they are iterators.
  constexpr std::string_view view() const { return {data(), size()}; }
  constexpr operator std::string_view() const { return view(); }

  constexpr fixed_text& append(std::string_view text) {
    if (text.size() > Capacity - size_) throw_text_too_long();
    copy_bytes(text, bytes_ + size_);
    size_ = static_cast<std::uint16_t>(size_ + text.size());
    return *this;
  }
  constexpr fixed_text& append(char c) {
    if (size_ == Capacity) throw_text_too_long();
    bytes_[size_++] = c;
    return *this;
  }
  constexpr void truncate(std::size_t size) {
    if (size < size_) size_ = static_cast<std::uint16_t>(size);
  }

  friend constexpr bool operator==(const fixed_text& a, const fixed_text& b) {
    return a.view() == b.view();
  }
  friend constexpr bool operator==(const fixed_text& a, std::string_view b) {
    return a.view() == b;
  }
  friend constexpr bool operator==(const fixed_text& a, const char* b) {
    return a.view() == std::string_view(b);
  }

 private:
  char bytes_[Capacity] = {};
  std::uint16_t size_ = 0;
};

}  // namespace jixiao::detail
