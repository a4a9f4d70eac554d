#include "scanner/video_source.h"

#include <gst/app/gstappsink.h>
#include <gst/gst.h>
#include <gst/video/video.h>
#include <libyuv.h>

namespace sala {
namespace {

using VideoClock = std::chrono::steady_clock;
constexpr auto silence_limit = std::chrono::seconds(5);
constexpr const char* sink =
    " ! videoconvert ! video/x-raw,format=I420 ! appsink name=sink sync=false max-buffers=1 drop=true";
constexpr const char* played_sink =
    " ! videoconvert ! video/x-raw,format=I420 ! appsink name=sink sync=true max-buffers=1 drop=true";

struct VideoUnref {
  void operator()(GstElement* element) const {
    gst_element_set_state(element, GST_STATE_NULL);
    gst_object_unref(element);
  }
  void operator()(GstSample* sample) const { gst_sample_unref(sample); }
  void operator()(GstMessage* message) const { gst_message_unref(message); }
  void operator()(GstBus* bus) const { gst_object_unref(bus); }
};
template <class T>
using Owned = std::unique_ptr<T, VideoUnref>;

CameraState state_of(GstMessage* error_message) {
  GError* error = nullptr;
  gst_message_parse_error(error_message, &error, nullptr);
  const bool busy = g_error_matches(error, GST_RESOURCE_ERROR, GST_RESOURCE_ERROR_BUSY);
  g_error_free(error);
  return busy ? CameraState::busy : CameraState::absent;
}

/// A copy without gaps, so that the camera's few buffers go back to it at once.
std::optional<ColourFrame> copied(GstSample* sample) {
  GstVideoInfo info;
  GstVideoFrame video;
  if (!gst_video_info_from_caps(&info, gst_sample_get_caps(sample))) return std::nullopt;
  if (!gst_video_frame_map(&video, &info, gst_sample_get_buffer(sample), GST_MAP_READ)) return std::nullopt;
  ColourFrame frame;
  frame.width = GST_VIDEO_INFO_WIDTH(&info);
  frame.height = GST_VIDEO_INFO_HEIGHT(&info);
  frame.full_range = info.colorimetry.range == GST_VIDEO_COLOR_RANGE_0_255;
  auto bytes = std::make_shared<std::vector<std::uint8_t>>(i420_bytes(frame.width, frame.height));
  std::uint8_t* y = bytes->data();
  std::uint8_t* u = y + static_cast<std::ptrdiff_t>(frame.width) * frame.height;
  std::uint8_t* v = u + static_cast<std::ptrdiff_t>(frame.chroma_width()) * frame.chroma_height();
  const auto plane = [&](int n) { return static_cast<const std::uint8_t*>(GST_VIDEO_FRAME_PLANE_DATA(&video, n)); };
  const auto stride = [&](int n) { return GST_VIDEO_FRAME_PLANE_STRIDE(&video, n); };
  libyuv::I420Copy(plane(0), stride(0), plane(1), stride(1), plane(2), stride(2), y, frame.width, u,
                   frame.chroma_width(), v, frame.chroma_width(), frame.width, frame.height);
  gst_video_frame_unmap(&video);
  frame.bytes = std::move(bytes);
  return frame;
}

/// Runs the pipeline that `describe` names at the moment of opening; an empty description means nothing is there.
class PipelineSource : public FrameSource {
 public:
  using Describe = std::function<std::string()>;
  PipelineSource(Describe describe, bool loops) : describe_(std::move(describe)), loops_(loops) {}
  ~PipelineSource() override { close(); }

  void open() override {
    close();
    const std::string description = describe_();
    if (description.empty() || !gst_init_check(nullptr, nullptr, nullptr)) return;
    pipeline_.reset(gst_parse_launch(description.c_str(), nullptr));
    if (!pipeline_) return;
    sink_ = GST_APP_SINK(gst_bin_get_by_name(GST_BIN(pipeline_.get()), "sink"));
    bus_.reset(gst_element_get_bus(pipeline_.get()));
    gst_element_set_state(pipeline_.get(), GST_STATE_PLAYING);
    last_frame_ = VideoClock::now();
    state_ = CameraState::starting;  // only a frame proves it live: many a busy camera opens well
  }

  std::optional<ColourFrame> newest(std::chrono::milliseconds wait) override {
    if (!pipeline_) return std::nullopt;
    auto frame = pull(wait);
    if (frame) {
      last_frame_ = VideoClock::now();
      state_ = CameraState::live;
    } else if (const auto failed = failure()) {
      const bool was_live = state_ == CameraState::live;
      close();
      state_ = was_live ? CameraState::unplugged : *failed;
    }
    return frame;
  }

  CameraState state() const override { return state_; }

  void close() override {
    if (sink_) gst_object_unref(std::exchange(sink_, nullptr));
    bus_.reset();
    pipeline_.reset();
    state_ = CameraState::absent;
  }

 private:
  std::optional<ColourFrame> pull(std::chrono::milliseconds wait) {
    const auto wait_ns = static_cast<GstClockTime>(std::chrono::nanoseconds(wait).count());
    const Owned<GstSample> sample(gst_app_sink_try_pull_sample(sink_, wait_ns));
    return sample ? copied(sample.get()) : std::nullopt;
  }

  /// Why no more frames come, if so. At the end of a file that loops it begins again.
  std::optional<CameraState> failure() {
    const auto kinds = static_cast<GstMessageType>(GST_MESSAGE_ERROR | GST_MESSAGE_EOS);
    const Owned<GstMessage> message(gst_bus_pop_filtered(bus_.get(), kinds));
    if (!message && VideoClock::now() - last_frame_ > silence_limit) return CameraState::absent;
    if (!message) return std::nullopt;
    if (GST_MESSAGE_TYPE(message.get()) == GST_MESSAGE_ERROR) return state_of(message.get());
    const auto flags = static_cast<GstSeekFlags>(GST_SEEK_FLAG_FLUSH | GST_SEEK_FLAG_KEY_UNIT);
    if (loops_ && gst_element_seek_simple(pipeline_.get(), GST_FORMAT_TIME, flags, 0)) return std::nullopt;
    return CameraState::absent;
  }

  Describe describe_;
  bool loops_;
  Owned<GstElement> pipeline_;
  Owned<GstBus> bus_;
  GstAppSink* sink_ = nullptr;
  CameraState state_ = CameraState::absent;
  VideoClock::time_point last_frame_;
};

/// A path as gst-launch takes it inside quotation marks.
std::string quoted(const std::string& path) {
  std::string text = "\"";
  for (const char c : path) {
    if (c == '"' || c == '\\') text += '\\';
    text += c;
  }
  return text + "\"";
}

bool exists(const std::string& path) {
  std::error_code failed;
  return std::filesystem::exists(path, failed);
}

std::string v4l2_pipeline(const std::string& device) {
  const std::string preferred =
      "capsfilter caps=\"image/jpeg,width=1280,height=720;video/x-raw,width=1280,height=720;image/jpeg;video/x-raw\"";
  return "v4l2src device=" + quoted(device) + " ! " + preferred + " ! decodebin" + sink;
}

}  // namespace

std::unique_ptr<FrameSource> v4l2_source(std::string device) {
  const auto describe = [device = std::move(device)] {
    if (!device.empty()) return exists(device) ? v4l2_pipeline(device) : std::string();
    const auto devices = capture_devices();
    return devices.empty() ? std::string() : v4l2_pipeline(devices.front());
  };
  return std::make_unique<PipelineSource>(describe, false);
}

std::unique_ptr<FrameSource> video_file_source(std::string file) {
  const auto describe = [file = std::move(file)] {
    return exists(file) ? "filesrc location=" + quoted(file) + " ! decodebin" + played_sink : std::string();
  };
  return std::make_unique<PipelineSource>(describe, true);
}

std::unique_ptr<FrameSource> pipeline_source(std::string description) {
  return std::make_unique<PipelineSource>([description = std::move(description)] { return description + sink; }, false);
}

}  // namespace sala
