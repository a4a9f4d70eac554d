#include "platform/sound.h"

#include <filesystem>

#include "support/temporary_folder.h"

using namespace sala;

namespace {

constexpr std::size_t wave_header = 44;

std::string into(const std::filesystem::path& file) {
  return "audioconvert ! audio/x-raw,format=S16LE,channels=1 ! wavenc ! filesink location=" + file.string();
}

}  // namespace

TEST_CASE("a chime comes out of the loudspeaker whole") {
  TemporaryFolder folder;
  const auto file = folder / "heard.wav";
  {
    Sound sound(into(file));
    sound.play(Chime::success);
  }
  REQUIRE(std::filesystem::exists(file));
  CHECK(std::filesystem::file_size(file) == wave_header + 2 * chime_samples(Chime::success).size());
}

TEST_CASE("without a loudspeaker it stays silent") {
  Sound sound("no-such-element");
  sound.play(Chime::refusal);
  Sound failing("filesink location=/no/such/folder/heard.wav");
  failing.play(Chime::refusal);
}
