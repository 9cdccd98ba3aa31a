/*
 * frame: whether a name in a sentence stands where a report is credited.
 *
 * A bare name is no evidence; it needs a frame of words around it, made of classes of
 * words (lib/data/credit.txt), the same for all languages:
 *
 *      told [the] X            according to [a report by the newspaper] X
 *      X [also] reported       berichtet [die Zeitung] X
 *      in an X interview       confirmó a X
 *      the news agency X       said on X
 *
 * and it is refused where the words say that X is something else: an X poll, X's host,
 * Michael X, X New Energy Finance. A name that is also a word needs more than one that is
 * not (press_sense). Looks at a dozen words around the name.
 */
#ifndef CREDIT_FRAME_H
#define CREDIT_FRAME_H

#include "credit/carrier.h"

enum frame {
	FRAME_NONE,
	FRAME_PERSON, /* no credit: a person has the name */
	FRAME_CREDIT,
};

/*
 * Whether the sentence is in English: words of other languages that English has too do not
 * count.
 */
enum frame frame_of(const struct tokens *t, const struct carrier *m, bool english);
/*
 * Only "and", commas, articles and "the newspaper" stand between two names: what is said of one
 * holds for both.
 */
bool frame_joins(const struct tokens *t, const struct carrier *a, const struct carrier *b);
/* "Photo", "Foto" and their like, and "via", in lower case. */
bool frame_is_photo(struct str word);
bool frame_is_via(struct str word);

#endif
