// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string_view>

namespace jixiao {

/// The language that people are spoken to in: Chinese by default, English on request.
enum class language : std::uint8_t {
  zh,      ///< Chinese
  en,      ///< English
  marked,  ///< for tests: Chinese, each sentence of the catalogue in ⟦ ⟧
};

/// One thing said in both languages.
struct message {
  std::string_view zh;  ///< in Chinese
  std::string_view en;  ///< in English

  /// In a language; every one but English has the Chinese.
  constexpr std::string_view in(language which) const { return which == language::en ? en : zh; }
};

}  // namespace jixiao
