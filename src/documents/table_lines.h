// A table or a text, or why there is none, as JSON Lines between the process that reads files and the one that asked.
#pragma once
#include <optional>
#include <variant>

#include "documents/table.h"
#include "documents/text_encoding.h"

namespace sala {

constexpr std::size_t max_table_lines_bytes = 40u << 20;

/// A head, a line for each row, and an end that counts them.
std::string table_lines(const Result<Table>& table);

/// Nothing when it is not whole or not in that form; `file` is what messages name.
std::optional<Result<Table>> table_from_lines(std::string_view lines, const std::string& file);

/// What a person's file holds.
using FileContent = std::variant<Table, DecodedText>;

/// A text is a head and an end.
std::string content_lines(const Result<FileContent>& content);
std::optional<Result<FileContent>> content_from_lines(std::string_view lines, const std::string& file);

}  // namespace sala
