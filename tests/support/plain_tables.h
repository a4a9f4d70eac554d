// What the plain tables of a store hold, as text.
#pragma once
#include <algorithm>
#include <string>
#include <vector>

#include "storage/database.h"
#include "storage/store.h"

namespace sala {

/// All but those that are kept for good: what a migration adds is looked at, too.
inline std::vector<std::string> names_of_plain_tables(const Store& store) {
  SQLite::Statement ask(store.connection().database(), R"(
    SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('setting', 'fact', 'chain', 'pending')
      AND name NOT LIKE 'sqlite\_%' ESCAPE '\' ORDER BY name)");
  std::vector<std::string> names;
  while (ask.executeStep()) names.push_back(ask.getColumn(0).getString());
  return names;
}

/// Every row of every plain table, in an order of its own: equal texts mean equal tables. The numbers that tie rows to a
/// store's own facts are left out.
inline std::string plain_tables(const Store& store) {
  std::string text;
  for (const std::string& table : names_of_plain_tables(store)) {
    SQLite::Statement ask(store.connection().database(), "SELECT * FROM " + table);
    std::vector<std::string> rows;
    while (ask.executeStep()) {
      std::string row = table;
      for (int column = 0; column < ask.getColumnCount(); ++column)
        if (std::string(ask.getColumnName(column)) != "number") row += " | " + ask.getColumn(column).getString();
      rows.push_back(row + "\n");
    }
    std::ranges::sort(rows);
    for (const std::string& row : rows) text += row;
  }
  return text;
}

}  // namespace sala
