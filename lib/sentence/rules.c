#include "sentence/rules.h"

#include "text/unicode.h"
#include "text/utf8.h"

void
reading_complete(struct reading *r)
{
	r->before = word_fold(r->spot.before.text, r->before_text);
	r->after = word_fold(r->spot.after.text, r->after_text);
	if (!r->abbreviation.kind)
		r->abbreviation = abbreviation_find(&r->spot.before, r->language, r->cased);
	r->starter = !(r->cased && word_is_lower(&r->spot.after)) &&
	    !(r->spot.after_stopped && r->spot.after.letters == 1) &&
	    word_is(r->after, r->language, WORD_STARTS);
}

static bool
next_is_lower(const struct reading *r)
{
	return r->cased && word_is_lower(&r->spot.after);
}

static bool
next_is_figure(const struct reading *r)
{
	enum shape s = r->spot.after.shape;

	return (s == SHAPE_DIGITS || s == SHAPE_FIGURE || s == SHAPE_MIXED) &&
	    !r->spot.quote_opened && !r->spot.dash_opened;
}

static bool
is_roman(struct str lower)
{
	for (size_t i = 0; i < lower.n; i++)
		if (!memchr("ivxlc", lower.s[i], 5))
			return false;
	return lower.n > 0;
}

static bool
is_stop(const struct reading *r)
{
	return r->spot.kind == MARK_STOP && !r->spot.wide;
}

/* A half stop ends a sentence in the script of its language alone. */
static enum verdict
judge_half(const struct reading *r)
{
	const struct word *w = &r->spot.before;
	uint32_t point = 0;
	enum unicode_script script;

	if (r->spot.kind != MARK_HALF)
		return VERDICT_PASS;
	if (w->text.n == 0)
		return VERDICT_KEEP;
	utf8_next(w->text.s, w->text.n, &point);
	script = unicode_script(point);
	if (r->spot.text.s[r->spot.run] == ':')
		return script == SCRIPT_Armenian ? VERDICT_CUT : VERDICT_KEEP;
	return script == SCRIPT_Greek && spot_has_gap(&r->spot) ? VERDICT_PASS : VERDICT_KEEP;
}

/* White space that may not be dropped, a CR or a form feed, begins no sentence. */
static enum verdict
judge_control_next(const struct reading *r)
{
	unsigned char c = (unsigned char)r->spot.text.s[r->spot.next];

	return c < ' ' ? VERDICT_KEEP : VERDICT_PASS;
}

static enum verdict
judge_bracket(const struct reading *r)
{
	return r->inside ? VERDICT_KEEP : VERDICT_PASS;
}

/* Text glued without a space: "the end.The next". Addresses, versions and file names are not cut. */
static enum verdict
judge_glued(const struct reading *r)
{
	const struct spot *p = &r->spot;
	bool sentence_like = p->before.shape == SHAPE_LOWER && p->before.letters > 2 &&
	    p->after.shape == SHAPE_CAPITAL && !p->after_stopped;

	if (spot_has_gap(p) || p->wide)
		return VERDICT_PASS;
	if (p->after.text.n > 0 && p->after.text.s != p->text.s + p->next && !p->quote_opened)
		return VERDICT_KEEP;
	if (p->kind == MARK_STOP && sentence_like && !p->quote_opened)
		return r->abbreviation.kind ? VERDICT_KEEP : VERDICT_CUT;
	return (p->kind == MARK_ASK || p->kind == MARK_SHOUT) && sentence_like ? VERDICT_CUT
									       : VERDICT_KEEP;
}

/* "WASHINGTON, D.C. — The House", "- Boots on ground? -": a dash goes on where the stop need not end, or where nothing follows it. */
static enum verdict
judge_dash(const struct reading *r)
{
	const struct spot *p = &r->spot;
	enum shape s = p->before.shape;

	if (!p->dash_opened || p->wide)
		return VERDICT_PASS;
	if (p->after.text.n == 0 && p->after_char == 0)
		return VERDICT_KEEP;
	return is_stop(r) && (r->abbreviation.kind || s == SHAPE_DOTTED || s == SHAPE_INITIAL)
	    ? VERDICT_KEEP
	    : VERDICT_PASS;
}

static enum verdict
judge_lower_next(const struct reading *r)
{
	if (r->spot.wide || !next_is_lower(r))
		return VERDICT_PASS;
	if (r->lower_start && !r->spot.quote_closed && !r->abbreviation.kind)
		return VERDICT_PASS;
	return r->spot.dash_opened && r->spot.kind != MARK_STOP ? VERDICT_PASS : VERDICT_KEEP;
}

/* "1. NATO must agree", "IV. The war at sea": a marker and its item are one sentence. */
static enum verdict
judge_marker(const struct reading *r)
{
	const struct spot *p = &r->spot;

	if (!p->first || p->kind != MARK_STOP || p->wide || p->quote_closed)
		return VERDICT_PASS;
	if (p->before.shape == SHAPE_DIGITS && p->before.letters <= 3)
		return VERDICT_KEEP;
	if (p->before.shape == SHAPE_INITIAL || p->before.shape == SHAPE_LETTER ||
	    (p->before.shape == SHAPE_UPPER && is_roman(r->before)))
		return VERDICT_KEEP;
	return p->before.shape == SHAPE_FIGURE && p->before.text.n <= 6 ? VERDICT_KEEP
									: VERDICT_PASS;
}

static enum verdict
judge_title(const struct reading *r)
{
	char kind = r->abbreviation.kind;

	if (!is_stop(r) || r->spot.quote_closed)
		return VERDICT_PASS;
	return kind == 't' && r->abbreviation.never ? VERDICT_KEEP : VERDICT_PASS;
}

static enum verdict
judge_figure_next(const struct reading *r)
{
	char kind = r->abbreviation.kind;
	bool roman = r->spot.after.shape == SHAPE_UPPER && is_roman(r->after);

	if (!is_stop(r) || r->spot.quote_closed || !kind)
		return VERDICT_PASS;
	if (kind == 'm' && next_is_figure(r))
		return VERDICT_KEEP;
	if (kind == 'u' && (next_is_figure(r) || roman))
		return VERDICT_KEEP;
	return r->abbreviation.never && next_is_figure(r) ? VERDICT_KEEP : VERDICT_PASS;
}

/* "10 a.m. Monday", "6 p.m. EST"; and a clause like "At 5 a.m." that only begins a sentence. */
static enum verdict
judge_time(const struct reading *r)
{
	if (!is_stop(r) || r->abbreviation.kind != 'h')
		return VERDICT_PASS;
	if (word_is(r->after, r->language, WORD_WEEKDAY) ||
	    word_is(r->after, r->language, WORD_MONTH) || word_is(r->after, r->language, WORD_ZONE))
		return VERDICT_KEEP;
	return r->spot.run - r->spot.start <= 12 ? VERDICT_KEEP : VERDICT_CUT;
}

static enum verdict
judge_company(const struct reading *r)
{
	if (!is_stop(r) || r->abbreviation.kind != 'c')
		return VERDICT_PASS;
	if (r->starter)
		return VERDICT_CUT;
	return word_is(r->after, r->language, WORD_ROLE) ||
		word_is(r->after, r->language, WORD_COMPANY)
	    ? VERDICT_KEEP
	    : VERDICT_CUT;
}

/* "in Flint, Mich. Police say" against "U.S. Embassy": an abbreviated place stands before a name, but not behind a comma. */
static enum verdict
judge_place(const struct reading *r)
{
	char kind = r->abbreviation.kind;

	if (!is_stop(r) || r->spot.quote_closed || (kind != 'p' && kind != 'o' && kind != 'a'))
		return VERDICT_PASS;
	if (r->starter || r->spot.quote_opened)
		return VERDICT_CUT;
	return kind == 'p' && r->spot.comma ? VERDICT_CUT : VERDICT_KEEP;
}

static enum verdict
judge_abbreviation(const struct reading *r)
{
	if (!is_stop(r) || !r->abbreviation.kind || r->spot.quote_closed)
		return VERDICT_PASS;
	if (r->starter)
		return r->abbreviation.never && r->abbreviation.kind == 'l' ? VERDICT_KEEP
									    : VERDICT_CUT;
	if (r->abbreviation.never)
		return VERDICT_KEEP;
	return r->abbreviation.kind == 'd' ? VERDICT_KEEP : VERDICT_PASS;
}

static enum verdict
judge_initial(const struct reading *r)
{
	enum shape s = r->spot.before.shape;

	if (!is_stop(r) || r->spot.quote_closed || (s != SHAPE_INITIAL && s != SHAPE_DOTTED))
		return VERDICT_PASS;
	return r->starter ? VERDICT_CUT : VERDICT_KEEP;
}

/* "Yahoo! Inc. was sold" */
static enum verdict
judge_name(const struct reading *r)
{
	return r->spot.kind == MARK_SHOUT && word_is(r->after, r->language, WORD_COMPANY)
	    ? VERDICT_KEEP
	    : VERDICT_PASS;
}

static const struct rule {
	const char *name;
	enum verdict (*judge)(const struct reading *);
} rules[] = {
	{ "half stop", judge_half },
	{ "control character next", judge_control_next },
	{ "inside a bracket", judge_bracket },
	{ "glued", judge_glued },
	{ "dash next", judge_dash },
	{ "lower case next", judge_lower_next },
	{ "list marker", judge_marker },
	{ "title", judge_title },
	{ "figure next", judge_figure_next },
	{ "time of day", judge_time },
	{ "company", judge_company },
	{ "place or office", judge_place },
	{ "abbreviation", judge_abbreviation },
	{ "initial", judge_initial },
	{ "exclamation in a name", judge_name },
};

enum verdict
rules_judge(const struct reading *r, const char **rule)
{
	for (size_t i = 0; i < sizeof(rules) / sizeof(rules[0]); i++) {
		enum verdict v = rules[i].judge(r);

		if (v != VERDICT_PASS) {
			*rule = rules[i].name;
			return v;
		}
	}
	return VERDICT_PASS;
}
