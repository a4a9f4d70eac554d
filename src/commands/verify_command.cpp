// sala verify: what a certificate's code says, and whether that is genuine and still counts.
#include <algorithm>
#include <array>
#include <cctype>

#include "commands/command.h"
#include "kiosk/certificate_file.h"
#include "station/certificate/compared_text.h"
#include "station/program_files.h"
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
  if (!verdict.text_differs.empty()) text += told_differences(verdict, texts) + "\n";
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
bool names_a_file(const std::string& given) {
  static constexpr std::array endings = {".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".webp", ".pdf"};
  std::string ending = std::filesystem::path(given).extension().string();
  std::ranges::transform(ending, ending.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return std::ranges::find(endings, ending) != endings.end() && !is_certificate_code(given);
}

/// The text itself, or what is found in the file of this name. Error: error_file_missing.
Result<FoundInFile> found_to_verify(const std::string& given) {
  std::error_code failed;
  if (std::filesystem::is_regular_file(given, failed)) return code_in_file(given);
  if (names_a_file(given)) return fail(words::error_file_missing, {{"file", given}});
  return FoundInFile{given};
}

Result<Verdict> judged_as_found(const Store& store, const FoundInFile& found, Moment now) {
  auto verdict = verify_certificate(store, found.code, now);
  if (!verdict || !found.text) return verdict;
  const auto paper = load_texts(Language::th);
  if (!paper) return Failure(paper.error());
  return compared_with_text(std::move(*verdict), *paper, *found.text);
}

Result<Answer> verify(const CommandContext& context, const std::string& given) {
  const auto found = found_to_verify(given);
  if (!found) return Failure(found.error());
  const auto station = context.open(OpenMode::read_only);
  if (!station) return Failure(station.error());
  const Moment now = context.clock.now();
  const auto verdict = judged_as_found(*station->store, *found, now);
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
      ->add_option("CODE", *text, "the text of its QR code, a picture of it or its PDF")
      ->required();
}

}  // namespace sala
