// SPDX-License-Identifier: BSL-1.0
#include "call.hpp"

#include <cstring>
#include <utility>

#include <jixiao/version.hpp>

#include <plain/json_writer.hpp>

namespace jixiao::c {

namespace {

// Copies what fits, never half a character.
template <std::size_t Room>
void copy(char (&to)[Room], std::string_view text) noexcept {
  std::size_t length = text.size() < Room ? text.size() : Room - 1;
  if (length < text.size())
    while (length > 0 && (static_cast<unsigned char>(text[length]) & 0xC0u) == 0x80u) --length;
  if (length != 0) std::memcpy(to, text.data(), length);
  std::memset(to + length, 0, Room - length);
}

std::string json_of(const failure& f) {
  plain::json_writer json;
  json.begin_object();
  json.key("error");
  json.begin_object();
  json.member("code", f.code);
  json.member("place", f.place);
  json.member("message", f.message);
  json.end_object();
  json.end_object();
  return std::move(json).take();
}

}  // namespace

failure wrong_call(std::string_view code, sentence<> call_words::*message, language in) {
  return {JX_USAGE, std::string(code), {}, say(in, message)};
}

failure null_argument(std::string_view name) {
  return {JX_USAGE, "null-argument", std::string(name),
          say_in_both(&call_words::null_pointer) + ": " + std::string(name)};
}

failure bad_handle(std::string_view name) {
  return {JX_USAGE, "bad-handle", std::string(name),
          say_in_both(&call_words::handle_is_dead) + ": " + std::string(name)};
}

void give(std::string_view text, char** out, std::size_t* length) {
  char* const bytes = static_cast<char*>(::operator new(text.size() + 1));
  if (!text.empty()) std::memcpy(bytes, text.data(), text.size());
  bytes[text.size()] = '\0';
  *out = bytes;
  if (length != nullptr) *length = text.size();
}

jx_status tell(jx_error* error, jx_status status, std::string_view code, std::string_view place,
               std::string_view message) noexcept {
  if (error == nullptr) return status;
  error->status = status;
  copy(error->code, code);
  copy(error->place, place);
  copy(error->message, message);
  return status;
}

jx_status tell(jx_error* error, const failure& what) noexcept {
  return tell(error, what.status, what.code, what.place, what.message);
}

jx_status tell(char** out, std::size_t* length, const failure& what) noexcept {
  try {
    give(json_of(what), out, length);
  } catch (...) {
    return JX_OUT_OF_MEMORY;
  }
  return what.status;
}

}  // namespace jixiao::c

const char* jx_version(void) { return JIXIAO_VERSION_STRING; }

void jx_free(void* text) { ::operator delete(text); }
