#include "kiosk/demo/samples_test.h"

#include "files/whole_file.h"
#include "kiosk/demo/samples.h"
#include "kiosk/visits/test/test_words.h"
#include "station/program_files.h"
#include "words/survey.h"
#include "words/taking.h"

namespace sala {
namespace {

std::vector<AnswerMark> marks_of_sample(std::size_t count, std::size_t answered) {
  std::vector<AnswerMark> marks(count);
  for (std::size_t i = 0; i < answered; ++i) marks[i].is_answered = true;
  return marks;
}

QuestionScreen sample_question(const Samples& s, QuestionKind kind) {
  QuestionScreen screen;
  screen.phase = s.texts[words::taking_pre];
  screen.index = 3;
  screen.marks = marks_of_sample(10, 4);
  screen.time = time_words(s.texts, 402);
  screen.question = "q4";
  screen.kind = kind;
  screen.keyboard = keyboard_for(s.texts.language());
  return screen;
}

void add_choice_samples(const Samples& s) {
  QuestionScreen single = sample_question(s, QuestionKind::single);
  single.text = s.in("ข้อใดเป็นคำลงท้ายที่ถูกต้องของหนังสือภายนอกที่มีถึงอธิการบดี",
                     "Which closing is right in a letter from outside to the president?");
  single.items = {{"a", s.in("ขอแสดงความนับถือ", "Yours faithfully")},
                  {"b", s.in("ขอแสดงความนับถืออย่างยิ่ง", "With the highest respect")},
                  {"c", s.in("ด้วยความเคารพอย่างสูง", "With great esteem")},
                  {"d", s.in("จึงเรียนมาเพื่อโปรดพิจารณา", "For your kind consideration")}};
  single.chosen = {"a"};
  s.add("question-single", single);
  s.add("question-single-larger-text", single).shell.accessibility.larger_text = true;
  s.add("question-single-high-contrast", single).shell.accessibility.high_contrast = true;
  single.chosen.clear();
  single.marks[3] = {false, true};
  single.time = time_words(s.texts, 42);
  const std::string long_words =
      s.in("หนังสือที่ส่งถึงหน่วยงานอื่นซึ่งต้องระบุชั้นความเร็ว ชั้นความลับ และสิ่งที่ส่งมาด้วยให้ครบถ้วน โดยผู้ลงนามต้องเป็นผู้มีอำนาจหรือผู้ได้รับมอบอำนาจ",
           "A letter to another office that must name its urgency, its secrecy and all enclosures, signed by whoever "
           "has the "
           "authority or was given it in writing beforehand");
  for (ShownItem& item : single.items) item.text = long_words;
  for (const char* id : {"e", "f"}) single.items.push_back({id, long_words});
  s.add("question-single-long", single);
  QuestionScreen multiple = sample_question(s, QuestionKind::multiple);
  multiple.text = s.in("หนังสือราชการชนิดใดต้องมีคำลงท้าย เลือกได้มากกว่าหนึ่งข้อ",
                       "Which kinds of official letter need a closing? Choose all that do.");
  multiple.items = {{"a", s.in("หนังสือภายนอก", "External letter")},
                    {"b", s.in("บันทึกข้อความ", "Memo")},
                    {"c", s.in("หนังสือประทับตรา", "Sealed letter")},
                    {"d", s.in("หนังสือรับรอง", "Certificate of facts")},
                    {"e", s.in("ประกาศ", "Announcement")}};
  multiple.chosen = {"a", "c"};
  s.add("question-multiple", multiple);
  QuestionScreen truth = sample_question(s, QuestionKind::true_false);
  truth.description = s.in("อ่านข้อความนี้ก่อนตอบ: หนังสือด่วนที่สุดต้องปฏิบัติทันทีที่ได้รับ",
                           "Read this first: a most urgent letter is dealt with as soon as it arrives.");
  truth.text = s.in("หนังสือด่วนที่สุดรอไว้ปฏิบัติในวันถัดไปได้", "A most urgent letter may wait until the next day.");
  truth.items = {{"true", s.texts[words::taking_true]}, {"false", s.texts[words::taking_false]}};
  truth.chosen = {"false"};
  s.add("question-true-false", truth);
}

void add_picture_samples(const Samples& s) {
  QuestionScreen shown = sample_question(s, QuestionKind::single);
  const auto letter = read_file(program_folder("data") / "demo" / "letter.png");
  shown.picture = shown_picture("letter", letter.value_or(""));
  shown.text = s.in("ในภาพหนังสือภายนอก หมายเลข 2 คือส่วนใด", "Which part of this letter is number 2?");
  shown.items = {{"a", s.in("เรื่อง", "Subject")},
                 {"b", s.in("คำขึ้นต้น", "Opening")},
                 {"c", s.in("คำลงท้าย", "Closing")},
                 {"d", s.in("ที่ตั้งของส่วนราชการ", "Address of the office")}};
  shown.chosen = {"a"};
  s.add("question-picture", shown);
  s.add("question-picture-larger-text", shown).shell.accessibility.larger_text = true;
  s.add("question-picture-high-contrast", shown).shell.accessibility.high_contrast = true;
  shown.is_enlarged = true;
  s.add("question-picture-enlarged", shown);
  shown.is_enlarged = false;
  shown.picture = shown_picture("letter", "");
  s.add("question-picture-missing", shown);
  QuestionScreen typed = sample_question(s, QuestionKind::number);
  typed.picture = shown_picture("letter", letter.value_or(""));
  typed.text = s.in("หนังสือในภาพมีส่วนที่ใส่หมายเลขไว้กี่ส่วน", "How many parts of this letter have a number?");
  s.add("question-picture-number", typed);
}

void add_other_kinds(const Samples& s) {
  QuestionScreen order = sample_question(s, QuestionKind::ordering);
  order.text = s.in("เรียงลำดับขั้นตอนการรับหนังสือ", "Put the steps of receiving a letter in order.");
  order.items = {{"a", s.in("ตรวจสอบและเปิดซอง", "Check and open it")},
                 {"b", s.in("ประทับตรารับหนังสือ", "Stamp it as received")},
                 {"c", s.in("ลงทะเบียนหนังสือรับ", "Enter it into the register")},
                 {"d", s.in("ส่งให้หน่วยงานที่เกี่ยวข้อง", "Pass it on to the unit")}};
  order.marks[order.index].is_answered = false;
  s.add("question-ordering", order);
  order.marks[order.index].is_answered = true;
  order.chosen = {"a", "b", "c", "d"};
  s.add("question-ordering-answered", order);
  QuestionScreen pairs = sample_question(s, QuestionKind::matching);
  pairs.text = s.in("จับคู่ผู้รับกับคำขึ้นต้น", "Match whom a letter is for with how it begins.");
  pairs.items = {{"l1", s.in("ประธานองคมนตรี", "President of the Privy Council")},
                 {"l2", s.in("พระภิกษุทั่วไป", "A monk")},
                 {"l3", s.in("บุคคลธรรมดา", "Anybody else")}};
  pairs.right = {{"r1", s.in("เรียน", "Dear")},
                 {"r2", s.in("กราบเรียน", "Most respectfully")},
                 {"r3", s.in("นมัสการ", "Reverend")},
                 {"r4", s.in("ขอประทานกราบทูล", "Your Highness")}};
  pairs.pairs = {{"l1", "r2"}};
  pairs.held = "l2";
  s.add("question-matching", pairs);
  QuestionScreen number = sample_question(s, QuestionKind::number);
  number.text = s.in("หนังสือภายในใช้ครุฑสูงกี่เซนติเมตร", "How high is the emblem on an internal memo?");
  number.unit = s.in("เซนติเมตร", "cm");
  number.field = edit_text("1.5");
  s.add("question-number", number);
  number.field = edit_text("1.5.5");
  number.is_refused = true;
  s.add("question-number-refused", number);
  QuestionScreen text = sample_question(s, QuestionKind::short_text);
  text.text = s.in("คำขึ้นต้นของหนังสือถึงบุคคลธรรมดาคืออะไร", "How does a letter to a private person begin?");
  s.add("question-short-text", text);
}

void add_test_pages(const Samples& s) {
  TestStartScreen start{s.texts[words::taking_pre], sample_person(s),
                        s.in("คณะเกษตรศาสตร์และทรัพยากรธรรมชาติ", "Faculty of Agriculture and Natural Resources"), 10, 15};
  s.add("test-start", start);
  start.title = s.texts[words::taking_post];
  start.name = sample_longest_name(s);
  start.is_begun = start.counts = true;
  start.answered = 6;
  start.minutes_left = 7;
  s.add("test-start-begun", start);
  start.minutes_left.reset();
  s.add("test-start-no-limit", start);
  TestMapScreen map;
  map.phase = s.texts[words::taking_post];
  map.marks = marks_of_sample(20, 20);
  for (const std::size_t i : {4, 11, 13}) map.marks[i].is_marked = true;
  map.marks[7] = map.marks[16] = {};
  map.time = time_words(s.texts, 198);
  s.add("test-map", map);
  map.asks_hand_in = true;
  s.add("test-map-ask", map);
  map.asks_hand_in = false;
  map.marks = marks_of_sample(60, 60);
  s.add("test-map-complete", map);
  TestDoneScreen done{true, sample_person(s), s.texts[words::taking_pre], 10, 10, true};
  s.add_passing("test-done", done);
  done.survey = SurveyOffer{{}, {}, s.texts[words::survey_offer]};
  s.add_passing("test-done-survey", done);
  done.survey.reset();
  done.is_handed_in = false;
  done.answered = 7;
  s.add_passing("test-done-time-over", done);
}

/// One of each way an answer comes out.
std::vector<OwnResultScreen::Answer> own_answers(const Samples& s) {
  const auto given = [&](const std::string& answer) {
    return s.texts.with(words::taking_own_given, {{"answer", answer}});
  };
  const auto right = [&](const std::string& answer) {
    return s.texts.with(words::taking_own_right_is, {{"answer", answer}});
  };
  const std::string closing = s.in("ขอแสดงความนับถือ", "Yours faithfully"),
                    pairs = s.in("บุคคลทั่วไป – เรียน · พระภิกษุ – นมัสการ", "Anybody – Dear · A monk – Reverend");
  return {{"1",
           s.in("ข้อใดเป็นคำลงท้ายที่ถูกต้องของหนังสือภายนอกที่มีถึงอธิการบดี",
                "Which closing is right in a letter from outside to the president?"),
           s.texts[words::taking_own_right],
           Tone::success,
           Icon::check,
           {given(closing)}},
          {"2",
           s.in("ครุฑในบันทึกข้อความสูงกี่เซนติเมตร", "How many centimetres high is the emblem on a memo?"),
           s.texts[words::taking_own_wrong],
           Tone::warning,
           Icon::cross,
           {given("3"), right("1.5 ± 0.05"),
            s.in("ครุฑสูง 3 เซนติเมตรใช้กับหนังสือภายนอก", "Three centimetres is for letters to other offices.")}},
          {"3",
           s.in("จับคู่ผู้รับกับคำขึ้นต้น", "Match whom a letter is for with how it begins"),
           s.texts[words::taking_own_partly],
           Tone::accent,
           Icon::check,
           {given(s.in("บุคคลทั่วไป – เรียน", "Anybody – Dear")), right(pairs)}},
          {"4",
           s.in("คำขึ้นต้นของหนังสือถึงบุคคลธรรมดาคืออะไร", "How does a letter to a private person begin?"),
           s.texts[words::taking_own_unanswered],
           Tone::warning,
           Icon::minus,
           {right(s.in("เรียน", "Dear"))}}};
}

void add_own_results(const Samples& s) {
  const auto of = [&](const char* full) { return s.texts.with(words::taking_own_of, {{"full", full}}); };
  OwnResultScreen own;
  own.name = sample_person(s);
  own.sittings = {{Phase::pre, s.texts[words::taking_pre], "4.5", of("10"), 0.45F, "", false},
                  {Phase::post, s.texts[words::taking_post], "8", of("10"), 0.8F,
                   s.texts.with(words::taking_own_reached, {{"percent", "60"}}), true}};
  own.shown = Phase::post;
  own.answers = own_answers(s);
  s.add("own-result", own);
  s.add("own-result-dark", own).shell.accessibility.dark = true;
  own.answers.clear();
  own.name = sample_longest_name(s);
  own.sittings.back().points = "5";
  own.sittings.back().share = 0.5F;
  own.sittings.back().is_reached = false;
  own.sittings.back().mark = s.texts.with(words::taking_own_below, {{"percent", "60"}});
  s.add("own-result-score", own);
  own.sittings.pop_back();
  own.answers = own_answers(s);
  own.shown = Phase::pre;
  s.add("own-result-before", own);
}

}  // namespace

void add_test_samples(const Texts& texts, std::vector<SampleScreen>& all) {
  const Samples s{texts, all};
  add_test_pages(s);
  add_own_results(s);
  add_choice_samples(s);
  add_picture_samples(s);
  add_other_kinds(s);
}

}  // namespace sala
