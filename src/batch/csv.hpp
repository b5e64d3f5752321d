// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::batch::detail {

// Where the record that begins at `start` ends: past its line end, outside quotes; npos where the
// text ends first. Quotes count only where they begin a field (RFC 4180), behind
// blanks too.
std::size_t end_of_record(std::string_view text, std::size_t start);

// The same for the last record that ends in the text, given whether there is a quote in it.
std::size_t end_of_last_record(std::string_view text, bool has_quote);

struct record {
  std::vector<std::string> fields;
  bool is_unclosed = false;
};

// The fields of one record, without its line end; quotes are taken off.
void split_record(std::string_view text, record& into);

// The field as it is written: in quotes where it has to be.
void append_field(std::string& to, std::string_view field);

// Whether rows end in returns alone, as very old programs write them.
inline bool ends_in_returns(std::string_view text) {
  return text.find('\r') != text.npos && text.find('\n') == text.npos;
}

}  // namespace jixiao::batch::detail
