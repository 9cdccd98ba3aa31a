#include "source/quote.h"

#include "text/utf8.h"

enum {
	STRAIGHT = '"',
	ANGLE_LEFT = 0xab,
	ANGLE_RIGHT = 0xbb,
	CURLY_LEFT = 0x201c,
	CURLY_RIGHT = 0x201d,
	CURLY_LOW = 0x201e,
	CORNER_LEFT = 0x300c,
	CORNER_RIGHT = 0x300d,
};

enum { ASIDE_VERB = 4, ASIDE_WORDS = 14 };

/* '' and `` are straight ones. */
static uint32_t
mark_form(const struct tokens *t, size_t at)
{
	struct str s = str_from(t->text, t->items[at].at);
	uint32_t point;

	utf8_next(s.s, s.n, &point);
	return point < 0x80 ? STRAIGHT : point;
}

static bool
word_behind(const struct tokens *t, size_t at)
{
	return at + 1 < t->n && !t->items[at + 1].spaced && t->items[at + 1].kind <= TOKEN_NUMBER;
}

/* White space, a bracket or a dash before it: what an opening mark has. */
static bool
room_before(const struct tokens *t, size_t at)
{
	return at == 0 || t->items[at].spaced || t->items[at - 1].kind == TOKEN_OPEN ||
	    t->items[at - 1].kind == TOKEN_DASH;
}

static bool
can_open(uint32_t form, bool looks_open)
{
	switch (form) {
	case CURLY_RIGHT:
	case ANGLE_RIGHT:
	case CORNER_RIGHT:
		return looks_open;
	default:
		return true;
	}
}

static bool
can_close(uint32_t open, uint32_t form)
{
	switch (open) {
	case ANGLE_LEFT:
		return form == ANGLE_RIGHT;
	case ANGLE_RIGHT:
		return form == ANGLE_LEFT;
	case CORNER_LEFT:
		return form == CORNER_RIGHT;
	case CURLY_LOW:
		return form == CURLY_LEFT || form == CURLY_RIGHT || form == STRAIGHT;
	default:
		return form == CURLY_RIGHT || form == STRAIGHT;
	}
}

static void
read_mark(struct quotation *q, struct tokens *t, size_t at)
{
	uint32_t form = mark_form(t, at);
	bool looks_open = room_before(t, at) && word_behind(t, at);

	t->items[at].side = SIDE_MARK;
	if (!q->open) {
		if (can_open(form, looks_open))
			*q = (struct quotation){ form, 0 };
		return;
	}
	if (form == q->open && looks_open && form != ANGLE_LEFT)
		q->sentences = 0;
	else if (can_close(q->open, form) && !(looks_open && form == STRAIGHT))
		q->open = 0;
}

/*
 * "«C'est une honte, a lancé Paul, et je le dis.»": where the order is free a comment may
 * stand inside the marks. It begins behind a comma, a dash or a stop with its verb, and
 * somebody is named before the next one; its end, or `at` where there is none.
 */
static size_t
aside_end(const struct tokens *t, size_t at)
{
	size_t verb = at + 1;
	size_t i;

	if (!(t->traits & CLASS_FREE_ORDER) || at + 2 >= t->n || t->items[at].kind < TOKEN_COMMA ||
	    t->items[at].kind > TOKEN_DASH)
		return at;
	while (verb < t->n && verb < at + ASIDE_VERB &&
	    t->items[verb].is & (CLASS_AUXILIARY | CLASS_PRONOUN))
		verb++;
	if (verb >= t->n ||
	    (t->items[verb].is & (CLASS_SPEECH | CLASS_INVERTS)) != (CLASS_SPEECH | CLASS_INVERTS))
		return at;
	for (i = verb; i < t->n && i < at + ASIDE_WORDS && t->items[i].kind < TOKEN_COMMA; i++)
		if (i > verb && t->items[i].is & (CLASS_THAT | CLASS_SUBORDINATOR))
			return at;
	return i < t->n && i > verb + (verb == at + 1) && t->items[i].kind >= TOKEN_COMMA ? i : at;
}

void
quotation_read(struct quotation *q, struct tokens *t)
{
	uint16_t quoted = 0;
	size_t aside = 0;

	if (q->open && q->sentences++ >= QUOTE_SENTENCES)
		q->open = 0;
	if (!q->open && !tokens_have(t, TOKEN_QUOTE))
		return;
	for (size_t i = 0; i < t->n; i++) {
		struct token *k = &t->items[i];

		k->quoted = quoted;
		if (k->kind == TOKEN_QUOTE) {
			read_mark(q, t, i);
			continue;
		}
		if (q->open && i >= aside)
			aside = aside_end(t, i);
		k->side = q->open && i >= aside ? SIDE_IN : SIDE_OUT;
		if (k->side == SIDE_IN)
			quoted = (uint16_t)(quoted + t->items[i + 1].letters - k->letters);
	}
	t->items[t->n].quoted = quoted;
}

void
quotation_paragraph(struct quotation *q, const struct tokens *next)
{
	if (next->n == 0 || next->items[0].kind != TOKEN_QUOTE)
		q->open = 0;
}
