// A record in one SQLite file (`sqlite:PATH`), for stations of one machine or that take turns. Believed as little as a backup: its
// form must be, text for text, the one that is made here. It protects nothing from whoever opens the file.
#pragma once
#include <filesystem>
#include <memory>

#include "record/open_record.h"

namespace sala {

std::unique_ptr<Record> make_sqlite_record(const std::filesystem::path& file, Random random);

}  // namespace sala
