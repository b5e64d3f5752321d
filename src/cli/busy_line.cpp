// SPDX-License-Identifier: BSL-1.0
#include "busy_line.hpp"

#include <chrono>
#include <cstdio>
#include <iostream>
#include <system_error>

#include "terminal.hpp"
#include "user_locale.hpp"

namespace jixiao::cli {

busy_line::busy_line(std::string_view words)
    : words_(is_locale_gb18030() ? to_gb18030(shortened(words, 64)) : shortened(words, 64)) {
  if (words_.empty() || !is_watched_errors()) return;
  // Half a line of results on the same terminal would be wiped with this one.
  std::cout.flush();
  try {
    shower_ = std::thread([this] { show(); });
  } catch (const std::system_error&) {
    // Without a thread to spare the work is done in silence.
  }
}

busy_line::~busy_line() {
  if (!shower_.joinable()) return;
  {
    const std::lock_guard lock(guard_);
    is_over_ = true;
  }
  over_.notify_all();
  shower_.join();
}

count_line::count_line(std::string_view words, std::size_t whole)
    : words_(words), whole_(is_watched_errors() ? whole : 0) {
  if (is_locale_gb18030()) words_ = to_gb18030(words_);
}

count_line::~count_line() {
  if (is_shown_) std::fputs("\r\033[K", stderr);
}

void count_line::next() {
  const auto now = std::chrono::steady_clock::now();
  ++begun_;
  if (whole_ < 2 || now - shown_ < std::chrono::milliseconds(100)) return;
  shown_ = now;
  is_shown_ = true;
  std::fprintf(stderr, "\r%s %zu/%zu", words_.c_str(), begun_, whole_);
}

void busy_line::show() {
  std::unique_lock lock(guard_);
  std::size_t seconds = 0;
  while (!over_.wait_for(lock, std::chrono::seconds(1), [this] { return is_over_; }))
    std::fprintf(stderr, "\r%s ... %zu s", words_.c_str(), ++seconds);
  if (seconds != 0) std::fputs("\r\033[K", stderr);
}

}  // namespace jixiao::cli
