#include "source/follow.h"

#include "grammar/quote.h"
#include "source/label.h"
#include "source/mood.h"
#include "source/quoted.h"
#include "source/subject.h"
#include "source/whose.h"

enum { LAG = 3, LEAD_WORDS = 6, BLOCK_SENTENCES = 5, DROPPED_BACK = 4 };

/*
 * Where its first words stand, in a quotation that was open before it:
 * on the mark of a new paragraph, inside, or behind it after all.
 */
static enum token_side
side_of_start(const struct sentence *s)
{
	return s->open_before && s->tokens.n > 0 ? s->tokens.items[0].side : SIDE_OUT;
}

/*
 * Whether a mark, or its paragraph's end, closes the quotation that is open at the sentence's
 * end: not where the text ends first, or another one begins. Nobody knows how far one goes
 * that is not closed.
 */
static bool
is_closed(struct window *w, uint64_t number)
{
	const struct sentence *s = window_at(w, number);

	for (int i = 0; i < QUOTED_AHEAD && s->open_after && s->paragraph == 0; i++) {
		if (!window_ahead(w, &number))
			return w->looks_back;
		s = window_at(w, number);
		if (!s->open_before || s->given_up || side_of_start(s) == SIDE_MARK)
			return true;
		if (side_of_start(s) == SIDE_OUT)
			return false;
	}
	return true;
}

/* What seemed to go on with a quotation is told by the outlet. */
static void
read_anew(struct sentence *s)
{
	quotation_none(&s->tokens);
	s->open_before = s->open_after = false;
	claims_find(&s->claims, &s->tokens, &s->credit);
}

/* The rest of a sentence that was cut behind an ordinal: "am 12." "August eröffnet". */
static bool
is_rest(const struct sentence *b, const struct sentence *s)
{
	const struct tokens *t = &b->tokens;

	return t->n > 1 && t->items[t->n - 1].kind == TOKEN_STOP &&
	    t->items[t->n - 2].kind == TOKEN_NUMBER && s->tokens.n > 0 &&
	    (s->tokens.items[0].is & CLASS_MONTH);
}

/* Somebody, or what is read: "The letter says:". */
static bool
can_be_set_off(const struct tokens *t, const struct phrase *p)
{
	return subject_is_somebody(t, p) ||
	    (p->kind == PHRASE_NOUN && token_is(t, p->to - 1, CLASS_STUDY));
}

/* "Ann added:" with nothing else: what follows without marks is a quotation that is set off. */
static bool
opens_block(const struct sentence *b)
{
	return sentence_ends_in_colon(b) && b->claims.lead.kind != CLAIM_NONE &&
	    can_be_set_off(&b->tokens, &b->claims.lead.speaker) &&
	    (b->tokens.items[b->claims.lead.word].is & CLASS_SPEECH) &&
	    sentence_is_short(b, LEAD_WORDS);
}

/*
 * Whether the sentence stands in a quotation that is set off:
 * not with a speaker of its own who is named.
 */
static bool
in_block(struct window *w, const struct sentence *b, const struct sentence *s)
{
	bool opens = opens_block(b);

	if (opens)
		w->block = BLOCK_SENTENCES;
	if (tokens_have(&s->tokens, TOKEN_QUOTE) || s->open_before ||
	    (b->paragraph != s->paragraph && !opens) ||
	    (s->claims.best.kind != CLAIM_NONE && s->claims.best.speaker.kind != PHRASE_PRONOUN))
		w->block = 0;
	if (w->block == 0)
		return false;
	w->block--;
	return true;
}

/*
 * Whether what a colon opens may be told by the one who stands before it: it goes on, or is
 * a third of the sentence that it ends ("Ann Lee is shocked: "No!"").
 */
static bool
is_opened_by(struct window *w, const struct sentence *s, const struct phrase *speaker)
{
	const struct token *last = &s->tokens.items[s->tokens.n];

	if (s->open_before || speaker->kind == PHRASE_NONE)
		return false;
	if (s->open_after)
		return (s->tokens.traits & CLASS_NOUNS_CAPITAL) ||
		    subject_is_somebody(&s->tokens, speaker);
	return last->quoted * 3 >= last->letters && whose_may_speak(w, s, speaker);
}

/*
 * Hardly quoted, and without a cue: a quotation begins that the next sentence goes on
 * with, the sentence behind tells whose it is, or the one before goes on.
 */
static bool
decide_plain(struct window *w, uint64_t number)
{
	const struct sentence *s = window_at(w, number);
	struct claim own;
	uint64_t before = number;
	uint64_t next = number;
	bool has_before = window_back(w, &before);

	if (!s->claims.carried && !s->credit.via.n &&
	    label_own_colon(&s->tokens, &s->claims.lead, &own) && is_opened_by(w, s, &own.speaker))
		return whose_claim(w, number, number, &own, "colon");
	if (window_ahead(w, &next) && window_at(w, next)->claims.best.kind == CLAIM_SUMMARY)
		return whose_claim(w, number, next, &window_at(w, next)->claims.best, "summary");
	if (has_before && sentence_has_voice(window_at(w, before)) &&
	    is_rest(window_at(w, before), window_at(w, number)))
		return whose_sentence(w, number, before, "rest");
	return quoted_dash(w, number) && (sentence_has_voice(s) || mood_decide(w, number));
}

/*
 * The report of another outlet goes on with its quotation,
 * or with the same speaker who has no name.
 */
static bool
keep_credit(struct window *w, uint64_t number)
{
	struct sentence *s = window_at(w, number);
	uint64_t before = number;
	const struct sentence *b;

	if (!s->has_text || s->credit.via.n || !window_back(w, &before))
		return true;
	b = window_at(w, before);
	if (sentence_is_quoted(s) && s->claims.best.kind == CLAIM_NONE &&
	    (sentence_ends_in_colon(b) ||
		(s->open_before && s->voice.kind == VOICE_NONE && b->voice.kind == VOICE_NONE)))
		return buf_add(&s->credit.via, buf_str(&b->credit.via));
	if (s->voice.kind == VOICE_NONE)
		return true;
	if (!b->credit.via.n || b->voice.kind != s->voice.kind)
		return true;
	if (s->claims.best.kind != CLAIM_NONE &&
	    (s->voice.kind != VOICE_NOUN ||
		!str_eq(buf_str(&s->voice.text), buf_str(&b->voice.text))))
		return true;
	return buf_add(&s->credit.via, buf_str(&b->credit.via));
}

/* A verb without its subject: who spoke last, else the subject of the sentence before. */
static bool
decide_dropped(struct window *w, uint64_t number)
{
	uint64_t before = number;

	for (int i = 0; i < DROPPED_BACK && window_back(w, &before); i++)
		if (sentence_has_voice(window_at(w, before)))
			return whose_sentence(w, number, before, "dropped");
	before = number;
	return !window_back(w, &before) || whose_subject(w, number, before);
}

static bool
decide(struct window *w, uint64_t number)
{
	struct sentence *s = window_at(w, number);
	uint64_t before = number;

	s->decided = true;
	s->voice.kind = s->second.kind = VOICE_NONE;
	s->why = "";
	if (!s->has_text)
		return true;
	if (side_of_start(s) == SIDE_IN && !is_closed(w, number))
		read_anew(s);
	if (transcript_decide(&w->transcript, s, w->names)) {
		s->why = "transcript";
		return true;
	}
	if (s->claims.label.kind != CLAIM_NONE && s->claims.label.score > s->claims.best.score &&
	    whose_label_is_known(w, s))
		s->claims.best = s->claims.label;
	if (s->claims.best.kind == CLAIM_DROPPED)
		return decide_dropped(w, number);
	if (window_back(w, &before) && in_block(w, window_at(w, before), s)) {
		s->claims.best.kind = CLAIM_NONE;
		return opens_block(window_at(w, before))
		    ? whose_lead(w, number, before)
		    : whose_sentence(w, number, before, "set off");
	}
	if (s->claims.best.kind != CLAIM_NONE)
		return whose_claim(
		    w, number, number, &s->claims.best, claim_name(s->claims.best.kind));
	return sentence_is_quoted(s) ? quoted_decide(w, number) : decide_plain(w, number);
}

bool
follow_decide(struct window *w, uint64_t number)
{
	return decide(w, number) && keep_credit(w, number);
}

bool
follow_waits(struct window *w, uint64_t number)
{
	const struct sentence *s = window_at(w, number);
	uint64_t n = number;

	if (w->put - number <= LAG)
		return true;
	if (w->transcript.labels > 0 && !transcript_is_on(&w->transcript))
		return true;
	if (!s->has_text || !s->open_after ||
	    (s->claims.best.kind != CLAIM_NONE && side_of_start(s) != SIDE_IN))
		return false;
	for (int i = 0; i < QUOTED_AHEAD && window_ahead(w, &n); i++) {
		s = window_at(w, n);
		if (!s->open_after || side_of_start(s) != SIDE_IN)
			return n + 1 >= w->put;
	}
	return true;
}
