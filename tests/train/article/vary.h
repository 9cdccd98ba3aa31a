/*
 * vary: pages of text as they might have been: with a much shorter story, with paragraphs of
 * one sentence, with lines put in between ("Advertisement", "Read also: ..."), among the menus
 * and teasers of another page. Such pages are rare among those that were collected, and lost
 * most where they are met; and what stands around a story says less of it than they seem to tell.
 *
 * What is drawn depends on the page's name alone. Memory that ends ends the program.
 */
#ifndef TRAIN_VARY_H
#define TRAIN_VARY_H

#include "sample.h"

/* Lines that stand between paragraphs (inserts.txt). */
struct inserts {
	struct buf file;
	struct insert {
		bool alone, above; /* above a teaser; else before one, in the same line */
		struct str line;
	} * items; /* owned; views of the file */
	size_t n, cap;
};

/* Reads such a file, or ends the program. */
void inserts_read(struct inserts *inserts, const char *name);
void inserts_free(struct inserts *inserts);

/*
 * The page with a stretch of its story taken out, and most of what stands in between as well;
 * with inserts, what is left is often cut shorter, and they are put into it. NULL where the
 * story is short already.
 */
struct sample *vary_shorten(const struct sample *s, const struct inserts *inserts);

/*
 * The page's story, with its headline, before what is behind the story of another page,
 * often behind what is before that one as well, and mostly with a few lines of its own end. Some
 * have paragraphs of one sentence. NULL where one of them has no story, or they do not go together.
 */
struct sample *vary_surround(const struct sample *s, const struct sample *other);

#endif
