// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <exception>
#include <new>
#include <stdexcept>
#include <string>
#include <string_view>

#include <jixiao/base/language.hpp>
#include <jixiao/c/jixiao.h>
#include <jixiao/words/call_words.hpp>

namespace jixiao::c {

// Why a call fails (出错原因), on its way to the caller's jx_error or JSON.
struct failure {
  jx_status status = JX_INTERNAL;
  std::string code;
  std::string place;
  std::string message;
};

failure wrong_call(std::string_view code, sentence<> call_words::*message,
                   language in = language::zh);
failure null_argument(std::string_view name);
failure bad_handle(std::string_view name);

// The text of a pointer and a length.
inline std::string_view text_of(const char* text, std::size_t length, std::string_view name) {
  if (text == nullptr && length != 0) throw null_argument(name);
  return length == 0 ? std::string_view() : std::string_view(text, length);
}

inline language language_of(jx_language in) { return in == JX_EN ? language::en : language::zh; }

// Gives a text to the caller.
void give(std::string_view text, char** out, std::size_t* length);

// Writes what failed, cut to the room there is. Allocates nothing.
jx_status tell(jx_error* error, jx_status status, std::string_view code, std::string_view place,
               std::string_view message) noexcept;
jx_status tell(jx_error* error, const failure& what) noexcept;

// The same as JSON; without memory for that, `out` is null.
jx_status tell(char** out, std::size_t* length, const failure& what) noexcept;

// A call whose failures go to a jx_error.
template <class Call>
jx_status guarded(jx_error* error, Call call) noexcept {
  try {
    tell(error, JX_DONE, {}, {}, {});
    return call();
  } catch (const failure& f) {
    return tell(error, f);
  } catch (const std::bad_alloc&) {
    return tell(error, JX_OUT_OF_MEMORY, "out-of-memory", {},
                words_of<call_words>(language::zh).out_of_memory.text());
  } catch (const std::exception& e) {
    return tell(error, JX_INTERNAL, "internal", {}, e.what());
  } catch (...) {
    return tell(error, JX_INTERNAL, "internal", {}, {});
  }
}

// A call that gives a text, or the JSON of why it failed.
template <class Call>
jx_status guarded(char** out, std::size_t* length, Call call) noexcept {
  if (length != nullptr) *length = 0;
  if (out == nullptr) return JX_USAGE;
  *out = nullptr;
  try {
    try {
      return call();
    } catch (const failure& f) {
      return tell(out, length, f);
    } catch (const std::bad_alloc&) {
      return JX_OUT_OF_MEMORY;
    } catch (const std::exception& e) {
      return tell(out, length, {JX_INTERNAL, "internal", {}, e.what()});
    }
  } catch (const std::bad_alloc&) {
    return JX_OUT_OF_MEMORY;
  } catch (...) {
    return JX_INTERNAL;
  }
}

// A call that can't fail but for a bad handle, and then gives `otherwise`.
template <class Result, class Call>
Result guarded_or(Result otherwise, Call call) noexcept {
  try {
    return call();
  } catch (...) {
    return otherwise;
  }
}

}  // namespace jixiao::c
