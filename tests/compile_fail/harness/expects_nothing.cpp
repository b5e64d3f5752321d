// SPDX-License-Identifier: BSL-1.0
// harness: the file has no line
#ifndef JIXIAO_TWIN
static_assert(false, "no expectation");
#endif
