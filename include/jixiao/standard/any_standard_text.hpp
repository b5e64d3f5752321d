// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/base/definitions.hpp>
#include <jixiao/standard/any_standard.hpp>

#if JIXIAO_HEADER_ONLY
#include <jixiao/standard/any_standard_text.ipp>
#endif
