// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <jixiao/base/constant_vector.hpp>

namespace jixiao::detail {

/// Finds, among numbered words, the one of the highest number that has another word as a part or is
/// a part of it: a suffix automaton of all words (Blumer and others, 1985). Adding and asking take
/// the time of reading the word, however many there are.
class part_index {
 public:
  static constexpr std::int64_t none = -1;

  constexpr void add(std::string_view word, std::int64_t number) {
    if (nodes_.empty()) nodes_.push_back({});
    std::uint32_t at = root;
    for (const char c : word) at = extend(at, c);
    if (nodes_[at].whole < number) nodes_[at].whole = number;
    at = root;
    for (const char c : word) {
      at = target_of(at, c);
      // What a node's parent stands for is part of more words, so it has as high a number.
      for (std::uint32_t part = at; part != root && nodes_[part].last < number;
           part = nodes_[part].parent)
        nodes_[part].last = number;
    }
  }

  /// Of the words that have this one as a part; some word must have been added.
  constexpr std::int64_t last_with(std::string_view word) const {
    std::uint32_t at = root;
    for (const char c : word)
      if ((at = target_of(at, c)) == nowhere) return none;
    return nodes_[at].last;
  }
  /// Of the words that are parts of this one; some word must have been added.
  constexpr std::int64_t last_in(std::string_view word) const {
    std::int64_t last = none;
    std::uint32_t at = root;
    std::uint32_t length = 0;
    for (const char c : word) {
      while (at != root && target_of(at, c) == nowhere) {
        at = nodes_[at].parent;
        length = nodes_[at].length;
      }
      const std::uint32_t next = target_of(at, c);
      if (next == nowhere) continue;
      at = next;
      ++length;
      if (length == nodes_[at].length && nodes_[at].whole > last) last = nodes_[at].whole;
      for (std::uint32_t part = nodes_[at].parent; part != nowhere; part = nodes_[part].parent)
        if (nodes_[part].whole > last) last = nodes_[part].whole;
    }
    return last;
  }

 private:
  static constexpr std::uint32_t root = 0;
  static constexpr std::uint32_t nowhere = 0xFFFFFFFF;

  /// Parts that end at the same places of the words.
  struct node {
    std::uint32_t parent = nowhere;  ///< of the shorter parts that end at more places
    std::uint32_t length = 0;        ///< of the longest part
    std::uint32_t edges = nowhere;
    std::int64_t last = none;   ///< the highest word that has the parts
    std::int64_t whole = none;  ///< the highest word that is the longest part
  };
  struct edge {
    char by;
    std::uint32_t target;
    std::uint32_t next;
  };

  constexpr std::uint32_t edge_of(std::uint32_t from, char c) const {
    std::uint32_t at = nodes_[from].edges;
    while (at != nowhere && edges_[at].by != c) at = edges_[at].next;
    return at;
  }
  constexpr std::uint32_t target_of(std::uint32_t from, char c) const {
    const std::uint32_t at = edge_of(from, c);
    return at == nowhere ? nowhere : edges_[at].target;
  }
  constexpr void add_edge(std::uint32_t from, char c, std::uint32_t target) {
    edges_.push_back({c, target, nodes_[from].edges});
    nodes_[from].edges = static_cast<std::uint32_t>(edges_.size() - 1);
  }
  constexpr std::uint32_t add_node(const node& n) {
    nodes_.push_back(n);
    return static_cast<std::uint32_t>(nodes_.size() - 1);
  }

  constexpr std::uint32_t extend(std::uint32_t from, char c) {
    if (const std::uint32_t known = target_of(from, c); known != nowhere)
      return parted(from, known, c);
    const std::uint32_t made = add_node({root, nodes_[from].length + 1});
    std::uint32_t at = from;
    for (; at != nowhere && edge_of(at, c) == nowhere; at = nodes_[at].parent)
      add_edge(at, c, made);
    if (at == nowhere) return made;
    const std::uint32_t parent = parted(at, target_of(at, c), c);
    nodes_[made].parent = parent;
    return made;
  }
  // The node of what `from` and a character make, apart from longer parts that it stood with.
  constexpr std::uint32_t parted(std::uint32_t from, std::uint32_t known, char c) {
    const std::uint32_t length = nodes_[from].length + 1;
    if (nodes_[known].length == length) return known;
    const node& longer = nodes_[known];
    const std::uint32_t shorter = add_node({longer.parent, length, nowhere, longer.last, none});
    for (std::uint32_t i = nodes_[known].edges; i != nowhere; i = edges_[i].next)
      add_edge(shorter, edges_[i].by, edges_[i].target);
    nodes_[known].parent = shorter;
    for (std::uint32_t at = from; at != nowhere; at = nodes_[at].parent) {
      const std::uint32_t by = edge_of(at, c);
      if (by == nowhere || edges_[by].target != known) break;
      edges_[by].target = shorter;
    }
    return shorter;
  }

  constant_vector<node> nodes_;
  constant_vector<edge> edges_;
};

}  // namespace jixiao::detail
