// The typed values of a project file. A value that cannot be what its name asks for is told with its line, and so is a name
// that nobody reads: neither is passed over in silence.
#pragma once
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "core/toml.h"

namespace sala {

class ProjectValues {
 public:
  /// Each answers the fallback where nothing stands there, or something that cannot be.
  std::string text(const toml::table& table, const char* name, const std::string& fallback = "");
  std::vector<std::string> texts(const toml::table& table, const char* name);
  bool truth(const toml::table& table, const char* name, bool fallback);
  int number(const toml::table& table, const char* name, int fallback, int most);
  void must_be_whole(const toml::table& table, const char* name);
  void must_be_one_of(const toml::table& table, const char* name, std::initializer_list<std::string_view> words);
  void must_be_zone(const toml::table& table, const char* name);
  /// Nothing where there is none. `heading` is how it is written: "[organisation]".
  const toml::table* section(const toml::table& table, const char* name, const char* heading);
  const toml::array* sections(const toml::table& table, const char* name, const char* heading);

  /// Notes the names that are not among these.
  void know(const toml::table& table, std::initializer_list<std::string_view> names);

  /// What is wrong first in the file.
  const std::optional<Error>& fault() const { return fault_; }
  /// What nobody reads, in order of lines.
  std::vector<Error> unknown() const;

 private:
  using Values = std::vector<std::pair<std::string, std::string>>;
  void blame(const toml::node& node, const char* name, TextId text, Values more = {});

  std::optional<Error> fault_;
  std::uint32_t fault_line_ = 0;
  std::vector<std::pair<std::uint32_t, Error>> unknown_;
};

}  // namespace sala
