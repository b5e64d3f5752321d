// SPDX-License-Identifier: BSL-1.0
// Every target with its known inputs, then with changed ones, without a fuzzer's guidance and so
// without its compiler: test_fuzz [--seconds N] [--seed N] [--only TARGET] [FILE...]
//
// Inputs are seeds/TARGET and crashes/TARGET beside this file. The seed is printed, so that a run
// can be repeated; an input that breaks a property is written to broken-TARGET where the program
// runs.
#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <random>

#include "fuzz/property.hpp"
#include "fuzz/target.hpp"

namespace {

using bytes = std::string;

const fuzz::target* running = nullptr;
bytes current;

void keep_current(int number) {
  std::ofstream("broken-" + std::string(running->name), std::ios::binary) << current;
  std::signal(number, SIG_DFL);
  std::raise(number);
}

bytes content_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<bytes> known_inputs(std::string_view target) {
  std::vector<std::filesystem::path> paths;
  for (const char* kind : {"seeds", "crashes"}) {
    const auto folder = std::filesystem::path(JIXIAO_FUZZ_DIRECTORY) / kind / target;
    if (!std::filesystem::exists(folder)) continue;
    for (const auto& file : std::filesystem::directory_iterator(folder)) paths.push_back(file);
  }
  std::sort(paths.begin(), paths.end());
  std::vector<bytes> inputs;
  for (const auto& path : paths) inputs.push_back(content_of(path));
  return inputs;
}

// The words of the dictionary, in libFuzzer's form: "text" with \xAB.
std::vector<bytes> dictionary() {
  std::vector<bytes> words;
  std::ifstream file(std::filesystem::path(JIXIAO_FUZZ_DIRECTORY) / "dictionary.txt");
  for (bytes line; std::getline(file, line);) {
    const std::size_t begin = line.find('"');
    const std::size_t end = line.rfind('"');
    if (line.starts_with('#') || begin == bytes::npos || end <= begin) continue;
    bytes word;
    for (std::size_t i = begin + 1; i < end; ++i) {
      if (line[i] != '\\')
        word += line[i];
      else if (line[++i] == 'x') {
        word += static_cast<char>(std::stoi(line.substr(i + 1, 2), nullptr, 16));
        i += 2;
      } else
        word += line[i];
    }
    words.push_back(word);
  }
  return words;
}

class changer {
 public:
  changer(std::uint64_t seed, std::vector<bytes> words) : random_(seed), words_(std::move(words)) {}

  bytes changed(const std::vector<bytes>& inputs) {
    bytes text = inputs[below(inputs.size())];
    for (std::size_t n = 1 + below(4); n != 0; --n) change(text, inputs);
    return text;
  }

 private:
  std::size_t below(std::size_t limit) {
    return limit == 0 ? 0 : std::uniform_int_distribution<std::size_t>(0, limit - 1)(random_);
  }

  // Where a character begins, mostly; sometimes within one.
  std::size_t place(const bytes& text) {
    std::size_t at = below(text.size() + 1);
    if (below(16) != 0)
      while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0u) == 0x80u) ++at;
    return at;
  }

  void change(bytes& text, const std::vector<bytes>& inputs) {
    const std::size_t at = place(text);
    const std::size_t end = std::min(text.size(), std::max(at, place(text)));
    switch (below(8)) {
      case 0: text.erase(at, std::min(end - at, std::size_t{12})); break;
      case 1: text.insert(at, text.substr(place(text), below(24))); break;
      case 2:
        if (at < text.size()) text[at] = static_cast<char>(below(256));
        break;
      case 3:
        if (at < text.size()) text[at] = static_cast<char>('0' + below(10));
        break;
      case 4: {
        const bytes& other = inputs[below(inputs.size())];
        text.insert(at, other.substr(std::min(place(other), other.size()), below(40)));
        break;
      }
      default: {
        if (words_.empty()) break;
        const bytes& word = words_[below(words_.size())];
        if (below(2) == 0) text.erase(at, std::min(text.size() - at, word.size()));
        text.insert(at, word);
      }
    }
  }

  std::mt19937_64 random_;
  std::vector<bytes> words_;
};

void run(const bytes& input) {
  current = input;
  running->run(current);
}

struct wishes {
  std::optional<double> seconds;
  std::optional<std::uint64_t> seed;
  std::string_view only;
  std::vector<std::string> files;
};

void run_target(const fuzz::target& t, std::uint64_t seed, std::optional<double> seconds) {
  running = &t;
  const std::vector<bytes> inputs = known_inputs(t.name);
  for (const bytes& input : inputs) run(input);
  changer change(seed, dictionary());
  const auto begin = std::chrono::steady_clock::now();
  const auto spent = [&] {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  };
  std::uint64_t count = 0;
  while (!inputs.empty() && (seconds ? spent() < *seconds : count < t.some)) {
    run(change.changed(inputs));
    ++count;
  }
  std::cout << t.name << ": " << inputs.size() << " known inputs and " << count
            << " changed ones, nothing broken" << std::endl;
}

}  // namespace

int main(int count, char** words) {
  wishes w;
  for (int n = 1; n < count; ++n) {
    const std::string_view word = words[n];
    if (word == "--seconds" && n + 1 < count)
      w.seconds = std::atof(words[++n]);
    else if (word == "--seed" && n + 1 < count)
      w.seed = std::strtoull(words[++n], nullptr, 10);
    else if (word == "--only" && n + 1 < count)
      w.only = words[++n];
    else
      w.files.emplace_back(word);
  }
  std::signal(SIGABRT, keep_current);
  std::signal(SIGSEGV, keep_current);
  const std::uint64_t seed = w.seed ? *w.seed : w.seconds ? std::random_device{}() : 1;
  std::cout << "seed " << seed << std::endl;
  for (const fuzz::target& t : fuzz::targets) {
    if (!w.only.empty() && t.name != w.only) continue;
    running = &t;
    for (const std::string& path : w.files) run(content_of(path));
    if (!w.files.empty()) continue;
    const bool is_one_of_all = w.seconds && w.only.empty();
    run_target(t, seed, is_one_of_all ? *w.seconds / std::size(fuzz::targets) : w.seconds);
  }
}
