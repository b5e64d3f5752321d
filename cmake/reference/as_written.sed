# SPDX-License-Identifier: BSL-1.0
# What doxygen is given in place of a line: it takes a % before a word for a sign of its own, and a `
# before a ' for a quotation mark. Verbatim blocks are left as they are.

/^```/,/^```/b
/^ *\/\/\/     /b
/\/\/\/|^ *\/?\*|^[^ \/]/!b
s/%([^ -\/:-@\[-\^{-~])/%%\1/g
s/`([^`]+)`/``\1``/g
