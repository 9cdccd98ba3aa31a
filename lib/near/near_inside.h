/*
 * near_inside: what near.c (lines), near_document.c (documents), and order.c and meet.c (lines
 * that several processes compare) share. Nobody else includes this.
 */
#ifndef NEAR_NEAR_INSIDE_H
#define NEAR_NEAR_INSIDE_H

#include "guard/guard.h"
#include "near/near.h"

/* A sentence of the open document that is near to a kept one. */
struct match {
	uint32_t document;
	uint32_t sentence; /* record */
	uint32_t line;     /* kept record */
	uint32_t shared;   /* words */
	bool close;        /* near enough to contradict */
};

struct near {
	enum near_mode mode;
	struct knowledge knowledge;
	struct reading reading;
	struct guard guard;
	struct records records;
	struct join join;
	uint32_t *seen_in; /* owned: by word, the sentence it was last seen in, from 1 */
	size_t seen_cap;
	uint32_t sentence;
	uint32_t *tokens; /* owned: of the open sentence */
	size_t token_count;
	size_t token_cap;
	uint32_t notes; /* of the open sentence */
	struct buf word;
	struct buf reason;

	uint32_t now;      /* seconds since 1970 */
	uint32_t oldest;   /* kinds last met before are forgotten */
	uint32_t *seen_at; /* owned: by kind, when it was last met */
	size_t seen_at_cap;
	uint32_t kinds; /* kept so far */

	/* of documents alone */
	bool by_document;
	uint32_t *document_of; /* owned: by record, its kind */
	size_t document_cap;
	struct match *matches; /* owned */
	size_t match_count;
	size_t match_cap;
};

void near_begin_sentence(struct near *n);
/*
 * Adds a token of the open sentence; in a set (NEAR_LOOSE) each word once. False where memory
 * ends.
 */
bool near_add_token(struct near *n, uint32_t word, uint32_t flags);
/* Reads a line as the open sentence; it has one word at least. */
bool near_take_line(struct near *n, struct str text);
/* Reads the words of a text into the open sentence. */
bool near_add_words(struct near *n, struct str text);
/* The token of a word as it was read. */
static inline uint32_t
near_flags(const struct draft *d)
{
	return (uint32_t)d->mark << TOKEN_MARK_SHIFT | (uint32_t)d->shape << TOKEN_SHAPE_SHIFT |
	    d->marks;
}
/* A kind more; false where memory ends. */
bool near_new_kind(struct near *n);
/* Adds the open sentence to the records, of that kind, with these notes; it is not indexed yet. */
bool near_keep_sentence(struct near *n, uint32_t kind, uint32_t notes);
/* The kind of a record; whether it was forgotten. */
uint32_t near_kind_of(const struct near *n, uint32_t record);
bool near_is_forgotten(const struct near *n, uint32_t record);
/* The words of a record, in that view (record.h). */
struct line_words near_kept(const struct near *n, uint32_t record, enum record_view view);

#endif
