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

}  // namespace

float well_broken_width(Ui& ui, const RichText& words, Type type, float width, Align align) {
  const bool is_centred_block = align == Align::center && line_widths(ui.canvas, words, type, width).size() > 1;
  return is_centred_block ? even_width(ui, words, type, width) : width;
}

void Column::gap(float height) {
  items_.push_back({{0, height}, height * least_gap, {}, height * least_gap});
}

void Column::words(ColumnWords given) {
  if (given.words.text.empty()) return;
  Type type = Type::body;
  for (const TypeFit& fit : given.fits) {
    type = fit.type;
    const float height = measure_text(ui_.canvas, given.words, type, width_).height;
    if (fit.lines == 0 || lines_of(ui_, height, type) <= fit.lines) break;
  }
  const float width = well_broken_width(ui_, given.words, type, width_, align_);
  const float height = measure_text(ui_.canvas, given.words, type, width).height;
  piece_of_words({width, height}, ui_.theme().type(type).line_height, [this, given, type](Rect place) {
    draw_text(ui_.canvas, place, given.words, {.type = type, .color = given.color, .align = align_});
  });
}

bool Column::name_in(std::string_view name, Type type, int most_lines) {
  const auto fits = [&](const RichText& line) { return measure_text(ui_.canvas, line, type).width <= width_; };
  const auto lines = broken_between_parts(name, most_lines, fits);
  if (lines) words(*lines, type, ui_.color().ink);
  return lines.has_value();
}

// A third line keeps a long name larger than what stands around it.
void Column::name(std::string_view name, std::initializer_list<Type> types) {
  const std::span<const Type> all(types.begin(), types.size());
  const std::span<const Type> larger = all.first(all.size() - 1);
  for (const Type type : larger)
    if (name_in(name, type, 2)) return;
  for (const Type type : larger.size() > 1 ? larger.subspan(1) : larger.first(0))
    if (name_in(name, type, 3)) return;
  if (!name_in(name, all.back(), 3)) words(name, all.back(), ui_.color().ink);
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
  const Size block{size.width + side + tag_padding + 1, size.height + 16};
  const float one_line = ui_.theme().type(Type::caption_bold).line_height + 16;
  piece_of_words(block, one_line, [this, text, tone, icon, side](Rect place) {
    const ToneColors& colors = ui_.color()[tone];
    fill_rect(ui_.canvas, place, colors.tint, Spacing::chip_height / 2);
    if (icon) draw_icon(ui_.canvas, *icon, {place.x + tag_padding, place.y + 11, tag_icon, tag_icon}, colors.ink);
    const Rect room{place.x + side, place.y + 8, place.width - side - tag_padding, place.height - 16};
    draw_text(ui_.canvas, room, text, {.type = Type::caption_bold, .color = colors.ink});
  });
}

void Column::piece(Size size, float least, std::function<void(Rect)> draw) {
  items_.push_back({size, least, std::move(draw), least});
}

void Column::piece_of_words(Size size, float one_line, std::function<void(Rect)> draw) {
  items_.push_back({size, size.height, std::move(draw), std::min(size.height, one_line)});
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

// What is too much comes off the gaps, off the pictures when that does not suffice, and then off the words.
void Column::draw_from(Rect room, float y) const {
  float gaps = 0;
  float pictures = 0;
  float words = 0;
  for (const Item& item : items_) {
    (item.paint ? pictures : gaps) += item.size.height - item.least;
    words += item.least - item.one_line;
  }
  const auto share = [](float of, float too_much) { return of > 0 ? std::clamp(too_much / of, 0.0F, 1.0F) : 0; };
  const float too_much = height() - room.height;
  const float off_gaps = share(gaps, too_much);
  const float off_pictures = share(pictures, too_much - gaps);
  const float off_words = share(words, too_much - gaps - pictures);
  for (const Item& item : items_) {
    const float less = (item.size.height - item.least) * (item.paint ? off_pictures : off_gaps) +
                       (item.least - item.one_line) * off_words;
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
