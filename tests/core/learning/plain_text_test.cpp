#include <catch2/catch.hpp>

#include "core/learning/files/list_marks.h"
#include "core/learning/files/numbered_lines.h"
#include "core/learning/files/question_text.h"

using namespace sala;

namespace {

std::string from_html(std::string_view html) {
  return question_text(html, TextMark::html).text;
}
std::string from_markdown(std::string_view markdown) {
  return question_text(markdown, TextMark::markdown).text;
}
std::string from_moodle(std::string_view text) {
  return question_text(text, TextMark::moodle).text;
}

}  // namespace

TEST_CASE("HTML becomes the lines a person would read") {
  const std::pair<const char*, const char*> texts[] = {
      {"<p>a</p><p>b</p>", "a\nb"},
      {"a<br>b<BR/>c", "a\nb\nc"},
      {"<ul>\n <li>a</li>\n <li>b</li></ul>", "a\nb"},
      {"<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc"},
      {"a\nb", "a b"},
      {"&lt;b&gt; &amp;amp; &quot;x&quot; &nbsp;y&hellip;", "<b> &amp; \"x\" y…"},
      {"&#3585;&#x0e02;&#146;&pi;&le;&rarr;&times;", "กข’π≤→×"},
      {"&unknown; &amp &#xD800; &#1; AT&T", "&unknown; &amp � � AT&T"},
      {"x<script>if (a<b) { }</script>y<style>p{}</style>z", "xyz"},
      {"x<SCRIPT>a</Script >y", "xy"},
      {"x<script>never closed", "x"},
      {"a<!-- <b> -->b<!doctype html>c<?php x ?>d", "abcd"},
      {"a < b, c <5, d<", "a < b, c <5, d<"},
      {"<a href=\"x>y\" title='<'>link</a>", "link"},
      {"<b", "<b"},
      {"<unknown-thing a=1>x</unknown-thing>", "x"},
      {"10<sup>-6</sup> m<sup>2</sup> x<sub>1</sub> 2<sup>n</sup> 2<sup>2n</sup> 9<sup>th</sup> x<sup>",
       "10⁻⁶ m² x₁ 2^n 2^(2n) 9th x"},
  };
  for (const auto& [html, expected] : texts) {
    INFO(html);
    CHECK(from_html(html) == expected);
  }
}

TEST_CASE("pictures are named by their files, or by what people call them") {
  const auto pictures = [](std::string_view html) { return question_text(html, TextMark::html).pictures; };
  using Names = std::vector<std::string>;
  CHECK(pictures("<img src='@@PLUGINFILE@@/a%20b.png?x=1'>") == Names{"a b.png"});
  CHECK(pictures("<IMG alt=map src=data:image/png;base64,AAAA>") == Names{"map"});
  CHECK(pictures("<img>") == Names{"img"});
  CHECK(pictures("<video><source src=x.mp4></video>") == Names{"x.mp4"});
  CHECK(pictures("<svg><text>no</text></svg>") == Names{"svg"});
  CHECK(from_html("<svg><text>no</text></svg>x") == "x");
}

TEST_CASE("in plain text only what is surely a tag counts") {
  const std::pair<const char*, const char*> texts[] = {
      {"a <b>c</b><br/>d", "a c\nd"},
      {"a<b และ b>c", "a<b และ b>c"},
      {"<x> <font color=red>y</font>", "<x> y"},
      {"a\nb", "a\nb"},
      {"1 < 2 > 0 <- <3", "1 < 2 > 0 <- <3"},
      {"<!-- a -->b <!-- c", "b <!-- c"},
  };
  for (const auto& [text, expected] : texts) {
    INFO(text);
    CHECK(from_moodle(text) == expected);
  }
  CHECK(question_text("a <b>c", TextMark::moodle).lost_tags);
  CHECK_FALSE(question_text("a < c", TextMark::moodle).lost_tags);
  CHECK(question_text("a <b>c &amp;", TextMark::plain).text == "a <b>c &amp;");
}

TEST_CASE("Markdown loses its marks and keeps its words") {
  const std::pair<const char*, const char*> texts[] = {
      {"# Title\n## Sub", "Title\nSub"},
      {"**b** __b__ *i* _i_ ~~s~~ `c` ``c`c``", "b b i i s c c`c"},
      {"***x*** **a *b* c**", "x a b c"},
      {"3 * 4 * 5 and snake_case_name", "3 * 4 * 5 and snake_case_name"},
      {"[words](http://x) ![pic](a/b.png)", "words"},
      {"> quote\n---\n- a\n1. b", "quote\n- a\n1. b"},
      {"\\*not\\* \\# \\(x\\)", "*not* # \\(x\\)"},
      {"```\ncode *x*\n```", "code x"},
      {"**open", "**open"},
      {"*a *b* c", "a *b c"},
      {"* a *b*", "* a b"},
      {"a``b", "a``b"},
      {"a <b>c</b> &amp;", "a c &"},
  };
  for (const auto& [text, expected] : texts) {
    INFO(text);
    CHECK(from_markdown(text) == expected);
  }
}

TEST_CASE("lines are numbered as an editor numbers them") {
  const auto numbers = [](std::string_view text) {
    std::string told;
    for (const NumberedLine& line : numbered_lines(text))
      told += std::to_string(line.number) + std::string(line.text) + ";";
    return told;
  };
  CHECK(numbers("a\nb\r\nc\rd") == "1a;2b;3c;4d;");
  CHECK(numbers("\xef\xbb\xbf"
                "a\n\n\nb\n") == "1a;2;3;4b;");
  CHECK(numbers("\r\r\n\n") == "1;2;3;");
  CHECK(numbers("") == "");
}

TEST_CASE("an answer's line is told from a sentence that begins alike") {
  const auto told = [](std::string_view line) {
    const auto answer = list_answer(line);
    if (!answer) return std::string("-");
    std::string all;
    for (const ChoiceLetter& letter : answer->letters) all += letter_text(letter);
    return all + (answer->number > 0 ? std::to_string(answer->number) : "") + "|" + answer->words;
  };
  const std::pair<const char*, const char*> lines[] = {
      {"ANSWER: B", "B|"},
      {"answer:b", "B|"},
      {"Answer A, C", "AC|"},
      {"Ans. D", "D|"},
      {"ANSWER: AC", "AC|"},
      {"ANSWER: TRUE", "|TRUE"},
      {"Answer the question", "-"},
      {"Answer a question", "-"},
      {"Answers", "-"},
      {"keyboard", "-"},
      {"Key: B", "B|"},
      {"เฉลย: ค", "ค|"},
      {"เฉลยค", "ค|"},
      {"ตอบ ก", "ก|"},
      {"ตอบคำถาม", "-"},
      {"ตอบกัน", "-"},
      {"คำตอบของข้อนี้", "-"},
      {"คำตอบ คือ ข้อ ง.", "ง|"},
      {"เฉลย (ก) และ (ข)", "กข|"},
      {"เฉลย ก,ข", "กข|"},
      {"เฉลย 3", "3|"},
      {"ตอบ ๓.", "3|"},
      {"ตอบ 3 ข้อ", "-"},
      {"เฉลย: ค. ด่วน", "ค|ด่วน"},
      {"ข้อที่ถูก ข", "ข|"},
      {"Correct answer: b)", "B|"},
      {"", "-"},
      {"เฉลย", "-"},
  };
  for (const auto& [line, expected] : lines) {
    INFO(line);
    CHECK(told(line) == expected);
  }
}
