// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

namespace jixiao::cli {

// While it lives and a person is watching standard error: after a second, what is being done and
// for how long, in a line that is gone when it ends. Nothing else may be written there meanwhile.
// Without words it says nothing.
class busy_line {
 public:
  explicit busy_line(std::string_view words);
  ~busy_line();
  busy_line(const busy_line&) = delete;
  busy_line& operator=(const busy_line&) = delete;

 private:
  void show();

  std::string words_;
  bool is_over_ = false;
  std::mutex guard_;
  std::condition_variable over_;
  std::thread shower_;
};

// How many of many are done, at the foot of a terminal that a person is watching; gone when it
// ends.
class count_line {
 public:
  count_line(std::string_view words, std::size_t whole);
  ~count_line();
  count_line(const count_line&) = delete;
  count_line& operator=(const count_line&) = delete;

  // The next one begins.
  void next();

 private:
  std::string words_;
  std::size_t whole_;
  std::size_t begun_ = 0;
  std::chrono::steady_clock::time_point shown_{};
  bool is_shown_ = false;
};

template <class Work>
auto while_busy(std::string_view words, Work work) {
  const busy_line shown(words);
  return work();
}

}  // namespace jixiao::cli
