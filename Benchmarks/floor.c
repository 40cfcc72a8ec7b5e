/* The least that a generator must do: read every Markdown file, run libcmark, write the result.
 *
 * Usage: floor [-j THREADS] [-p BYTES] CONTENT OUTPUT
 * Front matter is skipped; `a/b.md` becomes `a/b/index.html`, `a/index.md` becomes `a/index.html`.
 * -p adds that many bytes to every page, to write as much as another generator does.
 * Prints the number of pages and of bytes written. Any failure ends the program with status 1. */

#include <cmark.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct {
    char *bytes;
    size_t count, capacity;
} Buffer;

static struct {
    char **paths; /* Relative to the content folder. */
    size_t count, capacity;
} pages;

static const char *content, *output;
static size_t padding;
static atomic_size_t next_page, bytes_written;

static void fail(const char *operation, const char *path) {
    fprintf(stderr, "floor: cannot %s %s: %s\n", operation, path, strerror(errno));
    exit(1);
}

static void *checked(void *memory) {
    if (!memory) fail("allocate", "memory");
    return memory;
}

static char *joined(const char *folder, const char *name) {
    size_t length = strlen(folder) + strlen(name) + 2;
    char *path = checked(malloc(length));
    snprintf(path, length, *folder ? "%s/%s" : "%s%s", folder, name);
    return path;
}

static bool has_suffix(const char *text, const char *suffix) {
    size_t length = strlen(text), end = strlen(suffix);
    return length >= end && strcmp(text + length - end, suffix) == 0;
}

static void find_pages(const char *folder) {
    char *path = joined(content, folder);
    DIR *directory = opendir(path);
    if (!directory) fail("open", path);
    for (struct dirent *entry; (entry = readdir(directory));) {
        if (entry->d_name[0] == '.') continue;
        char *name = joined(folder, entry->d_name);
        if (entry->d_type == DT_DIR) {
            find_pages(name);
        } else if (has_suffix(name, ".md")) {
            if (pages.count == pages.capacity) {
                pages.capacity = pages.capacity ? pages.capacity * 2 : 1024;
                pages.paths = checked(realloc(pages.paths, pages.capacity * sizeof *pages.paths));
            }
            pages.paths[pages.count++] = name;
            continue;
        }
        free(name);
    }
    closedir(directory);
    free(path);
}

static void read_file(const char *path, Buffer *buffer) {
    int file = open(path, O_RDONLY);
    struct stat status;
    if (file < 0 || fstat(file, &status)) fail("open", path);
    if ((size_t)status.st_size + 1 > buffer->capacity) {
        buffer->capacity = (size_t)status.st_size * 2 + 1;
        buffer->bytes = checked(realloc(buffer->bytes, buffer->capacity));
    }
    buffer->count = 0;
    for (ssize_t got; (got = read(file, buffer->bytes + buffer->count, (size_t)status.st_size - buffer->count));) {
        if (got < 0) fail("read", path);
        buffer->count += (size_t)got;
    }
    buffer->bytes[buffer->count] = 0;
    close(file);
}

static size_t body_offset(const Buffer *page) {
    if (strncmp(page->bytes, "---\n", 4) != 0) return 0;
    const char *end = strstr(page->bytes + 3, "\n---\n");
    return end ? (size_t)(end + 5 - page->bytes) : 0;
}

/* Makes the folders of a path below the output folder, which exists. */
static void make_folders(char *path) {
    for (char *slash = path + strlen(output) + 1; (slash = strchr(slash, '/')); slash++) {
        *slash = 0;
        if (mkdir(path, 0777) && errno != EEXIST) fail("make", path);
        *slash = '/';
    }
}

static void write_file(const char *path, const char *bytes, size_t count) {
    int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
    if (file < 0) fail("create", path);
    for (size_t done = 0; done < count;) {
        ssize_t written = write(file, bytes + done, count - done);
        if (written < 0) fail("write", path);
        done += (size_t)written;
    }
    if (close(file)) fail("close", path);
    atomic_fetch_add(&bytes_written, count);
}

static char *output_path(const char *page) {
    size_t stem = strlen(page) - strlen(".md");
    bool is_index = has_suffix(page, "/index.md") || strcmp(page, "index.md") == 0;
    char *path = checked(malloc(strlen(output) + strlen(page) + sizeof "//index.html"));
    sprintf(path, is_index ? "%s/%.*s.html" : "%s/%.*s/index.html", output, (int)stem, page);
    return path;
}

static void render(const char *page, Buffer *source, Buffer *result) {
    char *path = joined(content, page);
    read_file(path, source);
    free(path);

    size_t offset = body_offset(source);
    cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
    cmark_parser_feed(parser, source->bytes + offset, source->count - offset);
    cmark_node *document = cmark_parser_finish(parser);
    char *html = cmark_render_html(document, CMARK_OPT_DEFAULT);
    size_t count = strlen(html);
    const char *bytes = html;
    if (padding) {
        if (count + padding > result->capacity) {
            result->capacity = (count + padding) * 2;
            result->bytes = checked(realloc(result->bytes, result->capacity));
        }
        memcpy(result->bytes, html, count);
        memset(result->bytes + count, '\n', padding);
        bytes = result->bytes;
        count += padding;
    }

    char *target = output_path(page);
    make_folders(target);
    write_file(target, bytes, count);
    free(target);
    free(html);
    cmark_node_free(document);
    cmark_parser_free(parser);
}

static void *work(void *unused) {
    (void)unused;
    Buffer source = {0}, result = {0};
    for (size_t index; (index = atomic_fetch_add(&next_page, 1)) < pages.count;)
        render(pages.paths[index], &source, &result);
    free(source.bytes);
    free(result.bytes);
    return NULL;
}

int main(int count, char **arguments) {
    int threads = 1;
    for (int option; (option = getopt(count, arguments, "j:p:")) != -1;) {
        if (option == 'j') threads = atoi(optarg);
        else if (option == 'p') padding = strtoul(optarg, NULL, 10);
        else return 2;
    }
    if (count - optind != 2 || threads < 1 || threads > 64) {
        fputs("usage: floor [-j THREADS] [-p BYTES] CONTENT OUTPUT\n", stderr);
        return 2;
    }
    content = arguments[optind];
    output = arguments[optind + 1];
    if (mkdir(output, 0777) && errno != EEXIST) fail("make", output);
    find_pages("");

    pthread_t workers[64];
    for (int index = 1; index < threads; index++)
        if ((errno = pthread_create(&workers[index], NULL, work, NULL))) fail("start", "a thread");
    work(NULL);
    for (int index = 1; index < threads; index++) pthread_join(workers[index], NULL);
    printf("%zu pages, %zu bytes\n", pages.count, (size_t)bytes_written);
    return 0;
}
