// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/base/prefix_index.hpp>

namespace jixiao::detail {

/// A place in a text that is read from left to right. What is taken is behind it for good, unless
/// the reader goes back to a position that it kept.
class text_cursor {
 public:
  constexpr explicit text_cursor(std::string_view text) : text_(text) {}

  constexpr std::size_t position() const { return position_; }
  /// To a position within the text.
  constexpr void go_to(std::size_t position) { position_ = position; }
  constexpr bool at_end() const { return position_ >= text_.size(); }
  constexpr std::string_view rest() const {
    return {text_.data() + position_, text_.size() - position_};
  }
  /// The next byte; '\0' at the end.
  constexpr char peek() const { return at_end() ? '\0' : text_[position_]; }
  constexpr bool sees(std::string_view word) const { return starts_with(rest(), word); }
  /// What was read between two positions.
  constexpr std::string_view between(std::size_t begin, std::size_t end) const {
    return {text_.data() + begin, end - begin};
  }

  constexpr void skip(std::size_t length) { position_ += length; }
  constexpr bool take(char c) {
    if (peek() != c || at_end()) return false;
    ++position_;
    return true;
  }
  constexpr bool take(std::string_view word) {
    if (!sees(word)) return false;
    position_ += word.size();
    return true;
  }
  /// How many of this byte follow one another here; all are taken.
  constexpr std::size_t take_all(char c) {
    std::size_t count = 0;
    while (take(c)) ++count;
    return count;
  }

 private:
  std::string_view text_;
  std::size_t position_ = 0;
};

}  // namespace jixiao::detail
