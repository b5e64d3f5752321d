// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <jixiao/base/constant_vector.hpp>

namespace jixiao::detail {

/// Numbers words in the order in which they are first asked for, each within a group of its own.
/// Refers to the words. Asking takes the time of reading the word.
class word_table {
 public:
  constexpr std::size_t size() const { return entries_.size(); }
  constexpr std::string_view operator[](std::size_t number) const { return entries_[number].word; }

  /// The number of a word; of a new one, the size before.
  constexpr std::size_t number_of(std::string_view word, std::size_t group = 0) {
    if (entries_.size() * 2 >= slots_.size()) grow();
    const std::uint64_t hash = hash_of(word, group);
    std::uint32_t& slot = slot_of(word, group, hash);
    if (slot != 0) return slot - 1;
    entries_.push_back({word, group, hash});
    slot = static_cast<std::uint32_t>(entries_.size());
    return entries_.size() - 1;
  }

 private:
  struct entry {
    std::string_view word;
    std::size_t group;
    std::uint64_t hash;
  };

  // Fowler, Noll and Vo.
  static constexpr std::uint64_t hash_of(std::string_view word, std::size_t group) {
    std::uint64_t hash = 14695981039346656037u ^ group;
    for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
    return hash ^ (hash >> 32);
  }
  // Where a word is, or may be put.
  constexpr std::uint32_t& slot_of(std::string_view word, std::size_t group, std::uint64_t hash) {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
      if (slots_[at] == 0) return slots_[at];
      const entry& known = entries_[slots_[at] - 1];
      if (known.hash == hash && known.group == group && known.word == word) return slots_[at];
    }
  }
  constexpr void grow() {
    slots_.assign(slots_.empty() ? 16 : slots_.size() * 2, 0);
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      std::size_t at = entries_[i].hash & mask;
      while (slots_[at] != 0) at = (at + 1) & mask;
      slots_[at] = static_cast<std::uint32_t>(i + 1);
    }
  }

  constant_vector<entry> entries_;
  constant_vector<std::uint32_t> slots_;  // counted from 1; 0 is free
};

}  // namespace jixiao::detail
