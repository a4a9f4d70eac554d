// Where things stand on a screen: the room between what the frame keeps, and the two ways most screens are laid out.
#pragma once
#include "ui/screens/column.h"
#include "ui/screens/shell.h"

namespace sala {

/// The room for a screen's own things: under the top bar, above what stands at the lower edge.
Rect content_area(const Ui& ui, const Shell& shell);

/// What of a room a seated person reaches.
Rect lower_half(const Ui& ui, Rect room);

/// Something centred on the screen, as a scan's result.
void draw_centred(Ui& ui, const Shell& shell, const Column& column);
float centred_width(const Ui& ui);

/// A person's name, the large line of a result: as large as its parts allow.
inline constexpr std::initializer_list<Type> name_types = {Type::display_large, Type::display, Type::title,
                                                           Type::heading};
constexpr float name_gap = 12;  // above and below it

/// Words at the left and a card at the right; one above the other where it is narrow.
struct Split {
  float words_width = 0;
  Align align = Align::left;  // of the words
  float card_width = 0;
};
Split split_of(const Ui& ui);
/// Draws the words and answers the place of a card that high, or as high as there is room, its shadow and ground drawn.
Rect draw_split(Ui& ui, const Shell& shell, const Column& words, float card_needs);
/// Within a card.
constexpr float card_side = 48;
constexpr float card_top = 44;

/// The place of one of `count` equal buttons side by side in the middle of a band; the primary one is the last.
Rect button_place(Rect band, int index, int count);

}  // namespace sala
