#include "record/postgres/server_values.h"

#include <libpq-fe.h>

#include <charconv>

namespace sala {
namespace {

unsigned array_of(ServerType element) {
  switch (element) {
    case ServerType::boolean:
      return 1000;
    case ServerType::bytes:
      return 1001;
    case ServerType::number:
      return 1016;
    case ServerType::text:
      return 1009;
    case ServerType::id:
      return 2951;
  }
  return 0;
}

void add_int32(std::string& bytes, std::int32_t number) {
  for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(number >> shift);
}

}  // namespace

std::string id_bytes(const Uuid& id) {
  return {id.bytes.begin(), id.bytes.end()};
}

std::string hash_bytes(std::string_view digits) {
  const Hash hash = from_hex<32>(digits).value_or(Hash{});
  return {hash.begin(), hash.end()};
}

std::string number_bytes(std::int64_t number) {
  std::string bytes;
  for (int shift = 56; shift >= 0; shift -= 8) bytes += static_cast<char>(number >> shift);
  return bytes;
}

ServerValue server_value(const Uuid& id) {
  return {static_cast<unsigned>(ServerType::id), id_bytes(id)};
}

ServerValue server_value(std::int64_t number) {
  return {static_cast<unsigned>(ServerType::number), number_bytes(number)};
}

ServerValue server_text(std::string_view text) {
  return {static_cast<unsigned>(ServerType::text), std::string(text)};
}

ServerValue server_bytes(std::string_view bytes) {
  return {static_cast<unsigned>(ServerType::bytes), std::string(bytes)};
}

void ServerArray::add(std::string_view bytes) {
  add_int32(items_, static_cast<std::int32_t>(bytes.size()));
  items_ += bytes;
  ++count_;
}

void ServerArray::add_nothing() {
  add_int32(items_, -1);
  has_nothing_ = true;
  ++count_;
}

ServerValue ServerArray::value() const {
  std::string bytes;
  add_int32(bytes, count_ == 0 ? 0 : 1);  // dimensions
  add_int32(bytes, has_nothing_ ? 1 : 0);
  add_int32(bytes, static_cast<std::int32_t>(element_));
  if (count_ > 0) {
    add_int32(bytes, count_);
    add_int32(bytes, 1);  // the first one's number
  }
  return {array_of(element_), bytes + items_};
}

ServerRows::ServerRows(pg_result* result) : result_(result, PQclear) {}

int ServerRows::count() const {
  return PQntuples(result_.get());
}

std::int64_t ServerRows::changed() const {
  const std::string_view tuples = PQcmdTuples(result_.get());
  std::int64_t count = 0;
  std::from_chars(tuples.data(), tuples.data() + tuples.size(), count);
  return count;
}

bool ServerRows::is_null(int row, int column) const {
  return PQgetisnull(result_.get(), row, column) != 0;
}

std::string_view ServerRows::bytes(int row, int column) const {
  const int size = PQgetlength(result_.get(), row, column);
  return {PQgetvalue(result_.get(), row, column), static_cast<std::size_t>(size)};
}

std::string ServerRows::digits(int row, int column) const {
  const std::string_view raw = bytes(row, column);
  return hex({reinterpret_cast<const std::uint8_t*>(raw.data()), raw.size()});
}

Uuid ServerRows::id(int row, int column) const {
  const std::string_view raw = bytes(row, column);
  Uuid id;
  if (raw.size() == id.bytes.size()) std::ranges::copy(raw, id.bytes.begin());
  return id;
}

std::int64_t ServerRows::number(int row, int column) const {
  std::uint64_t number = 0;
  for (const char byte : bytes(row, column)) number = number << 8 | static_cast<std::uint8_t>(byte);
  return static_cast<std::int64_t>(number);
}

}  // namespace sala
