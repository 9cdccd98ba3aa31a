#include "press/outlet_word.h"
#include "press/press_entry.h"
#include "press/press_key.h"

enum { ARTICLE_MOST = 4, KEY_MIN_ANY_CASE = 6 };

static bool
is_in(const uint32_t *set, uint32_t bit)
{
	return set[bit / 32] >> bit % 32 & 1;
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

/* Whether text[at..end) is the name of the entry of a publisher. */
static bool
is_written(
    const struct press_entry *e, const struct publisher *of, struct str text, size_t at, size_t end)
{
	struct str span = str_part(text, at, end - at);
	struct str written = publisher_read(of, e->written);

	if (e->flags & PRESS_HOST || span.n < 2 ||
	    (e->flags & PRESS_THE && !is_behind_the(text, at)))
		return false;
	if (str_eq(written, span))
		return true;
	return span.n >= KEY_MIN_ANY_CASE && e->sense == SENSE_NONE && is_capitalised(span) &&
	    key_eq(written, span);
}

static enum press_sense
sense_here(const struct press_entry *e)
{
	return e->flags & PRESS_THE && e->sense != SENSE_NONE ? SENSE_ARTICLE
							      : (enum press_sense)e->sense;
}

/* Whether a name is text[at..end); agencies were entered first and are met first. */
static void
probe(const struct press *p, struct str text, size_t at, size_t end, uint32_t hash,
    struct press_found *found)
{
	size_t slot = press_slot(p, hash);
	int best = -1;

	for (const struct press_entry *e; (e = press_next(p, hash, &slot)) != NULL;) {
		const struct publisher *of = press_publisher(p, e);
		int rank = press_rank(e, of, PRESS_AGENCY);

		if (rank <= best || !is_written(e, of, text, at, end))
			continue;
		best = rank;
		*found = (struct press_found){ of, end - at, sense_here(e) };
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
	uint32_t sum = KEY_START;
	bool in_word = false;

	found->n = 0;
	for (size_t i = at, n; i <= near.n; i += n) {
		uint32_t point = 0;
		uint32_t hash;
		bool more = i < near.n;

		if (more && is_key_byte(near.s[i])) {
			sum = key_add(sum, (unsigned char)near.s[i] | 0x20);
			in_word = true;
			n = 1;
			continue;
		}
		n = more ? utf8_next(near.s + i, near.n - i, &point) : 1;
		if (more && key_has(point)) {
			sum = key_add(sum, key_fold(point));
			in_word = true;
			continue;
		}
		hash = key_spread(sum);
		if (in_word && !is_in(p->sets->starts, hash >> PRESS_START_SHIFT))
			break;
		if (in_word && is_in(p->sets->names, hash >> PRESS_NAME_SHIFT))
			probe(p, near, at, i, hash, found);
		in_word = false;
		if (more && !is_joint(point))
			break;
	}
	return found->n != 0;
}
