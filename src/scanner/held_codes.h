// The rule "a code held in view is one scan": a text counts again only after it was out of view for a second.
// Pure: time is passed in.
#pragma once
#include <cstdint>
#include <map>
#include <optional>

#include "scanner/decoder.h"

namespace sala {

class HeldCodes {
 public:
  /// The texts among those read in the frame of this moment that are new scans. A frame without a code, or a camera
  /// that is gone, is said with an empty list: only so can a text go out of view.
  CodeTexts newly_seen(const CodeTexts& in_view, std::int64_t now_ms);

 private:
  static constexpr std::int64_t out_of_view_ms = 1000;
  struct Held {
    std::optional<std::int64_t> missing_since_ms;
  };
  std::map<std::string, Held> held_;
};

}  // namespace sala
