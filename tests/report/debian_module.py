# SPDX-License-Identifier: BSL-1.0
"""Modules that Debian has for its own Python, which need not be the one that runs a test."""
import importlib
import os
import sys

SYSTEM = "/usr/bin/python3"


def debian_module(name):
    """The module; the running script begins again in Debian's Python where this one lacks it, and
    ends with status 77 where that does too."""
    try:
        return importlib.import_module(name)
    except ImportError:
        if sys.executable != SYSTEM and os.path.exists(SYSTEM):
            os.execv(SYSTEM, [SYSTEM, *sys.argv])
        print(f"left out: python3-{name} is not here")
        sys.exit(77)
