#define _GNU_SOURCE
#include "CPlatform.h"

#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/sched.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define THIS_MACHINE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define THIS_MACHINE AUDIT_ARCH_AARCH64
#endif

#ifdef THIS_MACHINE
// The kernel's numbers for calls that older headers do not know, the same on every machine.
#ifndef SYS_clone3
#define SYS_clone3 435
#endif
#ifndef SYS_process_madvise
#define SYS_process_madvise 440
#endif
#ifndef SYS_process_mrelease
#define SYS_process_mrelease 448
#endif
#ifndef SYS_fchmodat2
#define SYS_fchmodat2 452
#endif
#ifndef SYS_setxattrat
#define SYS_setxattrat 463
#endif
#ifndef SYS_removexattrat
#define SYS_removexattrat 466
#endif

#define REFUSED(number) \
  BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (number), 0, 1), \
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM)
#endif

int sitegen_close_doors(void) {
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return -1;
#ifdef THIS_MACHINE
  static struct sock_filter rules[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, THIS_MACHINE, 1, 0),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
#if defined(__x86_64__)
      // The numbers of the x32 interface would pass by those below.
      BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
      REFUSED(SYS_open), REFUSED(SYS_creat), REFUSED(SYS_fork), REFUSED(SYS_vfork),
      REFUSED(SYS_unlink), REFUSED(SYS_rename), REFUSED(SYS_link), REFUSED(SYS_symlink),
      REFUSED(SYS_mkdir), REFUSED(SYS_rmdir), REFUSED(SYS_chmod), REFUSED(SYS_chown),
      REFUSED(SYS_lchown), REFUSED(SYS_mknod), REFUSED(SYS_utimes), REFUSED(SYS_utime),
      REFUSED(SYS_futimesat),
#endif
      REFUSED(SYS_openat), REFUSED(SYS_openat2), REFUSED(SYS_open_by_handle_at),
      REFUSED(SYS_execve), REFUSED(SYS_execveat),
      REFUSED(SYS_socket), REFUSED(SYS_connect), REFUSED(SYS_bind), REFUSED(SYS_listen),
      REFUSED(SYS_ptrace), REFUSED(SYS_process_vm_readv), REFUSED(SYS_process_vm_writev),
      REFUSED(SYS_kill), REFUSED(SYS_tkill), REFUSED(SYS_pidfd_open), REFUSED(SYS_pidfd_getfd),
      REFUSED(SYS_pidfd_send_signal), REFUSED(SYS_rt_sigqueueinfo),
      REFUSED(SYS_unlinkat), REFUSED(SYS_renameat2), REFUSED(SYS_linkat), REFUSED(SYS_symlinkat),
      REFUSED(SYS_mkdirat), REFUSED(SYS_mknodat), REFUSED(SYS_fchmodat), REFUSED(SYS_fchownat),
      REFUSED(SYS_truncate), REFUSED(SYS_utimensat), REFUSED(SYS_mount), REFUSED(SYS_umount2),
      REFUSED(SYS_setxattr), REFUSED(SYS_lsetxattr), REFUSED(SYS_fsetxattr),
      REFUSED(SYS_removexattr), REFUSED(SYS_lremovexattr), REFUSED(SYS_fremovexattr),
      REFUSED(SYS_setxattrat), REFUSED(SYS_removexattrat), REFUSED(SYS_fchmodat2),
      REFUSED(SYS_chroot), REFUSED(SYS_pivot_root), REFUSED(SYS_rt_tgsigqueueinfo),
      REFUSED(SYS_process_madvise), REFUSED(SYS_process_mrelease),
      REFUSED(SYS_setpriority), REFUSED(SYS_ioprio_set),
      REFUSED(SYS_sched_setaffinity), REFUSED(SYS_sched_setscheduler),
      REFUSED(SYS_sched_setparam), REFUSED(SYS_migrate_pages), REFUSED(SYS_move_pages), REFUSED(SYS_bpf), REFUSED(SYS_keyctl),
      REFUSED(SYS_add_key), REFUSED(SYS_io_uring_setup), REFUSED(SYS_perf_event_open),
      REFUSED(SYS_unshare), REFUSED(SYS_setns), REFUSED(SYS_userfaultfd),
#ifdef SYS_renameat
      REFUSED(SYS_renameat),
#endif
      // A thread, and no process: glibc asks by the newer call first, whose flags cannot be seen here.
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_clone3, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_clone, 0, 4),
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[0])),
      BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, CLONE_THREAD, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM),
      // Its own bounds.
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_prlimit64, 0, 4),
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[0])),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 0, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM),
      // A signal to a thread of its own, as abort() sends it.
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_tgkill, 0, 4),
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[0])),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 0, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  };
  for (size_t at = 0; at + 2 < sizeof rules / sizeof *rules; at++)
    if (rules[at].code == (BPF_JMP | BPF_JEQ | BPF_K) && rules[at].k == SYS_tgkill)
      rules[at + 2].k = (unsigned)getpid();
  static struct sock_fprog program = {sizeof rules / sizeof *rules, rules};
  // Where the kernel has no such filter, the process of its own still stands.
  if (prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) != 0 && errno != EINVAL) return -1;
#endif
  return 0;
}
