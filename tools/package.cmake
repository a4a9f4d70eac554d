# Two Debian packages, made with `cpack -G DEB` in the build folder: `sala`, the program for any machine, and
# `sala-kiosk`, which makes a machine a kiosk (tools/kiosk/README.md).
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)  # the tests need not be built for it
install(TARGETS sala RUNTIME DESTINATION bin COMPONENT sala)
install(DIRECTORY assets/ DESTINATION share/sala/assets COMPONENT sala PATTERN readme EXCLUDE)
install(DIRECTORY data/demo data/certificates data/report data/survey data/observation DESTINATION share/sala/data
        COMPONENT sala)
install(FILES README.md DESTINATION share/doc/sala COMPONENT sala)

set(KIOSK tools/kiosk)
install(PROGRAMS ${KIOSK}/start-kiosk ${KIOSK}/kiosk-session ${KIOSK}/leave-kiosk ${KIOSK}/mount-stick
        DESTINATION lib/sala COMPONENT kiosk)
install(FILES ${KIOSK}/sala-kiosk.service ${KIOSK}/sala-call-staff.service ${KIOSK}/sala-stick@.service
        DESTINATION lib/systemd/system COMPONENT kiosk)
install(FILES ${KIOSK}/70-sala-stick.rules ${KIOSK}/71-sala-keys.rules DESTINATION lib/udev/rules.d COMPONENT kiosk)
install(FILES ${KIOSK}/90-sala-kiosk.conf DESTINATION share/X11/xorg.conf.d COMPONENT kiosk)
install(FILES ${KIOSK}/60-sala-kiosk.conf DESTINATION lib/sysctl.d COMPONENT kiosk)
install(FILES ${KIOSK}/system-sala-kiosk.conf DESTINATION lib/systemd/system.conf.d RENAME sala-kiosk.conf COMPONENT kiosk)
install(FILES ${KIOSK}/logind-sala-kiosk.conf DESTINATION lib/systemd/logind.conf.d RENAME sala-kiosk.conf COMPONENT kiosk)
install(FILES ${KIOSK}/kiosk.conf DESTINATION /etc/sala COMPONENT kiosk)
install(FILES ${KIOSK}/README.md DESTINATION share/doc/sala-kiosk COMPONENT kiosk)
file(CREATE_LINK /dev/null ${CMAKE_BINARY_DIR}/ctrl-alt-del.target SYMBOLIC)
install(FILES ${CMAKE_BINARY_DIR}/ctrl-alt-del.target DESTINATION /etc/systemd/system COMPONENT kiosk)

# What dpkg-shlibdeps cannot see, because it is opened at run time: the "to run" part of tools/packages.txt.
file(STRINGS tools/packages.txt package_lines)
set(opened_at_run_time)
set(in_run_part NO)
foreach(line IN LISTS package_lines)
  if(line MATCHES "^# to run")
    set(in_run_part YES)
  elseif(line MATCHES "^#")
    set(in_run_part NO)
  elseif(in_run_part AND NOT line STREQUAL "")
    list(APPEND opened_at_run_time ${line})
  endif()
endforeach()
list(JOIN opened_at_run_time ", " opened_at_run_time)

find_program(DPKG_SHLIBDEPS dpkg-shlibdeps REQUIRED)  # else the packages would not say which libraries they need
find_program(FILE_UTILITY file REQUIRED)
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME sala)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT "The Sala authors <sala@localhost>")
set(CPACK_SET_DESTDIR ON)  # /etc stands outside the prefix
set(CPACK_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL sala kiosk)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_ENABLE_COMPONENT_DEPENDS OFF)

set(CPACK_DEBIAN_SALA_PACKAGE_NAME sala)
set(CPACK_COMPONENT_SALA_DESCRIPTION "Registration, attendance and evaluation for training days
A full-screen touchscreen program that needs no internet: QR tickets at the door,
attendance by session, and everything kept as a chain of signed facts.")
set(CPACK_DEBIAN_SALA_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_SALA_PACKAGE_DEPENDS "${opened_at_run_time}")

set(CPACK_DEBIAN_KIOSK_PACKAGE_NAME sala-kiosk)
set(CPACK_COMPONENT_KIOSK_DESCRIPTION "Makes this machine a kiosk that opens Sala by itself
Starts Sala full screen at boot, restarts it when it stops, and keeps keyboards
and screens from leading anywhere else. Not for a machine that is used otherwise.")
set(CPACK_DEBIAN_KIOSK_PACKAGE_DEPENDS
    "sala (= ${PROJECT_VERSION}), adduser, alsa-utils, dbus, libpam-systemd, ntfs-3g, xserver-xorg-core, \
xserver-xorg-input-libinput, xinit, x11-xserver-utils, xinput")
set(CPACK_DEBIAN_KIOSK_PACKAGE_CONTROL_EXTRA
    "${CMAKE_SOURCE_DIR}/${KIOSK}/postinst;${CMAKE_SOURCE_DIR}/${KIOSK}/prerm;${CMAKE_SOURCE_DIR}/${KIOSK}/postrm;\
${CMAKE_SOURCE_DIR}/${KIOSK}/conffiles")
include(CPack)
