// The list of the certificates' page: filters, head, rows.
#include "ui/screens/column.h"
#include "ui/screens/staff/certificate/certificates_page.h"
#include "words/certificate_desk.h"

namespace sala {

namespace {

constexpr float list_side = 32, list_top = 24;
constexpr float certs_row = 108, certs_head = 52;
constexpr float cell_gap = 14;
constexpr float sessions_width = 88, post_width = 120, survey_width = 96, state_share = 0.3F;
constexpr float least_state = 260;
constexpr float mark_size = 30;

/// Where the cells of a row stand; head and rows the same.
struct CertificateCells {
  Rect name, sessions, post, survey, state;
};
CertificateCells cells_of(Rect row, const CertificatesPage& page) {
  CertificateCells cells;
  cells.state = take_right(row, std::max(least_state, row.width * state_share), cell_gap);
  if (page.has_survey) cells.survey = take_right(row, survey_width, cell_gap);
  if (page.has_post) cells.post = take_right(row, post_width, cell_gap);
  cells.sessions = take_right(row, sessions_width, cell_gap);
  cells.name = row;
  return cells;
}

void draw_head_word(Ui& ui, Rect rect, const std::string& words, Align align) {
  draw_text(ui.canvas, rect, words,
            {.type = Type::small,
             .color = ui.color().quiet,
             .align = align,
             .vertical = Vertical::middle,
             .max_lines = 1,
             .shrink = true});
}

void draw_certs_head(Ui& ui, Rect band, const CertificatesPage& page, const Texts& texts) {
  const CertificateCells cells = cells_of(band, page);
  draw_head_word(ui, cells.name, texts[words::certs_name], Align::left);
  draw_head_word(ui, cells.sessions, texts[words::certs_sessions], Align::right);
  if (page.has_post) draw_head_word(ui, cells.post, texts[words::certs_post], Align::right);
  if (page.has_survey) draw_head_word(ui, cells.survey, texts[words::certs_survey], Align::center);
  draw_head_word(ui, cells.state, texts[words::certs_state], Align::right);
}

void draw_figure(Ui& ui, Rect rect, const std::string& words, bool lacks) {
  draw_text(ui.canvas, rect, words,
            {.type = lacks ? Type::body_bold : Type::staff_body,
             .color = lacks ? ui.color()[Tone::warning].ink : ui.color().ink,
             .align = Align::right,
             .vertical = Vertical::middle,
             .max_lines = 1,
             .shrink = true});
}

void draw_survey_mark(Ui& ui, Rect rect, CertificateRow::Mark mark) {
  if (mark == CertificateRow::Mark::none) return;
  const bool yes = mark == CertificateRow::Mark::yes;
  draw_icon(ui.canvas, yes ? Icon::check_bold : Icon::minus, centered(rect, {mark_size, mark_size}),
            ui.color()[yes ? Tone::success : Tone::warning].ink);
}

/// A chip, or where its words are too long for one, words alone.
void draw_row_state(Ui& ui, Rect rect, const CertificateRow& row) {
  if (chip_width(ui, row.state, row.icon) <= rect.width) {
    chip_right(ui, {rect.right(), rect.center().y}, row.state, row.tone, row.icon);
    return;
  }
  draw_text(ui.canvas, rect, row.state,
            {.type = Type::caption_bold,
             .color = ui.color()[row.tone].ink,
             .align = Align::right,
             .vertical = Vertical::middle,
             .max_lines = 2,
             .shrink = true});
}

bool draw_certificate_row(Ui& ui, Rect rect, const CertificateRow& row, const CertificatesPage& page) {
  const std::string id = "certs.person_" + row.person.text();
  if (page.chosen == row.person) fill_rect(ui.canvas, inset(rect, -12, 2), ui.color()[Tone::primary].tint, 14);
  const bool tapped = touch_row(ui, rect, {.id = id, .label = row.name, .group = "certs.rows"});
  const CertificateCells cells = cells_of(rect, page);
  const bool is_long = measure_text(ui.canvas, row.name, Type::staff_body, cells.name.width, 3).height > rect.height;
  draw_text(ui.canvas, cells.name, row.name,
            {.type = is_long ? Type::caption : Type::staff_body,
             .color = ui.color().ink,
             .vertical = Vertical::middle,
             .max_lines = 3,
             .shrink = true});
  draw_figure(ui, cells.sessions, row.sessions, row.lacks_sessions);
  if (page.has_post) draw_figure(ui, cells.post, row.post, row.lacks_post);
  if (page.has_survey) draw_survey_mark(ui, cells.survey, row.survey);
  draw_row_state(ui, cells.state, row);
  return tapped;
}

struct CertificatesFilterLook {
  CertificatesFilter filter;
  std::string_view id;
  TextId words;
};
constexpr std::array certificate_filters = {
    CertificatesFilterLook{CertificatesFilter::all, "certs.all", words::certs_filter_all},
    CertificatesFilterLook{CertificatesFilter::due, "certs.due", words::certs_filter_due},
    CertificatesFilterLook{CertificatesFilter::held, "certs.held", words::certs_filter_held},
    CertificatesFilterLook{CertificatesFilter::missing, "certs.missing", words::certs_filter_missing}};

/// Chips with their counts in as many lines as they need; the search at the right of the first.
std::optional<StaffIntent> draw_certs_filters(Ui& ui, Rect& room, CertificatesPage& page, const Texts& texts) {
  std::optional<StaffIntent> wanted;
  Rect band = take_top(room, Spacing::pill_height, 8);
  ButtonSpec search{.id = "certs.search_open", .label = texts[words::certs_search_open], .icon = Icon::search};
  search.icon_size = 30;
  search.rect = take_right(band, Spacing::pill_height + 12, Spacing::touch_gap);
  if (icon_button(ui, search)) page.typing = true;
  for (const CertificatesFilterLook& look : certificate_filters) {
    const int people = page.counts[static_cast<std::size_t>(look.filter)];
    const std::string label = texts.with(look.words, {{"count", std::to_string(people)}});
    const bool on = page.filter == look.filter;
    ButtonSpec spec{.id = look.id,
                    .label = label,
                    .kind = on ? ButtonKind::chosen : ButtonKind::plain,
                    .on = on,
                    .type = on ? Type::caption_bold : Type::caption};
    const float width = pill_width(ui, spec);
    if (width > band.width) band = take_top(room, Spacing::pill_height, 8);
    spec.rect = take_left(band, width, Spacing::touch_gap);
    if (pill(ui, spec)) wanted = CertificatesIntent(certificates_intent::Filter{look.filter});
  }
  return wanted;
}

void draw_no_certificates(Ui& ui, Rect room, const CertificatesPage& page, const Texts& texts) {
  const bool empty = !page.people || page.people->empty();
  Column column(ui, std::min(room.width, 700.0F), Align::center);
  column.piece({96, 96}, 0, [&ui](Rect place) {
    if (place.height > 60) icon_disc(ui, place, Icon::certificate);
  });
  column.gap(20);
  column.words(texts[empty ? words::certs_nobody : words::certs_nobody_here], Type::card_title, ui.color().ink);
  column.words(texts[empty ? words::certs_nobody_do : words::certs_nobody_here_do], Type::staff_body, ui.color().quiet);
  column.draw(centered(room, {column.width(), room.height}));
}

}  // namespace

std::optional<StaffIntent> draw_certificate_list(Ui& ui, Rect card, CertificatesPage& page, const Texts& texts) {
  draw_card(ui.canvas, card);
  Rect rest = inset(card, list_side, list_top);
  std::optional<StaffIntent> wanted;
  if (!page.typing) wanted = draw_certs_filters(ui, rest, page, texts);
  if (page.shown.empty()) {
    draw_no_certificates(ui, rest, page, texts);
    return wanted;
  }
  draw_certs_head(ui, take_top(rest, grown(ui, certs_head)), page, texts);
  const auto draw_row = [&](std::size_t i, Rect rect) -> std::optional<StaffIntent> {
    const CertificateRow& row = (*page.people)[page.shown[i]];
    rect.width -= ScrollList::bar_room;
    if (!draw_certificate_row(ui, rect, row, page)) return std::nullopt;
    page.typing = false;
    return CertificatesIntent(certificates_intent::Choose{row.person});
  };
  const auto chosen = draw_rows(ui, "certs.list", page.scroll, ScrollList::beside_bar(rest), page.shown.size(),
                                grown(ui, certs_row), draw_row);
  return chosen ? chosen : wanted;
}

}  // namespace sala
