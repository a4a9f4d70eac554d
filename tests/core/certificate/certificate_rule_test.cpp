#include "core/certificate/certificate_rule.h"

#include <catch2/catch.hpp>

using namespace sala;

namespace {

const CertificateRule strict{80, 60, true};

PostResult post(std::int64_t points, std::int64_t full = 100) {
  return {points, full, true, true};
}

/// Came to five of six sessions, earned 60 of 100, answered the survey.
CertificateClaim diligent() {
  return {true, 5, 6, {post(60)}, true, GrantDecision::by_rule};
}

EarnedState state_of(const CertificateClaim& claim, const std::optional<CertificateRule>& rule = strict) {
  return certificate_answer(rule, claim).state;
}

CertificateClaim with(void (*change)(CertificateClaim&)) {
  CertificateClaim claim = diligent();
  change(claim);
  return claim;
}

}  // namespace

TEST_CASE("without a rule, who registered has earned it") {
  CHECK(state_of({true}, std::nullopt) == EarnedState::earned);
  CHECK(state_of({false}, std::nullopt) == EarnedState::not_earned);
  CHECK(state_of({true}, CertificateRule{}) == EarnedState::earned);
}

TEST_CASE("each part of the rule must hold") {
  CHECK(state_of(diligent()) == EarnedState::earned);
  CHECK(state_of(with([](auto& claim) { claim.attended = 4; })) == EarnedState::not_earned);
  CHECK(state_of(with([](auto& claim) { claim.posts = {post(59)}; })) == EarnedState::not_earned);
  CHECK(state_of(with([](auto& claim) { claim.posts = {post(90), post(59)}; })) == EarnedState::not_earned);
  CHECK(state_of(with([](auto& claim) { claim.posts[0].taken = false; })) == EarnedState::not_earned);
  CHECK(state_of(with([](auto& claim) { claim.survey = false; })) == EarnedState::not_earned);
}

TEST_CASE("what is asked and not here is unknown, unless another part fails") {
  CHECK(state_of(with([](auto& claim) { claim.posts[0].key_is_here = false; })) == EarnedState::unknown);
  CHECK(state_of(with([](auto& claim) { claim.posts.clear(); })) == EarnedState::unknown);
  CHECK(state_of(with([](auto& claim) { claim.survey.reset(); })) == EarnedState::unknown);
  CHECK(state_of(with([](auto& claim) {
          claim.survey.reset();
          claim.attended = 1;
        })) == EarnedState::not_earned);
}

TEST_CASE("staff's word stands above the rule, both ways") {
  CHECK(state_of({false, 0, 6, {}, {}, GrantDecision::granted}) == EarnedState::granted);
  CHECK(state_of(with([](auto& claim) { claim.decision = GrantDecision::withheld; })) == EarnedState::withheld);
}

TEST_CASE("the answer tells each part in numbers") {
  const CertificateAnswer answer = certificate_answer(strict, diligent());
  CHECK(answer.attended == 5);
  CHECK(answer.sessions == 6);
  CHECK(answer.needed == 5);  // 80 % of six is 4.8
  CHECK(answer.post_percent == 60);
  CHECK(answer.post_needed == 60);
  CHECK(answer.survey == true);
}

TEST_CASE("a percentage is told downwards, so that nobody reads a pass that is none") {
  const auto answer = certificate_answer(strict, with([](auto& claim) { claim.posts = {post(599, 1000)}; }));
  CHECK(answer.post_percent == 59);
  CHECK(answer.state == EarnedState::not_earned);
  CHECK_FALSE(certificate_answer(strict, with([](auto& claim) { claim.posts[0].taken = false; })).post_percent);
}
