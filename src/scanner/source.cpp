#include "scanner/source.h"

#include "scanner/image_file.h"
#include "scanner/image_source.h"
#include "scanner/video_source.h"
#include "words/scanner.h"

namespace sala {
namespace {

/// A file is opened when the camera is: an image as a still, anything else as a video.
class FileSource : public FrameSource {
 public:
  explicit FileSource(std::string path) : path_(std::move(path)) {}

  void open() override {
    opened_ = looks_like_image(path_) ? image_file_source(path_) : video_file_source(path_);
    opened_->open();
  }
  std::optional<ColourFrame> newest(std::chrono::milliseconds wait) override { return opened_->newest(wait); }
  CameraState state() const override { return opened_ ? opened_->state() : CameraState::absent; }
  void close() override { opened_.reset(); }

 private:
  std::string path_;
  std::unique_ptr<FrameSource> opened_;
};

}  // namespace

Result<CameraSpec> parse_camera_spec(std::string_view spec) {
  using Kind = CameraSpec::Kind;
  if (spec == "auto") return CameraSpec{Kind::automatic};
  if (spec == "none") return CameraSpec{Kind::none};
  constexpr auto kinds = std::to_array<std::pair<std::string_view, Kind>>(
      {{"v4l2:", Kind::v4l2}, {"file:", Kind::file}, {"dir:", Kind::folder}});
  for (const auto& [name, kind] : kinds)
    if (spec.starts_with(name) && spec.size() > name.size())
      return CameraSpec{kind, std::string(spec.substr(name.size()))};
  return fail(words::error_camera_spec, {{"spec", std::string(spec)}});
}

std::unique_ptr<FrameSource> make_source(const CameraSpec& spec) {
  switch (spec.kind) {
    case CameraSpec::Kind::none:
      return nullptr;
    case CameraSpec::Kind::automatic:
      return v4l2_source("");
    case CameraSpec::Kind::v4l2:
      return v4l2_source(spec.path);
    case CameraSpec::Kind::file:
      return std::make_unique<FileSource>(spec.path);
    case CameraSpec::Kind::folder:
      return image_folder_source(spec.path);
  }
  return nullptr;
}

}  // namespace sala
