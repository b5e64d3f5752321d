// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace jixiao {

/// The rooms of sentences (用语的分区), each with a header of its own. The catalogue is the
/// library's; the others are of what lies beside it, so that who uses the library does not compile
/// them.
///@{
struct catalogue;
struct call_words;
struct test_words;
struct document_words;
struct report_words;
struct program_words;
///@}

namespace detail {

/// Declared and never defined: what the compiler says of a language that lacks a room.
template <class Room>
consteval Room this_language_lacks_a_room();

}  // namespace detail

}  // namespace jixiao
