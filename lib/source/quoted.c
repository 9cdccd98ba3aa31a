#include "source/quoted.h"

#include "source/label.h"
#include "source/mention.h"
#include "source/whose.h"

enum { TAIL_WORDS = 9, TAIL_COVERAGE = 200, TALK_BACK = 12, EARLY_TOKENS = 4, DASH_AHEAD = 3 };

/* "Ann said." behind a quotation. */
static bool
is_tail(const struct sentence *s)
{
	const struct claim *c = &s->claims.lead;

	return s->claims.best.kind == CLAIM_NONE && c->kind != CLAIM_NONE &&
	    c->coverage < TAIL_COVERAGE && !s->open_before && !sentence_is_quoted(s) &&
	    sentence_is_short(s, TAIL_WORDS);
}

/* "Lo ha detto Anna Lee." behind a quotation. */
static bool
sums_up(const struct sentence *s)
{
	return s->claims.best.kind == CLAIM_SUMMARY && !sentence_is_quoted(s);
}

/* The sentence that names the speaker before an open quotation closes; its claim. */
static const struct claim *
look_ahead(struct window *w, uint64_t *number)
{
	for (int i = 0; i < QUOTED_AHEAD; i++) {
		const struct sentence *s = window_at(w, *number);

		if (!s->open_after || !window_ahead(w, number))
			return NULL;
		s = window_at(w, *number);
		if (!s->open_before)
			return NULL;
		if (s->claims.best.kind != CLAIM_NONE)
			return &s->claims.best;
		if (!s->open_after) {
			if (!window_ahead(w, number))
				return NULL;
			s = window_at(w, *number);
			return sums_up(s) ? &s->claims.best : is_tail(s) ? &s->claims.lead : NULL;
		}
	}
	return NULL;
}

/*
 * Whether a person stands in the sentence, outside quotation marks, who is not the one who spoke.
 */
static bool
names_other(struct window *w, const struct sentence *s, const struct name *speaker)
{
	for (size_t i = 0; i < s->mention_count; i++) {
		const struct name *n = names_fullest(w->names, s->mentions[i].name);

		if (n && n != speaker && n->person && !n->body && !s->mentions[i].quoted &&
		    s->mentions[i].from <= EARLY_TOKENS)
			return true;
	}
	return false;
}

/* Who spoke last, where nobody else was named since then: a talk with one person. */
static bool
by_last(struct window *w, uint64_t number)
{
	uint64_t before = number;

	for (int i = 0; i < TALK_BACK && window_back(w, &before); i++) {
		const struct sentence *b = window_at(w, before);
		const struct name *n;

		if (!sentence_has_voice(b))
			continue;
		n = b->voice.kind == VOICE_NAME ? names_fullest(w->names, b->voice.name) : NULL;
		if (!n || n->body || n->spoke < 2)
			return true;
		for (uint64_t at = before + 1; at < number; at++)
			if (window_at(w, at)->has_text && names_other(w, window_at(w, at), n))
				return true;
		return whose_sentence(w, number, before, "spoke last");
	}
	return true;
}

bool
quoted_decide(struct window *w, uint64_t number)
{
	struct sentence *s = window_at(w, number);
	uint64_t before = number;
	uint64_t next = number;
	uint64_t far = number;
	bool has_before = window_back(w, &before);
	bool has_next = window_ahead(w, &next);
	const struct sentence *b = window_at(w, before);
	const struct sentence *a = window_at(w, next);
	struct claim own;
	const struct claim *found;
	bool colon;

	if (s->claims.carried)
		return true;
	if (has_next && !s->open_after && is_tail(a))
		return whose_claim(w, number, next, &a->claims.lead, "tail");
	if (has_next && !s->open_after && sums_up(a))
		return whose_claim(w, number, next, &a->claims.best, "summary");
	if (has_before && s->open_before && sentence_has_voice(b))
		return whose_sentence(w, number, before, "goes on");
	colon = label_own_colon(&s->tokens, &s->claims.lead, &own);
	if (colon && own.speaker.kind != PHRASE_NONE)
		return whose_claim(w, number, number, &own, "colon");
	/* Somebody else, who cannot be told. */
	if (colon && !language_has_words(s->tokens.language))
		return true;
	if (has_before && sentence_ends_in_colon(b) &&
	    (b->claims.lead.kind != CLAIM_NONE || b->credit.via.n == 0))
		return whose_lead(w, number, before);
	found = look_ahead(w, &far);
	if (found && found->kind != CLAIM_DROPPED)
		return whose_claim(w, number, far, found, "looked ahead");
	/* "(Read more in “The Old Bridge.”)" is the outlet's. */
	if (token_is_kind(&s->tokens, 0, TOKEN_OPEN) && s->tokens.items[1].side == SIDE_OUT)
		return true;
	if (has_before && sentence_has_voice(b))
		return whose_sentence(w, number, before, "sentence before");
	if (has_next && a->claims.best.kind != CLAIM_NONE && sentence_is_quoted(a))
		return whose_claim(w, number, next, &a->claims.best, "sentence behind");
	if (!has_before)
		return true;
	return whose_subject(w, number, before) &&
	    (s->voice.kind != VOICE_NONE || s->tokens.items[0].side == SIDE_OUT ||
		by_last(w, number));
}

static bool
begins_with_dash(const struct sentence *s)
{
	return token_is_kind(&s->tokens, 0, TOKEN_DASH);
}

/* "- ..., powiedział Jan.": a claim behind speech that a dash opened. */
static bool
closes_dash(const struct sentence *s)
{
	const struct claim *c = &s->claims.best;

	return (c->kind == CLAIM_INVERTED || c->kind == CLAIM_DROPPED) && c->left > 0 &&
	    s->tokens.items[c->left - 1].kind == TOKEN_DASH;
}

/* Back to the sentence that begins with a dash, over others without a claim in its paragraph. */
static bool
find_dash(struct window *w, uint64_t number)
{
	uint64_t paragraph = window_at(w, number)->paragraph;

	for (int i = 0; i < QUOTED_AHEAD; i++) {
		const struct sentence *s = window_at(w, number);

		if (s->claims.best.kind != CLAIM_NONE || s->paragraph != paragraph)
			return false;
		if (begins_with_dash(s))
			return true;
		if (!window_back(w, &number))
			return false;
	}
	return false;
}

bool
quoted_dash(struct window *w, uint64_t number)
{
	const struct sentence *s = window_at(w, number);
	uint64_t far = number;

	if (!(s->tokens.traits & CLASS_FREE_ORDER) || !find_dash(w, number))
		return true;
	for (int i = 0; i < DASH_AHEAD && window_ahead(w, &far); i++) {
		const struct sentence *a = window_at(w, far);

		if (begins_with_dash(a) || a->paragraph != s->paragraph)
			return true;
		if (closes_dash(a))
			return whose_claim(w, number, far, &a->claims.best, "dash ahead");
		if (a->claims.best.kind != CLAIM_NONE)
			return true;
	}
	return true;
}
