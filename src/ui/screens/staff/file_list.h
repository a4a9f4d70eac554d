// Files and folders at a place, to choose one from: what lies there, the way up, looking anew. Knows no paths.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/texts.h"
#include "ui/widgets.h"

namespace sala {

struct FileEntry {
  std::string name, note;  ///< "48 KB · 23 November 2026"
  bool is_folder = false;
};

struct FileListSpec {
  std::string_view id = {};  ///< ids begin with it: "import.file_0", "import.up"
  std::string_view heading = {};
  std::string_view folder = {};  ///< the open one within the place; empty: the place itself
  const std::vector<FileEntry>& entries;
  std::string_view nothing = {}, nothing_do = {};  ///< where no file is
  std::string_view again = {}, up = {};
  bool enabled = true;
};

struct FileListTap {
  std::optional<std::size_t> entry = {};
  bool goes_up = false, looks_again = false;
};
/// Nothing: nothing was tapped.
std::optional<FileListTap> draw_file_list(Ui& ui, Rect card, const FileListSpec& spec, ScrollState& scroll);

}  // namespace sala
