// SPDX-License-Identifier: BSL-1.0
#pragma once

// How values stand in a failure's text: as they are written, not as bytes. Catch2, GoogleTest and
// doctest all look for these operators beside the types.

#include <cstddef>
#include <string_view>

#include <jixiao/check/finding.hpp>
#include <jixiao/judging/verdict.hpp>
#include <jixiao/measure/quantity.hpp>
#include <jixiao/set/interval_set.hpp>
#include <jixiao/standard/standard.hpp>
#include <jixiao/testing/answer.hpp>

namespace jixiao {

namespace detail {

// What has characters written to it. Named by what it can do, so that no <ostream> is needed here.
template <class Stream>
concept text_stream = requires(Stream& out, const char* text) {
  out.write(text, 1);
  out.width();
};

template <text_stream Stream>
Stream& print(Stream& out, std::string_view text) {
  out.write(text.data(), static_cast<decltype(out.width())>(text.size()));
  return out;
}

}  // namespace detail

/// Values on a stream of whatever kind, as they print elsewhere; of enumerations the name for
/// programs.
///@{
template <detail::text_stream Stream>
Stream& operator<<(Stream& out, const decimal& value) {
  return detail::print(out, to_text(value).view());
}
template <detail::text_stream Stream>
Stream& operator<<(Stream& out, const fraction& value) {
  return detail::print(out, to_text(value).view());
}
template <detail::text_stream Stream>
Stream& operator<<(Stream& out, const quantity& value) {
  return detail::print(out, to_text(value).view());
}
template <detail::text_stream Stream>
Stream& operator<<(Stream& out, const unit& value) {
  return detail::print(out, to_text(value).view());
}
template <detail::text_stream Stream>
Stream& operator<<(Stream& out, const interval& value) {
  return detail::print(out, to_text(value).view());
}
template <detail::text_stream Stream, std::size_t N>
Stream& operator<<(Stream& out, const interval_set<N>& value) {
  return detail::print(out, to_text(value).view());
}
template <detail::text_stream Stream>
Stream& operator<<(Stream& out, grade value) {
  return detail::print(out, name_of(value));
}
template <detail::text_stream Stream>
Stream& operator<<(Stream& out, reason value) {
  return detail::print(out, name_of(value));
}
template <detail::text_stream Stream>
Stream& operator<<(Stream& out, code value) {
  return detail::print(out, name_of(value));
}
template <detail::text_stream Stream>
Stream& operator<<(Stream& out, fault value) {
  return detail::print(out, name_of(value));
}
///@}

/// As its cell is written.
template <detail::text_stream Stream>
Stream& operator<<(Stream& out, const band& value) {
  return detail::print(out, value.text.view());
}

/// As its cells are written, best first: 98%以上 | 95%～98% | 90%～95% | 90%以下.
template <detail::text_stream Stream>
Stream& operator<<(Stream& out, const standard_view& value) {
  bool is_first = true;
  for (const auto g : value.levels()) {
    if (!is_first) detail::print(out, " | ");
    is_first = false;
    detail::print(out, value[g].text.view());
  }
  return out;
}

/// The grade, the reason and the value: good (direct, 97.995%).
template <detail::text_stream Stream>
Stream& operator<<(Stream& out, const verdict& v) {
  detail::print(out, v.grade ? name_of(*v.grade) : std::string_view("no grade"));
  detail::print(out, " (");
  detail::print(out, name_of(v.reason));
  if (v.reason != reason::label && v.reason != reason::grade_word) {
    detail::print(out, ", ");
    detail::print(out, to_text(quantity{v.value, v.unit}).view());
  }
  return detail::print(out, ")");
}

/// The verdict, or the refusal: refused (unit-mismatch).
template <detail::text_stream Stream>
Stream& operator<<(Stream& out, const answer& a) {
  if (a.said) return out << *a.said;
  detail::print(out, "refused (");
  detail::print(out, a.refusal);
  return detail::print(out, ")");
}

}  // namespace jixiao
