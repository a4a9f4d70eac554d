// The confined child itself: this program, started again with an open file as its input, a pipe for its answer, and nothing
// else. What is asked of it and what its answers mean: table_process.h, picture_process.h,
// pdf_process.h.
#pragma once
#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sala {

/// The first argument that makes this program the reader; run_table_reader's.
constexpr const char* table_reader_command = "read-table";
/// With these the reader ends that could not be confined, or had no memory.
constexpr int no_confinement_status = 2, no_memory_status = 3;

struct TableReader {
  std::filesystem::path program = "/proc/self/exe";
  std::chrono::milliseconds time_limit = std::chrono::seconds(20);
};

/// An open descriptor, closed at the end.
class ReaderDescriptor {
 public:
  explicit ReaderDescriptor(int number) : number_(number) {}
  ReaderDescriptor(const ReaderDescriptor&) = delete;
  ReaderDescriptor& operator=(const ReaderDescriptor&) = delete;
  ~ReaderDescriptor() { close(); }
  void close();
  int number() const { return number_; }

 private:
  int number_;
};

/// The bytes as a file that stands nowhere, to be read from its beginning; -1 where there is no memory for it.
int file_in_memory(std::string_view bytes);

struct ReaderAnswer {
  std::string text;
  bool is_late = false;      ///< it was ended for taking too long
  bool is_too_much = false;  ///< it said more than it may
  int status = 0;            ///< how it ended, as waitpid tells
};

/// What the reader with this wish says of an open file. Nothing: it could not be started.
std::optional<ReaderAnswer> ask_reader(int file, std::vector<std::string> wish, const TableReader& reader,
                                       std::size_t most_bytes);

}  // namespace sala
