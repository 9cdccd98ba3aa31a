#include "source/press.h"

#include "source/outlet_word.h"
#include "source/press_key.h"
#include "text/table.h"
#include "text/unicode.h"
#include "text/utf8.h"

enum press_flag {
	ENTRY_HOST = 1 << 0,
	ENTRY_COMMON = 1 << 1, /* the common name, no other one */
	ENTRY_THE = 1 << 2,    /* one word or a known one, in the table with "The" before it */
};

enum { ARTICLE_MOST = 4, KEY_MIN_ANY_CASE = 6, WORD_KEY_BYTES = 32 };

static const struct publisher outlets[] = {
#define ROW(host, name, country, others) \
	{ STR_ROW(host), STR_ROW(name), STR_ROW(others), PRESS_OUTLET },
#include "outlets.inc"
};

/* "photo" or another kind, by its first letters: the others are told apart nowhere. */
#define AGENCY_KIND(kind) ((kind)[0] == 'p' ? PRESS_PHOTO : PRESS_AGENCY)
static const struct publisher agencies[] = {
#define ROW(name, others, country, language, kind) \
	{ STR_ROW(""), STR_ROW(name), STR_ROW(others), AGENCY_KIND(kind) },
#include "agencies.inc"
};

struct press_word {
	struct str key;
	const char *sense;
};
static const struct press_word press_words[] = {
#define ROW(key, sense) { STR_ROW(key), sense },
#include "press-words.inc"
};
static const uint16_t press_word_slots[] = {
#define SLOT(row) row,
#include "press-words.inc"
};
static const struct table press_word_table = TABLE(press_words, press_word_slots);

static size_t
word_end(struct str text, size_t at)
{
	while (at < text.n) {
		uint32_t point;
		size_t n = utf8_next(text.s + at, text.n - at, &point);

		if (!unicode_is_word(point))
			break;
		at += n;
	}
	return at;
}

enum press_sense
press_sense_of(struct str name)
{
	struct str core = key_without_the(name);
	char key[WORD_KEY_BYTES + UTF8_MAX];
	const struct press_word *row;
	size_t n = 0;
	uint32_t point;

	for (size_t at = 0; key_next(core, &at, &point);) {
		if (n > WORD_KEY_BYTES)
			return SENSE_NONE;
		n += utf8_encode(point, key + n);
	}
	row = table_find(&press_word_table, (struct str){ key, n });
	if (!row)
		return SENSE_NONE;
	switch (row->sense[0]) {
	case 'a':
		return SENSE_ACRONYM;
	case 's':
		return SENSE_SURNAME;
	case 'p':
		return row->sense[1] == 'l' ? SENSE_PLACE : SENSE_PERSON;
	default:
		return SENSE_WORD;
	}
}

static bool
is_in(const uint32_t *set, uint32_t bit)
{
	return set[bit / 32] >> bit % 32 & 1;
}

static void
put_in(uint32_t *set, uint32_t bit)
{
	set[bit / 32] |= UINT32_C(1) << bit % 32;
}

static void
slot_fill(struct press *p, uint32_t number)
{
	size_t slot = p->entries[number].hash & p->mask;

	while (p->slots[slot])
		slot = (slot + 1) & p->mask;
	p->slots[slot] = number + 1;
}

/* Room for one more, at most half of the slots in use. */
static bool
grow(struct press *p)
{
	size_t cap = p->cap ? 2 * p->cap : 8192;
	struct press_entry *entries = arena_take(&p->memory, cap, sizeof(*entries));
	uint32_t *slots = arena_take(&p->memory, 2 * cap, sizeof(*slots));

	if (!entries || !slots)
		return false;
	if (p->n)
		memcpy(entries, p->entries, p->n * sizeof(*entries));
	p->entries = entries;
	p->slots = slots;
	p->cap = cap;
	p->mask = 2 * cap - 1;
	for (size_t i = 0; i < p->n; i++)
		slot_fill(p, (uint32_t)i);
	return true;
}

static bool
enter(struct press *p, struct str written, const struct publisher *of, unsigned flags)
{
	struct press_entry *e;

	if (p->n == p->cap && !grow(p))
		return false;
	e = &p->entries[p->n];
	*e = (struct press_entry){ written, of, key_hash(written), flags,
		flags & ENTRY_HOST ? SENSE_NONE : press_sense_of(written) };
	put_in(p->names, e->hash >> 15);
	slot_fill(p, (uint32_t)p->n);
	p->n++;
	return true;
}

uint32_t
press_beginning(const char *s, size_t n)
{
	uint32_t hash = TABLE_HASH_START;

	for (size_t i = 0; i < n && (is_alpha(s[i]) || is_digit(s[i])); i++)
		hash = table_hash_byte(hash, to_lower(s[i]));
	return hash;
}

static void
note_beginning(struct press *p, struct str core)
{
	uint32_t hash = press_beginning(core.s, core.n);

	put_in(p->begins, (hash ^ hash >> 12) & 0x7fff);
	if (core.n && !is_upper(core.s[0]))
		put_in(p->small, (hash ^ hash >> 12) & 0x7fff);
}

static bool
enter_name(struct press *p, struct str name, const struct publisher *of, unsigned flags)
{
	struct str core = key_without_the(name);
	size_t first = word_end(core, 0);
	uint32_t start = key_hash(str_part(core, 0, first)) >> 17;

	if (core.n != name.n && (first == core.n || press_sense_of(core) != SENSE_NONE))
		flags |= ENTRY_THE;
	note_beginning(p, core);
	put_in(p->starts, start);
	return enter(p, core, of, flags);
}

static bool
enter_publisher(struct press *p, const struct publisher *who)
{
	struct str rest = who->others;
	struct str other;

	if (who->host.n && !enter(p, who->host, who, ENTRY_HOST))
		return false;
	if (!enter_name(p, who->name, who, ENTRY_COMMON))
		return false;
	while (str_cut(&rest, '|', &other))
		if (other.n && !enter_name(p, other, who, 0))
			return false;
	return true;
}

bool
press_init(struct press *p)
{
	*p = (struct press){ .memory = ARENA_INIT };
	for (size_t i = 0; i < sizeof(agencies) / sizeof(agencies[0]); i++)
		if (!enter_publisher(p, &agencies[i]))
			return false;
	for (size_t i = 0; i < sizeof(outlets) / sizeof(outlets[0]); i++)
		if (!enter_publisher(p, &outlets[i]))
			return false;
	return true;
}

enum press_added
press_add(struct press *p, struct str row)
{
	struct str fields[4] = { STR(""), STR(""), STR(""), STR("") };
	struct publisher *who;
	size_t n = 0;

	while (n < 4 && str_cut(&row, '\t', &fields[n]))
		n++;
	for (size_t i = 0; i < n; i++)
		fields[i] = str_trim(fields[i]);
	if (fields[1].n == 0)
		return PRESS_NO_ROW;
	who = arena_take(&p->memory, 1, sizeof(*who));
	if (!who)
		return PRESS_NO_MEMORY;
	who->host = arena_copy(&p->memory, fields[0]);
	who->name = arena_copy(&p->memory, fields[1]);
	who->others = arena_copy(&p->memory, fields[3]);
	who->kind = PRESS_OUTLET;
	if (p->memory.failed || !enter_publisher(p, who))
		return PRESS_NO_MEMORY;
	return PRESS_ADDED;
}

void
press_free(struct press *p)
{
	arena_free(&p->memory);
}

/* The newest entry of a host goes first: what a user adds is later in the chain. */
static const struct publisher *
find_host(const struct press *p, struct str host)
{
	uint32_t hash = key_hash(host);
	const struct publisher *found = NULL;

	for (size_t slot = hash & p->mask; p->slots[slot]; slot = (slot + 1) & p->mask) {
		const struct press_entry *e = &p->entries[p->slots[slot] - 1];

		if (e->hash == hash && (e->flags & ENTRY_HOST) && str_eq(e->written, host))
			found = e->of;
	}
	return found;
}

const struct publisher *
press_by_host(const struct press *p, struct str host)
{
	struct str label;

	while (str_find_byte(host, '.') < host.n) {
		const struct publisher *who = find_host(p, host);

		if (who)
			return who;
		str_cut(&host, '.', &label);
	}
	return NULL;
}

/* How well an entry answers for its name. */
static int
rank(const struct press_entry *e, enum press_kind kind)
{
	return ((e->of->kind == PRESS_OUTLET) == (kind == PRESS_OUTLET) ? 2 : 0) +
	    (e->flags & ENTRY_COMMON ? 1 : 0);
}

const struct publisher *
press_by_name(const struct press *p, struct str name, enum press_kind kind)
{
	struct str core = key_without_the(name);
	uint32_t hash = key_hash(core);
	const struct publisher *best = NULL;
	int best_rank = -1;

	if (hash == KEY_START)
		return NULL;
	for (size_t slot = hash & p->mask; p->slots[slot]; slot = (slot + 1) & p->mask) {
		const struct press_entry *e = &p->entries[p->slots[slot] - 1];
		int r = rank(e, kind);

		if (e->hash != hash || e->flags & ENTRY_HOST || r < best_rank ||
		    !key_eq(e->written, core))
			continue;
		if (r > best_rank || (best && str_eq(best->name, e->of->name)))
			best = e->of;
		else
			best = NULL;
		best_rank = r;
	}
	return best;
}

/* An article stands right before text[at]. */
static bool
is_behind_the(struct str text, size_t at)
{
	size_t from = at;

	if (at == 0 || text.s[at - 1] != ' ')
		return false;
	for (from--; from > 0 && is_alpha(text.s[from - 1]); from--)
		if (at - from > ARTICLE_MOST)
			return false;
	return outlet_word_article(str_from(text, from)) == at - from;
}

/* Each word begins with a capital or a digit. */
static bool
is_capitalised(struct str span)
{
	bool in_word = false;
	uint32_t point;

	for (size_t at = 0; at < span.n;) {
		at += utf8_next(span.s + at, span.n - at, &point);
		if (!in_word && (unicode_class(point) & UNICODE_LOWER))
			return false;
		in_word = unicode_is_word(point);
	}
	return true;
}

static bool
is_written(const struct press_entry *e, struct str span, bool after_the)
{
	if (e->flags & ENTRY_HOST || span.n < 2 || (e->flags & ENTRY_THE && !after_the))
		return false;
	if (str_eq(e->written, span))
		return true;
	return span.n >= KEY_MIN_ANY_CASE && e->sense == SENSE_NONE && is_capitalised(span) &&
	    key_eq(e->written, span);
}

static enum press_sense
sense_here(const struct press_entry *e)
{
	return e->flags & ENTRY_THE && e->sense != SENSE_NONE ? SENSE_ARTICLE : e->sense;
}

/* Whether a name is text[at..end); agencies were entered first and are met first. */
static void
probe(const struct press *p, struct str text, size_t at, size_t end, uint32_t hash,
    struct press_found *found)
{
	struct str span = str_part(text, at, end - at);
	bool after_the = is_behind_the(text, at);
	int best = -1;

	for (size_t slot = hash & p->mask; p->slots[slot]; slot = (slot + 1) & p->mask) {
		const struct press_entry *e = &p->entries[p->slots[slot] - 1];

		if (e->hash != hash || rank(e, PRESS_AGENCY) <= best ||
		    !is_written(e, span, after_the))
			continue;
		best = rank(e, PRESS_AGENCY);
		*found = (struct press_found){ e->of, end - at, sense_here(e) };
	}
}

/* What may stand inside a name between two words. */
static bool
is_joint(uint32_t point)
{
	return point == ' ' || point == '-' || point == '.' || point == '\'' || point == 0x2019 ||
	    point == '&' || point == '/' || point == 0xa0;
}

bool
press_match(const struct press *p, struct str text, size_t at, struct press_found *found)
{
	struct str near =
	    str_part(text, 0, text.n - at > PRESS_NAME_BYTES ? at + PRESS_NAME_BYTES : text.n);
	uint32_t hash = KEY_START;
	bool first = true;
	bool in_word = false;

	found->n = 0;
	for (size_t i = at, n; i <= near.n; i += n) {
		uint32_t point = 0;
		bool more = i < near.n;

		n = more ? utf8_next(near.s + i, near.n - i, &point) : 1;
		if (more && is_key_point(point)) {
			hash = key_add(hash, fold(point));
			in_word = true;
			continue;
		}
		if (in_word && first && !is_in(p->starts, hash >> 17))
			return false;
		if (in_word && is_in(p->names, hash >> 15))
			probe(p, near, at, i, hash, found);
		first = first && !in_word;
		in_word = false;
		if (more && !is_joint(point))
			break;
	}
	return found->n != 0;
}
