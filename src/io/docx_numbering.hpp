// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <pugixml.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>

#include "docx_styles.hpp"

namespace jixiao::io {

// The automatic numbers of a document's lists (自动编号): they are shown before their paragraphs
// and stand nowhere in their text. Numbers are asked for in the order of the paragraphs.
class docx_numbering {
 public:
  void read(pugi::xml_node numbering);

  // The number of the next paragraph with this place in a list, as it is shown: 一、.
  std::string next(const list_place& at);

 private:
  static constexpr std::size_t level_count = 9;

  struct level {
    std::size_t start = 1;
    std::string way = "decimal";
    std::string text;  // %1、: the mark is the number of that level
    std::optional<std::size_t> restarts_behind;
    bool is_figures = false;  // all numbers in its text are plain
  };
  using levels = std::array<level, level_count>;

  struct kind {
    levels at;
    std::array<std::optional<std::size_t>, level_count> counts;
  };

  struct list {
    std::string kind;
    std::array<std::optional<std::size_t>, level_count> starts;  // once, when the list begins
    std::unordered_map<std::size_t, level> changed;
  };

  static level read_level(pugi::xml_node node);
  static std::size_t level_of(pugi::xml_node node);
  void read_kind(pugi::xml_node node);
  void read_list(pugi::xml_node node);
  void count(kind& k, list& l, std::size_t at);
  static std::string shown(const kind& k, const list& l, std::size_t at);

  std::unordered_map<std::string, kind> kinds_;
  std::unordered_map<std::size_t, list> lists_;
};

}  // namespace jixiao::io
