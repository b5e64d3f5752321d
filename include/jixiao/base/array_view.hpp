// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

namespace jixiao::detail {

/// Elements in a row that stand elsewhere and outlive it. Not std::span: each way of making one
/// has the compiler prove what an iterator is, in every program that includes it.
template <class T>
class array_view {
 public:
  constexpr array_view() = default;  ///< of none
  constexpr array_view(const T* first, std::size_t count) : first_(first), size_(count) {}

  constexpr std::size_t size() const { return size_; }
  constexpr bool empty() const { return size_ == 0; }
  constexpr const T* begin() const { return first_; }
  constexpr const T* end() const { return first_ + size_; }
  constexpr const T& operator[](std::size_t i) const { return first_[i]; }
  constexpr const T& front() const { return first_[0]; }
  constexpr const T& back() const { return first_[size_ - 1]; }

 private:
  const T* first_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace jixiao::detail
