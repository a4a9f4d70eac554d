#include "station/certificate/compared_text.h"

#include <array>

#include "core/thai_text.h"
#include "station/certificate/printed_page.h"
#include "words/certificate.h"

namespace sala {
namespace {

/// A field as `verify` names it, and as people call it.
struct ComparedField {
  const char* name;
  TextId label;
};
constexpr std::array compared_fields = {
    ComparedField{"number", words::compared_number},     ComparedField{"name", words::compared_name},
    ComparedField{"sentence", words::compared_sentence}, ComparedField{"title", words::compared_title},
    ComparedField{"from", words::compared_days},         ComparedField{"minutes", words::compared_hours},
    ComparedField{"place", words::compared_place},       ComparedField{"organiser", words::compared_organiser},
    ComparedField{"given_on", words::compared_given_on}, ComparedField{"signatories", words::compared_signatories}};

/// What a page's text cannot be held to: white space, since a line may end anywhere, and marks above marks, which stand a
/// letter late in what is read of a PDF (ตัง้ for ตั้ง); ำ is read as two letters, one of them such a mark.
std::string comparable(std::string_view text) {
  static constexpr std::string_view sara_am = "ำ", sara_aa = "า", first_tone = "่", nikhahit = "ํ";
  std::string bare;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view letter = text.substr(at, 3);
    const bool is_mark = letter.size() == 3 && letter >= first_tone && letter <= nikhahit;
    if (letter == sara_am) bare += sara_aa;
    at += is_mark || letter == sara_am ? 3 : 1;
    if (!is_mark && letter != sara_am) bare += letter.front();
  }
  bare = fold(bare);
  std::erase(bare, ' ');
  return bare;
}

/// In the order of `compared_fields`; several where all of them must be there.
std::array<std::vector<std::string>, compared_fields.size()> printed_words(const CertificateFields& fields,
                                                                           const Texts& paper) {
  const PrintedCertificate page = printed_page(fields, paper);
  std::vector<std::string> signers;
  for (const PrintedSignatory& signatory : page.signatories) {
    signers.push_back(signatory.name);
    signers.push_back(signatory.position);
  }
  return {{{fields.number},
           {page.name},
           {page.sentence},
           {page.title},
           {page.dates},
           {page.hours},
           {page.place},
           {page.organiser},
           {page.given_on},
           std::move(signers)}};
}

}  // namespace

Verdict compared_with_text(Verdict verdict, const Texts& paper, std::string_view text) {
  if (!verdict.fields || !is_genuine(verdict.state).value_or(false)) return verdict;
  const std::string page = comparable(text);
  const auto printed = printed_words(*verdict.fields, paper);
  for (std::size_t i = 0; i < printed.size(); ++i)
    if (!std::ranges::all_of(printed[i],
                             [&](const auto& each) { return page.find(comparable(each)) != std::string::npos; }))
      verdict.text_differs.emplace_back(compared_fields[i].name);
  if (verdict.text_differs.empty() || verdict.state != CertificateState::valid) return verdict;
  verdict.state = CertificateState::status_unknown;
  verdict.reason = VerdictReason::text_differs;
  return verdict;
}

std::string told_differences(const Verdict& verdict, const Texts& texts) {
  std::string told;
  for (const ComparedField& field : compared_fields)
    if (std::ranges::find(verdict.text_differs, field.name) != verdict.text_differs.end())
      told += (told.empty() ? "" : ", ") + std::string(texts[field.label]);
  return told.empty() ? told : texts.with(words::verify_text_differs, {{"fields", told}});
}

}  // namespace sala
