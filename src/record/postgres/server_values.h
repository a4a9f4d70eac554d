// Values as PostgreSQL takes and gives them in binary: numbers with the high byte first, ids and hashes as they are. A page of
// facts goes out as one array a column, which is several times as fast as text.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/hash.h"
#include "core/uuid.h"

struct pg_result;

namespace sala {

enum class ServerType : unsigned { boolean = 16, bytes = 17, number = 20, text = 25, id = 2950 };

/// A parameter of a statement: the number of its type at the server and its bytes.
struct ServerValue {
  unsigned type = 0;
  std::string bytes;
};

std::string id_bytes(const Uuid& id);
/// 64 digits as 32 bytes; as many zeros for a text that is none.
std::string hash_bytes(std::string_view digits);
std::string number_bytes(std::int64_t number);

ServerValue server_value(const Uuid& id);
ServerValue server_value(std::int64_t number);
ServerValue server_text(std::string_view text);
ServerValue server_bytes(std::string_view bytes);

/// One column of many rows.
class ServerArray {
 public:
  explicit ServerArray(ServerType element) : element_(element) {}
  void add(std::string_view bytes);
  void add_nothing();
  ServerValue value() const;

 private:
  ServerType element_;
  std::int32_t count_ = 0;
  bool has_nothing_ = false;
  std::string items_;
};

/// What a statement answered. Rows and columns count from 0.
class ServerRows {
 public:
  explicit ServerRows(pg_result* result);
  int count() const;
  /// Rows that the statement changed.
  std::int64_t changed() const;
  bool is_null(int row, int column) const;
  std::string_view bytes(int row, int column) const;
  std::string text(int row, int column) const { return std::string(bytes(row, column)); }
  std::string digits(int row, int column) const;
  Uuid id(int row, int column) const;
  /// Whole numbers and truth values of any width.
  std::int64_t number(int row, int column) const;

 private:
  std::shared_ptr<pg_result> result_;
};

}  // namespace sala
