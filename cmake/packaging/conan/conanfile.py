# SPDX-License-Identifier: BSL-1.0
"""A recipe for Conan 2. Not run: no machine of the project has Conan."""
import re
from pathlib import Path

from conan import ConanFile
from conan.tools.build import check_min_cppstd
from conan.tools.cmake import CMake, CMakeDeps, CMakeToolchain, cmake_layout


class Jixiao(ConanFile):
    name = "jixiao"
    license = "BSL-1.0"
    description = "Grading standards of performance management, exact, checked, explained"
    settings = "os", "arch", "compiler", "build_type"
    options = {"io": [True, False], "report": [True, False], "tools": [True, False]}
    default_options = {"io": True, "report": True, "tools": False}

    @property
    def _root(self):
        return Path(self.recipe_folder).parents[2]

    def set_version(self):
        header = (self._root / "include/jixiao/version.hpp").read_text(encoding="utf-8")
        self.version = re.search(r'JIXIAO_VERSION_STRING "([^"]*)"', header).group(1)

    def layout(self):
        self.folders.root = "../../.."
        cmake_layout(self)

    def validate(self):
        check_min_cppstd(self, 20)

    def requirements(self):
        self.requires("boost/[>=1.74 <2]", transitive_headers=True)
        self.requires("fmt/[>=9 <12]", transitive_headers=True)
        if self.options.io or self.options.tools:
            for package in ("gumbo-parser/[>=0.10]", "openssl/[>=3 <4]"):
                self.requires(package)
        if self.options.report or self.options.tools:
            self.requires("libxlsxwriter/[>=1.1 <2]")
        if self.options.io or self.options.report or self.options.tools:
            for package in ("libzip/[>=1.7 <2]", "pugixml/[>=1.13 <2]", "nlohmann_json/[>=3.11 <4]"):
                self.requires(package)
        if self.options.tools:
            self.requires("cli11/[>=2.1 <3]")

    def generate(self):
        CMakeDeps(self).generate()
        chain = CMakeToolchain(self)
        whole = bool(self.options.tools)
        chain.cache_variables.update({
            "JIXIAO_BUILD_IO": whole or bool(self.options.io),
            "JIXIAO_BUILD_REPORT": whole or bool(self.options.report),
            "JIXIAO_BUILD_CLI": whole,
            **{f"JIXIAO_BUILD_{part}": False for part in ("TESTS", "BENCH", "C", "SQLITE", "POSTGRES")},
            "JIXIAO_USE_CCACHE": False})
        chain.generate()

    def build(self):
        cmake = CMake(self)
        cmake.configure()
        cmake.build()

    def package(self):
        CMake(self).install()

    def package_info(self):
        self.cpp_info.set_property("cmake_find_mode", "none")
        self.cpp_info.builddirs = ["lib/cmake/jixiao"]
