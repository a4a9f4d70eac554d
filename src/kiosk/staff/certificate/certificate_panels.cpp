#include "kiosk/staff/certificate/certificate_panels.h"

#include "core/format_date.h"
#include "kiosk/staff/certificate/certificate_paper.h"
#include "kiosk/staff/certificate/certificate_rows.h"
#include "kiosk/staff/place_words.h"
#include "station/certificate/certificate_office.h"
#include "words/certificate_desk.h"
#include "words/certificate_shown.h"

namespace sala {
namespace {

namespace ci = certificates_intent;

CertificatePanel::Choice deed_choice(std::string_view id, const std::string& label, Icon icon, CertificateDeed deed,
                                     ButtonKind kind = ButtonKind::plain) {
  return {id, label, icon, kind, ci::AskDeed{deed}};
}

void fill_places(const StaffDesk& desk, CertificateWork& work, CertificatePanel& panel) {
  PlacesTold places = tell_places(desk, work.find_places, work.place);
  panel.places = std::move(places.words);
  panel.place = places.chosen;
  work.places = std::move(places.folders);
  if (!work.places.empty()) work.place = work.places[panel.place];
}

void fill_summary(const StaffDesk& desk, CertificateWork& work, CertificatePanel& panel) {
  const Texts& texts = desk.texts;
  const std::size_t ready = printable_count(work);
  const std::string count = std::to_string(ready);
  panel.title = texts[words::certs_summary];
  panel.note =
      ready > 0 ? texts.with(words::certs_summary_ready, {{"count", count}}) : texts[words::certs_summary_none];
  panel.note += "\n" + texts[words::certs_summary_choose];
  if (ready == 0) return;
  fill_places(desk, work, panel);
  panel.above.push_back({"certs.save_all", texts.with(words::certs_save_all, {{"count", count}}), Icon::file,
                         ButtonKind::primary, ci::SavePdf{true}, !is_busy(work)});
}

std::string number_note(const CertificateFields& fields, const Texts& texts) {
  if (fields.issue == 1) return texts.with(words::certs_preview_number, {{"number", fields.number}});
  return texts.with(words::certs_preview_issue, {{"number", fields.number}, {"issue", std::to_string(fields.issue)}});
}

void fill_held(const StaffDesk& desk, CertificateWork& work, const StoredCertificate& held, CertificatePanel& panel) {
  const Texts& texts = desk.texts;
  if (held.issued.fields.number.empty()) {
    panel.note = texts[words::certs_panel_numberless];
    return;
  }
  panel.note = number_note(held.issued.fields, texts);
  panel.picture = work.picture;
  if (!panel.picture) panel.waits = texts[work.cannot_be_drawn ? words::shown_not_drawn : words::certs_preview_drawing];
  fill_places(desk, work, panel);
  panel.places.clear();  // beside the preview there is no room to choose: the same as for all
  panel.above.push_back({"certs.save_one", texts[words::certs_save_one], Icon::file, ButtonKind::plain,
                         ci::SavePdf{false}, !is_busy(work)});
}

Result<void> fill_revoked(const StaffDesk& desk, const StoredCertificate& held, CertificatePanel& panel) {
  const Moment when{*held.revoked_ms, desk.now().offset_min};
  panel.note = number_note(held.issued.fields, desk.texts) + "\n" +
               desk.texts.with(words::certs_panel_revoked, {{"date", long_date(day_of(when), desk.texts.language())}});
  const auto reason = revocation_reason(desk.store(), held.issued.fields.certificate);
  if (!reason) return Failure(reason.error());
  if (!reason->empty()) panel.note += "\n" + desk.texts.with(words::certs_verify_reason, {{"reason", *reason}});
  return {};
}

/// Ending is an office's; the rest needs a key and rights.
Result<void> add_deeds_of_holder(const StaffDesk& desk, bool may_issue, CertificatePanel& panel) {
  const auto office = is_office(desk.store());
  if (!office) return Failure(office.error());
  if (*office)
    panel.below.push_back(deed_choice("certs.revoke", desk.texts[words::certs_revoke], Icon::cross,
                                      CertificateDeed::revoke, ButtonKind::quiet));
  if (may_issue)
    panel.below.push_back(
        deed_choice("certs.reissue", desk.texts[words::certs_reissue], Icon::refresh, CertificateDeed::reissue));
  return {};
}

void add_deeds_of_others(const StaffDesk& desk, const EligibleLine& line, CertificatePanel& panel) {
  const Texts& texts = desk.texts;
  const EarnedState state = line.answer.state;
  if (has_earned(line))
    panel.above.push_back(deed_choice("certs.issue_one", texts[words::certs_issue_one], Icon::certificate,
                                      CertificateDeed::issue, ButtonKind::primary));
  else
    panel.above.push_back(
        deed_choice("certs.grant", texts[words::certs_grant], Icon::star, CertificateDeed::grant, ButtonKind::primary));
  if (state == EarnedState::granted || state == EarnedState::withheld)
    panel.below.push_back(
        deed_choice("certs.by_rule", texts[words::certs_by_rule], Icon::undo, CertificateDeed::by_rule));
  if (state != EarnedState::withheld)
    panel.below.push_back(deed_choice("certs.withhold", texts[words::certs_withhold], Icon::lock,
                                      CertificateDeed::withhold, ButtonKind::quiet));
}

}  // namespace

Result<void> fill_panel(StaffDesk& desk, CertificateWork& work, bool may_issue, CertificatePanel& panel) {
  const EligibleLine* line = chosen_line(work);
  if (line == nullptr) {
    fill_summary(desk, work, panel);
    return {};
  }
  panel.may_close = true;
  panel.title = full_name(line->person);
  const bool is_held = line->certificate && !line->certificate->revoked_ms;
  if (is_held) {
    fill_held(desk, work, *line->certificate, panel);
    return add_deeds_of_holder(desk, may_issue, panel);
  }
  panel.note = line->person.unit;
  if (line->certificate)
    if (const auto filled = fill_revoked(desk, *line->certificate, panel); !filled) return filled;
  panel.needs = needs_words(line->answer, desk.texts);
  if (may_issue) add_deeds_of_others(desk, *line, panel);
  return {};
}

}  // namespace sala
