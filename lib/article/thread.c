#include "article/thread.h"

enum {
	STORY_LEAST = 200, /* of worth before comments can begin */
	HEADING_LONGEST = 100,
	STAMP_LONGEST = 80,
	STAMP_WORDS = 4,
	DATE_DIGITS = 5, /* of a day and a year */
	WITHIN = 30,     /* blocks */
	STAMPS_LEAST = 4,
	PROSE_LEAST = 2,
	PROSE_MOST = 4 /* paragraphs to a stamp */
};

/* "3 days ago", "hace 3 horas", "Ann Miller says:" */
static bool
is_brief(const struct measure *m)
{
	if (m->words > STAMP_WORDS)
		return false;
	return m->ending == ENDS_COLON ||
	    (m->digits && m->beginning != BEGINS_UPPER && m->beginning != BEGINS_SIGN);
}

static bool
is_stamp(const struct measure *m)
{
	if (m->characters > STAMP_LONGEST || m->ending == ENDS_SENTENCE)
		return false;
	return m->joined_digits || m->digits >= DATE_DIGITS || m->furniture[FURNITURE_COMMENTS] ||
	    is_brief(m);
}

static bool
is_heading(const struct measure *m)
{
	return m->furniture[FURNITURE_COMMENTS] && m->characters <= HEADING_LONGEST &&
	    m->ending != ENDS_SENTENCE;
}

static bool
begins_at(const struct measure *m, const struct worth *w, size_t n, size_t i)
{
	unsigned stamps = 0, prose = 0;

	if (!is_heading(&m[i]))
		return false;
	for (size_t k = i + 1; k < n && k <= i + WITHIN; k++) {
		stamps += is_stamp(&m[k]);
		prose += w->good[k] > 0;
	}
	return stamps >= STAMPS_LEAST && prose >= PROSE_LEAST && prose <= PROSE_MOST * stamps;
}

size_t
thread_find(const struct measure *m, const struct worth *w, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (w->mass[i] > STORY_LEAST && begins_at(m, w, n, i))
			return i;
	return n;
}
