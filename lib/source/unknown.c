#include "source/unknown.h"

#include "grammar/name_run.h"
#include "source/free.h"
#include "source/speaker.h"
#include "source/subject.h"

/* Letters of a quotation that is no title. */
enum { LONG_QUOTE = 8 };

/* Speech that a dash opens in place of a mark: "- Dosyć! - krzyknął Jan. - Wychodzę." */
static bool
dash_before(const struct tokens *t, size_t at)
{
	return (t->traits & CLASS_FREE_ORDER) && t->items[0].kind == TOKEN_DASH && at > 2 &&
	    t->items[at - 1].kind == TOKEN_DASH && t->items[at].letters >= LONG_QUOTE;
}

/* "... again," laughs Ann Lee: in English the comma stands before the mark. */
static bool
ends_speech(const struct tokens *t, size_t at)
{
	return at > 2 && t->items[at - 1].side == SIDE_MARK && t->items[at - 2].side == SIDE_IN &&
	    t->items[at - 2].kind >= TOKEN_COMMA;
}

/*
 * A closing mark and a comma stand right before it:
 * behind them nothing but the verb of who said it stands.
 */
static bool
ends_quotation(const struct tokens *t, size_t at)
{
	return at > 1 && t->items[at - 1].kind == TOKEN_COMMA && t->items[at - 2].side == SIDE_MARK;
}

/* "..., strahlt der neue Landesmeister.": whatever he is, nobody else is there. */
static bool
ends_with_role(const struct tokens *t, const struct phrase *p)
{
	return p->kind == PHRASE_NOUN && token_is(t, p->from, CLASS_DEFINITE) &&
	    token_may_be(t, p->to - 1, CLASS_TITLE | CLASS_PERSON) &&
	    token_is_kind(t, p->end, TOKEN_STOP);
}

/* Somebody, or what is read: "..., reads the letter". */
static bool
can_be_read(const struct tokens *t, const struct phrase *p)
{
	return subject_is_somebody(t, p) ||
	    (p->kind == PHRASE_NOUN && token_is(t, p->to - 1, CLASS_STUDY));
}

/* "...", sade Ann Lee; "...", se inquieta Ana Lerma */
static bool
stands_before_name(const struct tokens *t, struct claim *c)
{
	size_t at = c->cue_end + token_is(t, c->cue_end, CLASS_VERB); /* "się", "sich" */
	struct phrase p = phrase_right(t, at);

	bool words = language_has_words(t->language);

	/* "..., sagði Anna Lee á vef The Ledger" */
	if (!words && p.kind != PHRASE_NONE && p.end > at + 1)
		p = name_run_behind(t, at, p.end);
	if (t->traits == 0 && words)
		return ends_speech(t, c->cue) && can_be_read(t, &p) &&
		    speaker_ends_inversion(t, p.end) && speaker_take(t, c, CLAIM_INVERTED, p);
	if ((t->traits & CLASS_VERB_SECOND) && ends_quotation(t, c->cue))
		return (subject_is_somebody(t, &p) || ends_with_role(t, &p)) &&
		    speaker_take(t, c, CLAIM_INVERTED, p);
	c->left -= c->cue > 1 && token_is(t, c->cue - 1, CLASS_VERB);
	return (free_behind_quote(t, c->left) || dash_before(t, c->left)) &&
	    p.kind != PHRASE_PRONOUN && subject_is_somebody(t, &p) &&
	    (!words || speaker_ends_inversion(t, p.end)) && speaker_take(t, c, CLAIM_INVERTED, p);
}

/* "...", Ann Lee sade: only where no verb is known. */
static bool
stands_behind_name(const struct tokens *t, struct claim *c)
{
	struct phrase p = phrase_left(t, 0, c->cue);

	return !language_has_words(t->language) && p.kind == PHRASE_NAME &&
	    free_behind_quote(t, p.edge) && speaker_ends_inversion(t, c->cue_end) &&
	    speaker_take(t, c, CLAIM_COMMENT, p);
}

bool
unknown_verb(const struct tokens *t, struct claim *c)
{
	const struct token *k = &t->items[c->cue];

	if (k->kind != TOKEN_WORD || k->capital || (k->is & ~CLASS_VERB))
		return false;
	if (t->items[0].side == SIDE_OUT ? t->items[0].kind != TOKEN_DASH : k->quoted < LONG_QUOTE)
		return false;
	return stands_before_name(t, c) || stands_behind_name(t, c);
}

bool
unknown_end(const struct tokens *t, struct claim *c)
{
	const struct token *k = &t->items[c->cue];

	if (!(t->traits & CLASS_FREE_ORDER) || k->kind != TOKEN_WORD || k->capital ||
	    (k->is & ~CLASS_VERB) || k->quoted < LONG_QUOTE || t->items[0].side == SIDE_OUT ||
	    !free_behind_quote(t, c->cue) || c->cue + 2 != t->n || k[1].kind != TOKEN_STOP)
		return false;
	c->kind = CLAIM_DROPPED;
	return true;
}
