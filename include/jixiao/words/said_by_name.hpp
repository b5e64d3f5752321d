// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include <jixiao/words/sentence.hpp>

namespace jixiao {

/// Words for names that programs use, each of which is in the list.
template <std::size_t Count>
class said_by_name {
 public:
  /// The words for one name.
  struct entry {
    std::string_view name;  ///< as programs have it
    std::string_view text;  ///< as people say it; never empty
  };
  /// One without a name or words does not compile.
  consteval said_by_name(const entry (&entries)[Count]) {
    for (std::size_t i = 0; i < Count; ++i) {
      if (entries[i].name.empty() || entries[i].text.empty())
        detail::this_sentence_lacks_a_mark_or_has_one_too_many();
      entries_[i] = entries[i];
    }
  }
  /// The name itself where there are no words for it.
  constexpr std::string_view operator[](std::string_view name) const {
    for (const entry& e : entries_)
      if (e.name == name) return e.text;
    return name;
  }
  /// Whether there are words for a name.
  constexpr bool has(std::string_view name) const {
    for (const entry& e : entries_)
      if (e.name == name) return true;
    return false;
  }
  /// All of them, in their order.
  constexpr std::span<const entry> entries() const { return entries_; }

 private:
  entry entries_[Count] = {};
};

/// A sentence for each of the codes that programs know (`not-a-flag`), with some of the marks or
/// none. That every code has one is for who knows the codes to assert: `says_all`.
template <std::size_t Count, class... Marks>
class said_by_code {
 public:
  /// The sentence for one code.
  struct entry {
    std::string_view code;  ///< as programs have it
    std::string_view text;  ///< with its marks in braces; never empty
  };
  /// One without a code or words, or with a mark that is none of these, does not compile.
  consteval said_by_code(const entry (&entries)[Count]) {
    for (std::size_t i = 0; i < Count; ++i) {
      const entry& e = entries[i];
      if (e.code.empty() || e.text.empty() || !detail::takes<Marks...>(e.text, true))
        detail::this_sentence_lacks_a_mark_or_has_one_too_many();
      entries_[i] = e;
    }
  }
  /// With its marks; empty for what is no code.
  constexpr std::string_view operator[](std::string_view code) const {
    for (const entry& e : entries_)
      if (e.code == code) return e.text;
    return {};
  }
  static constexpr std::size_t size() { return Count; }

 private:
  entry entries_[Count] = {};
};

/// Whether there is a sentence for each value of an enumeration, by `name_of`.
template <class Enum, class Said>
constexpr bool says_all(const Said& sentences) {
  for (std::size_t i = 0; i < Said::size(); ++i)
    if (sentences[name_of(static_cast<Enum>(i))].empty()) return false;
  return true;
}

}  // namespace jixiao
