#include "sentence/rules.h"

#include "sentence/attribution.h"
#include "text/unicode.h"
#include "text/utf8.h"

void
reading_complete(struct reading *r)
{
	r->before = word_fold(r->spot.before.text, r->before_text);
	r->after = word_fold(r->spot.after.text, r->after_text);
	if (!r->abbreviation.kind && !r->spot.again)
		r->abbreviation = abbreviation_find(&r->spot.before, r->language, r->cased);
	r->classes = word_classes(r->after);
	r->starter = !(r->cased && word_is_lower(&r->spot.after)) &&
	    r->spot.after.shape != SHAPE_UNCASED &&
	    !(r->spot.after_stopped && r->spot.after.letters == 1) &&
	    word_starts(r->after, r->classes, r->language);
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

/* Dots that a sentence begins with: "... and then" goes on. */
static enum verdict
judge_nothing_before(const struct reading *r)
{
	return r->spot.run == r->spot.start && !r->spot.wide ? VERDICT_KEEP : VERDICT_PASS;
}

/* White space that may not be dropped, a CR or a form feed, begins no sentence. */
static enum verdict
judge_control_next(const struct reading *r)
{
	unsigned char c = (unsigned char)r->spot.text.s[r->spot.next];

	return c < ' ' ? VERDICT_KEEP : VERDICT_PASS;
}

/* Dots between words of a script without spaces: a pause. */
static enum verdict
judge_wide_dots(const struct reading *r)
{
	uint32_t point = 0;

	if (r->spot.kind != MARK_DOTS || r->spot.before.text.n == 0 || r->spot.quote_closed)
		return VERDICT_PASS;
	utf8_next(r->spot.before.text.s, r->spot.before.text.n, &point);
	return unicode_is_cjk(point) && unicode_is_cjk(r->spot.after_char) ? VERDICT_KEEP
									   : VERDICT_PASS;
}

/* A comma or the like begins no sentence. */
static enum verdict
judge_comma_next(const struct reading *r)
{
	struct str text = str_from(r->spot.text, r->spot.next);

	if (r->spot.wide || str_starts(text, STR(",,")))
		return VERDICT_PASS;
	return text.s[0] == ',' || text.s[0] == ';' ? VERDICT_KEEP : VERDICT_PASS;
}

/* Without capitals to tell by, dots before a word that begins sentences end one. */
static enum verdict
judge_dots_uncased(const struct reading *r)
{
	const struct spot *p = &r->spot;

	return !r->cased && p->kind == MARK_DOTS && r->starter && spot_has_gap(p) && !p->detached
	    ? VERDICT_CUT
	    : VERDICT_PASS;
}

/* "[...]", and ". . ." inside a sentence, which is not ". . . ." at its end. */
static enum verdict
judge_elision(const struct reading *r)
{
	const struct spot *p = &r->spot;

	if (p->kind != MARK_DOTS)
		return VERDICT_PASS;
	if (p->before.text.n == 0 && (p->left == '[' || p->left == '(') && p->bracket_closed)
		return VERDICT_KEEP;
	return p->spaced && p->detached && p->stops == 3 && !p->quote_closed ? VERDICT_KEEP
									     : VERDICT_PASS;
}

static enum verdict
judge_bracket(const struct reading *r)
{
	return r->inside ? VERDICT_KEEP : VERDICT_PASS;
}

/* "he said.— Then": a dash with a space behind it parts as well as one between spaces. */
static bool
is_dash_next(const struct spot *p)
{
	size_t dash;
	size_t space;

	return p->dash_opened && mark_at(p->text, p->next, &dash) == MARK_DASH &&
	    p->next + dash < p->text.n && mark_at(p->text, p->next + dash, &space) == MARK_SPACE;
}

/*
 * Text glued without a space: "the end.The next". Addresses, versions and file names are not
 * cut.
 */
static enum verdict
judge_glued(const struct reading *r)
{
	const struct spot *p = &r->spot;
	bool sentence_like = p->before.shape == SHAPE_LOWER && p->before.letters > 2 &&
	    p->after.shape == SHAPE_CAPITAL && !p->after_stopped;

	if (p->wide && p->kind == MARK_STOP && p->before.shape == SHAPE_DIGITS &&
	    p->after.shape == SHAPE_DIGITS)
		return VERDICT_KEEP;
	if (spot_has_gap(p) || p->wide || is_dash_next(p))
		return VERDICT_PASS;
	if (p->after.text.n > 0 && p->after.text.s != p->text.s + p->next && !p->quote_opened)
		return VERDICT_KEEP;
	if (p->kind == MARK_STOP && sentence_like && !p->quote_opened)
		return r->abbreviation.kind ? VERDICT_KEEP : VERDICT_CUT;
	return (p->kind == MARK_ASK || p->kind == MARK_SHOUT) && sentence_like ? VERDICT_CUT
									       : VERDICT_KEEP;
}

/*
 * "WASHINGTON, D.C. — The House", "- Boots on ground? -": a dash goes on where the stop need
 * not end, or where nothing follows it; "Art. 1.- The State", "(EFE).- The fire": so does a
 * hyphen that touches the stop.
 */
static enum verdict
judge_dash(const struct reading *r)
{
	const struct spot *p = &r->spot;
	enum shape s = p->before.shape;

	if (!p->dash_opened || p->wide)
		return VERDICT_PASS;
	if (p->after.text.n == 0 && p->after_char == 0)
		return VERDICT_KEEP;
	if (!spot_has_gap(p) && p->text.s[p->next] == '-')
		return VERDICT_KEEP;
	return reading_is_stop(r) &&
		(r->abbreviation.kind || s == SHAPE_DOTTED || s == SHAPE_INITIAL)
	    ? VERDICT_KEEP
	    : VERDICT_PASS;
}

/* Whether the word before is one that no abbreviation looks like, ended by a mark alone. */
static bool
is_plain_end(const struct reading *r)
{
	enum { PLAIN_END_LETTERS = 5 };
	const struct spot *p = &r->spot;

	return p->before.shape == SHAPE_LOWER && p->before.letters >= PLAIN_END_LETTERS &&
	    p->stops <= 1 && !r->abbreviation.kind && !p->quote_closed && !p->bracket_closed;
}

/* In a text with capitals a small letter goes on, but for what the table knows better. */
static enum verdict
judge_lower_next(const struct reading *r)
{
	if (r->spot.wide || !next_is_lower(r))
		return VERDICT_PASS;
	if (r->lower_start && !r->spot.quote_closed && !r->abbreviation.kind)
		return VERDICT_PASS;
	return is_plain_end(r) && !r->spot.dash_opened ? VERDICT_PASS : VERDICT_KEEP;
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

/* "state Del. Marta Hale" against "in Wilmington, Del. Marta Hale". */
static enum verdict
judge_title(const struct reading *r)
{
	const struct spot *p = &r->spot;

	if (!reading_is_stop(r) || p->quote_closed || r->abbreviation.kind != 't')
		return VERDICT_PASS;
	if (r->abbreviation.never)
		return VERDICT_KEEP;
	return word_is_capital(&p->after) && !r->starter && !p->comma ? VERDICT_KEEP : VERDICT_PASS;
}

static enum verdict
judge_unit(const struct reading *r)
{
	char kind = r->abbreviation.kind;
	bool roman = r->spot.after.shape == SHAPE_UPPER && is_roman(r->after);

	if (!reading_is_stop(r) || r->spot.quote_closed || !kind)
		return VERDICT_PASS;
	if (kind == 'm' && word_has(r->classes, r->language, WORD_MONTH))
		return VERDICT_KEEP;
	if (next_is_figure(r) && (r->abbreviation.never || strchr("mhlu", kind)))
		return VERDICT_KEEP;
	if (kind == 'u' && word_has(r->classes, STR(""), WORD_UNIT))
		return VERDICT_KEEP;
	return kind == 'u' && roman ? VERDICT_KEEP : VERDICT_PASS;
}

/* Whether the sentence so far is a phrase like "On Monday at 5 a.m.", which only begins one. */
static bool
is_phrase_of_time(const struct reading *r)
{
	enum { PHRASE_LONGEST = 48 };
	const struct spot *p = &r->spot;
	struct str phrase = str_part(p->text, p->start, p->run - p->start);
	char text[WORD_LONGEST];

	if (phrase.n > PHRASE_LONGEST)
		return false;
	phrase = str_part(phrase, 0, str_find_byte(phrase, ' '));
	return word_is(word_fold(phrase, text), r->language, WORD_WHEN);
}

/* "10 a.m. Monday", "6 p.m. EST". */
static enum verdict
judge_time(const struct reading *r)
{
	if (!reading_is_stop(r) || r->abbreviation.kind != 'h')
		return VERDICT_PASS;
	if (word_has(r->classes, r->language, WORD_WEEKDAY) ||
	    word_has(r->classes, r->language, WORD_MONTH) ||
	    word_has(r->classes, r->language, WORD_ZONE))
		return VERDICT_KEEP;
	if (r->starter && !r->spot.after_stopped)
		return VERDICT_CUT;
	return is_phrase_of_time(r) ? VERDICT_KEEP : VERDICT_CUT;
}

static enum verdict
judge_company(const struct reading *r)
{
	if (!reading_is_stop(r) || r->abbreviation.kind != 'c')
		return VERDICT_PASS;
	if (r->starter)
		return VERDICT_CUT;
	return word_has(r->classes, r->language, WORD_ROLE) ||
		word_has(r->classes, r->language, WORD_COMPANY)
	    ? VERDICT_KEEP
	    : VERDICT_CUT;
}

/*
 * "in Flint, Mich. Police say" against "U.S. Embassy": an abbreviated place stands before a
 * name, but not behind a comma.
 */
static enum verdict
judge_place(const struct reading *r)
{
	char kind = r->abbreviation.kind;

	if (!reading_is_stop(r) || r->spot.quote_closed ||
	    (kind != 'p' && kind != 'o' && kind != 'a'))
		return VERDICT_PASS;
	if (r->starter || r->spot.quote_opened)
		return VERDICT_CUT;
	return kind == 'p' && r->spot.comma ? VERDICT_CUT : VERDICT_KEEP;
}

static enum verdict
judge_abbreviation(const struct reading *r)
{
	if (!reading_is_stop(r) || !r->abbreviation.kind || r->spot.quote_closed)
		return VERDICT_PASS;
	if (r->starter)
		return r->abbreviation.never && r->abbreviation.kind == 'l' ? VERDICT_KEEP
									    : VERDICT_CUT;
	if (r->abbreviation.never)
		return VERDICT_KEEP;
	return r->abbreviation.kind == 'd' ? VERDICT_CUT : VERDICT_PASS;
}

static enum verdict
judge_initial(const struct reading *r)
{
	enum shape s = r->spot.before.shape;

	if (!reading_is_stop(r) || r->spot.quote_closed)
		return VERDICT_PASS;
	if (s == SHAPE_LETTER)
		return r->spot.after_stopped && r->spot.after.letters == 1 ? VERDICT_KEEP
									   : VERDICT_PASS;
	if (s != SHAPE_INITIAL && s != SHAPE_DOTTED)
		return VERDICT_PASS;
	return r->starter ? VERDICT_CUT : VERDICT_KEEP;
}

/*
 * A word in capitals' stead: a letter, or its English name, in a script without capitals ("எஸ்.
 * மதுமதி").
 */
static bool
is_letter_name(const struct reading *r)
{
	return r->abbreviation.kind == 'i' && r->abbreviation.never;
}

/*
 * In the scripts of India two letters and a stop are an initial where sentences end in long
 * verbs (the Dravidian languages), or where the text has a danda for its full stop.
 */
static enum verdict
judge_short_uncased(const struct reading *r)
{
	const struct spot *p = &r->spot;
	enum { INITIAL_LETTERS = 2, DANDA_LETTERS = 3 };
	enum unicode_script script;
	uint32_t point;

	if (!reading_is_stop(r) || p->quote_closed || p->bracket_closed || p->before.text.n == 0)
		return VERDICT_PASS;
	if (is_letter_name(r))
		return VERDICT_KEEP;
	utf8_next(p->before.text.s, p->before.text.n, &point);
	script = unicode_script(point);
	if (script < SCRIPT_Devanagari || script > SCRIPT_Sinhala ||
	    word_starts(r->before, word_classes(r->before), STR("")))
		return VERDICT_PASS;
	if (p->before.shape == SHAPE_DOTTED || (r->danda && p->before.letters <= DANDA_LETTERS))
		return VERDICT_KEEP;
	return script >= SCRIPT_Tamil && script <= SCRIPT_Malayalam &&
		p->before.letters <= INITIAL_LETTERS
	    ? VERDICT_KEEP
	    : VERDICT_PASS;
}

/* "lost 3-2. Then": a score or a range is no ordinal, but for days of a month. */
static enum verdict
judge_score(const struct reading *r)
{
	const struct spot *p = &r->spot;
	const char *second = p->before.text.s;

	if (!reading_is_stop(r) || p->before.shape != SHAPE_DIGITS || p->left != '-' ||
	    second - p->text.s < 2 || !is_digit(second[-2]))
		return VERDICT_PASS;
	return word_is_capital(&p->after) && !word_has(r->classes, STR(""), WORD_MONTH)
	    ? VERDICT_CUT
	    : VERDICT_PASS;
}

/*
 * "it rose to 12. "Nobody knew,"": behind a number a quotation begins a sentence, but where the
 * language has ordinals that look so.
 */
static enum verdict
judge_number_and_quote(const struct reading *r)
{
	const struct spot *p = &r->spot;

	return reading_is_stop(r) && p->before.shape == SHAPE_DIGITS && p->quote_opened &&
		!p->quote_closed && spot_has_gap(p) && word_is_capital(&p->after) &&
		!(r->language.n > 0 && word_is(STR("1."), r->language, WORD_ORDINAL))
	    ? VERDICT_CUT
	    : VERDICT_PASS;
}

/* "Yahoo! Inc. was sold" */
static enum verdict
judge_name(const struct reading *r)
{
	return (r->spot.kind == MARK_SHOUT || r->spot.kind == MARK_ASK) && !r->spot.quote_closed &&
		word_has(r->classes, r->language, WORD_COMPANY)
	    ? VERDICT_KEEP
	    : VERDICT_PASS;
}

static const struct rule {
	const char *name;
	enum verdict (*judge)(const struct reading *);
} rules[] = {
	{ "inside a bracket", judge_bracket },
	{ "nothing before", judge_nothing_before },
	{ "half stop", judge_half },
	{ "control character next", judge_control_next },
	{ "comma next", judge_comma_next },
	{ "dots without capitals", judge_dots_uncased },
	{ "elision", judge_elision },
	{ "a pause", judge_wide_dots },
	{ "glued", judge_glued },
	{ "dash next", judge_dash },
	{ "lower case next", judge_lower_next },
	{ "list marker", judge_marker },
	{ "initial or unit", judge_short_uncased },
	{ "attribution", attribution_judge },
	{ "attribution", attribution_judge_wide },
	{ "title", judge_title },
	{ "figure or unit next", judge_unit },
	{ "time of day", judge_time },
	{ "company", judge_company },
	{ "place or office", judge_place },
	{ "score", judge_score },
	{ "number and quotation", judge_number_and_quote },
	{ "abbreviation", judge_abbreviation },
	{ "initial", judge_initial },
	{ "mark in a name", judge_name },
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
