#include "source/names.h"

#include "lang/declension.h"
#include "text/table.h"

/* Somebody is not called by a part of the name alone so many times as often as by all of it. */
enum { PART_RARER = 12 };

void
names_begin(struct names *m)
{
	/* Serials are not used again; after 2^32 of them the memory is wiped. */
	if (m->serial > UINT32_MAX / 2)
		memset(m, 0, sizeof(*m));
	m->begun = m->serial;
	m->used = 0;
	m->seen = 0;
}

/* The number of the first of the entries that names with this last word are kept in. */
static uint32_t
bucket(uint32_t hash)
{
	return (hash ^ hash >> 9) % NAMES_BUCKETS * NAMES_SHARED;
}

/* What of the hash the bucket does not tell. */
static uint16_t
key_part(uint32_t hash)
{
	return (uint16_t)(hash >> 8);
}

static bool
is_known(const struct names *m, uint32_t at)
{
	return m->keys[at].serial > m->begun;
}

static bool
contradict(enum given a, enum given b)
{
	return (a == GIVEN_MALE && b == GIVEN_FEMALE) || (a == GIVEN_FEMALE && b == GIVEN_MALE);
}

/* The word that begins at `at`; "Jr." may stand behind it. */
static struct str
word_at(struct str form, size_t at)
{
	struct str rest = str_from(form, at);

	return str_part(rest, 0, str_find_byte(rest, ' '));
}

static struct str
last_word(const struct name *n)
{
	return (struct str){ n->text + n->last, n->last_n };
}

static uint32_t
hash_of_last(const struct names *m, struct str last)
{
	return table_hash(m->declined ? declension_of(last).stem : last);
}

struct name_ref
names_ref(const struct names *m, const struct name *name)
{
	return (struct name_ref){ (uint32_t)(name - m->entries), name->serial };
}

/*
 * The next known entry with this last word's hash, from *at on up to `end`;
 * NULL where there is none. Known ones stand before the others.
 */
static struct name *
next_known(struct names *m, uint32_t hash, uint32_t *at, uint32_t end)
{
	while (*at < end && is_known(m, *at)) {
		const struct name_key *here = &m->keys[(*at)++];

		if (here->last == key_part(hash))
			return &m->entries[here->entry];
	}
	return NULL;
}

static struct name *
find_form(struct names *m, uint32_t hash, struct str form, enum given gender)
{
	uint32_t at = bucket(hash);
	uint32_t end = at + NAMES_SHARED;

	for (struct name *n; (n = next_known(m, hash, &at, end)) != NULL;)
		if (str_eq(name_text(n), form) && !(n->words == 1 && contradict(n->gender, gender)))
			return n;
	return NULL;
}

/* Whether a last word is that of names that are known; they share it from now on. */
static bool
share(struct names *m, uint32_t hash)
{
	uint32_t at = bucket(hash);
	uint32_t end = at + NAMES_SHARED;
	bool shared = false;

	for (struct name *n; (n = next_known(m, hash, &at, end)) != NULL;)
		shared = n->shared = true;
	return shared;
}

/*
 * An entry for a last word: a new one, else that of the rarest, else of the oldest
 * that it shares a bucket with.
 */
static struct name *
make_room(struct names *m, uint32_t hash)
{
	uint32_t at = bucket(hash);
	uint32_t end = at + NAMES_SHARED;
	struct name *least = NULL;
	uint32_t where = at;

	for (; at < end && is_known(m, at); at++) {
		struct name *n = &m->entries[m->keys[at].entry];

		if (!least || n->count < least->count ||
		    (n->count == least->count && n->sentence < least->sentence)) {
			least = n;
			where = at;
		}
	}
	if (at < end) {
		where = at;
		least = &m->entries[m->used++];
	}
	m->keys[where] =
	    (struct name_key){ ++m->serial, key_part(hash), (uint16_t)(least - m->entries) };
	return least;
}

static void
note_title(struct names *m, struct name_title *t, uint32_t title, const struct name *n)
{
	const struct name *had = names_entry(m, t->of);

	if (t->hash != title || !had || n->count >= had->count)
		*t = (struct name_title){ title, names_ref(m, n) };
}

static void
note_part(struct names *m, const struct name *n, size_t from, size_t to)
{
	uint32_t hash = table_hash(str_part(name_text(n), from, to - from));

	note_title(m, &m->parts[hash % NAMES_PARTS], hash, n);
}

/* A person's words but the last one that others may use alone. */
static void
note_parts(struct names *m, const struct name *n)
{
	size_t end = n->last;
	size_t from;

	if (!n->person || n->body || n->words < 2)
		return;
	note_part(m, n, 0, str_find_byte(name_text(n), ' '));
	if (n->words < 3 || end == 0)
		return;
	for (from = --end; from > 0 && n->text[from - 1] != ' ';)
		from--;
	note_part(m, n, from, end);
}

/* Who is called by a given name or a first surname alone; NULL where nobody is. */
static struct name *
find_part(struct names *m, const struct name *lone)
{
	uint32_t hash = table_hash(name_text(lone));
	const struct name_title *t = &m->parts[hash % NAMES_PARTS];
	struct name *n = t->hash == hash ? names_entry(m, t->of) : NULL;

	return n && n->count * PART_RARER >= lone->count && !contradict(n->gender, lone->gender)
	    ? n
	    : NULL;
}

/* A form that is not known; its length is. */
static struct name *
add(struct names *m, uint32_t hash, struct str form, unsigned words, struct str last,
    const struct name_facts *facts)
{
	bool shared = share(m, hash);
	struct name *n = make_room(m, hash);

	memset(n, 0, offsetof(struct name, text));
	n->serial = m->serial;
	n->hash = hash;
	n->shared = shared;
	n->words = (uint8_t)words;
	n->n = (uint8_t)form.n;
	n->last = (uint8_t)(last.s - form.s);
	n->last_n = (uint8_t)last.n;
	n->given = facts->first.n ? given_find(facts->first) : GIVEN_NONE;
	n->person = n->given != GIVEN_NONE;
	memcpy(n->text, form.s, form.n);
	return n;
}

struct name_ref
names_see(
    struct names *m, struct str form, unsigned words, size_t at, const struct name_facts *facts)
{
	struct str last;
	uint32_t hash;
	enum given gender = facts->gender;
	struct name *n;

	if (form.n == 0 || form.n > NAME_BYTES || words > NAME_WORDS)
		return (struct name_ref){ 0, 0 };
	m->declined = facts->declined;
	last = word_at(form, at);
	hash = hash_of_last(m, last);
	n = find_form(m, hash, form, gender);
	if (!n)
		n = add(m, hash, form, words, last, facts);
	m->seen++;
	n->count++;
	n->sentence = facts->sentence;
	n->person = n->person || facts->person;
	n->body = facts->body;
	if (gender == GIVEN_NONE)
		gender = n->given;
	if (gender != GIVEN_NONE && (n->gender == GIVEN_NONE || n->gender == GIVEN_EITHER))
		n->gender = gender;
	if (facts->title)
		note_title(m, &m->titles[facts->title % NAMES_TITLES], facts->title, n);
	note_parts(m, n);
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
	return ref.serial > m->begun && m->entries[ref.at].serial == ref.serial
	    ? &m->entries[ref.at]
	    : NULL;
}

static size_t
first_word(const struct name *n)
{
	return str_find_byte(name_text(n), ' ');
}

/*
 * "García Ortiz" of Álvaro García Ortiz, "Van Weel" of David van Weel:
 * a family's name of two words.
 */
static bool
ends_with(const struct name *n, const struct name *family)
{
	size_t at = n->n - family->n;

	return n->n > family->n && n->text[at - 1] == ' ' &&
	    (n->text[at] | 0x20) == (family->text[0] | 0x20) &&
	    memcmp(n->text + at + 1, family->text + 1, family->n - 1) == 0;
}

static bool
same_last(const struct name *a, const struct name *b)
{
	return str_eq(last_word(a), last_word(b));
}

/* Whether a form is a nominative by its given name. */
static bool
has_given(const struct name *n)
{
	return n->words > 1 && given_find(str_part(name_text(n), 0, first_word(n))) != GIVEN_NONE;
}

/*
 * "Олег Ратников" of "Ратникова": last words of one stem, the first of them a nominative's
 * where the other may be a genitive's.
 */
static bool
is_nominative_of(const struct name *n, const struct name *than)
{
	struct declension a = declension_of(last_word(n));
	struct declension b = declension_of(last_word(than));

	return str_eq(a.stem, b.stem) &&
	    (a.form < b.form || (b.form != CASE_NOMINATIVE && has_given(n)));
}

/* By two letters, or most of one: "Ewy", "Ewa"; "Павла", "Павел". */
static bool
begin_alike(const struct name *a, const struct name *b)
{
	size_t least = (unsigned char)a->text[0] >= 0x80 ? 3 : 2;

	return a->n > least && b->n > least && memcmp(a->text, b->text, least) == 0;
}

/* "Олег Ратников" of "Олега Ратникова", "Ewa Maj" of "Ewy Maj" */
static bool
is_same_in_nominative(const struct name *n, const struct name *than)
{
	if (n == than || n->words != than->words)
		return false;
	if (same_last(n, than))
		return has_given(n) && !has_given(than) && begin_alike(n, than);
	return is_nominative_of(n, than) && (n->words == 1 || begin_alike(n, than));
}

/* "HR": "Strategic HR" is no more of it. */
static bool
is_acronym(const struct name *n)
{
	return n->body && is_upper(n->text[n->n - 1]);
}

/*
 * A longer form of the same name, whose last word hashes alike: of a bare family name any,
 * of another one with the same first word.
 */
static bool
is_longer(const struct name *n, const struct name *than)
{
	if (n->words <= than->words || !(same_last(n, than) || is_nominative_of(n, than)))
		return false;
	if (than->words == 1)
		return !is_acronym(than) && !contradict(n->gender, than->gender);
	if (n->person && !than->person && ends_with(n, than))
		return true;
	return first_word(n) == first_word(than) && memcmp(n->text, than->text, first_word(n)) == 0;
}

/* Of two of one family the one who speaks is meant rather than the one who is only spoken of. */
static uint32_t
weight(const struct name *n)
{
	return n->count + n->spoke;
}

/*
 * Of two forms that may be meant: the one of a known given name,
 * of the very last word, met more often.
 */
static bool
is_better(const struct name *n, const struct name *than, const struct name *from)
{
	int points = 2 * has_given(n) + same_last(n, from);
	int others = 2 * has_given(than) + same_last(than, from);

	return points != others ? points > others : weight(n) > weight(than);
}

/* "Emilii Lis": by the ending of its given name no form that somebody is called by. */
static bool
is_genitive(const struct name *n)
{
	return n->words > 1 && !has_given(n) &&
	    declension_of(str_part(name_text(n), 0, first_word(n))).form == CASE_GENITIVE;
}

/* The best form of the name of those that `is_form` of it; NULL where there is none. */
static struct name *
find_best(struct names *m, const struct name *from,
    bool (*is_form)(const struct name *n, const struct name *of))
{
	struct name *best = NULL;
	uint32_t at = bucket(from->hash);
	uint32_t end = at + NAMES_SHARED;

	if (!from->shared)
		return NULL;
	for (struct name *n; (n = next_known(m, from->hash, &at, end)) != NULL;)
		if (!(m->declined && is_genitive(n)) && is_form(n, from) &&
		    (!best ||
			(same_last(n, best) ? weight(n) > weight(best) : is_better(n, best, from))))
			best = n;
	return best;
}

static struct name *
find_fullest(struct names *m, struct name *from)
{
	struct name *same = m->declined ? find_best(m, from, is_same_in_nominative) : NULL;
	struct name *longer;
	struct name *longest;

	if (same)
		from = same;
	longer = find_best(m, from, is_longer);
	longest = longer ? find_best(m, longer, is_longer) : NULL;
	if (!longer && from->words == 1 && !from->body)
		longer = find_part(m, from);
	return longest ? longest : longer ? longer : from;
}

struct name *
names_fullest(struct names *m, struct name_ref ref)
{
	struct name *from = names_entry(m, ref);

	if (!from)
		return NULL;
	if (from->asked != m->seen) {
		from->fullest = find_fullest(m, from);
		from->asked = m->seen;
	}
	return from->fullest;
}

struct name *
names_by_last(struct names *m, struct str form)
{
	size_t space = form.n;
	struct name *best = NULL;
	struct str last;
	uint32_t hash;
	uint32_t at;
	uint32_t end;

	while (space > 0 && form.s[space - 1] != ' ')
		space--;
	last = str_from(form, space);
	hash = hash_of_last(m, last);
	at = bucket(hash);
	end = at + NAMES_SHARED;
	for (struct name *n; (n = next_known(m, hash, &at, end)) != NULL;)
		if (str_eq(last_word(n), last) && (!best || n->count > best->count))
			best = n;
	return best ? names_fullest(m, names_ref(m, best)) : NULL;
}

static void
lean(struct name *n, int by)
{
	if (n->leans + by >= INT8_MIN && n->leans + by <= INT8_MAX)
		n->leans = (int8_t)(n->leans + by);
}

void
names_note_gender(struct names *m, struct name_ref ref, enum given gender)
{
	struct name *n = names_entry(m, ref);
	struct name *fullest = names_fullest(m, ref);
	int by = gender == GIVEN_FEMALE ? 1 : -1;

	if (!n || (gender != GIVEN_FEMALE && gender != GIVEN_MALE))
		return;
	lean(n, by);
	if (fullest != n)
		lean(fullest, by);
}
