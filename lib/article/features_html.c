#include "article/row.h"

enum { FAR = 60, STEPS_MOST = 15, UP_MASS = 5, UP_LINKED = 4 };

/*
 * So many blocks alike are many: among the pages that were learned from,
 * the few with more were lists.
 */
enum { MANY = 200 };

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

static int64_t
up_to_many(uint32_t count)
{
	return count < MANY ? count : MANY;
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
	row_put(r, FEATURE_children, up_to_many(boxes[parent].children));
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
	row_put(r, FEATURE_twin_blocks, up_to_many(twin->twin_blocks));
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

/* The innermost box that holds both. */
static uint32_t
common_box(const struct page *p, uint32_t a, uint32_t b)
{
	while (a != b)
		if (a > b)
			a = p->boxes[a].parent;
		else
			b = p->boxes[b].parent;
	return a;
}

/*
 * Captions stand beside pictures, in a box with little else.
 * `last` is the last block behind a picture.
 */
static void
put_pictures(const struct feature_row *r, size_t *last)
{
	const struct page *p = &r->s->page;
	const struct block *b = &p->blocks[r->i];
	const struct box *common = &p->boxes[common_box(p, b->box, b->picture)];

	if (b->pictures)
		*last = r->i;
	row_set(r, FEATURE_brief, r->s->views[r->i].brief);
	row_set(r, FEATURE_italic, row_share(b->italic, r->s->measures.of[r->i].characters));
	row_put(r, FEATURE_pictures, b->pictures);
	row_put(r, FEATURE_pictures_after, r->i + 1 < p->n ? p->blocks[r->i + 1].pictures : 0);
	row_put(r, FEATURE_since_picture, r->i - *last < FAR ? (int64_t)(r->i - *last) : FAR);
	row_set(r, FEATURE_picture_steps,
	    b->picture ? steps_between(p, b->box, (uint32_t)(common - p->boxes)) : -1);
	row_put(r, FEATURE_picture_blocks,
	    b->picture && common->end - common->first < FAR ? common->end - common->first : FAR);
}

static void
put_until_picture(struct features *f, const struct survey *s)
{
	int until = FAR;

	for (size_t i = s->page.n; i-- > 0;) {
		struct feature_row r = row_of(f, s, i);

		row_set(&r, FEATURE_until_picture, until);
		until = s->page.blocks[i].pictures ? 0 : until < FAR ? until + 1 : FAR;
	}
}

void
row_put_boxes(struct features *f, const struct survey *s)
{
	struct heading heading = { 0, false };
	size_t picture = 0;

	put_until_picture(f, s);
	for (size_t i = 0; i < s->page.n; i++) {
		struct feature_row r = row_of(f, s, i);
		uint32_t box = s->page.blocks[i].box;

		put_element(&r, box);
		put_containers(&r, box);
		put_twins(&r, box);
		put_headings(&r, &heading);
		put_pictures(&r, &picture);
	}
}
