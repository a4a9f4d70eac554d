#include "kiosk/staff/people/told_kinds.h"

#include "core/certificate/certificate_rule.h"
#include "core/json_read.h"
#include "words/people.h"

namespace sala {
namespace {

struct ToldKind {
  std::string_view kind;
  TextId words;
  const char* member = nullptr;  ///< of the body, that stands in the words
};

constexpr ToldKind told_kinds[] = {
    {"badge_put", words::history_badge},
    {"badge_revoked", words::history_badge_ended},
    {"contact_put", words::history_contact},
    {"person_request", words::history_request},
    {"survey_completed", words::history_survey},
    {"observation", words::history_observed},
    {"certificate_issued", words::history_certificate, "number"},
    {"erasure", words::history_erased},
    {"training_report", words::history_report},
};

TextId granted_words(const Json& body) {
  switch (parse_grant_decision(text_at(body, "decision")).value_or(GrantDecision::by_rule)) {
    case GrantDecision::granted:
      return words::history_granted;
    case GrantDecision::withheld:
      return words::history_withheld;
    case GrantDecision::by_rule:
      break;
  }
  return words::history_by_rule;
}

}  // namespace

std::optional<std::string> told_by_kind(std::string_view kind, const Json& body, const Texts& texts) {
  if (kind == "attempt_started")
    return texts[text_at(body, "phase") == "post" ? words::history_test_post : words::history_test_pre];
  if (kind == "consent")
    return texts[bool_at(body, "given", false) ? words::history_consented : words::history_not_consented];
  if (kind == "certificate_granted") return texts.with(granted_words(body), {{"reason", text_at(body, "reason")}});
  const auto row = std::ranges::find(told_kinds, kind, &ToldKind::kind);
  if (row == std::end(told_kinds)) return std::nullopt;
  return row->member != nullptr ? texts.with(row->words, {{row->member, text_at(body, row->member)}})
                                : texts[row->words];
}

}  // namespace sala
