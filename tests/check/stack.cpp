// SPDX-License-Identifier: BSL-1.0
#include <jixiao/check/check.hpp>

#include <jixiao/check/repair.hpp>

#include <cstddef>

#include "support/catch.hpp"
#include "support/finding_lines.hpp"

// Where there are POSIX threads, whose stacks may be chosen; sanitizers need more than they leave.
#if defined(__has_include) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#if __has_include(<pthread.h>)
#define JIXIAO_TESTS_HAVE_PTHREADS
#include <pthread.h>
#endif
#endif

#ifdef JIXIAO_TESTS_HAVE_PTHREADS

using namespace jixiao;

namespace {

struct counts {
  std::size_t found = 0;
  std::size_t mended = 0;
};

// Findings of every kind, and standards that have the most of them.
constexpr auto standards = std::to_array<tests::four_cells>({
    {"98%以上", "92%～95%", "90%～92%", "90%以下"},
    {"100%", "90%", "80%", "80%以下"},
    {"95%以上", "90%～95%", "85%～92%", "85%以下"},
    {"5次以上", "3~5次", "2次以下", "1次以下"},
    {"5次收下", "5%%", "", "3公斤"},
    {"4~1或8~5或12~9或16~13", "5~2或9~6或13~10或17~14", "6~3或10~7或14~11或18~15",
     "7~4或11~8或15~12或19~16"},
});

void* check_all(void* into) {
  auto& result = *static_cast<counts*>(into);
  for (const tests::four_cells& c : standards) {
    const standard s = tests::standard_of(c);
    for (const finding& f : check(s)) {
      ++result.found;
      result.mended += repair_of(s, f).is_empty() ? 0u : 1u;
    }
  }
  return nullptr;
}

}  // namespace

TEST_CASE("any standard is checked and mended on a thread with 128 KiB of stack", "[check]") {
  pthread_attr_t attributes;
  REQUIRE(pthread_attr_init(&attributes) == 0);
  REQUIRE(pthread_attr_setstacksize(&attributes, std::size_t{128} * 1024) == 0);
  counts result;
  pthread_t thread;
  REQUIRE(pthread_create(&thread, &attributes, check_all, &result) == 0);
  REQUIRE(pthread_join(thread, nullptr) == 0);
  pthread_attr_destroy(&attributes);
  CHECK(result.found > 20);
  CHECK(result.mended > 4);
}

#endif
