// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/check/check.hpp>
#include <jixiao/check/repair.hpp>
#include <jixiao/standard/standard_text.hpp>
