// Who has earned a certificate, and by which numbers: what people are told, what staff see and what is issued follow from
// this one answer. Reads no facts (station/certificate/eligible.h) and knows no words.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/project.h"

namespace sala {

/// What staff said about one person, with a reason; the newest word counts.
enum class GrantDecision { granted, withheld, by_rule };
/// "granted", "withheld", "by_rule".
std::string_view name_of(GrantDecision decision);
std::optional<GrantDecision> parse_grant_decision(std::string_view text);

/// What a person earned in one test after the training.
struct PostResult {
  std::int64_t points = 0, full = 0;  ///< thousandths
  bool taken = false;
  bool key_is_here = true;  ///< else points are not known
};

/// What is known of one person.
struct CertificateClaim {
  bool registered = false;
  int attended = 0, sessions = 0;      ///< sessions that take attendance
  std::vector<PostResult> posts = {};  ///< one for each test of the project that is for after it
  std::optional<bool> survey = {};     ///< whether all surveys are answered; nothing: there is none here
  GrantDecision decision = GrantDecision::by_rule;
};

enum class EarnedState { earned, not_earned, granted, withheld, unknown };
/// "earned", "not_earned", "granted", "withheld", "unknown".
std::string_view name_of(EarnedState state);

/// The answer with each part of it in numbers; a part that the rule does not ask for has no `…needed`.
struct CertificateAnswer {
  EarnedState state = EarnedState::not_earned;
  bool registered = false;
  int attended = 0, sessions = 0, needed = 0;
  std::optional<int> post_percent = {};  ///< of the worst test, downwards; nothing while one is not taken or not known
  std::optional<int> post_needed = {};
  std::optional<bool> survey = {};
  bool survey_needed = false;
};

/// Without a rule, who registered has earned it. Unknown: what is known here suffices, and something asked for is not here
/// (a test's key, the test or the survey itself).
CertificateAnswer certificate_answer(const std::optional<CertificateRule>& rule, const CertificateClaim& claim);

}  // namespace sala
