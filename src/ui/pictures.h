// Pictures that people brought, as PNGs that were made anew already: each in the atlas at the very size it is shown at.
// Finds no files and decides nothing about them.
#pragma once
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <tuple>

#include "ui/atlas.h"
#include "ui/layout.h"

namespace sala {

struct ShownPicture {
  std::string name;                        ///< its hash: pictures of one name are the same
  std::shared_ptr<const std::string> png;  ///< nothing: it has not arrived here
  int width = 0, height = 0;               ///< its own, px
};

/// The PNG of that name as it is shown; of bytes that are none, as if they had not arrived.
ShownPicture shown_picture(std::string name, std::string png);

/// As large as the room lets it be, in its middle, and at most `most` times its own size; nothing has no size.
Rect fitted_picture(const ShownPicture& picture, Rect room, float most);

class PictureShelf {
 public:
  /// Nothing when the atlas is full, or the bytes are no picture.
  std::optional<Sprite> picture(Atlas& atlas, const ShownPicture& shown, int width_px, int height_px);
  /// Whether the last one could not be made for want of room.
  bool was_full() const { return was_full_; }

 private:
  std::map<std::tuple<std::string, int, int>, Sprite> made_;
  std::uint32_t generation_ = 0;
  bool was_full_ = false;
};

}  // namespace sala
