// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "json_writer.hpp"

namespace jixiao::plain {

// A JSON value in memory (JSON 树) whose members keep their order and whose numbers keep their
// text. Letting go of one allocates nothing and so can't fail. That of the JSON library allocates
// while it destroys, and where memory has ended that ends the program.
//
// In braces, pairs that begin with a text are the members of an object; all else is an array.
class json_tree {
 public:
  struct item;
  using member = std::pair<std::string, json_tree>;
  using list = std::vector<json_tree>;
  using members = std::vector<member>;
  struct number {
    std::string text;
    friend bool operator==(const number&, const number&) = default;
  };

  json_tree() = default;
  json_tree(std::nullptr_t) {}
  json_tree(std::string text) : value_(std::move(text)) {}
  json_tree(std::string_view text) : value_(std::string(text)) {}
  json_tree(const char* text) : value_(std::string(text)) {}
  json_tree(number digits) : value_(std::move(digits)) {}
  template <std::integral Number>
    requires(!std::same_as<Number, char>)
  json_tree(Number n) {
    if constexpr (std::same_as<Number, bool>)
      value_ = n;
    else
      value_ = number{std::to_string(n)};
  }
  json_tree(const std::vector<std::string>& texts) : value_(list(texts.begin(), texts.end())) {}
  json_tree(std::initializer_list<item> items);

  static json_tree object() { return of(members()); }
  static json_tree array() { return of(list()); }
  static json_tree array(std::initializer_list<item> items);

  bool is_null() const { return std::holds_alternative<std::monostate>(value_); }
  bool is_string() const { return std::holds_alternative<std::string>(value_); }
  bool is_array() const { return std::holds_alternative<list>(value_); }
  bool is_object() const { return std::holds_alternative<members>(value_); }

  // Its text; of all but a text an empty one.
  std::string_view text() const {
    const auto* text = std::get_if<std::string>(&value_);
    return text == nullptr ? std::string_view() : std::string_view(*text);
  }

  // What is below, of an array and of an object; of any other there is nothing.
  list& elements() { return as<list>(); }
  const list& elements() const { return seen_as<list>(); }
  members& items() { return as<members>(); }
  const members& items() const { return seen_as<members>(); }
  bool empty() const { return elements().empty() && items().empty(); }

  // The member of that name; null where there is none.
  const json_tree* find(std::string_view name) const {
    for (const member& m : items())
      if (m.first == name) return &m.second;
    return nullptr;
  }
  bool contains(std::string_view name) const { return find(name) != nullptr; }
  const json_tree& operator[](std::string_view name) const {
    static const json_tree nothing;
    const json_tree* found = find(name);
    return found == nullptr ? nothing : *found;
  }
  // Made where there is none.
  json_tree& operator[](std::string_view name) {
    for (member& m : items())
      if (m.first == name) return m.second;
    return items().emplace_back(std::string(name), json_tree()).second;
  }
  void erase(std::string_view name) {
    if (is_object()) std::erase_if(items(), [&](const member& m) { return m.first == name; });
  }
  // What a JSON pointer (RFC 6901) of names and places without "~" leads to; null where nothing is.
  const json_tree* at(std::string_view pointer) const {
    const json_tree* found = this;
    while (found != nullptr && !pointer.empty()) {
      pointer.remove_prefix(1);
      const std::string_view part = pointer.substr(0, pointer.find('/'));
      pointer.remove_prefix(part.size());
      found = found->is_array() ? found->element(part) : found->find(part);
    }
    return found;
  }

  void push_back(json_tree value) { elements().push_back(std::move(value)); }
  json_tree& back() { return elements().back(); }

  // On one line, or indented by two; bytes that are no UTF-8 are replaced.
  std::string dump(bool is_indented = false) const {
    json_writer out(is_indented);
    write(out);
    return std::move(out).take();
  }

  friend bool operator==(const json_tree&, const json_tree&) = default;

 private:
  template <class Value>
  static json_tree of(Value value) {
    json_tree tree;
    tree.value_ = std::move(value);
    return tree;
  }

  // What is nothing yet becomes what it is used as.
  template <class Value>
  Value& as() {
    if (is_null()) value_ = Value();
    return std::get<Value>(value_);
  }
  template <class Value>
  const Value& seen_as() const {
    static const Value nothing;
    const auto* value = std::get_if<Value>(&value_);
    return value == nullptr ? nothing : *value;
  }

  const json_tree* element(std::string_view place) const {
    std::size_t i = 0;
    for (const char c : place) {
      if (c < '0' || c > '9' || i > elements().size()) return nullptr;
      i = 10 * i + static_cast<std::size_t>(c - '0');
    }
    return i < elements().size() ? &elements()[i] : nullptr;
  }

  void write(json_writer& out) const {
    if (is_null()) {
      out.null();
    } else if (const auto* truth = std::get_if<bool>(&value_)) {
      out.literal(*truth ? "true" : "false");
    } else if (const auto* digits = std::get_if<number>(&value_)) {
      out.literal(digits->text);
    } else if (is_string()) {
      out.value(text());
    } else if (is_array()) {
      out.begin_array();
      for (const json_tree& below : elements()) below.write(out);
      out.end_array();
    } else {
      out.begin_object();
      for (const member& m : items()) {
        out.key(m.first);
        m.second.write(out);
      }
      out.end_object();
    }
  }

  std::variant<std::monostate, bool, number, std::string, list, members> value_;
};

// One of a list in braces, which is moved out of it rather than copied.
struct json_tree::item {
  template <class Value>
    requires(!std::same_as<std::remove_cvref_t<Value>, item> &&
             std::constructible_from<json_tree, Value>)
  item(Value&& v) : value(std::forward<Value>(v)) {}
  item(std::initializer_list<item> items) : value(items) {}

  bool is_member() const {
    return value.is_array() && value.elements().size() == 2 && value.elements()[0].is_string();
  }

  mutable json_tree value;
};

inline json_tree json_tree::array(std::initializer_list<item> items) {
  json_tree tree = array();
  tree.elements().reserve(items.size());
  for (const item& one : items) tree.push_back(std::move(one.value));
  return tree;
}

inline json_tree::json_tree(std::initializer_list<item> items) {
  if (!std::all_of(items.begin(), items.end(), [](const item& one) { return one.is_member(); })) {
    *this = array(items);
    return;
  }
  *this = object();
  this->items().reserve(items.size());
  for (const item& one : items) {
    list& pair = one.value.elements();
    this->items().emplace_back(pair[0].text(), std::move(pair[1]));
  }
}

}  // namespace jixiao::plain
