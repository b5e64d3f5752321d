// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/base/definitions.hpp>
#include <jixiao/table/indicator.hpp>

#if JIXIAO_HEADER_ONLY
#include <jixiao/table/indicator_text.ipp>
#endif
