#include "article/lone_heading.h"

/* Characters: what is longer is a paragraph that is set as a heading. */
enum { HEADING_LONGEST = 160 };

/* The element around a heading that holds more than it. */
static const struct box *
section_of(const struct page *p, size_t i)
{
	const struct box *box = &p->boxes[p->blocks[i].box];

	if (box->tag < TAG_H1 || box->tag > TAG_H6)
		return NULL;
	while (box != p->boxes && box->end - box->first <= 1)
		box = &p->boxes[box->parent];
	return box;
}

static bool
is_prose_or_offer(const struct measure *m)
{
	return m->ending == ENDS_SENTENCE || m->furniture[FURNITURE_SUBSCRIBE] > 0;
}

/* Whether the heading i is alone in its section; the kept blocks around it are told. */
static bool
is_lone(const struct survey *s, size_t i, size_t before, size_t after)
{
	const struct box *section = section_of(&s->page, i);

	return section && measure_length(&s->measures.of[i]) <= HEADING_LONGEST &&
	    section->end > i + 1 && after >= section->end &&
	    (before == s->page.n || before < section->first) &&
	    is_prose_or_offer(&s->measures.of[i + 1]);
}

static size_t
next_kept(const struct survey *s, const bool *kept, size_t i)
{
	while (i < s->page.n && !kept[i])
		i++;
	return i;
}

void
lone_heading_drop(const struct survey *s, bool *kept)
{
	size_t before = s->page.n;
	size_t after;

	for (size_t i = next_kept(s, kept, 0); s->page.is_html && i < s->page.n; i = after) {
		after = next_kept(s, kept, i + 1);
		kept[i] = !is_lone(s, i, before, after);
		before = i;
	}
}
