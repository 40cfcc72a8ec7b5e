/* What the standard library of Embedded Swift asks of a system, for one that has memory and nothing else. */
#include <stddef.h>
#include <stdint.h>

extern unsigned char __heap_base;

/* Blocks lie behind each other from `next` on, each of a power of two with a head of 16 bytes that says which; what is
   freed waits in the list of its size. */
enum { HEAD = 16, SIZES = 32 };
struct block { struct block *following; };
static unsigned char *next = &__heap_base;
static struct block *freed[SIZES];

static unsigned size_class(size_t size) {
    unsigned class = 5;
    while (((size_t)1 << class) < size) class++;
    return class;
}

static unsigned char *take(size_t size) {
    unsigned char *start = next;
    uintptr_t end = (uintptr_t)start + size, pages = __builtin_wasm_memory_size(0);
    if (end > pages * 65536 && __builtin_wasm_memory_grow(0, (end - pages * 65536 + 65535) / 65536) == (size_t)-1)
        __builtin_trap();
    next = (unsigned char *)end;
    return start;
}

void *malloc(size_t size) {
    if (size > 0x40000000) __builtin_trap();
    unsigned class = size_class(size + HEAD);
    struct block *known = freed[class];
    if (known) {
        freed[class] = known->following;
        return known;
    }
    unsigned char *start = take((size_t)1 << class);
    *(unsigned *)start = class;
    return start + HEAD;
}

void free(void *pointer) {
    if (!pointer) return;
    struct block *block = pointer;
    unsigned class = *(unsigned *)((unsigned char *)pointer - HEAD);
    block->following = freed[class];
    freed[class] = block;
}

/* Blocks stand on multiples of 16; nothing in the cores asks for more. */
int posix_memalign(void **out, size_t alignment, size_t size) {
    if (alignment > HEAD) __builtin_trap();
    *out = malloc(size);
    return 0;
}

/* Compiled to the instructions for whole blocks of memory. */
void *memcpy(void *restrict to, const void *restrict from, size_t count) { return __builtin_memcpy(to, from, count); }
void *memmove(void *to, const void *from, size_t count) { return __builtin_memmove(to, from, count); }
void *memset(void *to, int byte, size_t count) { return __builtin_memset(to, byte, count); }

int memcmp(const void *left, const void *right, size_t count) {
    const unsigned char *a = left, *b = right;
    for (; count; count--, a++, b++)
        if (*a != *b) return *a < *b ? -1 : 1;
    return 0;
}

/* The seed of hashes: nothing that is printed hangs on their order, and an answer is the same each time. */
void arc4random_buf(void *to, size_t count) { memset(to, 42, count); }

/* Where a trap would print why. */
int putchar(int byte) { return byte; }

uintptr_t __stack_chk_guard = 0x5bd1e995;
void __stack_chk_fail(void) { __builtin_trap(); }

/* To the nearest whole number, halves away from zero. */
double round(double x) { return __builtin_trunc(x + __builtin_copysign(0.49999999999999994, x)); }
