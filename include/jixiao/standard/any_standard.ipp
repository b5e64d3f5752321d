// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/band/band.hpp>
#include <jixiao/standard/any_standard.hpp>
#include <jixiao/standard/with_bands.hpp>

namespace jixiao {

JIXIAO_INLINE any_standard with_bands(const any_standard& like, const band* bands) {
  return like.wide_.empty() ? any_standard(with_bands(like.narrow_, bands))
                            : any_standard(with_bands(like.wide_.front(), bands));
}

}  // namespace jixiao
