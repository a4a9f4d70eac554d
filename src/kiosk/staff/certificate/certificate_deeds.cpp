#include "kiosk/staff/certificate/certificate_deeds.h"

#include <spdlog/spdlog.h>

#include "core/format_date.h"
#include "core/thai_text.h"
#include "security/certificate_key.h"
#include "security/secret_text.h"
#include "station/certificate/certificate_issue.h"
#include "station/certificate/certificate_office.h"
#include "storage/project_queries.h"
#include "words/certificate_desk.h"

namespace sala {
namespace {

constexpr std::size_t issued_at_once = 20;  // between two frames of the window

bool signs(CertificateDeed deed) {
  return deed == CertificateDeed::issue || deed == CertificateDeed::reissue;
}
bool is_reasoned(const ConfirmedDeed& deed) {
  return deed.deed != CertificateDeed::issue;
}

const EligibleLine* line_of(const CertificateWork& work, const std::optional<Uuid>& person) {
  const auto found = std::ranges::find_if(
      work.list.lines, [&](const EligibleLine& line) { return person && line.person.id == *person; });
  return found == work.list.lines.end() ? nullptr : &*found;
}

std::string held_number(const EligibleLine* line) {
  return line != nullptr && line->certificate ? line->certificate->issued.fields.number : std::string();
}

// ---- the question ---------------------------------------------------------------------------------------------------
std::string issue_body(const StaffDesk& desk) {
  const std::string date =
      desk.texts.with(words::certs_date, {{"date", long_date(desk.project->ends_on, desk.texts.language())}});
  return desk.texts.with(words::certs_ask_issue_do, {{"more", date}});
}

CertificateQuestion question_about_deed(const StaffDesk& desk, const CertificateWork& work, const ConfirmedDeed& deed) {
  const Texts& texts = desk.texts;
  const EligibleLine* line = line_of(work, deed.person);
  const std::string name = line != nullptr ? full_name(line->person) : std::string();
  const std::vector<std::pair<std::string, std::string>> about = {{"name", name}, {"number", held_number(line)}};
  switch (deed.deed) {
    case CertificateDeed::issue:
      break;
    case CertificateDeed::reissue:
      return {texts[words::certs_ask_reissue], texts.with(words::certs_ask_reissue_do, about),
              texts[words::certs_reissue]};
    case CertificateDeed::revoke:
      return {texts.with(words::certs_ask_revoke, about), texts.with(words::certs_ask_revoke_do, about),
              texts[words::certs_revoke]};
    case CertificateDeed::grant:
      return {texts[words::certs_ask_grant], name, texts[words::certs_yes_grant]};
    case CertificateDeed::withhold:
      return {texts[words::certs_ask_withhold], name, texts[words::certs_withhold]};
    case CertificateDeed::by_rule:
      return {texts[words::certs_ask_by_rule], name, texts[words::certs_by_rule]};
  }
  const auto due = std::ranges::count_if(work.list.lines, is_due_first);
  const std::string count = std::to_string(deed.person ? 1 : due);
  return {texts.with(words::certs_ask_issue, {{"count", count}}), issue_body(desk), texts[words::certs_yes_issue]};
}

/// Takes what stands in the question; answers whether nothing is missing.
bool take_fields(const StaffDesk& desk, CertificatesPage& page, ConfirmedDeed& deed) {
  CertificateQuestion& question = *page.question;
  deed.reason = clean(question.reason.text);
  if (question.wants_reason && deed.reason.empty()) {
    question.told = desk.texts[words::certs_reason_missing];
    question.is_at_passphrase = false;
    return false;
  }
  if (question.wants_passphrase && question.passphrase.text.empty()) {
    question.told = desk.texts[words::certs_passphrase_missing];
    question.is_at_passphrase = true;
    return false;
  }
  return true;
}

// ---- doing it -------------------------------------------------------------------------------------------------------
void tell_deed(CertificateWork& work, CertificatesBand::State state, std::string title, std::string words = "") {
  work.told = {state, std::move(title), std::move(words), {}, "", {}};
}

/// Whether this station gives numbers for the project's date.
Result<bool> has_numbers(const StaffDesk& desk, const Project& project) {
  const auto known = organisation(desk.store());
  if (!known) return Failure(known.error());
  const Numbering numbering = *known ? numbering_from((*known)->rest) : Numbering{};
  const auto left =
      numbers_left(desk.station, CertificateKind::participant, year_of_number(numbering, project.ends_on));
  if (!left) return Failure(left.error());
  return !*left || **left > 0;
}

Result<void> begin_run(const StaffDesk& desk, CertificateWork& work, const ConfirmedDeed& deed) {
  if (deed.person) {
    work.run = IssueRun{*desk.project, deed.by, {*deed.person}};
    work.run->again = true;
    return {};
  }
  auto lines = eligible_people(desk.store(), *desk.project, desk.now());
  if (!lines) return Failure(lines.error());
  const auto numbers = has_numbers(desk, *desk.project);
  if (!numbers) return Failure(numbers.error());
  work.run = issue_run(*desk.project, *lines, *numbers, deed.by);
  return {};
}

Result<void> change_one(StaffDesk& desk, const CertificateWork& work, const ConfirmedDeed& deed) {
  const auto held = certificate_held(desk.store(), desk.project->id, *deed.person);
  if (!held) return Failure(held.error());
  if (!*held) return {};
  const CertificateChange change{(*held)->issued.fields.certificate, deed.reason, {}, deed.by};
  const auto changed = deed.deed == CertificateDeed::revoke ? revoke_certificate(desk.station, change)
                                                            : reissue_certificate(desk.station, change, *work.run_key);
  if (!changed) return Failure(changed.error());
  desk.notice =
      desk.texts[deed.deed == CertificateDeed::revoke ? words::certs_notice_revoked : words::certs_notice_reissued];
  return {};
}

Result<void> decide(StaffDesk& desk, const ConfirmedDeed& deed) {
  const GrantDecision decision = deed.deed == CertificateDeed::grant      ? GrantDecision::granted
                                 : deed.deed == CertificateDeed::withhold ? GrantDecision::withheld
                                                                          : GrantDecision::by_rule;
  const auto said = grant_certificate(desk.station, *desk.project, {*deed.person, decision, deed.reason, deed.by});
  if (said) desk.notice = desk.texts[words::certs_notice_granted];
  return said;
}

Result<void> carry_out_deed(StaffDesk& desk, CertificateWork& work, const ConfirmedDeed& deed) {
  if (desk.project == nullptr) return {};
  switch (deed.deed) {
    case CertificateDeed::issue:
      return begin_run(desk, work, deed);
    case CertificateDeed::reissue:
    case CertificateDeed::revoke:
      return change_one(desk, work, deed);
    case CertificateDeed::grant:
    case CertificateDeed::withhold:
    case CertificateDeed::by_rule:
      break;
  }
  return decide(desk, deed);
}

void carry_out_or_tell(StaffDesk& desk, CertificateWork& work, const ConfirmedDeed& deed) {
  if (const auto done = carry_out_deed(desk, work, deed); !done) tell_certificate_trouble(desk, work, done.error());
  if (!work.run) work.run_key.reset();
}

/// A sealed key takes a second to open, on purpose: apart.
void open_key(StaffDesk& desk, CertificateWork& work, const ConfirmedDeed& deed, std::string& typed) {
  const SecretText passphrase = take_secret(typed);
  work.waiting = deed;
  work.opening.begin(desk.this_part(),
                     [folder = desk.station.folder, passphrase] { return open_certificate_key(folder, *passphrase); });
}

void take_key(StaffDesk& desk, CertificateWork& work, Result<SecretKey> opened) {
  const ConfirmedDeed deed = *std::exchange(work.waiting, std::nullopt);
  if (!opened) return tell_certificate_trouble(desk, work, opened.error());
  if (const auto known = confirm_certificate_key(desk.station, opened->public_key(), deed.by); !known)
    return tell_certificate_trouble(desk, work, known.error());
  work.run_key = std::make_shared<const SecretKey>(std::move(*opened));
  if (work.opening.owner().area) work.key = work.run_key;
  carry_out_or_tell(desk, work, deed);
}

void tell_issued(const StaffDesk& desk, CertificateWork& work, TextId title) {
  const IssueRun& run = *work.run;
  std::string more;
  if (run.without_number > 0)
    more = desk.texts.with(words::certs_told_without, {{"count", std::to_string(run.without_number)}});
  tell_deed(work, CertificatesBand::State::done, desk.texts.with(title, {{"count", std::to_string(run.issued)}}), more);
  work.run.reset();
  work.run_key.reset();
}

}  // namespace

void tell_certificate_trouble(const StaffDesk& desk, CertificateWork& work, const Error& error) {
  spdlog::warn("staff: certificates: {}", name_of(error.text));
  work.untold = error;
  tell_deed(work, CertificatesBand::State::trouble, desk.texts[words::certs_told_trouble], desk.texts.of(error));
}

Result<void> ask_about(StaffDesk& desk, CertificateWork& work, const ConfirmedDeed& deed) {
  auto* page = desk.page<CertificatesPage>();
  if (page == nullptr || is_busy(work)) return {};
  const auto standing = certificate_key_standing(desk.station);
  if (!standing) return Failure(standing.error());
  CertificateQuestion question = question_about_deed(desk, work, deed);
  question.wants_reason = is_reasoned(deed);
  question.wants_passphrase = signs(deed.deed) && *standing == CertificateKeyStanding::sealed && !work.key;
  question.takes_away = deed.deed == CertificateDeed::revoke;
  question.keyboard = keyboard_for(desk.texts.language());
  page->question = std::move(question);
  page->typing = is_typed(*page->question);
  work.asked = deed;
  return {};
}

Result<void> confirm_asked(StaffDesk& desk, CertificateWork& work) {
  auto* page = desk.page<CertificatesPage>();
  if (page == nullptr || !page->question || !work.asked) return {};
  ConfirmedDeed deed = *work.asked;
  deed.by = desk.by();
  if (!take_fields(desk, *page, deed)) return {};
  work.told = {};
  work.asked.reset();
  const bool opens = page->question->wants_passphrase;
  if (opens) open_key(desk, work, deed, page->question->passphrase.text);
  page->question.reset();
  page->typing = false;
  if (opens) return {};
  if (signs(deed.deed) && work.key) work.run_key = work.key;
  if (signs(deed.deed) && !work.key) {
    auto key = ensure_certificate_key(desk.station, {}, deed.by);
    if (!key) {
      tell_certificate_trouble(desk, work, key.error());
      return {};
    }
    work.run_key = std::make_shared<const SecretKey>(std::move(*key));
  }
  carry_out_or_tell(desk, work, deed);
  return {};
}

bool go_on_with_deeds(StaffDesk& desk, CertificateWork& work) {
  if (auto opened = work.opening.ready()) {
    take_key(desk, work, std::move(*opened));
    return true;
  }
  if (!work.run) return false;
  if (const auto issued = issue_next(desk.station, *work.run, *work.run_key, issued_at_once); !issued) {
    work.run.reset();
    work.run_key.reset();
    tell_certificate_trouble(desk, work, issued.error());
    return true;
  }
  if (is_over(*work.run)) {
    spdlog::info("staff: {} certificates were issued", work.run->issued);
    tell_issued(desk, work, words::certs_told_issued);
  } else {
    wake_for_end();  // the next turn comes though nobody touches anything
  }
  return true;
}

void stop_run(const StaffDesk& desk, CertificateWork& work) {
  if (work.run) tell_issued(desk, work, words::certs_told_stopped);
}

void end_deeds(OpenStation& station, CertificateWork& work) {
  while (work.run && work.run_key && !is_over(*work.run))
    if (const auto issued = issue_next(station, *work.run, *work.run_key, issued_at_once); !issued) {
      spdlog::error("staff: certificates: {}", name_of(issued.error().text));
      return;
    }
}

}  // namespace sala
