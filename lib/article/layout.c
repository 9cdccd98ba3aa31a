#include "article/layout.h"

#include <stddef.h>
#include <stdlib.h>

#include "text/memory.h"

enum {
	THOUSAND = 1000,
	CORE_SHARE = 700,
	FRAMES_MOST = 800,
	HALF = 500,
	SMALL_MOST = 400,
	POPS_MOST = 600,
	BIG = 900,
	INNERMOST = 2
};

static const uint32_t hiding_tags =
    1U << GROUP_TAG_NAV | 1U << GROUP_TAG_FOOTER | 1U << GROUP_TAG_ASIDE | 1U << GROUP_HIDDEN;
static const uint32_t hiding_words = 1U << GROUP_RELATED | 1U << GROUP_SHARE | 1U << GROUP_SUB |
    1U << GROUP_NAV | 1U << GROUP_FOOT | 1U << GROUP_SIDE | 1U << GROUP_AD | 1U << GROUP_POP;
static const uint32_t story_words = 1U << GROUP_BODY | 1U << GROUP_CONTENT | 1U << GROUP_POST;

struct laying {
	struct layout *l;
	const struct page *p;
	const struct measures *m;
	const struct worth *w;
};

static int16_t
share(uint64_t part, uint64_t whole)
{
	return whole ? (int16_t)(part * THOUSAND / whole) : 0;
}

static bool
make_room(struct layout *l, const struct page *p)
{
	size_t slots = 2;
	void *grown;

	while (slots < p->box_n * 2)
		slots *= 2;
	if (!(grown = mem_grow(l->places, &l->cap, p->box_n, sizeof(*l->places))))
		return false;
	l->places = grown;
	if (!(grown = mem_grow(l->slots, &l->slots_cap, slots, sizeof(*l->slots))))
		return false;
	l->slots = grown;
	if (!(grown = mem_grow(
		  l->characters, &l->characters_cap, 2 * (p->n + 1), sizeof(*l->characters))))
		return false;
	l->characters = grown;
	if (!(grown = mem_grow(l->around, &l->around_cap, p->box_n, sizeof(*l->around))))
		return false;
	l->around = grown;
	memset(l->places, 0, p->box_n * sizeof(*l->places));
	memset(l->around, 0, p->box_n * sizeof(*l->around));
	return true;
}

/* Empties the table of boxes; what a hash is cut to. */
static size_t
clear_slots(const struct laying *g)
{
	size_t slots = 2;

	while (slots < g->p->box_n * 2)
		slots *= 2;
	memset(g->l->slots, 0, slots * sizeof(*g->l->slots));
	return slots - 1;
}

static int64_t
mass_of(const struct laying *g, uint32_t box)
{
	return g->w->mass[g->p->boxes[box].end] - g->w->mass[g->p->boxes[box].first];
}

static void
sum_characters(const struct laying *g)
{
	uint64_t *sum = g->l->characters;

	sum[0] = sum[1] = 0;
	for (size_t i = 0; i < g->p->n; i++) {
		sum[2 * i + 2] = sum[2 * i] + g->m->of[i].characters;
		sum[2 * i + 3] = sum[2 * i + 1] + g->p->blocks[i].linked;
	}
}

static void
weigh_boxes(const struct laying *g)
{
	const uint64_t *sum = g->l->characters;
	uint64_t whole = (uint64_t)g->w->mass[g->p->n];

	for (uint32_t i = 0; i < g->p->box_n; i++) {
		const struct box *box = &g->p->boxes[i];
		uint64_t linked = sum[2 * box->end + 1] - sum[2 * box->first + 1];
		uint64_t characters = sum[2 * box->end] - sum[2 * box->first];

		g->l->places[i].mass = share((uint64_t)mass_of(g, i), whole);
		g->l->places[i].linked =
		    share(linked < characters ? linked : characters, characters);
	}
}

static void
weigh_direct(const struct laying *g)
{
	for (size_t i = 0; i < g->p->n; i++)
		if (g->w->good[i] > 0)
			g->l->places[g->p->blocks[i].box].direct += g->w->good[i];
}

/*
 * Steps up to the nearest box of each group. A box with nearly all of the page in it says
 * little of a block deep inside, unless it says "body" or "content".
 */
static void
near_groups(struct place *place, const struct place *parent, const struct box *box)
{
	for (unsigned k = 0; k < BOX_GROUPS; k++) {
		unsigned steps =
		    parent->nearest[k] < NEAREST_NONE ? parent->nearest[k] + 1U : NEAREST_NONE;

		if (box->groups & 1U << k)
			steps = 0;
		place->nearest[k] = (uint8_t)steps;
	}
	/* A comment has a body and content too. */
	if (place->pruned == PRUNED_COMMENTS)
		place->nearest[GROUP_BODY] = place->nearest[GROUP_CONTENT] = NEAREST_NONE;
}

static void
drop_far_big(const struct laying *g, uint32_t i)
{
	struct place *place = &g->l->places[i];
	uint32_t up = i;

	for (unsigned k = 0; k <= INNERMOST; k++)
		up = g->p->boxes[up].parent;
	if (up == 0 || g->l->places[up].mass <= BIG)
		return;
	for (unsigned k = GROUP_COMMENT; k < BOX_GROUPS; k++)
		if (place->nearest[k] > INNERMOST)
			place->nearest[k] = NEAREST_NONE;
}

static void
find_nearest(const struct laying *g)
{
	struct place root;

	memset(&root, 0, sizeof(root));
	memset(root.nearest, NEAREST_NONE, sizeof(root.nearest));
	near_groups(&g->l->places[0], &root, &g->p->boxes[0]);
	for (uint32_t i = 1; i < g->p->box_n; i++) {
		near_groups(
		    &g->l->places[i], &g->l->places[g->p->boxes[i].parent], &g->p->boxes[i]);
		drop_far_big(g, i);
	}
}

/* The innermost article element that holds the headline; 0 for none. */
static uint32_t
titled_article(const struct page *p, size_t title)
{
	uint32_t box = title < p->n ? p->blocks[title].box : 0;

	while (box && p->boxes[box].tag != TAG_ARTICLE)
		box = p->boxes[box].parent;
	return box;
}

/* The slot of a box with this tag and class. */
static size_t
kin_slot(const struct laying *g, uint32_t i, size_t mask)
{
	uint32_t own = g->p->boxes[i].own;
	size_t slot = (own ^ own >> 15) & mask;

	while (g->l->slots[slot] && g->p->boxes[g->l->slots[slot] - 1].own != own)
		slot = (slot + 1) & mask;
	return slot;
}

/* Of each box, the mass of all that are built like it: a story may be cut in pieces. */
static void
sum_kin(const struct laying *g)
{
	struct layout *l = g->l;
	size_t mask = clear_slots(g);

	for (uint32_t i = 0; i < g->p->box_n; i++) {
		size_t slot = kin_slot(g, i, mask);

		if (!l->slots[slot])
			l->slots[slot] = i + 1;
		l->places[i].twin = l->slots[slot] - 1;
		l->around[l->places[i].twin] += l->places[i].mass;
	}
}

/* Why a box and all in it, without the headline, is likely no story: 0, 1, 2 or 3. */
static uint8_t
prune_of(const struct laying *g, uint32_t i, uint32_t article)
{
	const struct box *box = &g->p->boxes[i];
	const struct place *place = &g->l->places[i];
	int64_t kin = g->l->around[place->twin];
	uint32_t groups = box->groups;

	if (article && box->tag == TAG_ARTICLE && box->first >= g->p->boxes[article].end &&
	    place->mass <= 2 * g->l->places[article].mass)
		return 3;
	if (groups & 1U << GROUP_COMMENT && !(groups & 1U << GROUP_BODY) && box->tag != TAG_BODY &&
	    box->tag != TAG_MAIN && box->tag != TAG_ARTICLE)
		return PRUNED_COMMENTS;
	if (groups & hiding_tags && kin < FRAMES_MOST)
		return 2;
	if (groups & 1U << GROUP_POP && !(groups & story_words) && place->mass < POPS_MOST)
		return 2;
	return groups & hiding_words && !(groups & story_words) && kin < SMALL_MOST ? 2 : 0;
}

static void
prune(const struct laying *g, size_t title)
{
	uint32_t article = titled_article(g->p, title);

	sum_kin(g);
	for (uint32_t i = 1; i < g->p->box_n; i++) {
		const struct box *box = &g->p->boxes[i];
		struct place *place = &g->l->places[i];
		bool holds_title = title >= box->first && title < box->end;

		place->pruned = g->l->places[box->parent].pruned;
		if (!place->pruned && !holds_title)
			place->pruned = prune_of(g, i, article);
	}
}

static void
find_core(const struct laying *g)
{
	struct layout *l = g->l;

	l->core = 0;
	for (uint32_t i = 1; i < g->p->box_n; i++)
		if (g->p->boxes[i].parent == l->core && mass_of(g, i) > 0 &&
		    mass_of(g, i) * THOUSAND >= mass_of(g, l->core) * CORE_SHARE)
			l->core = i;
	for (uint32_t i = 0; i < g->p->box_n; i++) {
		uint32_t parent = g->p->boxes[i].parent;

		if (i == l->core)
			l->places[i].branch = THOUSAND;
		else if (i == 0)
			l->places[i].branch = -1;
		else
			l->places[i].branch =
			    parent == l->core ? l->places[i].mass : l->places[parent].branch;
	}
}

/* The box with most in its own paragraphs and half of what is one deeper, less what is linked. */
static void
find_best(const struct laying *g)
{
	struct layout *l = g->l;
	int64_t most = -1;

	weigh_direct(g);
	memset(l->around, 0, g->p->box_n * sizeof(*l->around));
	for (uint32_t i = 0; i < g->p->box_n; i++) {
		uint32_t parent = g->p->boxes[i].parent;

		l->around[i] += l->places[i].direct * 2;
		if (i == 0)
			continue;
		l->around[parent] += l->places[i].direct * 2;
		if (parent)
			l->around[g->p->boxes[parent].parent] += l->places[i].direct;
	}
	l->best = 0;
	for (uint32_t i = 0; i < g->p->box_n; i++) {
		int64_t worth = l->around[i] * (THOUSAND - l->places[i].linked);

		if (worth > most) {
			most = worth;
			l->best = i;
		}
	}
}

/*
 * From each box, the first upwards that holds the target as well:
 * the target and what is around it meet it at themselves.
 */
static void
find_meetings(const struct laying *g, uint32_t target, size_t member)
{
	char *places = (char *)g->l->places + member;
	const size_t size = sizeof(struct place);

	for (uint32_t i = target; i; i = g->p->boxes[i].parent)
		memcpy(places + i * size, &i, sizeof(i));
	for (uint32_t i = 1; i < g->p->box_n; i++) {
		uint32_t meets;

		memcpy(&meets, places + i * size, sizeof(meets));
		if (meets == 0)
			memcpy(places + i * size, places + g->p->boxes[i].parent * size,
			    sizeof(meets));
	}
}

/* Boxes that are built alike share their figures at the first of them. */
static void
find_twins(const struct laying *g)
{
	struct layout *l = g->l;
	size_t mask = clear_slots(g);

	for (uint32_t i = 0; i < g->p->box_n; i++) {
		uint32_t signature = g->p->boxes[i].signature;
		size_t slot = (signature ^ signature >> 15) & mask;

		while (l->slots[slot] && g->p->boxes[l->slots[slot] - 1].signature != signature)
			slot = (slot + 1) & mask;
		if (!l->slots[slot])
			l->slots[slot] = i + 1;
		l->places[i].twin = l->slots[slot] - 1;
	}
	for (size_t i = 0; i < g->p->n; i++) {
		struct place *twin = &l->places[l->places[g->p->blocks[i].box].twin];

		twin->twin_blocks++;
		twin->twin_ends += g->m->of[i].ending == ENDS_SENTENCE;
		twin->twin_mass += g->w->good[i] > 0 ? g->w->good[i] : 0;
	}
}

static void
find_story(const struct laying *g, size_t title)
{
	uint32_t box = title < g->p->n ? g->p->blocks[title].box : 0;

	while (box && g->l->places[box].mass < HALF)
		box = g->p->boxes[box].parent;
	g->l->story = box;
}

bool
layout_prune(struct layout *l, const struct page *p, const struct measures *m,
    const struct worth *w, size_t title)
{
	struct laying g = { l, p, m, w };

	if (!make_room(l, p))
		return false;
	sum_characters(&g);
	weigh_boxes(&g);
	prune(&g, title);
	return true;
}

void
layout_fill(struct layout *l, const struct page *p, const struct measures *m, const struct worth *w,
    size_t title)
{
	struct laying g = { l, p, m, w };

	weigh_boxes(&g);
	find_nearest(&g);
	find_core(&g);
	find_best(&g);
	find_meetings(
	    &g, title < p->n ? p->blocks[title].box : 0, offsetof(struct place, meets_title));
	find_meetings(&g, l->best, offsetof(struct place, meets_best));
	find_twins(&g);
	find_story(&g, title);
}

void
layout_free(struct layout *l)
{
	free(l->places);
	free(l->slots);
	free(l->characters);
	free(l->around);
	*l = (struct layout){ 0 };
}
