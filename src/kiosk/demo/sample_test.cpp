#include "kiosk/demo/sample_test.h"

#include <array>

namespace sala {
namespace {

constexpr int questions = 10;
constexpr int handed_in_of_ten = 6;  // while it is open

struct SampleQuestion {
  const char* th;
  const char* en;
  int before, after;  // per cent who are right
};
constexpr std::array<SampleQuestion, questions> asked = {
    {{"ชนิดของหนังสือราชการ", "The kinds of official letters", 70, 97},
     {"ชั้นความเร็วของหนังสือ", "How urgent a letter is", 55, 88},
     {"ส่วนประกอบของหนังสือภายนอก", "The parts of a letter to another office", 48, 79},
     {"คำลงท้ายหนังสือภายนอก", "How a letter to another office closes", 42, 91},
     {"การอ้างถึง", "Referring to earlier letters", 39, 76},
     {"การเขียนย่อหน้าภาคความประสงค์", "The paragraph that says what is wanted", 33, 70},
     {"การใช้คำย่อชื่อส่วนราชการในหนังสือเวียนที่ส่งถึงหลายหน่วยงานพร้อมกัน",
      "Short names of offices in circulars that go to many units at once", 18, 40},
     {"ครุฑและขนาดของครุฑ", "The emblem and its size", 60, 85},
     {"การลงเลขที่หนังสือ", "Numbering letters", 61, 79},
     {"การเสนอหนังสือผ่านระบบอิเล็กทรอนิกส์", "Submitting letters electronically", 52, 88}}};

/// The same numbers whenever samples are made.
class SampleLuck {
 public:
  bool in_hundred(int percent) {
    state_ = state_ * 1'103'515'245U + 12'345U;
    return static_cast<int>(state_ / 65'536U % 100U) < percent;
  }

 private:
  std::uint32_t state_ = 20'261'123;
};

Test test_of(const Samples& s) {
  Test test;
  test.id = sample_id(60);
  test.title = {s.in("การเขียนหนังสือราชการ", "Writing official letters"), ""};
  test.minutes = 20;
  test.phases = {{Phase::pre, {}}, {Phase::post, {}}};
  for (int i = 0; i < questions; ++i) {
    Question question;
    question.id = "q" + std::to_string(i + 1);
    question.text = {s.in(asked[static_cast<std::size_t>(i)].th, asked[static_cast<std::size_t>(i)].en), ""};
    for (const char* choice : {"a", "b", "c", "d"}) question.choices.push_back({choice, {choice, ""}});
    test.questions.push_back(question);
  }
  return test;
}

TestForm form_of_sample() {
  TestForm form;
  for (int i = 0; i < questions; ++i)
    form.questions.push_back({"q" + std::to_string(i + 1), i + 1, "", whole, true, {"a", "b", "c", "d"}, 1});
  return form;
}

ScoredAttempt attempt_of_sample(int person, bool after, SampleLuck& luck) {
  ScoredAttempt attempt{sample_id(static_cast<std::uint8_t>(person)), std::to_string(person), 0, {}};
  const int better = person % 5 * 4 - 8;  // people differ, and are the same before and after
  for (const SampleQuestion& question : asked) {
    const bool right = luck.in_hundred((after ? question.after : question.before) + better);
    const auto taken = static_cast<std::uint16_t>(right ? 1U : 1U << (1U + static_cast<unsigned>(person) % 3U));
    attempt.answers.push_back({right ? static_cast<std::int32_t>(whole) : 0, taken, true});
  }
  return attempt;
}

ScoredTest scored_sample(int people, int handed_in) {
  ScoredTest scored{sample_id(60), {form_of_sample()}, {}, {}, 60, true};
  SampleLuck luck;
  for (int i = 1; i <= people; ++i) {
    scored.pre.push_back(attempt_of_sample(i, false, luck));
    ScoredAttempt after = attempt_of_sample(i, true, luck);
    if (i <= handed_in) scored.post.push_back(std::move(after));
  }
  return scored;
}

std::string name_of_sample(const Samples& s, int person) {
  static constexpr std::array<std::array<const char*, 2>, 6> names = {
      {{"นายธนภัทร อิ่มเอม", "Mr. Thanapat Imaem"},
       {"นางรัตนา ใจเย็น", "Mrs. Rattana Jaiyen"},
       {"ผศ.ดร.เอี่ยมศรี เกื้อกูล", "Asst. Prof. Dr. Iamsri Kuakul"},
       {"นายก้องเกียรติ ซื่อสัตย์", "Mr. Kongkiat Suesat"},
       {"นางสาวฟ้าใส ณ อยุธยา", "Ms. Fahsai Na Ayudhya"},
       {"ว่าที่ร้อยตรีหญิงพิมพ์พิชชาญาณ์ศศิประภัสสร ณ เกียรติศักดิ์ศรีสุวรรณภูมิ",
        "Assistant Professor Pimpitchayasasiprapasson Kiattisaksrisuwannaphum"}}};
  const auto& name = names[static_cast<std::size_t>(person) % names.size()];
  return s.in(name[0], name[1]);
}

/// The first have handed in; of the rest every other one is at work.
std::vector<PersonAtTest> people_of_sample(const Samples& s, int people, int handed_in) {
  std::vector<PersonAtTest> all;
  for (int i = 1; i <= people; ++i) {
    PersonAtTest person{sample_id(static_cast<std::uint8_t>(i)),
                        std::to_string(i),
                        name_of_sample(s, i),
                        s.in("สำนักงานอธิการบดี", "Office of the President"),
                        {},
                        0,
                        questions,
                        false};
    if (i <= handed_in || i % 2 == 0) person.attempt = sample_id(static_cast<std::uint8_t>(100 + i));
    person.answered = i <= handed_in ? questions : i % questions;
    person.is_ended = i <= handed_in;
    all.push_back(std::move(person));
  }
  return all;
}

}  // namespace

Uuid sample_id(std::uint8_t number) {
  Uuid uuid;
  uuid.bytes.fill(number);
  return uuid;
}

SampleTest sample_test(const Samples& s, int people, const PhaseStatus& post) {
  const int handed_in = post.is_open ? people * handed_in_of_ten / 10 : people;
  const ScoredTest scored = scored_sample(people, handed_in);
  SampleTest sample;
  sample.overview.stored.test = test_of(s);
  sample.overview.is_answered = people > 0;
  sample.open.figures = test_figures(scored);
  sample.open.scores = score_columns(scored);
  sample.open.pre = {people_of_sample(s, people, people), right_counts(scored.forms, scored.pre), {}};
  sample.open.post = {people_of_sample(s, people, handed_in), right_counts(scored.forms, scored.post), {}};
  const int at_work = post.is_open ? (people - handed_in) / 2 : 0;
  sample.overview.phases = {{Phase::pre, {}, true, {people, people}},
                            {Phase::post, post, false, {handed_in + at_work, handed_in}}};
  return sample;
}

}  // namespace sala
