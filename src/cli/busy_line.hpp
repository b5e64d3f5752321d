// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <condition_variable>
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

template <class Work>
auto while_busy(std::string_view words, Work work) {
  const busy_line shown(words);
  return work();
}

}  // namespace jixiao::cli
