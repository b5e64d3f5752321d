// SPDX-License-Identifier: BSL-1.0
#include "odf_lists.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "ascii.hpp"
#include "list_number.hpp"
#include "xml.hpp"

namespace jixiao::io {

namespace {

// The name that list_number has for a number format: `1`, `a`, or the beginning of a row of native
// numbers (一, 二, 三, ...).
std::string way_of(std::string_view format) {
  struct entry {
    std::string_view begins;
    std::string_view way;
  };
  constexpr std::array<entry, 13> entries{{{"1", "decimal"},
                                           {"a", "lowerLetter"},
                                           {"A", "upperLetter"},
                                           {"i", "lowerRoman"},
                                           {"I", "upperRoman"},
                                           {"１", "decimalFullWidth"},
                                           {"①", "decimalEnclosedCircle"},
                                           {"⑴", "decimalEnclosedParen"},
                                           {"㈠", "ideographEnclosedCircle"},
                                           {"一", "chineseCounting"},
                                           {"壹", "chineseLegalSimplified"},
                                           {"甲", "ideographTraditional"},
                                           {"〇", "chineseCounting"}}};
  if (format.empty()) return {};
  for (const entry& e : entries)
    if (format.starts_with(e.begins)) return std::string(e.way);
  return "decimal";
}

// A whole number from 1 in an attribute; `otherwise` where there is none.
std::size_t count_in(pugi::xml_node node, std::string_view name, std::size_t otherwise) {
  const std::string_view text = value_of(node, name);
  std::size_t number = 0;
  const auto read = read_whole(text, number);
  constexpr std::size_t most = 1'000'000;
  if (read.ec != std::errc() || read.ptr != text.data() + text.size() || number > most)
    return otherwise;
  return number;
}

}  // namespace

odf_lists::level odf_lists::read_level(pugi::xml_node node) {
  level l;
  l.way = way_of(value_of(node, "num-format"));
  l.before = value_of(node, "num-prefix");
  l.after = value_of(node, "num-suffix");
  l.start = count_in(node, "start-value", 1);
  l.shown_levels = std::max<std::size_t>(1, count_in(node, "display-levels", 1));
  return l;
}

void odf_lists::read(pugi::xml_node styles) {
  for (pugi::xml_node node : styles.children()) {
    if (!is_named(node, "list-style")) continue;
    levels all;
    for (pugi::xml_node child : node.children()) {
      if (!is_named(child, "list-level-style-number")) continue;
      const std::size_t at = count_in(child, "level", 1);
      if (at >= 1 && at <= level_count) all[at - 1] = read_level(child);
    }
    styles_.insert_or_assign(value_of(node, "name"), std::move(all));
  }
}

void odf_lists::begin(pugi::xml_node list) {
  open_list next;
  next.style = value_of(list, "style-name");
  next.id = value_of(list, "id");
  if (!open_.empty()) {
    if (next.style.empty()) next.style = open_.back().style;
    next.counters = open_.back().counters;
    open_.push_back(std::move(next));
    return;
  }
  const std::string before = value_of(list, "continue-list");
  const bool goes_on = std::string_view(value_of(list, "continue-numbering")) == "true";
  const auto named = by_id_.find(before);
  const auto last = by_style_.find(next.style);
  if (!before.empty() && named != by_id_.end()) {
    next.counters = named->second;
  } else if (goes_on && last != by_style_.end()) {
    next.counters = last->second;
  } else {
    next.counters = counters_.size();
    counters_.emplace_back();
  }
  if (!next.id.empty()) by_id_.insert_or_assign(next.id, next.counters);
  by_style_.insert_or_assign(next.style, next.counters);
  open_.push_back(std::move(next));
}

void odf_lists::end() {
  if (!open_.empty()) open_.pop_back();
  number_.clear();
}

void odf_lists::begin_item(pugi::xml_node item) {
  number_.clear();
  if (open_.empty() || open_.size() > level_count) return;
  const auto style = styles_.find(open_.back().style);
  if (style == styles_.end()) return;
  counts& now = counters_[open_.back().counters];
  const std::size_t at = open_.size() - 1;
  // What is further out and has no item yet counts as its first.
  for (std::size_t i = 0; i < at; ++i)
    if (now[i] == 0) now[i] = style->second[i].start;
  const std::size_t next = now[at] == 0 ? style->second[at].start : now[at] + 1;
  now[at] = count_in(item, "start-value", next);
  std::fill(now.begin() + static_cast<std::ptrdiff_t>(at) + 1, now.end(), 0);
  number_ = shown();
}

std::string odf_lists::take_number() { return std::exchange(number_, {}); }

std::string odf_lists::shown() const {
  const levels& all = styles_.at(open_.back().style);
  const counts& now = counters_[open_.back().counters];
  const std::size_t at = open_.size() - 1;
  const level& own = all[at];
  if (own.way.empty()) return {};
  std::string text = own.before;
  const std::size_t first = at + 1 - std::min(own.shown_levels, at + 1);
  for (std::size_t i = first; i <= at; ++i) {
    if (all[i].way.empty()) continue;
    if (text.size() > own.before.size()) text += '.';
    text += list_number(all[i].way, now[i]);
  }
  return text + own.after;
}

}  // namespace jixiao::io
