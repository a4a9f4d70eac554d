// The staff's certificates, for the tour.
#include "core/format_date.h"
#include "kiosk/demo/sample_certificates.h"
#include "kiosk/demo/samples_certificate.h"
#include "kiosk/demo/samples_staff.h"
#include "kiosk/staff/certificate/certificate_rows.h"
#include "kiosk/verdict_words.h"
#include "words/certificate_desk.h"
#include "words/out.h"

namespace sala {
namespace {

namespace ci = certificates_intent;
using BandState = CertificatesBand::State;

struct CertificatesSamples : StaffSamples {
  SampleScreen& show(const char* name, CertificatesPage page) const {
    return add(name, StaffArea::certificates, words::certs_title, std::move(page));
  }
};

CertificatesBand due_sample(const Texts& texts) {
  CertificatesBand band{BandState::due, texts.with(words::certs_due, {{"count", "4"}}),
                        texts.with(words::certs_date, {{"date", long_date({2026, 11, 24}, texts.language())}}) + " · " +
                            texts.with(words::certs_numbers_left, {{"count", "86"}})};
  band.button = texts.with(words::certs_issue, {{"count", "4"}});
  band.wanted = CertificatesIntent(ci::AskIssueAll{});
  return band;
}

CertificatePanel summary_sample(const Texts& texts, int ready) {
  const std::string count = std::to_string(ready);
  CertificatePanel panel;
  panel.title = texts[words::certs_summary];
  panel.note =
      ready > 0 ? texts.with(words::certs_summary_ready, {{"count", count}}) : texts[words::certs_summary_none];
  panel.note += "\n" + texts[words::certs_summary_choose];
  if (ready == 0) return panel;
  panel.places = {
      texts.with(words::send_stick, {{"name", "KINGSTON"}}) + " · " + texts.with(words::send_free, {{"size", "12 GB"}}),
      texts[words::send_folder] + " · " + texts.with(words::send_free, {{"size", "86 GB"}})};
  panel.above.push_back({"certs.save_all", texts.with(words::certs_save_all, {{"count", count}}), Icon::file,
                         ButtonKind::primary, ci::SavePdf{true}});
  return panel;
}

CertificateList sample_list(const Samples& s) {
  CertificateList list;
  list.lines = sample_eligible(s);
  std::vector<CertificateRow> rows;
  for (const EligibleLine& line : list.lines) {
    rows.push_back(certificate_row(line, s.texts));
    list.search_texts.push_back(search_text(line.person));
  }
  list.rows = std::make_shared<const std::vector<CertificateRow>>(std::move(rows));
  return list;
}

CertificatesPage certificates_sample(const Samples& s) {
  const CertificateList list = sample_list(s);
  CertificatesPage page;
  fill_rows(list, page);
  Project project;
  project.certificate_rule = CertificateRule{80, 60, true};
  page.rule = rule_words(project, list, s.texts);
  page.band = due_sample(s.texts);
  page.panel = summary_sample(s.texts, 3);
  return page;
}

CertificatePanel::Choice deed_sample(std::string_view id, const std::string& label, Icon icon, CertificateDeed deed,
                                     ButtonKind kind = ButtonKind::plain) {
  return {id, label, icon, kind, ci::AskDeed{deed}};
}

CertificatesPage held_sample(const Samples& s, bool is_drawn) {
  const Texts& texts = s.texts;
  CertificatesPage page = certificates_sample(s);
  const CertificateRow& first = page.people->front();
  page.chosen = first.person;
  CertificatePanel panel;
  panel.may_close = true;
  panel.title = first.name;
  panel.note = texts.with(words::certs_preview_number, {{"number", "0012/2569"}});
  if (is_drawn) panel.picture = sample_certificate_picture(s);
  if (!is_drawn) panel.waits = texts[words::certs_preview_drawing];
  panel.above.push_back(
      {"certs.save_one", texts[words::certs_save_one], Icon::file, ButtonKind::plain, ci::SavePdf{false}});
  panel.below = {
      deed_sample("certs.revoke", texts[words::certs_revoke], Icon::cross, CertificateDeed::revoke, ButtonKind::quiet),
      deed_sample("certs.reissue", texts[words::certs_reissue], Icon::refresh, CertificateDeed::reissue)};
  page.panel = std::move(panel);
  return page;
}

/// Somebody who has not earned one.
CertificatesPage missing_sample(const Samples& s, std::size_t place) {
  const Texts& texts = s.texts;
  const CertificateList list = sample_list(s);
  CertificatesPage page = certificates_sample(s);
  const EligibleLine& line = list.lines[place];
  page.chosen = line.person.id;
  CertificatePanel panel;
  panel.may_close = true;
  panel.title = full_name(line.person);
  panel.note = line.person.unit;
  panel.needs = needs_words(line.answer, texts);
  panel.above = {
      deed_sample("certs.grant", texts[words::certs_grant], Icon::star, CertificateDeed::grant, ButtonKind::primary)};
  panel.below = {deed_sample("certs.withhold", texts[words::certs_withhold], Icon::lock, CertificateDeed::withhold,
                             ButtonKind::quiet)};
  page.panel = std::move(panel);
  return page;
}

CertificatesBand working_sample(const Texts& texts, TextId title, const char* done, const char* all, float share) {
  CertificatesBand band{BandState::working, texts.with(title, {{"done", done}, {"all", all}}),
                        texts[words::certs_running_do]};
  band.share = share;
  band.button = texts[words::certs_stop];
  band.wanted = CertificatesIntent(ci::StopWork{});
  return band;
}

void add_bands(const CertificatesSamples& s) {
  const Texts& texts = s.texts;
  const auto with_band = [&](const char* name, CertificatesBand band) {
    CertificatesPage page = certificates_sample(s);
    page.band = std::move(band);
    s.show(name, std::move(page));
  };
  with_band("certificates-issuing", working_sample(texts, words::certs_running, "18", "31", 0.58F));
  with_band("certificates-drawing", working_sample(texts, words::certs_drawing, "120", "400", 0.3F));
  with_band("certificates-opening", {BandState::working, texts[words::certs_opening]});
  with_band("certificates-issued", {BandState::done, texts.with(words::certs_told_issued, {{"count", "31"}}),
                                    texts.with(words::certs_told_without, {{"count", "4"}})});
  with_band("certificates-written",
            {BandState::done,
             texts.with(words::certs_told_written, {{"file", "certificates-HR-69-014-20261124-1624.pdf"},
                                                    {"size", "1.2 MB"},
                                                    {"place", texts.with(words::send_stick, {{"name", "KINGSTON"}})}}),
             texts[words::send_take_out]});
  with_band("certificates-no-key",
            {BandState::trouble, texts[words::certs_key_missing], texts[words::certs_key_missing_do]});
  with_band("certificates-key-ended",
            {BandState::trouble, texts[words::certs_key_ended], texts[words::certs_key_ended_do]});
  with_band("certificates-may-not", {BandState::trouble, texts[words::certs_may_not], texts[words::certs_may_not_do]});
  CertificatesBand no_numbers = due_sample(texts);
  no_numbers.state = BandState::trouble;
  no_numbers.words = texts[words::certs_no_numbers] + " · " + texts[words::certs_no_numbers_do];
  with_band("certificates-no-numbers", no_numbers);
  with_band("certificates-gone", {BandState::trouble, texts[words::certs_told_trouble], texts[words::send_gone]});
}

void add_questions(const CertificatesSamples& s) {
  const Texts& texts = s.texts;
  CertificatesPage issue = certificates_sample(s);
  const std::string date = texts.with(words::certs_date, {{"date", long_date({2026, 11, 24}, texts.language())}});
  issue.question =
      CertificateQuestion{texts.with(words::certs_ask_issue, {{"count", "4"}}),
                          texts.with(words::certs_ask_issue_do, {{"more", date}}), texts[words::certs_yes_issue]};
  s.show("certificates-ask-issue", issue);
  issue.question->wants_passphrase = true;
  issue.question->passphrase.text = "correct horse";
  issue.typing = true;
  s.show("certificates-ask-passphrase", issue);
  CertificatesPage grant = missing_sample(s, 3);
  grant.question = CertificateQuestion{texts[words::certs_ask_grant], grant.panel.title, texts[words::certs_yes_grant]};
  grant.question->wants_reason = true;
  grant.question->reason = edit_text(s.in("ไปราชการ ตามหนังสือ กก 118/2569", "On duty, letter HR 118/2569"), 200);
  grant.typing = true;
  s.show("certificates-ask-grant", grant);
  CertificatesPage reissue = held_sample(s, true);
  reissue.question = CertificateQuestion{
      texts[words::certs_ask_reissue],
      texts.with(words::certs_ask_reissue_do, {{"number", "0012/2569"}, {"name", sample_longest_name(s)}}),
      texts[words::certs_reissue]};
  reissue.question->wants_reason = reissue.question->wants_passphrase = true;
  reissue.question->told = texts[words::certs_reason_missing];
  reissue.typing = true;
  s.show("certificates-ask-reissue", reissue);
  CertificatesPage revoke = held_sample(s, true);
  revoke.question = CertificateQuestion{texts.with(words::certs_ask_revoke, {{"number", "0012/2569"}}),
                                        texts.with(words::certs_ask_revoke_do, {{"name", revoke.panel.title}}),
                                        texts[words::certs_revoke]};
  revoke.question->wants_reason = revoke.question->takes_away = true;
  revoke.typing = true;
  s.show("certificates-ask-revoke", revoke);
}

void add_verifying(const CertificatesSamples& s) {
  const auto show = [&](const char* name, VerifyPage page) {
    s.add(name, StaffArea::certificates, words::certs_verify_title, std::move(page));
  };
  const auto verdict_of = [&](const Verdict& verdict) {
    auto shown = verdict_words(verdict, s.texts, 7 * 60);
    return shown ? std::optional(std::move(*shown)) : std::nullopt;
  };
  VerifyPage page;
  page.camera = CameraView::live;
  show("certificates-verify", page);
  Verdict verdict;
  verdict.state = CertificateState::valid;
  verdict.fields = sample_certificate(s, "นางสาวญาณิศา ตั้งใจดี", 12).fields;
  verdict.signer = s.in("มหาวิทยาลัยเทคโนโลยีตัวอย่าง", "Sample University of Technology");
  verdict.as_of_ms = moment_at({2026, 11, 24}, 16 * 60, 7 * 60).utc_ms;
  page.verdict = verdict_of(verdict);
  show("certificates-verify-valid", page);
  verdict.state = CertificateState::revoked;
  verdict.revoked_ms = moment_at({2026, 12, 3}, 9 * 60, 7 * 60).utc_ms;
  page.verdict = verdict_of(verdict);
  page.reason = s.texts.with(words::certs_verify_reason,
                             {{"reason", s.in("ออกผิดคน ตามบันทึก กบค. 55/2569", "Given to the wrong person")}});
  show("certificates-verify-revoked", page);
  page.reason.clear();
  page.camera = CameraView::absent;
  page.verdict = verdict_of({});
  show("certificates-verify-nothing", page);
}

}  // namespace

void add_certificates_samples(const Texts& texts, std::vector<SampleScreen>& all) {
  const CertificatesSamples s{{{texts, all}}};
  s.show("certificates", certificates_sample(s));
  s.show("certificates-dark", certificates_sample(s)).shell.accessibility.dark = true;
  s.show("certificates-held", held_sample(s, true));
  s.show("certificates-held-drawing", held_sample(s, false));
  s.show("certificates-missing", missing_sample(s, 4));
  s.show("certificates-unknown", missing_sample(s, 9));
  CertificatesPage searching = certificates_sample(s);
  searching.typing = true;
  searching.search.text = s.in("ใจ", "jai");
  searching.keyboard = keyboard_for(texts.language());
  s.show("certificates-search", searching);
  CertificatesPage nobody;
  nobody.rule = texts[words::certs_rule_none];
  nobody.band = {BandState::quiet, texts[words::certs_due_none]};
  nobody.panel = summary_sample(texts, 0);
  s.show("certificates-nobody", nobody);
  add_bands(s);
  add_questions(s);
  add_verifying(s);
}

}  // namespace sala
