/*
 * sentence: what the engine holds of one line, from its reading until nothing refers to it.
 */
#ifndef SOURCE_SENTENCE_H
#define SOURCE_SENTENCE_H

#include "credit/credit.h"
#include "grammar/token.h"
#include "source/claim.h"
#include "source/names.h"

enum { SENTENCE_MENTIONS = 24 };

/* A name in the sentence. */
struct mention {
	struct name_ref name;
	uint32_t from; /* tokens, without titles */
	uint32_t to;
	bool quoted;     /* stands inside quotation marks */
	bool possessive; /* "Ann's" */
};

enum voice_kind {
	VOICE_NONE,
	VOICE_NAME,    /* somebody the document names */
	VOICE_NOUN,    /* called by a description */
	VOICE_PRONOUN, /* nobody knows who */
};

/* Who speaks, and how that was found. */
struct voice {
	enum voice_kind kind;
	struct name_ref name; /* of VOICE_NAME */
	struct buf text;      /* owned: as the text calls them */
	bool plural;
	bool thing; /* a body: "it" */
};

/* What is asked most often stands first, what is large and hardly used last. */
struct sentence {
	struct buf raw; /* owned: the line as it came */
	size_t text_n;  /* bytes of it that are the text */
	uint64_t paragraph;
	bool has_text;    /* no paragraph break */
	bool joined;      /* is put together with the next one: both waited for the language */
	bool open_before; /* a quotation is open where it begins, and where it ends */
	bool open_after;
	bool given_up; /* the one that was open before it has gone on for too long */
	bool decided;  /* when it comes out: voice, second, why */
	struct voice voice;
	struct voice second; /* of a statement by two */
	const char *why;     /* the pattern */
	struct claims claims;
	struct credit credit;
	size_t mention_count;
	struct mention mentions[SENTENCE_MENTIONS];
	struct tokens tokens;
};

/* At least half of its letters stand inside quotation marks. */
static inline bool
sentence_is_quoted(const struct sentence *s)
{
	const struct token *last = &s->tokens.items[s->tokens.n];

	return last->quoted > 0 && last->quoted * 2 >= last->letters;
}

static inline bool
sentence_has_voice(const struct sentence *s)
{
	return s->decided && s->voice.kind != VOICE_NONE;
}

static inline bool
sentence_ends_in_colon(const struct sentence *s)
{
	const struct tokens *t = &s->tokens;

	return t->n > 0 && t->items[t->n - 1].kind == TOKEN_COLON;
}

/* Of no more than so many words. */
static inline bool
sentence_is_short(const struct sentence *s, size_t most)
{
	size_t words = 0;

	for (size_t i = 0; i < s->tokens.n && words <= most; i++)
		words += s->tokens.items[i].kind <= TOKEN_NUMBER;
	return words <= most;
}

#endif
