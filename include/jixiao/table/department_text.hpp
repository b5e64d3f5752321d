// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/table/department.hpp>
#include <jixiao/table/indicator_text.hpp>

namespace jixiao {

/// Reads all bands of a table again, as 以上 and 以下 are meant in it. O(cells).
inline void read_again(department& d, const bound_words& words) {
  for (duty& du : d.duties)
    for (activity& a : du.activities)
      for (objective& o : a.objectives)
        for (indicator& i : o.indicators) i.read_again(words);
}

}  // namespace jixiao
