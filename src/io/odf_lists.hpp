// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <pugixml.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace jixiao::io {

// The automatic numbers of the lists of an OpenDocument file (自动编号), which stand nowhere in its
// text. Lists and their items are told in the order of the document.
class odf_lists {
 public:
  // The children of office:styles or office:automatic-styles.
  void read(pugi::xml_node styles);

  // A text:list begins, within an item of the one before that has not ended; and ends.
  ///@{
  void begin(pugi::xml_node list);
  void end();
  ///@}
  // A text:list-item begins.
  void begin_item(pugi::xml_node item);
  // The number of the item that began, as it is shown: 一、. Empty from its second paragraph on.
  std::string take_number();

 private:
  static constexpr std::size_t level_count = 10;

  struct level {
    std::string way;  // as `list_number` has it; empty for none
    std::string before;
    std::string after;
    std::size_t start = 1;
    std::size_t shown_levels = 1;
  };
  using levels = std::array<level, level_count>;
  using counts = std::array<std::size_t, level_count>;  // 0 before the first item

  struct open_list {
    std::string style;
    std::string id;
    std::size_t counters = 0;
  };

  static level read_level(pugi::xml_node node);
  std::string shown() const;

  std::unordered_map<std::string, levels> styles_;
  std::vector<open_list> open_;
  std::vector<counts> counters_;
  // The counters of the list with an identity, and of the last one with a style.
  ///@{
  std::unordered_map<std::string, std::size_t> by_id_;
  std::unordered_map<std::string, std::size_t> by_style_;
  ///@}
  std::string number_;
};

}  // namespace jixiao::io
