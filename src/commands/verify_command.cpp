// sala verify: what a certificate's code says, and whether that is genuine and still counts.
#include <algorithm>
#include <array>
#include <cctype>

#include "commands/command.h"
#include "core/certificate/certificate_code.h"
#include "scanner/decoder.h"
#include "scanner/image_file.h"
#include "station/certificate/verify.h"
#include "words/certificate.h"
#include "words/core.h"

namespace sala {
namespace {

TextId words_of_verdict(const Verdict& verdict) {
  switch (verdict.state) {
    case CertificateState::valid:
      return words::verify_valid;
    case CertificateState::status_unknown:
      return words::verify_status_unknown;
    case CertificateState::replaced:
      return words::verify_replaced;
    case CertificateState::expired:
      return words::verify_expired;
    case CertificateState::revoked:
      return words::verify_revoked;
    case CertificateState::altered:
      return words::verify_altered;
    case CertificateState::unknown_signer:
      return words::verify_unknown_signer;
    case CertificateState::not_a_certificate:
      break;
  }
  return verdict.reason == VerdictReason::is_ticket ? words::verify_is_ticket : words::verify_not_a_certificate;
}

std::string verdict_text(const Verdict& verdict, const Texts& texts) {
  std::string text = texts[words_of_verdict(verdict)] + "\n";
  if (verdict.reason == VerdictReason::not_in_register) text += texts[words::verify_not_in_register] + "\n";
  if (verdict.reason == VerdictReason::number_twice) text += texts[words::verify_number_twice] + "\n";
  if (verdict.fields)
    text += fmt::format("{}\n{}\n{} {}\n", verdict.fields->number, verdict.fields->name, verdict.fields->sentence,
                        verdict.fields->title);
  return text;
}

bool lets_through(CertificateState state) {
  return state == CertificateState::valid || state == CertificateState::status_unknown ||
         state == CertificateState::replaced;
}

/// Nobody's code ends as a picture's file does: who says so means a file, and may have misspelt it.
bool names_a_picture(const std::string& given) {
  static constexpr std::array endings = {".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".webp", ".pdf"};
  std::string ending = std::filesystem::path(given).extension().string();
  std::ranges::transform(ending, ending.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return std::ranges::find(endings, ending) != endings.end() && !is_certificate_code(given);
}

/// The text itself, or the code in the picture that is a file of this name: a certificate's before any other.
/// Error: error_file_missing.
Result<std::string> code_to_verify(const std::string& given) {
  std::error_code failed;
  if (!std::filesystem::is_regular_file(given, failed)) {
    if (names_a_picture(given)) return fail(words::error_file_missing, {{"file", given}});
    return given;
  }
  const auto picture = read_image(given);
  if (!picture) return Failure(picture.error());
  const auto codes = decode_still(picture->grey);
  const auto certificate =
      std::ranges::find_if(codes, [](const std::string& code) { return code.starts_with(certificate_prefix); });
  if (certificate != codes.end()) return *certificate;
  return codes.empty() ? std::string() : codes.front();
}

Result<Answer> verify(const CommandContext& context, const std::string& given) {
  const auto text = code_to_verify(given);
  if (!text) return Failure(text.error());
  const auto station = context.open(OpenMode::read_only);
  if (!station) return Failure(station.error());
  const Moment now = context.clock.now();
  const auto verdict = verify_certificate(*station->store, *text, now);
  if (!verdict) return Failure(verdict.error());
  Answer answer{verdict_json(*verdict, now.offset_min), verdict_text(*verdict, context.texts)};
  if (!lets_through(verdict->state)) answer.status = 1;
  return answer;
}

}  // namespace

void add_verify_command(CommandSet& commands) {
  const auto text = option_values<std::string>();
  commands
      .add("verify", "whether a certificate's code is genuine and still counts",
           [text](const auto& context) { return verify(context, *text); })
      ->add_option("CODE", *text, "the text of its QR code, or a picture of it")
      ->required();
}

}  // namespace sala
