// SPDX-License-Identifier: BSL-1.0
#include "level_words.hpp"

#include <jixiao/table/target.hpp>

namespace jixiao::io {

std::optional<grade> level_named(std::string_view heading) {
  constexpr std::size_t longest = 64;
  if (heading.size() > longest) return std::nullopt;
  return grade_named(jixiao::detail::label_key(heading));
}

}  // namespace jixiao::io
