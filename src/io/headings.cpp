// SPDX-License-Identifier: BSL-1.0
#include "headings.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <jixiao/measure/unit.hpp>
#include <jixiao/text/normal.hpp>

#include "heading_key.hpp"
#include "level_words.hpp"

namespace jixiao::io {

namespace {

using heading_index = std::unordered_map<std::string, heading>;

const heading_index& by_key() {
  static const heading_index index = [] {
    heading_index made;
    for (const heading& h : headings) made.emplace(heading_key(h.text), h);
    return made;
  }();
  return index;
}

// 实际完成值 of 2024年实际完成值 and 2024年度实际完成值.
std::string_view without_year(std::string_view key) {
  constexpr std::size_t digits = 4;
  if (key.substr(0, digits).find_first_not_of("0123456789") != std::string_view::npos) return key;
  for (const std::string_view year : {"年度", "年"})
    if (key.substr(std::min(digits, key.size())).starts_with(year))
      return key.substr(digits + year.size());
  return key;
}

std::optional<heading> looked_up(std::string_view text) {
  if (is_level_word(text)) return heading{text, column::level};
  const std::string key = heading_key(text);
  auto found = by_key().find(key);
  if (found == by_key().end()) found = by_key().find(std::string(without_year(key)));
  return found == by_key().end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

std::optional<heading> heading_named(std::string_view text) {
  // Far longer than any heading: a cell of the table.
  constexpr std::size_t longest = 200;
  if (text.size() > longest) return std::nullopt;
  if (const auto whole = looked_up(text)) return whole;
  // The last note in brackets may be none of the name, or the first one.
  for (std::string_view bracket : {std::string_view("（"), std::string_view("(")}) {
    const auto last = text.rfind(bracket);
    if (last == std::string_view::npos || last == 0) continue;
    if (const auto without = looked_up(text.substr(0, last))) return without;
    text = text.substr(0, text.find(bracket));
  }
  return looked_up(text);
}

std::optional<column> column_named(std::string_view text) {
  const auto named = heading_named(text);
  return named ? std::optional(named->is) : std::nullopt;
}

std::string_view unit_note_in(std::string_view heading) {
  std::string_view note;
  for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>("（", "）"),
                                    std::pair<std::string_view, std::string_view>("(", ")")})
    if (const std::size_t at = heading.rfind(open); at != heading.npos && heading.ends_with(close))
      note = detail::trimmed(
          heading.substr(at + open.size(), heading.size() - close.size() - at - open.size()));
  for (const std::string_view mark : {"单位：", "单位:"})
    if (note.starts_with(mark)) note = detail::trimmed(note.substr(mark.size()));
  const unit_prefix found = read_unit_prefix(note);
  if (found.length == 0 || found.length != note.size()) return {};
  const bool is_letter = note.size() == 1 && note != "%";
  const bool is_time = found.value.is_date() || found.value.measures() == dimension::months;
  return is_letter || is_time ? std::string_view{} : note;
}

std::string_view level_word_in(std::string_view heading) {
  if (is_level_word(heading)) return heading;
  for (std::string_view bracket : {std::string_view("（"), std::string_view("(")})
    if (const std::string_view word = heading.substr(0, heading.find(bracket)); is_level_word(word))
      return word;
  return heading;
}

}  // namespace jixiao::io
