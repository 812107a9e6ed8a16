# SPDX-License-Identifier: GPL-3.0-or-later
# What is installed, and the Debian package made of it (./dev package).
include(GNUInstallDirs)
# The folders made on the way have the usual rights, whatever the umask of who makes the package.
set(CMAKE_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
install(TARGETS sealkeeper sealkeeper-audit-verify RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES resources/desktop/sealkeeper.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES resources/desktop/sealkeeper.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES resources/desktop/sealkeeper.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES resources/man/sealkeeper.1 resources/man/sealkeeper-audit-verify.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME changelog)
install(FILES resources/desktop/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})
# Debian's policy: manual pages and change logs are compressed, always to the same bytes.
install(CODE "execute_process(COMMAND gzip -9nf
    \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_MANDIR}/man1/sealkeeper.1\"
    \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_MANDIR}/man1/sealkeeper-audit-verify.1\"
    \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_DOCDIR}/changelog\"
    COMMAND_ERROR_IS_FATAL ANY)")

set(SEALKEEPER_MAINTAINER "Sealkeeper maintainers <maintainers@sealkeeper.invalid>" CACHE STRING
    "Maintainer named in the Debian package; ./dev package takes DEBFULLNAME and DEBEMAIL")
set(CPACK_PACKAGE_NAME sealkeeper)
set(CPACK_PACKAGE_VENDOR "Sealkeeper")
set(CPACK_PACKAGE_CONTACT "${SEALKEEPER_MAINTAINER}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "console for the whole life of X.509 certificates")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "Sealkeeper keeps every certificate of an organisation in an encrypted vault:
what expires when, who owns it, where it was seen and what is wrong with it.
.
It reads PEM, DER, PKCS#7, PKCS#12, Java keystores, Kubernetes secrets and the
system's trust store, has a window and a command line, and works offline.")
set(CPACK_GENERATOR DEB)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS ${CMAKE_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS})
set(CPACK_DEBIAN_PACKAGE_SECTION admin)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Not linked, but worth having: the fonts of the windows, Qt's own words in German and Japanese, Wayland.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-inter, fonts-noto-core, fonts-noto-cjk, fonts-jetbrains-mono, \
qt6-translations-l10n, qt6-wayland")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
include(CPack)
