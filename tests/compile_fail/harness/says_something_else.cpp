// SPDX-License-Identifier: BSL-1.0
// expect: these words stand in no compiler
// harness: the compiler does not say
#ifndef JIXIAO_TWIN
static_assert(false, "for another reason");
#endif
