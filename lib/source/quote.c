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

void
quotation_read(struct quotation *q, struct tokens *t)
{
	uint32_t quoted = 0;

	if (q->open && q->sentences++ >= QUOTE_SENTENCES)
		q->open = 0;
	for (size_t i = 0; i < t->n; i++) {
		struct token *k = &t->items[i];

		k->quoted = quoted;
		if (k->kind == TOKEN_QUOTE) {
			read_mark(q, t, i);
			continue;
		}
		k->side = q->open ? SIDE_IN : SIDE_OUT;
		if (q->open)
			quoted += t->items[i + 1].letters - k->letters;
	}
	t->items[t->n].quoted = quoted;
}

void
quotation_paragraph(struct quotation *q, const struct tokens *next)
{
	if (next->n == 0 || next->items[0].kind != TOKEN_QUOTE)
		q->open = 0;
}
