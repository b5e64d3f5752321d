// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/standard/standard.hpp>
#include <jixiao/standard/standard_text.hpp>
