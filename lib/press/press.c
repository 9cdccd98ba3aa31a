#include "press/press.h"

#include "press/press_key.h"
#include "text/table.h"
#include "text/unicode.h"
#include "text/utf8.h"

/* A row of the tables; a publisher is made of it when it is entered. */
struct row {
	struct cell host;
	struct cell name;
	struct cell others;
	enum press_kind kind;
};

#define ROWS struct row
#define ROW(host, name, country, others) { host, name, others, PRESS_OUTLET },
#include "outlets.inc"

/* "photo" or another kind, by its first letters: the others are told apart nowhere. */
#define AGENCY_KIND(kind) ((kind)[0] == 'p' ? PRESS_PHOTO : PRESS_AGENCY)
#define ROWS struct row
#define ROW(name, others, country, language, kind) { CELL(0, 0), name, others, AGENCY_KIND(kind) },
#include "agencies.inc"

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
		flags & PRESS_HOST ? SENSE_NONE : press_sense_of(written) };
	put_in(p->names, e->hash >> 15);
	slot_fill(p, (uint32_t)p->n);
	p->n++;
	return true;
}

uint32_t
press_beginning(const char *s, size_t n)
{
	uint64_t key = 0;
	unsigned more = EIGHT;

	for (size_t at = 0; more == EIGHT && at < n; at += more) {
		uint64_t bytes = eight_start((struct str){ s + at, n - at });

		more = eight_before(~(eight_letters(bytes) | eight_digits(bytes)) & EIGHT_HIGH);
		if (more == 0)
			break;
		/* The bit that makes capitals small; digits have it. */
		bytes = (bytes | EIGHT_TIMES(0x20)) & eight_first(more);
		key = at ? word_key_add(key, bytes) : bytes;
	}
	return word_hash(key);
}

static void
note_beginning(struct press *p, struct str core)
{
	uint32_t hash = press_beginning(core.s, core.n);

	word_watch_add(&p->begins, hash, true);
	if (core.n && !is_upper(core.s[0]))
		word_watch_add(&p->begins, hash, false);
}

/*
 * Notes what the name begins with, up to the end of each word. Behind the first one a capital ends
 * what stands before it too: a text may part what the table joins (NewsRadio).
 */
static void
note_starts(struct press *p, struct str core)
{
	uint32_t hash = KEY_START;
	bool in_word = false;
	uint32_t point;

	for (size_t at = 0, n; at < core.n; at += n) {
		n = utf8_next(core.s + at, core.n - at, &point);
		if (in_word && (!is_key_point(point) || unicode_class(point) & UNICODE_UPPER) &&
		    at >= word_end(core, 0))
			put_in(p->starts, hash >> 17);
		in_word = is_key_point(point);
		if (in_word)
			hash = key_add(hash, fold(point));
	}
	put_in(p->starts, hash >> 17);
}

static bool
enter_name(struct press *p, struct str name, const struct publisher *of, unsigned flags)
{
	struct str core = key_without_the(name);

	if (core.n != name.n && (word_end(core, 0) == core.n || press_sense_of(core) != SENSE_NONE))
		flags |= PRESS_THE;
	note_beginning(p, core);
	note_starts(p, core);
	return enter(p, core, of, flags);
}

static bool
enter_publisher(struct press *p, const struct publisher *who)
{
	struct str rest = who->others;
	struct str other;

	if (who->host.n && !enter(p, who->host, who, PRESS_HOST))
		return false;
	if (!enter_name(p, who->name, who, PRESS_COMMON))
		return false;
	while (str_cut(&rest, '|', &other))
		if (other.n && !enter_name(p, other, who, 0))
			return false;
	return true;
}

static bool
enter_rows(struct press *p, const struct row *rows, size_t n, const char *texts)
{
	struct publisher *who = arena_take(&p->memory, n, sizeof(*who));

	if (!who)
		return false;
	for (size_t i = 0; i < n; i++) {
		who[i] = (struct publisher){ cell_text(rows[i].host, texts),
			cell_text(rows[i].name, texts), cell_text(rows[i].others, texts),
			rows[i].kind };
		if (!enter_publisher(p, &who[i]))
			return false;
	}
	return true;
}

bool
press_init(struct press *p)
{
	*p = (struct press){ .memory = ARENA_INIT };
	return enter_rows(p, agencies_rows, AGENCIES_ROWS, agencies_texts) &&
	    enter_rows(p, outlets_rows, OUTLETS_ROWS, outlets_texts);
}

const char *
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
		return "not HOST TAB NAME [TAB COUNTRY [TAB OTHER NAMES]]";
	who = arena_take(&p->memory, 1, sizeof(*who));
	if (!who)
		return "out of memory";
	who->host = arena_copy(&p->memory, fields[0]);
	who->name = arena_copy(&p->memory, fields[1]);
	who->others = arena_copy(&p->memory, fields[3]);
	who->kind = PRESS_OUTLET;
	if (p->memory.failed || !enter_publisher(p, who))
		return "out of memory";
	return NULL;
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

		if (e->hash == hash && (e->flags & PRESS_HOST) && str_eq(e->written, host))
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
		int r = press_rank(e, kind);

		if (e->hash != hash || e->flags & PRESS_HOST || r < best_rank ||
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
