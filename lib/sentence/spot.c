#include "sentence/spot.h"

#include "text/unicode.h"
#include "text/utf8.h"

enum { WIDE_POINTS = 0x3000 };

/*
 * Whether nothing that a closing mark could open stands at text[at]: a space, the end,
 * punctuation.
 */
static bool
is_open_air(struct str text, size_t at)
{
	uint32_t point;

	if (at >= text.n)
		return true;
	utf8_next(text.s + at, text.n - at, &point);
	return !unicode_is_word(point) && mark_of(point) != MARK_LEFT &&
	    mark_of(point) != MARK_OPEN;
}

static size_t
skip_spaces(struct str text, size_t at)
{
	size_t n;

	while (at < text.n && mark_at(text, at, &n) == MARK_SPACE)
		at += n;
	return at;
}

static enum mark
stronger(enum mark a, enum mark b)
{
	static const uint8_t strength[] = { [MARK_HALF] = 1,
		[MARK_STOP] = 2,
		[MARK_DOTS] = 3,
		[MARK_SHOUT] = 4,
		[MARK_ASK] = 5,
		[MARK_FULL] = 6 };

	return strength[b] > strength[a] ? b : a;
}

/* Whether terminators stand alone behind the spaces at text[at], as in ". . ." or "! ...". */
static bool
is_spaced_run(struct str text, size_t at)
{
	size_t from = skip_spaces(text, at);
	size_t end = from;
	bool full = false;
	size_t n;

	for (enum mark m; end < text.n && mark_ends(m = mark_at(text, end, &n)); end += n) {
		full |= m == MARK_FULL;
		if (end - from >= WORD_LONGEST)
			return true;
	}
	return end > from && (full || is_open_air(text, end));
}

/* A face like :-) at text[at] with nothing but a space behind it: where it ends, or at. */
static size_t
skip_face(struct str text, size_t at)
{
	size_t i = at + 1;

	if (at >= text.n || !memchr(":;=", text.s[at], 3))
		return at;
	i += i < text.n && text.s[i] == '-';
	if (i >= text.n || !memchr(")(DPp", text.s[i], 5))
		return at;
	for (char mouth = text.s[i]; i < text.n && text.s[i] == mouth;)
		i++;
	return i == text.n || text.s[i] == ' ' ? i : at;
}

static size_t
read_run(struct spot *p, size_t at)
{
	struct str text = p->text;
	size_t face = skip_face(text, at);

	if (face > at) {
		p->kind = MARK_SHOUT;
		return face;
	}
	while (at < text.n) {
		uint32_t point;
		size_t n = utf8_next(text.s + at, text.n - at, &point);
		enum mark m = mark_of(point);

		if (m == MARK_SPACE && at > p->run && is_spaced_run(text, at)) {
			at = skip_spaces(text, at);
			p->spaced = true;
			continue;
		}
		if (!mark_ends(m) && m != MARK_FORMAT && !(m == MARK_HALF && at == p->run))
			break;
		at += n;
		if (m == MARK_FORMAT)
			continue;
		p->stops += m == MARK_STOP;
		p->wide |= point >= WIDE_POINTS || m == MARK_FULL;
		p->kind = stronger(p->kind, m);
	}
	if (p->kind == MARK_STOP && p->stops > 2)
		p->kind = MARK_DOTS;
	return at;
}

/* A citation mark like [1] or [5, 6] at text[at]: where it ends, or at. */
static size_t
skip_citation(struct str text, size_t at)
{
	size_t i = at + 1;

	if (at >= text.n || text.s[at] != '[')
		return at;
	while (i < text.n && i - at < WORD_LONGEST &&
	    (is_digit(text.s[i]) || text.s[i] == ',' || text.s[i] == ' ' || text.s[i] == '-' ||
		(text.s[i] & 0x80)))
		i++;
	return i > at + 1 && i < text.n && text.s[i] == ']' ? i + 1 : at;
}

/* What closes right behind text[at]: where it ends. */
static size_t
read_closers(struct spot *p, size_t at)
{
	struct str text = p->text;

	while (at < text.n) {
		size_t n;
		enum mark m = mark_at(text, at, &n);
		size_t cited = skip_citation(text, at);

		if (cited > at) {
			p->cited = true;
			at = cited;
			continue;
		}
		if (m == MARK_CLOSE)
			p->bracket_closed = true;
		else if (m == MARK_RIGHT || (m == MARK_QUOTE && p->wide) ||
		    ((m == MARK_QUOTE || m == MARK_LEFT) && is_open_air(text, at + n)))
			p->quote_closed = true;
		else if (m != MARK_FORMAT)
			break;
		at += n;
	}
	return at;
}

/*
 * Whether the straight quotation mark, `"` or `''`, is open at the run: it looks the same on
 * both sides.
 */
static bool
is_quote_open(const struct spot *p, struct str mark)
{
	size_t from = p->run - p->start > SPOT_QUOTE_REACH ? p->run - SPOT_QUOTE_REACH : p->start;
	size_t n = 0;

	for (size_t at = from; at + mark.n <= p->run; at++)
		if (memcmp(p->text.s + at, mark.s, mark.n) == 0) {
			at += mark.n - 1;
			n++;
		}
	return n % 2 == 1;
}

/* What closes behind spaces: " »", " [3]", and a straight quotation mark that is open. */
static size_t
read_detached_closers(struct spot *p, size_t at)
{
	struct str text = p->text;
	size_t from = skip_spaces(text, at);
	size_t end = skip_citation(text, from);
	size_t face = skip_face(text, from);
	enum mark m;
	size_t n;

	if (from == at || from == text.n)
		return at;
	if (end > from) {
		p->cited = true;
		return end;
	}
	if (face > from)
		return face;
	m = mark_at(text, from, &n);
	if (p->wide && (m == MARK_RIGHT || m == MARK_CLOSE)) {
		p->quote_closed = true;
		return from + n;
	}
	if (m == MARK_QUOTE && from + n < text.n && text.s[from + n] == text.s[from])
		n *= 2;
	if ((m != MARK_RIGHT && m != MARK_QUOTE) || !is_open_air(text, from + n) ||
	    (m == MARK_QUOTE && !is_quote_open(p, str_part(text, from, n))))
		return at;
	p->quote_closed = true;
	return from + n;
}

/* Run, closers, and again where a terminator follows them, as in `required.". Then`. */
static void
read_end(struct spot *p)
{
	size_t at = p->run;
	size_t run;

	do {
		p->again = at > p->run;
		run = read_run(p, at);
		at = read_closers(p, run);
	} while (at > run && at < p->text.n && p->text.s[at] == '.');
	for (size_t more; (more = read_detached_closers(p, at)) > at;)
		at = read_closers(p, more);
	p->end = at;
	p->next = skip_spaces(p->text, at);
}

static bool
is_word_byte(struct str text, size_t at, size_t n, uint32_t point)
{
	size_t behind = at + n;
	uint32_t next;

	if (unicode_is_word(point) || mark_of(point) == MARK_FORMAT)
		return true;
	if ((point != '\'' && point != '-' && point != 0x2019) || behind >= text.n)
		return false;
	utf8_next(text.s + behind, text.n - behind, &next);
	return unicode_is_word(next);
}

/* Behind a letter that stands for a word before a capital: "'s Avonds", "'t Is"; or at. */
static size_t
over_clipped(struct str text, size_t at)
{
	uint32_t point = 0;
	size_t n = at < text.n ? utf8_next(text.s + at, text.n - at, &point) : 0;
	size_t letter = at + n;

	if ((point != '\'' && point != 0x2019) || letter + 2 >= text.n ||
	    !is_alpha(text.s[letter]) || is_upper(text.s[letter]) || text.s[letter + 1] != ' ')
		return at;
	utf8_next(text.s + letter + 2, text.n - letter - 2, &point);
	return unicode_lower(point) != point ? letter + 2 : at;
}

static size_t
read_openers(struct spot *p)
{
	size_t at = over_clipped(p->text, p->next);

	if (at > p->next)
		return at;
	for (int i = 0; i < SPOT_OPENERS && at < p->text.n; i++) {
		size_t n;
		enum mark m = mark_at(p->text, at, &n);

		if (mark_is_quote(m))
			p->quote_opened = true;
		else if (m == MARK_OPEN)
			p->bracket_opened = true;
		else if (m == MARK_DASH || m == MARK_BULLET)
			p->dash_opened = true;
		else if (m != MARK_TURNED && m != MARK_FORMAT && m != MARK_SPACE)
			break;
		at += n;
	}
	return at;
}

static void
read_after(struct spot *p)
{
	size_t from = read_openers(p);
	size_t at = from;
	size_t most = p->text.n - from < WORD_LONGEST ? p->text.n - from : WORD_LONGEST;

	p->after_char = 0;
	if (from < p->text.n)
		utf8_next(p->text.s + from, p->text.n - from, &p->after_char);
	while (at - from < most) {
		uint32_t point;
		size_t n = utf8_next(p->text.s + at, p->text.n - at, &point);

		if (!is_word_byte(p->text, at, n, point))
			break;
		at += n;
		if (unicode_is_cjk(point))
			break;
	}
	p->after = word_of(str_part(p->text, from, at - from));
	p->after_stopped = at < p->text.n && p->text.s[at] == '.';
}

/* Whether the mark parts words, looking back from a terminator. */
static bool
parts_words(const struct spot *p, size_t at, size_t n, enum mark m)
{
	struct str text = p->text;

	if (m == MARK_QUOTE || m == MARK_RIGHT)
		return at + n < text.n &&
		    (is_open_air(text, at + n) || at == p->start || text.s[at] == '"');
	return m == MARK_SPACE || m == MARK_OPEN || m == MARK_CLOSE || m == MARK_LEFT ||
	    m == MARK_DASH || m == MARK_BULLET || m == MARK_ASK || m == MARK_SHOUT ||
	    m == MARK_DOTS || m == MARK_FULL || memchr("/@;", text.s[at], 3);
}

static void
read_before(struct spot *p)
{
	struct str text = p->text;
	size_t end = p->run;
	size_t at;

	if (end > p->start && text.s[end - 1] == ' ') {
		end--;
		p->detached = true;
	}
	for (size_t n; end > p->start && mark_before(text, end, &n) == MARK_FORMAT;)
		end -= n;
	at = end;
	while (at > p->start && end - at < WORD_LONGEST) {
		size_t n;
		enum mark m = mark_before(text, at, &n);

		if (n > at - p->start || parts_words(p, at - n, n, m))
			break;
		at -= n;
	}
	p->before = word_of(str_part(text, at, end - at));
	p->left = at > p->start ? text.s[at - 1] : 0;
	while (at > p->start) {
		size_t n;
		enum mark m = mark_before(text, at, &n);

		if (n > at - p->start || end - at > 2 * WORD_LONGEST ||
		    (m != MARK_SPACE && m != MARK_OPEN && m != MARK_BULLET && m != MARK_DASH &&
			m != MARK_FORMAT && !mark_is_quote(m)))
			break;
		at -= n;
	}
	p->first = at == p->start;
	p->comma = at > p->start && text.s[at - 1] == ',';
}

void
spot_read(struct spot *p, struct str text, size_t start, size_t at)
{
	*p = (struct spot){ .text = text, .start = start, .run = at, .kind = MARK_HALF };
	read_before(p);
	read_end(p);
	if (p->next < text.n)
		read_after(p);
}
