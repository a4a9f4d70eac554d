#include "kiosk/certificate_file.h"

#include <algorithm>

#include "documents/pdf_process.h"
#include "files/whole_file.h"
#include "scanner/decoder.h"
#include "scanner/image_file.h"
#include "station/certificate/verify.h"

namespace sala {
namespace {

std::string best_code(const CodeTexts& codes) {
  const auto certificate = std::ranges::find_if(codes, [](const auto& code) { return is_certificate_code(code); });
  if (certificate != codes.end()) return *certificate;
  return codes.empty() ? std::string() : codes.front();
}

FoundInFile found_on(SeenPage& page) {
  const GreyFrame grey{page.width, page.height, page.width,
                       std::make_shared<const std::vector<std::uint8_t>>(std::move(page.grey))};
  return {best_code(decode_still(grey)), std::move(page.text)};
}

/// The first page with a certificate's code, else the first with any.
FoundInFile found_in(std::vector<SeenPage>& pages) {
  FoundInFile found;
  for (SeenPage& page : pages) {
    FoundInFile here = found_on(page);
    if (is_certificate_code(here.code)) return here;
    if (found.code.empty()) found = std::move(here);
  }
  return found;
}

Result<FoundInFile> found_in_picture(const std::filesystem::path& file) {
  const auto picture = read_image(file);
  if (!picture) return Failure(picture.error());
  return FoundInFile{best_code(decode_still(picture->grey))};
}

}  // namespace

Result<FoundInFile> code_in_file(const std::filesystem::path& file) {
  if (looks_like_image(file)) return found_in_picture(file);
  const auto bytes = read_file(file);
  if (!bytes) return Failure(bytes.error());
  if (!looks_like_pdf(*bytes)) return found_in_picture(file);  // which says why it is none
  auto pages = see_pdf_apart(*bytes, file.filename().string());
  if (!pages) return Failure(pages.error());
  return found_in(*pages);
}

}  // namespace sala
