// SPDX-License-Identifier: BSL-1.0
#pragma once

// Measures by turns: every contender runs once a round, so that what else the machine does meets
// all of them alike. A figure is the median of the ratios of the rounds, printed as one line of
// JSON. Answers are compared before any clock starts: see `same_or_exit`.

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bench {

// What a compiler must take to be read and written.
inline void keep(const void* result) { asm volatile("" : : "r"(result) : "memory"); }

[[noreturn]] inline void fail(std::string_view what) {
  std::fprintf(stderr, "bench: %.*s\n", static_cast<int>(what.size()), what.data());
  std::exit(1);
}

// Two runs of answers, element by element.
template <class Left, class Right>
void same_or_exit(std::string_view what, const Left& left, const Right& right) {
  const auto count = std::min(std::size(left), std::size(right));
  for (std::size_t i = 0; i < count; ++i)
    if (left[i] != right[i])
      fail(std::string(what) + ": answers differ in row " + std::to_string(i));
}

// Work that treats `items` things a call.
struct contender {
  std::string name;
  double items = 1;
  std::function<void()> work;
};

struct goal {
  enum class sense { at_most, at_least } which = sense::at_most;
  double ratio = 0;
};
inline std::optional<goal> at_most(double ratio) { return goal{goal::sense::at_most, ratio}; }
inline std::optional<goal> at_least(double ratio) { return goal{goal::sense::at_least, ratio}; }
inline std::optional<goal> no_goal() { return std::nullopt; }

inline double median(std::vector<double> all) {
  if (all.empty()) return 0;
  std::sort(all.begin(), all.end());
  const std::size_t middle = all.size() / 2;
  return all.size() % 2 == 1 ? all[middle] : (all[middle - 1] + all[middle]) / 2;
}

// A text inside quotes of JSON.
inline std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result + '"';
}

inline double nanoseconds(clockid_t which) {
  timespec now{};
  clock_gettime(which, &now);
  return static_cast<double>(now.tv_sec) * 1e9 + static_cast<double>(now.tv_nsec);
}

// Contenders that run by turns; times are nanoseconds an item. CLOCK_MONOTONIC is the wall's.
class race {
 public:
  explicit race(int rounds, clockid_t clock = CLOCK_PROCESS_CPUTIME_ID)
      : rounds_(rounds), clock_(clock) {}

  race& add(std::string name, double items, std::function<void()> work) {
    contenders_.push_back({std::move(name), items, std::move(work)});
    return *this;
  }

  // One round unmeasured, then the others.
  race& run() {
    times_.assign(contenders_.size(), {});
    for (int round = -1; round < rounds_; ++round)
      for (std::size_t i = 0; i < contenders_.size(); ++i) {
        const double start = nanoseconds(clock_);
        contenders_[i].work();
        const double took = nanoseconds(clock_) - start;
        if (round >= 0) times_[i].push_back(took / contenders_[i].items);
      }
    return *this;
  }

  double time_of(std::string_view name) const { return median(times_[index_of(name)]); }

  double fastest_of(std::string_view name) const {
    const std::vector<double>& all = times_[index_of(name)];
    return *std::min_element(all.begin(), all.end());
  }

  // The median of how many times `name` takes as long as `baseline`, round by round.
  double ratio(std::string_view name, std::string_view baseline) const {
    const std::vector<double>& above = times_[index_of(name)];
    const std::vector<double>& below = times_[index_of(baseline)];
    std::vector<double> ratios;
    for (std::size_t i = 0; i < above.size(); ++i) ratios.push_back(above[i] / below[i]);
    return median(std::move(ratios));
  }

  // `what` is the line of the table.
  void print(std::string_view what, std::string_view name, std::string_view baseline,
             const std::optional<goal>& wanted) const {
    std::string line = begin(what, name, baseline);
    if (wanted)
      line += std::string(",\"sense\":") +
              (wanted->which == goal::sense::at_most ? "\"at most\"" : "\"at least\"") +
              number(",\"goal\":", wanted->ratio);
    std::printf("%s}\n", line.c_str());
    std::fflush(stdout);
  }

  // Where the goal is a time, not a ratio.
  void print_time(std::string_view what, std::string_view name, std::string_view baseline,
                  double most_nanoseconds) const {
    const std::string line =
        begin(what, name, baseline) + number(",\"goal_ns\":", most_nanoseconds);
    std::printf("%s}\n", line.c_str());
    std::fflush(stdout);
  }

  // A point of a curve: the fastest round, since a curve is about the work, not about the machine.
  void print_point(std::string_view curve, std::string_view series, double x,
                   std::string_view name) const {
    const std::string line = "{\"curve\":" + quoted(curve) + ",\"series\":" + quoted(series) +
                             number(",\"x\":", x) + number(",\"ns\":", fastest_of(name));
    std::printf("%s}\n", line.c_str());
    std::fflush(stdout);
  }

 private:
  std::string begin(std::string_view what, std::string_view name, std::string_view baseline) const {
    return "{\"what\":" + quoted(what) + ",\"name\":" + quoted(name) +
           ",\"baseline\":" + quoted(baseline) + number(",\"ratio\":", ratio(name, baseline)) +
           number(",\"ns\":", time_of(name)) + number(",\"baseline_ns\":", time_of(baseline));
  }
  static std::string number(const char* key, double value) {
    char text[48];
    std::snprintf(text, sizeof text, "%.6g", value);
    return key + std::string(text);
  }
  std::size_t index_of(std::string_view name) const {
    for (std::size_t i = 0; i < contenders_.size(); ++i)
      if (contenders_[i].name == name) return i;
    fail("no contender " + std::string(name));
  }

  int rounds_;
  clockid_t clock_;
  std::vector<contender> contenders_;
  std::vector<std::vector<double>> times_;
};

// The number behind `--name` on the command line.
inline std::size_t option(int argc, char** argv, std::string_view name, std::size_t otherwise) {
  for (int i = 1; i + 1 < argc; ++i)
    if (name == argv[i]) return static_cast<std::size_t>(std::strtoull(argv[i + 1], nullptr, 10));
  return otherwise;
}

}  // namespace bench
