#include "scanner/image_source.h"

#include <thread>

#include "scanner/image_file.h"

namespace sala {
namespace {

using ImageClock = std::chrono::steady_clock;
constexpr auto frame_time = std::chrono::milliseconds(100);

class ImageSource : public FrameSource {
 public:
  using List = std::function<std::vector<std::filesystem::path>()>;
  explicit ImageSource(List list) : list_(std::move(list)) {}

  void open() override {
    files_ = list_();
    next_ = 0;
    due_ = ImageClock::now();
    state_ = files_.empty() ? CameraState::absent : CameraState::starting;
  }

  std::optional<ColourFrame> newest(std::chrono::milliseconds wait) override {
    const auto now = ImageClock::now();
    if (due_ > now) {
      std::this_thread::sleep_for(std::min<ImageClock::duration>(wait, due_ - now));
      if (due_ > now + wait) return std::nullopt;
    }
    due_ = std::max(due_ + frame_time, ImageClock::now());
    auto frame = load_next();
    state_ = frame ? CameraState::live : CameraState::absent;
    return frame;
  }

  CameraState state() const override { return state_; }
  void close() override {
    files_.clear();
    loaded_ = {};
    state_ = CameraState::absent;
  }

 private:
  /// The next image that can be read, if any can.
  std::optional<ColourFrame> load_next() {
    while (!files_.empty()) {
      next_ %= files_.size();
      if (files_[next_] == loaded_.file) {
        ++next_;
        return loaded_.frame;
      }
      auto picture = read_image(files_[next_]);
      if (picture) {
        loaded_ = {files_[next_], picture->colour};
        ++next_;
        return loaded_.frame;
      }
      files_.erase(files_.begin() + static_cast<std::ptrdiff_t>(next_));
    }
    return std::nullopt;
  }

  struct Loaded {
    std::filesystem::path file;
    ColourFrame frame;
  };
  List list_;
  std::vector<std::filesystem::path> files_;
  std::size_t next_ = 0;
  CameraState state_ = CameraState::absent;
  ImageClock::time_point due_;
  Loaded loaded_;  // a single still is not read again for each frame
};

std::vector<std::filesystem::path> files_in(const std::string& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code failed;
  for (auto entry = std::filesystem::directory_iterator(folder, failed);
       !failed && entry != std::filesystem::end(entry); entry.increment(failed))
    if (entry->is_regular_file(failed)) files.push_back(entry->path());
  std::ranges::sort(files);
  return files;
}

}  // namespace

std::unique_ptr<FrameSource> image_file_source(std::string file) {
  return std::make_unique<ImageSource>([file = std::move(file)] {
    std::vector<std::filesystem::path> files;
    std::error_code failed;
    if (std::filesystem::exists(file, failed)) files.emplace_back(file);
    return files;
  });
}

std::unique_ptr<FrameSource> image_folder_source(std::string folder) {
  return std::make_unique<ImageSource>([folder = std::move(folder)] { return files_in(folder); });
}

}  // namespace sala
