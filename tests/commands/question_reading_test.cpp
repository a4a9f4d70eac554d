// Files of questions, read by the built program in its confinement: good ones, bad ones, and readers that fail.
#include <ctime>
#include <fstream>

#include "documents/question_file.h"
#include "documents/question_source.h"
#include "support/day/desk.h"
#include "support/zip_file.h"
#include "words/documents.h"
#include "words/questions.h"

namespace sala {
namespace {

const TableReader question_reader{SALA_PROGRAM};

TextId question_refusal(const std::string& file, const TableReader& reader = question_reader) {
  const auto read = read_question_file(file, reader);
  REQUIRE_FALSE(read);
  return read.error().text;
}

/// What becomes of a file whose reader is this shell script.
TextId refusal_by(const Desk& desk, const std::string& script,
                  std::chrono::milliseconds time_limit = std::chrono::seconds(9)) {
  const std::string program = desk.write("reader", "#!/bin/sh\n" + script + "\n");
  std::filesystem::permissions(program, std::filesystem::perms::owner_all);
  return question_refusal(desk.write("q.txt", "Q {T}"), {program, time_limit});
}

}  // namespace

TEST_CASE("questions read apart are those read within") {
  const Desk desk;
  const std::string gift = "::one::ถาม {=ใช่ ~ไม่ใช่}\r\n\r\nEssay {}\r\n", list = "1. ถาม\nก. หนึ่ง\nข. สอง\nเฉลย ก\n",
                    table = "kind,question,choice 1,choice 2,answer\nsingle,\"Q, x\",a,b,1\n";
  for (const std::string& text : {gift, list, table}) {
    INFO(text);
    const auto apart = read_question_file(desk.write("q.txt", text), question_reader);
    const auto within = understand_questions(parse_question_bytes(text, "q.txt").value(), "q.txt");
    REQUIRE(apart);
    REQUIRE(within);
    CHECK(apart->questions == within->questions);
    CHECK(apart->skipped == within->skipped);
    CHECK(apart->format == within->format);
    CHECK(apart->encoding == within->encoding);
    CHECK(apart->questions.size() == 1);
  }
}

TEST_CASE("bad files of questions end in words, whatever they are called") {
  const Desk desk;
  CHECK(question_refusal(desk.file("none.txt")) == words::error_questions_missing);
  CHECK(question_refusal(desk.file(".").string()) == words::error_questions_missing);
  CHECK(question_refusal(desk.write("a.gift", "")) == words::error_questions_none);
  CHECK(question_refusal(desk.write("a.txt", std::string(max_question_bytes + 1, 'a'))) ==
        words::error_questions_large);
  CHECK(question_refusal(desk.write("b.txt", std::string("\x7f"
                                                         "ELF\x02\x01\x01\0\0\0",
                                                         10))) == words::error_questions_binary);
  const std::string docx = zip_of({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", "<d/>"}});
  CHECK(question_refusal(desk.write("q.txt", docx)) == words::error_questions_document);
  CHECK(question_refusal(desk.write("bomb.xlsx", small_workbook(std::string(std::size_t{100} << 20, ' ')))) ==
        words::error_questions_bomb);
  std::filesystem::resize_file(desk.write("huge.txt", ""), std::uintmax_t{1} << 31);
  CHECK(question_refusal(desk.file("huge.txt")) == words::error_questions_large);
}

TEST_CASE("a megabyte of what is slowest to read takes seconds, not minutes") {
  const Desk desk;
  const std::clock_t begun = std::clock();  // of this process alone, so that a busy machine does not matter
  for (const char* unit : {"[html]<a ", "<a x='", "[markdown]*a ", "[markdown][a](", "~a", "=a", "ก. x\t", "{=a->b"}) {
    std::string question;
    while (question.size() < 60'000) question += unit;
    question += " {=a ~b}\n\n";
    std::string text;
    while (text.size() < (1u << 20)) text += question;
    (void)read_question_file(desk.write("slow.txt", text), question_reader);
  }
  CHECK((std::clock() - begun) / CLOCKS_PER_SEC < 20);
}

TEST_CASE("a reader of questions that crashes, hangs, or says something else is told as what it is") {
  const Desk desk;
  CHECK(refusal_by(desk, "kill -SEGV $$") == words::error_questions_reader);
  CHECK(refusal_by(desk, "exit 3") == words::error_questions_memory);
  CHECK(refusal_by(desk, "exec sleep 60", std::chrono::milliseconds(200)) == words::error_questions_slow);
  CHECK(refusal_by(desk, "echo '{\"encoding\":\"utf-8\",\"text\":\"Q {T}\"}'") == words::error_questions_reader);
  CHECK(refusal_by(desk, "echo '{\"encoding\":\"utf-8\",\"text\":\"Q {T}\"}'; echo '{\"rows\":1}'") ==
        words::error_questions_reader);
  CHECK(refusal_by(desk, "echo '{\"encoding\":\"utf-8\",\"text\":5}'; echo '{\"rows\":0}'") ==
        words::error_questions_reader);
}

}  // namespace sala
