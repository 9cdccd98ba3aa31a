#include "article/blocks.h"

#include "text/memory.h"
#include "text/utf8.h"

/* Where the walk stands, and what the open block has so far. */
struct walk {
	struct page *p;
	const struct tree *t;
	uint32_t box;
	unsigned links, bolds, italics, pres; /* open elements of these kinds */
	uint32_t picture;                     /* the box of the last one */
	uint32_t pictures;                    /* how many since the last block began */
	struct block block;                   /* of the open block: all but its text */
	bool begun;                           /* the open block has text */
	bool in_first_time;                   /* a <time> is open that began before its text */
	bool in_new_link;
	struct box_memo memo;
};

static bool
is_passed_over(enum html_tag tag, enum html_display how)
{
	switch ((int)tag) {
	case TAG_SVG:
	case TAG_SELECT:
	case TAG_BUTTON:
	case TAG_OBJECT:
	case TAG_TEXTAREA:
	case TAG_AUDIO:
	case TAG_VIDEO:
	case TAG_CANVAS:
	case TAG_DIALOG:
		return true;
	default:
		return how == DISPLAY_HIDDEN;
	}
}

static bool
is_bold(enum html_tag tag)
{
	return tag == TAG_B || tag == TAG_STRONG || (tag >= TAG_H1 && tag <= TAG_H6);
}

static bool
is_italic(enum html_tag tag)
{
	return tag == TAG_I || tag == TAG_EM || tag == TAG_CITE;
}

static bool
is_picture(enum html_tag tag)
{
	return tag == TAG_IMG || tag == TAG_VIDEO || tag == TAG_IFRAME || tag == TAG_OBJECT;
}

static void
end_block(struct walk *w)
{
	struct block *block = page_end_block(w->p);

	if (block) {
		w->block.at = block->at;
		w->block.n = block->n;
		*block = w->block;
	}
	w->block = (struct block){ 0 };
	w->begun = w->in_first_time = false;
	w->in_new_link = w->links > 0;
}

static void
begin_block(struct walk *w)
{
	w->block.box = w->box;
	w->block.picture = w->picture;
	w->block.pictures = w->pictures;
	w->pictures = 0;
	w->begun = true;
}

static void
add_line(struct walk *w, struct str raw)
{
	size_t before = w->p->text.n;
	uint32_t n;

	page_add_text(w->p, raw);
	if (w->p->text.n == before)
		return;
	if (!w->begun)
		begin_block(w);
	if (!w->links && !w->bolds && !w->italics)
		return;
	n = (uint32_t)utf8_count(str_from(buf_str(&w->p->text), before));
	w->block.linked += w->links ? n : 0;
	w->block.bold += w->bolds ? n : 0;
	w->block.italic += w->italics ? n : 0;
	w->block.links += w->links && w->in_new_link;
	w->in_new_link = false;
}

static void
add_text(struct walk *w, struct str raw)
{
	struct str line;

	if (!w->pres) {
		add_line(w, raw);
		return;
	}
	while (raw.n) {
		bool ends = str_find_byte(raw, '\n') < raw.n;

		str_cut(&raw, '\n', &line);
		add_line(w, line);
		if (ends)
			end_block(w);
	}
}

static bool
open_box(struct walk *w, uint32_t node)
{
	struct page *p = w->p;
	struct box *grown = mem_grow(p->boxes, &p->box_cap, p->box_n + 1, sizeof(*grown));
	struct box *box;
	const struct box *parent;

	if (!grown) {
		p->failed = true;
		return false;
	}
	p->boxes = grown;
	box = &p->boxes[p->box_n];
	*box = (struct box){ .parent = w->box, .first = (uint32_t)p->n };
	box_read(box, w->t, node, &w->memo);
	if (p->box_n) {
		parent = &p->boxes[w->box];
		box->depth = (uint16_t)(parent->depth + 1);
		box->signature = box->own + parent->own * 3 + p->boxes[parent->parent].own * 5;
		p->boxes[w->box].children++;
	}
	w->box = (uint32_t)p->box_n++;
	return true;
}

/* An inline element whose text no reader sees. */
static bool
is_unseen(struct walk *w, uint32_t node)
{
	struct box box;

	if (w->t->nodes[node].attrs == 0)
		return false;
	box_read(&box, w->t, node, &w->memo);
	return (box.groups & 1U << GROUP_HIDDEN) != 0;
}

static void
add_title(struct page *p, struct str title)
{
	if (title.n && p->title_count < PAGE_TITLES)
		p->titles[p->title_count++] = title;
}

static void
add_brief(struct page *p, struct str brief)
{
	if (brief.n && p->brief_count < PAGE_BRIEFS)
		p->briefs[p->brief_count++] = brief;
}

static bool
is_named(const struct tree *t, uint32_t meta, struct str name)
{
	return str_eq_ascii(tree_value(t, meta, ATTR_PROPERTY), name) ||
	    str_eq_ascii(tree_value(t, meta, ATTR_NAME), name);
}

/*
 * What the page calls itself and says of itself in its head and, where that broke off, in the body.
 */
static void
read_names(struct page *p, const struct tree *t, uint32_t node, enum html_tag tag)
{
	if (tag == TAG_TITLE)
		add_title(p, tree_text(t, t->nodes[node].first_child));
	else if (tag == TAG_META &&
	    (is_named(t, node, STR("og:title")) || is_named(t, node, STR("twitter:title"))))
		add_title(p, tree_value(t, node, ATTR_CONTENT));
	else if (tag == TAG_META &&
	    (is_named(t, node, STR("og:description")) || is_named(t, node, STR("description"))))
		add_brief(p, tree_value(t, node, ATTR_CONTENT));
}

static void
note_picture(struct walk *w)
{
	w->picture = w->box;
	w->pictures++;
}

/* Begins an element; false where it and all in it is passed over. */
static bool
enter(struct walk *w, uint32_t node)
{
	enum html_tag tag = tree_html_tag(w->t, node);
	enum html_display how = tree_display(w->t, node);

	if (w->t->nodes[node].tag & TREE_FOREIGN)
		return false;
	read_names(w->p, w->t, node, tag);
	if (is_picture(tag))
		note_picture(w);
	if (is_passed_over(tag, how))
		return false;
	if (how == DISPLAY_INLINE && is_unseen(w, node))
		return false;
	if (how == DISPLAY_BLOCK || how == DISPLAY_BREAK)
		end_block(w);
	if (how == DISPLAY_CELL)
		page_add_text(w->p, STR(" "));
	if (how == DISPLAY_BLOCK || how == DISPLAY_CELL || tag == TAG_OTHER)
		open_box(w, node);
	w->in_new_link |= tag == TAG_A;
	w->links += tag == TAG_A;
	w->bolds += is_bold(tag);
	w->italics += is_italic(tag);
	w->pres += tag == TAG_PRE;
	if (tag == TAG_TIME)
		w->in_first_time = !w->begun;
	return true;
}

static void
note_first_time(struct walk *w)
{
	size_t n = page_open_bytes(w->p);

	if (w->begun && w->in_first_time && n <= PAGE_TIME)
		w->block.time = (uint8_t)n;
	w->in_first_time = false;
}

static void
leave(struct walk *w, uint32_t node)
{
	enum html_tag tag = tree_html_tag(w->t, node);
	enum html_display how = tree_display(w->t, node);
	struct box *box = &w->p->boxes[w->box];

	if (tag == TAG_TIME)
		note_first_time(w);
	if (how == DISPLAY_BLOCK || how == DISPLAY_BREAK)
		end_block(w);
	if (w->box && box->node == node) {
		/* A block that is still open begins in this box, and is in its row. */
		box->end = (uint32_t)w->p->n + w->begun;
		w->box = box->parent;
	}
	w->links -= tag == TAG_A;
	w->bolds -= is_bold(tag);
	w->italics -= is_italic(tag);
	w->pres -= tag == TAG_PRE;
}

/* What comes behind a node in document order; the elements that end before it are left. */
static uint32_t
climb(struct walk *w, uint32_t at)
{
	const struct node *nodes = w->t->nodes;

	while (at && !nodes[at].next) {
		at = nodes[at].parent;
		if (at)
			leave(w, at);
	}
	return at ? nodes[at].next : 0;
}

static void
read_head(struct page *p, const struct tree *t)
{
	for (uint32_t at = t->nodes[t->head].first_child; t->head && at; at = t->nodes[at].next)
		read_names(p, t, at, tree_html_tag(t, at));
}

void
blocks_fill(struct page *p, const struct tree *t)
{
	struct walk w = { .p = p, .t = t };
	uint32_t next;

	p->is_html = true;
	read_head(p, t);
	if (!open_box(&w, 0))
		return;
	for (uint32_t at = tree_next(t, 0, 0); at && !p->failed; at = next) {
		bool is_text = t->nodes[at].kind == NODE_TEXT;
		bool is_entered = !is_text && enter(&w, at);

		if (is_text)
			add_text(&w, tree_text(t, at));
		if (is_entered && t->nodes[at].first_child) {
			next = t->nodes[at].first_child;
			continue;
		}
		if (is_entered)
			leave(&w, at);
		next = climb(&w, at);
	}
	end_block(&w);
	p->boxes[0].end = (uint32_t)p->n;
}
