// A line as records keep it: where it stands, and how it looks once its body was erased.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/fact.h"
#include "record/record.h"

namespace sala {

struct RecordLine {
  RecordHead place;
  Uuid id;
  bool is_empty = false;  ///< its body was erased
  std::string text;       ///< the line of interchange, byte for byte
};

/// Error: error_record_form, for lines that are none; `what` is the record's address.
Result<std::vector<RecordLine>> parse_record_lines(std::span<const std::string> lines, const std::string& what);

/// The facts that a stored erasure line ends, of those that are asked for: what it does not name is not touched. Nothing where the
/// line is no erasure.
struct ErasureSaid {
  Uuid participant;
  std::vector<Uuid> facts;
};
std::optional<ErasureSaid> said_by_erasure(const std::string& line, std::span<const Uuid> asked);

/// The line without its body, which says whose it was; nothing where it is empty already or its kind is never emptied.
std::optional<std::string> emptied_line(const std::string& line, const Uuid& participant);

/// The organisation whose facts these are: the key of the one that speaks in its organisation_put; nothing while none or several do.
std::optional<PublicKey> organisation_of(std::span<const std::string> lines);

}  // namespace sala
