#include "article/worth.h"

#include <stdlib.h>

#include "text/memory.h"

enum {
	LENGTH_MOST = 300,
	LENGTH_COST = 70,
	BOXED_COST = 30, /* in HTML, where boxes tell furniture from text */
	SENTENCE_BONUS = 60,
	STRONG_FURNITURE = 60,
	WEAK_FURNITURE = 25,
	LINK_COST = 60,
	SHORT = 150,
	NO_PROSE = -10,
	STOPS_LEAST = 80, /* of 1000 words; Chinese and Japanese have none to count */
	THOUSAND = 1000
};

static bool
has_stops(const struct measure *m)
{
	return m->cjk * 2 > m->characters ||
	    (m->looked_at && m->stops * THOUSAND >= m->looked_at * STOPS_LEAST);
}

static int32_t
weigh(const struct block *block, const struct measure *m, bool stops_known, int cost)
{
	uint32_t length = measure_length(m);
	int linked = worth_linked(block, m);
	int good = (int)(length < LENGTH_MOST ? length : LENGTH_MOST) - cost;

	if (m->ending == ENDS_SENTENCE)
		good += SENTENCE_BONUS;
	if (m->strongest == 3)
		good -= STRONG_FURNITURE;
	else if (m->strongest == 2 && length < SHORT)
		good -= WEAK_FURNITURE;
	good = (good * (THOUSAND - linked) - LINK_COST * linked) / THOUSAND;
	if (length < LENGTH_MOST && stops_known && !has_stops(m) && good > NO_PROSE)
		return NO_PROSE;
	return good;
}

static bool
make_room(struct worth *w, size_t n)
{
	int32_t *good;
	int64_t *sum, *mass;

	if (n <= w->cap && w->good)
		return true;
	if (n > PTRDIFF_MAX / sizeof(*sum) - 1)
		return false;
	good = realloc(w->good, n * sizeof(*good));
	w->good = good ? good : w->good;
	sum = realloc(w->sum, (n + 1) * sizeof(*sum));
	w->sum = sum ? sum : w->sum;
	mass = realloc(w->mass, (n + 1) * sizeof(*mass));
	w->mass = mass ? mass : w->mass;
	if (!good || !sum || !mass)
		return false;
	w->cap = n;
	return true;
}

void
worth_sum(struct worth *w, size_t n)
{
	int64_t best = 0, lowest = 0;
	size_t start = 0;

	w->sum[0] = w->mass[0] = 0;
	w->run = w->end = 0;
	for (size_t i = 0; i < n; i++) {
		w->sum[i + 1] = w->sum[i] + w->good[i];
		w->mass[i + 1] = w->mass[i] + (w->good[i] > 0 ? w->good[i] : 0);
		if (w->sum[i] < lowest) {
			lowest = w->sum[i];
			start = i;
		}
		if (w->sum[i + 1] - lowest > best) {
			best = w->sum[i + 1] - lowest;
			w->run = start;
			w->end = i + 1;
		}
	}
}

bool
worth_fill(struct worth *w, const struct page *p, const struct measures *m)
{
	int cost = p->is_html ? BOXED_COST : LENGTH_COST;

	if (!make_room(w, p->n ? p->n : 1))
		return false;
	for (size_t i = 0; i < p->n; i++)
		w->good[i] = weigh(&p->blocks[i], &m->of[i], m->has_stops, cost);
	worth_sum(w, p->n);
	return true;
}

void
worth_free(struct worth *w)
{
	free(w->good);
	free(w->sum);
	free(w->mass);
	*w = (struct worth){ 0 };
}
