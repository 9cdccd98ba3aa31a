#include "sentence/weigh.h"

#include "text/table.h"
#include "text/unicode.h"
#include "text/utf8.h"

/* Hash << 8 | weight + 128; 0 where a slot is empty. */
static const uint32_t slots[] = {
#define SLOT(value) value,
#include "sentence-weights.inc"
};

static int
weight_of(uint32_t hash)
{
	const size_t mask = sizeof(slots) / sizeof(slots[0]) - 1;
	size_t at = (hash + (hash >> 12)) & mask;

	for (; slots[at]; at = (at + 1) & mask)
		if (slots[at] >> 8 == hash)
			return (int)(slots[at] & 0xff) - 128;
	return 0;
}

/* A feature being written. */
struct feature {
	char text[FEATURE_LONGEST];
	size_t n;
	uint32_t hash; /* of the text so far */
	feature_fn *take;
	void *to;
};

static inline void
put(struct feature *f, char c)
{
	if (f->n == sizeof(f->text))
		return;
	f->text[f->n++] = c;
	f->hash = table_hash_byte(f->hash, c);
}

static inline void
put_text(struct feature *f, struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		put(f, s.s[i]);
}

/* What is looked at, a letter each. */
struct sight {
	char kind, before, length, after, casing, closed, opened, script, next_script, abbreviation,
	    starter, gap;
	struct str language;
};

static char
script_letter(const struct word *w, uint32_t point)
{
	if (w->text.n > 0)
		utf8_next(w->text.s, w->text.n, &point);
	return point < 0x80 && w->text.n == 0 ? '-' : (char)('A' + unicode_script(point));
}

static char
length_letter(size_t letters)
{
	return letters < 5 ? (char)('0' + letters) : letters < 8 ? '5' : '8';
}

static char
shape_letter(const struct word *w)
{
	return "-xXaACmuD9.#"[w->shape];
}

/* The next word's shape; where no word comes, the character that does. */
static char
after_letter(const struct spot *p)
{
	if (p->after.text.n > 0)
		return shape_letter(&p->after);
	return p->after_char > ' ' && p->after_char < 0x7f ? (char)p->after_char : '-';
}

static char
kind_letter(const struct spot *p)
{
	if (p->kind == MARK_STOP)
		return p->stops > 1 ? ':' : '.';
	return "-.|?!*;"[p->kind];
}

static struct sight
look(const struct reading *r)
{
	const struct spot *p = &r->spot;

	return (struct sight){
		.kind = kind_letter(p),
		.before = shape_letter(&p->before),
		.length = length_letter(p->before.letters),
		.after = after_letter(p),
		.casing = r->cased ? (r->lower_start ? 'l' : 'c') : 'n',
		.closed = (char)('0' + p->quote_closed + 2 * p->bracket_closed + 4 * p->cited),
		.opened =
		    (char)('0' + p->quote_opened + 2 * p->bracket_opened + 4 * p->dash_opened),
		.script = script_letter(&p->before, 0),
		.next_script = script_letter(&p->after, p->after_char),
		.abbreviation = !r->abbreviation.kind ? '-'
		    : r->abbreviation.never           ? (char)(r->abbreviation.kind - 'a' + 'A')
						      : r->abbreviation.kind,
		.starter = r->starter ? 's' : '-',
		.gap = !spot_has_gap(p) ? 'g'
		    : p->detached       ? 'd'
					: '-',
		.language = r->language,
	};
}

/* The letters that a feature looks at. */
#define LETTERS(...) \
	((struct str){ (const char[]){ __VA_ARGS__ }, sizeof((const char[]){ __VA_ARGS__ }) })

static void
add(struct feature *f, char name, struct str letters, struct str text, struct str language)
{
	f->n = 0;
	f->hash = TABLE_HASH_START;
	put(f, name);
	put_text(f, letters);
	put(f, ' ');
	put_text(f, text);
	if (language.n > 0) {
		put(f, '@');
		put_text(f, language);
	}
	f->take(f->to, (struct str){ f->text, f->n }, f->hash);
}

/* The features of shape, for every language and for this one. */
static void
add_shapes(struct feature *f, const struct sight *s)
{
	const struct str none = STR("");

	add(f, 'a', LETTERS(s->kind, s->after, s->casing, s->gap), none, none);
	add(f, 'b', LETTERS(s->kind, s->before, s->after, s->casing), none, none);
	add(f, 'c', LETTERS(s->before, s->length, s->after, s->casing), none, none);
	add(f, 'd', LETTERS(s->kind, s->script, s->length, s->gap), none, none);
	add(f, 'e', LETTERS(s->kind, s->closed, s->opened, s->after), none, none);
	add(f, 'f', LETTERS(s->abbreviation, s->after, s->starter), none, none);
	add(f, 'g', LETTERS(s->kind, s->script, s->next_script, s->gap, s->closed), none, none);
	add(f, 'h', LETTERS(s->before, s->starter, s->kind), none, none);
	add(f, 'i', LETTERS(s->kind, s->after, s->casing), none, s->language);
	add(f, 'j', LETTERS(s->before, s->length, s->after), none, s->language);
	add(f, 'k', LETTERS(s->abbreviation, s->starter, s->after), none, s->language);
	add(f, 'l', LETTERS(s->kind, s->closed, s->opened), none, s->language);
}

static bool
has_vowel(struct str lower)
{
	for (size_t i = 0; i < lower.n; i++)
		if (memchr("aeiouy", lower.s[i], 6) || (lower.s[i] & 0x80))
			return true;
	return false;
}

/* How far the sentence has come: under 4, 12, 40 and more bytes. */
static char
distance_letter(const struct spot *p)
{
	size_t n = p->run - p->start;

	return n < 4 ? '0' : n < 12 ? '1' : n < 40 ? '2' : '3';
}

static bool
is_date(const struct reading *r)
{
	return word_has(r->classes, r->language, WORD_MONTH) ||
	    word_has(r->classes, r->language, WORD_WEEKDAY);
}

/* What stands right before the word before: in "4-3." the figure is no ordinal. */
static char
left_letter(const struct spot *p)
{
	if (p->left == 0 || p->left == ' ')
		return ' ';
	return p->left > ' ' ? p->left : 'u';
}

static void
add_words(struct feature *f, const struct reading *r, const struct sight *s)
{
	const struct str none = STR("");
	char date = is_date(r) ? 'd' : '-';
	char vowel = has_vowel(r->before) ? 'v' : '-';

	add(f, 'm', LETTERS(s->kind, s->after), r->before, none);
	add(f, 'n', LETTERS(s->kind), r->before, s->language);
	add(f, 'o', LETTERS(s->kind, s->closed), r->after, none);
	add(f, 'p', LETTERS(s->kind), r->after, s->language);
	add(f, 'q', LETTERS(vowel, s->length, s->before, s->after), none, none);
	add(f, 'r', LETTERS(distance_letter(&r->spot), s->kind, s->before), none, none);
	add(f, 's', LETTERS(date, s->before, s->length), none, none);
	add(f, 't', LETTERS(date, s->before, s->length), none, s->language);
	add(f, 'v', LETTERS(left_letter(&r->spot), s->before, s->length), none, none);
	add(f, 'u',
	    LETTERS(
		r->danda ? 'd' : '-', r->inside ? 'i' : '-', r->spot.first ? 'f' : '-', s->kind),
	    none, none);
}

void
weigh_features(const struct reading *r, feature_fn *take, void *to)
{
	struct feature f = { .take = take, .to = to };
	struct sight s = look(r);

	add_shapes(&f, &s);
	add_words(&f, r, &s);
}

static void
add_weight(void *to, struct str feature, uint32_t hash)
{
	(void)feature;
	*(int *)to += weight_of(hash);
}

int
weigh(const struct reading *r)
{
	int sum = 0;

	weigh_features(r, add_weight, &sum);
	return sum;
}
