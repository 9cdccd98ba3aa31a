#include "article/unveil.h"

#include "article/box.h"
#include "text/table.h"

enum {
	START = 60,     /* bytes of a paragraph that are compared; a teaser is often cut short */
	MORE_LEAST = 3, /* paragraphs that stand nowhere else */
	SLOTS = 1 << 10
};

/* The beginnings of the paragraphs that are shown, by hash. */
struct shown {
	bool has[SLOTS];
	size_t n;
};

static bool
is_paragraph(const struct page *p, size_t i)
{
	return p->blocks[i].n >= START;
}

static size_t
slot_of(const struct page *p, size_t i)
{
	return table_hash(str_part(page_text(p, i), 0, START)) % SLOTS;
}

static bool
is_hidden(const struct box *box)
{
	return (box->groups & 1U << GROUP_HIDDEN) != 0;
}

/* The first box behind one that is not in it. */
static size_t
box_behind(const struct page *p, size_t box)
{
	size_t i = box + 1;

	while (i < p->box_n && p->boxes[i].depth > p->boxes[box].depth)
		i++;
	return i;
}

static void
note(const struct page *p, size_t from, size_t to, struct shown *shown)
{
	for (size_t i = from; i < to; i++)
		if (is_paragraph(p, i)) {
			shown->has[slot_of(p, i)] = true;
			shown->n++;
		}
}

static void
note_shown(const struct page *p, struct shown *shown)
{
	size_t next = 0; /* the first block that is not yet noted */

	for (size_t b = 0; b < p->box_n; b++) {
		if (!is_hidden(&p->boxes[b]) || p->boxes[b].first < next)
			continue;
		note(p, next, p->boxes[b].first, shown);
		next = p->boxes[b].end;
	}
	note(p, next, p->n, shown);
}

static bool
is_story(const struct page *p, const struct box *box, const struct shown *shown)
{
	size_t known = 0, more = 0;

	for (size_t i = box->first; i < box->end; i++)
		if (is_paragraph(p, i)) {
			bool is_known = shown->has[slot_of(p, i)];

			known += is_known;
			more += !is_known;
		}
	return known > 0 && more >= MORE_LEAST && more >= known && more > shown->n;
}

/* What search engines ask of pages of which readers see only a part. */
static bool
has_offer(const struct tree *t)
{
	return str_find(t->page, STR("isAccessibleForFree")) < t->page.n;
}

void
unveil_story(struct page *p, const struct tree *t)
{
	struct shown shown = { { false }, 0 };
	size_t b = 0;

	while (b < p->box_n && !is_hidden(&p->boxes[b]))
		b++;
	if (b == p->box_n)
		return;
	note_shown(p, &shown);
	while (b < p->box_n) {
		if (!is_hidden(&p->boxes[b])) {
			b++;
			continue;
		}
		if (is_story(p, &p->boxes[b], &shown) && has_offer(t))
			p->boxes[b].groups &= ~(1U << GROUP_HIDDEN);
		b = box_behind(p, b);
	}
}
