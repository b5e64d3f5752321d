// SPDX-License-Identifier: BSL-1.0
// expect-gcc: could not convert
// expect-clang: no matching constructor
#include <concepts>

#include <jixiao/words/marks.hpp>

using namespace jixiao;

struct some_words {
  sentence<> here;
  sentence<marks::text> there;
};

template <class Room>
constexpr int in_no_language = 0;

template <std::same_as<some_words> Room>
constexpr Room in_no_language<Room>{
    .here = "这里",
#ifdef JIXIAO_TWIN
    .there = "那里{text}",
#endif
};

static_assert(in_no_language<some_words>.here.text() == "这里");
