// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

namespace jixiao {

/// The language that people are spoken to in: Chinese by default, English on request.
enum class language : std::uint8_t { zh, en };

}  // namespace jixiao
