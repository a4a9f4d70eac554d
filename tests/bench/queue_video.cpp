#include "queue_video.h"

#include <gst/app/gstappsrc.h>
#include <gst/gst.h>

#include <cstdio>
#include <cstdlib>

#include "kiosk/demo/camera_scene.h"

namespace sala {
namespace {

constexpr int frames_a_second = 30;
constexpr int frames_with_code = 45, frames_without = 45;

GstBuffer* buffer_of(const ColourFrame& frame, std::uint64_t number) {
  GstBuffer* buffer = gst_buffer_new_memdup(frame.bytes->data(), frame.bytes->size());
  GST_BUFFER_PTS(buffer) = number * GST_SECOND / frames_a_second;
  GST_BUFFER_DURATION(buffer) = GST_SECOND / frames_a_second;
  return buffer;
}

[[noreturn]] void give_up(const std::string& what) {
  std::fprintf(stderr, "%s\n", what.c_str());
  std::exit(1);
}

}  // namespace

void write_queue_video(const std::string& file, const std::vector<std::string>& codes) {
  gst_init(nullptr, nullptr);
  const std::string description =
      "appsrc name=frames format=time block=true caps=video/x-raw,format=I420,width=1280,height=720,framerate=30/1 "
      "! jpegenc quality=80 ! avimux ! filesink location=\"" +
      file + "\"";
  GstElement* pipeline = gst_parse_launch(description.c_str(), nullptr);
  if (!pipeline) give_up("GStreamer cannot write a video");
  GstElement* frames = gst_bin_get_by_name(GST_BIN(pipeline), "frames");
  gst_element_set_state(pipeline, GST_STATE_PLAYING);
  const ColourFrame room = camera_scene({}).value();
  std::uint64_t number = 0;
  for (const std::string& code : codes) {
    const ColourFrame scene = code.empty() ? room : camera_scene(code).value();
    for (int i = 0; i < frames_with_code + frames_without; ++i, ++number)
      gst_app_src_push_buffer(GST_APP_SRC(frames), buffer_of(i < frames_with_code ? scene : room, number));
  }
  gst_app_src_end_of_stream(GST_APP_SRC(frames));
  GstBus* bus = gst_element_get_bus(pipeline);
  const auto kinds = static_cast<GstMessageType>(GST_MESSAGE_ERROR | GST_MESSAGE_EOS);
  GstMessage* message = gst_bus_timed_pop_filtered(bus, GST_CLOCK_TIME_NONE, kinds);
  if (GST_MESSAGE_TYPE(message) == GST_MESSAGE_ERROR) give_up("the video could not be written: " + file);
  gst_message_unref(message);
  gst_object_unref(bus);
  gst_object_unref(frames);
  gst_element_set_state(pipeline, GST_STATE_NULL);
  gst_object_unref(pipeline);
}

}  // namespace sala
