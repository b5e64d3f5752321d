// SPDX-License-Identifier: BSL-1.0
// expect: broken
// harness: the twin must compile and does not
static_assert(false, "broken both times");
