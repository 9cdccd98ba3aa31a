#include "source/whose.h"

#include "source/label.h"
#include "source/mention.h"
#include "source/subject.h"
#include "source/voice.h"

enum { OUTLET_BACK = 3 };

/*
 * "It added", behind a sentence that an outlet reports:
 * the outlet, whose sentence is put into *number.
 */
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

bool
whose_claim(
    struct window *w, uint64_t number, uint64_t from, const struct claim *c, const char *why)
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

bool
whose_sentence(struct window *w, uint64_t number, uint64_t from, const char *why)
{
	struct sentence *s = window_at(w, number);
	const struct sentence *other = window_at(w, from);

	s->why = why;
	return voice_copy(&s->voice, &other->voice) &&
	    (other->claims.best.apart || voice_copy(&s->second, &other->second));
}

bool
whose_lead(struct window *w, uint64_t number, uint64_t before)
{
	const struct sentence *b = window_at(w, before);
	struct claim c = b->claims.lead;

	if (c.kind == CLAIM_NONE)
		c.speaker = subject_of_sentence(&b->tokens, b->tokens.n);
	return c.speaker.kind == PHRASE_NONE || whose_claim(w, number, before, &c, "colon before");
}

/* The fullest form of a name in the sentence; NULL where it is none, or was forgotten. */
static const struct name *
fullest(struct window *w, const struct sentence *s, const struct phrase *p)
{
	const struct mention *m = p->kind == PHRASE_NAME ? mention_of(s, p) : NULL;

	return m ? names_fullest(w->names, m->name) : NULL;
}

bool
whose_label_is_known(struct window *w, const struct sentence *s)
{
	const struct claim *c = &s->claims.label;
	const struct name *n = fullest(w, s, &c->speaker);

	if (c->speaker.kind != PHRASE_NAME)
		return true;
	if (!n || (n->spoke == 0 && !label_tells(&s->tokens, c->cue_end)))
		return false;
	/* "Water: Twice a week." */
	return n->person || (n->spoke > 0 && n->words > 1);
}

/* A name that the document has elsewhere as somebody's. */
static bool
is_known_person(struct window *w, const struct sentence *s, const struct phrase *p)
{
	const struct name *n = fullest(w, s, p);

	return n && (n->person || n->spoke > 0);
}

bool
whose_may_speak(struct window *w, const struct sentence *s, const struct phrase *p)
{
	const struct tokens *t = &s->tokens;

	/* "El alcalde llegó ayer." */
	if (p->kind == PHRASE_NOUN && (t->traits & CLASS_FREE_ORDER))
		return (token_is(t, p->from, CLASS_DEFINITE) || (t->traits & CLASS_GENITIVE)) &&
		    subject_is_somebody(t, p);
	/* "Das Gericht wies die Klage ab." */
	if (p->kind == PHRASE_NOUN && (t->traits & CLASS_VERB_SECOND))
		return token_may_be(t, p->to - 1, CLASS_BODY | CLASS_PERSON);
	if ((p->kind != PHRASE_NAME && p->kind != PHRASE_PRONOUN) || t->items[p->from].shouted)
		return false;
	/* "Lean and alert", "Es gibt Regeln": a lone capital may be any word. */
	return p->kind == PHRASE_PRONOUN ? subject_is_somebody(t, p)
					 : p->to >= p->from + 2 || is_known_person(w, s, p);
}

bool
whose_subject(struct window *w, uint64_t number, uint64_t before)
{
	const struct sentence *b = window_at(w, before);
	struct claim c = { .speaker = subject_of_sentence(&b->tokens, b->tokens.n) };

	return !whose_may_speak(w, b, &c.speaker) ||
	    whose_claim(w, number, before, &c, "subject before");
}
