// A camera that does what cameras do: not there, taken by another program, pulled out after some frames, back again,
// garbage, slow, or large. Each open() begins the next act; the last one is repeated.
#pragma once
#include <atomic>
#include <thread>
#include <vector>

#include "scanner/source.h"

namespace sala {

struct Act {
  CameraState opens_as = CameraState::live;  ///< absent and busy give no frames
  std::vector<ColourFrame> frames = {};      ///< shown in turn
  int pulled_after = 1'000'000;              ///< frames, then it is unplugged
  std::chrono::milliseconds period = std::chrono::milliseconds(1);
};

class FaultySource : public FrameSource {
 public:
  FaultySource(std::vector<Act> acts, std::atomic<int>& opened) : acts_(std::move(acts)), opened_(opened) {}

  void open() override {
    const auto act = static_cast<std::size_t>(opened_++);
    act_ = acts_[std::min(act, acts_.size() - 1)];
    given_ = 0;
    state_ = act_.opens_as == CameraState::live ? CameraState::starting : act_.opens_as;
  }

  std::optional<ColourFrame> newest(std::chrono::milliseconds wait) override {
    std::this_thread::sleep_for(std::min(wait, act_.period));
    if (act_.period > wait && ++waited_ < act_.period / wait) return std::nullopt;
    waited_ = 0;
    if (given_ >= act_.pulled_after) {
      state_ = CameraState::unplugged;
      return std::nullopt;
    }
    state_ = CameraState::live;
    return act_.frames[static_cast<std::size_t>(given_++) % act_.frames.size()];
  }

  CameraState state() const override { return state_; }
  void close() override { state_ = CameraState::absent; }

 private:
  std::vector<Act> acts_;
  std::atomic<int>& opened_;  // how often, for the test to look at
  Act act_;
  CameraState state_ = CameraState::absent;
  int given_ = 0;
  std::chrono::milliseconds::rep waited_ = 0;
};

}  // namespace sala
