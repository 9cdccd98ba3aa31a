/*
 * explain: why a line got its said=, in one line for a reader.
 */
#ifndef SOURCE_EXPLAIN_H
#define SOURCE_EXPLAIN_H

#include "source/tagger.h"

/*
 * Adds "line 7: said=Ann Lee: cue "said", subject, called Lee, named 4 times";
 * bytes of the text are as they are.
 */
void tagged_explain(const struct tagged *t, struct str said, uint64_t line, struct buf *out);

#endif
