#include "ui/screens/column.h"

#include <cmath>

namespace sala {

namespace {

constexpr float least_gap = 0.35F;  // of what a gap was meant to be
constexpr float tag_padding = 24;
constexpr float tag_icon = 30;
constexpr float tag_icon_gap = 12;

int lines_of(Ui& ui, float height, Type type) {
  return static_cast<int>(std::lround(height / ui.theme().type(type).line_height));
}

/// The narrowest width in which the words still take as many lines as in `width`: lines of even length.
float even_width(Ui& ui, const RichText& words, Type type, float width) {
  const float height = measure_text(ui.canvas, words, type, width).height;
  float narrow = width / 2;
  float wide = width;
  for (int i = 0; i < 7; ++i) {
    const float middle = (narrow + wide) / 2;
    (measure_text(ui.canvas, words, type, middle).height > height ? narrow : wide) = middle;
  }
  return wide;
}

std::vector<std::string> parts_of(std::string_view name) {
  std::vector<std::string> parts;
  std::string part;
  for (const char letter : std::string(name) + ' ') {
    if (letter != ' ') {
      part += letter;
      continue;
    }
    const bool belongs_to_next = part == "ณ" || part.empty();  // of "ณ เกียรติศักดิ์"
    if (belongs_to_next && !part.empty()) part += "\u00A0";
    if (!belongs_to_next) parts.push_back(std::exchange(part, {}));
  }
  if (!part.empty()) parts.push_back(part);
  return parts;
}

/// The name with line feeds where it breaks; nothing when a part is wider than a line.
std::optional<std::string> broken_between_parts(Ui& ui, std::string_view name, Type type, float width) {
  std::string lines;
  std::string line;
  for (const std::string& part : parts_of(name)) {
    if (measure_text(ui.canvas, part, type).width > width) return std::nullopt;
    const std::string longer = line.empty() ? part : line + " " + part;
    if (measure_text(ui.canvas, longer, type).width <= width) {
      line = longer;
      continue;
    }
    lines += line + "\n";
    line = part;
  }
  return lines + line;
}

}  // namespace

float well_broken_width(Ui& ui, const RichText& words, Type type, float width, Align align) {
  const bool is_centred_block = align == Align::center && line_widths(ui.canvas, words, type, width).size() > 1;
  return is_centred_block ? even_width(ui, words, type, width) : width;
}

void Column::gap(float height) {
  items_.push_back({{0, height}, height * least_gap, {}});
}

void Column::words(ColumnWords given) {
  if (given.words.text.empty()) return;
  Type type = Type::body;
  for (const Fit& fit : given.fits) {
    type = fit.type;
    const float height = measure_text(ui_.canvas, given.words, type, width_).height;
    if (fit.lines == 0 || lines_of(ui_, height, type) <= fit.lines) break;
  }
  const float width = well_broken_width(ui_, given.words, type, width_, align_);
  const float height = measure_text(ui_.canvas, given.words, type, width).height;
  piece({width, height}, [this, given, type](Rect place) {
    draw_text(ui_.canvas, place, given.words, {.type = type, .color = given.color, .align = align_});
  });
}

void Column::name(std::string_view name, std::initializer_list<Type> types) {
  for (const Type type : types)
    if (const auto lines = broken_between_parts(ui_, name, type, width_))
      if (std::ranges::count(*lines, '\n') < 2) return words(*lines, type, ui_.color().ink);
  words(name, *(types.end() - 1), ui_.color().ink);
}

void Column::tag(std::string_view words, Tone tone, std::optional<Icon> icon) {
  const float chip_height = Spacing::chip_height * std::max(1.0F, ui_.theme().text_scale);
  const float width = chip_width(ui_, words, icon);
  const std::string text(words);
  if (width <= width_)
    return piece({width, chip_height}, [this, text, tone, icon](Rect place) {
      chip(ui_, {place.x, place.center().y}, text, tone, icon);
    });
  const float side = tag_padding + (icon ? tag_icon + tag_icon_gap : 0);
  const Size size = measure_text(ui_.canvas, text, Type::caption_bold, width_ - side - tag_padding);
  piece({size.width + side + tag_padding + 1, size.height + 16}, [this, text, tone, icon, side](Rect place) {
    const ToneColors& colors = ui_.color()[tone];
    fill_rect(ui_.canvas, place, colors.tint, Spacing::chip_height / 2);
    if (icon) draw_icon(ui_.canvas, *icon, {place.x + tag_padding, place.y + 11, tag_icon, tag_icon}, colors.ink);
    const Rect room{place.x + side, place.y + 8, place.width - side - tag_padding, place.height - 16};
    draw_text(ui_.canvas, room, text, {.type = Type::caption_bold, .color = colors.ink});
  });
}

void Column::piece(Size size, float least, std::function<void(Rect)> draw) {
  items_.push_back({size, least, std::move(draw)});
}

float Column::height() const {
  float height = 0;
  for (const Item& item : items_) height += item.size.height;
  return height;
}

void Column::draw(Rect room, std::optional<float> center_y) const {
  const float height = std::min(this->height(), room.height);
  const float y = center_y.value_or(room.center().y) - height / 2;
  draw_from(room, std::clamp(y, room.y, room.bottom() - height));
}

void Column::draw_at_bottom(Rect room) const {
  draw_from(room, room.bottom() - std::min(height(), room.height));
}

// What is too much comes off the gaps, and off the pictures when that does not suffice.
void Column::draw_from(Rect room, float y) const {
  float gaps = 0;
  float pictures = 0;
  for (const Item& item : items_) (item.paint ? pictures : gaps) += item.size.height - item.least;
  const float too_much = std::max(0.0F, height() - room.height);
  const float off_gaps = gaps > 0 ? std::min(1.0F, too_much / gaps) : 0;
  const float off_pictures = pictures > 0 ? std::clamp((too_much - gaps) / pictures, 0.0F, 1.0F) : 0;
  for (const Item& item : items_) {
    const float less = (item.size.height - item.least) * (item.paint ? off_pictures : off_gaps);
    const float spare = width_ - item.size.width;
    const float x = room.x + (align_ == Align::left ? 0 : align_ == Align::center ? spare / 2 : spare);
    const Rect place{x, std::round(y), item.size.width, item.size.height - less};
    if (item.paint) item.paint(place);
    y += place.height;
  }
}

RichText with_bold_figures(std::string_view words) {
  RichText text(words);
  const auto is_figure = [&](std::size_t i) { return words[i] >= '0' && words[i] <= '9'; };
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_figure(i)) continue;
    TextSpan span{.begin = i};
    while (i < words.size() && is_figure(i)) ++i;
    span.end = i;
    text.spans.push_back(span);
  }
  return text;
}

}  // namespace sala
