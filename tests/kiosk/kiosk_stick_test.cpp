// tools/kiosk/mount-stick with a mount, a blkid and a findmnt that only note what they are asked.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>

#include "files/whole_file.h"
#include "support/temporary_folder.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

/// A machine with one stick.
class StickMachine {
 public:
  StickMachine(const std::string& type, const std::string& label) {
    program("blkid", "case \"$*\" in *TYPE*) echo '" + type + "';; *) printf '%s\\n' '" + label + "';; esac");
    program("findmnt", "exit ${SYSTEM_DISK:-1}");
    program("mount", "echo \"$@\" >>\"" + asked().string() + "\"; exit ${MOUNT_FAILS:-0}");
    program("umount", "echo \"un $@\" >>\"" + asked().string() + "\"");
  }

  int run(const std::string& what, const std::string& device, const std::string& with = "") const {
    const std::string line = with + " PATH='" + folder_.path().string() + "':\"$PATH\" SALA_MEDIA='" +
                             media().string() + "' SALA_STICKS='" + (folder_ / "sticks").string() +
                             "' '" SALA_SOURCE_DIR "/tools/kiosk/mount-stick' " + what + " " + device + " 2>/dev/null";
    return std::system(line.c_str());
  }
  fs::path media() const { return folder_ / "media"; }
  std::string told() const { return read_file(asked()).value_or(""); }

 private:
  fs::path asked() const { return folder_ / "asked"; }
  void program(const std::string& name, const std::string& script) const {
    REQUIRE(write_file(folder_ / name, "#!/bin/sh\n" + script + "\n"));
    fs::permissions(folder_ / name, fs::perms::owner_all);
  }

  TemporaryFolder folder_;
};

bool has_offset(const StickMachine& machine, const std::string& minutes) {
  return machine.told().find("time_offset=" + minutes + " ") != std::string::npos;
}

}  // namespace

TEST_CASE("a stick that is plugged into a kiosk is mounted for Sala alone, without programs, and let go again") {
  const StickMachine machine("vfat", "KINGSTON");
  REQUIRE(machine.run("add", "sdb1", "TZ=Asia/Bangkok") == 0);
  const std::string folder = (machine.media() / "KINGSTON").string();
  CHECK(machine.told() ==
        "-t vfat -o nosuid,nodev,noexec,uid=sala,gid=sala,umask=077,utf8,flush,time_offset=420 /dev/sdb1 " + folder +
            "\n");
  REQUIRE(machine.run("remove", "sdb1") == 0);
  CHECK(machine.told().ends_with("un --lazy " + folder + "\n"));
  CHECK(fs::is_empty(machine.media()));
}

TEST_CASE("a FAT stick's hours are those of the clock on the wall, west of Greenwich and off the hour, too") {
  const StickMachine machine("vfat", "A");
  REQUIRE(machine.run("add", "sdb1", "TZ=America/St_Johns") == 0);
  CHECK((has_offset(machine, "-210") || has_offset(machine, "-150")));  // winter, summer
}

TEST_CASE("two sticks of one name get a folder each, and one without a name gets one too") {
  const StickMachine twins("exfat", "KINGSTON"), nameless("ntfs", "");
  REQUIRE(twins.run("add", "sdb1") == 0);
  REQUIRE(twins.run("add", "sdc1") == 0);
  CHECK(fs::exists(twins.media() / "KINGSTON-2"));
  REQUIRE(nameless.run("add", "sdb1") == 0);
  CHECK(nameless.told().starts_with("-t ntfs-3g "));
  CHECK(fs::exists(nameless.media() / "USB"));
}

TEST_CASE("a stick's name leads nowhere else") {
  const StickMachine machine("vfat", "../../etc");
  REQUIRE(machine.run("add", "sdb1") == 0);
  CHECK(fs::exists(machine.media() / "etc"));
}

TEST_CASE("what is no stick is left alone, and what cannot be mounted leaves no folder") {
  const StickMachine other("ext4", "disk"), damaged("vfat", "KINGSTON");
  CHECK(other.run("add", "sdb1") == 0);
  CHECK(damaged.run("add", "sda1", "SYSTEM_DISK=0") == 0);
  CHECK(other.told() + damaged.told() == "");
  CHECK(damaged.run("add", "sdb1", "MOUNT_FAILS=32") != 0);
  CHECK(fs::is_empty(damaged.media()));
  CHECK(damaged.run("remove", "sdb1") == 0);
}

}  // namespace sala
