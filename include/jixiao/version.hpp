// SPDX-License-Identifier: BSL-1.0
#pragma once

// The one place where the version is written: the build and the installed package read it here.
/// The version of these headers, for `#if`.
///@{
#define JIXIAO_VERSION_MAJOR 0
#define JIXIAO_VERSION_MINOR 1
#define JIXIAO_VERSION_PATCH 0
#define JIXIAO_VERSION_STRING "0.1.0"
///@}

namespace jixiao {

/// The version of the library that this source was compiled with.
struct version_number {
  /// Of MAJOR.MINOR.PATCH.
  ///@{
  int major_part;
  int minor_part;
  int patch_part;
  ///@}
  const char* text;  ///< the three with points between them
};

/// Of these headers, for code.
inline constexpr version_number version{JIXIAO_VERSION_MAJOR, JIXIAO_VERSION_MINOR,
                                        JIXIAO_VERSION_PATCH, JIXIAO_VERSION_STRING};

}  // namespace jixiao
