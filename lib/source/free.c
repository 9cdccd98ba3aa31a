#include "source/free.h"

#include "grammar/noun.h"
#include "source/speaker.h"
#include "source/subject.h"

/*
 * LONG_QUOTE, SHORT_QUOTE: letters of a quotation that is no name,
 * without a comma behind it and with one.
 */
enum { TOLD_PARTS = 4, STRETCH = 16, LONG_QUOTE = 20, SHORT_QUOTE = 8, MARKED_WORDS = 4 };

bool
free_stands_for_all(const struct tokens *t, size_t at)
{
	return (t->traits & CLASS_FREE_ORDER) && token_is(t, at, CLASS_AFTER) &&
	    token_is(t, at, CLASS_DEFINITE);
}

/* Behind whom it was told to: the preposition stands at `at`. At that where nobody is named. */
static size_t
over_addressee(const struct tokens *t, size_t at)
{
	size_t behind = at + t->items[at].span;
	size_t first = behind + token_is(t, behind, CLASS_DETERMINER);
	struct phrase p;

	if (token_is(t, first, CLASS_DAY | CLASS_MONTH) ||
	    (first < t->n && t->items[first].shouted))
		return first + 1;
	p = phrase_right(t, behind);
	if (p.kind == PHRASE_NONE)
		return at;
	return p.kind == PHRASE_NAME && p.from > first ? p.from : p.to;
}

/*
 * "журналу «Время» (Анна Ли)", "«Времени» (мэр)":
 * at who stands behind the marks that open at `at`, or else at `from`.
 */
static size_t
over_marks(const struct tokens *t, size_t at, size_t from)
{
	size_t end = at + 1;

	while (end < t->n && end - at < PHRASE_LEFT && t->items[end].side != SIDE_MARK)
		end++;
	end++;
	return end < t->n && t->items[end].side == SIDE_OUT &&
		(t->items[end].name || (from == at && token_is(t, end, CLASS_PERSON | CLASS_TITLE)))
	    ? end
	    : from;
}

/*
 * Of when it was told ("mardi", "neste sábado (9),"), or a small word:
 * one that is walked over behind a verb.
 */
static bool
is_between(const struct tokens *t, size_t at, int parts)
{
	const struct token *k = &t->items[at];

	/* "mówi Onetowi sędzia Lis" */
	if ((t->traits & CLASS_GENITIVE) && k->name && at + 2 < t->n && !k[1].name &&
	    (k[1].is & (CLASS_PERSON | CLASS_TITLE)) && k[2].name && !k[2].shouted)
		return true;
	if (token_is(t, at, CLASS_ADVERB | CLASS_DAY | CLASS_INNER | CLASS_MONTH) ||
	    (k->shouted && !k[1].shouted &&
		(k[1].name || (k[1].is & (CLASS_PERSON | CLASS_TITLE)))))
		return true;
	return parts > 0 &&
	    (k->kind == TOKEN_NUMBER ||
		(k->kind == TOKEN_COMMA && t->items[at - 1].kind != TOKEN_WORD));
}

/*
 * Over days, adverbs and whom it was told to ("mardi", "a EFE",
 * "à la presse") to the subject behind a verb.
 */
static size_t
over_told(const struct tokens *t, size_t at)
{
	for (int i = 0; i < TOLD_PARTS && at < t->n; i++) {
		const struct token *k = &t->items[at];
		size_t next = at;

		if (free_stands_for_all(t, at))
			next = at + k->span;
		else if (is_between(t, at, i))
			next = at + 1;
		else if ((t->traits & CLASS_GENITIVE) && k->kind == TOKEN_QUOTE)
			next = over_marks(t, at, at);
		else if ((t->traits & CLASS_GENITIVE) && token_is_noun(t, at) &&
		    token_is_kind(t, at + 1, TOKEN_QUOTE))
			next = over_marks(t, at + 1, at);
		else if (i > 0 && k->kind == TOKEN_OPEN && at + 2 < t->n &&
		    k[1].kind == TOKEN_NUMBER && k[2].kind == TOKEN_CLOSE)
			next = at + 3;
		else if (token_is(t, at, CLASS_DETERMINER) && token_is(t, at + 1, CLASS_DAY))
			next = at + 2;
		else if (token_is(t, at, CLASS_PREPOSITION | CLASS_TO))
			next = over_addressee(t, at);
		if (next == at)
			break;
		at = next;
	}
	return at < t->n ? at : t->n;
}

bool
free_behind_quote(const struct tokens *t, size_t at)
{
	while (at > 0 && t->items[at - 1].side == SIDE_OUT && t->items[at - 1].kind >= TOKEN_COMMA)
		at--;
	return at > 0 && t->items[at - 1].side != SIDE_OUT;
}

/*
 * "..., сообщили в МЧС": the house whose people tell it,
 * behind a plural verb at the sentence's end.
 */
static bool
take_house_behind(const struct tokens *t, struct claim *c, enum claim_kind kind)
{
	size_t at = c->cue_end;
	struct phrase p;

	while (token_is(t, at, CLASS_ADVERB | CLASS_DAY))
		at += t->items[at].span;
	if (!token_is(t, c->cue, CLASS_PLURAL) || !token_is(t, at, CLASS_BODY) ||
	    !token_is(t, at, CLASS_PREPOSITION) || c->left == 0)
		return false;
	p = phrase_right(t, at + 1);
	if (p.kind == PHRASE_NONE || (p.end < t->n && t->items[p.end].kind < TOKEN_COMMA) ||
	    !(token_is_acronym(t, p.from) || token_is(t, p.from, CLASS_BODY) ||
		token_is(t, p.from + 1, CLASS_BODY)))
		return false;
	c->kind = kind;
	c->speaker = p;
	return true;
}

bool
free_find(const struct tokens *t, struct claim *c, enum claim_kind kind)
{
	struct phrase p;

	if (!(t->traits & CLASS_FREE_ORDER) || !token_is(t, c->cue, CLASS_SPEECH) ||
	    token_is(t, c->cue, CLASS_GERUND))
		return false;
	if (kind != CLAIM_SUBJECT && take_house_behind(t, c, kind))
		return true;
	p = phrase_right(t, over_told(t, c->cue_end));
	if (p.kind == PHRASE_NOUN && token_is(t, p.from, CLASS_DAY))
		return false;
	if (kind == CLAIM_INVERTED && !free_behind_quote(t, c->left) &&
	    !(subject_is_somebody(t, &p) && speaker_ends_inversion(t, p.end)))
		return false;
	return speaker_take(t, c, kind, p);
}

void
free_strip_source(const struct tokens *t, struct phrase *p)
{
	struct phrase whose;

	if (!(t->traits & CLASS_GENITIVE) || p->kind != PHRASE_NOUN)
		return;
	for (size_t i = p->from; i < p->to && i < p->from + 3; i++) {
		if (!token_is(t, i, CLASS_SOURCE_NOUN))
			continue;
		whose = phrase_right(t, i + 1);
		if (whose.kind != PHRASE_NONE && subject_is_somebody(t, &whose))
			*p = whose;
		else
			p->to = p->end = i + 1;
		return;
	}
}

void
free_trim(const struct tokens *t, struct phrase *p)
{
	if (!(t->traits & CLASS_GENITIVE) || p->kind != PHRASE_NOUN)
		return;
	for (size_t i = p->from; i < p->to; i++) {
		size_t most = i + (token_is(t, i, CLASS_PLURAL) ? 1 : 2);

		if (!token_is(t, i, CLASS_PERSON))
			continue;
		if (most < p->to)
			p->to = p->end = most;
		return;
	}
}

/*
 * What may stand between the edge of a phrase and its head:
 * an adjective, or one more of those who speak.
 */
static bool
is_attribute(const struct tokens *t, size_t at)
{
	return token_may_be(t, at, CLASS_DETERMINER | CLASS_POSSESSIVE) ||
	    token_is(t, at, CLASS_PEOPLE | CLASS_NUMBER) || t->items[at].name;
}

/* "министр по вопросам моря Ли": what the name behind it is, without a mark or a verb between. */
static bool
is_behind_office(const struct tokens *t, size_t name)
{
	bool sees_to = false;

	if (!(t->traits & CLASS_GENITIVE) || token_may_be(t, name, CLASS_BODY | CLASS_PLACE) ||
	    token_is_acronym(t, name))
		return false;
	for (size_t i = name; i > 0 && name - i < PHRASE_LEFT; i--) {
		if (t->items[i - 1].kind >= TOKEN_COMMA || t->items[i - 1].side != SIDE_OUT ||
		    token_may_be(t, i - 1, CLASS_VERB | CLASS_SPEECH | CLASS_AUXILIARY))
			return false;
		if (token_is(t, i - 1, CLASS_TITLE))
			return sees_to;
		sees_to = sees_to || token_is(t, i - 1, CLASS_PREPOSITION);
	}
	return false;
}

void
free_trim_front(const struct tokens *t, struct phrase *p)
{
	size_t heads = CLASS_PERSON | CLASS_BODY | CLASS_TITLE | CLASS_STUDY;
	size_t from = p->from;

	if (!(t->traits & CLASS_GENITIVE) || p->kind != PHRASE_NOUN)
		return;
	while (from < p->to && !token_is(t, from, heads))
		from++;
	if (from == p->to)
		return;
	while (from > p->from && is_attribute(t, from - 1))
		from--;
	if (from > p->from)
		p->from = p->edge = from;
	if (t->items[p->to - 1].name && is_behind_office(t, p->to - 1)) {
		p->from = p->to - 1;
		p->kind = PHRASE_NAME;
	}
}

/*
 * "Про це в ефірі повідомив Ян": no mark and no other verb stands between what stands
 * for the sentence before and the verb.
 */
static bool
reaches(const struct tokens *t, size_t from, size_t verb)
{
	for (size_t i = from; i < verb; i++)
		if (t->items[i].kind >= TOKEN_COMMA || t->items[i].side != SIDE_OUT ||
		    token_is(t, i, CLASS_SPEECH | CLASS_AUXILIARY | CLASS_RELATIVE | CLASS_THAT))
			return false;
	return true;
}

bool
free_summary(const struct tokens *t, struct claim *c)
{
	bool before = free_stands_for_all(t, 0) && reaches(t, t->items[0].span, c->left);
	bool behind = c->left == 0 && free_stands_for_all(t, c->cue_end);

	return (before || behind) && free_find(t, c, CLAIM_SUMMARY);
}

bool
free_take_house(const struct tokens *t, struct claim *c, struct phrase p)
{
	size_t last = p.to > 0 ? p.to - 1 : 0;
	struct phrase behind;

	if (!token_is(t, c->cue, CLASS_PLURAL) || p.kind == PHRASE_NONE || p.end != c->left ||
	    p.edge == 0 || !token_is(t, p.edge - 1, CLASS_BODY) ||
	    !token_is(t, p.edge - 1, CLASS_PREPOSITION))
		return false;
	behind = phrase_right(t, c->cue_end);
	if (subject_is_somebody(t, &behind))
		return false;
	if (p.kind == PHRASE_NOUN && !token_is(t, p.from, CLASS_BODY) &&
	    !token_is(t, last, CLASS_BODY))
		return false;
	c->kind = CLAIM_SUBJECT;
	p.edge--;
	if (p.edge + 1 < p.from)
		p.kind = PHRASE_NOUN;
	p.from = p.edge + 1;
	c->speaker = p;
	return true;
}

bool
free_take_marked_house(const struct tokens *t, struct claim *c)
{
	size_t close = c->left - 1;
	size_t open = close;
	size_t from;

	if (!(t->traits & CLASS_FREE_ORDER) || !token_is(t, c->cue, CLASS_PLURAL))
		return false;
	while (open > 0 && close - open <= MARKED_WORDS && t->items[open - 1].side == SIDE_IN)
		open--;
	if (open == close || open == 0 || t->items[--open].side != SIDE_MARK)
		return false;
	for (from = open; from > 0 && token_is_open(t, from - 1);)
		from--;
	if (from == 0 || open - from > PHRASE_LEFT || !token_is(t, from - 1, CLASS_BODY) ||
	    !token_is(t, from - 1, CLASS_PREPOSITION))
		return false;
	c->kind = CLAIM_SUBJECT;
	c->speaker = from < open
	    ? (struct phrase){ from, close + 1, from - 1, close + 1, PHRASE_NOUN, false }
	    : (struct phrase){ open + 1, close, from - 1, close + 1, PHRASE_NAME, false };
	return true;
}

/*
 * "Un vecino del barrio cercano a la plaza dijo": who opens the sentence,
 * where no other verb stands between.
 */
static bool
take_first(const struct tokens *t, struct claim *c, const struct phrase *last)
{
	struct phrase first = subject_of_sentence(t, c->left);

	if (first.kind == PHRASE_NONE || first.edge > 0 || !subject_is_somebody(t, &first))
		return false;
	for (size_t i = first.end; i < last->to; i++)
		if (t->items[i].kind >= TOKEN_COMMA || t->items[i].side != SIDE_OUT ||
		    token_may_be(t, i, CLASS_VERB) ||
		    token_is(t, i,
			CLASS_SPEECH | CLASS_AUXILIARY | CLASS_MODAL | CLASS_RELATIVE | CLASS_THAT |
			    CLASS_CONJUNCTION))
			return false;
	first.end = c->left;
	c->kind = CLAIM_SUBJECT;
	c->speaker = first;
	return true;
}

bool
free_take_last(const struct tokens *t, struct claim *c, struct phrase p)
{
	size_t last = p.to > 0 ? p.to - 1 : 0;

	if (!(t->traits & CLASS_FREE_ORDER) || p.kind == PHRASE_NONE || p.end != c->left)
		return false;
	if (take_first(t, c, &p))
		return true;
	if (p.kind == PHRASE_NAME &&
	    ((p.to - p.from > 1 && token_given(t, p.from) != GIVEN_NONE) ||
		is_behind_office(t, p.from)))
		p.edge = p.from;
	else if (p.kind == PHRASE_NOUN && p.to == p.end && token_is(t, last, CLASS_PERSON))
		p.from = p.edge = last;
	else
		return false;
	c->kind = CLAIM_SUBJECT;
	c->speaker = p;
	return true;
}

bool
free_behind_topic(const struct tokens *t, struct claim *c)
{
	if (!(t->traits & CLASS_GENITIVE) || !token_is(t, 0, CLASS_PREPOSITION) ||
	    !reaches(t, 1, c->left) || !free_find(t, c, CLAIM_INVERTED))
		return false;
	return subject_is_somebody(t, &c->speaker);
}

bool
free_over_marks(const struct tokens *t, struct claim *c)
{
	struct phrase first = subject_of_sentence(t, c->left);

	if (!(t->traits & CLASS_FREE_ORDER) || first.kind == PHRASE_NONE || first.edge > 0 ||
	    !subject_is_somebody(t, &first) || c->left - first.end > PHRASE_RIGHT ||
	    !token_is(t, first.end, CLASS_PREPOSITION | CLASS_TO))
		return false;
	for (size_t i = first.end; i < c->left; i++)
		if ((t->items[i].side == SIDE_OUT && t->items[i].kind >= TOKEN_COMMA) ||
		    (t->items[i].side == SIDE_IN && !t->items[i].capital) ||
		    token_is(t, i, CLASS_SPEECH | CLASS_AUXILIARY | CLASS_RELATIVE | CLASS_THAT))
			return false;
	first.end = c->left;
	return speaker_take(t, c, CLAIM_SUBJECT, first);
}

bool
free_take_marked(const struct tokens *t, struct claim *c)
{
	size_t to = c->left - 1;

	if (!(t->traits & CLASS_FREE_ORDER) || to < 2 || to > MARKED_WORDS + 1 ||
	    t->items[0].side != SIDE_MARK || t->items[to].kind != TOKEN_QUOTE)
		return false;
	for (size_t i = 1; i < to; i++)
		if (t->items[i].kind > TOKEN_NUMBER || (i == 1 && !t->items[i].capital))
			return false;
	c->kind = CLAIM_SUBJECT;
	c->speaker = (struct phrase){ 1, to, 0, to + 1, PHRASE_NAME, false };
	return true;
}

/* "..., dice, ...", "..., dijeron.": the verb alone between two marks. */
static bool
is_aside(const struct tokens *t, const struct claim *c)
{
	size_t at = c->cue_end;

	if (c->left == 0 || t->items[c->left - 1].kind != TOKEN_COMMA ||
	    t->items[c->left - 1].side != SIDE_OUT || at >= t->n)
		return false;
	if (t->items[at].kind == TOKEN_STOP && at + 1 == t->n)
		return token_is(t, c->cue, CLASS_STRONG) ||
		    (token_is(t, c->cue, CLASS_PLAIN) &&
			(c->left < c->cue || !token_is(t, c->cue, CLASS_PARTICIPLE)));
	return token_is(t, c->cue, CLASS_STRONG) && t->items[at].kind == TOKEN_COMMA;
}

bool
free_is_dropped(const struct tokens *t, const struct claim *c)
{
	size_t at = c->cue_end;

	if (!(t->traits & CLASS_FREE_ORDER) || !token_is(t, c->cue, CLASS_SPEECH) ||
	    token_is(t, c->cue, CLASS_GERUND))
		return false;
	/* "Jak dodał, most runął" */
	if (is_aside(t, c) ||
	    (c->left == 1 && token_is(t, 0, CLASS_AS) && token_is_kind(t, at, TOKEN_COMMA)))
		return true;
	if (at < t->n && t->items[at].kind == TOKEN_COLON)
		return true;
	/* "To błąd - dodał." */
	if (c->left > 0 && t->items[c->left - 1].kind == TOKEN_DASH && t->items[c->left].spaced &&
	    token_is(t, c->cue, CLASS_INVERTS))
		return t->items[at].kind == TOKEN_STOP;
	/* "...", ha detto in aula. */
	if (c->left > 0 && t->items[0].side == SIDE_MARK)
		return free_behind_quote(t, c->left) &&
		    (t->items[at].kind == TOKEN_STOP ||
			(t->items[c->left].quoted >= (t->items[c->left - 1].kind == TOKEN_QUOTE
							     ? LONG_QUOTE
							     : SHORT_QUOTE) &&
			    token_is(t, at,
				CLASS_PREPOSITION | CLASS_TO | CLASS_ADVERB | CLASS_DAY |
				    CLASS_SUBORDINATOR)));
	for (size_t i = 0; i < c->left; i++)
		if (t->items[i].kind != TOKEN_COMMA &&
		    !token_is(t, i, CLASS_ADVERB | CLASS_CONJUNCTION | CLASS_INNER | CLASS_DAY))
			return false;
	at += at < t->n && t->items[at].kind == TOKEN_COMMA;
	return token_is(t, at, CLASS_THAT);
}

void
free_stretch(const struct tokens *t, struct phrase *p)
{
	size_t end = p->end;

	if (!(t->traits & CLASS_FREE_ORDER) || p->kind != PHRASE_NOUN)
		return;
	while (end < t->n && end - p->from < STRETCH && t->items[end].side == SIDE_OUT &&
	    t->items[end].kind <= TOKEN_NUMBER &&
	    !token_is(
		t, end, CLASS_AUXILIARY | CLASS_MODAL | CLASS_RELATIVE | CLASS_THAT | CLASS_VERB))
		end++;
	if (end == t->n || t->items[end].kind != TOKEN_COMMA || t->items[end].side != SIDE_OUT)
		return;
	p->to = p->end = end;
	/* "Según la experta en aguas Ana Lerma, ..." */
	while (end > p->from && t->items[end - 1].name)
		end--;
	while (p->to - end > 2 && !token_is(t, end, CLASS_BODY | CLASS_PERSON) &&
	    token_given(t, end) == GIVEN_NONE)
		end++;
	if (p->to - end >= 2 && token_given(t, end) != GIVEN_NONE) {
		p->from = end;
		p->kind = PHRASE_NAME;
	}
}
