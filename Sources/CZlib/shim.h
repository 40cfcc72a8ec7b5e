// Input that is read only is declared so.
#define ZLIB_CONST
#include <zlib.h>
