// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>

namespace jixiao::batch::detail {

// Room for plain values. It is not cleared, so that what is never written takes no memory.
template <class T>
class buffer {
 public:
  T* data() { return values_.get(); }
  const T* data() const { return values_.get(); }
  std::size_t size() const { return size_; }

  // Room for at least `count` values; the first `kept` stay as they are.
  void grow(std::size_t count, std::size_t kept) {
    if (count <= size_) return;
    auto larger = std::make_unique_for_overwrite<T[]>(count);
    std::copy_n(values_.get(), kept, larger.get());
    values_ = std::move(larger);
    size_ = count;
  }

 private:
  std::unique_ptr<T[]> values_;
  std::size_t size_ = 0;
};

}  // namespace jixiao::batch::detail
