// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::plain {

// The length of the UTF-8 character that a text begins with; 0 and the length of what is broken
// when it begins with none.
struct utf8_start {
  std::size_t length = 0;
  std::size_t broken = 0;
};

inline utf8_start first_character(std::string_view text) {
  const auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u;
  };
  const unsigned first = byte(0);
  if (first < 0x80) return {1, 0};
  const std::size_t length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  if (length == 0 || first > 0xF4) return {0, 1};
  // Neither longer than need be, nor a surrogate, nor past U+10FFFF.
  const unsigned least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
  const unsigned most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
  if (byte(1) < least || byte(1) > most) return {0, 1};
  for (std::size_t i = 2; i < length; ++i)
    if (byte(i) < 0x80 || byte(i) > 0xBF) return {0, i};
  return {length, 0};
}

// JSON written as it is told (JSON 书写), without a tree: nothing is allocated but the text itself,
// and letting go of it can't fail. On one line, or indented by two.
class json_writer {
 public:
  explicit json_writer(bool is_indented = false) : is_indented_(is_indented) {}

  void begin_object() { begin('{'); }
  void end_object() { end('}'); }
  void begin_array() { begin('['); }
  void end_array() { end(']'); }

  void key(std::string_view name) {
    next();
    quote(name);
    out_ += is_indented_ ? ": " : ":";
    is_value_next_ = true;
  }
  void value(std::string_view text) {
    next();
    quote(text);
  }
  void null() { literal("null"); }
  void value(std::size_t number) { literal(std::to_string(number)); }
  // Of JSON as it is: true, or the digits of a number.
  void literal(std::string_view text) {
    next();
    out_ += text;
  }

  void member(std::string_view name, std::string_view text) {
    key(name);
    value(text);
  }
  void member(std::string_view name, const std::optional<std::string>& text) {
    key(name);
    text ? value(std::string_view(*text)) : null();
  }
  void member(std::string_view name, const char* text) { member(name, std::string_view(text)); }
  void member(std::string_view name, const std::string& text) {
    member(name, std::string_view(text));
  }
  void member(std::string_view name, std::size_t number) {
    key(name);
    value(number);
  }

  std::string take() && { return std::move(out_); }

 private:
  void begin(char bracket) {
    next();
    out_ += bracket;
    is_empty_.push_back(true);
  }

  void end(char bracket) {
    const bool was_empty = is_empty_.back();
    is_empty_.pop_back();
    if (!was_empty) new_line();
    out_ += bracket;
  }

  // What stands before a value or a key.
  void next() {
    if (is_value_next_ || is_empty_.empty()) {
      is_value_next_ = false;
      return;
    }
    if (!is_empty_.back()) out_ += ',';
    is_empty_.back() = false;
    new_line();
  }

  void new_line() {
    if (is_indented_) out_.append("\n").append(2 * is_empty_.size(), ' ');
  }

  void quote(std::string_view text) {
    out_ += '"';
    while (!text.empty()) {
      const utf8_start c = first_character(text);
      if (c.length == 0)
        out_ += "\xEF\xBF\xBD";
      else if (c.length == 1)
        escape(text.front());
      else
        out_.append(text.substr(0, c.length));
      text.remove_prefix(c.length + c.broken);
    }
    out_ += '"';
  }

  void escape(char c) {
    constexpr std::string_view named = "\"\\\b\f\n\r\t";
    constexpr std::string_view letters = "\"\\bfnrt";
    constexpr std::string_view digits = "0123456789abcdef";
    const auto code = static_cast<unsigned char>(c);
    if (const std::size_t at = named.find(c); at != std::string_view::npos)
      out_.append("\\").append(1, letters[at]);
    else if (code < 0x20)
      out_.append("\\u00").append(1, digits[code / 16u]).append(1, digits[code % 16u]);
    else
      out_ += c;
  }

  std::string out_;
  std::vector<bool> is_empty_;
  bool is_indented_;
  bool is_value_next_ = false;
};

}  // namespace jixiao::plain
