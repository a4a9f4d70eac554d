// Facts as columns of arrays and rows back as lines: the form in which they cross the line to a server.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "core/fact.h"
#include "core/scope.h"
#include "record/postgres/server_values.h"

namespace sala {

/// The lowest role that reads chains of this family; it leads the key at the server.
std::string_view server_readers(Family family);

/// A chain's project as the server's key has it: the organisation's is all zeros.
Uuid server_project(const std::optional<Uuid>& project);

/// readers, project, station, seq and hash of each fact: where it stands.
std::vector<ServerValue> place_columns(std::span<const Fact> facts);
/// Those, and id, at, kind, body, body_hash and head_sig.
std::vector<ServerValue> fact_columns(std::span<const Fact> facts);

/// A row of project, station, seq, hash, id, at, kind, body, body_hash, head_sig; an erased body is empty, without `absent`.
Fact fact_in_row(const ServerRows& rows, int row);

}  // namespace sala
