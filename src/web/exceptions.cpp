// SPDX-License-Identifier: BSL-1.0
//
// Exceptions of C++ for WebAssembly: what the compiler calls for throw and catch (Itanium C++ ABI,
// the part of a personality function for wasm), since Debian's libc++abi for it is built without.
// One thread; no exception_ptr.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <new>
#include <string>
#include <typeinfo>

// Debian's strings for wasm end the program where they should throw.
template class std::basic_string<char>;

namespace __cxxabiv1 {

// As libc++abi has it; its own types derive from it.
class __shim_type_info : public std::type_info {
 public:
  ~__shim_type_info() override;
  virtual void noop1() const;
  virtual void noop2() const;
  virtual bool can_catch(const __shim_type_info* thrown, void*& adjusted) const = 0;
};

}  // namespace __cxxabiv1

namespace {

using type = __cxxabiv1::__shim_type_info;

// Stands in front of what was thrown.
struct alignas(16) header {
  const type* what;
  void* (*destroy)(void*);  // a destructor returns its object here
  header* caught_before;
  void* adjusted;  // the object as its handler sees it
  int handlers;    // that hold it; below 0 while a handler throws it on
};

header* caught = nullptr;
unsigned in_flight = 0;

header* header_of(void* thrown) { return static_cast<header*>(thrown) - 1; }

[[noreturn]] void throw_it(header* h) {
  ++in_flight;
  __builtin_wasm_throw(0, h + 1);
}

std::uint32_t read_bits(const unsigned char*& at, unsigned& shift, unsigned char& last) {
  std::uint32_t value = 0;
  shift = 0;
  do {
    last = *at++;
    value |= (last & 0x7Fu) << shift;
    shift += 7;
  } while ((last & 0x80u) != 0);
  return value;
}

std::uint32_t read_unsigned(const unsigned char*& at) {
  unsigned shift;
  unsigned char last;
  return read_bits(at, shift, last);
}

std::int32_t read_signed(const unsigned char*& at) {
  unsigned shift;
  unsigned char last;
  const std::uint32_t value = read_bits(at, shift, last);
  const bool is_negative = shift < 32 && (last & 0x40u) != 0;
  return static_cast<std::int32_t>(is_negative ? value | ~std::uint32_t{0} << shift : value);
}

// The table that the compiler writes for a function with handlers (LSDA).
struct handler_table {
  const unsigned char* types = nullptr;  // their end
  const unsigned char* sites = nullptr;
  const unsigned char* actions = nullptr;

  explicit handler_table(const unsigned char* at) {
    constexpr unsigned char omitted = 0xFF;
    if (*at++ != omitted) std::abort();
    const unsigned char encoding = *at++;
    if (encoding != omitted) {
      if (encoding != 0) std::abort();  // addresses as they are
      const std::uint32_t offset = read_unsigned(at);
      types = at + offset;
    }
    ++at;  // how call sites are written
    const std::uint32_t size = read_unsigned(at);
    sites = at;
    actions = at + size;
  }

  // The first action of a landing pad; null where there is only cleaning up.
  const unsigned char* action_of(std::uint32_t pad) const {
    for (const unsigned char* at = sites; at < actions;) {
      const std::uint32_t which = read_unsigned(at);
      const std::uint32_t action = read_unsigned(at);
      if (which == pad) return action == 0 ? nullptr : actions + (action - 1);
    }
    return nullptr;
  }

  const type* type_at(std::int32_t filter) const {
    const type* found;
    std::memcpy(&found, types - static_cast<std::ptrdiff_t>(filter) * 4, sizeof found);
    return found;
  }
};

constexpr int handler_found = 6;    // _URC_HANDLER_FOUND
constexpr int continue_unwind = 8;  // _URC_CONTINUE_UNWIND

}  // namespace

extern "C" {

// Written before the call of the personality: pad and table. Read after it: the selector.
struct {
  std::uintptr_t pad;
  const unsigned char* table;
  std::uintptr_t selector;
} __wasm_lpad_context;

int _Unwind_CallPersonality(void* thrown) {
  __wasm_lpad_context.selector = 0;
  if (__wasm_lpad_context.table == nullptr) return continue_unwind;
  header* h = header_of(thrown);
  const handler_table table(__wasm_lpad_context.table);
  const unsigned char* at = table.action_of(__wasm_lpad_context.pad);
  while (at != nullptr) {
    const std::int32_t filter = read_signed(at);
    if (filter > 0) {
      const type* wanted = table.type_at(filter);
      void* adjusted = h + 1;
      if (wanted == nullptr || wanted->can_catch(h->what, adjusted)) {
        h->adjusted = adjusted;
        __wasm_lpad_context.selector = static_cast<std::uintptr_t>(filter);
        return handler_found;
      }
    }
    const unsigned char* here = at;
    const std::int32_t next = read_signed(at);
    at = next == 0 ? nullptr : here + next;
  }
  return continue_unwind;
}

void* __cxa_allocate_exception(std::size_t size) {
  auto* h = static_cast<header*>(std::malloc(sizeof(header) + size));
  if (h == nullptr) std::abort();
  *h = {};
  return h + 1;
}
void __cxa_free_exception(void* thrown) noexcept { std::free(header_of(thrown)); }

[[noreturn]] void __cxa_throw(void* thrown, std::type_info* what, void* (*destroy)(void*)) {
  header* h = header_of(thrown);
  h->what = static_cast<const type*>(what);
  h->destroy = destroy;
  throw_it(h);
}

void* __cxa_get_exception_ptr(void* thrown) noexcept { return header_of(thrown)->adjusted; }

void* __cxa_begin_catch(void* thrown) noexcept {
  header* h = header_of(thrown);
  h->handlers = (h->handlers < 0 ? -h->handlers : h->handlers) + 1;
  if (caught != h) {
    h->caught_before = caught;
    caught = h;
  }
  --in_flight;
  return h->adjusted;
}

void __cxa_end_catch() {
  header* h = caught;
  if (h == nullptr) return;
  if (h->handlers < 0) {
    if (++h->handlers == 0) caught = h->caught_before;
    return;
  }
  if (--h->handlers > 0) return;
  caught = h->caught_before;
  if (h->destroy != nullptr) h->destroy(h + 1);
  std::free(h);
}

[[noreturn]] void __cxa_rethrow() {
  header* h = caught;
  if (h == nullptr) std::abort();
  h->handlers = -h->handlers;
  throw_it(h);
}

unsigned __cxa_uncaught_exceptions() noexcept { return in_flight; }
bool __cxa_uncaught_exception() noexcept { return in_flight != 0; }
}

void* operator new(std::size_t size) {
  if (void* memory = std::malloc(size == 0 ? 1 : size)) return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept { std::free(memory); }

// Debian's 128-bit division for wasm was compiled to look at these.
extern "C" {
std::uintptr_t __stack_chk_guard = 0x6A787A31;
[[noreturn]] void __stack_chk_fail() { std::abort(); }
}
