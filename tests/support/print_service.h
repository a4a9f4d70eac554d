// A real cupsd of a test's own: configuration, queues and spool in a temporary folder, a socket in place of a port, a backend
// of a few lines that keeps what it is given and has no paper as long as a file says so. Ended by its process id.
#pragma once
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

#include "support/temporary_folder.h"

namespace sala {

class PrintServiceOfTest {
 public:
  static bool is_installed() { return ::access("/usr/sbin/cupsd", X_OK) == 0; }

  PrintServiceOfTest() {
    namespace fs = std::filesystem;
    fs::permissions(folder_.path(), fs::perms(0755));
    for (const char* each : {"root", "cache", "state", "spool/tmp", "bin/backend", "bin/filter", "data/mime", "kept"})
      fs::create_directories(folder_ / each);
    fs::create_symlink("/usr/lib/cups/daemon", folder_ / "bin/daemon");
    write("data/mime/mime.types", "application/pdf pdf string(0,%PDF)\n");
    write("data/mime/mime.convs", "");
    write("bin/backend/keeper", backend);
    fs::permissions(folder_ / "bin/backend/keeper", fs::perms(0700));
    write("root/cupsd.conf",
          "Listen " + socket() + "\nBrowsing Off\nWebInterface No\nPreserveJobFiles No\n" +
              "PreserveJobHistory Yes\nDirtyCleanInterval 0\nLogLevel debug\nErrorPolicy stop-printer\n" +
              "<Policy default>\nJobPrivateAccess all\nJobPrivateValues none\n" +
              "<Limit All>\nOrder deny,allow\n</Limit>\n</Policy>\n");
    std::string files = "ErrorLog " + (folder_ / "error_log").string() + "\nAccessLog /dev/null\nPageLog /dev/null\n";
    for (const auto& [name, place] : {std::pair("ServerRoot", "root"),
                                      {"CacheDir", "cache"},
                                      {"StateDir", "state"},
                                      {"RequestRoot", "spool"},
                                      {"TempDir", "spool/tmp"},
                                      {"ServerBin", "bin"},
                                      {"DataDir", "data"}})
      files += std::string(name) + " " + (folder_ / place).string() + "\n";
    write("root/cups-files.conf", files);
    ::setenv("CUPS_SERVER", socket().c_str(), 1);
  }
  ~PrintServiceOfTest() {
    end(SIGKILL);
    ::unsetenv("CUPS_SERVER");
  }
  PrintServiceOfTest(const PrintServiceOfTest&) = delete;
  PrintServiceOfTest& operator=(const PrintServiceOfTest&) = delete;

  /// `state`: "Idle" or "Stopped". Before the service begins.
  void add_queue(const std::string& name, const std::string& state = "Idle", const std::string& accepting = "Yes") {
    std::ofstream(folder_ / "root/printers.conf", std::ios::app)
        << "<Printer " << name << ">\nDeviceURI keeper:" << (folder_ / "kept").string() << "\nState " << state
        << "\nAccepting " << accepting << "\nErrorPolicy retry-current-job\n</Printer>\n";
  }

  /// Answers whether it answers within five seconds.
  bool begin() {
    const std::string settings = (folder_ / "root/cupsd.conf").string();
    const std::string places = (folder_ / "root/cups-files.conf").string();
    std::string program = "/usr/sbin/cupsd", f = "-f", c = "-c", s = "-s", c_is = settings, s_is = places;
    char* words[] = {program.data(), f.data(), c.data(), c_is.data(), s.data(), s_is.data(), nullptr};
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    for (const int stream : {1, 2}) posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0);
    const bool begun = ::posix_spawn(&process_, program.c_str(), &actions, nullptr, words, environ) == 0;
    posix_spawn_file_actions_destroy(&actions);
    return begun && within_s(5, [this] { return ::access(socket().c_str(), F_OK) == 0; });
  }
  /// By its own id, and waited for.
  void end(int how) {
    if (process_ <= 0) return;
    ::kill(process_, SIGCONT);
    ::kill(process_, how);
    ::waitpid(process_, nullptr, 0);
    process_ = 0;
    std::error_code ignored;
    std::filesystem::remove(socket(), ignored);
  }
  void signal(int what) { ::kill(process_, what); }

  void has_paper(bool has) {
    if (!has) return write("kept/no-paper", "");
    std::filesystem::remove(folder_ / "kept/no-paper");
  }
  std::string kept(int job) const { return read("kept/" + std::to_string(job) + ".pdf"); }
  std::string title_of(int job) const { return read("kept/" + std::to_string(job) + ".title"); }
  std::string log() const { return read("error_log"); }

  template <class Holds>
  static bool within_s(double seconds, Holds holds) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::duration<double>(seconds);
    while (!holds()) {
      if (std::chrono::steady_clock::now() > end) return false;
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return true;
  }

 private:
  static constexpr const char* backend = R"(#!/bin/sh
[ $# -eq 0 ] && exit 0
place=${DEVICE_URI#keeper:}
if [ -e "$place/no-paper" ]; then echo "STATE: +media-empty-error" >&2; fi
while [ -e "$place/no-paper" ]; do sleep 0.05; done
echo "STATE: -media-empty-error" >&2
printf '%s' "$3" > "$place/$1.title"
cat ${6:+"$6"} > "$place/$1.part" && mv "$place/$1.part" "$place/$1.pdf"
)";

  std::string socket() const { return (folder_ / "cups.sock").string(); }
  void write(const std::string& name, const std::string& text) { std::ofstream(folder_ / name) << text; }
  std::string read(const std::string& name) const {
    std::ifstream file(folder_ / name);
    return {std::istreambuf_iterator<char>(file), {}};
  }

  TemporaryFolder folder_;
  pid_t process_ = 0;
};

}  // namespace sala
