/*
 * token: a sentence as words and marks, in one pass over its bytes.
 *
 * A word is a run of letters, marks and digits, with the hyphens, apostrophes, full
 * stops and slashes inside it (U.S., 9/11, O'Brien); "'s" is a token of its own. Each
 * token has the classes of its word (lexicon.h); the words of a phrase that the table
 * has ("according to") share its classes on the first, `span` is their number.
 * A capital inside the sentence hides the classes of small words: "May" is no modal.
 *
 * At most TOKEN_LIMIT tokens in TOKEN_BYTES of a sentence are looked at; the rest is not.
 * A token takes 32 bytes: most of what the stages behind this one wait for is memory.
 * Tokens are valid as long as the text they were made from and until the next call.
 */
#ifndef GRAMMAR_TOKEN_H
#define GRAMMAR_TOKEN_H

#include "grammar/lexicon.h"
#include "text/bits.h"
#include "text/bytes.h"

enum { TOKEN_LIMIT = 4096, TOKEN_BYTES = 40 << 10, TOKEN_BEHIND = 16 };

enum token_kind {
	TOKEN_WORD,
	TOKEN_NUMBER,     /* begins with a digit */
	TOKEN_POSSESSIVE, /* 's */
	TOKEN_COMMA,      /* , ; */
	TOKEN_STOP,       /* . ! ? ... */
	TOKEN_COLON,
	TOKEN_DASH,
	TOKEN_OPEN,   /* ( [ */
	TOKEN_CLOSE,  /* ) ] */
	TOKEN_QUOTE,  /* a double quotation mark of any form */
	TOKEN_SINGLE, /* a single one, or an apostrophe that no letter follows */
	TOKEN_OTHER,
};

/* Where a token stands to the quotation marks. */
enum token_side { SIDE_OUT, SIDE_IN, SIDE_MARK };

struct token {
	uint64_t is;  /* CLASS_ bits */
	uint64_t key; /* of a word in lower case (word_table.h) */
	uint16_t at;  /* in the text, and in the lower-case text */
	uint8_t kind; /* enum token_kind */
	uint8_t side; /* enum token_side */
	uint16_t n;   /* bytes in the text */
	uint8_t span; /* tokens of the phrase that begins here; 1 for a word */
	union {
		struct {
			/* two letters or more, all of them capitals */
			bool shouted : 1;
			bool name : 1; /* may be part of a name */
			/* a word of more than ASCII letters and digits: another may begin in it */
			bool joined : 1;
		};
		uint8_t forms; /* all of these */
	};
	uint16_t low_n;   /* bytes in the lower-case text, n or less; 0 of a mark */
	uint16_t quoted;  /* letters and digits before it that stand inside marks */
	uint16_t letters; /* all of them before it in the sentence */
	bool capital;     /* begins with one */
	bool spaced;      /* white space or the start stands before it */
};

/* Where it ends in the text. */
static inline size_t
token_end(const struct token *k)
{
	return (size_t)k->at + k->n;
}

/* Some tokens of a sentence, a bit each, that are walked without a look at the others. */
enum token_set {
	TOKENS_CAPITAL, /* words that begin with one */
	TOKENS_BUSY,    /* words that can be a cue, or part of a phrase */
	TOKENS_WATCHED, /* words that are watched for, or may hold what is */
	TOKEN_SETS,
};

/* Tokens of a row: the sets of most sentences stand in one line of the cache. */
enum { TOKEN_ROW = 64 };

struct tokens {
	struct str text; /* borrowed; the part that was looked at */
	/* owned: words in lower case, apostrophes straight, where they stand in the text */
	struct buf lower;
	struct token *items; /* owned; one more than n: its letters and quoted are the totals */
	size_t n;
	size_t cap;
	uint64_t seen;                   /* the classes of all its words and phrases */
	bool headline;                   /* most words have a capital */
	unsigned kinds;                  /* bit k: one of kind k is among them */
	const struct language *language; /* borrowed */
	uint64_t traits;                 /* of the language */
	uint64_t rows[TOKEN_LIMIT / TOKEN_ROW + 1][TOKEN_SETS]; /* bits of the sets */
};

/* The first token of a set from `at` on; n where there is none. */
static inline size_t
tokens_next(const struct tokens *t, enum token_set set, size_t at)
{
	uint64_t bits;

	if (at >= t->n)
		return t->n;
	bits = t->rows[at / TOKEN_ROW][set] & ~UINT64_C(0) << at % TOKEN_ROW;
	while (!bits) {
		at = (at / TOKEN_ROW + 1) * TOKEN_ROW;
		if (at >= t->n)
			return t->n;
		bits = t->rows[at / TOKEN_ROW][set];
	}
	return at / TOKEN_ROW * TOKEN_ROW + bits_lowest(bits);
}

/* Whether one of the tokens is of this kind. */
static inline bool
tokens_have(const struct tokens *t, enum token_kind kind)
{
	return t->kinds >> kind & 1;
}

/* Whether a token is there, outside of quotation marks, and of one of the classes. */
static inline bool
token_is(const struct tokens *t, size_t at, uint64_t classes)
{
	return at < t->n && t->items[at].side == SIDE_OUT && (t->items[at].is & classes);
}

static inline bool
token_is_kind(const struct tokens *t, size_t at, enum token_kind kind)
{
	return at < t->n && t->items[at].kind == kind;
}

/* A byte of an ASCII letter or digit, or of a code point beyond ASCII. */
static inline bool
token_byte_is_word(char c)
{
	return (unsigned char)c >= 0x80 || is_alpha(c) || is_digit(c);
}

/*
 * Cuts the text, behind which TOKEN_BEHIND bytes more can be read; false where memory ends. `side`
 * is left SIDE_OUT, `quoted` 0: quote.h fills them.
 */
bool tokens_read(
    struct tokens *t, struct str text, const struct language *l, const struct word_watch *watch);
void tokens_free(struct tokens *t);

/* What stands in the text from one token to before another, without marks at the ends. */
struct str tokens_text(const struct tokens *t, size_t from, size_t to);
/*
 * The first token of the phrase that the table has and a token stands in ("because of"),
 * or the token itself.
 */
static inline size_t
token_entry(const struct tokens *t, size_t at)
{
	while (at > 0 && (t->items[at].is & CLASS_INNER))
		at--;
	return at;
}

/* The lower-case form of a token. */
static inline struct str
token_lower(const struct tokens *t, size_t at)
{
	return (struct str){ t->lower.s + t->items[at].at, t->items[at].low_n };
}

#endif
