// Certificates on paper, as files: one PDF each, named by its number and never by a person, or all in one. What stands on
// them is what was signed, so that a page printed years later is the same. Issues nothing.
#pragma once
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "storage/certificate/certificate_queries.h"

namespace sala {

struct CertificatePlaces {
  std::filesystem::path folder = {};  ///< one PDF each; nothing: none
  std::filesystem::path merged = {};  ///< one PDF of them all, with an outline by number; nothing: none
};
/// "0012-2569.pdf" in the folder for each that has its number and was not revoked; the others wait. Their places follow the
/// given ones, empty for who waits. Errors: those of the template and its picture, error_certificate_code_long, of writing.
Result<std::vector<std::filesystem::path>> write_certificates(const Store& store,
                                                              const std::vector<StoredCertificate>& certificates,
                                                              const CertificatePlaces& places);
/// "0012-2569.json" of what `badge_of` says, and "0012-2569.png" of 200 dpi with the same in it. Places of the first, as above.
using BadgeOf = std::function<Json(const StoredCertificate&)>;
Result<std::vector<std::filesystem::path>> write_baked_certificates(const Store& store,
                                                                    const std::vector<StoredCertificate>& certificates,
                                                                    const std::filesystem::path& folder,
                                                                    const BadgeOf& badge_of);
/// What pages are drawn of, read from the store at once; the drawing is for any thread.
struct CertificatePages {
  std::vector<CertificateIssued> issued = {};
  std::string logo = {};
};
/// Of those that have their number and were not revoked.
Result<CertificatePages> certificate_pages(const Store& store, const std::vector<StoredCertificate>& certificates);
/// Asked before each page with how many are drawn; false ends it.
using GoesOn = std::function<bool(std::size_t drawn)>;
/// One PDF of them all, with an outline by number; empty where it was ended. Errors: those of the template and its picture,
/// error_certificate_code_long.
Result<std::string> draw_pages(const CertificatePages& pages, const GoesOn& goes_on);
/// The first of them as a PNG. Errors: as above.
Result<std::string> draw_picture_of(const CertificatePages& pages, double dots_per_inch);

}  // namespace sala
