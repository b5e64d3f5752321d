// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <jixiao/base/language.hpp>

#include "plain/json_pointer.hpp"

namespace jixiao::io {

// A JSON document in memory whose numbers keep their text: 0.98 never becomes binary floating
// point. Members keep their order.
struct json_member;
struct json_value {
  enum class kind : std::uint8_t { null, boolean, number, string, array, object };

  kind is = kind::null;
  bool truth = false;
  // Of a string: its text; of a number: its digits as written.
  std::string text;
  std::vector<json_value> items;
  std::vector<json_member> members;

  bool is_null() const { return is == kind::null; }
  bool is_object() const { return is == kind::object; }
  bool is_array() const { return is == kind::array; }
  bool is_string() const { return is == kind::string; }
  bool is_number() const { return is == kind::number; }
  // The first member of that name; null where there is none.
  const json_value* find(std::string_view name) const;
};

struct json_member {
  std::string first;
  json_value second;
};

// A key that stands twice in an object, of which the first counts; and which object it is, as a
// JSON pointer.
struct json_duplicate {
  std::string key;
  std::string pointer;
};

struct json_reading {
  json_value value;
  std::vector<json_duplicate> duplicates;
  // Empty when it was read; else what is wrong, in the words of the JSON library, and where.
  std::string problem;
  std::size_t line = 0;
  std::size_t column = 0;
};

// Nesting deeper than this is refused.
inline constexpr std::size_t deepest_json = 64;
// So is one with more values: a few bytes of text each take a hundred of memory.
inline constexpr std::size_t most_json_values = 10'000'000;

using plain::pointer_part;

// JSON is UTF-8; programs of Windows write it in UTF-16 and GB18030 as well.
std::string json_as_utf8(std::string_view bytes);

// Of the bytes as they are, in any of these encodings.

json_reading read_json_value(std::string_view text);

// A problem of the JSON library in a language; what is quoted of the file stays as it is.
std::string json_problem_words(std::string_view problem, language in);

}  // namespace jixiao::io
