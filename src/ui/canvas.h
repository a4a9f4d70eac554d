// Draws shapes, icons, pictures and words in dp onto an ImGui draw list: one atlas, one draw command. Knows no widgets
// and no input. Where two things meet, edges fall on whole pixels.
#pragma once
#include <deque>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/draw_effects.h"
#include "ui/icons.h"
#include "ui/layout.h"
#include "ui/pictures.h"
#include "ui/sprites.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/widget_log.h"

struct ImDrawList;

namespace sala {

/// What the drawing functions work on for one frame. Made by frame.h.
struct Canvas {
  Theme theme;
  Atlas* atlas = nullptr;
  TextEngine* text = nullptr;
  IconShelf* icons = nullptr;
  SpriteShelf* sprites = nullptr;
  PictureShelf* pictures = nullptr;
  WidgetLog* log = nullptr;
  const DrawEffects* effects = nullptr;  // none: plain shapes instead
  ImDrawList* list = nullptr;
  float scale = 1;  // px for one dp
  Size size;        // of the screen, dp
  std::vector<Rect> clips = {};
  bool scrolls = false;
  float opacity = 1;  // of all that is drawn: what fades in
  bool atlas_full = false;

  struct Ground {
    Rect rect;
    std::optional<Color> color;  // none: nobody knows, as under the camera view
  };
  std::vector<Ground> grounds = {};  // what was filled this frame, for the contrast of words

  std::deque<GradientEffect> gradients = {};  // what this frame's callbacks draw; they live until the next frame
  std::deque<CameraEffect> cameras = {};
  std::deque<BackdropEffect> backdrops = {};

  bool portrait() const { return size.height > size.width; }
};

// ---- shapes ------------------------------------------------------------------------------------------------------
void fill_rect(Canvas& canvas, Rect rect, Color color, float radius = 0);
void fill_top_rounded(Canvas& canvas, Rect rect, Color color, float radius);
/// A border inside the rectangle.
void stroke_rect(Canvas& canvas, Rect rect, Color color, float width, float radius = 0);
void fill_circle(Canvas& canvas, Point center, float radius, Color color);
/// An arc of a ring clockwise from the top; `share` 1 is the whole ring. Round ends.
void draw_arc(Canvas& canvas, Point center, float radius, float width, Color color, float from, float share);
/// A straight line of whole pixels, horizontal or vertical: separators.
void draw_separator(Canvas& canvas, Rect rect, Color color);
/// Round ends and joints.
void draw_polyline(Canvas& canvas, std::span<const Point> points, Color color, float width);
struct Curve {
  Point from;
  Point control1;
  Point control2;
  Point to;
};
void draw_bezier(Canvas& canvas, const Curve& curve, Color color, float width);
/// The rounded soft-shadowed ground of the look.
void draw_card(Canvas& canvas, Rect rect);
void draw_card(Canvas& canvas, Rect rect, Color color, float radius = Spacing::card_radius,
               Shadow shadow = Shadow::card);
/// Only the shadow, for what is drawn over it; the middle stays empty.
void draw_shadow(Canvas& canvas, Rect rect, float radius, Shadow kind);

// ---- pictures ----------------------------------------------------------------------------------------------------
void draw_icon(Canvas& canvas, Icon which, Rect rect, Color color, float stroke = usual_stroke);
/// The organisation's, or Sala's where it has none.
void draw_logo(Canvas& canvas, Rect rect, bool on_dark = false);
void draw_sala_mark(Canvas& canvas, Rect rect, bool on_dark = false);
/// Stretched to the rectangle: fitted_picture makes one of its proportions.
void draw_picture(Canvas& canvas, Rect rect, const ShownPicture& picture);

/// From `top` at the upper edge to paper at `end` of the height: the ground of a result. Dithered where effects can.
void draw_gradient(Canvas& canvas, Color top, float end = 0.62F);
/// The roof lines of Welcome.
void draw_backdrop(Canvas& canvas, double at_s);
/// Whether the backdrop moves, so that frames are to be drawn for it.
bool backdrop_lives(const Canvas& canvas);
/// The camera's view in a rounded rectangle with its big shadow; not live: a calm ground with a crossed-out camera.
void draw_camera(Canvas& canvas, Rect rect, bool live);
/// The four rounded corners in which one holds a code.
void draw_viewfinder(Canvas& canvas, Rect rect, Color color);

// ---- words -------------------------------------------------------------------------------------------------------
enum class Vertical { top, middle, bottom };

struct TextLook {
  Type type = Type::body;
  Color color = {};
  Align align = Align::left;
  Vertical vertical = Vertical::top;
  int max_lines = 0;    // 0: as many as fit the words
  bool shrink = false;  // two steps smaller before the ellipsis
  int smaller = 0;      // steps to begin with
};

/// Draws words in a room, wrapped at words to its width; answers what they covered, dp.
/// With max_lines 0 they end in an ellipsis at the last line that fits the room's height.
Rect draw_text(Canvas& canvas, Rect room, const RichText& words, const TextLook& look);
/// How they would be set in a room of that size (0: as wide, as high as they get).
struct TextFit {
  Size size;
  int smaller = 0;  // steps, of all
};
TextFit fit_text(Canvas& canvas, Size room, const RichText& words, const TextLook& look);
/// How large they would be, at most `width` wide (0: one line).
Size measure_text(Canvas& canvas, const RichText& words, Type type, float width = 0, int max_lines = 0);
/// How wide each line is when they are wrapped to `width`.
std::vector<float> line_widths(Canvas& canvas, const RichText& words, Type type, float width);
/// Where the caret may stand in a one-line text; x in dp.
std::vector<CaretStop> caret_stops(Canvas& canvas, std::string_view words, Type type);

// ---- clipping ----------------------------------------------------------------------------------------------------
class Clip {
 public:
  /// Nothing outside `rect` is drawn or noted as visible until this ends.
  Clip(Canvas& canvas, Rect rect, bool scrolls = false);
  ~Clip();
  Clip(const Clip&) = delete;
  Clip& operator=(const Clip&) = delete;

 private:
  Canvas& canvas_;
  bool scrolled_before_ = false;
};
Rect visible_rect(const Canvas& canvas);

}  // namespace sala
