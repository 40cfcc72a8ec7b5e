// System calls that Swift's import of the C library leaves out.
#if defined(__APPLE__)
#include <stdio.h>

static inline int exchange_names(int folder, const char *name, int other_folder, const char *other) {
    return renameatx_np(folder, name, other_folder, other, RENAME_SWAP);
}

static inline int rename_where_free(int folder, const char *name, int other_folder, const char *other) {
    return renameatx_np(folder, name, other_folder, other, RENAME_EXCL);
}
#else
#include <errno.h>
#include <sys/xattr.h>

// A GNU extension, which some C libraries lack.
extern int renameat2(int, const char *, int, const char *, unsigned int) __attribute__((weak));

static inline int rename_with(unsigned int flags, int folder, const char *name, int other_folder, const char *other) {
    if (!renameat2) {
        errno = ENOSYS;
        return -1;
    }
    return renameat2(folder, name, other_folder, other, flags);
}

static inline int exchange_names(int folder, const char *name, int other_folder, const char *other) {
    return rename_with(2 /* RENAME_EXCHANGE */, folder, name, other_folder, other);
}

static inline int rename_where_free(int folder, const char *name, int other_folder, const char *other) {
    return rename_with(1 /* RENAME_NOREPLACE */, folder, name, other_folder, other);
}
#endif
