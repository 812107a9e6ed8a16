# SPDX-License-Identifier: GPL-3.0-or-later
# Finds every library and refuses, in words, those too old to be safe.

find_package(Qt6 6.4.2 REQUIRED COMPONENTS Core Gui Widgets Svg PrintSupport Concurrent LinguistTools Test)
find_package(OpenSSL 3.0 REQUIRED)
find_package(LibArchive REQUIRED)
find_package(CURL 7.88 REQUIRED)
find_package(QCustomPlotQt6 REQUIRED)
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(yaml REQUIRED IMPORTED_TARGET yaml-0.1)
pkg_check_modules(xlsxwriter REQUIRED IMPORTED_TARGET xlsxwriter>=1.1)
pkg_check_modules(p11kit REQUIRED IMPORTED_TARGET p11-kit-1)
pkg_check_modules(sqlcipher REQUIRED IMPORTED_TARGET sqlcipher)
if(sqlcipher_VERSION AND sqlcipher_VERSION VERSION_LESS 3.46)
    # sqlcipher.pc carries the SQLite version; 4.6 is built on 3.46.
    message(FATAL_ERROR "SQLCipher is built on SQLite ${sqlcipher_VERSION}; Sealkeeper needs SQLCipher 4.6 "
        "(SQLite 3.46) or newer. Run ./dev, which installs it, or install libsqlcipher-dev from your "
        "distribution's backports.")
endif()

add_library(QCustomPlot INTERFACE)
target_link_libraries(QCustomPlot INTERFACE QCustomPlotQt6::QCustomPlotQt6 Qt6::Widgets Qt6::PrintSupport)

# Botan: a prefix given by ./dev (BOTAN_PREFIX) goes before what the system has.
set(BOTAN_PREFIX "" CACHE PATH "Where Botan 3 was installed by ./dev; empty for the system's")
find_path(BOTAN_INCLUDE botan/version.h PATH_SUFFIXES botan-3
    HINTS ${BOTAN_PREFIX}/include ${BOTAN_PREFIX}/include/botan-3 REQUIRED)
find_library(BOTAN_LIBRARY NAMES botan-3 HINTS ${BOTAN_PREFIX}/lib REQUIRED)
file(STRINGS ${BOTAN_INCLUDE}/botan/build.h _botan_version
    REGEX "#define BOTAN_VERSION_(MAJOR|MINOR|PATCH) ")
string(REGEX REPLACE ".*MAJOR ([0-9]+).*MINOR ([0-9]+).*PATCH ([0-9]+).*" "\\1.\\2.\\3"
    BOTAN_VERSION "${_botan_version}")
if(BOTAN_VERSION VERSION_LESS 3.12)
    message(FATAL_ERROR "Botan ${BOTAN_VERSION} was found in ${BOTAN_INCLUDE}; Sealkeeper needs Botan 3.12 or "
        "newer (older ones have known flaws in X.509 checks). Run ./dev, which builds it, or set BOTAN_PREFIX.")
endif()
message(STATUS "Botan ${BOTAN_VERSION}: ${BOTAN_LIBRARY}")
add_library(Botan::Botan UNKNOWN IMPORTED)
set_target_properties(Botan::Botan PROPERTIES IMPORTED_LOCATION ${BOTAN_LIBRARY}
    INTERFACE_INCLUDE_DIRECTORIES ${BOTAN_INCLUDE} INTERFACE_LINK_LIBRARIES Threads::Threads)
