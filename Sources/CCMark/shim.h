#include <cmark.h>
// strlen, for the texts that libcmark hands out.
#include <string.h>
