// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/table/department_text.hpp>
#include <jixiao/table/indicator_text.hpp>

namespace jixiao {

JIXIAO_INLINE void read_again(department& d, const bound_words& words) {
  for (duty& du : d.duties)
    for (activity& a : du.activities)
      for (objective& o : a.objectives)
        for (indicator& i : o.indicators) i.read_again(words);
}

}  // namespace jixiao
