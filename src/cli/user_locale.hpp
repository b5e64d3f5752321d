// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

#include <jixiao/base/language.hpp>

namespace jixiao::cli {

// What LC_ALL, LC_MESSAGES or LANG ask for, the first that is set: Chinese for zh…, for C and POSIX
// and where nothing is set; else English.
language language_of_locale();

// Whether the user's terminal is in GB18030 or a part of it (GBK, GB2312), as LC_ALL, LC_CTYPE or
// LANG says.
bool is_locale_gb18030();

bool is_utf8(std::string_view text);

// Between the two; what does not belong to the encoding becomes the replacement character, or ?.
std::string to_gb18030(std::string_view utf8);
std::string from_gb18030(std::string_view bytes);

// A line of standard input, from a terminal in GB18030 as UTF-8.
std::string from_terminal(std::string line);

// The name by which a file is opened: names that were typed in GB18030 stand on disk as they were
// typed.
std::string native_path(const std::string& path);

}  // namespace jixiao::cli
