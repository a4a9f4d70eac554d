// Words, discs and gaps one below another, as most screens are made: told first and measured as they are told, then
// drawn where they fit. When the room is too low gaps give way first, then pictures, then words, which end in an ellipsis;
// buttons never do. Lives for one frame.
#pragma once
#include <functional>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

#include "ui/widgets.h"

namespace sala {

/// A style that words may be set in, if they then take at most so many lines; 0: as many as it takes.
struct TypeFit {
  Type type;
  int lines = 0;
};
/// Words in the first of these styles that they fit, else in the last.
struct ColumnWords {
  RichText words;
  std::initializer_list<TypeFit> fits;
  Color color;
};

class Column {
 public:
  Column(Ui& ui, float width, Align align = Align::left) : ui_(ui), width_(width), align_(align) {}

  void gap(float height);
  void words(ColumnWords words);
  void words(const RichText& words, Type type, Color color) { this->words({words, {{type}}, color}); }
  /// A person's name, which breaks between its parts only: on two lines in the first of these styles that allows it, else
  /// on three in one but the first, else in the last.
  void name(std::string_view name, std::initializer_list<Type> types);
  /// A chip; what is too long for one becomes a tinted block of several lines.
  void tag(std::string_view words, Tone tone, std::optional<Icon> icon = {});
  /// Anything else: `draw` gets its place, which may be as low as `least`.
  void piece(Size size, float least, std::function<void(Rect)> draw);
  void piece(Size size, std::function<void(Rect)> draw) { piece(size, size.height, std::move(draw)); }

  float width() const { return width_; }
  float height() const;
  /// In the middle of the room, or as near to `center_y` as the room allows.
  void draw(Rect room, std::optional<float> center_y = {}) const;
  void draw_at_bottom(Rect room) const;

 private:
  struct Item {
    Size size;
    float least;                      // height
    std::function<void(Rect)> paint;  // none: a gap
    float one_line;                   // height below which words end; of what is no words: the least
  };
  void piece_of_words(Size size, float one_line, std::function<void(Rect)> draw);
  bool name_in(std::string_view name, Type type, int most_lines);
  void draw_from(Rect room, float y) const;

  Ui& ui_;
  float width_;
  Align align_;
  std::vector<Item> items_;
};

/// As wide, or for centred words narrower, so that their lines are of even length.
float well_broken_width(Ui& ui, const RichText& words, Type type, float width, Align align = Align::left);

/// Makes every run of figures bold: "เข้าอบรม 1 จาก 2 ช่วง".
RichText with_bold_figures(std::string_view words);

}  // namespace sala
