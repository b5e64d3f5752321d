// SPDX-License-Identifier: BSL-1.0
// Compiled as one, since the headers that they share take longer than they do.
#include "io/json_rows.cpp"
#include "io/json_value.cpp"
#include "io/number_format.cpp"
#include "io/odf.cpp"
#include "io/odf_lists.cpp"
#include "io/odf_styles.cpp"
#include "io/ordinal_levels.cpp"
#include "io/text.cpp"
#include "io/xlsx.cpp"
