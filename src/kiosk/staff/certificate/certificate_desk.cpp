#include "kiosk/staff/certificate/certificate_desk.h"

#include "core/format_date.h"
#include "kiosk/staff/certificate/certificate_panels.h"
#include "kiosk/staff/certificate/certificate_paper.h"
#include "kiosk/staff/certificate/certificate_rows.h"
#include "kiosk/staff/place_words.h"
#include "kiosk/verdict_words.h"
#include "station/certificate/certificate_office.h"
#include "station/station_rights.h"
#include "storage/project_queries.h"
#include "words/certificate_desk.h"

namespace sala {
namespace {

float share_of(std::size_t done, std::size_t all) {
  return all == 0 ? 1.0F : static_cast<float>(done) / static_cast<float>(all);
}

CertificatesBand working_band(const Texts& texts, TextId title, std::size_t done, std::size_t all) {
  CertificatesBand band{CertificatesBand::State::working,
                        texts.with(title, {{"done", std::to_string(done)}, {"all", std::to_string(all)}}),
                        texts[words::certs_running_do]};
  band.share = share_of(done, all);
  band.button = texts[words::certs_stop];
  band.wanted = CertificatesIntent(certificates_intent::StopWork{});
  return band;
}

/// What stands in the way of issuing here; nothing where nothing does.
Result<std::optional<CertificatesBand>> obstacle(const StaffDesk& desk) {
  const Texts& texts = desk.texts;
  const auto band = [&](TextId title, TextId what) {
    return std::optional(CertificatesBand{CertificatesBand::State::trouble, texts[title], texts[what]});
  };
  const auto rights = may_write(desk.store(), "certificate_issued");
  if (!rights) return Failure(rights.error());
  if (!*rights) return band(words::certs_may_not, words::certs_may_not_do);
  const auto standing = certificate_key_standing(desk.station);
  if (!standing) return Failure(standing.error());
  if (*standing == CertificateKeyStanding::missing) return band(words::certs_key_missing, words::certs_key_missing_do);
  if (*standing == CertificateKeyStanding::ended) return band(words::certs_key_ended, words::certs_key_ended_do);
  return std::optional<CertificatesBand>();
}

Result<std::optional<std::int64_t>> numbers_of_project(const StaffDesk& desk) {
  const auto known = organisation(desk.store());
  if (!known) return Failure(known.error());
  const Numbering numbering = *known ? numbering_from((*known)->rest) : Numbering{};
  return numbers_left(desk.station, CertificateKind::participant, year_of_number(numbering, desk.project->ends_on));
}

/// Who waits, dated when, with how many numbers left.
Result<CertificatesBand> due_band(const StaffDesk& desk, std::size_t due) {
  const Texts& texts = desk.texts;
  if (due == 0) return CertificatesBand{CertificatesBand::State::quiet, texts[words::certs_due_none]};
  const auto numbers = numbers_of_project(desk);
  if (!numbers) return Failure(numbers.error());
  CertificatesBand band{CertificatesBand::State::due, texts.with(words::certs_due, {{"count", std::to_string(due)}}),
                        texts.with(words::certs_date, {{"date", long_date(desk.project->ends_on, texts.language())}})};
  if (*numbers && **numbers == 0) {
    band.state = CertificatesBand::State::trouble;
    band.words = texts[words::certs_no_numbers] + " · " + texts[words::certs_no_numbers_do];
  } else if (*numbers) {
    band.words += " · " + texts.with(words::certs_numbers_left, {{"count", std::to_string(**numbers)}});
  }
  return band;
}

/// Nothing where nothing is being done.
std::optional<CertificatesBand> band_of_work(const CertificateWork& work, const Texts& texts) {
  if (work.run) return working_band(texts, words::certs_running, work.run->done, work.run->people.size());
  if (work.opening.works()) return CertificatesBand{CertificatesBand::State::working, texts[words::certs_opening]};
  if (work.writing.works())
    return working_band(texts, words::certs_drawing, work.drawing_count->drawn, work.drawing_count->all);
  return std::nullopt;
}

Result<CertificatesBand> band_of(const StaffDesk& desk, const CertificateWork& work, bool may_issue,
                                 std::optional<CertificatesBand> stands_in_the_way) {
  if (auto working = band_of_work(work, desk.texts)) return *working;
  const auto due = static_cast<std::size_t>(std::ranges::count_if(work.list.lines, is_due_first));
  CertificatesBand band = work.told;
  if (band.state == CertificatesBand::State::quiet && stands_in_the_way) band = *stands_in_the_way;
  if (band.state == CertificatesBand::State::quiet) {
    auto told = due_band(desk, due);
    if (!told) return told;
    band = std::move(*told);
  }
  if (due == 0 || !may_issue) return band;
  band.button = desk.texts.with(words::certs_issue, {{"count", std::to_string(due)}});
  band.wanted = CertificatesIntent(certificates_intent::AskIssueAll{});
  return band;
}

/// What the visitor of the page left on it stays.
void keep_what_stands(CertificatesPage& before, CertificatesPage& page) {
  page.scroll = before.scroll;
  page.panel_scroll = before.panel_scroll;
  page.search = std::move(before.search);
  page.keyboard = before.keyboard;
  page.typing = before.typing;
  page.question = std::move(before.question);
}

Result<void> show_list(StaffDesk& desk, CertificateWork& work) {
  work.untold.reset();  // the band tells it
  if (const auto kept = keep_list(desk, work.list); !kept) return kept;
  if (work.chosen && chosen_line(work) == nullptr) work.chosen.reset();
  if (const auto kept = keep_preview(desk, work); !kept) return kept;
  CertificatesPage page;
  if (auto* before = desk.page<CertificatesPage>()) keep_what_stands(*before, page);
  page.filter = work.filter;
  page.chosen = work.chosen;
  fill_rows(work.list, page);
  page.rule = rule_words(*desk.project, work.list, desk.texts);
  page.has_post = std::ranges::any_of(
      work.list.lines, [](const EligibleLine& line) { return line.answer.post_needed || line.answer.post_percent; });
  page.has_survey =
      std::ranges::any_of(work.list.lines, [](const EligibleLine& line) { return line.answer.survey.has_value(); });
  auto stands_in_the_way = obstacle(desk);
  if (!stands_in_the_way) return Failure(stands_in_the_way.error());
  const bool may_issue = !*stands_in_the_way;
  auto band = band_of(desk, work, may_issue, std::move(*stands_in_the_way));
  if (!band) return Failure(band.error());
  page.band = std::move(*band);
  if (const auto filled = fill_panel(desk, work, may_issue, page.panel); !filled) return filled;
  desk.show(words::certs_title, std::move(page));
  return {};
}

Result<void> show_verify(StaffDesk& desk, const CertificateWork& work) {
  VerifyPage page;
  page.camera = desk.camera;
  if (work.verdict) {
    auto shown = verdict_words(*work.verdict, desk.texts, desk.now().offset_min);
    if (!shown) return Failure(shown.error());
    page.verdict = std::move(*shown);
    if (!work.verdict->revocation.empty())
      page.reason = desk.texts.with(words::certs_verify_reason, {{"reason", work.verdict->revocation}});
  }
  desk.show(words::certs_verify_title, std::move(page));
  return {};
}

}  // namespace

const EligibleLine* chosen_line(const CertificateWork& work) {
  const auto found = std::ranges::find_if(
      work.list.lines, [&](const EligibleLine& line) { return work.chosen && line.person.id == *work.chosen; });
  return found == work.list.lines.end() ? nullptr : &*found;
}

void show_band(const StaffDesk& desk, const CertificateWork& work, CertificatesPage& page) {
  if (auto band = band_of_work(work, desk.texts)) page.band = std::move(*band);
}

Result<void> show_certificates(StaffDesk& desk, CertificateWork& work) {
  if (desk.project == nullptr) return {};
  return work.verifies ? show_verify(desk, work) : show_list(desk, work);
}

Result<void> show_verdict(StaffDesk& desk, CertificateWork& work, const std::string& code) {
  auto verdict = verify_certificate(desk.store(), code, desk.now());
  if (!verdict) return Failure(verdict.error());
  work.verdict = std::move(*verdict);
  work.verifies = true;
  return show_certificates(desk, work);
}

}  // namespace sala
