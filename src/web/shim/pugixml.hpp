// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <iterator>
#include <memory>
#include <string>

// What the readers of office files use of pugixml, for WebAssembly, where Debian has no build of
// it: the same names, and of the same text the same tree.
namespace pugi {

enum xml_node_type : std::uint8_t {
  node_null,
  node_document,
  node_element,
  node_pcdata,
  node_cdata,
  node_doctype,
};

constexpr unsigned parse_minimal = 0;
constexpr unsigned parse_default = 1;           // CDATA, escapes, line ends
constexpr unsigned parse_ws_pcdata_single = 2;  // white space that is all of an element is kept
constexpr unsigned parse_doctype = 4;
constexpr unsigned parse_fragment = 8;

enum xml_parse_status : std::uint8_t {
  status_ok,
  status_out_of_memory,
  status_unrecognized_tag,
  status_bad_pi,
  status_bad_comment,
  status_bad_cdata,
  status_bad_doctype,
  status_bad_start_element,
  status_bad_attribute,
  status_bad_end_element,
  status_end_element_mismatch,
};

struct xml_parse_result {
  xml_parse_status status = status_ok;
  std::ptrdiff_t offset = 0;

  explicit operator bool() const { return status == status_ok; }
  const char* description() const;
};

namespace tree {

struct attribute {
  std::string name;
  std::string value;
  attribute* next = nullptr;
};

struct node {
  xml_node_type type = node_null;
  std::string text;  // the name of an element, the value of others
  node* parent = nullptr;
  node* first_child = nullptr;
  node* last_child = nullptr;
  node* next = nullptr;
  attribute* first_attribute = nullptr;
};

template <class Handle, class Item>
struct range {
  struct iterator {
    using iterator_category = std::forward_iterator_tag;
    using value_type = Handle;
    using difference_type = std::ptrdiff_t;
    using pointer = const Handle*;
    using reference = Handle;

    const Item* at = nullptr;

    Handle operator*() const { return Handle(at); }
    iterator& operator++() {
      at = at->next;
      return *this;
    }
    iterator operator++(int) { return std::exchange(*this, iterator{at->next}); }
    friend bool operator==(const iterator&, const iterator&) = default;
  };

  const Item* first = nullptr;
  iterator begin() const { return {first}; }
  iterator end() const { return {}; }
};

}  // namespace tree

class xml_attribute {
 public:
  xml_attribute() = default;
  explicit xml_attribute(const tree::attribute* at) : at_(at) {}

  explicit operator bool() const { return at_ != nullptr; }
  const char* name() const { return at_ ? at_->name.c_str() : ""; }
  const char* value() const { return at_ ? at_->value.c_str() : ""; }

 private:
  const tree::attribute* at_ = nullptr;
};

class xml_node {
 public:
  xml_node() = default;
  explicit xml_node(const tree::node* at) : at_(at) {}

  explicit operator bool() const { return at_ != nullptr; }
  friend bool operator==(const xml_node&, const xml_node&) = default;

  xml_node_type type() const { return at_ ? at_->type : node_null; }
  const char* name() const { return at_ && type() == node_element ? at_->text.c_str() : ""; }
  const char* value() const { return at_ && type() != node_element ? at_->text.c_str() : ""; }
  xml_node parent() const { return xml_node(at_ ? at_->parent : nullptr); }
  xml_node first_child() const { return xml_node(at_ ? at_->first_child : nullptr); }
  xml_node next_sibling() const { return xml_node(at_ ? at_->next : nullptr); }
  tree::range<xml_node, tree::node> children() const { return {at_ ? at_->first_child : nullptr}; }
  tree::range<xml_attribute, tree::attribute> attributes() const {
    return {at_ ? at_->first_attribute : nullptr};
  }

 protected:
  const tree::node* at_ = nullptr;
};

class xml_document : public xml_node {
 public:
  xml_document() { reset(); }
  xml_document(const xml_document&) = delete;
  xml_document& operator=(const xml_document&) = delete;

  // What stands before a fault is kept.
  xml_parse_result load_buffer(const void* bytes, std::size_t size, unsigned flags = parse_default);
  void reset();

 private:
  std::deque<tree::node> nodes_;
  std::deque<tree::attribute> attributes_;
};

}  // namespace pugi
