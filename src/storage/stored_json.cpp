#include "storage/stored_json.h"

#include "words/storage.h"

namespace sala {
namespace {

Failure damaged(const char* why) {
  return fail(words::error_store_damaged, {{"why", why}});
}

}  // namespace

Result<Json> stored_json(std::string_view text) {
  if (nests_deeper_than(text, max_body_depth)) return damaged("nested too deep");
  Json value = Json::parse(text, nullptr, false);
  if (value.is_discarded()) return damaged("not JSON");
  return value;
}

Result<Json> stored_object(std::string_view text) {
  auto value = stored_json(text);
  if (value && !value->is_object()) return damaged("not an object");
  return value;
}

Result<Json> body_of(const Fact& fact) {
  if (is_erased(fact)) return damaged("erased");
  if (hash_body(fact.body) != fact.body_hash) return damaged("body_hash");
  return stored_object(fact.body);
}

}  // namespace sala
