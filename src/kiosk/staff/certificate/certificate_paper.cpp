#include "kiosk/staff/certificate/certificate_paper.h"

#include <spdlog/spdlog.h>

#include "documents/safe_file_name.h"
#include "files/whole_file.h"
#include "kiosk/staff/certificate/certificate_deeds.h"
#include "kiosk/staff/place_words.h"
#include "kiosk/staff/store_out.h"
#include "station/certificate/certificate_files.h"
#include "words/certificate_desk.h"
#include "words/out.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

constexpr double preview_dots_per_inch = 90;

bool is_printable(const StoredCertificate& stored) {
  return !stored.revoked_ms && !stored.issued.fields.number.empty();
}

/// By number, as offices file them.
std::vector<StoredCertificate> wanted_certificates(const CertificateWork& work, bool all) {
  std::vector<StoredCertificate> wanted;
  for (const EligibleLine& line : work.list.lines)
    if (line.certificate && is_printable(*line.certificate) && (all || line.person.id == work.chosen))
      wanted.push_back(*line.certificate);
  std::ranges::stable_sort(
      wanted, {}, [](const StoredCertificate& stored) { return std::pair(stored.issued.year, stored.issued.n); });
  return wanted;
}

/// "certificates-HR-69-014-2026-11-24-1624.pdf", of one "certificate-0012-2569-…": never a person's name.
fs::path file_for(const StaffDesk& desk, const fs::path& folder, const std::vector<StoredCertificate>& wanted,
                  bool all) {
  std::string number = wanted.front().issued.fields.number;
  std::ranges::replace(number, '/', '-');
  const std::string what = all ? "certificates-" + desk.project->code : "certificate-" + number;
  return free_name(folder, safe_file_name(what), desk.now(), ".pdf");
}

Result<CertificatePaperFile> write_pages(const CertificatePages& pages, const ExportPlace& place, const fs::path& file,
                                         DrawingCount& count) {
  const auto pdf = draw_pages(pages, [&count](std::size_t drawn) {
    count.drawn = drawn;
    if (drawn % 10 == 0) wake_for_end();  // to be told on the page
    return !count.is_ended;
  });
  if (!pdf) return Failure(pdf.error());
  if (count.is_ended) return CertificatePaperFile{};
  if (!is_still_there(place)) return fail(words::send_gone);
  if (const auto written = write_file(file, *pdf); !written) return Failure(written.error());
  if (const auto stored = store_or_remove(place, file); !stored) return Failure(stored.error());
  return CertificatePaperFile{file, pdf->size()};
}

void tell_paper_written(const StaffDesk& desk, CertificateWork& work, const Result<CertificatePaperFile>& written) {
  if (!written) return tell_certificate_trouble(desk, work, place_trouble(work.written_to, written.error()));
  work.told = {CertificatesBand::State::done, desk.texts[words::certs_told_ended], "", {}, "", {}};
  if (written->file.empty()) return;
  spdlog::info("staff: {} bytes of certificates were written out", written->bytes);
  work.told.title = desk.texts.with(words::certs_told_written, {{"file", written->file.filename().string()},
                                                                {"size", size_words(written->bytes)},
                                                                {"place", name_words(work.written_to, desk.texts)}});
  if (work.written_to.is_stick()) work.told.words = desk.texts[words::send_take_out];
}

}  // namespace

std::size_t printable_count(const CertificateWork& work) {
  return static_cast<std::size_t>(std::ranges::count_if(
      work.list.lines, [](const EligibleLine& line) { return line.certificate && is_printable(*line.certificate); }));
}

Result<void> keep_preview(StaffDesk& desk, CertificateWork& work) {
  const EligibleLine* line = chosen_line(work);
  const bool has_page = line != nullptr && line->certificate && is_printable(*line->certificate);
  const std::string signature = has_page ? hex(line->certificate->issued.signature) : std::string();
  if (signature == work.drawn_of) return {};
  work.drawn_of = signature;
  work.picture.reset();
  work.cannot_be_drawn = false;
  work.drawing.drop();
  if (!has_page) return {};
  auto pages = certificate_pages(desk.store(), {*line->certificate});
  if (!pages) return Failure(pages.error());
  work.drawing.begin(desk.this_part(),
                     [pages = std::move(*pages)] { return draw_picture_of(pages, preview_dots_per_inch); });
  return {};
}

Result<void> save_pdf(StaffDesk& desk, CertificateWork& work, bool all) {
  const auto wanted = wanted_certificates(work, all);
  if (wanted.empty() || is_busy(work)) return {};
  const auto place = place_to_write(desk, work.find_places, work.place);
  if (!place) {
    tell_certificate_trouble(desk, work, place.error());
    return {};
  }
  auto pages = certificate_pages(desk.store(), wanted);
  if (!pages) return Failure(pages.error());
  work.told = {};
  work.written_to = *place;
  work.drawing_count = std::make_shared<DrawingCount>();
  work.drawing_count->all = wanted.size();
  work.writing.begin(desk.this_part(),
                     [pages = std::move(*pages), place = *place, file = file_for(desk, place->folder, wanted, all),
                      count = work.drawing_count] { return write_pages(pages, place, file, *count); });
  return {};
}

bool look_at_paper(StaffDesk& desk, CertificateWork& work) {
  const auto drawn = work.drawing.ready();
  if (drawn && *drawn) work.picture = shown_picture(work.drawn_of, **drawn);
  if (drawn && !*drawn) {
    spdlog::error("staff: a certificate cannot be drawn: {}", name_of(drawn->error().text));
    work.cannot_be_drawn = true;
  }
  const auto written = work.writing.ready();
  if (written) tell_paper_written(desk, work, *written);
  return drawn || written;
}

bool has_drawn_more(CertificateWork& work) {
  if (!work.writing.works()) return false;
  const std::size_t drawn = work.drawing_count->drawn;
  return std::exchange(work.drawing_count->told, drawn) != drawn;
}

void stop_writing(CertificateWork& work) {
  if (work.drawing_count) work.drawing_count->is_ended = true;
}

}  // namespace sala
