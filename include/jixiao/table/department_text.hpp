// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/base/definitions.hpp>
#include <jixiao/table/department.hpp>
#include <jixiao/table/indicator_text.hpp>
#include <jixiao/text/bound_words.hpp>

namespace jixiao {

/// Reads all bands of a table again, as 以上 and 以下 are meant in it. O(cells).
void read_again(department& d, const bound_words& words);

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/table/department_text.ipp>
#endif
