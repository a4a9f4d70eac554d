#include "scanner/source.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <gst/gst.h>

#include <fstream>
#include <sstream>
#include <thread>

#include "scanner/decoder.h"
#include "scanner/image_file.h"
#include "scanner/qr_pictures.h"
#include "scanner/video_source.h"
#include "support/temporary_folder.h"
#include "words/core.h"
#include "words/scanner.h"

using namespace sala;
using namespace std::chrono_literals;

namespace {

/// A temporary folder whose files are named by text.
struct Folder : TemporaryFolder {
  std::string operator/(const std::string& name) const { return (path() / name).string(); }
};

void write_bytes(const std::string& file, std::string_view bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
}
std::string bytes_of(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void save(const GreyFrame& frame, const std::string& file, const char* format) {
  GdkPixbuf* pixbuf = gdk_pixbuf_new(GDK_COLORSPACE_RGB, FALSE, 8, frame.width, frame.height);
  for (int y = 0; y < frame.height; ++y)
    for (int x = 0; x < frame.width; ++x)
      std::fill_n(gdk_pixbuf_get_pixels(pixbuf) + y * gdk_pixbuf_get_rowstride(pixbuf) + x * 3, 3, frame.row(y)[x]);
  REQUIRE(gdk_pixbuf_save(pixbuf, file.c_str(), format, nullptr, nullptr));
  g_object_unref(pixbuf);
}

/// Dark print on nothing: transparent everywhere else.
void save_transparent(const GreyFrame& frame, const std::string& file) {
  GdkPixbuf* pixbuf = gdk_pixbuf_new(GDK_COLORSPACE_RGB, TRUE, 8, frame.width, frame.height);
  gdk_pixbuf_fill(pixbuf, 0);
  for (int y = 0; y < frame.height; ++y)
    for (int x = 0; x < frame.width; ++x)
      if (frame.row(y)[x] < 90) gdk_pixbuf_get_pixels(pixbuf)[y * gdk_pixbuf_get_rowstride(pixbuf) + x * 4 + 3] = 255;
  REQUIRE(gdk_pixbuf_save(pixbuf, file.c_str(), "png", nullptr, nullptr));
  g_object_unref(pixbuf);
}

/// The JPEG with an EXIF block that says how the camera was held.
std::string with_orientation(const std::string& jpeg, char orientation) {
  constexpr std::string_view tiff("Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0", 24);
  constexpr std::string_view padding("\0\0\0\0\0\0\0", 7);
  const auto length = static_cast<char>(tiff.size() + 1 + padding.size() + 2);
  std::ostringstream turned;
  turned << jpeg.substr(0, 2) << std::string_view("\xff\xe1\0", 3) << length << tiff << orientation << padding
         << jpeg.substr(2);
  return turned.str();
}

/// A BMP that claims to be this large and then ends.
std::string bmp_header(std::uint32_t width, std::uint32_t height) {
  const auto number = [](std::uint32_t value) {
    std::string bytes;
    for (const int shift : {0, 8, 16, 24}) bytes += static_cast<char>(value >> shift & 255);
    return bytes;
  };
  return "BM" + number(54) + number(0) + number(54) + number(40) + number(width) + number(height) +
         std::string("\x01\0\x18\0", 4) + std::string(24, '\0');
}

std::vector<ColourFrame> frames_of(FrameSource& source, std::size_t count, std::chrono::seconds limit = 8s) {
  std::vector<ColourFrame> frames;
  const auto end = std::chrono::steady_clock::now() + limit;
  while (frames.size() < count && is_running(source.state()) && std::chrono::steady_clock::now() < end)
    if (auto frame = source.newest(100ms)) frames.push_back(*frame);
  return frames;
}

void run_pipeline(const std::string& description) {
  gst_init(nullptr, nullptr);
  GstElement* pipeline = gst_parse_launch(description.c_str(), nullptr);
  gst_element_set_state(pipeline, GST_STATE_PLAYING);
  GstBus* bus = gst_element_get_bus(pipeline);
  GstMessage* message = gst_bus_timed_pop_filtered(bus, 10 * GST_SECOND, GST_MESSAGE_EOS);
  REQUIRE(message);
  gst_message_unref(message);
  gst_object_unref(bus);
  gst_element_set_state(pipeline, GST_STATE_NULL);
  gst_object_unref(pipeline);
}

const TimeLeft source_always = [] { return true; };

}  // namespace

TEST_CASE("pictures are read as they were written, in every usual format") {
  const Folder folder;
  const GreyFrame drawn = picture_of("SALA1:A", {}, 321, 243);
  for (const char* format : {"png", "jpeg", "bmp", "tiff"}) {
    INFO(format);
    save(drawn, folder / "picture", format);
    const auto picture = read_image(folder / "picture");
    REQUIRE(picture);
    CHECK(picture->grey.width == 321);
    CHECK(picture->colour.chroma_width() == 161);
    CHECK(decode_still(picture->grey, source_always) == CodeTexts{"SALA1:A"});
  }
}

TEST_CASE("a picture of a phone held on its side is set upright") {
  const Folder folder;
  save(picture_of("SALA1:A", {}, 320, 200), folder / "flat.jpg", "jpeg");
  write_bytes(folder / "turned.jpg", with_orientation(bytes_of(folder / "flat.jpg"), 6));
  const auto picture = read_image(folder / "turned.jpg");
  REQUIRE(picture);
  CHECK(picture->grey.width == 200);
  CHECK(picture->grey.height == 320);
}

TEST_CASE("a code on a transparent ground is read as on white paper") {
  const Folder folder;
  save_transparent(picture_of("SALA1:A", {}, 320, 320), folder / "clear.png");
  const auto picture = read_image(folder / "clear.png");
  REQUIRE(picture);
  CHECK(decode_still(picture->grey, source_always) == CodeTexts{"SALA1:A"});
}

TEST_CASE("what is no picture, damaged or too large is refused with its reason") {
  const Folder folder;
  save(noise_picture(1, 300, 300), folder / "whole.png", "png");
  const std::string whole = bytes_of(folder / "whole.png");
  write_bytes(folder / "half.png", whole.substr(0, whole.size() / 2));
  write_bytes(folder / "text.png", "no picture");
  write_bytes(folder / "empty.png", "");
  write_bytes(folder / "bomb.bmp", bmp_header(40000, 40000));
  write_bytes(folder / "long.bmp", bmp_header(33000, 2));
  write_bytes(folder / "picture.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'/>");
  std::filesystem::resize_file(folder / "text.png", (64u << 20) + 1);
  const std::pair<const char*, TextId> refused[] = {
      {"half.png", words::error_image_damaged},    {"text.png", words::error_image_too_large},
      {"empty.png", words::error_image_unknown},   {"bomb.bmp", words::error_image_too_large},
      {"long.bmp", words::error_image_too_large},  {"picture.svg", words::error_image_unknown},
      {"nothing.png", words::error_image_missing}, {".", words::error_image_missing}};
  for (const auto& [name, why] : refused) {
    INFO(name);
    const auto picture = read_image(folder / name);
    REQUIRE_FALSE(picture);
    CHECK(picture.error().text == why);
  }
}

TEST_CASE("cameras are named as the command line says") {
  using Kind = CameraSpec::Kind;
  CHECK(*parse_camera_spec("auto") == CameraSpec{Kind::automatic});
  CHECK(*parse_camera_spec("none") == CameraSpec{Kind::none});
  CHECK(*parse_camera_spec("v4l2:/dev/video2") == CameraSpec{Kind::v4l2, "/dev/video2"});
  CHECK(*parse_camera_spec("file:a b:c.mp4") == CameraSpec{Kind::file, "a b:c.mp4"});
  CHECK(*parse_camera_spec("dir:ภาพ") == CameraSpec{Kind::folder, "ภาพ"});
  for (const char* wrong : {"", "Auto", "v4l2:", "file:", "dir:", "/dev/video0", "usb:1", "none "}) {
    INFO(wrong);
    REQUIRE_FALSE(parse_camera_spec(wrong));
    CHECK(parse_camera_spec(wrong).error().text == words::error_camera_spec);
  }
}

TEST_CASE("a folder of images is shown in the order of names, again and again, passing over what is no image") {
  const Folder folder;
  for (const int size : {30, 10, 20}) save(noise_picture(1, size, size), folder / std::to_string(size), "png");
  write_bytes(folder / "15.png", "no picture");
  const auto source = make_source({CameraSpec::Kind::folder, folder.path()});
  source->open();
  std::vector<int> widths;
  for (const ColourFrame& frame : frames_of(*source, 5)) widths.push_back(frame.width);
  CHECK(widths == std::vector{10, 20, 30, 10, 20});
}

TEST_CASE("an image file is a still that stays, about ten times a second") {
  const Folder folder;
  save(noise_picture(1, 40, 40), folder / "a.png", "png");
  const auto source = make_source({CameraSpec::Kind::file, folder / "a.png"});
  source->open();
  const auto begun = std::chrono::steady_clock::now();
  CHECK(frames_of(*source, 4).size() == 4);
  CHECK(std::chrono::steady_clock::now() - begun >= 290ms);
}

TEST_CASE("a source that is not there is absent") {
  const Folder folder;
  for (const CameraSpec& spec :
       {CameraSpec{CameraSpec::Kind::file, folder / "nothing"},
        CameraSpec{CameraSpec::Kind::folder, folder / "nothing"}, CameraSpec{CameraSpec::Kind::folder, folder.path()},
        CameraSpec{CameraSpec::Kind::v4l2, folder / "video0"}}) {
    const auto source = make_source(spec);
    source->open();
    CHECK(source->state() == CameraState::absent);
    CHECK_FALSE(source->newest(1ms));
  }
  CHECK(make_source({CameraSpec::Kind::none}) == nullptr);
}

TEST_CASE("a file that is neither image nor video is absent") {
  const Folder folder;
  write_bytes(folder / "notes.txt", "neither");
  const auto source = make_source({CameraSpec::Kind::file, folder / "notes.txt"});
  source->open();
  CHECK(frames_of(*source, 1).empty());
  CHECK(source->state() == CameraState::absent);
}

TEST_CASE("a video plays, and begins again at its end") {
  const Folder folder;
  const std::string file = folder / "clip \"1\".avi";
  run_pipeline(
      "videotestsrc num-buffers=6 ! video/x-raw,width=320,height=240,framerate=30/1 ! jpegenc ! avimux ! "
      "filesink location=\"" +
      folder / "clip.avi" + "\"");
  std::filesystem::rename(folder / "clip.avi", file);
  const auto source = make_source({CameraSpec::Kind::file, file});
  source->open();
  const auto frames = frames_of(*source, 14);
  REQUIRE(frames.size() == 14);
  CHECK(frames.front().width == 320);
  CHECK(source->state() == CameraState::live);
}

TEST_CASE("a camera that fails after some frames is unplugged, and can be opened twenty times again") {
  const auto source = pipeline_source(
      "videotestsrc is-live=true ! video/x-raw,width=64,height=48,framerate=200/1 ! "
      "identity error-after=4");
  for (int i = 0; i < 20; ++i) {
    source->open();
    CHECK(frames_of(*source, 1).size() == 1);
    CHECK(frames_of(*source, 100).size() <= 4);
    REQUIRE(source->state() == CameraState::unplugged);
  }
}

TEST_CASE("only the newest frame waits for a slow reader") {
  const auto source =
      pipeline_source("videotestsrc is-live=true pattern=ball ! video/x-raw,width=64,height=48,framerate=100/1");
  source->open();
  REQUIRE(frames_of(*source, 1).size() == 1);
  std::this_thread::sleep_for(300ms);
  const auto begun = std::chrono::steady_clock::now();
  CHECK(frames_of(*source, 3).size() == 3);
  CHECK(std::chrono::steady_clock::now() - begun > 5ms);  // thirty kept ones would be there at once
}

TEST_CASE("looking for cameras finds devices or nothing, and fails on nothing") {
  for (const std::string& device : capture_devices()) CHECK(device.starts_with("/dev/video"));
}
