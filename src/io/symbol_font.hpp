// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

namespace jixiao::io {

// The fonts whose characters are other than their codes say.
bool is_symbol_font(std::string_view font);

// The text of a run in the font Symbol as the characters that are seen: ≥ for U+00B3 and for
// U+F0B3 in the private area, where office programs keep them.
std::string from_symbol_font(std::string_view text);

// Of a run in any font: what stands in the part of the private area that is the font Symbol's.
std::string without_private_symbols(std::string_view text);

// The character with that code in a symbol font; U+FFFD where no reader would know it.
std::string_view symbol_character(std::string_view font, unsigned code);

}  // namespace jixiao::io
