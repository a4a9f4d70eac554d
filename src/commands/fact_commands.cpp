#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <fstream>
#include <iostream>
#include <set>

#include "commands/command.h"
#include "core/json_read.h"
#include "files/new_file.h"
#include "files/open_file.h"
#include "files/own_folder.h"
#include "storage/project_queries.h"
#include "words/core.h"
#include "words/exchange.h"
#include "words/files.h"

namespace sala {
namespace {

/// Standard output, a device or a pipe: written as it stands, for a new file must not take its place.
Result<void> export_to_stream(const Store& store, std::optional<Uuid> only, std::ostream& stream,
                              const std::string& name, std::int64_t& count) {
  const auto check = [&]() -> Result<void> {
    if (stream) return {};
    return fail(words::error_file_unwritable, {{"file", name}, {"why", std::strerror(errno)}});
  };
  const auto exported = store.export_lines(only, [&](const std::string& line) {
    ++count;
    stream << line << '\n';
    return check();
  });
  if (!exported) return exported;
  stream.flush();
  return check();
}

Result<void> export_to_file(const Store& store, std::optional<Uuid> only, const std::string& name,
                            std::int64_t& count) {
  std::error_code failed;
  if (std::filesystem::exists(name, failed) && !std::filesystem::is_regular_file(name, failed)) {
    if (const auto allowed = check_output(name); !allowed) return allowed;
    std::ofstream device(name, std::ios::binary);
    return export_to_stream(store, only, device, name, count);
  }
  auto file = NewFile::begin(name);
  if (!file) return Failure(file.error());
  const auto exported = store.export_lines(only, [&](const std::string& line) {
    ++count;
    return file->write(line + "\n");
  });
  return exported ? file->finish() : exported;
}

/// With --json standard output stays for the one document, unless the lines themselves are wanted there.
Result<Answer> export_facts(const CommandContext& context, const std::string& name) {
  const auto station = context.open(OpenMode::read_only);
  if (!station) return Failure(station.error());
  std::optional<Uuid> only;
  if (!context.options.project.empty()) {
    const auto project = context.project(*station->store);
    if (!project) return Failure(project.error());
    only = project->id;
  }
  const bool to_output = name == "-";
  std::int64_t count = 0;
  const auto exported = to_output ? export_to_stream(*station->store, only, std::cout, name, count)
                                  : export_to_file(*station->store, only, name, count);
  if (!exported) return Failure(exported.error());
  Answer answer{{{"facts", count}}, context.texts.with(words::facts_count, {{"count", std::to_string(count)}})};
  answer.said_already = to_output;
  return answer;
}

/// Spreadsheets and editors put it before the first line; it stands for nothing.
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

Result<std::vector<std::string>> read_lines(const std::string& name) {
  if (name != "-")
    if (const auto regular = OpenFile::begin(name); !regular) return Failure(regular.error());
  std::ifstream file;
  if (name != "-") file.open(name, std::ios::binary);
  std::istream& in = name == "-" ? std::cin : file;
  if (!in) return fail(words::error_file_missing, {{"file", name}});
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) {
    if (lines.empty() && line.starts_with(byte_order_mark)) line.erase(0, byte_order_mark.size());
    if (line.ends_with('\r')) line.pop_back();
    if (!line.empty()) lines.push_back(line);
  }
  if (in.bad()) return fail(words::error_file_unreadable, {{"file", name}});  // a folder opens, too
  return lines;
}

struct ImportCommand {
  std::string file, organisation;
};

/// The keys of the organisations that speak in these lines, as far as they can be read.
std::set<std::string> organisations_in(const std::vector<std::string>& lines) {
  std::set<std::string> keys;
  for (const std::string& line : lines) {
    if (line.find("\"organisation_put\"") == std::string::npos) continue;
    const auto fact = from_line(line);
    if (!fact || fact->kind != "organisation_put") continue;
    const Json body = Json::parse(fact->body, nullptr, false);
    const auto key = body.is_object() ? from_hex<32>(text_at(body, "key")) : std::nullopt;
    if (key) keys.insert(hex(*key));
  }
  return keys;
}

/// Whom a store believes is not for the order of a file's lines to say.
Result<void> choose_organisation(OpenStation& station, const std::vector<std::string>& lines,
                                 const ImportCommand& given) {
  const auto settled = believes_an_organisation(*station.store);
  if (!settled) return Failure(settled.error());
  const std::set<std::string> keys = organisations_in(lines);
  if (*settled || (keys.size() < 2 && given.organisation.empty())) return {};
  if (given.organisation.empty())
    return fail(words::error_two_organisations,
                {{"file", given.file}, {"keys", fmt::format("{}", fmt::join(keys, ", "))}});
  const auto chosen = from_hex<32>(given.organisation);
  if (!chosen || !keys.contains(given.organisation))
    return fail(words::error_organisation_key, {{"file", given.file}, {"key", given.organisation}});
  return believe_organisation(station, *chosen);
}

Result<Answer> import_facts(const CommandContext& context, const ImportCommand& given) {
  const auto lines = read_lines(given.file);
  if (!lines) return Failure(lines.error());
  auto station = context.open_or_create();
  if (!station) return Failure(station.error());
  if (const auto chosen = choose_organisation(*station, *lines, given); !chosen) return Failure(chosen.error());
  const auto report = station->store->receive(*lines, Trust::store_owner);
  if (!report) return Failure(report.error());
  for (const Error& refusal : report->refusals) say(context.texts.of(refusal));
  const Json json = {{"added", report->added},
                     {"already", report->already},
                     {"pending", report->pending},
                     {"refused", report->refused},
                     {"unsigned", report->unsigned_facts}};
  const std::string words =
      context.texts.with(words::facts_imported, {{"added", std::to_string(report->added)},
                                                 {"already", std::to_string(report->already)},
                                                 {"pending", std::to_string(report->pending)},
                                                 {"refused", std::to_string(report->refused)},
                                                 {"unsigned", std::to_string(report->unsigned_facts)}});
  return Answer{json, words, report->refused == 0 ? 0 : 1};
}

Result<Answer> verify_facts(const CommandContext& context) {
  const auto station = context.open(OpenMode::read_only);
  if (!station) return Failure(station.error());
  const auto report = station->store->verify();
  if (!report) return Failure(report.error());
  Json json = {{"facts", report->facts}, {"ok", !report->broken.has_value()}, {"broken", nullptr}};
  const std::string count = std::to_string(report->facts);
  if (!report->broken) return Answer{json, context.texts.with(words::facts_verified, {{"count", count}})};
  json["broken"] = context.texts.of(*report->broken);
  say(context.texts.of(*report->broken));
  return Answer{json, "", 1};
}

Result<Answer> rebuild_tables(const CommandContext& context) {
  auto station = context.open(OpenMode::read_write);
  if (!station) return Failure(station.error());
  if (const auto rebuilt = station->store->rebuild(); !rebuilt) return Failure(rebuilt.error());
  return Answer{{{"rebuilt", true}}, context.texts[words::facts_rebuilt]};
}

Result<Answer> list_heads(const CommandContext& context) {
  const auto station = context.open(OpenMode::read_only);
  if (!station) return Failure(station.error());
  const auto heads = station->store->heads();
  if (!heads) return Failure(heads.error());
  Answer answer{Json::array(), ""};
  for (const Head& head : *heads) {
    answer.json.push_back({{"project", head.project ? Json(head.project->text()) : Json(nullptr)},
                           {"station", head.station.text()},
                           {"seq", head.seq},
                           {"hash", head.hash},
                           {"signed", head.is_signed}});
    answer.text += fmt::format("{}  {}  {:6}  {}\n", head.project ? head.project->text() : std::string(36, '-'),
                               head.station.text(), head.seq, head.hash);
  }
  return answer;
}

TextId words_of_waiting(const std::string& reason) {
  constexpr std::array<std::pair<const char*, TextId>, 11> reasons = {{{"gap", words::waiting_gap},
                                                                       {"introduction", words::waiting_introduction},
                                                                       {"endorsement", words::waiting_endorsement},
                                                                       {"signature", words::waiting_signature},
                                                                       {"future", words::waiting_future},
                                                                       {"fork", words::waiting_fork},
                                                                       {"erased", words::waiting_erased},
                                                                       {"rights", words::waiting_rights},
                                                                       {"number", words::waiting_number},
                                                                       {"organisation", words::waiting_organisation},
                                                                       {"unreadable", words::waiting_unreadable}}};
  const auto found = std::ranges::find(reasons, reason, &std::pair<const char*, TextId>::first);
  return found == reasons.end() ? words::waiting_unreadable : found->second;
}

/// What is stored and changes nothing yet, and what would help.
Result<Answer> list_waiting(const CommandContext& context) {
  const auto station = context.open(OpenMode::read_only);
  if (!station) return Failure(station.error());
  const auto waiting = station->store->waiting();
  if (!waiting) return Failure(waiting.error());
  Answer answer{Json::array(), waiting->empty() ? context.texts[words::facts_nothing_waits] : ""};
  for (const Waiting& fact : *waiting) {
    const std::string why = context.texts[words_of_waiting(fact.reason)];
    answer.json.push_back({{"project", fact.project ? Json(fact.project->text()) : Json(nullptr)},
                           {"station", fact.station.text()},
                           {"seq", fact.seq},
                           {"reason", fact.reason},
                           {"why", why}});
    answer.text += fmt::format("{}  {:6}  {}\n", fact.station.text(), fact.seq, why);
  }
  return answer;
}

}  // namespace

void add_fact_commands(CommandSet& commands) {
  const auto to = option_values<std::string>();
  commands
      .add("facts export", "every fact as JSON Lines", [to](const auto& context) { return export_facts(context, *to); })
      ->add_option("FILE", *to, "a file, or - for standard output")
      ->required();
  const auto from = option_values<ImportCommand>();
  CLI::App* importing = commands.add("facts import", "facts of other stations",
                                     [from](const auto& context) { return import_facts(context, *from); });
  importing->add_option("FILE", from->file, "a file, or - for standard input")->required();
  importing->add_option("--organisation", from->organisation, "the key of the one to believe, where there are several");
  commands.add("facts verify", "check every chain", verify_facts);
  commands.add("facts rebuild", "make the plain tables anew", rebuild_tables);
  commands.add("facts head", "the newest fact of every chain", list_heads);
  commands.add("facts waiting", "facts that are stored and change nothing yet, and why", list_waiting);
}

}  // namespace sala
