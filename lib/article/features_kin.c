#include "article/row.h"

/* So many neighbours are summed; a paragraph has so many characters at least. */
enum { KIN = 3, PARAGRAPH_LEAST = 60, INSERTED_MOST = 20 };

/* What stood next to a block on one side, insertions left aside. */
struct kin {
	int length, ends, inserts;
	int64_t good[KIN]; /* the worth of the last ones */
};

static inline void
pass(struct kin *kin, const struct feature_row *r)
{
	if (r->s->views[r->i].is_insert) {
		kin->inserts++;
		return;
	}
	kin->length = row_get(r, FEATURE_length);
	kin->ends = row_get(r, FEATURE_ends_sentence);
	kin->inserts = 0;
	memmove(kin->good + 1, kin->good, sizeof(kin->good) - sizeof(*kin->good));
	kin->good[0] = r->s->worth.good[r->i];
}

static int64_t
sum_good(const struct kin *kin)
{
	int64_t sum = 0;

	for (unsigned k = 0; k < KIN; k++)
		sum += kin->good[k];
	return sum;
}

static bool
is_paragraph(const struct survey *s, size_t i)
{
	const struct measure *m = &s->measures.of[i];

	return m->ending == ENDS_SENTENCE && measure_length(m) >= PARAGRAPH_LEAST;
}

/* How many insertions of the page stand between two paragraphs. */
static int
count_inserted(const struct survey *s)
{
	int inserted = 0;

	for (size_t i = 1; i + 1 < s->page.n; i++)
		inserted +=
		    s->views[i].is_insert && is_paragraph(s, i - 1) && is_paragraph(s, i + 1);
	return inserted < INSERTED_MOST ? inserted : INSERTED_MOST;
}

void
row_put_kin(struct features *f, const struct survey *s)
{
	struct kin before = { .length = -1, .ends = -1 }, after = before;

	row_put_all(f, FEATURE_inserted, count_inserted(s));
	for (size_t i = 0; i < s->page.n; i++) {
		struct feature_row r = row_of(f, s, i);

		row_set(&r, FEATURE_kin_before_length, before.length);
		row_set(&r, FEATURE_kin_before_ends, before.ends);
		row_put(&r, FEATURE_kin_good_before, sum_good(&before));
		row_put(&r, FEATURE_inserts_before, before.inserts);
		row_set(&r, FEATURE_is_insert, s->views[i].is_insert);
		pass(&before, &r);
	}
	for (size_t i = s->page.n; i-- > 0;) {
		struct feature_row r = row_of(f, s, i);

		row_set(&r, FEATURE_kin_after_length, after.length);
		row_set(&r, FEATURE_kin_after_ends, after.ends);
		row_put(&r, FEATURE_kin_good_after, sum_good(&after));
		row_put(&r, FEATURE_inserts_after, after.inserts);
		pass(&after, &r);
	}
}
