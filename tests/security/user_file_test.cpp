#include "security/user_file.h"

#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <fstream>

#include "security/key_file.h"
#include "support/temporary_folder.h"
#include "words/security.h"

namespace sala {
namespace {

UserRecord record(std::uint8_t id, const char* name, UserRole role) {
  return {{Uuid{{id}}, name, role}, "$argon2id$…", {3, "boot", 1234}};
}

std::filesystem::path file_in(const TemporaryFolder& folder) {
  return folder / "keys/users";
}

}  // namespace

TEST_CASE("users come back as they were written, waits included") {
  const TemporaryFolder folder;
  const std::vector<UserRecord> users = {record(1, "สมศรี ใจดี", UserRole::administrator),
                                         record(2, "Kim", UserRole::trainer)};
  REQUIRE(write_users(folder.path(), users));
  CHECK(read_users(folder.path()).value() == users);
}

TEST_CASE("where nobody was added there are no users") {
  const TemporaryFolder folder;
  CHECK(read_users(folder.path()).value().empty());
}

TEST_CASE("forty users with long names fit") {
  const TemporaryFolder folder;
  std::vector<UserRecord> users;
  for (std::uint8_t i = 0; i < 40; ++i)
    users.push_back({{Uuid{{i}}, std::string(240, 'x'), UserRole::administrator},
                     std::string(127, 'h'),
                     {1'000'001, std::string(36, 'b'), 900'000'000}});
  REQUIRE(write_users(folder.path(), users));
  CHECK(read_users(folder.path()).value() == users);
}

TEST_CASE("only the owner can read the users' file") {
  const TemporaryFolder folder;
  REQUIRE(write_users(folder.path(), std::vector{record(1, "A", UserRole::administrator)}));
  struct stat status {};
  REQUIRE(::stat(file_in(folder).c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0600);
}

TEST_CASE("an altered users' file lets nobody in and says what to do") {
  const TemporaryFolder folder;
  REQUIRE(write_users(folder.path(), std::vector{record(1, "A", UserRole::trainer)}));
  std::fstream file(file_in(folder), std::ios::in | std::ios::out | std::ios::binary);
  file.seekp(20);
  file.put('x');
  file.close();
  const auto read = read_users(folder.path());
  REQUIRE_FALSE(read);
  CHECK(read.error().text == words::error_users_damaged);
}

TEST_CASE("another key put in the users' place is no list of users") {
  const TemporaryFolder folder;
  const std::string list = "[]";
  const std::span bytes(reinterpret_cast<const std::uint8_t*>(list.data()), list.size());
  REQUIRE(write_key_file(file_in(folder), KeyKind::bundle, bytes, KeyWrite::replace));
  CHECK(read_users(folder.path()).error().text == words::error_users_damaged);
}

TEST_CASE("a users' file that others can read is not used") {
  const TemporaryFolder folder;
  REQUIRE(write_users(folder.path(), std::vector{record(1, "A", UserRole::administrator)}));
  REQUIRE(::chmod(file_in(folder).c_str(), 0644) == 0);
  CHECK(read_users(folder.path()).error().text == words::error_key_exposed);
}

}  // namespace sala
