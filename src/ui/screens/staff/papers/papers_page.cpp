#include "ui/screens/staff/papers/papers_page.h"

#include "ui/screens/staff/page_preview.h"
#include "words/papers.h"

namespace sala {

namespace {

constexpr float papers_gap = 24, papers_side = 32, papers_top = 28;
constexpr float papers_panel = 800, papers_button = 72, papers_bar = 16;
constexpr std::size_t most_paper_places = 2, most_lacks = 4;

std::optional<StaffIntent> draw_paper_rows(Ui& ui, Rect card, PapersPage& page) {
  draw_card(ui.canvas, card);
  const Rect view = ScrollList::beside_bar(inset(card, 16, 16));
  const float width = view.width - ScrollList::bar_room;
  float height = 0;
  for (const PapersPage::Row& row : page.rows)
    height = std::max(height, block_needs(ui, width - 32, {row.icon, Tone::primary, row.title, row.words}));
  return draw_rows(ui, "papers.list", page.scroll, view, page.rows.size(), height, [&](std::size_t i, Rect rect) {
    std::optional<StaffIntent> wanted;
    rect.width = width;
    const PapersPage::Row& row = page.rows[i];
    const bool is_chosen = i == page.chosen;
    const std::string id = "papers.row_" + std::to_string(i);
    if (is_chosen) {
      fill_rect(ui.canvas, rect, ui.color()[Tone::primary].tint, 18);
      ui.canvas.grounds.push_back({rect, ui.color()[Tone::primary].tint});
    }
    if (block_row(ui, {rect.x + 16, rect.y, rect.width - 32, rect.height},
                  {.id = id, .label = row.title, .group = "papers.list", .line_above = i > 0 && !is_chosen},
                  {row.icon, Tone::primary, row.title, row.words}))
      wanted = PapersIntent(papers_intent::Choose{i});
    return wanted;
  });
}

/// What is missing, each with the way to where it is mended.
std::optional<StaffIntent> draw_lacks(Ui& ui, Rect rest, const PapersPage& page) {
  std::optional<StaffIntent> wanted;
  const float state = measure_text(ui.canvas, page.state, Type::staff_body, rest.width, 3).height;
  draw_text(ui.canvas, take_top(rest, state, 14), page.state,
            {.type = Type::staff_body, .color = ui.color().ink, .max_lines = 3, .shrink = true});
  const std::size_t count = std::min(page.lacks.size(), most_lacks);
  for (std::size_t i = 0; i < count; ++i) {
    const PapersPage::Lack& lack = page.lacks[i];
    ButtonSpec mend{.label = lack.mend, .icon = Icon::forward, .icon_after = true};
    const std::string id = "papers.mend_" + std::to_string(i);
    mend.id = id;
    mend.icon_size = 24;
    mend.type = Type::caption;
    const float wide = std::min(pill_width(ui, mend), rest.width * 0.5F);
    const float words =
        measure_text(ui.canvas, lack.words, Type::caption, rest.width - wide - papers_gap - 42, 3).height;
    Rect row = take_top(rest, std::max(words, Spacing::pill_height), Spacing::touch_gap);
    if (rest.height < 0) break;
    mend.rect = centered(take_right(row, wide, papers_gap), {wide, Spacing::pill_height});
    if (pill(ui, mend)) wanted = staff_intent::OpenArea{lack.area};
    draw_icon(ui.canvas, Icon::minus, centered(take_left(row, 28, 14), {28, 28}), ui.color()[Tone::warning].ink);
    draw_text(
        ui.canvas, row, lack.words,
        {.type = Type::caption, .color = ui.color().ink, .vertical = Vertical::middle, .max_lines = 3, .shrink = true});
  }
  return wanted;
}

std::optional<StaffIntent> draw_paper_places(Ui& ui, Rect& rest, const PapersPage& page) {
  std::optional<StaffIntent> wanted;
  const int count = static_cast<int>(std::min(page.places.size(), most_paper_places));
  if (count == 0) return wanted;
  const Rect row = take_top(rest, grown(ui, papers_button), Spacing::touch_gap);
  for (int i = 0; i < count; ++i) {
    const auto place = static_cast<std::size_t>(i);
    const bool is_chosen = page.place == place;
    const std::string id = "papers.place_" + std::to_string(i);
    if (button(ui, {.id = id,
                    .label = page.places[place],
                    .rect = column_of(row, i, count, Spacing::touch_gap),
                    .kind = is_chosen ? ButtonKind::chosen : ButtonKind::plain,
                    .icon = is_chosen ? Icon::check : Icon::usb,
                    .icon_size = 28,
                    .on = is_chosen,
                    .type = Type::caption}))
      wanted = PapersIntent(papers_intent::ChoosePlace{place});
  }
  return wanted;
}

std::optional<StaffIntent> draw_forms(Ui& ui, Rect row, const PapersPage& page) {
  std::optional<StaffIntent> wanted;
  const int count = static_cast<int>(page.forms.size());
  for (int i = 0; i < count; ++i) {
    const PapersPage::Form& form = page.forms[static_cast<std::size_t>(i)];
    if (button(ui, {.id = form.id,
                    .label = form.label,
                    .rect = column_of(row, i, count, Spacing::touch_gap),
                    .kind = i == 0 ? ButtonKind::primary : ButtonKind::plain,
                    .icon = Icon::file,
                    .icon_size = 28,
                    .enabled = page.told.state != WorkTold::State::running,
                    .type = Type::caption_bold}))
      wanted = form.wanted;
  }
  return wanted;
}

std::optional<StaffIntent> draw_paper_panel(Ui& ui, Rect card, const PapersPage& page) {
  draw_card(ui.canvas, card);
  Rect rest = inset(card, papers_side, papers_top);
  std::optional<StaffIntent> wanted;
  if (!page.forms.empty()) {
    if (auto tapped = draw_forms(ui, take_bottom(rest, grown(ui, papers_button), Spacing::touch_gap), page))
      wanted = tapped;
    Rect places = take_bottom(rest, page.places.empty() ? 0 : grown(ui, papers_button), papers_gap);
    if (auto tapped = draw_paper_places(ui, places, page)) wanted = tapped;
  }
  const float widest = rest.width * 0.46F;
  const Rect paper = take_left(rest, std::min(widest, rest.height * upright_page), papers_side);
  draw_page_preview(ui, paper, upright_page, page.picture, page.waits);
  if (auto tapped = draw_lacks(ui, rest, page)) wanted = tapped;
  return wanted;
}

/// What is being made, with how far it is and a way to stop it; or what came of it.
std::optional<StaffIntent> draw_paper_work(Ui& ui, Rect& room, const PapersPage& page, const Texts& texts) {
  if (page.told.state != WorkTold::State::running) {
    draw_told(ui, room, page.told);
    return std::nullopt;
  }
  ui.motion.wake_in(0.05);
  ButtonSpec stop{.id = "papers.stop", .label = texts[words::papers_stop], .icon = Icon::close, .icon_size = 28};
  stop.type = Type::caption_bold;
  const Rect card = take_top(room, grown(ui, papers_button) + 2 * papers_top, papers_gap);
  const ToneColors& tone = ui.color()[Tone::primary];
  fill_rect(ui.canvas, card, tone.tint, Spacing::card_radius);
  ui.canvas.grounds.push_back({card, tone.tint});
  Rect rest = inset(card, papers_side, papers_top);
  const float wide = button_width(ui, stop);
  stop.rect = take_right(rest, wide, papers_gap);
  const bool is_stopped = button(ui, stop);
  if (page.share) progress_bar(ui, take_bottom(rest, papers_bar, 8), *page.share);
  draw_text(
      ui.canvas, rest, page.told.title,
      {.type = Type::body_bold, .color = ui.color().ink, .vertical = Vertical::middle, .max_lines = 1, .shrink = true});
  return is_stopped ? std::optional<StaffIntent>(PapersIntent(papers_intent::Stop{})) : std::nullopt;
}

}  // namespace

std::optional<StaffIntent> draw(Ui& ui, Rect room, PapersPage& page, const Texts& texts) {
  std::optional<StaffIntent> wanted = draw_paper_work(ui, room, page, texts);
  const bool portrait = ui.canvas.portrait();
  const Rect panel = portrait ? take_bottom(room, room.height * 0.5F, papers_gap)
                              : take_right(room, std::min(papers_panel, room.width * 0.56F), papers_gap);
  if (auto tapped = draw_paper_rows(ui, room, page)) wanted = tapped;
  if (auto tapped = draw_paper_panel(ui, panel, page)) wanted = tapped;
  return wanted;
}

}  // namespace sala
