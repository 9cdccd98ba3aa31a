#include "article/row.h"

/* So many neighbours are summed; a paragraph has so many characters at least. */
enum { KIN = 3, PARAGRAPH_LEAST = 60, INSERTED_MOST = 20 };

/* What stood next to a block on one side, insertions left aside. */
struct kin {
	int length, ends, inserts;
	int64_t good[KIN]; /* the worth of the last ones, in a ring */
	unsigned next;
};

static void
pass(struct kin *kin, const struct survey *s, size_t i)
{
	const struct measure *m = &s->measures.of[i];

	if (s->views[i].is_insert) {
		kin->inserts++;
		return;
	}
	kin->length = row_log(measure_length(m));
	kin->ends = m->ending == ENDS_SENTENCE;
	kin->inserts = 0;
	kin->good[kin->next] = s->worth.good[i];
	kin->next = (kin->next + 1) % KIN;
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
	int inserted = count_inserted(s);

	for (size_t i = 0; i < s->page.n; i++) {
		struct feature_row r = row_of(f, s, i);

		row_set(&r, FEATURE_kin_before_length, before.length);
		row_set(&r, FEATURE_kin_before_ends, before.ends);
		row_put(&r, FEATURE_kin_good_before, sum_good(&before));
		row_put(&r, FEATURE_inserts_before, before.inserts);
		row_set(&r, FEATURE_is_insert, s->views[i].is_insert);
		row_set(&r, FEATURE_inserted, inserted);
		pass(&before, s, i);
	}
	for (size_t i = s->page.n; i-- > 0;) {
		struct feature_row r = row_of(f, s, i);

		row_set(&r, FEATURE_kin_after_length, after.length);
		row_set(&r, FEATURE_kin_after_ends, after.ends);
		row_put(&r, FEATURE_kin_good_after, sum_good(&after));
		row_put(&r, FEATURE_inserts_after, after.inserts);
		pass(&after, s, i);
	}
}
