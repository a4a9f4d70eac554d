#include "core/learning/files/gift.h"

#include <catch2/catch.hpp>

#include "support/told_questions.h"
#include "words/questions.h"

using namespace sala;

namespace {

std::string gift_told(std::string_view text) {
  return told(read_gift(text));
}

ReadQuestion gift_question(std::string_view text) {
  const ReadQuestions read = read_gift(text);
  INFO(text);
  REQUIRE(read.skipped.empty());
  REQUIRE(read.questions.size() == 1);
  return read.questions[0];
}

struct GiftRow {
  std::string gift, expected;
};

void check_gift(const std::vector<GiftRow>& rows) {
  for (const auto& [gift, expected] : rows) {
    INFO(gift);
    CHECK(gift_told(gift) == expected);
  }
}

std::string with_line_ends(std::string text, const std::string& end) {
  for (auto at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + end.size()))
    text.replace(at, 1, end);
  return text;
}

}  // namespace

TEST_CASE("choices: one right, several right, part marks, weights") {
  check_gift({
      {"Q{=a ~b}", "single Q [a 1000 | b 0]"},
      {"Q {~b =a ~c}", "single Q [b 0 | a 1000 | c 0]"},
      {"Q{~b~c=a}", "single Q [b 0 | c 0 | a 1000]"},
      {"Q{~buried=entombed~living}", "single Q [buried 0 | entombed 1000 | living 0]"},
      {"Q {=a =b ~c}", "single Q [a 1000 | b 1000 | c 0] !several_right"},
      {"Q {=a ~%50%b ~c}", "single Q [a 1000 | b 500 | c 0]"},
      {"Q {=a ~%-50%b}", "single Q [a 1000 | b 0] !negative"},
      {"Q {~%50%a ~%50%b ~%-50%c}", "multiple Q [a 500 | b 500 | c -500]"},
      {"Q {~%100%a ~b}", "multiple Q [a 1000 | b 0]"},
      {"Q {~%33.333%a ~%33.333%b ~%33.333%c ~%-100%d}", "multiple Q [a 334 | b 333 | c 333 | d -1000]"},
      {"Q {~%16.66667%a ~%16.66667%b ~%16.66667%c ~%16.66667%d ~%16.66667%e ~%16.66667%f}",
       "multiple Q [a 166 | b 166 | c 167 | d 167 | e 167 | f 167]"},
      {"Q {~%50%a ~%40%b ~c}", "multiple Q [a 500 | b 400 | c 0] !sum"},
      {"Q {~%50%a ~%60%b}", "multiple Q [a 500 | b 600] !sum"},
      {"Q {~%50.05%a ~%50%b}", "multiple Q [a 500 | b 500]"},
      {"Q {~ %50% a ~ %50% b}", "multiple Q [a 500 | b 500]"},
      {"Q {=%50%a ~b =c}", "single Q [a 500 | b 0 | c 1000] !equals_share"},
      {"Q {=%50%a ~b}", "single Q [a 500 | b 0] !equals_share !sum"},
      {"Q {~%abc%a =b}", "single Q [%abc%a 0 | b 1000]"},
      {"Q {~100% =50%}", "single Q [100% 0 | 50% 1000]"},
      {"Q {a ~b =c}", "single Q [a 0 | b 0 | c 1000]"},
      {"Q {=a->b ~c}", "single Q [a->b 1000 | c 0]"},
  });
}

TEST_CASE("an equals sign within a choice begins a right answer, as in Moodle, and is noted") {
  check_gift({
      {"Q {~E=mc2 ~x =y}", "single Q [E 0 | mc2 1000 | x 0 | y 1000] !equals !several_right"},
      {"Q {\n~x = 5\n~y = 6\n~z\n}", "single Q [x 0 | 5 1000 | y 0 | 6 1000 | z 0] !equals !several_right"},
      {"Q {=a\n~x=5\n~y}", "single Q [a 1000 | x 0 | 5 1000 | y 0] !equals !several_right"},
      {"Q {~E\\=mc2 ~x =y}", "single Q [E=mc2 0 | x 0 | y 1000]"},
      {"Q {\n~a\n~b\n=c\n}", "single Q [a 0 | b 0 | c 1000]"},
  });
}

TEST_CASE("choices that cannot be asked are skipped, odd ones noted") {
  check_gift({
      {"Q {=a}", "short_text Q [a 1000]"},
      {"Q {~a}", "line 1 skip_one_choice: Q"},
      {"Q {~a ~b}", "line 1 skip_no_right: Q"},
      {"Q {~%0%a ~%-10%b}", "line 1 skip_no_right: Q"},
      {"Q {=a ~}", "line 1 skip_one_choice: Q"},
      {"Q {=a ~ ~b}", "single Q [a 1000 | b 0] !choice_empty"},
      {"Q {= ~a ~b}", "line 1 skip_no_right: Q"},
      {"Q {=a ~b ~b}", "single Q [a 1000 | b 0 | b 0] !choice_same"},
      {"Q {=A ~a }", "single Q [A 1000 | a 0] !choice_same"},
      {"Q {=1 ~2 ~3 ~4 ~5 ~6 ~7 ~8 ~9 ~10}",
       "single Q [1 1000 | 2 0 | 3 0 | 4 0 | 5 0 | 6 0 | 7 0 | 8 0 | 9 0 | 10 0]"},
      {"Q {=1 ~2 ~3 ~4 ~5 ~6 ~7 ~8 ~9 ~10 ~11}", "line 1 skip_many_choices: Q"},
      {"::n::Q\n{~ }", "line 1 skip_one_choice: Q"},
  });
}

TEST_CASE("true and false in letters of any size") {
  check_gift({
      {"Q {T}", "true_false Q [true]"},
      {"Q{F}", "true_false Q [false]"},
      {"Q {TRUE}", "true_false Q [true]"},
      {"Q { FALSE }", "true_false Q [false]"},
      {"Q {t}", "true_false Q [true] !small_letters"},
      {"Q {False}", "true_false Q [false] !small_letters"},
      {"Q {T#no#yes####all}", "true_false Q [true]"},
      {"Q {=T}", "short_text Q [T 1000]"},
      {"Q {TRUTH}", "short_text Q [TRUTH 1000]"},
  });
  const ReadQuestion question = gift_question("Q {F#wrong#right####all}");
  CHECK(question.feedback_wrong == "wrong");
  CHECK(question.feedback == "all\nright");
}

TEST_CASE("short text: part marks, any run, and a star that is only a comment") {
  check_gift({
      {"Q {=a =%50%b =%0%*}", "short_text Q [a 1000 | b 500] !star"},
      {"Q {=a =%50%b =%0%*#Sorry}", "short_text Q [a 1000 | b 500] !star"},
      {"Q {=no one =nobody}", "short_text Q [no one 1000 | nobody 1000]"},
      {"Q {Paris}", "short_text Q [Paris 1000]"},
      {"Q {=*กรุงเทพ*}", "short_text Q [*กรุงเทพ* 1000]"},
      {"Q {=a\\*b}", "short_text Q [a\\*b 1000]"},
      {"Q {=%50%a}", "short_text Q [a 500] !sum"},
      {"Q {=%0%a}", "line 1 skip_no_right: Q"},
      {"Q {=}", "line 1 skip_no_right: Q"},
      {"Q {=a =}", "short_text Q [a 1000] !choice_empty"},
      {"Q {=a =a}", "short_text Q [a 1000 | a 1000] !choice_same"},
      {"Q {=a\nb}", "short_text Q [a b 1000]"},
  });
  CHECK(gift_question("Q {=a =%0%*#Sorry}").feedback_wrong == "Sorry");
}

TEST_CASE("numbers are exact decimals with tolerance, range or list") {
  check_gift({
      {"Q {#3:0.5}", "number Q [3±0.5 1000]"},
      {"Q {#3}", "number Q [3±0 1000]"},
      {"Q {#3.1415:0.0005}", "number Q [3.1415±0.0005 1000]"},
      {"Q {#3..5}", "number Q [3..5 1000]"},
      {"Q {#-5..5}", "number Q [-5..5 1000]"},
      {"Q {#-5..-3}", "number Q [-5..-3 1000]"},
      {"Q {# 3 .. 5 }", "number Q [3..5 1000]"},
      {"Q {#=1822:0 =%50%1822:2}", "number Q [1822±0 1000 | 1822±2 500]"},
      {"Q {#\n=1822:0#good\n=%50%1822:2\n~#bad}", "number Q [1822±0 1000 | 1822±2 500]"},
      {"Q {#=3 =%0%*#no}", "number Q [3±0 1000] !star"},
      {"Q {#๓.๕}", "number Q [3.5±0 1000]"},
      {"Q {#1,000,000}", "number Q [1000000±0 1000]"},
      {"Q {#+.5:1e-2}", "number Q [0.5±0.01 1000]"},
      {"Q {#2e3}", "number Q [2000±0 1000]"},
      {"Q {#5..3}", "line 1 skip_range: Q"},
      {"Q {#-3..-5}", "line 1 skip_range: Q"},
      {"Q {#3..3}", "number Q [3..3 1000]"},
      {"Q {#3:-0.5}", "line 1 skip_tolerance: Q"},
      {"Q {#three}", "line 1 skip_number: Q"},
      {"Q {#}", "line 1 skip_number: Q"},
      {"Q {#1,00}", "line 1 skip_number: Q"},
      {"Q {#3:}", "line 1 skip_number: Q"},
      {"Q {#..5}", "line 1 skip_number: Q"},
      {"Q {#=%50%3}", "number Q [3±0 500] !sum"},
      {"Q {#=%-50%3 =4}", "number Q [3±0 0 | 4±0 1000] !negative"},
  });
  const ReadQuestion question = gift_question("Q {#=3:0.5#good ~#bad####all}");
  CHECK(question.numbers[0].feedback == "good");
  CHECK(question.feedback_wrong == "bad");
  CHECK(question.feedback == "all");
}

TEST_CASE("matching with decoys; a missing arrow or half is told") {
  check_gift({
      {"Q {=a -> b =c -> d}", "matching Q [a -> b | c -> d]"},
      {"Q {=a->b=c->d}", "matching Q [a -> b | c -> d]"},
      {"Q {\n=a -> b\n=c -> d\n= -> e\n}", "matching Q [a -> b | c -> d | -> e]"},
      {"Q {=a -> b = -> e}", "matching Q [a -> b | -> e]"},
      {"Q {=a -> b =c}", "line 1 skip_arrow: Q"},
      {"Q {=a -> b =c -> }", "line 1 skip_half_pair: Q"},
      {"Q {=a -> b}", "line 1 skip_one_choice: Q"},
      {"Q {= -> b = -> c}", "line 1 skip_pairs: Q"},
      {"Q {=a -> x =a -> y}", "matching Q [a -> x | a -> y] !choice_same"},
      {"Q {=a \\=1 -> b =c -> d -> e}", "matching Q [a =1 -> b | c -> d -> e]"},
      {"Q {=1->1=2->2=3->3=4->4=5->5=6->6=7->7=8->8=9->9=10->10=11->11}", "line 1 skip_many_choices: Q"},
  });
}

TEST_CASE("an ordering has an item a line in the right order; what says how it looks is dropped") {
  check_gift({
      {"Q {>ALL\na\nb\nc\n}", "ordering Q [a 1000 | b 1000 | c 1000]"},
      {"Q {> 3 RANDOM VERTICAL ABSOLUTE_POSITION\r\na\r\nb}", "ordering Q [a 1000 | b 1000]"},
      {"Q {>\na \\= b\nhttp\\://c\n}", "ordering Q [a = b 1000 | http://c 1000]"},
      {"Q {>first\nsecond}", "ordering Q [first 1000 | second 1000]"},
      {"Q {>ALL\na\na\n}", "ordering Q [a 1000 | a 1000] !choice_same"},
      {"Q {>ALL\na\n}", "line 1 skip_order: Q"},
      {"Q {>}", "line 1 skip_order: Q"},
      {"Q {>\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n}", "line 1 skip_many_choices: Q"},
  });
}

TEST_CASE("escapes are Moodle's; a backslash before anything else stays") {
  check_gift({
      {"1 \\= 1 \\~ \\# \\{x\\} \\: {T}", "true_false 1 = 1 ~ # {x} : [true]"},
      {"a\\nb {T}", "true_false a\nb [true]"},
      {"a\\\\nb {T}", "true_false a\\nb [true]"},
      {"a\\\\b {T}", "true_false a\\b [true]"},
      {"C:\\temp\\x\\* \\[ \\> {T}", "true_false C:\\temp\\x\\* \\[ \\> [true]"},
      {"Q {=a\\~b ~c\\=d\\#e}", "single Q [a~b 1000 | c=d#e 0]"},
      {"Q {=\\{a\\} ~\\}}", "single Q [{a} 1000 | } 0]"},
      {"Q {=a\\\\~b}", "single Q [a\\ 1000 | b 0]"},
      {"Q {=a \\-> b =c -> d}", "matching Q [a \\ -> b | c -> d]"},
      {"::a\\:\\:b:: Q {T}", "true_false Q [true]"},
      {"Q {#3\\:0.5}", "number Q [3±0.5 1000]"},
      {"\\// no comment {T}", "true_false \\// no comment [true]"},
      {"end\\", "line 1 skip_description: end\\"},
  });
  CHECK(gift_question("::a\\:\\:b:: Q {T}").name == "a::b");
  CHECK(gift_question("::ข้อ 1::Q {T}").name == "ข้อ 1");
  CHECK(gift_question("::Q {T}").text.th == "Q");
  CHECK(gift_question(":: Q {T}").name.empty());
}

TEST_CASE("comments, ids, tags and line ends of every kind") {
  const std::string text =
      "// question: 1 [id:a] [tag:b]\n::one:: Q1\n// within\n{\n=a\n// in braces }\n~b\n}\n\n\n// alone\n\nQ2 {T}\n";
  const std::string expected = "single Q1 [a 1000 | b 0]\ntrue_false Q2 [true]";
  CHECK(gift_told(text) == expected);
  for (const char* end : {"\r\n", "\r"}) CHECK(gift_told(with_line_ends(text, end)) == expected);
  CHECK(gift_told("\xef\xbb\xbf" + text) == expected);
  CHECK(gift_told("[id:7][tag:x] Q {T}") == "true_false Q [true]");
  CHECK(gift_told("   // indented\n  Q {T}") == "true_false Q [true]");
  CHECK(gift_told("") == "");
  CHECK(gift_told("\n \n//x\n") == "");
  const ReadQuestions read = read_gift(with_line_ends(text, "\r\n"));
  CHECK(read.questions[0].line == 2);
  CHECK(read.questions[1].line == 13);
  CHECK(read.questions[0].n == 1);
  CHECK(read.questions[1].n == 2);
  CHECK(read.questions[0].name == "one");
}

TEST_CASE("a category is the topic of what follows") {
  const auto topics = [](std::string_view text) {
    std::string all;
    for (const ReadQuestion& question : read_gift(text).questions) all += question.topic + ";";
    return all;
  };
  CHECK(topics("Q {T}\n\n$CATEGORY: a/b\n\nQ {T}\n\nQ {T}\n\n$CATEGORY: c\n\nQ {T}") == ";a/b;a/b;c;");
  CHECK(topics("$CATEGORY: $course$/top/งานสารบรรณ\n\nQ {T}") == "งานสารบรรณ;");
  CHECK(topics("$CATEGORY: $course$/งานสารบรรณ/ย่อย\nQ {T}") == "งานสารบรรณ/ย่อย;");
  CHECK(topics("$CATEGORY: top/a\n\nQ {T}") == "top/a;");
  CHECK(topics("$CATEGORY: $system$/top\n\nQ {T}") == ";");
  CHECK(topics("$CATEGORY: a//b\n\nQ {T}") == "a/b;");
  CHECK(topics("// c\n$CATEGORY: a\n$CATEGORY: b\nQ {T}") == "b;");
}

TEST_CASE("a missing word leaves a gap; a second block stays text") {
  check_gift({
      {"Grant is {=buried ~entombed} in Grant's tomb.",
       "single Grant is _____ in Grant's tomb. [buried 1000 | entombed 0]"},
      {"A {=b}.", "short_text A _____. [b 1000]"},
      {"{=b} is first", "short_text _____ is first [b 1000]"},
      {"A {=b} and {=c}.", "short_text A _____ and {=c}. [b 1000] !second_block"},
      {"A {=b} x {=c}", "short_text A _____ x {=c} [b 1000] !second_block"},
      {"A {=b} }", "short_text A _____ } [b 1000] !second_block"},
      {"[html]<p>A {=b} c</p>", "short_text A _____ c [b 1000]"},
      {"[markdown]A *{=b}* c", "short_text A _____ c [b 1000]"},
  });
}

TEST_CASE("braces that do not fit, empty ones and texts without any") {
  check_gift({
      {"Q {=a ~b", "line 1 skip_brace: Q {=a ~b"},
      {"Q =a ~b}", "line 1 skip_brace: Q =a ~b}"},
      {"Q } {", "line 1 skip_brace: Q } {"},
      {"Q {=a {x} ~b}", "line 1 skip_brace: Q {=a {x} ~b}"},
      {"Q1 {=a ~b\n\nQ2 {T}", "true_false Q2 [true]\nline 1 skip_brace: Q1 {=a ~b"},
      {"Q1 {T}\n\nQ2 {=a ~", "true_false Q1 [true]\nline 3 skip_brace: Q2 {=a ~"},
      {"Explain {}", "line 1 skip_essay: Explain"},
      {"Explain { }", "line 1 skip_essay: Explain"},
      {"Explain {####general}", "line 1 skip_essay: Explain"},
      {"Explain {\n// nothing\n}", "line 1 skip_essay: Explain"},
      {"{T}", "line 1 skip_text: {T}"},
      {"::name::{T}", "line 1 skip_text: ::name::{T}"},
      {"Read this.\n\nQ {T}", "true_false Q [true] !description"},
      {"Read.\n\nAnd this.\n\nQ {T}\n\nR {F}", "true_false Q [true] !description\ntrue_false R [false]"},
      {"Q {T}\n\nThe end.", "true_false Q [true]\nline 3 skip_description: The end."},
      {"Q?\n\n{T}", "true_false Q? [true] !text_above"},
  });
  CHECK(gift_question("Read.\n\nAnd\nthis.\n\nQ {T}").description == "Read.\n\nAnd\nthis.");
}

TEST_CASE("an empty line within braces is read over and noted with its line") {
  const ReadQuestion question = gift_question("// c\nQ {\n=a\n\n~b\n\n}\n");
  CHECK(told(question) == "single Q [a 1000 | b 0] !blank_line");
  CHECK(value_of(question.notes[0], "line") == "4");
  CHECK(gift_told("Q {=a\n\n~b}\n\nR {T}") == "single Q [a 1000 | b 0] !blank_line\ntrue_false R [true]");
}

TEST_CASE("feedback stays with what it is for") {
  const ReadQuestion question = gift_question("Q {=a#good ~b#bad \\# worse####general\ntext}");
  CHECK(question.choices[0].feedback == "good");
  CHECK(question.choices[1].feedback == "bad # worse");
  CHECK(question.choices[1].text == "b");
  CHECK(question.feedback == "general\ntext");
}

TEST_CASE("marked-up texts become what people read") {
  check_gift({
      {"[html]<p>What is <b>this</b>?</p><p>1&nbsp;&lt; 2<br>x</p>{=<i>a</i> ~b}",
       "single What is this?\n1 < 2\nx [a 1000 | b 0]"},
      {"[html]Q<script>var x\\=1;</script><style>p\\{\\}</style>{T}", "true_false Q [true]"},
      {"[html]10<sup>6</sup> H<sub>2</sub>O {T}", "true_false 10⁶ H₂O [true]"},
      {"[html]Q <img src\\=\"@@PLUGINFILE@@/map%20a.png\" alt\\=\"x\">{T}", "true_false Q [true]"},
      {"[html]Q <img src\\=\"a.png\"><img src\\=\"b.png\">{T}", "true_false Q [true] !picture"},
      {"[html]Q <img src\\=\"a.svg\">{T}", "true_false Q [true] !picture"},
      {"[html]Q{=<img src\\=\"a.png\">x ~y}", "single Q [x 1000 | y 0] !picture"},
      {"[markdown]**Bold** and *it* and `c`{=_a_ ~b}", "single Bold and it and c [a 1000 | b 0]"},
      {"[markdown]\\# Title\nx ![m](a/b.png) [l](u){T}", "true_false Title\nx l [true]"},
      {"[plain]a <b> &amp; c{T}", "true_false a <b> &amp; c [true]"},
      {"a < b and c > d {T}", "true_false a < b and c > d [true]"},
      {"a <b>x</b> &amp; c {T}", "true_false a x & c [true] !tags"},
      {"Is $$x\\=1$$ so? {T}", "true_false Is $$x=1$$ so? [true] !formula"},
      {"Is \\(x_1\\) so? {T}", "true_false Is \\(x_1\\) so? [true] !formula"},
      {"[markdown]$$a_1*b*c$$ *x*{T}", "true_false $$a_1*b*c$$ x [true] !formula"},
      {"[moodle]Q {=[html]<b>a</b> ~[plain]<b>}", "single Q [a 1000 | <b> 0]"},
      {"[other]Q {T}", "true_false [other]Q [true]"},
  });
  const ReadQuestion question = gift_question("\n[html]Q\n<img src\\=\"x/map.png\">{T}");
  CHECK(question.picture == "map.png");
  const ReadQuestion movie = gift_question("\n[html]Q\n<video src\\=\"x/map.mp4\">{T}");
  CHECK(movie.picture.empty());
  CHECK(value_of(movie.notes[0], "picture") == "map.mp4");
  CHECK(value_of(movie.notes[0], "line") == "2");
}

TEST_CASE("a question has one picture: its own, or that of what stands above it") {
  const auto read = read_gift(
      "[html]See <img src\\=\"above.png\">\n\n[html]One <img src\\=\"one.JPG\">{T}\n\n"
      "[html]See <img src\\=\"two.jpeg\">\n\nTwo {T}\n\nThree {T}\n");
  REQUIRE(read.questions.size() == 3);
  CHECK(read.questions[0].picture == "one.JPG");
  CHECK(value_of(read.questions[0].notes.front(), "picture") == "above.png");
  CHECK(read.questions[1].picture == "two.jpeg");
  CHECK(read.questions[2].picture.empty());
}

TEST_CASE("notes and skips say their lines in a long file") {
  std::string text;
  for (int i = 0; i < 600; ++i)
    text += "::q" + std::to_string(i) + "::Question " + std::to_string(i) + "\n{\n=a\n~b\n}\n\n";
  const auto read = read_gift(text + "Explain {}\n\nLast {\n=a\n~b\n~\n}");
  CHECK(read.questions.size() == 601);
  CHECK(read.questions[599].line == 599 * 6 + 1);
  REQUIRE(read.skipped.size() == 1);
  CHECK(read.skipped[0].line == 3601);
  CHECK(value_of(read.questions[600].notes.at(0), "line") == "3606");
}

TEST_CASE("what is far too long is skipped and not searched") {
  CHECK(gift_told("Q {" + std::string(70'000, '~') + "}").starts_with("line 1 skip_long: Q {~"));
  std::string many = "Q {";
  for (int i = 0; i < 101; ++i) many += "=a" + std::to_string(i);
  CHECK(gift_told(many + "}") == "line 1 skip_many_choices: Q");
  CHECK(gift_told("{" + std::string(200'000, '\n')).starts_with("line 1 skip_brace"));
}
