// SPDX-License-Identifier: BSL-1.0
#include "html_tree.hpp"

#include <cstdlib>
#include <string>

namespace jixiao::io {

namespace {

const GumboVector* children_of(const GumboNode* node) {
  if (node->type == GUMBO_NODE_DOCUMENT) return &node->v.document.children;
  if (node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE)
    return &node->v.element.children;
  return nullptr;
}

// Deeper than the limit? Walks without calling itself.
bool is_deeper(const GumboNode* root, std::size_t limit) {
  std::size_t depth = 0;
  for (const GumboNode* at = root;;) {
    const GumboVector* inside = children_of(at);
    if (inside != nullptr && inside->length > 0) {
      if (++depth > limit) return true;
      at = static_cast<const GumboNode*>(inside->data[0]);
      continue;
    }
    for (;; at = at->parent, --depth) {
      if (at == root) return false;
      const GumboVector* beside = children_of(at->parent);
      if (at->index_within_parent + 1 < beside->length) {
        at = static_cast<const GumboNode*>(beside->data[at->index_within_parent + 1]);
        break;
      }
    }
  }
}

}  // namespace

bool html_tree::is_past_limit(std::size_t size) {
  if (size > limits_.memory - used_)
    passed_ = "memory";
  else if (++calls_ % 1024 == 0 && std::chrono::steady_clock::now() > end_)
    passed_ = "time";
  return passed_ != nullptr;
}

// The parser is C and expects memory whatever happens: the only way out of it is a jump. Nothing
// of C++ stands between here and there.
void* html_tree::allocate(void* self, std::size_t size) {
  html_tree& tree = *static_cast<html_tree*>(self);
  if (tree.is_past_limit(size)) std::longjmp(tree.leave_, 1);
  auto* taken = static_cast<block*>(std::malloc(sizeof(block) + size));
  if (taken == nullptr) {
    tree.passed_ = "memory";
    std::longjmp(tree.leave_, 1);
  }
  taken->before = &tree.first_;
  taken->after = tree.first_.after;
  taken->size = size;
  if (taken->after != nullptr) taken->after->before = taken;
  tree.first_.after = taken;
  tree.used_ += size;
  return taken + 1;
}

void html_tree::deallocate(void* self, void* memory) {
  if (memory == nullptr) return;
  block* taken = static_cast<block*>(memory) - 1;
  static_cast<html_tree*>(self)->used_ -= taken->size;
  taken->before->after = taken->after;
  if (taken->after != nullptr) taken->after->before = taken->before;
  std::free(taken);
}

void html_tree::parse(const std::string& text) {
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = &allocate;
  options.deallocator = &deallocate;
  options.userdata = this;
  options.max_errors = 0;
  if (setjmp(leave_) != 0) return;
  const GumboOutput* parsed = gumbo_parse_with_options(&options, text.data(), text.size());
  root_ = parsed->document;
}

html_tree::html_tree(document& out, const std::string& text, html_limits limits)
    : limits_(limits),
      end_(std::chrono::steady_clock::now() + limits.time +
           limits.time_per_mebibyte * static_cast<long>(text.size() >> 20)) {
  if (text.size() > limits.text) {
    add_problem(out, document_fault::too_large, std::to_string(limits.text >> 20) + " MiB");
    return;
  }
  parse(text);
  if (root_ == nullptr) {
    add_problem(out, document_fault::too_large, passed_ == nullptr ? "" : passed_);
  } else if (is_deeper(root_, limits.depth)) {
    add_problem(out, document_fault::too_large, std::to_string(limits.depth) + " levels");
    root_ = nullptr;
  }
}

html_tree::~html_tree() {
  for (block* at = first_.after; at != nullptr;) {
    block* next = at->after;
    std::free(at);
    at = next;
  }
}

}  // namespace jixiao::io
