// What the plain tables of a store hold, as text.
#pragma once
#include <algorithm>
#include <string>
#include <vector>

#include "storage/database.h"
#include "storage/store.h"

namespace sala {

/// Every row of every plain table, in an order of its own: equal texts mean equal tables.
inline std::string plain_tables(const Store& store) {
  std::string text;
  for (const char* table : {"held", "organisation", "station", "project", "session", "gate", "participant", "merge",
                            "merged", "ticket_word", "ticket", "ticket_end", "check_in", "correction", "consent"}) {
    SQLite::Statement ask(store.connection().database(), std::string("SELECT * FROM ") + table);
    std::vector<std::string> rows;
    while (ask.executeStep()) {
      std::string row = table;
      for (int column = 0; column < ask.getColumnCount(); ++column) row += " | " + ask.getColumn(column).getString();
      rows.push_back(row + "\n");
    }
    std::ranges::sort(rows);
    for (const std::string& row : rows) text += row;
  }
  return text;
}

}  // namespace sala
