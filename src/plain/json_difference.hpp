// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>

#include "json_pointer.hpp"
#include "json_tree.hpp"

namespace jixiao::plain {

// Calls note(pointer, before, after) for each value that is another one, as far down as it can be
// told; what is on one side alone is null on the other.
template <class Note>
void for_each_difference(const json_tree& before, const json_tree& after, const Note& note,
                         const std::string& pointer = {}) {
  static const json_tree nothing;
  if (before.is_object() && after.is_object()) {
    for (const auto& [name, value] : before.items()) {
      const json_tree* other = after.find(name);
      const std::string at = pointer + "/" + pointer_part(name);
      other == nullptr ? note(at, value, nothing) : for_each_difference(value, *other, note, at);
    }
    for (const auto& [name, value] : after.items())
      if (!before.contains(name)) note(pointer + "/" + pointer_part(name), nothing, value);
  } else if (before.is_array() && after.is_array()) {
    const auto& one = before.elements();
    const auto& other = after.elements();
    for (std::size_t i = 0; i < std::max(one.size(), other.size()); ++i) {
      const std::string at = pointer + "/" + std::to_string(i);
      if (i < one.size() && i < other.size())
        for_each_difference(one[i], other[i], note, at);
      else
        note(at, i < one.size() ? one[i] : nothing, i < other.size() ? other[i] : nothing);
    }
  } else if (before != after) {
    note(pointer, before, after);
  }
}

}  // namespace jixiao::plain
