/*
 * near: which kept line a line repeats in other words.
 *
 * Lines come one after another. Each is either kept, and is a kind of its own from then
 * on, or repeats the first kept line that it is near to; a line that was not kept is
 * never compared with (no chain of small steps leads from one line to another one).
 *
 *   NEAR_LOOSE    near is |A and B| / |A or B| >= T over the sets of words, in exact
 *                 arithmetic. A word is a run of letters, marks and numbers, without
 *                 regard to case. Lines without a word are near if they are equal.
 *   NEAR_GUARDED  the same over normalised words proposes pairs (token.h), and of lines alone
 *                 2T / (1 + T) of the later one's, if they are eight or more, must be in the
 *                 kept one, however short that is; accents of Latin letters do not count here.
 *                 The guard (guard.h) lets a pair pass only if every difference is
 *                 explained.
 *
 * Time: an index over the rarest words of each line (join.h) proposes the pairs. Memory:
 * some 200 bytes a kept line; its text is not kept.
 */
#ifndef NEAR_NEAR_H
#define NEAR_NEAR_H

#include <stdint.h>

#include "near/join.h"
#include "near/verdict.h"
#include "text/bytes.h"

enum near_mode { NEAR_LOOSE, NEAR_GUARDED };
enum near_unit { NEAR_LINES, NEAR_DOCUMENTS };

/*
 * A decimal over 0 and at most 1 (`.8`, `0.8`, `1`) of at most 9 digits; false for anything
 * else.
 */
bool near_threshold_parse(struct str s, struct near_threshold *t);
/* What is used where none is given. */
struct near_threshold near_threshold_default(void);

struct near;

/* The secret mixes the tables in memory alone: the answers do not depend on it. NULL: no memory. */
struct near *near_new(
    enum near_mode mode, enum near_unit unit, struct near_threshold t, const uint64_t secret[2]);
void near_free(struct near *n);

/*
 * What time it is, in seconds since 1970, for the kinds met from now on; kinds that were
 * last met before `oldest` are forgotten: nothing repeats them.
 */
void near_at(struct near *n, uint64_t now, uint64_t oldest);

/*
 * False where memory ends, or where NEAR_KINDS lines are kept already: then nothing can be said
 * any more.
 */
bool near_line(struct near *n, struct str text, struct verdict *verdict);
enum { NEAR_KINDS = JOIN_LINES };

/*
 * The same for documents: all lines of one at once. A document repeats a kept one if most of
 * its words stand in sentences that repeat sentences of that one, and no sentence that is
 * near to one of them contradicts it (another number, time, quantity or name, a negation).
 * For NEAR_DOCUMENTS, as near_line is for NEAR_LINES. A line may hold several sentences.
 */
bool near_document(struct near *n, const struct str *lines, size_t count, struct verdict *verdict);

/*
 * Why the last line or document was judged a repeat; valid until the next one. Empty where it
 * was not.
 */
struct str near_reason(const struct near *n);

/*
 * The times that the guard kept a pair apart for the I-th reason, and its name; false behind
 * the last one.
 */
bool near_veto(const struct near *n, size_t i, struct str *name, uint64_t *count);
/* How many kinds there are, and how many look-ups met SEARCH_MOST and may have missed one. */
uint32_t near_kinds(const struct near *n);
uint64_t near_capped(const struct near *n);

/*
 * Adds what is needed to go on in another run: the kinds seen at `oldest` or later. False where
 * memory ends.
 */
bool near_save(const struct near *n, uint64_t oldest, struct buf *out);
/*
 * Takes that up in a new one; the kinds get the numbers from 0 on. False where it is damaged or
 * memory ends.
 */
bool near_load(struct near *n, struct str saved, uint64_t oldest);
/*
 * One that remembers what this one has not forgotten; its kinds get the numbers from 0 on.
 * NULL: no memory.
 */
struct near *near_without_forgotten(const struct near *n);

#endif
