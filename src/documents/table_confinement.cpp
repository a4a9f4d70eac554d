#include "documents/table_confinement.h"

#include <seccomp.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <fstream>
#include <memory>

namespace sala {
namespace {

constexpr rlim_t processor_s = 15, memory_more = rlim_t{192} << 20;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif

bool limit(__rlimit_resource resource, rlim_t most) {
  const rlimit both{most, most};
  return setrlimit(resource, &both) == 0;
}

/// What the program, its libraries and the word it was started with hold already.
rlim_t address_space() {
  rlim_t pages = 0;
  std::ifstream("/proc/self/statm") >> pages;
  return pages * static_cast<rlim_t>(sysconf(_SC_PAGESIZE));
}

bool limit_resources() {
  const rlim_t held = address_space();
  const bool memory = sanitized || (held > 0 && limit(RLIMIT_AS, held + memory_more));
  const bool files = sanitized || limit(RLIMIT_NOFILE, 3);  // sanitizers look at memory through a pipe of their own
  return memory && files && limit(RLIMIT_CORE, 0) && limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_CPU, processor_s);
}

/// Opening a file fails as if it were forbidden, for libraries that try and can do without; all else ends the process.
bool filter_calls() {
  const std::unique_ptr<void, decltype(&seccomp_release)> filter(seccomp_init(SCMP_ACT_KILL_PROCESS), seccomp_release);
  if (!filter) return false;
  bool added = true;
  for (const int call :
       {SCMP_SYS(read),       SCMP_SYS(write),        SCMP_SYS(munmap),         SCMP_SYS(mremap),
        SCMP_SYS(brk),        SCMP_SYS(madvise),      SCMP_SYS(futex),          SCMP_SYS(exit),
        SCMP_SYS(exit_group), SCMP_SYS(rt_sigreturn), SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigaction),
        SCMP_SYS(getpid),     SCMP_SYS(gettid),       SCMP_SYS(tgkill),         SCMP_SYS(clock_gettime),
        SCMP_SYS(fstat),      SCMP_SYS(newfstatat),   SCMP_SYS(lseek),          SCMP_SYS(getrandom),
        SCMP_SYS(close),      SCMP_SYS(sched_yield)})
    added &= seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, call, 0) == 0;
  for (const int call : {SCMP_SYS(open), SCMP_SYS(openat), SCMP_SYS(access), SCMP_SYS(readlink)})
    added &= seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(EACCES), call, 0) == 0;
  const scmp_arg_cmp not_executable{2, SCMP_CMP_MASKED_EQ, PROT_EXEC, 0};
  for (const int call : {SCMP_SYS(mmap), SCMP_SYS(mprotect)})
    added &= seccomp_rule_add_array(filter.get(), SCMP_ACT_ALLOW, call, 1, &not_executable) == 0;
  return added && seccomp_load(filter.get()) == 0;
}

}  // namespace

bool confine_reader() {
  const bool alone = close_range(3, ~0u, 0) == 0 && prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 &&
                     prctl(PR_SET_DUMPABLE, 0) == 0 && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
  return alone && limit_resources() && (sanitized || filter_calls());
}

}  // namespace sala
