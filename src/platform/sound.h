// The machine's loudspeaker. Plays on a thread of its own and never holds up drawing; without a device it stays silent.
#pragma once
#include <future>
#include <string>

#include "core/chime.h"

namespace sala {

class Sound {
 public:
  /// `sink` is a GStreamer element, or several, that take raw audio.
  explicit Sound(std::string sink = "autoaudiosink") : sink_(std::move(sink)) {}

  /// Begins to play, unless the last one is still heard.
  void play(Chime chime);

 private:
  std::string sink_;
  std::future<void> playing_;
};

}  // namespace sala
