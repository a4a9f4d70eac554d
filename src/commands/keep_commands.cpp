// What is kept and got back: sala backup, sala restore.

#include "commands/command.h"
#include "commands/passphrase_input.h"
#include "security/organisation_key.h"
#include "station/exchange/mounts.h"
#include "station/keeping/backups.h"
#include "station/keeping/heads_note.h"
#include "station/keeping/restore.h"
#include "words/commands.h"
#include "words/keeping.h"
#include "words/storage.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

struct BackupCommand {
  std::string file;
  bool sealed = false;
};

/// What leaves this machine's disk is sealed, and so is everything once the organisation has a passphrase.
Result<bool> is_to_be_sealed(const CommandContext& context, const BackupCommand& given) {
  const auto key = organisation_key_state(context.folder());
  if (!key) return Failure(key.error());
  return given.sealed || *key == OrganisationKeyState::sealed || is_on_stick(given.file);
}

/// Where the organisation has a passphrase it must be that one: a slip of the finger would lock the backup for good.
Result<std::string> passphrase_to_seal(const CommandContext& context) {
  if (!context.owner->empty()) return *context.owner;
  return read_passphrase({context.options.passphrase_fd}, context.texts, AskPassphrase::twice);
}

Result<Answer> back_up(const CommandContext& context, const BackupCommand& given) {
  std::error_code failed;
  if (fs::exists(given.file, failed)) return fail(words::error_file_exists, {{"file", given.file}});
  const auto station = context.open(OpenMode::read_only);
  if (!station) return Failure(station.error());
  const auto sealed = is_to_be_sealed(context, given);
  if (!sealed) return Failure(sealed.error());
  Result<void> written;
  if (*sealed) {
    const auto passphrase = passphrase_to_seal(context);
    if (!passphrase) return Failure(passphrase.error());
    written = write_sealed_backup(*station->store, given.file, *passphrase);
  } else {
    written = copy_store(*station->store, given.file);
  }
  if (!written) return Failure(written.error());
  const auto heads = station->store->heads();
  if (!heads) return Failure(heads.error());
  const std::int64_t facts = count_facts(*heads);
  return Answer{{{"file", given.file}, {"facts", facts}, {"sealed", *sealed}},
                context.texts.with(*sealed ? words::backup_made_sealed : words::backup_made,
                                   {{"facts", std::to_string(facts)}, {"file", given.file}})};
}

struct RestoreCommand {
  std::string file;
  bool into_existing = false, accept_loss = false;
};

std::string missing_words(const Texts& texts, std::int64_t missing) {
  if (missing == 0) return texts[words::restore_missing_none];
  return texts.with(words::restore_missing, {{"count", std::to_string(missing)}});
}

Json restored_json(const ReceiveReport& report, const std::optional<Rebuilt>& rebuilt) {
  return {{"added", report.added},
          {"already", report.already},
          {"pending", report.pending},
          {"refused", report.refused},
          {"unsigned", report.unsigned_facts},
          {"set_aside", rebuilt && !rebuilt->set_aside.empty() ? Json(rebuilt->set_aside.string()) : Json(nullptr)},
          {"mended", rebuilt ? rebuilt->mended : 0},
          {"unreadable", rebuilt ? rebuilt->unreadable : 0}};
}

std::string restored_words(const Texts& texts, const ReceiveReport& report) {
  return texts.with(words::restore_done, {{"added", std::to_string(report.added)},
                                          {"already", std::to_string(report.already)},
                                          {"pending", std::to_string(report.pending)},
                                          {"refused", std::to_string(report.refused)}});
}

/// A damaged store is rebuilt first, whatever else is asked.
Result<std::optional<Rebuilt>> rebuild_if_damaged(const CommandContext& context) {
  if (!is_damaged(context.folder(), context.clock)) return std::optional<Rebuilt>();
  const auto rebuilt = rebuild_damaged(context.folder(), context.clock);
  if (!rebuilt) return Failure(rebuilt.error());
  say(context.texts.of(words_of(*rebuilt)));
  return std::optional(*rebuilt);
}

Result<std::optional<OpenedBackup>> open_named(const CommandContext& context, const RestoreCommand& given) {
  if (given.file.empty()) return std::optional<OpenedBackup>();
  const auto ask = [&]() -> Result<std::string> {
    if (!context.owner->empty()) return *context.owner;
    return read_passphrase({context.options.passphrase_fd}, context.texts, AskPassphrase::once);
  };
  auto backup = open_backup(given.file, ask);
  if (!backup) return Failure(backup.error());
  return std::optional(std::move(*backup));
}

Result<Answer> restore(const CommandContext& context, const RestoreCommand& given) {
  const auto rebuilt = rebuild_if_damaged(context);
  if (!rebuilt) return Failure(rebuilt.error());
  std::error_code failed;
  if (given.file.empty() && !fs::exists(context.folder() / store_file_name, failed))
    return fail(words::error_store_none, {{"folder", context.folder().string()}});
  if (given.file.empty() && !*rebuilt && !given.accept_loss) return fail(words::restore_sound);
  const auto backup = open_named(context, given);  // before a store is made: what is refused leaves none
  if (!backup) return Failure(backup.error());
  auto station = context.open_or_create();
  if (!station) return Failure(station.error());
  ReceiveReport report;
  if (*backup) {
    auto restored = restore_backup(*station, **backup, given.into_existing || rebuilt->has_value());
    if (!restored) return Failure(restored.error());
    report = std::move(*restored);
  }
  const auto held = station->store->heads();
  if (!held) return Failure(held.error());
  if (given.accept_loss)
    if (const auto forgot = forget_missing(station->folder, *held); !forgot) return Failure(forgot.error());
  const std::int64_t missing = count_missing(noted_heads(station->folder), *held);
  for (const Error& refusal : report.refusals) say(context.texts.of(refusal));
  Answer answer{restored_json(report, *rebuilt),
                restored_words(context.texts, report) + "\n" + missing_words(context.texts, missing),
                report.refused == 0 ? 0 : 1};
  answer.json["facts"] = count_facts(*held);
  answer.json["missing"] = missing;
  return answer;
}

struct SealKeyCommand {
  PassphraseInput next;
};

Result<Answer> seal_key(const CommandContext& context, const SealKeyCommand& given) {
  auto station = context.open_or_create();
  if (!station) return Failure(station.error());
  if (const auto made = ensure_organisation(*station); !made) return Failure(made.error());
  const auto next = read_passphrase(given.next, context.texts, AskPassphrase::twice);
  if (!next) return Failure(next.error());
  if (const auto set = set_organisation_passphrase(context.folder(), *context.owner, *next); !set)
    return Failure(set.error());
  return Answer{{{"sealed", true}}, context.texts[words::key_sealed] + "\n"};
}

}  // namespace

void add_keep_commands(CommandSet& commands) {
  const auto made = option_values<BackupCommand>();
  CLI::App* backup = commands.add("backup", "a copy of everything but keys and this machine's settings",
                                  [made](const auto& context) { return back_up(context, *made); });
  backup->add_option("FILE", made->file)->required();
  backup->add_flag("--sealed", made->sealed, "with a passphrase; always so on a stick");

  const auto given = option_values<RestoreCommand>();
  CLI::App* restoring = commands.add("restore", "facts of a backup; without FILE: rebuild a damaged store",
                                     [given](const auto& context) { return restore(context, *given); });
  restoring->add_option("FILE", given->file);
  restoring->add_flag("--into-existing", given->into_existing, "add them to the facts that are here");
  restoring->add_flag("--accept-loss", given->accept_loss, "stop telling of facts that are missing for good");

  const auto sealing = option_values<SealKeyCommand>();
  CLI::App* key = commands.add("key passphrase", "the passphrase that seals the organisation's key",
                               [sealing](const auto& context) { return seal_key(context, *sealing); });
  add_new_passphrase_option(key, sealing->next);
}

}  // namespace sala
