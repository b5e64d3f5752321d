// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>

#include "json_value.hpp"

namespace jixiao::io {

// Calls `note` with each key of an object that is none of those known, and with all of these: a
// misspelt key is said, not passed over.
template <class Keys, class Note>
void for_unknown_keys(const json_value& object, const Keys& known, Note note) {
  for (const json_member& member : object.members) {
    if (std::find(known.begin(), known.end(), std::string_view(member.first)) != known.end())
      continue;
    std::string all;
    for (const std::string_view key : known) all.append(all.empty() ? "" : ", ").append(key);
    note(member.first, all);
  }
}

template <class Note>
void for_unknown_keys(const json_value& object, std::initializer_list<std::string_view> known,
                      Note note) {
  for_unknown_keys<std::initializer_list<std::string_view>, Note>(object, known, note);
}

}  // namespace jixiao::io
