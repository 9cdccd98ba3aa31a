#include "grammar/quote.h"

#include "text/utf8.h"

enum {
	STRAIGHT = '"',
	SINGLE = '\'',
	ANGLE_LEFT = 0xab,
	ANGLE_RIGHT = 0xbb,
	SINGLE_LEFT = 0x2018,
	SINGLE_RIGHT = 0x2019,
	CURLY_LEFT = 0x201c,
	CURLY_RIGHT = 0x201d,
	CURLY_LOW = 0x201e,
	CORNER_LEFT = 0x300c,
	CORNER_RIGHT = 0x300d,
};

/* SINGLE_WORDS: words in single marks that may be a title or a name. */
enum { ASIDE_VERB = 4, ASIDE_WORDS = 14, SINGLE_WORDS = 3 };

/* '' and `` are straight ones, two single curly ones a double one. */
static uint32_t
mark_form(const struct tokens *t, size_t at)
{
	struct str s = str_from(t->text, t->items[at].at);
	uint32_t point;

	utf8_next(s.s, s.n, &point);
	switch (point) {
	case SINGLE_LEFT:
		return CURLY_LEFT;
	case SINGLE_RIGHT:
		return CURLY_RIGHT;
	default:
		return point < 0x80 ? STRAIGHT : point;
	}
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
can_close(uint32_t open, uint32_t form, bool looks_open)
{
	if (looks_open && form == STRAIGHT)
		return false;
	switch (open) {
	case SINGLE:
		return false;
	case ANGLE_LEFT:
		return form == ANGLE_RIGHT;
	case ANGLE_RIGHT:
		return form == ANGLE_LEFT;
	case CORNER_LEFT:
		return form == CORNER_RIGHT;
	case CURLY_LOW:
		return form == CURLY_LEFT || form == CURLY_RIGHT || form == STRAIGHT;
	default:
		return form == CURLY_RIGHT || form == STRAIGHT ||
		    (form == CURLY_LEFT && !looks_open);
	}
}

/*
 * A new quotation begins inside a sentence: the one before was never closed,
 * and none of the words so far were said.
 */
static void
unquote(struct tokens *t, size_t before)
{
	for (size_t i = 0; i < before; i++) {
		t->items[i].side = SIDE_OUT;
		t->items[i].quoted = 0;
	}
	t->items[before].quoted = 0;
}

static void
read_mark(struct quotation *q, struct tokens *t, size_t at)
{
	uint32_t form = mark_form(t, at);
	bool looks_open = room_before(t, at) && word_behind(t, at);

	t->items[at].side = SIDE_MARK;
	if (!q->open) {
		/* One at the sentence's end closes what was given up. */
		if (at + 1 < t->n && can_open(form, looks_open))
			*q = (struct quotation){ form, 0 };
		return;
	}
	if (form == q->open && looks_open && form != ANGLE_LEFT) {
		if (at > 0 && q->sentences > 0)
			unquote(t, at);
		q->sentences = 0;
	} else if (can_close(q->open, form, looks_open)) {
		q->open = 0;
	}
}

/*
 * Where words that are no part of a single quotation begin again:
 * the close of the one that opens before `at`, or t->n.
 */
static size_t
single_end(const struct tokens *t, size_t at)
{
	size_t doubtful = t->n;

	for (; at < t->n; at++) {
		const struct token *k = &t->items[at];
		bool behind = at + 1 < t->n && !k[1].spaced && k[1].kind < TOKEN_COMMA;

		if (k->kind != TOKEN_SINGLE || behind)
			continue;
		if (at == 0 || k->spaced)
			continue;
		/* "the teachers' pay": an apostrophe as well as a mark. */
		if (t->text.s[k->at - 1] != 's' || at + 1 == t->n || k[1].kind >= TOKEN_COMMA)
			return at;
		if (doubtful == t->n)
			doubtful = at;
	}
	return doubtful;
}

/*
 * Begins where speech can, with more than a word or two or a mark of their own:
 * 'twas, 'em, nicknames and words that are only named are no quotations.
 */
static bool
is_said(const struct tokens *t, size_t open, size_t end)
{
	if (t->items[open + 1].kind != TOKEN_WORD ||
	    (open > 0 && (t->items[open - 1].kind < TOKEN_COMMA || !t->items[open].spaced)))
		return false;
	if (end < t->n)
		return end - open > SINGLE_WORDS || t->items[end - 1].kind >= TOKEN_COMMA;
	return t->items[open + 1].capital && t->n - open > SINGLE_WORDS;
}

/*
 * A single mark that opens or closes a quotation of its own: not inside double ones.
 * `end` is where that of this sentence closes.
 */
static void
read_single(struct quotation *q, struct tokens *t, size_t at, size_t *end)
{
	bool opens = room_before(t, at) && word_behind(t, at);

	if (!q->open && opens) {
		*end = single_end(t, at + 1);
		if (!is_said(t, at, *end))
			return;
		*q = (struct quotation){ SINGLE, 0 };
	} else if (q->open == SINGLE && opens && at == 0) {
		q->sentences = 0;
	} else if (q->open == SINGLE && at == *end) {
		q->open = 0;
	} else {
		return;
	}
	t->items[at].kind = TOKEN_QUOTE;
	t->kinds |= 1U << TOKEN_QUOTE;
	t->items[at].side = SIDE_MARK;
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

	if (at + 2 >= t->n || t->items[at].kind < TOKEN_COMMA || t->items[at].kind > TOKEN_DASH)
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

static bool
is_mark(const struct token *k)
{
	return k->kind == TOKEN_QUOTE || k->kind == TOKEN_SINGLE;
}

/* Puts the tokens from..to on one side; *quoted counts the letters inside marks so far. */
static void
fill(struct tokens *t, size_t from, size_t to, enum token_side side, uint16_t *quoted)
{
	const uint32_t start = t->items[from].letters;
	const uint32_t before = *quoted;
	const uint32_t counts = side == SIDE_IN ? UINT32_MAX : 0;

	for (struct token *k = &t->items[from]; k < &t->items[to]; k++) {
		k->side = (uint8_t)side;
		k->quoted = (uint16_t)(before + ((k->letters - start) & counts));
	}
	*quoted = (uint16_t)(before + ((t->items[to].letters - start) & counts));
}

/* The tokens from..to, none of which opens or closes. */
static void
read_between(const struct quotation *q, struct tokens *t, size_t from, size_t to, uint16_t *quoted)
{
	/* As they were left by who cut them. */
	if (!q->open && *quoted == 0)
		return;
	if (!q->open || !(t->traits & CLASS_FREE_ORDER)) {
		fill(t, from, to, q->open ? SIDE_IN : SIDE_OUT, quoted);
		return;
	}
	while (from < to) {
		size_t end = aside_end(t, from);
		bool aside = end > from;

		end += !aside;
		fill(t, from, end, aside ? SIDE_OUT : SIDE_IN, quoted);
		from = end;
	}
}

void
quotation_read(struct quotation *q, struct tokens *t)
{
	uint16_t quoted = 0;
	size_t single;

	if (q->open && q->sentences++ >= QUOTE_SENTENCES)
		q->open = 0;
	if (!q->open && !tokens_have(t, TOKEN_QUOTE) && !tokens_have(t, TOKEN_SINGLE))
		return;
	single = q->open == SINGLE ? single_end(t, 0) : t->n;
	for (size_t i = 0, next; i < t->n; i = next) {
		struct token *k = &t->items[i];

		next = i + 1;
		k->quoted = quoted;
		if (k->kind == TOKEN_QUOTE)
			read_mark(q, t, i);
		else if (k->kind == TOKEN_SINGLE)
			read_single(q, t, i, &single);
		quoted = k->quoted;
		if (k->side == SIDE_MARK)
			continue;
		while (next < t->n && !is_mark(&t->items[next]))
			next++;
		read_between(q, t, i, next, &quoted);
	}
	t->items[t->n].quoted = quoted;
}

void
quotation_none(struct tokens *t)
{
	unquote(t, t->n);
}

void
quotation_paragraph(struct quotation *q, const struct tokens *next)
{
	if (next->n == 0 || next->items[0].kind != TOKEN_QUOTE)
		q->open = 0;
}
