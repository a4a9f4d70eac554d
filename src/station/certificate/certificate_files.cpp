#include "station/certificate/certificate_files.h"

#include "documents/certificate/baked_badge.h"
#include "documents/certificate/certificate_press.h"
#include "documents/pdf_pages.h"
#include "documents/safe_file_name.h"
#include "files/own_folder.h"
#include "files/whole_file.h"
#include "station/certificate/printed_page.h"
#include "station/certificate/template_check.h"
#include "station/program_files.h"
#include "storage/project_queries.h"
#include "words/station.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

constexpr const char* usual_template = "formal_landscape.toml";

/// What every page of a run needs, read once.
struct CertificateRun {
  CertificatePress press;
  Texts texts;
  std::string logo;
};

Result<CertificateRun> begin_run(std::string logo) {
  auto press = press_of_file(program_folder("data") / "certificates" / usual_template);
  if (!press) return Failure(press.error());
  auto texts = load_texts(Language::th);
  if (!texts) return Failure(texts.error());
  return CertificateRun{std::move(*press), std::move(*texts), std::move(logo)};
}

Result<std::string> logo_of(const Store& store) {
  const auto known = organisation(store);
  if (!known) return Failure(known.error());
  return *known ? (*known)->logo : std::string();
}

bool can_be_printed(const StoredCertificate& stored) {
  return !stored.issued.fields.number.empty() && !stored.revoked_ms;
}

PrintedCertificate page_of(const CertificateRun& run, const CertificateIssued& issued) {
  PrintedCertificate page = printed_page(issued.fields, run.texts);
  page.logo = run.logo;
  page.code = certificate_text(signed_certificate(issued));
  return page;
}

/// One certificate that is to become a file.
struct CertificateFile {
  const StoredCertificate& stored;
  const CertificatePress& press;
  PrintedCertificate page;
  fs::path without_extension;  ///< "0012-2569": the number, never the person
};

std::string file_name_of(const StoredCertificate& stored) {
  std::string number = stored.issued.fields.number;
  std::ranges::replace(number, '/', '-');
  return number;
}

/// Each page as a file; those that can be printed have one, in their order.
Result<std::vector<fs::path>> write_apart(const PdfPages& pages, const std::vector<StoredCertificate>& certificates,
                                          const fs::path& folder) {
  if (const auto made = make_output_folder(folder); !made) return Failure(made.error());
  FileNames names;
  std::vector<fs::path> files;
  std::size_t page = 0;
  for (const StoredCertificate& stored : certificates) {
    files.emplace_back();
    if (!can_be_printed(stored)) continue;
    const auto pdf = pages.file_of(page++, stored.issued.fields.title);
    if (!pdf) return Failure(pdf.error());
    files.back() = folder / names.take(file_name_of(stored), ".pdf");
    if (const auto written = write_file(files.back(), *pdf); !written) return Failure(written.error());
  }
  return files;
}

/// Writes each that can be printed; the places follow the given certificates.
Result<std::vector<fs::path>> write_each(const Store& store, const std::vector<StoredCertificate>& certificates,
                                         const fs::path& folder,
                                         const std::function<Result<fs::path>(const CertificateFile&)>& write) {
  auto logo = logo_of(store);
  if (!logo) return Failure(logo.error());
  const auto run = begin_run(std::move(*logo));
  if (!run) return Failure(run.error());
  if (const auto made = make_output_folder(folder); !made) return Failure(made.error());
  FileNames names;
  std::vector<fs::path> files;
  for (const StoredCertificate& stored : certificates) {
    files.emplace_back();
    if (!can_be_printed(stored)) continue;
    const auto written =
        write({stored, run->press, page_of(*run, stored.issued), folder / names.take(file_name_of(stored), "")});
    if (!written) return Failure(written.error());
    files.back() = *written;
  }
  return files;
}

}  // namespace

Result<std::vector<fs::path>> write_baked_certificates(const Store& store,
                                                       const std::vector<StoredCertificate>& certificates,
                                                       const fs::path& folder, const BadgeOf& badge_of) {
  return write_each(store, certificates, folder, [&](const CertificateFile& file) -> Result<fs::path> {
    const auto png = file.press.png(file.page);
    if (!png) return Failure(png.error());
    const std::string json = badge_of(file.stored).dump(1);
    const fs::path place = fs::path(file.without_extension) += ".json";
    if (const auto written = write_file(place, json); !written) return Failure(written.error());
    const fs::path picture = fs::path(file.without_extension) += ".png";
    if (const auto written = write_file(picture, bake_badge(*png, json)); !written) return Failure(written.error());
    return place;
  });
}

Result<CertificatePages> certificate_pages(const Store& store, const std::vector<StoredCertificate>& certificates) {
  auto logo = logo_of(store);
  if (!logo) return Failure(logo.error());
  CertificatePages pages{{}, std::move(*logo)};
  for (const StoredCertificate& stored : certificates)
    if (can_be_printed(stored)) pages.issued.push_back(stored.issued);
  return pages;
}

Result<std::string> draw_pages(const CertificatePages& pages, const GoesOn& goes_on) {
  const auto run = begin_run(pages.logo);
  if (!run) return Failure(run.error());
  PdfFile file(run->press.shape().page, pages.issued.empty() ? "" : pages.issued.front().fields.title);
  for (std::size_t i = 0; i < pages.issued.size(); ++i) {
    if (!goes_on(i)) return std::string();
    const auto added = run->press.add_page(file, page_of(*run, pages.issued[i]));
    if (!added) return Failure(added.error());
  }
  return run->press.finish(file);
}

Result<std::string> draw_picture_of(const CertificatePages& pages, double dots_per_inch) {
  if (pages.issued.empty()) return fail(words::error_certificate_number);
  const auto run = begin_run(pages.logo);
  if (!run) return Failure(run.error());
  return run->press.png(page_of(*run, pages.issued.front()), dots_per_inch);
}

Result<std::vector<fs::path>> write_certificates(const Store& store, const std::vector<StoredCertificate>& certificates,
                                                 const CertificatePlaces& places) {
  const auto pages = certificate_pages(store, certificates);
  if (!pages) return Failure(pages.error());
  auto pdf = draw_pages(*pages, [](std::size_t) { return true; });
  if (!pdf) return Failure(pdf.error());
  if (!places.merged.empty())
    if (const auto written = write_file(places.merged, *pdf); !written) return Failure(written.error());
  if (places.folder.empty() || pages->issued.empty()) return std::vector<fs::path>(certificates.size());
  const auto apart = PdfPages::open(std::move(*pdf));
  if (!apart) return Failure(apart.error());
  return write_apart(*apart, certificates, places.folder);
}

}  // namespace sala
