// SPDX-License-Identifier: BSL-1.0
#include "busy_line.hpp"

#include <chrono>
#include <cstdio>
#include <iostream>
#include <system_error>

#include "terminal.hpp"

namespace jixiao::cli {

busy_line::busy_line(std::string_view words) : words_(shortened(words, 64)) {
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

void busy_line::show() {
  std::unique_lock lock(guard_);
  std::size_t seconds = 0;
  while (!over_.wait_for(lock, std::chrono::seconds(1), [this] { return is_over_; }))
    std::fprintf(stderr, "\r%s … %zu s", words_.c_str(), ++seconds);
  if (seconds != 0) std::fputs("\r\033[K", stderr);
}

}  // namespace jixiao::cli
