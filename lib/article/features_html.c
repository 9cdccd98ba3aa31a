#include "article/row.h"

enum { FAR = 60, STEPS_MOST = 15, UP_MASS = 5, UP_LINKED = 4 };

/* The last heading before a block. */
struct heading {
	size_t block;
	bool is_seen;
};

/* How an element is usually used, from menus to paragraphs. */
static int
rank_of(unsigned tag)
{
	switch (tag) {
	case TAG_P:
		return 9;
	case TAG_BLOCKQUOTE:
	case TAG_PRE:
		return 8;
	case TAG_H1:
	case TAG_H2:
	case TAG_H3:
	case TAG_H4:
	case TAG_H5:
	case TAG_H6:
		return 7;
	case TAG_ARTICLE:
	case TAG_MAIN:
	case TAG_SECTION:
		return 6;
	case TAG_DIV:
		return 5;
	case TAG_TD:
	case TAG_TH:
	case TAG_TR:
	case TAG_TBODY:
	case TAG_TABLE:
		return 4;
	case TAG_LI:
	case TAG_DD:
	case TAG_DT:
	case TAG_UL:
	case TAG_OL:
		return 3;
	case TAG_FIGCAPTION:
	case TAG_FIGURE:
		return 2;
	case TAG_HEADER:
	case TAG_FORM:
	case TAG_FIELDSET:
		return 1;
	case TAG_NAV:
	case TAG_FOOTER:
	case TAG_ASIDE:
	case TAG_ADDRESS:
		return 0;
	default:
		return 5;
	}
}

static int
heading_level(const struct page *p, uint32_t box)
{
	unsigned tag = p->boxes[box].tag;

	if (tag >= TAG_H1 && tag <= TAG_H6)
		return (int)(tag - TAG_H1) + 1;
	tag = p->boxes[p->boxes[box].parent].tag;
	return tag >= TAG_H1 && tag <= TAG_H6 ? (int)(tag - TAG_H1) + 1 : 0;
}

static int
steps_between(const struct page *p, uint32_t inner, uint32_t outer)
{
	int steps = p->boxes[inner].depth - p->boxes[outer].depth;

	return steps < STEPS_MOST ? steps : STEPS_MOST;
}

static void
put_element(const struct feature_row *r, uint32_t box)
{
	const struct survey *s = r->s;
	const struct box *boxes = s->page.boxes;
	const struct place *place = &s->layout.places[box];
	uint32_t parent = boxes[box].parent;

	row_put(r, FEATURE_tag_rank, rank_of(boxes[box].tag));
	row_put(r, FEATURE_parent_rank, rank_of(boxes[parent].tag));
	row_put(r, FEATURE_heading, heading_level(&s->page, box));
	row_put(r, FEATURE_depth, boxes[box].depth);
	row_put(r, FEATURE_children, boxes[parent].children);
	for (unsigned k = 0; k < BOX_GROUPS; k++)
		row_put(r, (enum feature)(FEATURE_near_body + k), place->nearest[k]);
	row_put(r, FEATURE_pruned, place->pruned);
}

static void
put_containers(const struct feature_row *r, uint32_t box)
{
	const struct survey *s = r->s;
	const struct box *boxes = s->page.boxes;
	const struct layout *l = &s->layout;
	uint32_t up = box;

	for (unsigned k = 0; k < UP_MASS; k++) {
		up = boxes[up].parent;
		row_put(r, (enum feature)(FEATURE_mass_up_1 + k), l->places[up].mass);
		if (k < UP_LINKED)
			row_put(r, (enum feature)(FEATURE_linked_up_1 + k), l->places[up].linked);
	}
	up = l->places[box].meets_best;
	row_put(r, FEATURE_branch, l->places[box].branch);
	row_put(r, FEATURE_best_in, up == l->best);
	row_put(r, FEATURE_best_distance,
	    steps_between(&s->page, box, up) + steps_between(&s->page, l->best, up));
	row_put(r, FEATURE_best_mass, l->places[l->best].mass);
}

static void
put_twins(const struct feature_row *r, uint32_t box)
{
	const struct survey *s = r->s;
	const struct box *boxes = s->page.boxes;
	const struct layout *l = &s->layout;
	const struct place *twin = &l->places[l->places[box].twin];
	int64_t mass = s->worth.mass[s->page.n];
	uint32_t up = box;

	row_put(r, FEATURE_twin_mass, mass ? twin->twin_mass * 1000 / mass : 0);
	row_put(r, FEATURE_twin_blocks, twin->twin_blocks);
	row_put(r, FEATURE_twin_ends,
	    twin->twin_blocks ? twin->twin_ends * 1000 / twin->twin_blocks : 0);
	for (int k = 0; k < STEPS_MOST && up && boxes[up].tag != TAG_ARTICLE; k++)
		up = boxes[up].parent;
	row_put(r, FEATURE_article_mass, boxes[up].tag == TAG_ARTICLE ? l->places[up].mass : -1);
}

static void
put_headings(const struct feature_row *r, struct heading *heading)
{
	const struct survey *s = r->s;
	size_t i = r->i;
	const struct layout *l = &s->layout;
	uint32_t box = s->page.blocks[i].box;
	uint32_t meets = l->places[box].meets_title;
	const struct box *story = &s->page.boxes[l->story];

	row_put(r, FEATURE_title_steps, steps_between(&s->page, box, meets));
	row_put(r, FEATURE_title_mass, l->places[meets].mass);
	row_put(r, FEATURE_in_story, i >= story->first && i < story->end);
	row_put(r, FEATURE_heading_distance,
	    heading->is_seen && i - heading->block < FAR ? (int64_t)(i - heading->block) : FAR);
	if (heading->is_seen) {
		uint32_t at = s->page.blocks[heading->block].box;
		const struct measure *m = &s->measures.of[heading->block];

		row_put(
		    r, FEATURE_heading_linked, worth_linked(&s->page.blocks[heading->block], m));
		row_put(r, FEATURE_heading_level, heading_level(&s->page, at));
		row_put(r, FEATURE_heading_furniture, m->strongest);
		row_put(r, FEATURE_heading_steps,
		    steps_between(&s->page, at, l->places[at].meets_title));
	} else {
		row_put(r, FEATURE_heading_linked, -1);
		row_put(r, FEATURE_heading_level, 0);
		row_put(r, FEATURE_heading_furniture, -1);
		row_put(r, FEATURE_heading_steps, -1);
	}
	if (heading_level(&s->page, box))
		*heading = (struct heading){ i, true };
}

void
row_put_boxes(struct features *f, const struct survey *s)
{
	struct heading heading = { 0, false };

	for (size_t i = 0; i < s->page.n; i++) {
		struct feature_row r = row_of(f, s, i);
		uint32_t box = s->page.blocks[i].box;

		put_element(&r, box);
		put_containers(&r, box);
		put_twins(&r, box);
		put_headings(&r, &heading);
	}
}
