// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

#include <jixiao/band/label.hpp>
#include <jixiao/text/traditional.hpp>

namespace jixiao::io {

// What is longer is no heading and no word by which a row is known, and is not gone through.
inline constexpr std::size_t longest_heading = 600;

// A text in simplified characters, byte for byte where the other was; made only where it differs,
// and of no more bytes than `most`.
class simplified_text {
 public:
  explicit simplified_text(std::string_view text, std::size_t most = longest_heading)
      : view_(text) {
    if (text.size() > most || jixiao::detail::find_traditional(text) == std::string_view::npos)
      return;
    jixiao::detail::append_simplified(text, own_);
    view_ = own_;
  }
  simplified_text(const simplified_text&) = delete;
  simplified_text& operator=(const simplified_text&) = delete;

  std::string_view view() const { return view_; }

 private:
  std::string own_;
  std::string_view view_;
};

// The form in which headings, and the words by which a row is known, are compared: as labels, and
// in simplified characters (績效指標 is 绩效指标).
inline std::string heading_key(std::string_view text) {
  return std::string(simplified_text(jixiao::detail::label_key(text)).view());
}
inline bool same_heading(std::string_view a, std::string_view b) {
  return same_label(simplified_text(a).view(), simplified_text(b).view());
}

// Whether one of some words stands in a text.
inline bool has_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  });
}

}  // namespace jixiao::io
