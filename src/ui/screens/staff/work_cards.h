// Cards of pages that work with sticks: which place, what is being done or came of it, and blocks of a title over quiet
// words. Knows no files.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "ui/widgets.h"

namespace sala {

struct WorkTold {
  enum class State { none, running, done, trouble };
  State state = State::none;
  std::string title, words;
};
/// What is being done, or came of it; takes its height off the room. Nothing where there is nothing to tell.
void draw_told(Ui& ui, Rect& room, const WorkTold& told);

struct PlacesSpec {
  std::string_view id = {};  // of the tiles: "out.place_" and a number
  std::string_view heading = {};
  const std::vector<std::string>& places;
  std::size_t chosen = 0;
  std::string_view hint = {};  // beside the heading
  bool enabled = true;
};
/// The places under their heading; takes its height off the room and answers the one that was tapped.
std::optional<std::size_t> draw_places(Ui& ui, Rect& room, const PlacesSpec& spec);

struct Block {
  Icon icon = Icon::info;
  Tone tone = Tone::primary;
  std::string_view title = {}, words = {};
  int step = 0;  ///< drawn in the icon's place; 0: none
};
/// Disc, title and up to three lines of quiet words; room is left at the right for an arrow.
void draw_block(Ui& ui, Rect rect, const Block& block);
/// A block to tap, with its arrow.
bool block_row(Ui& ui, Rect rect, const RowTouch& row, const Block& block);
float block_needs(Ui& ui, float width, const Block& block);

/// A card as high as its rows, or as the room; answers the view of their list.
Rect rows_card(Ui& ui, Rect room, float rows);

constexpr float work_card_side = 36;
constexpr float work_card_gap = 24;

}  // namespace sala
