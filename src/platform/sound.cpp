#include "platform/sound.h"

#include <gst/app/gstappsrc.h>
#include <gst/gst.h>

#include <chrono>
#include <memory>

namespace sala {
namespace {

constexpr GstClockTime longest = 3 * GST_SECOND;  // a device that hangs is left alone

struct SoundUnref {
  void operator()(GstElement* pipeline) const {
    gst_element_set_state(pipeline, GST_STATE_NULL);
    gst_object_unref(pipeline);
  }
  void operator()(GstBus* bus) const { gst_object_unref(bus); }
  void operator()(GstAppSrc* source) const { gst_object_unref(source); }
  void operator()(GstMessage* message) const { gst_message_unref(message); }
};
template <class T>
using Owned = std::unique_ptr<T, SoundUnref>;

GstBuffer* buffer_of(const std::vector<std::int16_t>& samples) {
  const std::size_t size = samples.size() * sizeof(samples[0]);
  GstBuffer* buffer = gst_buffer_new_allocate(nullptr, size, nullptr);
  gst_buffer_fill(buffer, 0, samples.data(), size);
  GST_BUFFER_PTS(buffer) = 0;
  GST_BUFFER_DURATION(buffer) = gst_util_uint64_scale(samples.size(), GST_SECOND, chime_rate_hz);
  return buffer;
}

/// Until it was heard, or cannot be.
void play_samples(const std::vector<std::int16_t>& samples, const std::string& sink) {
  if (!gst_init_check(nullptr, nullptr, nullptr)) return;
  const std::string description =
      "appsrc name=source format=time caps=audio/x-raw,format=S16LE,layout=interleaved,"
      "channels=1,rate=" +
      std::to_string(chime_rate_hz) + " ! audioconvert ! audioresample ! " + sink;
  const Owned<GstElement> pipeline(gst_parse_launch(description.c_str(), nullptr));
  if (!pipeline) return;
  const Owned<GstAppSrc> source(GST_APP_SRC(gst_bin_get_by_name(GST_BIN(pipeline.get()), "source")));
  if (!source) return;
  gst_element_set_state(pipeline.get(), GST_STATE_PLAYING);
  gst_app_src_push_buffer(source.get(), buffer_of(samples));
  gst_app_src_end_of_stream(source.get());
  const Owned<GstBus> bus(gst_element_get_bus(pipeline.get()));
  const auto ends = static_cast<GstMessageType>(GST_MESSAGE_ERROR | GST_MESSAGE_EOS);
  const Owned<GstMessage> end(gst_bus_timed_pop_filtered(bus.get(), longest, ends));
}

}  // namespace

void Sound::play(Chime chime) {
  if (playing_.valid() && playing_.wait_for(std::chrono::seconds(0)) != std::future_status::ready) return;
  playing_ = std::async(std::launch::async, [chime, sink = sink_] { play_samples(chime_samples(chime), sink); });
}

}  // namespace sala
