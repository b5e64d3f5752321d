// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <gumbo.h>

#include <chrono>
#include <csetjmp>
#include <cstddef>
#include <string>

#include "readers.hpp"

namespace jixiao::io {

struct html_limits {
  std::size_t text = std::size_t{128} << 20;
  std::size_t memory = std::size_t{2} << 30;
  std::size_t depth = 400;  // readers call themselves as deep as that
  // Markup nested without end takes the parser time that grows as its square.
  std::chrono::milliseconds time{10000};
  std::chrono::milliseconds time_per_mebibyte{1000};
};

// A page as a tree. The parser has neither a limit of memory nor one of time, and takes its tree
// down by calling itself, as deep as the page nests; so its memory is ours, and goes all at once.
class html_tree {
 public:
  // `text` must stay as it is while the tree lives.
  html_tree(document& out, const std::string& text, html_limits limits = {});
  ~html_tree();
  html_tree(const html_tree&) = delete;
  html_tree& operator=(const html_tree&) = delete;

  // Nothing, with a problem, past a limit.
  const GumboNode* root() const { return root_; }

 private:
  struct alignas(std::max_align_t) block {
    block* before;
    block* after;
    std::size_t size;
  };

  static void* allocate(void* self, std::size_t size);
  static void deallocate(void* self, void* memory);
  bool is_past_limit(std::size_t size);
  void parse(const std::string& text);

  html_limits limits_;
  std::chrono::steady_clock::time_point end_;
  block first_{nullptr, nullptr, 0};
  std::size_t used_ = 0;
  std::size_t calls_ = 0;
  const char* volatile passed_ = nullptr;  // the limit that was
  std::jmp_buf leave_{};
  const GumboNode* root_ = nullptr;
};

}  // namespace jixiao::io
