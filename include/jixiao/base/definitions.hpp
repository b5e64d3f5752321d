// SPDX-License-Identifier: BSL-1.0
#pragma once

/// \file
/// Where the definitions of functions are that are no constants: in `.ipp` files beside the headers
/// that declare them.
///
/// - By default each header brings its definitions along, as inline functions: nothing is linked.
/// - With `JIXIAO_COMPILED=1`, which the target `jixiao::core` gives whoever links it, headers only
///   declare them, and the library has them: a file that scores a year then compiles in a third of
///   the time. Both give the same results; one program uses one of them throughout.
#if defined(JIXIAO_COMPILED) && JIXIAO_COMPILED
#define JIXIAO_HEADER_ONLY 0
#define JIXIAO_INLINE
#else
/// 1 where headers bring their definitions along, 0 where the library has them.
#define JIXIAO_HEADER_ONLY 1
/// `inline` where headers bring definitions along; else nothing.
#define JIXIAO_INLINE inline
#endif
