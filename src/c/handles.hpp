// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <jixiao/io/department.hpp>
#include <jixiao/scoring/scheme.hpp>
#include <jixiao/standard/standard.hpp>

#include "call.hpp"

namespace jixiao::c {

// What every handle begins with: it tells a live one of its kind from most of what is none.
template <std::uint64_t Kind>
class handle {
 public:
  handle() = default;
  handle(const handle&) = delete;
  handle& operator=(const handle&) = delete;
  ~handle() {
    // Written although nobody may look at it again: whoever does, is told so.
    *const_cast<volatile std::uint64_t*>(&mark_) = 0;
  }
  bool is_alive() const { return mark_ == Kind; }

 private:
  std::uint64_t mark_ = Kind;
};

}  // namespace jixiao::c

struct jx_scheme : jixiao::c::handle<0x6a786d6568637301u> {
  explicit jx_scheme(jixiao::scheme s) : value(std::move(s)) {}
  jixiao::scheme value;
};

struct jx_standard : jixiao::c::handle<0x6a78647261647302u> {
  jx_standard(std::string_view bands, const jixiao::reading& reading);

  jixiao::wide_standard value;
  jixiao::reading how;
};

struct jx_table : jixiao::c::handle<0x6a78656c62617403u> {
  jixiao::io::reading_of<jixiao::department> read;
  std::string name;
  std::string digest;
};

struct jx_year : jixiao::c::handle<0x6a78000072616504u> {
  jixiao::io::reading_of<jixiao::measurements> read;
  std::string name;
  std::string digest;
};

namespace jixiao::c {

template <class Handle>
const Handle& alive(const Handle* given, std::string_view name) {
  if (given == nullptr || !given->is_alive()) throw bad_handle(name);
  return *given;
}

// Where a result goes.
template <class Pointer>
void need(const Pointer* to, std::string_view name) {
  if (to == nullptr) throw null_argument(name);
}

template <class Handle>
void let_go(Handle* given) {
  if (given != nullptr && given->is_alive()) delete given;
}

// The standard of bands divided by bars.
wide_standard read_bands(std::string_view bands);

}  // namespace jixiao::c
