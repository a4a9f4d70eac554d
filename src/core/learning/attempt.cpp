#include "core/learning/attempt.h"

#include <tuple>

namespace sala {
namespace {

auto written_order(const FactOrder& place) {
  return std::tie(place.at, place.station, place.seq);
}

template <class Told>
const Placed<Told>* first_of(const std::vector<Placed<Told>>& facts) {
  const auto first =
      std::ranges::min_element(facts, [](const auto& a, const auto& b) { return happened_before(a.place, b.place); });
  return first == facts.end() ? nullptr : &*first;
}

std::optional<std::int64_t> limit_of(const AttemptFacts& facts, const AttemptStarted& begun,
                                     std::optional<int> minutes) {
  if (!minutes) return std::nullopt;
  std::int64_t all_minutes = *minutes;
  for (const auto& more : facts.more_time) {
    const bool is_own = more.told.attempt == begun.attempt;
    const bool is_everybodys = !more.told.attempt && more.told.test == begun.test && more.told.phase == begun.phase;
    if (!more.is_corrected && (is_own || is_everybodys)) all_minutes += more.told.minutes;
  }
  return all_minutes * 60;
}

/// Whether a fact written elsewhere than the attempt was begun counts: staff had let it go on before that.
bool is_let_in(const AttemptFacts& facts, const Attempt& attempt, const FactOrder& place) {
  if (place.station == attempt.begun_at.station) return true;
  return std::ranges::any_of(facts.resumed, [&](const Placed<AttemptResumed>& resumed) {
    return !resumed.is_corrected && written_before(resumed.place, place);
  });
}

void take_finish(const AttemptFacts& facts, Attempt& attempt) {
  for (const auto& finished : facts.finished) {
    if (finished.is_corrected || !is_let_in(facts, attempt, finished.place)) continue;
    attempt.used_s = std::max(attempt.used_s, finished.told.used_s);
    if (!attempt.finished) {
      attempt.finished = finished;
      continue;
    }
    attempt.is_finished_twice |= attempt.finished->place.station != finished.place.station;
    if (happened_before(finished.place, attempt.finished->place)) attempt.finished = finished;
  }
}

std::optional<LeftOut> why_left_out(const AttemptFacts& facts, const Attempt& attempt, const CountedAnswer& answer) {
  if (!is_let_in(facts, attempt, answer.place)) return LeftOut::other_station;
  if (attempt.finished && answer.used_s > attempt.finished->told.used_s) return LeftOut::after_finish;
  if (!is_in_time(attempt, answer.used_s)) return LeftOut::time_over;
  return std::nullopt;
}

bool is_newer(const CountedAnswer& a, const CountedAnswer& b) {
  return std::tuple_cat(std::tie(a.used_s), written_order(a.place)) >
         std::tuple_cat(std::tie(b.used_s), written_order(b.place));
}

void take_answer(const std::string& question, const CountedAnswer& answer, Attempt& attempt) {
  const auto [known, is_first] = attempt.answers.try_emplace(question, answer);
  if (is_first) return;
  const bool wins = is_newer(answer, known->second);
  const CountedAnswer older = wins ? std::exchange(known->second, answer) : answer;
  attempt.left_out.push_back({question, older, LeftOut::older});
}

void take_answers(const AttemptFacts& facts, Attempt& attempt) {
  for (const auto& given : facts.answers) {
    if (is_let_in(facts, attempt, given.place)) attempt.used_s = std::max(attempt.used_s, given.told.used_s);
    for (const auto& [question, value] : given.told.answers) {
      const CountedAnswer answer{value, given.told.used_s, given.place};
      if (const auto why = why_left_out(facts, attempt, answer)) {
        attempt.left_out.push_back({question, answer, *why});
      } else {
        take_answer(question, answer, attempt);
      }
    }
  }
}

/// A person who thinks again at one station leaves nothing to look at; two stations do.
void forget_own_older(Attempt& attempt) {
  std::erase_if(attempt.left_out, [&](const LeftAnswer& left) {
    return left.why == LeftOut::older && left.answer.place.station == attempt.answers[left.question].place.station;
  });
  std::ranges::sort(attempt.left_out, [](const LeftAnswer& a, const LeftAnswer& b) {
    return std::tuple_cat(written_order(a.answer.place), std::tie(a.question)) <
           std::tuple_cat(written_order(b.answer.place), std::tie(b.question));
  });
  std::erase_if(attempt.answers, [](const auto& answer) { return answer.second.value.is_null(); });
}

}  // namespace

bool written_before(const FactOrder& a, const FactOrder& b) {
  return written_order(a) < written_order(b);
}

bool happened_before(const FactOrder& a, const FactOrder& b) {
  if (a.time.utc_ms != b.time.utc_ms) return a.time.utc_ms < b.time.utc_ms;
  return written_before(a, b);
}

std::optional<Attempt> attempt_of(const AttemptFacts& facts, std::optional<int> minutes) {
  const auto* started = first_of(facts.started);
  if (!started) return std::nullopt;
  Attempt attempt;
  attempt.begun = started->told;
  attempt.begun_at = started->place;
  attempt.is_corrected = started->is_corrected;
  attempt.limit_s = limit_of(facts, attempt.begun, minutes);
  attempt.stations.insert(started->place.station);
  for (const auto& resumed : facts.resumed)
    if (!resumed.is_corrected) attempt.stations.insert(resumed.place.station);
  take_finish(facts, attempt);
  take_answers(facts, attempt);
  forget_own_older(attempt);
  return attempt;
}

bool is_in_time(const Attempt& attempt, std::int64_t used_s) {
  return !attempt.limit_s || used_s <= *attempt.limit_s + grace_s;
}

bool is_time_over(const Attempt& attempt) {
  return attempt.limit_s && attempt.used_s >= *attempt.limit_s;
}

bool is_submitted(const Attempt& attempt) {
  if (!attempt.finished) return false;
  const FinishReason reason = attempt.finished->told.reason;
  return reason == FinishReason::submitted || reason == FinishReason::sheet;
}

bool is_ended(const Attempt& attempt, bool phase_open) {
  return attempt.finished || is_time_over(attempt) || !phase_open;
}

std::vector<std::string> answered_after(const Attempt& attempt, Moment moment) {
  std::vector<std::string> questions;
  for (const auto& [question, answer] : attempt.answers)
    if (answer.place.time.utc_ms > moment.utc_ms) questions.push_back(question);
  return questions;
}

}  // namespace sala
