# SPDX-License-Identifier: GPL-3.0-or-later
# sealkeeper_room(<folder> [PUBLIC <room or target>...] [PRIVATE <room or target>...])
# makes one static library of all .cpp files in <folder>. Rooms are named by their folder.

set(SEALKEEPER_WARNINGS -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
if(SEALKEEPER_WERROR)
    list(APPEND SEALKEEPER_WARNINGS -Werror)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND (SEALKEEPER_WERROR OR CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 13))
    # g++ 12 to 14 warn in their own std::string when optimising (GCC bugs 105329, 105651).
    list(APPEND SEALKEEPER_WARNINGS -Wno-array-bounds -Wno-restrict -Wno-stringop-overflow -Wno-stringop-overread)
endif()
if(Qt6_VERSION VERSION_GREATER_EQUAL 6.5)
    # What came after 6.4, the oldest Qt we build with, cannot replace what is deprecated since.
    add_compile_definitions(QT_WARN_DEPRECATED_UP_TO=0x060400)
endif()

# Rooms become targets by replacing '/' with '_': crypto/base -> crypto_base.
function(sealkeeper_targets out)
    set(names "")
    foreach(item IN LISTS ARGN)
        if(item MATCHES "^(crypto|models|ui|app)/")
            string(REPLACE "/" "_" item ${item})
        endif()
        list(APPEND names ${item})
    endforeach()
    set(${out} ${names} PARENT_SCOPE)
endfunction()

function(sealkeeper_room folder)
    cmake_parse_arguments(ROOM "" "" "PUBLIC;PRIVATE" ${ARGN})
    string(REPLACE "/" "_" target ${folder})
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${folder}/*.cpp ${CMAKE_SOURCE_DIR}/${folder}/*.h)
    sealkeeper_targets(public ${ROOM_PUBLIC})
    sealkeeper_targets(private ${ROOM_PRIVATE})
    if(NOT sources MATCHES "\\.cpp")  # headers only, or a room not furnished yet
        add_library(${target} INTERFACE)
        target_include_directories(${target} INTERFACE ${CMAKE_SOURCE_DIR})
        target_link_libraries(${target} INTERFACE ${public})
        return()
    endif()
    add_library(${target} STATIC ${sources})
    set_target_properties(${target} PROPERTIES LINKER_LANGUAGE CXX)
    target_include_directories(${target} PUBLIC ${CMAKE_SOURCE_DIR})
    target_compile_options(${target} PRIVATE ${SEALKEEPER_WARNINGS})
    target_compile_definitions(${target} PRIVATE QT_NO_CAST_FROM_ASCII QT_NO_KEYWORDS SQLITE_HAS_CODEC)
    target_link_libraries(${target} PUBLIC ${public} PRIVATE ${private})
    if(folder MATCHES "^ui/")
        target_precompile_headers(${target} PRIVATE <QtWidgets>)
    elseif(folder MATCHES "^models/")
        target_precompile_headers(${target} PRIVATE <QtCore>)
    else()
        set_target_properties(${target} PROPERTIES AUTOMOC OFF)
    endif()
endfunction()

# sealkeeper_test(<tst_name> <room or target>...) in tests/<room>/: one Qt Test program of tst_name.cpp.
function(sealkeeper_test name)
    add_executable(${name} ${name}.cpp)
    sealkeeper_targets(links ${ARGN})
    target_link_libraries(${name} PRIVATE Qt6::Test ${links})
    target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR})
    target_compile_options(${name} PRIVATE ${SEALKEEPER_WARNINGS})
    target_compile_definitions(${name} PRIVATE SEALKEEPER_TEST_DATA="${CMAKE_SOURCE_DIR}/tests/data"
        SEALKEEPER_SOURCE="${CMAKE_SOURCE_DIR}")
    add_test(NAME ${name} COMMAND ${name})
    # How long a test may take is said by who runs it (./dev): a property here would win over that.
    set_tests_properties(${name} PROPERTIES ENVIRONMENT "QT_QPA_PLATFORM=offscreen")
endfunction()
