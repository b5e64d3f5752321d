// SPDX-License-Identifier: BSL-1.0
// Compiled as one, since the headers that they share take longer than they do.
#include "report/csv.cpp"
#include "report/html.cpp"
#include "report/html_cards.cpp"
#include "report/html_steps.cpp"
#include "report/json.cpp"
#include "report/ledger_words.cpp"
#include "report/number_line.cpp"
#include "report/sentences.cpp"
#include "report/style.cpp"
#include "report/words.cpp"
