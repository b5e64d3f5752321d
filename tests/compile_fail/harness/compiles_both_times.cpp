// SPDX-License-Identifier: BSL-1.0
// expect: static assertion failed
// harness: the case compiled and must not
static_assert(true);
