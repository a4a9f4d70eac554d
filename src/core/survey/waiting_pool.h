// Answers that wait at a station until there are enough of them, and what is released when: pure. They stand in no fact and
// in no table; where they stand is station/survey/waiting_slots.h's. Chance is handed in.
#pragma once
#include <map>
#include <vector>

#include "core/canonical.h"
#include "core/fact.h"
#include "core/survey/survey_reply.h"

namespace sala {

/// So many wait at most; then some of them are released, drawn evenly.
inline constexpr std::size_t waiting_at_most = 20, released_when_full = 10;
/// Fewer are never released.
inline constexpr std::size_t released_at_least = 5;

/// A free text or an answer about the person, each with a salt of its own that follows it into its fact.
struct WaitingPart {
  std::string item = {};
  Json value = {};
  std::string salt = {};
  bool operator==(const WaitingPart&) const = default;
};

struct WaitingAnswer {
  Uuid response = {};  ///< drawn for it
  std::map<std::string, Json> ratings = {};
  std::vector<WaitingPart> texts = {}, abouts = {};
  bool operator==(const WaitingAnswer&) const = default;
};

/// A reply in the form in which it waits. `reply` is tidied.
WaitingAnswer waiting_answer(const Survey& survey, const SurveyReply& reply, const Random& random);

struct WaitingPool {
  Uuid survey = {};
  std::int64_t generation = 0;  ///< one more at each writing
  std::vector<Uuid> who = {};   ///< has answered here; sorted, so that it tells no order
  std::vector<WaitingAnswer> answers = {};
  bool operator==(const WaitingPool&) const = default;
};

/// With one answer more, all of them in a new order.
WaitingPool with_answer(WaitingPool pool, const Uuid& participant, WaitingAnswer answer, const Random& random);

struct Release {
  std::vector<WaitingAnswer> released = {};  ///< in the order in which they were drawn
  WaitingPool rest = {};
};
/// What is to be released now; nothing while there is nothing to. Of a survey by groups only when it is closed.
Release plan_release(const Survey& survey, WaitingPool pool, bool is_closed, const Random& random);

/// The facts of a release, to be recorded together and with nothing else: responses as they were drawn, texts and what is
/// about people each in an order of their own.
std::vector<Draft> release_drafts(const Uuid& project, const Survey& survey, const std::vector<WaitingAnswer>& released,
                                  const Random& random);

/// Groups too small to be told, and those that leave too few beside them, are merged into `other_choice`.
void merge_small_groups(std::vector<WaitingAnswer>& answers, const std::string& item);

}  // namespace sala
