// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <initializer_list>
#include <stdexcept>

namespace jixiao::detail {

[[noreturn]] inline void throw_sequence_full() {
  throw std::length_error("jixiao: more elements than a fixed sequence holds");
}

/// A sequence of at most `Capacity` elements stored in place, so that what holds one may live in a
/// constant. Elements past the size are value-initialised. Growing past the capacity throws
/// std::length_error.
template <class T, std::size_t Capacity>
class inplace_vector {
 public:
  using value_type = T;
  using iterator = T*;
  using const_iterator = const T*;

  constexpr inplace_vector() = default;
  constexpr inplace_vector(std::initializer_list<T> items) {
    for (const T& item : items) push_back(item);
  }

  static constexpr std::size_t capacity() { return Capacity; }
  constexpr std::size_t size() const { return size_; }
  constexpr bool empty() const { return size_ == 0; }
  constexpr bool full() const { return size_ == Capacity; }

  constexpr T* begin() { return items_; }
  constexpr T* end() { return items_ + size_; }
  constexpr const T* begin() const { return items_; }
  constexpr const T* end() const { return items_ + size_; }
  constexpr T& operator[](std::size_t i) { return items_[i]; }
  constexpr const T& operator[](std::size_t i) const { return items_[i]; }
  constexpr T& back() { return items_[size_ - 1]; }
  constexpr const T& back() const { return items_[size_ - 1]; }
  constexpr const T& front() const { return items_[0]; }

  constexpr void push_back(const T& item) {
    if (full()) throw_sequence_full();
    items_[size_++] = item;
  }
  constexpr void pop_back() { items_[--size_] = T{}; }
  constexpr void clear() { *this = inplace_vector{}; }
  constexpr void insert_at(std::size_t position, const T& item) {
    push_back(item);
    for (std::size_t i = size_ - 1; i > position; --i) items_[i] = items_[i - 1];
    items_[position] = item;
  }

  friend constexpr bool operator==(const inplace_vector& a, const inplace_vector& b) {
    if (a.size_ != b.size_) return false;
    for (std::size_t i = 0; i < a.size_; ++i)
      if (!(a.items_[i] == b.items_[i])) return false;
    return true;
  }

 private:
  T items_[Capacity]{};
  std::size_t size_ = 0;
};

}  // namespace jixiao::detail
