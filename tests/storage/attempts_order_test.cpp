// Tests and attempts are a function of the set of facts, as everything is: beginnings, answers, ends, corrections, more time,
// merges, gates and keys of several stations in any order, repetition and split give the same rows.
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <random>

#include "core/learning/attempt_facts.h"
#include "core/learning/make_test.h"
#include "core/learning/test_body.h"
#include "core/scope.h"
#include "storage/known.h"
#include "storage/learning/attempt_queries.h"
#include "storage/learning/test_queries.h"
#include "support/bodies.h"
#include "support/test_store.h"

using namespace sala;

namespace {

const Uuid training = id_of(0xaa);
const Uuid the_test = id_of(0x77);
const PenKey office_key(0x70);
const std::string secret_name = "only-the-key-says-this";

struct Deed {
  int writer, kind, attempt, person, number, used, target;
};

[[maybe_unused]] std::ostream& operator<<(std::ostream& out, const Deed& deed) {
  return out << '{' << deed.writer << ',' << deed.kind << ',' << deed.attempt << ',' << deed.person << ','
             << deed.number << ',' << deed.used << ',' << deed.target << '}';
}

Uuid attempt_id(int number) {
  return id_of(static_cast<std::uint8_t>(0x40 + number % 4));
}
Uuid someone(int number) {
  return id_of(static_cast<std::uint8_t>(0x10 + number % 3));
}

MadeTest a_test(int minutes) {
  std::mt19937 numbers(7);
  const Random random = [&](std::span<std::uint8_t> bytes) {
    for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(numbers());
  };
  ReadQuestion question;
  question.name = secret_name;
  question.kind = QuestionKind::true_false;
  question.is_true = true;
  question.text = {"ถาม", ""};
  return make_test({the_test, {"แบบทดสอบ", ""}, minutes, true, {{Phase::pre, {}}, {Phase::post, {}}}},
                   {question, question}, Form::only, random);
}

Written at_minute(int minute) {
  return {"system", Moment{pen_epoch_ms + minute * std::int64_t{60'000}, 420}};
}

constexpr int deed_kinds = 13, gate_deed = 11, key_deed = 12;

/// Opened, until a while later or for good, closed, or given back to the clock.
Json gate_of_phase(const Deed& deed, Phase phase) {
  const Written written = at_minute(deed.number % 10);
  GateContext context{training, the_test.text(), phase, static_cast<GateWish>(deed.used % 3), {}, {}, true, written};
  if (deed.target % 2 == 0) context.until = at_minute(20 + deed.number % 10).time;
  return decide_gate(context).drafts.front().body;
}

std::pair<std::string, Json> told(const Deed& deed, const std::vector<Pen>& pens) {
  const Uuid attempt = attempt_id(deed.attempt);
  const Phase phase = deed.attempt % 2 == 0 ? Phase::pre : Phase::post;
  const std::int64_t used_s = deed.used % 200;
  const Written written = at_minute(deed.number % 10);
  const MadeTest made = a_test(1);
  switch (deed.kind % deed_kinds) {
    case 0:
    case 1:
      return {"attempt_started",
              attempt_started_body({attempt, someone(deed.person), the_test, phase, Form::only, "5eed", {}}, written)};
    case 2:
      return {"attempt_finished",
              attempt_finished_body({attempt, static_cast<FinishReason>(deed.number % 5), used_s}, written)};
    case 3:
      return {"attempt_more_time", attempt_more_time_body({attempt, {}, {}, 1 + deed.number % 2, "ช้า"}, written)};
    case 4:
      return {"attempt_more_time", attempt_more_time_body({{}, the_test, phase, 1 + deed.number % 2, "ไฟดับ"}, written)};
    case 5:
      return {"attempt_resumed", attempt_resumed_body({attempt}, written)};
    case 6: {
      const auto& facts = pens[static_cast<std::size_t>(deed.target) % pens.size()].facts;
      const Uuid target =
          facts.empty() ? id_of(0xff) : facts[static_cast<std::size_t>(deed.target / 4) % facts.size()].id;
      return {"correction", bodies::correction(target)};
    }
    case 7:
      return {"participant_merged", bodies::merged(someone(deed.person), someone(deed.number))};
    case 8:
      return {"test_put", test_put_body(a_test(1 + deed.number % 2).test, written)};
    case gate_deed:
      return {"gate", gate_of_phase(deed, phase)};
    case key_deed:
      return {"test_key", test_key_body(made.key, made.test, written)};
    default:
      return {"answer", answer_body({attempt,
                                     {{made.test.questions[static_cast<std::size_t>(deed.number) % 2].id,
                                       deed.person % 3 == 0 ? Json() : Json(deed.person % 2 == 0)}},
                                     used_s},
                                    written)};
  }
}

std::vector<Pen> stations() {
  return {Pen(1, Roles::all(), &office_key), Pen(2, Roles::parse("door"), &office_key),
          Pen(3, Roles::parse("door,trainer"), &office_key)};
}

Json door_with_roles(const Pen& door, const std::string& roles) {
  Station station = door.station;
  station.endorsement.reset();
  station.roles = Roles::parse(roles);
  return station_body(endorsed(station, office_key), "system");
}

std::vector<std::string> day_of_tests(const std::vector<Deed>& deeds) {
  std::vector<Pen> pens = stations();
  const MadeTest made = a_test(1);
  pens[0].write(std::nullopt, "organisation_put", bodies::organisation(office_key));
  pens[0].write(training, "project_put", bodies::project("T-1"));
  pens[0].write(training, "test_put", test_put_body(made.test, at_minute(0)));
  pens[0].write(scope_of(training, Family::trainer), "test_key", test_key_body(made.key, made.test, at_minute(0)));
  for (const Deed& deed : deeds) {
    Pen& pen = pens[static_cast<std::size_t>(deed.writer) % pens.size()];
    const auto [kind, body] = told(deed, pens);
    if (deed.writer % 17 == 0)
      pens[0].write(std::nullopt, "station_put", door_with_roles(pens[1], deed.number % 2 == 0 ? "" : "door,staff"));
    if (kind == "test_key")
      pens[0].write(scope_of(training, Family::trainer), kind, body);  // a key is staff's to write
    else
      pen.write(training, kind, body);
  }
  std::vector<std::string> lines;
  for (const Pen& pen : pens) lines = lines + pen.lines();
  return lines;
}

/// Everything a figure is made of, as text.
std::string told_of_attempts(const TestStore& store) {
  std::string text;
  const auto read = for_each_attempt(*store, training, the_test, [&](AttemptRow&& row) {
    text += row.person.text() + " " + row.attempt.begun.attempt.text() + " " + std::to_string(row.attempt.used_s) +
            (row.attempt.is_corrected ? " corrected " : " ") + (row.attempt.finished ? "finished\n" : "\n") +
            row.answers;
  });
  REQUIRE(read);
  for (const Phase phase : {Phase::pre, Phase::post})
    if (const auto gate = phase_gate(*store, training, the_test.text(), phase).value())
      text += fmt::format("{} {} {}\n", name_of(phase), gate->open ? (*gate->open ? "open" : "closed") : "clock",
                          gate->until ? gate->until->utc_ms : 0);
  if (const auto stored = find_test(*store, training, the_test).value())
    if (const auto key = stored_key(*store, training, stored->test).value()) text += key->fact.text();
  return text;
}

/// The row of each attempt says what its facts say when they are asked one by one.
void check_rows(const TestStore& store) {
  const auto read = for_each_attempt(*store, training, the_test, [&](AttemptRow&& row) {
    fill_answers(row);
    const auto gathered = find_attempt(*store, training, row.attempt.begun.attempt).value();
    RC_ASSERT(gathered.has_value());
    RC_ASSERT(gathered->begun == row.attempt.begun);
    RC_ASSERT(gathered->used_s == row.attempt.used_s);
    RC_ASSERT(gathered->limit_s == row.attempt.limit_s);
    RC_ASSERT(gathered->finished.has_value() == row.attempt.finished.has_value());
    RC_ASSERT(gathered->is_corrected == row.attempt.is_corrected);
    RC_ASSERT(static_cast<std::int64_t>(gathered->answers.size()) == row.answered);
    for (const auto& [question, answer] : gathered->answers)
      RC_ASSERT(row.attempt.answers.at(question).value == answer.value);
  });
  RC_ASSERT(read.has_value());
}

void same_attempts_whatever_the_way(const std::vector<Deed>& deeds, Trust trust) {
  std::vector<std::string> lines = day_of_tests(deeds);
  QuickStore at_once, in_parts;
  RC_ASSERT(at_once->receive(lines, trust)->refused == 0);
  std::ranges::shuffle(lines, std::mt19937(*rc::gen::arbitrary<std::uint32_t>()));
  const auto part = *rc::gen::inRange<std::size_t>(1, lines.size() + 1);
  for (std::size_t from = 0; from < lines.size(); from += part) {
    const std::span few = std::span(lines).subspan(from, std::min(part, lines.size() - from));
    RC_ASSERT(in_parts->receive({few.begin(), few.end()}, trust)->refused == 0);
  }
  RC_ASSERT(plain_tables(*at_once) == plain_tables(*in_parts));
  RC_ASSERT(told_of_attempts(at_once) == told_of_attempts(in_parts));
  check_rows(in_parts);
  RC_ASSERT(in_parts->rebuild());
  RC_ASSERT(plain_tables(*at_once) == plain_tables(*in_parts));
}

std::string bytes_in(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

namespace rc {
template <>
struct Arbitrary<Deed> {
  static Gen<Deed> arbitrary() {
    const auto number = gen::inRange(0, 840);
    return gen::build<Deed>(gen::set(&Deed::writer, number), gen::set(&Deed::kind, number),
                            gen::set(&Deed::attempt, number), gen::set(&Deed::person, number),
                            gen::set(&Deed::number, number), gen::set(&Deed::used, number),
                            gen::set(&Deed::target, number));
  }
};
}  // namespace rc

TEST_CASE("attempts come to the same whatever the order, the repetition and the split") {
  CHECK(rc::check("imported by the owner",
                  [](const std::vector<Deed>& deeds) { same_attempts_whatever_the_way(deeds, Trust::store_owner); }));
  CHECK(rc::check("received by sync",
                  [](const std::vector<Deed>& deeds) { same_attempts_whatever_the_way(deeds, Trust::endorsed); }));
}

TEST_CASE("five minutes more for a phase move every limit, and let in the answer that was late") {
  std::vector<Pen> pens = stations();
  const MadeTest made = a_test(1);
  const std::string first = made.test.questions[0].id, second = made.test.questions[1].id;
  pens[0].write(training, "project_put", bodies::project("T-1"));
  pens[0].write(training, "test_put", test_put_body(made.test, at_minute(0)));
  pens[0].write(
      training, "attempt_started",
      attempt_started_body({attempt_id(0), someone(0), the_test, Phase::pre, Form::only, "5eed", {}}, at_minute(1)));
  pens[0].write(training, "answer", answer_body({attempt_id(0), {{first, true}}, 50}, at_minute(2)));
  pens[0].write(training, "answer", answer_body({attempt_id(0), {{second, true}}, 90}, at_minute(3)));
  TestStore store;
  store.import(pens[0].lines());
  CHECK(find_attempt(*store, training, attempt_id(0)).value()->limit_s == 60);
  CHECK(find_attempt(*store, training, attempt_id(0)).value()->answers.size() == 1);
  const Fact more = pens[0].write(training, "attempt_more_time",
                                  attempt_more_time_body({{}, the_test, Phase::pre, 5, "ไฟดับ"}, at_minute(4)));
  store.import({to_line(more)});
  std::int64_t answered = 0, limit_s = 0;
  REQUIRE(for_each_attempt(*store, training, the_test, [&](AttemptRow&& row) {
    answered = row.answered;
    limit_s = row.attempt.limit_s.value_or(0);
  }));
  CHECK(answered == 2);
  CHECK(limit_s == 360);
}

TEST_CASE("no byte of a key reaches a door's store, whatever way its chain is sent there") {
  const std::vector<std::string> lines = day_of_tests({});
  TestStore office, door;
  office.import(lines);
  REQUIRE(stored_key(*office, training, find_test(*office, training, the_test).value()->test).value());
  door.become(Pen(2, Roles::parse("door"), &office_key));
  door.sync(lines);
  const auto stored = find_test(*door, training, the_test).value();
  REQUIRE(stored);
  CHECK_FALSE(stored_key(*door, training, stored->test).value());
  CHECK(bytes_in(office.folder.path() / "sala.sqlite-wal").find(secret_name) != std::string::npos);
  for (const char* file : {"sala.sqlite", "sala.sqlite-wal"})
    CHECK(bytes_in(door.folder.path() / file).find(secret_name) == std::string::npos);
  for (const std::string& line : door.exported()) CHECK(line.find(secret_name) == std::string::npos);
}
