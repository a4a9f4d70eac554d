#include "storage/learning/test_pictures.h"

#include <algorithm>

#include "core/json_read.h"
#include "storage/database.h"
#include "storage/stored_json.h"

namespace sala {
namespace {

constexpr const char* every_put = R"(
  SELECT fact.body FROM test_word JOIN fact
    ON fact.project = test_word.chain AND fact.station = test_word.writer AND fact.seq = test_word.seq
  WHERE test_word.kind = 'test_put' AND instr(fact.body, '"picture":"') > 0)";

void add_pictures(const Json& body, std::vector<FileHash>& named) {
  const auto questions = body.find("questions");
  if (questions == body.end() || !questions->is_array()) return;
  for (const Json& question : *questions)
    if (const auto hash = FileHash::parse(text_at(question, "picture"))) named.push_back(*hash);
}

}  // namespace

Result<std::vector<FileHash>> pictures_of_tests(const Store& store) {
  return guarded([&] {
    std::vector<FileHash> named;
    for (Query ask(store.connection(), every_put); ask.next();)
      if (const auto body = stored_object(ask.text(0))) add_pictures(*body, named);
    std::ranges::sort(named);
    const auto twice = std::ranges::unique(named);
    named.erase(twice.begin(), twice.end());
    return named;
  });
}

}  // namespace sala
