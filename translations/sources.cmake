# SPDX-License-Identifier: GPL-3.0-or-later
# What lupdate reads. Run with cmake -P; SOURCE is the tree, OUT a folder to write into.
#
# Below ui/ texts go through a function of their file, say("…") or SAY("…") over
# QCoreApplication::translate("Context", text); lupdate would file them under the namespace instead. Those
# files are read here: each text becomes a QT_TRANSLATE_NOOP of its file's context in OUT/texts.cpp. All
# other files go to lupdate as they are, listed in OUT/sources.txt.
cmake_policy(VERSION 3.25)
file(GLOB_RECURSE files ${SOURCE}/app/*.cpp ${SOURCE}/app/*.h ${SOURCE}/ui/*.cpp ${SOURCE}/ui/*.h
     ${SOURCE}/models/*.cpp ${SOURCE}/models/*.h)
list(SORT files)
set(plain "")
set(noops "")
foreach(file IN LISTS files)
    file(READ ${file} text)
    # Characters that mean something in CMake lists travel under other names.
    string(REPLACE ";" "<semicolon>" text "${text}")
    string(REPLACE "[" "<open>" text "${text}")
    string(REPLACE "]" "<close>" text "${text}")
    if(NOT text MATCHES "translate\\(\"([A-Za-z:]+)\", (text|column.title|info.description)")
        list(APPEND plain ${file})
        continue()
    endif()
    set(context ${CMAKE_MATCH_1})
    string(REGEX MATCHALL "[^A-Za-z_](SAY|say|tr|plural)\\([ \t\r\n]*(\"([^\"\\]|\\\\.)*\"[ \t\r\n]*)+" calls "${text}")
    # Texts of tables, marked where they stand.
    string(REGEX MATCHALL "QT_TRANSLATE_NOOP\\([ \t\r\n]*\"[A-Za-z:]+\",[ \t\r\n]*(\"([^\"\\]|\\\\.)*\"[ \t\r\n]*)+" marked "${text}")
    foreach(call IN LISTS calls marked)
        if(NOT call MATCHES "^QT_TRANSLATE_NOOP")
            string(SUBSTRING "${call}" 1 -1 call)  # the character before the name
        endif()
        string(FIND "${call}" "(" start)
        math(EXPR start "${start} + 1")
        string(SUBSTRING "${call}" ${start} -1 literal)
        if(call MATCHES "^QT_TRANSLATE_NOOP")
            string(FIND "${literal}" "," start)
            math(EXPR start "${start} + 1")
            string(SUBSTRING "${literal}" ${start} -1 literal)
        endif()
        string(STRIP "${literal}" literal)
        set(macro QT_TRANSLATE_NOOP)
        if(literal MATCHES "%L?n")
            set(macro QT_TRANSLATE_N_NOOP)
        endif()
        string(APPEND noops "${macro}(\"${context}\", ${literal})<semicolon>\n")
    endforeach()
endforeach()
string(REPLACE "<semicolon>" ";" noops "${noops}")
string(REPLACE "<open>" "[" noops "${noops}")
string(REPLACE "<close>" "]" noops "${noops}")
file(WRITE ${OUT}/texts.cpp "void texts()\n{\n${noops}}\n")
list(APPEND plain ${OUT}/texts.cpp)
list(JOIN plain "\n" plain)
file(WRITE ${OUT}/sources.txt "${plain}\n")
