#include "press/press_entry.h"
#include "press/press_key.h"

static void
slot_fill(struct press *p, size_t number)
{
	size_t slot = press_slot(p, p->entries[number].hash);

	while (p->slots[slot])
		slot = press_slot_behind(p, slot);
	p->own->slots[slot] = (uint32_t)number + 1;
}

/* Twice the slots, and entries for half of them; at first what is compiled in is copied. */
static bool
grow(struct press *p)
{
	struct press_own *own = arena_take(&p->memory, 1, sizeof(*own));
	size_t slots = (size_t)2 << (32 - p->slot_shift);

	if (!own || p->slot_shift == 1)
		return false;
	own->cap = slots / 2;
	own->slots = arena_take(&p->memory, slots, sizeof(*own->slots));
	own->entries = arena_take(&p->memory, own->cap, sizeof(*own->entries));
	own->publishers = arena_take(&p->memory, own->cap, sizeof(const struct publisher *));
	if (!own->slots || !own->entries || !own->publishers)
		return false;
	memcpy(own->entries, p->entries, p->n * sizeof(*own->entries));
	if (p->own)
		memcpy(own->publishers, p->own->publishers,
		    p->added * sizeof(const struct publisher *));
	own->sets = *p->sets;
	p->own = own;
	p->entries = own->entries;
	p->slots = own->slots;
	p->slot_shift--;
	p->sets = &own->sets;
	for (size_t i = 0; i < p->n; i++)
		slot_fill(p, i);
	return true;
}

static void
put_in(uint32_t *set, uint32_t bit)
{
	set[bit / 32] |= UINT32_C(1) << bit % 32;
}

/* Of the publisher that was added last. */
static bool
enter(struct press *p, struct publisher_text written, unsigned flags)
{
	const struct publisher *of;
	struct press_entry *e;
	struct str text;

	if (p->n == p->own->cap && !grow(p))
		return false;
	of = p->own->publishers[p->added - 1];
	text = publisher_read(of, written);
	e = &p->own->entries[p->n];
	*e = (struct press_entry){ written, key_hash(text), press_compiled_in + p->added - 1,
		(uint8_t)flags, (uint8_t)(flags & PRESS_HOST ? SENSE_NONE : press_sense_of(text)) };
	put_in(p->own->sets.names, e->hash >> PRESS_NAME_SHIFT);
	slot_fill(p, p->n);
	p->n++;
	return true;
}

/* Where the first word ends. */
static size_t
word_end(struct str text)
{
	uint32_t point;

	for (size_t at = 0, n; at < text.n; at += n) {
		n = utf8_next(text.s + at, text.n - at, &point);
		if (!key_has(point))
			return at;
	}
	return text.n;
}

static void
note_beginning(struct press *p, struct str core)
{
	uint32_t hash = press_beginning(core.s, core.n);

	word_watch_add(&p->own->sets.begins, hash, true);
	if (core.n && !is_upper(core.s[0]))
		word_watch_add(&p->own->sets.begins, hash, false);
}

/*
 * Notes what the name begins with, up to the end of each word. Behind the first one a capital ends
 * what stands before it too: a text may part what the table joins (NewsRadio).
 */
static void
note_starts(struct press *p, struct str core)
{
	uint32_t *starts = p->own->sets.starts;
	size_t first = word_end(core);
	uint32_t sum = KEY_START;
	bool in_word = false;
	uint32_t point;

	for (size_t at = 0, n; at < core.n; at += n) {
		n = utf8_next(core.s + at, core.n - at, &point);
		if (in_word && at >= first &&
		    (!key_has(point) || unicode_class(point) & UNICODE_UPPER))
			put_in(starts, key_spread(sum) >> PRESS_START_SHIFT);
		in_word = key_has(point);
		if (in_word)
			sum = key_add(sum, key_fold(point));
	}
	put_in(starts, key_spread(sum) >> PRESS_START_SHIFT);
}

static bool
enter_name(struct press *p, const struct publisher *who, struct publisher_text name, unsigned flags)
{
	struct str text = publisher_read(who, name);
	struct str core = key_without_the(text);
	uint32_t skipped = name.n - (uint32_t)core.n;

	if (skipped && (word_end(core) == core.n || press_sense_of(core) != SENSE_NONE))
		flags |= PRESS_THE;
	note_beginning(p, core);
	note_starts(p, core);
	return enter(p, (struct publisher_text){ name.at + skipped, name.n - skipped }, flags);
}

static bool
enter_publisher(struct press *p, const struct publisher *who)
{
	struct str rest = publisher_read(who, who->others);
	struct publisher_text other = { who->others.at, 0 };
	struct str piece;

	if (who->host.n && !enter(p, who->host, PRESS_HOST))
		return false;
	if (!enter_name(p, who, who->name, PRESS_COMMON))
		return false;
	for (; str_cut(&rest, '|', &piece); other.at += other.n + 1) {
		other.n = (uint32_t)piece.n;
		if (other.n && !enter_name(p, who, other, 0))
			return false;
	}
	return true;
}

/* Copies a text behind a publisher, where `at` says. */
static struct publisher_text
copy_text(struct publisher *who, uint32_t *at, struct str text)
{
	struct publisher_text copy = { *at, (uint32_t)text.n };

	if (text.n)
		memcpy((char *)(who + 1) + *at, text.s, text.n);
	*at += copy.n;
	return copy;
}

static const struct publisher *
new_publisher(struct press *p, struct str host, struct str name, struct str others)
{
	struct publisher *who =
	    arena_take(&p->memory, 1, sizeof(*who) + host.n + name.n + others.n);
	uint32_t at = 0;

	if (!who || (!p->own && !grow(p)))
		return NULL;
	who->added = true;
	who->kind = PRESS_OUTLET;
	who->host = copy_text(who, &at, host);
	who->name = copy_text(who, &at, name);
	who->others = copy_text(who, &at, others);
	/* Each has an entry at least, so there is room for as many. */
	p->own->publishers[p->added++] = who;
	return who;
}

const char *
press_add(struct press *p, struct str row)
{
	struct str fields[4] = { STR(""), STR(""), STR(""), STR("") };
	const struct publisher *who;
	size_t n = 0;

	while (n < 4 && str_cut(&row, '\t', &fields[n]))
		n++;
	for (size_t i = 0; i < n; i++)
		fields[i] = str_trim(fields[i]);
	if (fields[1].n == 0)
		return "not HOST TAB NAME [TAB COUNTRY [TAB OTHER NAMES]]";
	who = new_publisher(p, fields[0], fields[1], fields[3]);
	return who && enter_publisher(p, who) ? NULL : "out of memory";
}
