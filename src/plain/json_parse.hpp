// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "json_tree.hpp"

namespace jixiao::plain {

namespace detail {

// Builds the tree from the parser's events. What is built by one that fails is let go of as it is.
class json_tree_builder : public nlohmann::json_sax<nlohmann::json> {
 public:
  bool null() override { return add(nullptr); }
  bool boolean(bool v) override { return add(v); }
  bool number_integer(number_integer_t v) override { return add(v); }
  bool number_unsigned(number_unsigned_t v) override { return add(v); }
  bool number_float(number_float_t, const string_t& text) override {
    return add(json_tree::number{text});
  }
  bool string(string_t& text) override { return add(std::move(text)); }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(json_tree::object()); }
  bool start_array(std::size_t) override { return open(json_tree::array()); }
  bool end_object() override {
    keep_last_of_each(open_.back().items());
    return close();
  }
  bool end_array() override { return close(); }
  bool key(string_t& text) override {
    open_.back().items().emplace_back(std::move(text), json_tree());
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
    return false;
  }

  json_tree take() { return std::move(whole_); }

 private:
  // Deeper than anything that the program writes; what is walked down is walked on the stack.
  static constexpr std::size_t deepest = 64;

  bool add(json_tree value) {
    if (open_.empty())
      whole_ = std::move(value);
    else if (open_.back().is_object())
      open_.back().items().back().second = std::move(value);
    else
      open_.back().push_back(std::move(value));
    return true;
  }

  bool open(json_tree begun) {
    if (open_.size() == deepest) return false;
    open_.push_back(std::move(begun));
    return true;
  }

  bool close() {
    json_tree done = std::move(open_.back());
    open_.pop_back();
    return add(std::move(done));
  }

  // A key that stands twice stands where it was first, with its last value.
  static void keep_last_of_each(json_tree::members& all) {
    std::unordered_map<std::string_view, std::size_t> first;
    std::vector<std::size_t> repeated;
    for (std::size_t i = 0; i < all.size(); ++i)
      if (!first.emplace(all[i].first, i).second) repeated.push_back(i);
    if (repeated.empty()) return;
    json_tree::members kept;
    std::size_t next = 0;
    for (std::size_t i : repeated) all[first[all[i].first]].second = std::move(all[i].second);
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (next < repeated.size() && repeated[next] == i)
        ++next;
      else
        kept.push_back(std::move(all[i]));
    }
    all = std::move(kept);
  }

  json_tree whole_;
  std::vector<json_tree> open_;
};

}  // namespace detail

// Nothing where it is no JSON, or nested past all reason.
inline std::optional<json_tree> parse_json(std::string_view text) {
  detail::json_tree_builder events;
  if (!nlohmann::json::sax_parse(text.begin(), text.end(), &events)) return std::nullopt;
  return events.take();
}

}  // namespace jixiao::plain
