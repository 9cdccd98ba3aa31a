#include "source/names.h"

#include "text/table.h"

void
names_begin(struct names *m)
{
	/* Serials are not used again; after 2^32 of them the memory is wiped. */
	if (m->serial > UINT32_MAX / 2)
		memset(m, 0, sizeof(*m));
	m->begun = m->serial;
}

static struct name *
bucket(struct names *m, uint32_t hash)
{
	return &m->entries[(hash ^ hash >> 9) % NAMES_BUCKETS * NAMES_SHARED];
}

static bool
is_known(const struct names *m, const struct name *n)
{
	return n->serial > m->begun;
}

static bool
contradict(enum given a, enum given b)
{
	return (a == GIVEN_MALE && b == GIVEN_FEMALE) || (a == GIVEN_FEMALE && b == GIVEN_MALE);
}

static struct str
last_word(const struct name *n)
{
	return str_from(name_text(n), n->last);
}

struct name_ref
names_ref(const struct names *m, const struct name *name)
{
	return (struct name_ref){ (uint32_t)(name - m->entries), name->serial };
}

static struct name *
find_form(struct names *m, uint32_t hash, struct str form, enum given gender)
{
	struct name *n = bucket(m, hash);

	for (int i = 0; i < NAMES_SHARED; i++, n++)
		if (is_known(m, n) && n->last_hash == hash && str_eq(name_text(n), form) &&
		    !(n->words == 1 && contradict(n->gender, gender)))
			return n;
	return NULL;
}

/* The entry that is missed least: an empty one, else the rarest, else the oldest. */
static struct name *
make_room(struct names *m, uint32_t hash)
{
	struct name *n = bucket(m, hash);
	struct name *least = n;

	for (int i = 0; i < NAMES_SHARED; i++, n++) {
		if (!is_known(m, n))
			return n;
		if (n->count < least->count ||
		    (n->count == least->count && n->sentence < least->sentence))
			least = n;
	}
	return least;
}

static void
note_title(struct names *m, uint32_t title, const struct name *n)
{
	struct name_title *t = &m->titles[title % NAMES_TITLES];
	const struct name *had = names_fullest(m, t->of);

	if (t->hash != title || !had || n->count >= had->count)
		*t = (struct name_title){ title, names_ref(m, n) };
}

struct name_ref
names_see(
    struct names *m, struct str form, unsigned words, size_t last, const struct name_facts *facts)
{
	uint32_t hash = table_hash(str_from(form, last));
	struct name *n;

	if (form.n == 0 || form.n > NAME_BYTES || words > NAME_WORDS)
		return (struct name_ref){ 0, 0 };
	n = find_form(m, hash, form, facts->gender);
	if (!n) {
		n = make_room(m, hash);
		*n = (struct name){ .serial = ++m->serial,
			.last_hash = hash,
			.words = (uint8_t)words,
			.n = (uint8_t)form.n,
			.last = (uint8_t)last };
		memcpy(n->text, form.s, form.n);
	}
	n->count++;
	n->sentence = facts->sentence;
	n->person = n->person || facts->person;
	n->body = facts->body;
	if (facts->gender != GIVEN_NONE && (n->gender == GIVEN_NONE || n->gender == GIVEN_EITHER))
		n->gender = facts->gender;
	if (facts->title)
		note_title(m, facts->title, n);
	return names_ref(m, n);
}

struct name *
names_by_title(struct names *m, uint32_t title)
{
	const struct name_title *t = &m->titles[title % NAMES_TITLES];

	return t->hash == title ? names_fullest(m, t->of) : NULL;
}

struct name *
names_entry(struct names *m, struct name_ref ref)
{
	struct name *n = &m->entries[ref.at];

	return ref.serial && n->serial == ref.serial && is_known(m, n) ? n : NULL;
}

static size_t
first_word(const struct name *n)
{
	return str_find_byte(name_text(n), ' ');
}

/* A longer form of the same name: of a bare family name any, of another one with the same first word. */
static bool
is_longer(const struct name *n, const struct name *than)
{
	if (n->words <= than->words || n->last_hash != than->last_hash ||
	    !str_eq(last_word(n), last_word(than)))
		return false;
	if (than->words == 1)
		return !contradict(n->gender, than->gender);
	return first_word(n) == first_word(than) && memcmp(n->text, than->text, first_word(n)) == 0;
}

struct name *
names_fullest(struct names *m, struct name_ref ref)
{
	struct name *from = names_entry(m, ref);
	struct name *best = from;
	struct name *n;

	if (!from)
		return NULL;
	n = bucket(m, from->last_hash);
	for (int i = 0; i < NAMES_SHARED; i++, n++)
		if (is_known(m, n) && is_longer(n, from) &&
		    (best == from || n->count > best->count))
			best = n;
	return best;
}

struct name *
names_by_last(struct names *m, struct str form)
{
	size_t space = form.n;
	struct name *best = NULL;
	struct str last;
	struct name *n;

	while (space > 0 && form.s[space - 1] != ' ')
		space--;
	last = str_from(form, space);
	n = bucket(m, table_hash(last));
	for (int i = 0; i < NAMES_SHARED; i++, n++)
		if (is_known(m, n) && str_eq(last_word(n), last) &&
		    (!best || n->count > best->count))
			best = n;
	return best ? names_fullest(m, names_ref(m, best)) : NULL;
}
