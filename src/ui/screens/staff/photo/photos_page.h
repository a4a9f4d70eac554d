// The photos of the day: the gallery, a handful at a time, and one of them as large as it goes. Small pictures arrive ready-made,
// and only those of what is seen.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/texts.h"
#include "ui/pictures.h"
#include "ui/screens/staff/staff_intent.h"
#include "ui/widgets.h"

namespace sala {

struct PhotosPage {
  enum class State { ready, none, not_here };
  struct Tile {
    Uuid fact = {};
    std::string caption = {}, about = {};  ///< session and time
    std::optional<ShownPicture> picture = {};
    bool is_missing = false;  ///< it has not arrived here
  };
  static constexpr std::size_t tiles_a_page = 6;

  State state = State::ready;
  std::vector<Tile> tiles = {};  ///< of this page
  std::string count = {};        ///< "13–18 of 40"
  std::string consent = {};      ///< how many did not agree; empty: all did
  bool has_previous = false, has_next = false;
};
std::optional<StaffIntent> draw(Ui& ui, Rect room, PhotosPage& page, const Texts& texts);

struct PhotoPage {
  PhotosPage::Tile photo = {};
  std::string consent = {};
  bool has_previous = false, has_next = false;
  bool asks_delete = false;
};
std::optional<StaffIntent> draw(Ui& ui, Rect room, PhotoPage& page, const Texts& texts);
bool asks(const PhotoPage& page);
std::optional<StaffIntent> draw_question(Ui& ui, PhotoPage& page, const Texts& texts);

}  // namespace sala
