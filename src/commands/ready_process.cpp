#include "commands/ready_process.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>

namespace sala {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool is_looked_into = true;  // sanitizers look at the program from another one
#else
constexpr bool is_looked_into = false;
#endif

/// A stream that the caller closed would be the next file's: words would go into the store. Nothing can be written to what
/// stands there instead, so that words that reach nobody are an error.
void fill_closed_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (::fcntl(stream, F_GETFD) < 0) (void)::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

/// Names, codes and keys stand in memory: no core file, and nobody of this machine's other programs looks in.
void leave_no_image() {
  const rlimit nothing{0, 0};
  ::setrlimit(RLIMIT_CORE, &nothing);
  if (!is_looked_into) ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

/// What libpq would take from the environment whatever it is told; all else record/postgres/server_address sets by itself.
void forget_other_servers() {
  for (const char* name : {"PGSERVICE", "PGSERVICEFILE", "PGDATESTYLE", "PGTZ", "PGGEQO"}) ::unsetenv(name);
}

}  // namespace

void ready_process() {
  forget_other_servers();
  fill_closed_streams();
  leave_no_image();
  ::umask(077);
  ::signal(SIGPIPE, SIG_IGN);  // a reader that left is an error of the write, told as one
}

}  // namespace sala
