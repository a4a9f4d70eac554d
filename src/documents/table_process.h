// Reads other people's files in a process of their own, which has the open file, a pipe to answer on, and nothing else: no
// store, no network, no other file, little memory and time. A file that breaks the reader breaks only that process.
#pragma once
#include "documents/reader_process.h"
#include "documents/roster_table.h"
#include "documents/table_lines.h"

namespace sala {

/// read_table, apart. Besides the file's own errors: error_table_memory, error_table_slow, error_table_reader.
Result<Table> read_table_apart(const std::filesystem::path& file, const std::string& sheet, const std::string& columns,
                               const TableReader& reader = {});
/// read_roster, apart.
Result<RosterTable> read_roster_apart(const std::filesystem::path& file, const std::string& sheet,
                                      const std::string& columns, const TableReader& reader = {});

/// parse_question_bytes (question_source.h), apart: the text, or the template's table. Fails as read_table_apart does.
Result<FileContent> read_questions_apart(const std::filesystem::path& file, const TableReader& reader = {});

/// The reader itself: `sala read-table people SHEET COLUMNS`, `… questions`, `… picture` or `… pdf` with the file as standard input.
/// Gives up its rights, reads, answers in table_lines.h's form, and answers the exit status.
int run_table_reader(int argc, char** argv);

}  // namespace sala
