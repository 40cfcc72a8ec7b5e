// Tells the thread sanitizer of the locks that it cannot see. Compiled with clang and linked into the tests by
// sanitize.sh.
//
// Where two threads want a Mutex of Swift at once, the second gets it inside Swift's library, which is built without
// the sanitizer, or from the kernel. So the sanitizer does not learn that one thread came after the other, and reports
// races that are none. The library's three functions for this case are replaced here by ones that call them and say so.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define HANDLE __attribute__((swift_context)) void *handle
#define SWIFT __attribute__((swiftcall))

void __tsan_acquire(void *address);
void __tsan_release(void *address);

#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define TRY_LOCK "$s15Synchronization12_MutexHandleV12_tryLockSlowSbyF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

SWIFT void lock(uint32_t thread, HANDLE) __asm__(LOCK);
SWIFT bool try_lock(HANDLE) __asm__(TRY_LOCK);
SWIFT void unlock(HANDLE) __asm__(UNLOCK);

static SWIFT void (*swift_lock)(uint32_t, HANDLE);
static SWIFT bool (*swift_try_lock)(HANDLE);
static SWIFT void (*swift_unlock)(HANDLE);

__attribute__((constructor)) static void find(void) {
  swift_lock = dlsym(RTLD_NEXT, LOCK);
  swift_try_lock = dlsym(RTLD_NEXT, TRY_LOCK);
  swift_unlock = dlsym(RTLD_NEXT, UNLOCK);
}

SWIFT void lock(uint32_t thread, HANDLE) {
  swift_lock(thread, handle);
  __tsan_acquire(handle);
}

SWIFT bool try_lock(HANDLE) {
  bool is_locked = swift_try_lock(handle);
  if (is_locked) __tsan_acquire(handle);
  return is_locked;
}

SWIFT void unlock(HANDLE) {
  __tsan_release(handle);
  swift_unlock(handle);
}
