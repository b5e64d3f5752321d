// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

namespace jixiao::detail {

// A compiler names a value of an enumeration as it is declared, and one that is not declared as a
// number in brackets: `[with auto Value = (jixiao::code)23]`. Looked at from its end, in few steps,
// since every program that includes a table does so.
template <auto Value>
consteval bool is_declared() {
#if defined(__GNUC__) || defined(__clang__)
  const char* at = __PRETTY_FUNCTION__ + sizeof(__PRETTY_FUNCTION__) - 3;
  while (*at >= '0' && *at <= '9') --at;
  return *at != ')';
#else
  return true;
#endif
}

/// Whether an enumeration that counts from 0 has this many values, so that a table of them that
/// lacks one, at the end too, does not compile. Told by compilers that name values; else true.
template <class Enum, std::size_t Count>
inline constexpr bool has_enumerators = is_declared<static_cast<Enum>(Count - 1)>() &&
                                        !is_declared<static_cast<Enum>(Count)>();

}  // namespace jixiao::detail

namespace jixiao {

/// One value of an enumeration, and its stable name for programs.
template <class Enum>
struct enumerator {
  Enum value;             ///< as the code has it
  std::string_view name;  ///< as JSON, schemes and the command line have it
};

/// THE table of an enumeration that counts from 0 (枚举表): names, reads and counts its values. A
/// table that lacks a value, or has two of one name, does not compile. The first name of a value
/// is the one that is written; a table may list others behind all first ones, which are read.
template <class Enum, std::size_t Count>
class enumeration {
 public:
  /// The entries, those that are written first, in the order of their values.
  consteval enumeration(const enumerator<Enum> (&entries)[Count]) {
    for (std::size_t i = 0; i < Count; ++i) {
      entries_[i] = entries[i];
      if (i == size_ && static_cast<std::size_t>(entries[i].value) == i) ++size_;
      for (std::size_t k = 0; k < i; ++k)
        if (entries[k].name == entries[i].name) throw "two values of one name";
    }
    for (std::size_t i = size_; i < Count; ++i)
      if (static_cast<std::size_t>(entries[i].value) >= size_) throw "values are out of order";
  }

  /// How many values there are.
  constexpr std::size_t size() const { return size_; }
  /// The name that a value is written by. O(1).
  constexpr std::string_view name_of(Enum value) const {
    return entries_[static_cast<std::size_t>(value)].name;
  }
  /// The value of a name; `otherwise` where there is none.
  constexpr Enum named(std::string_view name, Enum otherwise) const {
    for (const enumerator<Enum>& e : entries_)
      if (e.name == name) return e.value;
    return otherwise;
  }
  /// Whether a value is known by this name, a written one or one that is only read.
  constexpr bool has(std::string_view name) const {
    for (const enumerator<Enum>& e : entries_)
      if (e.name == name) return true;
    return false;
  }
  /// The values with the names that they are written by, in order.
  constexpr const enumerator<Enum>* begin() const { return entries_; }
  constexpr const enumerator<Enum>* end() const { return entries_ + size_; }

 private:
  enumerator<Enum> entries_[Count] = {};
  std::size_t size_ = 0;
};

}  // namespace jixiao
