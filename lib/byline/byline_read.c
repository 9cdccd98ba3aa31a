#include "byline/byline_read.h"

#include "byline/byline_word.h"
#include "text/unicode.h"
#include "text/utf8.h"

/* Digits that page text glued to a name: of notes and counts. */
enum { GLUED_DIGITS = 2 };

enum { NAME_WORDS = 6, LEAD_WORDS = 3 };

struct names {
	struct byline_reader in;
	enum byline_trust trust;
	struct buf *out;
	size_t count;  /* names found */
	bool told;     /* a word such as "by" was seen */
	bool inside;   /* behind others */
	bool ended;    /* no more names follow */
	bool pictured; /* the names that follow are of who took a picture */
	size_t words;  /* read since the last mark */
	bool titled;   /* a trade was named: what follows its comma is no name */
	bool counted;  /* a number was read: only "Author:" leads to names behind it */

	size_t start; /* the name at hand */
	size_t end;
	size_t length; /* its words */
	bool bad;      /* it is no name */
	bool trade;    /* a trade stands in it */
	bool agency;
	bool is_person; /* the last name found has two words */
	bool known;     /* the first name found begins with a given name that is known */
	bool listed;    /* a word such as "and" was seen */
	size_t before;  /* what out had before the last name, where that stands behind a comma */
	enum byline_break lead; /* what stands before the name at hand */
};

static bool
is_large(uint32_t point)
{
	unsigned class = unicode_class(point);

	return (class & UNICODE_UPPER) || ((class & UNICODE_LETTER) && !(class & UNICODE_LOWER));
}

static bool
has_digit(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (is_digit(s.s[i]))
			return true;
	return false;
}

/* O'Neill, d'Angelo, McCarthy, 王小明: begins large, or is large behind an apostrophe. */
static bool
is_name_word(struct str s)
{
	uint32_t point;
	size_t at = utf8_next(s.s, s.n, &point);

	if (is_large(point))
		return true;
	if (at + 1 >= s.n || !(unicode_class(point) & UNICODE_LOWER))
		return false;
	utf8_next(s.s + at, s.n - at, &point);
	if (point != '\'' && point != 0x2019)
		return false;
	at += point == '\'' ? 1 : 3;
	if (at >= s.n)
		return false;
	utf8_next(s.s + at, s.n - at, &point);
	return is_large(point);
}

/* Whether a word must lead to the names. */
static bool
is_line(enum byline_trust trust)
{
	return trust == BYLINE_LINE || trust == BYLINE_LED;
}

static void
begin_name(struct names *n)
{
	n->length = 0;
	n->bad = false;
	n->trade = false;
	n->agency = false;
}

/* "de Ioana Quill" is a byline: behind the particle of a name stands no given name. */
static struct str
without_particle(struct str name)
{
	size_t blank = str_find_byte(name, ' ');
	struct str rest = str_from(name, blank < name.n ? blank + 1 : blank);

	return rest.n > 0 && byline_kind_of(str_part(name, 0, blank)) == BYLINE_PARTICLE &&
		byline_is_person(rest)
	    ? rest
	    : name;
}

static void
add_name(struct names *n, struct str name)
{
	size_t words = 1;

	for (size_t i = 0; i < name.n; i++)
		words += name.s[i] == ' ';
	if (words > NAME_WORDS || name.n > BYLINE_NAME_LIMIT)
		return;
	byline_add(n->out, name);
	n->count++;
}

/*
 * Adds a name, or the several that stand side by side where the first is a person's who is
 * known.
 */
static void
add_names(struct names *n, struct str name)
{
	size_t at = byline_is_person(name) ? byline_second(name) : name.n;

	for (; at < name.n; at = byline_second(name)) {
		add_name(n, str_part(name, 0, at - 1));
		name = str_from(name, at);
	}
	add_name(n, name);
}

/* Whether a full stop behind two small letters ends it: no initial, no "Jr.". */
static bool
ends_sentence(struct str name)
{
	uint32_t point;
	size_t at = name.n - 1;

	if (name.s[at] != '.')
		return false;
	for (int letters = 2; letters > 0; letters--) {
		if (at == 0)
			return false;
		at -= utf8_before(name.s, at, &point);
		if (!(unicode_class(point) & UNICODE_LOWER))
			return false;
	}
	return true;
}

/* Takes the name at hand if it is one. */
static void
take_name(struct names *n)
{
	struct str name = str_part(n->in.text, n->start, n->end - n->start);
	bool whole = n->length >= 2 || n->agency || byline_is_unspaced(name) ||
	    n->trust == BYLINE_FIELD || n->trust == BYLINE_LED;

	name = without_particle(name);
	while (name.n > 0 && (n->length > 1 || n->agency) && ends_sentence(name))
		name.n--;
	if (name.n == 0 || !whole || (n->titled && !byline_is_person(name)))
		return;
	n->before = n->lead == BREAK_COMMA ? n->out->n : 0;
	add_names(n, name);
	n->known = n->count == 1 ? byline_is_person(name) : n->known;
	n->is_person = n->length >= 2 && !n->agency;
}

static void
end_name(struct names *n)
{
	if (n->length > 0 && !n->bad && (n->told || !is_line(n->trust)))
		take_name(n);
	begin_name(n);
}

static void
add_to_name(struct names *n, struct byline_word w)
{
	if (n->length == 0) {
		n->start = w.at;
		n->lead = w.before;
	}
	n->end = w.end;
	n->length++;
}

/* Inside a name a particle in small letters is added by the word behind it: none ends a name. */
static void
add_particle(struct names *n, struct byline_word w)
{
	if (n->length == 0 || !is_lower(n->in.text.s[w.at]))
		add_to_name(n, w);
}

/* Takes back the last name where it stands behind a comma and is nobody's who is known. */
static void
drop_last(struct names *n)
{
	struct str last = str_from(buf_str(n->out), n->before < n->out->n ? n->before + 1 : 0);

	if (n->count < 2 || !n->known || n->before == 0 || n->before >= n->out->n ||
	    byline_is_person(last) || byline_is_agency(last))
		return;
	n->out->n = n->before;
	n->count--;
}

/*
 * Whether the words at hand are behind a comma and a name, and are none:
 * "Ada Quill, Stone Bridge Expert".
 */
static bool
is_apposition(const struct names *n)
{
	return n->known && n->lead == BREAK_COMMA &&
	    !byline_is_person(str_part(n->in.text, n->start, n->end - n->start));
}

/* A trade ends a name of two words before it; without one the piece is none, or a team. */
static void
add_role(struct names *n, struct byline_word w)
{
	if (n->trust == BYLINE_LED && n->told) {
		n->trade = true;
		add_to_name(n, w);
		return;
	}
	/* "Ada Quill, Master Gardener & Bridge Expert" */
	if (n->listed && n->lead == BREAK_BLANK)
		drop_last(n);
	if (!is_apposition(n) &&
	    (n->length >= 2 ||
		byline_is_unspaced(str_part(n->in.text, n->start, n->end - n->start))))
		end_name(n);
	n->titled = n->count > 0 && is_line(n->trust);
	n->bad = true;
	n->trade = true;
	n->length++;
}

/* Whether a word that ends there has a colon behind it, as labels do. */
static bool
is_label(struct str text, size_t end)
{
	struct str behind = str_from(text, end);

	return str_starts(behind, STR(":")) || str_starts(behind, STR("\xef\xbc\x9a"));
}

/*
 * Whether a word that leads to names is a part of the name at hand: "Ada von Quill", "Mark Di
 * Quill".
 */
static bool
is_inside_name(const struct names *n, struct byline_word w)
{
	struct str word = str_part(n->in.text, w.at, w.end - w.at);
	struct str name = str_part(n->in.text, n->start, n->end - n->start);

	if (n->length == 0 || n->bad || (is_line(n->trust) && !n->told))
		return false;
	return (is_lower(word.s[0]) && n->told) ||
	    (byline_may_be_particle(word) &&
		byline_is_given(str_part(name, 0, str_find_byte(name, ' '))));
}

/* "By" begins anew, unless it belongs to the name. */
static void
add_by(struct names *n, struct byline_word w)
{
	if (is_inside_name(n, w)) {
		add_particle(n, w);
		return;
	}
	begin_name(n);
	/* Inside a sentence it leads to no byline: "the threat posed by Ada Quill". */
	n->told = !is_line(n->trust) || is_label(n->in.text, w.end) ||
	    (!n->counted && n->words <= (n->trust == BYLINE_LED ? 0 : LEAD_WORDS));
	n->bad = !n->told;
	n->inside = n->words > 0;
}

/* MD, PhD behind a name and a comma: they stay with it. */
static void
add_letters(struct names *n, struct byline_word w)
{
	if (n->count == 0)
		return;
	buf_add(n->out, STR(", "));
	buf_add(n->out, str_part(n->in.text, w.at, w.end - w.at));
}

static void
add_plain(struct names *n, struct byline_word w)
{
	struct str word = str_part(n->in.text, w.at, w.end - w.at);

	if (has_digit(word)) {
		end_name(n);
		if (word.n <= GLUED_DIGITS && w.before == BREAK_BLANK && w.at > 0 &&
		    n->in.text.s[w.at - 1] != ' ')
			return;
		n->ended = n->trust != BYLINE_FIELD && (n->told || !is_line(n->trust));
		n->counted = true;
		n->bad = true;
		return;
	}
	if (word.s[0] == '@' || str_find_byte(word, '@') < word.n) {
		end_name(n);
		n->bad = true;
		return;
	}
	if (n->trade &&
	    (byline_is_given(word) ||
		(byline_is_unspaced(word) &&
		    byline_is_person(word)))) /* "Political Reporter Ada Quill" */
		begin_name(n);
	if (!is_name_word(word) && !(n->trust == BYLINE_LED && n->length == 0))
		n->bad = true;
	add_to_name(n, w);
}

static void
add_and(struct names *n, struct byline_word w)
{
	struct str word = str_part(n->in.text, w.at, w.end - w.at);

	if (is_upper(word.s[0]) && byline_is_given(word)) { /* "Ed Quill" */
		add_plain(n, w);
		return;
	}
	end_name(n);
	n->titled = false;
	n->listed = true;
}

static void
add_stop(struct names *n)
{
	end_name(n);
	n->ended = n->count > 0 && n->trust != BYLINE_FIELD;
	n->bad = true;
}

/* "The town of Ada Quill is ...": what leads to the name was no byline. */
static void
add_verb(struct names *n, struct byline_word w)
{
	if (!is_lower(n->in.text.s[w.at])) { /* "Will Quill" */
		add_plain(n, w);
		return;
	}
	if (n->inside)
		begin_name(n);
	add_stop(n);
}

/* Whether the name at hand is one of a person that is known and needs no more words. */
static bool
is_whole_person(const struct names *n)
{
	return n->length >= 2 && !n->bad &&
	    byline_is_person(str_part(n->in.text, n->start, n->end - n->start));
}

/* MD, CFP®. */
static bool
are_letters(enum byline_kind kind, struct str word)
{
	return is_upper(word.s[0]) && (kind == BYLINE_LETTERS || str_ends(word, STR("\xc2\xae")));
}

/*
 * "Photos by Ada Quill, text by Tom Reed": behind a picture, what stands behind a mark and
 * leads to names.
 */
static bool
is_of_picture(struct names *n, enum byline_kind kind, enum byline_break before)
{
	if (n->pictured && kind == BYLINE_BY && before != BREAK_BLANK) {
		n->pictured = false;
		n->words = 0;
	}
	return n->pictured;
}

/* Returns what the word was. */
static enum byline_kind
add_word(struct names *n, struct byline_word w)
{
	enum byline_kind kind = byline_phrase(&n->in, &w);
	struct str word = str_part(n->in.text, w.at, w.end - w.at);

	if (is_of_picture(n, kind, w.before))
		return kind;
	if (w.before == BREAK_COMMA && n->length == 0 && n->is_person && are_letters(kind, word)) {
		add_letters(n, w);
		return kind;
	}
	switch (kind) {
	case BYLINE_BY:
		add_by(n, w);
		break;
	case BYLINE_AND:
		add_and(n, w);
		break;
	case BYLINE_VERB:
		add_verb(n, w);
		break;
	case BYLINE_STOP:
		add_stop(n);
		break;
	case BYLINE_PICTURE:
		if (n->told && n->length >= 2)
			end_name(n);
		begin_name(n);
		n->pictured = true;
		break;
	case BYLINE_TEAM:
		if (n->length > 0 && !n->bad)
			add_to_name(n, w);
		else
			add_role(n, w);
		break;
	case BYLINE_ROLE:
		add_role(n, w);
		break;
	case BYLINE_AGENCY:
		if (is_upper(word.s[0]) && is_whole_person(n)) /* "Ada Quill Wending Press" */
			end_name(n);
		n->agency = n->length == 0;
		add_to_name(n, w);
		break;
	case BYLINE_PARTICLE:
		add_particle(n, w);
		break;
	case BYLINE_PLAIN:
	case BYLINE_TITLE:
	case BYLINE_LETTERS:
		if (kind == BYLINE_LETTERS && byline_in_capitals(word) && n->length >= 2)
			add_to_name(n, w);
		else
			add_plain(n, w);
		break;
	}
	return kind;
}

/* "By Ada Quill, New Wending": behind one who is known, and a comma alone, stands a place. */
static void
drop_place(struct names *n)
{
	if (n->count == 2 && !n->listed && n->trust != BYLINE_FIELD)
		drop_last(n);
}

size_t
byline_read(struct str text, enum byline_trust trust, struct buf *out)
{
	struct names n = { .in = { .text = text }, .trust = trust, .out = out };
	struct byline_word w;

	while (!n.ended && byline_next(&n.in, &w)) {
		if (n.in.noted == BYLINE_PICTURE) /* "Tom Reed (photos)" */
			begin_name(&n);
		if (w.before != BREAK_BLANK)
			end_name(&n);
		if (w.before == BREAK_MARK)
			n.words = 0;
		n.words += add_word(&n, w) != BYLINE_BY;
	}
	if (n.in.noted != BYLINE_PICTURE || n.ended)
		end_name(&n);
	drop_place(&n);
	return n.count;
}
