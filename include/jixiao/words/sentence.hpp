// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace jixiao {

namespace detail {

/// A name in a template's arguments.
template <std::size_t Size>
struct mark_name {
  char letters[Size] = {};
  consteval mark_name(const char (&name)[Size]) {
    for (std::size_t i = 0; i < Size; ++i) letters[i] = name[i];
  }
  constexpr std::string_view view() const { return {letters, Size - 1}; }
};

}  // namespace detail

/// What is put in a sentence at the mark of its name. Texts and numbers print as they are.
template <detail::mark_name Name>
struct text_mark {
  static constexpr std::string_view name = Name.view();  ///< as it stands in braces in a sentence
  std::string_view value;                                ///< what is put there

  /// Puts it there.
  void append_to(std::string& out) const { out += value; }
  /// Whether a part of a sentence that hangs on it is left out.
  bool is_empty() const { return value.empty(); }
  static constexpr bool is_count = false;    ///< whether it chooses between forms of a word
  static constexpr bool is_required = true;  ///< whether every sentence that takes it must have it
  /// Never: a text counts nothing.
  static constexpr bool is_one() { return false; }
};

/// A number of things, which chooses between forms of a word: {count?indicator|indicators}.
template <detail::mark_name Name>
struct count_mark {
  static constexpr std::string_view name = Name.view();  ///< as it stands in braces in a sentence
  std::size_t value = 0;                                 ///< how many there are

  /// Puts the number there.
  void append_to(std::string& out) const { out += std::to_string(value); }
  /// Never.
  static constexpr bool is_empty() { return false; }
  static constexpr bool is_count = true;     ///< whether it chooses between forms of a word
  static constexpr bool is_required = true;  ///< whether every sentence that takes it must have it
  /// Whether it chooses the form for one thing.
  bool is_one() const { return value == 1; }
};

/// Whether something is one, which only chooses between forms of a word, where a language has any.
template <detail::mark_name Name>
struct form_mark {
  static constexpr std::string_view name = Name.view();  ///< as it stands in braces in a sentence
  bool value = false;                                    ///< whether it is one

  /// Puts nothing there.
  static constexpr void append_to(std::string&) {}
  /// Never.
  static constexpr bool is_empty() { return false; }
  static constexpr bool is_count = true;  ///< whether it chooses between forms of a word
  /// Whether every sentence that takes it must have it: a language may have one form alone.
  static constexpr bool is_required = false;
  /// Whether it chooses the form for one thing.
  constexpr bool is_one() const { return value; }
};

/// A number of things that a sentence may leave out, where a language needs another number.
template <detail::mark_name Name>
struct spare_count_mark : count_mark<Name> {
  static constexpr bool is_required = false;  ///< whether every sentence that takes it must have it
};

namespace detail {

/// One part of a sentence: what stands there, and what comes behind.
struct sentence_part {
  enum class kind : std::uint8_t { end, words, mark, choice, optional_begin, optional_end, bad };
  kind what = kind::end;
  std::string_view text;  ///< the words, or the name of the mark
  std::string_view one;   ///< of a choice
  std::string_view many;
  std::string_view rest;
};

constexpr sentence_part bad_part(std::string_view text) {
  return {sentence_part::kind::bad, text, {}, {}, {}};
}

constexpr sentence_part mark_part(std::string_view text) {
  const std::size_t close = text.find('}');
  if (close == std::string_view::npos) return bad_part(text);
  const std::string_view inside = text.substr(1, close - 1);
  const std::string_view rest = text.substr(close + 1);
  const std::size_t question = inside.find('?');
  if (question == std::string_view::npos) return {sentence_part::kind::mark, inside, {}, {}, rest};
  const std::string_view forms = inside.substr(question + 1);
  const std::size_t bar = forms.find('|');
  if (bar == std::string_view::npos) return bad_part(text);
  return {sentence_part::kind::choice, inside.substr(0, question), forms.substr(0, bar),
          forms.substr(bar + 1), rest};
}

// Cheap, since compilers count their steps over all sentences of a language.
constexpr bool may_begin_part(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c != '{' && c != '}' && c != '[' && c != ']') return false;
  return c == '{' || c == '}' || (at + 1 < text.size() && text[at + 1] == c);
}

/// The first part of a sentence. Its grammar:
///   {name}             what is given for the mark
///   {name?one|many}    a form of a word, by the count given for the mark
///   [[ … ]]            left out if any mark inside is given nothing
constexpr sentence_part first_part(std::string_view text) {
  if (text.empty()) return {};
  if (text.starts_with("[["))
    return {sentence_part::kind::optional_begin, {}, {}, {}, text.substr(2)};
  if (text.starts_with("]]"))
    return {sentence_part::kind::optional_end, {}, {}, {}, text.substr(2)};
  if (text[0] == '{') return mark_part(text);
  if (text[0] == '}') return bad_part(text);
  std::size_t size = 1;
  while (size < text.size() && !may_begin_part(text, size)) ++size;
  return {sentence_part::kind::words, text.substr(0, size), {}, {}, text.substr(size)};
}

/// Whether a sentence can be filled with marks of these names, counts among them; and, unless some
/// may be left out, has each that is required.
template <class... Marks>
constexpr bool takes(std::string_view text, bool may_leave_out = false) {
  using kind = sentence_part::kind;
  [[maybe_unused]] bool used[sizeof...(Marks) + 1] = {};
  bool is_inside = false;
  for (sentence_part part = first_part(text); part.what != kind::end;
       part = first_part(part.rest)) {
    if (part.what == kind::bad) return false;
    if (part.what == kind::optional_begin && std::exchange(is_inside, true)) return false;
    if (part.what == kind::optional_end && !std::exchange(is_inside, false)) return false;
    if (part.what != kind::mark && part.what != kind::choice) continue;
    bool is_known = false;
    std::size_t i = 0;
    ((part.text == Marks::name && (part.what == kind::mark || Marks::is_count)
          ? (is_known = used[i] = true)
          : false,
      ++i),
     ...);
    if (!is_known) return false;
  }
  std::size_t i = 0;
  const bool has_all = ((used[i++] || !Marks::is_required) && ...);
  return !is_inside && (has_all || may_leave_out);
}

/// Puts the marks in their places, in one pass: what is put in is not read again.
template <class... Marks>
std::string filled(std::string_view text, const Marks&... marks) {
  using kind = sentence_part::kind;
  std::string out;
  std::size_t kept = 0;
  bool is_optional = false;
  bool is_lacking = false;
  for (sentence_part part = first_part(text); part.what != kind::end && part.what != kind::bad;
       part = first_part(part.rest)) {
    [[maybe_unused]] const auto put = [&](const auto& mark) {
      if (mark.name != part.text) return;
      is_lacking = is_lacking || mark.is_empty();
      if (part.what == kind::choice)
        out += mark.is_one() ? part.one : part.many;
      else
        mark.append_to(out);
    };
    // A full-width bracket has its space within.
    if (part.what == kind::words)
      out += part.text.substr(part.text[0] == ' ' && out.ends_with("）") ? 1 : 0);
    if (part.what == kind::mark || part.what == kind::choice) (put(marks), ...);
    if (part.what == kind::optional_begin || part.what == kind::optional_end) {
      if (is_optional && is_lacking) out.resize(kept);
      is_optional = part.what == kind::optional_begin;
      is_lacking = false;
      kept = out.size();
    }
  }
  return out;
}

/// Declared and never defined: what the compiler says of a sentence that does not fit its marks.
void this_sentence_lacks_a_mark_or_has_one_too_many();

}  // namespace detail

/// One sentence of a catalogue, with the marks that it takes; checked while compiling.
template <class... Marks>
class sentence {
 public:
  /// Does not compile where it lacks a mark, or has one that it does not take.
  consteval sentence(const char* text) : text_(text) {
    if (!detail::takes<Marks...>(text_)) detail::this_sentence_lacks_a_mark_or_has_one_too_many();
  }
  /// With its marks.
  constexpr std::string_view text() const { return text_; }

 private:
  std::string_view text_;
};

}  // namespace jixiao
