// What goes out, in every state that matters, for the tour.
#include "kiosk/demo/samples_out.h"

#include "core/format_date.h"
#include "kiosk/demo/samples_staff.h"
#include "words/core.h"
#include "words/door.h"
#include "words/out.h"

namespace sala {
namespace {

std::string free_words(const Texts& texts, const char* size) {
  return " · " + texts.with(words::send_free, {{"size", size}});
}

std::string stick(const Texts& texts, const char* name, const char* size) {
  return texts.with(words::send_stick, {{"name", name}}) + free_words(texts, size);
}

OutPage out_page(const Texts& texts, std::vector<std::string> sticks) {
  OutPage page;
  page.places = std::move(sticks);
  if (page.places.empty()) page.hint = texts[words::send_no_stick];
  page.places.push_back(texts[words::send_folder] + free_words(texts, "86 GB"));
  page.backup =
      texts.with(words::send_backup_at, {{"date", long_date({2026, 11, 23}, texts.language())}, {"time", "16:20"}});
  return page;
}

OutPage out_told(const Texts& texts, OutPage page, OutPage::State state, TextId title, TextId what, std::string words) {
  page.told = {state, texts.with(title, {{"what", texts[what]}}), std::move(words)};
  return page;
}

void add_out_pages(const StaffSamples& w) {
  using State = OutPage::State;
  const Texts& texts = w.texts;
  const auto show = [&](const char* name, const OutPage& page) {
    w.add(name, StaffArea::out, words::send_title, page);
  };
  OutPage none = out_page(texts, {});
  none.backup = texts[words::send_backup_none];
  show("out-no-stick", none);
  const OutPage one = out_page(texts, {stick(texts, "KINGSTON", "12 GB")});
  show("out-one-stick", one);
  OutPage two =
      out_page(texts, {stick(texts, "KINGSTON", "12 GB"), texts.with(words::send_stick, {{"name", "อบรม 2569"}}) +
                                                              " · " + texts[words::send_write_protected]});
  two.chosen = 1;
  show("out-two-sticks", two);
  show("out-running",
       out_told(texts, one, State::running, words::send_running, words::send_tickets, texts[words::send_running_do]));
  const std::string file =
      texts.with(words::send_done_file, {{"file", texts[words::send_file_results] + " HR-69-014-2026-11-23-1630.xlsx"},
                                         {"size", "48 KB"},
                                         {"place", texts.with(words::send_stick, {{"name", "KINGSTON"}})}});
  show("out-done", out_told(texts, one, State::done, words::send_done, words::send_xlsx,
                            file + "\n" + texts[words::send_take_out]));
  const std::string facts = texts.with(words::send_exchanged, {{"added", "128"}, {"facts", "1,430"}});
  show("out-exchanged", out_told(texts, one, State::done, words::send_done, words::send_exchange,
                                 facts + "\n" + texts[words::send_refused] + "\n" + texts[words::send_take_out]));
  show("out-full", out_told(texts, one, State::trouble, words::send_trouble, words::send_csv, texts[words::send_full]));
  show("out-protected",
       out_told(texts, two, State::trouble, words::send_trouble, words::send_sheets, texts[words::send_protected]));
  show("out-gone",
       out_told(texts, none, State::trouble, words::send_trouble, words::send_exchange, texts[words::send_gone]));
}

void add_sheets_page(const StaffSamples& w) {
  const auto row = [&](std::uint8_t id, const char* th, const char* en, const char* from, const char* to) {
    Uuid session;
    session.bytes.fill(id);
    return SheetsPage::Row{session, w.in(th, en),
                           long_date({2026, 11, 23}, w.texts.language()) + " · " +
                               w.texts.with(words::flow_time_span, {{"from", from}, {"to", to}})};
  };
  SheetsPage page;
  page.rows = {{{}, w.texts[words::flow_registration], long_date({2026, 11, 23}, w.texts.language())},
               row(1, "ช่วงที่ 1 หลักการเขียนหนังสือราชการ", "Part 1: Principles of writing", "09:15", "12:00"),
               row(2, "ช่วงที่ 2 ฝึกเขียนจากกรณีจริง", "Part 2: Writing from real cases", "13:00", "15:30")};
  w.add("out-sheets", StaffArea::out, words::sheets_title, page);
}

}  // namespace

void add_out_samples(const Texts& texts, std::vector<SampleScreen>& all) {
  const StaffSamples samples{{texts, all}};
  add_out_pages(samples);
  add_sheets_page(samples);
}

}  // namespace sala
