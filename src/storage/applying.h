// Facts applied one by one: whether each counts, by its chain, its writer's rights and its body, and which tables it then
// goes into. Part of apply.h.
#pragma once
#include <map>
#include <set>

#include "core/fact_kinds.h"
#include "storage/apply.h"
#include "storage/authority.h"
#include "storage/certificate/settle_certificates.h"
#include "storage/learning/settle_attempts.h"

namespace sala {

using PutWord = bool (*)(Connection&, const FactWord&);

class Applying {
 public:
  explicit Applying(Connection& connection);

  void apply(const Fact& fact);
  /// What is done once for all of them: merges are followed, and how new each chain is.
  void finish();
  /// What a fact spoke of that may count no more.
  void touch(const Uuid& project, std::string_view kind, const Json& body) { attempts_.note(project, kind, body); }
  /// Which certificates count is asked again of all.
  void touch_certificates() { certificates_.note_all(); }
  /// Marks again what a correction names.
  void judge_again(const Uuid& corrected);

 private:
  /// Why the fact changes nothing; nullptr when it is in the tables.
  const char* held_for(const Fact& fact);
  const char* held_in_organisation(const FactWord& word, PutWord put);
  std::optional<Uuid> project_of(const Fact& fact);
  const Standing& standing_in(const ChainId& chain);
  void mention(const FactWord& word);
  void note_merges(const FactWord& word);
  void note_at(const Fact& fact);

  Connection& connection_;
  std::optional<PublicKey> organisation_;
  std::map<ChainId, Standing> standings_;
  std::map<Uuid, std::optional<Uuid>> scopes_;
  std::set<Uuid> merged_in_;
  TouchedAttempts attempts_;
  TouchedCertificates certificates_;
  std::map<ChainId, std::string> newest_at_;
};

/// Marks again what is taken back: the fact of this kind, or what a correction names.
void mark_taken_back(Connection& connection, std::string_view kind, const Uuid& fact);

/// Notes the scopes of the projects that these facts put.
void add_scopes(Connection& connection, std::span<const Fact> added);
/// The same of every project_put in the store.
void remake_scopes(Connection& connection);
/// The project of a chain: its own, or the one a scope is of; nothing while nobody told of that.
std::optional<Uuid> project_of_chain(Connection& connection, const Uuid& chain);

}  // namespace sala
