// sala certificates block, key: what an office needs before it signs, numbers and a key.
#include "commands/certificate_line.h"
#include "core/hash.h"
#include "station/certificate/certificate_key_end.h"
#include "station/certificate/certificate_office.h"
#include "storage/project_queries.h"
#include "words/certificate.h"
#include "words/station.h"

namespace sala {
namespace {

struct BlockOptions {
  std::string station;
  std::int64_t from = 1;
  std::optional<std::int64_t> to;
  std::optional<int> year;
};

Json block_json(const NumberBlock& block) {
  Json json = number_block_body(block, "");
  json.erase("by");
  return json;
}

Result<Answer> list_blocks(const CommandContext& context) {
  const auto station = context.open(OpenMode::read_only);
  if (!station) return Failure(station.error());
  const auto blocks = number_blocks(*station->store);
  if (!blocks) return Failure(blocks.error());
  Answer answer{Json::array(), ""};
  for (const NumberBlock& block : *blocks) {
    answer.json.push_back(block_json(block));
    answer.text += fmt::format("{}  {}  {}–{}  {}\n", name_of(block.series), block.year, block.from,
                               block.to ? std::to_string(*block.to) : "", block.station.text());
  }
  return answer;
}

Result<Answer> give_numbers(const CommandContext& context, const BlockOptions& given) {
  if (given.station == "list") return list_blocks(context);
  const auto id = parse_id(given.station);
  if (!id) return Failure(id.error());
  auto station = context.open(OpenMode::read_write);
  if (!station) return Failure(station.error());
  const auto known = organisation(*station->store);
  if (!known) return Failure(known.error());
  const Numbering numbering = *known ? numbering_from((*known)->rest) : Numbering{};
  const int year = given.year.value_or(year_of_number(numbering, day_of(context.clock.now())));
  const NumberBlock block{CertificateKind::participant, year, given.from, given.to, *id};
  if (const auto done = give_block(*station, block, "system"); !done) return Failure(done.error());
  return Answer{block_json(block), context.texts[words::certificate_block_given]};
}

struct CertificateKeyOptions {
  std::string action, key, reason;
};

Answer told_key(const PublicKey& key, const std::string& words) {
  return {{{"key", hex(key)}}, words};
}

Result<Answer> new_key(const CommandContext& context, OpenStation& station) {
  const auto key = make_certificate_key(station, {*context.owner, *context.owner, "system"});
  if (!key) return Failure(key.error());
  return told_key(*key, context.texts[words::certificate_key_made]);
}

/// That its passphrase fits and that it may sign; a program that ends keeps nothing open.
Result<Answer> try_key(const CommandContext& context, OpenStation& station) {
  const auto key = ensure_certificate_key(station, *context.owner, "system");
  if (!key) return Failure(key.error());
  return told_key(key->public_key(), context.texts[words::certificate_key_opens]);
}

Result<Answer> end_key(const CommandContext& context, OpenStation& station, const CertificateKeyOptions& given) {
  KeyEnd wish{{}, given.reason, *context.owner, *context.owner, "system"};
  if (!given.key.empty()) {
    wish.key = from_hex<32>(given.key);
    if (!wish.key) return fail(words::error_certificate_key_unknown, {{"key", given.key}});
  }
  const auto ended = end_certificate_key(station, wish);
  if (!ended) return Failure(ended.error());
  return told_key(*ended, context.texts[words::certificate_key_is_ended]);
}

Result<Answer> work_on_key(const CommandContext& context, const CertificateKeyOptions& given) {
  auto station = context.open(OpenMode::read_write);
  if (!station) return Failure(station.error());
  if (given.action == "new") return new_key(context, *station);
  return given.action == "open" ? try_key(context, *station) : end_key(context, *station, given);
}

void add_block(CommandSet& commands) {
  const auto given = option_values<BlockOptions>();
  CLI::App* block = commands.add("certificates block", "give a station numbers, or list them",
                                 [given](const auto& context) { return give_numbers(context, *given); });
  block->add_option("STATION", given->station, "a station's id, or list")->required();
  block->add_option("--from", given->from)->check(CLI::PositiveNumber);
  block->add_option("--to", given->to)->check(CLI::PositiveNumber);
  block->add_option("--year", given->year, "as it stands in numbers; now's where none is given");
}

}  // namespace

void add_certificate_office_commands(CommandSet& commands) {
  add_block(commands);
  const auto given = option_values<CertificateKeyOptions>();
  CLI::App* key =
      commands.add("certificates key", "the key that certificates are signed with here: make, try or end it",
                   [given](const auto& context) { return work_on_key(context, *given); });
  key->add_option("ACTION", given->action, "new, open or end")
      ->required()
      ->check(CLI::IsMember({"new", "open", "end"}));
  key->add_option("--key", given->key, "to end: another one than this machine's");
  key->add_option("--reason", given->reason, "to end: why")->check(must_say_something);
}

}  // namespace sala
