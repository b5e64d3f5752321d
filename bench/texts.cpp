// SPDX-License-Identifier: BSL-1.0

// Texts: a measurement as written to its verdict, against reading it to a binary fraction; a band
// as officials write it, against std::regex; and what a standard of four costs.

#include <array>
#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <new>
#include <random>
#include <regex>
#include <string>
#include <vector>

#include "harness.hpp"

#include <jixiao/band/band_text.hpp>
#include <jixiao/batch/text_table.hpp>
#include <jixiao/standard/standard.hpp>
#include <jixiao/standard/standard_text.hpp>

namespace {

std::size_t allocations = 0;

}  // namespace

[[gnu::noinline]] void* operator new(std::size_t size) {
  ++allocations;
  if (void* memory = std::malloc(size == 0 ? 1 : size)) return memory;
  throw std::bad_alloc();
}
[[gnu::noinline]] void operator delete(void* memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace {

using namespace jixiao;
using namespace jixiao::batch;

const std::array<std::string, 4> four_texts{"98%以上", "95%～98%", "90%～95%", "90%以下"};

standard four_bands() {
  return read_standard(four_texts[0], four_texts[1], four_texts[2], four_texts[3]);
}

// 85% to 100% with none to three places, as tables have them, no two lengths in a row for sure.
// How many there are matters: a processor learns where a few texts end, and no table repeats them.
std::vector<std::string> value_texts(std::size_t count) {
  std::mt19937_64 engine(2019);
  std::vector<std::string> texts;
  while (texts.size() < count) {
    const auto places = static_cast<int>(engine() % 4);
    const int whole = 85 + static_cast<int>(engine() % 15);
    std::string text = std::to_string(whole);
    if (places > 0) text += '.';
    for (int i = 0; i < places; ++i) text += static_cast<char>('0' + engine() % 10);
    texts.push_back(text + '%');
  }
  return texts;
}

double binary_of(const std::string& text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

void compare_verdicts(const text_table& table, const standard& s,
                      const std::vector<std::string>& texts) {
  for (const std::string& text : texts) {
    text_codes codes;
    if (!table.read(text, codes)) bench::fail("not read: " + text);
    const verdict v = grade_of(s, text);
    if (codes != text_codes(code_of(v.grade), code_of(v.reason)))
      bench::fail("verdicts differ: " + text);
    const double value = binary_of(text);
    const int expected = value >= 98 ? 3 : value >= 95 ? 2 : value >= 90 ? 1 : 0;
    if (codes.grade() != expected) bench::fail("grades differ: " + text);
  }
}

void values(const std::string& count_words, std::size_t count, int rounds) {
  const standard s = four_bands();
  const text_table table(s);
  const std::vector<std::string> texts = value_texts(count);
  compare_verdicts(table, s, texts);
  const int times = static_cast<int>(200'000 / count);
  const auto items = static_cast<double>(texts.size()) * times;
  bench::race r(rounds);
  std::size_t allocated = 0;
  r.add("std::from_chars to double", items, [&] {
    for (int i = 0; i < times; ++i) {
      double sum = 0;
      for (const std::string& text : texts) sum += binary_of(text);
      bench::keep(&sum);
    }
  });
  r.add("text_table", items, [&] {
    const std::size_t before = allocations;
    for (int i = 0; i < times; ++i) {
      unsigned sum = 0;
      for (const std::string& text : texts) {
        text_codes codes;
        table.read(text, codes);
        sum += codes.grade();
      }
      bench::keep(&sum);
    }
    allocated += allocations - before;
  });
  r.add("grade_of", items / times, [&] {
    for (const std::string& text : texts) {
      const verdict v = grade_of(s, text);
      bench::keep(&v);
    }
  });
  r.run();
  if (allocated != 0) bench::fail("text_table allocates");
  r.print("value text to verdict, no allocation, " + count_words + " texts", "text_table",
          "std::from_chars to double", bench::at_most(0.8));
  r.print("value text to verdict with all that explains it, " + count_words + " texts", "grade_of",
          "std::from_chars to double", bench::no_goal());
}

// A pattern that knows these four texts and no more; the kindest to std::regex.
struct matched_band {
  std::string lower;
  std::string upper;
};
matched_band match(const std::regex& pattern, const std::string& text) {
  std::smatch m;
  if (!std::regex_match(text, m, pattern)) bench::fail("no match: " + text);
  if (m[1].matched) return {m[1].str(), m[2].str()};
  if (m[4].str() == "以上") return {m[3].str(), ""};
  return {"", m[3].str()};
}

void compare_bands(const std::regex& pattern) {
  const std::array<matched_band, 4> expected{{{"98", ""}, {"95", "98"}, {"90", "95"}, {"", "90"}}};
  for (std::size_t i = 0; i < 4; ++i) {
    const matched_band m = match(pattern, four_texts[i]);
    if (m.lower != expected[i].lower || m.upper != expected[i].upper)
      bench::fail("bands differ: " + four_texts[i]);
    const interval read = read_band(four_texts[i]).set.front();
    if ((!m.lower.empty() && read.lower().value() != to_decimal(m.lower)) ||
        (!m.upper.empty() && read.upper().value() != to_decimal(m.upper)))
      bench::fail("bands differ: " + four_texts[i]);
  }
}

void bands(int rounds) {
  const std::regex pattern("([0-9.]+)%～([0-9.]+)%|([0-9.]+)%(以上|以下)", std::regex::optimize);
  compare_bands(pattern);
  constexpr int times = 200;
  bench::race r(rounds);
  r.add("read_band", 4.0 * times, [&] {
    for (int i = 0; i < times; ++i)
      for (const std::string& text : four_texts) {
        const band b = read_band(text);
        bench::keep(&b);
      }
  });
  r.add("std::regex", 4.0 * times, [&] {
    for (int i = 0; i < times; ++i)
      for (const std::string& text : four_texts) {
        const matched_band b = match(pattern, text);
        bench::keep(&b);
      }
  });
  r.add("read_standard", times, [&] {
    for (int i = 0; i < times; ++i) {
      const standard s = four_bands();
      bench::keep(&s);
    }
  });
  const standard s = four_bands();
  r.add("text_table", times, [&] {
    for (int i = 0; i < times; ++i) {
      const text_table table(s);
      bench::keep(&table);
    }
  });
  r.run();
  r.print_time("band text read", "read_band", "std::regex", 150);
  r.print_time("standard of four, read and compiled", "read_standard", "std::regex", 1000);
  r.print("standard compiled for texts", "text_table", "std::regex", bench::no_goal());
}

}  // namespace

int main(int argc, char** argv) {
  const int rounds = static_cast<int>(bench::option(argc, argv, "--rounds", 15));
  values("100,000", 100'000, rounds);
  values("1,000", 1'000, rounds);
  bands(rounds);
  return 0;
}
