#ifndef DATELINE_CGUMBO_SHIM_H
#define DATELINE_CGUMBO_SHIM_H

#include <gumbo.h>

/* Options as the library's constant has them; a C constant of a struct is not shown to Swift. */
static inline GumboOptions dateline_gumbo_options(void) { return kGumboDefaultOptions; }

#endif
