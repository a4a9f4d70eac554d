// The real window on a display of its own: fingers and scanners as the X server brings them. Everything else about
// screens is tested without one.
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <thread>

#include "support/day/close_request.h"
#include "support/temporary_folder.h"

using namespace sala;

namespace {

constexpr int width = 1280, height = 800;

std::string output_of(const std::string& command) {
  std::string output;
  FILE* pipe = popen(command.c_str(), "r");
  std::array<char, 4096> part{};
  while (const std::size_t read = fread(part.data(), 1, part.size(), pipe)) output.append(part.data(), read);
  pclose(pipe);
  return output;
}

pid_t start(const std::vector<std::string>& words) {
  const pid_t child = fork();
  if (child != 0) return child;
#ifdef __SANITIZE_ADDRESS__
  setenv("LSAN_OPTIONS", "exitcode=0",
         1);  // what a GL driver leaves when it is unloaded has no name to be suppressed by
#endif
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  execvp(arguments[0], arguments.data());
  _exit(127);
}

void end(pid_t child) {
  kill(child, SIGTERM);
  waitpid(child, nullptr, 0);
}

/// Asks again and again for at most `seconds`.
template <class Question>
bool soon(Question&& question, int seconds) {
  const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
  while (!question()) {
    if (std::chrono::steady_clock::now() > until) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  }
  return true;
}

/// A display nobody sees, whose pixels can be read from a file.
class Display {
 public:
  explicit Display(const std::filesystem::path& folder) : file_(folder / "Xvfb_screen0") {
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    server_ = start({"Xvfb", "-displayfd", std::to_string(ends[1]), "-noreset", "-fbdir", folder.string(), "-screen",
                     "0", std::to_string(width) + "x" + std::to_string(height) + "x24"});
    close(ends[1]);
    std::array<char, 16> number{};
    REQUIRE(read(ends[0], number.data(), number.size() - 1) > 0);
    close(ends[0]);
    setenv("DISPLAY", (":" + std::to_string(std::atoi(number.data()))).c_str(), 1);
  }
  ~Display() {
    unsetenv("DISPLAY");
    end(server_);
  }

  /// 0xRRGGBB, from the server's file in XWD form.
  std::uint32_t pixel(int x, int y) const {
    std::ifstream file(file_, std::ios::binary);
    std::array<unsigned char, 100> head{};
    file.read(reinterpret_cast<char*>(head.data()), head.size());
    const auto field = [&](std::size_t i) {
      return static_cast<std::uint32_t>(head[4 * i]) << 24 | static_cast<std::uint32_t>(head[4 * i + 1]) << 16 |
             static_cast<std::uint32_t>(head[4 * i + 2]) << 8 | head[4 * i + 3];
    };
    file.seekg(field(0) + field(19) * 12 + static_cast<std::uint32_t>(y) * field(12) +
               static_cast<std::uint32_t>(x) * 4);
    std::array<unsigned char, 4> bgr{};
    file.read(reinterpret_cast<char*>(bgr.data()), 4);
    return static_cast<std::uint32_t>(bgr[2]) << 16 | static_cast<std::uint32_t>(bgr[1]) << 8 | bgr[0];
  }

 private:
  std::filesystem::path file_;
  pid_t server_ = 0;
};

/// Light grey to white, warm: the paper that every quiet screen begins with at its upper edge.
constexpr std::uint32_t paper = 0xFBF8F3;

/// The demo's kiosk in a window that fills the display.
class RunningKiosk {
 public:
  explicit RunningKiosk(const std::filesystem::path& data) : data_(data) {
    kiosk_ = start({SALA_PROGRAM, "--data", data.string(), "--camera", "none", "--windowed",
                    std::to_string(width) + "x" + std::to_string(height), "demo"});
  }
  ~RunningKiosk() {
    if (kiosk_ > 0) end(kiosk_);
  }

  bool has_ended() {
    if (kiosk_ > 0 && waitpid(kiosk_, nullptr, WNOHANG) == kiosk_) kiosk_ = 0;
    return kiosk_ == 0;
  }

  int registered() const {
    const auto summary = nlohmann::json::parse(
        output_of(std::string(SALA_PROGRAM) + " --data " + data_.string() + " --json summary"), nullptr, false);
    return summary.contains("participants") ? summary["participants"]["checked_in"].get<int>() : -1;
  }

 private:
  std::filesystem::path data_;
  pid_t kiosk_ = 0;
};

/// X's key code of a key by what it types on a US keyboard, and whether Shift is needed: a scanner knows no layout.
std::pair<int, bool> key_code(char character) {
  static const std::pair<std::string, int> rows[] = {
      {"1234567890-=", 10}, {"QWERTYUIOP[]", 24}, {"ASDFGHJKL;'`", 38}, {"ZXCVBNM,./", 52}};
  static const std::string shifted = "!@#$%^&*()_+:<>?", plain = "1234567890-=;,./";
  if (character == ' ') return {65, false};
  const bool letter = character >= 'A' && character <= 'Z';
  const std::size_t at = shifted.find(character);
  const char key = at == std::string::npos ? character : plain[at];
  for (const auto& [keys, first] : rows)
    if (const std::size_t place = keys.find(key); place != std::string::npos)
      return {first + static_cast<int>(place), letter || at != std::string::npos};
  FAIL("no key types " << character);
  return {};
}

void type_like_a_scanner(const std::string& code) {
  std::string command = "xdotool";
  for (const char character : code) {
    const auto [key, shift] = key_code(character);
    const std::string press = " key --delay 1 " + std::to_string(key);
    command += shift ? " keydown 50" + press + " keyup 50" : press;
  }
  REQUIRE(std::system((command + " key 36").c_str()) == 0);
}

/// The text of one participant's ticket in the demo.
std::string ticket_code(const std::filesystem::path& data, const std::filesystem::path& folder) {
  const std::string sala = std::string(SALA_PROGRAM) + " --data " + data.string() + " --json ";
  const auto people = nlohmann::json::parse(output_of(sala + "roster list"));
  const std::string id = people[6]["participant"];
  output_of(sala + "tickets --participant " + id + " --out " + folder.string());
  const std::string no = people[6]["no"];
  return nlohmann::json::parse(output_of(sala + "scan " + (folder / (no + ".png")).string()))[0]["texts"][0];
}

}  // namespace

TEST_CASE("a scanner that types under a Thai layout lets a person in, and the screen goes back by itself") {
  const TemporaryFolder folder;
  const auto data = folder.path() / "demo";
  std::ofstream(folder.path() / "nothing.script") << "clock 08:00\n";
  REQUIRE(std::system((std::string(SALA_PROGRAM) + " --data " + data.string() + " demo --fresh --script " +
                       (folder.path() / "nothing.script").string() + " --shots " + folder.path().string() +
                       " >/dev/null 2>&1")
                          .c_str()) == 0);
  const std::string code = ticket_code(data, folder.path() / "tickets");
  const Display display(folder.path());
  const RunningKiosk kiosk(data);
  REQUIRE(soon([&] { return display.pixel(4, 4) == paper; }, 20));
  REQUIRE(std::system("setxkbmap th") == 0);
  // A busy machine types slower than a scanner does: then the code is held to the light once more, as at a door.
  bool in = false;
  for (int scan = 0; scan < 8 && !in; ++scan) {
    type_like_a_scanner(code);
    // Another ground: "checked in", stored before it is shown, or words on a code that could not be read.
    in = soon([&] { return display.pixel(4, 4) != paper; }, 4) && kiosk.registered() == 1;
    if (!in) soon([&] { return display.pixel(4, 4) == paper; }, 20);
  }
  CHECK(in);
  CHECK(soon([&] { return display.pixel(4, 4) == paper; }, 20));  // Welcome again
}

TEST_CASE("a tap on the language changes the words") {
  const TemporaryFolder folder;
  const Display display(folder.path());
  const RunningKiosk kiosk(folder.path() / "demo");
  REQUIRE(soon([&] { return display.pixel(4, 4) == paper; }, 20));
  const auto words = [&] {
    std::vector<std::uint32_t> pixels;
    for (int x = 720; x < width - 40; x += 2) pixels.push_back(display.pixel(x, 300));
    return pixels;
  };
  REQUIRE(soon([&] { return words() != std::vector<std::uint32_t>(words().size(), paper); }, 10));
  const auto before = words();
  REQUIRE(std::system("xdotool mousemove 1055 50 click 1") == 0);
  CHECK(soon([&] { return words() != before; }, 5));
}

TEST_CASE("told to stop, the kiosk leaves a backup and ends by itself") {
  const TemporaryFolder folder;
  const auto data = folder.path() / "data";
  output_of(std::string(SALA_PROGRAM) + " --data " + data.string() +
            " project new --code A --title A --starts 2026-11-23");
  const Display display(folder.path());
  const pid_t kiosk = start({SALA_PROGRAM, "--data", data.string(), "--camera", "none"});
  REQUIRE(soon([&] { return display.pixel(4, 4) == paper; }, 20));
  CHECK_FALSE(std::filesystem::exists(data / "backups"));
  kill(kiosk, SIGTERM);
  int status = -1;
  REQUIRE(soon([&] { return waitpid(kiosk, &status, WNOHANG) == kiosk; }, 20));
  CHECK(status == 0);
  REQUIRE(std::filesystem::exists(data / "backups"));
  CHECK_FALSE(std::filesystem::is_empty(data / "backups"));
}

TEST_CASE("damage that a clean end left unnoticed is found while the door is open, and the store built anew") {
  const TemporaryFolder folder;
  const auto data = folder.path() / "data", people = folder.path() / "people.csv";
  const std::string sala = std::string(SALA_PROGRAM) + " --data " + data.string() + " ";
  output_of(sala + "project new --code A --title A --starts 2026-11-23");
  std::ofstream list(people);
  list << "no,given name,family name\n";
  for (int i = 1; i <= 400; ++i) list << i << ",Given" << i << ",Family" << i << "\n";
  list.close();
  output_of(sala + "roster import " + people.string());
  std::error_code missing;
  const auto waiting = std::filesystem::file_size(data / "sala.sqlite-wal", missing);
  REQUIRE((missing || waiting == 0));
  const auto pages = std::filesystem::file_size(data / "sala.sqlite") / 4096;
  std::fstream store(data / "sala.sqlite", std::ios::binary | std::ios::in | std::ios::out);
  store.seekp(static_cast<std::streamoff>(pages / 3 * 4096));
  store << std::string(4096, '\x55');
  store.close();
  const Display display(folder.path());
  const pid_t kiosk = start({SALA_PROGRAM, "--data", data.string(), "--camera", "none"});
  const auto is_set_aside = [&] {
    for (const auto& entry : std::filesystem::directory_iterator(data))
      if (entry.path().filename().string().starts_with("sala.sqlite.damaged-")) return true;
    return false;
  };
  CHECK(soon(is_set_aside, 30));
  CHECK(
      soon([&] { return output_of(sala + "--json doctor --camera none").find("\"fail\"") == std::string::npos; }, 20));
  CHECK(waitpid(kiosk, nullptr, WNOHANG) == 0);  // it runs on
  end(kiosk);
}

TEST_CASE("sixty chords of keys and a request to close change nothing at the door") {
  const TemporaryFolder folder;
  const std::string sala = std::string(SALA_PROGRAM) + " --data " + (folder.path() / "data").string() + " --json ";
  output_of(sala + "project new --code A --title A --starts 2026-11-23");
  const std::string heads = output_of(sala + "facts head");
  REQUIRE(heads.starts_with("["));
  const Display display(folder.path());
  const pid_t kiosk =
      start({SALA_PROGRAM, "--data", (folder.path() / "data").string(), "--camera", "none", "--lang", "en"});
  REQUIRE(soon([&] { return display.pixel(4, 4) == paper; }, 20));
  std::string command = "xdotool";
  for (const char* held : {"alt", "ctrl", "super", "ctrl+alt", "ctrl+shift"})
    for (const char* key : {"F1", "F2", "F4", "F11", "Tab", "Escape", "Delete", "BackSpace", "q", "w", "c", "Return"})
      command += std::string(" key --delay 1 ") + held + "+" + key;
  CHECK(std::system(command.c_str()) == 0);
  CHECK(ask_windows_to_close() == 1);
  std::this_thread::sleep_for(std::chrono::seconds(2));
  CHECK(waitpid(kiosk, nullptr, WNOHANG) == 0);  // it runs on
  CHECK(display.pixel(4, 4) == paper);
  CHECK(output_of(sala + "facts head") == heads);
  end(kiosk);
}

TEST_CASE("in a window, the demo closes when it is asked to") {
  const TemporaryFolder folder;
  const Display display(folder.path());
  RunningKiosk kiosk(folder.path() / "demo");
  REQUIRE(soon([&] { return display.pixel(4, 4) == paper; }, 20));
  CHECK(ask_windows_to_close() == 1);
  CHECK(soon([&] { return kiosk.has_ended(); }, 20));
}
