#include "source/follow.h"

#include "grammar/quote.h"
#include "source/label.h"
#include "source/mention.h"
#include "source/subject.h"
#include "source/voice.h"

enum {
	TAIL_WORDS = 9,
	TAIL_COVERAGE = 200,
	LAG = 3,
	MOOD_BACK = 2,
	OUTLET_BACK = 3,
	LEAD_WORDS = 6,
	BLOCK_SENTENCES = 5,
	DROPPED_BACK = 4
};

enum mood { MOOD_PLAIN, MOOD_REPORTED, MOOD_HEARSAY };

static size_t
count_words(const struct tokens *t)
{
	size_t words = 0;

	for (size_t i = 0; i < t->n && words <= TAIL_WORDS; i++)
		words += t->items[i].kind <= TOKEN_NUMBER;
	return words;
}

/* "Ann said." behind a quotation. */
static bool
is_tail(const struct sentence *s)
{
	const struct claim *c = &s->claims.lead;

	return s->claims.best.kind == CLAIM_NONE && c->kind != CLAIM_NONE &&
	    c->coverage < TAIL_COVERAGE && !s->open_before && !sentence_is_quoted(s) &&
	    count_words(&s->tokens) <= TAIL_WORDS;
}

static bool
ends_in_colon(const struct sentence *s)
{
	const struct tokens *t = &s->tokens;

	return t->n > 0 && t->items[t->n - 1].kind == TOKEN_COLON;
}

/* "It added", behind a sentence that an outlet reports: the outlet, whose sentence is put into *number. */
static bool
means_outlet(struct window *w, const struct claim *c, uint64_t *number)
{
	const struct sentence *s = window_at(w, *number);

	if (c->speaker.kind != PHRASE_PRONOUN || !(s->tokens.items[c->speaker.from].is & CLASS_IT))
		return false;
	for (int i = 0; i < OUTLET_BACK && window_back(w, number); i++) {
		s = window_at(w, *number);
		if (s->claims.carried && s->credit.via.n)
			return true;
		if (s->claims.best.kind != CLAIM_NONE)
			return false;
	}
	return false;
}

static bool
by_claim(struct window *w, uint64_t number, uint64_t from, const struct claim *c, const char *why)
{
	struct sentence *s = window_at(w, number);
	uint64_t outlet = from;

	if (c->speaker.kind == PHRASE_NONE)
		return true;
	if (means_outlet(w, c, &outlet))
		return s->credit.via.n ||
		    buf_add(&s->credit.via, buf_str(&window_at(w, outlet)->credit.via));
	s->why = why;
	if (!voice_of(&s->voice, w, from, &c->speaker))
		return false;
	if (c->second.kind == PHRASE_NONE)
		return true;
	return voice_of(&s->second, w, from, &c->second) &&
	    (c->apart || voice_share(&s->voice, &s->second, w->names));
}

static bool
by_sentence(struct window *w, uint64_t number, uint64_t from, const char *why)
{
	struct sentence *s = window_at(w, number);
	const struct sentence *other = window_at(w, from);

	s->why = why;
	return voice_copy(&s->voice, &other->voice) &&
	    (other->claims.best.apart || voice_copy(&s->second, &other->second));
}

/* The sentence that names the speaker before an open quotation closes; its claim. */
static const struct claim *
look_ahead(struct window *w, uint64_t *number)
{
	for (int i = 0; i < FOLLOW_AHEAD; i++) {
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
			return is_tail(s) ? &s->claims.lead : NULL;
		}
	}
	return NULL;
}

static bool
has_voice(const struct sentence *s)
{
	return s->decided && s->voice.kind != VOICE_NONE;
}

/* Who speaks before a colon: by a cue, or the subject. */
static bool
by_lead(struct window *w, uint64_t number, uint64_t before)
{
	const struct sentence *b = window_at(w, before);
	struct claim c = b->claims.lead;

	if (c.kind == CLAIM_NONE)
		c.speaker = subject_of_sentence(&b->tokens, b->tokens.n);
	return c.speaker.kind == PHRASE_NONE || by_claim(w, number, before, &c, "colon before");
}

/* The fullest form of a name in the sentence; NULL where it is none, or was forgotten. */
static const struct name *
fullest(struct window *w, const struct sentence *s, const struct phrase *p)
{
	const struct mention *m = p->kind == PHRASE_NAME ? mention_of(s, p) : NULL;

	return m ? names_fullest(w->names, m->name) : NULL;
}

/* "Exclusive: ..." has the form of "Ann: ...": the name must be one that the document has elsewhere. */
static bool
known_before_colon(struct window *w, const struct sentence *s)
{
	const struct phrase *p = &s->claims.label.speaker;
	const struct name *n = fullest(w, s, p);

	return p->kind != PHRASE_NAME || (n && (n->person || n->spoke > 0));
}

/* A capital at the sentence's start makes no name of a word that the document has nowhere else: "Temo que ...". */
static bool
may_be_any_word(struct window *w, const struct sentence *s, const struct phrase *p)
{
	const struct name *n = fullest(w, s, p);

	return (s->tokens.traits & CLASS_FREE_ORDER) && p->from == 0 &&
	    (token_may_be(&s->tokens, 0, CLASS_VERB) || !n ||
		!(n->person || n->spoke > 0 || n->count > 1));
}

/* A pronoun for a person, or a name that the document has elsewhere as somebody's. */
static bool
is_known_person(struct window *w, const struct sentence *s, const struct phrase *p)
{
	const struct name *n = fullest(w, s, p);

	if (p->kind == PHRASE_PRONOUN)
		return subject_is_somebody(&s->tokens, p);
	return n && (n->person || n->spoke > 0);
}

/* "Ann turned around. before a quotation: she speaks, if the subject is a name or pronoun. */
static bool
by_subject(struct window *w, uint64_t number, uint64_t before)
{
	const struct tokens *t = &window_at(w, before)->tokens;
	struct claim c = { .speaker = subject_of_sentence(t, t->n) };

	if ((c.speaker.kind != PHRASE_NAME && c.speaker.kind != PHRASE_PRONOUN) ||
	    t->items[c.speaker.from].shouted)
		return true;
	/* "Es gibt Regeln." */
	if ((t->traits & CLASS_NOUNS_CAPITAL) && c.speaker.to < c.speaker.from + 2 &&
	    !is_known_person(w, window_at(w, before), &c.speaker))
		return true;
	/* In a language that nothing is known of, one capital may be any word. */
	if (c.speaker.kind == PHRASE_NAME && c.speaker.to < c.speaker.from + 2 &&
	    (!language_has_words(t->language) ||
		may_be_any_word(w, window_at(w, before), &c.speaker)))
		return true;
	return by_claim(w, number, before, &c, "subject before");
}

/* Where its first words stand, in a quotation that was open before it: on the mark of a new paragraph, inside, or behind it after all. */
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

	for (int i = 0; i < FOLLOW_AHEAD && s->open_after && s->paragraph == 0; i++) {
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

/* A quotation without a cue of its own. */
static bool
decide_quoted(struct window *w, uint64_t number)
{
	struct sentence *s = window_at(w, number);
	uint64_t before = number;
	uint64_t next = number;
	uint64_t far = number;
	bool has_before = window_back(w, &before);
	bool has_next = window_ahead(w, &next);
	const struct sentence *b = window_at(w, before);
	const struct sentence *a = window_at(w, next);
	struct claim own = label_own_colon(&s->tokens, &s->claims.lead);
	const struct claim *found;

	if (s->claims.carried)
		return true;
	if (has_next && !s->open_after && is_tail(a))
		return by_claim(w, number, next, &a->claims.lead, "tail");
	if (has_before && s->open_before && has_voice(b))
		return by_sentence(w, number, before, "goes on");
	if (own.speaker.kind != PHRASE_NONE)
		return by_claim(w, number, number, &own, "colon");
	/* Somebody else, who cannot be told. */
	if (own.cue > 0 && !language_has_words(s->tokens.language))
		return true;
	if (has_before && ends_in_colon(b) &&
	    (b->claims.lead.kind != CLAIM_NONE || b->credit.via.n == 0))
		return by_lead(w, number, before);
	found = look_ahead(w, &far);
	if (found && found->kind != CLAIM_DROPPED)
		return by_claim(w, number, far, found, "looked ahead");
	if (has_before && has_voice(b))
		return by_sentence(w, number, before, "sentence before");
	if (has_next && a->claims.best.kind != CLAIM_NONE && sentence_is_quoted(a))
		return by_claim(w, number, next, &a->claims.best, "sentence behind");
	return !has_before || by_subject(w, number, before);
}

/* Whether a verb's mood tells that somebody else said it. */
static enum mood
mood_of(const struct tokens *t)
{
	uint64_t before = 0;

	if (!(t->seen & CLASS_REPORTED))
		return MOOD_PLAIN;
	for (size_t i = 0; i < t->n; i++) {
		uint64_t is = t->items[i].side == SIDE_OUT ? t->items[i].is : 0;

		if ((is & CLASS_REPORTED) && (is & CLASS_MODAL))
			return MOOD_HEARSAY;
		if ((is & CLASS_REPORTED) && !((is & CLASS_WEAK) && (before & CLASS_SUBORDINATOR)))
			return MOOD_REPORTED;
		before |= is;
	}
	return MOOD_PLAIN;
}

/* An outlet is named that reports it. */
static bool
is_credited(const struct sentence *s)
{
	for (size_t i = 0; i < s->credit.hit_count; i++)
		if (s->credit.hits[i].credited)
			return true;
	return false;
}

/* A report that goes on by the mood of its verbs alone. */
static bool
decide_by_mood(struct window *w, uint64_t number)
{
	enum mood mood = mood_of(&window_at(w, number)->tokens);
	uint64_t before = number;

	if (is_credited(window_at(w, number)))
		return true;
	for (int i = 0; mood != MOOD_PLAIN && i < MOOD_BACK && window_back(w, &before); i++) {
		if (has_voice(window_at(w, before)))
			return by_sentence(w, number, before, "goes on by its mood");
		if (mood == MOOD_REPORTED && window_at(w, before)->claims.lead.kind != CLAIM_NONE)
			return by_claim(w, number, before, &window_at(w, before)->claims.lead,
			    "goes on by its mood");
		if (mood == MOOD_HEARSAY)
			return true;
	}
	return true;
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

/* "Ann added:" with nothing else: what follows without marks is a quotation that is set off. */
static bool
opens_block(const struct sentence *b)
{
	return ends_in_colon(b) && b->claims.lead.kind != CLAIM_NONE &&
	    (b->tokens.items[b->claims.lead.word].is & CLASS_SPEECH) &&
	    count_words(&b->tokens) <= LEAD_WORDS;
}

/* Whether the sentence stands in a quotation that is set off: not with a speaker of its own who is named. */
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
 * Hardly quoted, and without a cue: a quotation begins that the next sentence goes on
 * with, the sentence behind tells whose it is, or the one before goes on.
 */
static bool
decide_plain(struct window *w, uint64_t number)
{
	const struct sentence *s = window_at(w, number);
	struct claim own = label_own_colon(&s->tokens, &s->claims.lead);
	uint64_t before = number;
	uint64_t next = number;
	bool has_before = window_back(w, &before);

	if (s->open_after && !s->open_before && !s->claims.carried && !s->credit.via.n &&
	    own.speaker.kind != PHRASE_NONE &&
	    ((s->tokens.traits & CLASS_NOUNS_CAPITAL) ||
		subject_is_somebody(&s->tokens, &own.speaker)))
		return by_claim(w, number, number, &own, "colon");
	if (window_ahead(w, &next) && window_at(w, next)->claims.best.kind == CLAIM_SUMMARY)
		return by_claim(w, number, next, &window_at(w, next)->claims.best, "summary");
	if (has_before && has_voice(window_at(w, before)) &&
	    is_rest(window_at(w, before), window_at(w, number)))
		return by_sentence(w, number, before, "rest");
	return decide_by_mood(w, number);
}

/* The report of another outlet goes on with its quotation, or with the same speaker who has no name. */
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
	    (ends_in_colon(b) ||
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
		if (has_voice(window_at(w, before)))
			return by_sentence(w, number, before, "dropped");
	before = number;
	return !window_back(w, &before) || by_subject(w, number, before);
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
	    known_before_colon(w, s))
		s->claims.best = s->claims.label;
	if (s->claims.best.kind == CLAIM_DROPPED)
		return decide_dropped(w, number);
	if (window_back(w, &before) && in_block(w, window_at(w, before), s)) {
		s->claims.best.kind = CLAIM_NONE;
		return opens_block(window_at(w, before))
		    ? by_lead(w, number, before)
		    : by_sentence(w, number, before, "set off");
	}
	if (s->claims.best.kind != CLAIM_NONE)
		return by_claim(
		    w, number, number, &s->claims.best, claim_name(s->claims.best.kind));
	return sentence_is_quoted(s) ? decide_quoted(w, number) : decide_plain(w, number);
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
	for (int i = 0; i < FOLLOW_AHEAD && window_ahead(w, &n); i++) {
		s = window_at(w, n);
		if (!s->open_after || side_of_start(s) != SIDE_IN)
			return n + 1 >= w->put;
	}
	return true;
}
