#include "article/article.h"

#include <stdlib.h>

#include "article/blocks.h"
#include "article/colophon.h"
#include "article/kind.h"
#include "article/lone_heading.h"
#include "article/masthead.h"
#include "article/pagetext.h"
#include "article/picture.h"
#include "article/unveil.h"
#include "embedded/told.h"
#include "text/utf8.h"

enum { HEADING_MOST = 120, LINKED_HALF = 500, REASONS = 3, INSIDE_TABLE = 3 };

/* Characters: what is shown of a shorter story may be a sign that it is loading. */
enum { SHORT_STORY = 120 };

static const struct str part_names[] = {
	[PART_BODY] = { "body", 4 },
	[PART_HEADING] = { "heading", 7 },
	[PART_TITLE] = { "title", 5 },
	[PART_LIST] = { "list", 4 },
	[PART_QUOTE] = { "quote", 5 },
	[PART_TABLE] = { "table", 5 },
	[PART_BYLINE] = { "byline", 6 },
	[PART_CAPTION] = { "caption", 7 },
	[PART_COMMENT] = { "comment", 7 },
	[PART_LEGAL] = { "legal", 5 },
	[PART_NAV] = { "nav", 3 },
	[PART_PROMO] = { "promo", 5 },
	[PART_RELATED] = { "related", 7 },
	[PART_SHARE] = { "share", 5 },
	[PART_OTHER] = { "other", 5 },
};

struct str
article_part_name(enum article_part part)
{
	return part_names[part];
}

static void
drop_credited(const struct survey *s, bool *kept)
{
	for (size_t i = 0; i < s->page.n; i++)
		kept[i] = kept[i] && !picture_is_credited(s, i);
}

static bool
find(struct article *a, enum article_taste taste)
{
	bool ok;

	a->n = a->survey.page.n;
	ok = !a->survey.page.failed && survey_fill(&a->survey) &&
	    features_fill(&a->features, &a->survey) &&
	    scores_fill(&a->scores, a->model, &a->features, &a->survey, taste) &&
	    masthead_drop(&a->survey, a->scores.kept);
	if (!ok)
		return false;
	drop_credited(&a->survey, a->scores.kept);
	lone_heading_drop(&a->survey, a->scores.kept);
	colophon_drop(&a->survey, a->scores.kept);
	return true;
}

bool
article_find_in_text(struct article *a, struct str text, enum article_taste taste)
{
	page_clear(&a->survey.page);
	pagetext_fill(&a->survey.page, text);
	a->model = &model_of_text;
	return find(a, taste);
}

static bool
find_in_blocks(struct article *a, const struct tree *t, enum article_taste taste)
{
	page_clear(&a->survey.page);
	blocks_fill(&a->survey.page, t);
	unveil_story(&a->survey.page, t);
	a->model = &model_of_html;
	return find(a, taste);
}

/* How much is kept, in characters; where all of it is mere links, it is kept no longer. */
static uint64_t
story_length(struct article *a)
{
	const struct survey *s = &a->survey;
	uint64_t length = 0;
	bool is_linked = true;

	for (size_t i = 0; i < a->n; i++) {
		if (!a->scores.kept[i])
			continue;
		length += measure_length(&s->measures.of[i]);
		is_linked =
		    is_linked && worth_linked(&s->page.blocks[i], &s->measures.of[i]) > LINKED_HALF;
	}
	if (!is_linked)
		return length;
	for (size_t i = 0; i < a->n; i++)
		a->scores.kept[i] = false;
	return 0;
}

/* The story in what the page tells beside what it shows. */
static bool
find_in_told(struct article *a, struct str html, enum article_taste taste)
{
	struct tree t = TREE_INIT;
	bool ok = tree_build(&t, html) && find_in_blocks(a, &t, taste);

	a->survey.page.title_count = a->survey.page.brief_count =
	    0; /* they are views of this tree */
	tree_free(&t);
	return ok;
}

bool
article_find_in_tree(struct article *a, const struct tree *t, enum article_taste taste)
{
	struct buf html = BUF_INIT;
	bool ok = find_in_blocks(a, t, taste);
	uint64_t shown = ok ? story_length(a) : 0;

	if (!ok || shown >= SHORT_STORY)
		return ok;
	ok = told_add(t, &html);
	if (ok && html.n > 0) {
		ok = find_in_told(a, buf_str(&html), taste);
		if (ok && story_length(a) <= shown && shown > 0)
			ok = find_in_blocks(a, t, taste);
	}
	buf_free(&html);
	return ok;
}

/* What the strongest phrase of furniture in the block belongs to. */
static enum article_part
part_of_furniture(const struct measure *m)
{
	static const enum article_part parts[FURNITURE_GROUPS] = {
		[FURNITURE_ADVERT] = PART_PROMO,
		[FURNITURE_BYLINE] = PART_BYLINE,
		[FURNITURE_CAPTION] = PART_CAPTION,
		[FURNITURE_COMMENTS] = PART_COMMENT,
		[FURNITURE_LEGAL] = PART_LEGAL,
		[FURNITURE_RELATED] = PART_RELATED,
		[FURNITURE_SHARE] = PART_SHARE,
		[FURNITURE_SUBSCRIBE] = PART_PROMO,
	};

	for (int i = 0; i < FURNITURE_GROUPS; i++)
		if (m->furniture[i] && m->furniture[i] == m->strongest)
			return parts[i];
	return PART_OTHER;
}

/* What a block of the story is. */
static enum article_part
part_of_story(const struct article *a, size_t i)
{
	const struct page *p = &a->survey.page;
	const struct measure *m = &a->survey.measures.of[i];
	const struct place *place = p->is_html ? &a->survey.layout.places[p->blocks[i].box] : NULL;
	unsigned tag = p->is_html ? p->boxes[p->blocks[i].box].tag : TAG_NONE;

	if (tag >= TAG_H1 && tag <= TAG_H6)
		return PART_HEADING;
	if (place && place->nearest[GROUP_TAG_LIST] <= 1)
		return PART_LIST;
	if (place && place->nearest[GROUP_TAG_QUOTE] <= 2)
		return PART_QUOTE;
	if (place && place->nearest[GROUP_TAG_TABLE] <= INSIDE_TABLE)
		return PART_TABLE;
	if (tag != TAG_P && m->ending == ENDS_OPEN && m->characters < HEADING_MOST)
		return PART_HEADING;
	return PART_BODY;
}

static enum article_part
part_of(const struct article *a, size_t i)
{
	const struct survey *s = &a->survey;
	const struct measure *m = &s->measures.of[i];

	if (s->views[i].is_title)
		return PART_TITLE;
	if (a->scores.kept[i])
		return part_of_story(a, i);
	if (s->page.is_html && s->layout.places[s->page.blocks[i].box].nearest[GROUP_CAP] <= 1)
		return PART_CAPTION;
	if (m->strongest)
		return part_of_furniture(m);
	if (worth_linked(&s->page.blocks[i], m) > LINKED_HALF)
		return PART_NAV;
	return PART_OTHER;
}

/* Without the sign of a list in front and that of a heading's own address behind. */
static struct str
without_signs(struct str text)
{
	uint32_t point;
	size_t n = utf8_next(text.s, text.n, &point);

	if ((point == '*' || kind_is_bullet(point)) && (n == text.n || text.s[n] == ' '))
		text = str_trim(str_from(text, n));
	if (text.n > 1 && text.s[text.n - 1] == '#' && !is_alpha(text.s[text.n - 2]))
		text = str_trim(str_part(text, 0, text.n - 1));
	return text;
}

struct article_line
article_line(const struct article *a, size_t i)
{
	struct article_line line = { page_text(&a->survey.page, i), part_of(a, i),
		a->scores.kept[i] };

	if (line.is_kept)
		line.text = without_signs(line.text);
	return line;
}

void
article_why(const struct article *a, size_t i, struct buf *why)
{
	int32_t share[FEATURES_HTML];

	model_explain(a->model, &a->features, i, share);
	share[FEATURE_page_mass] = 0; /* the same for all blocks */
	for (int k = 0; k < REASONS; k++) {
		size_t most = 0;

		for (size_t f = 0; f < a->features.count; f++)
			if (abs(share[f]) > abs(share[most]))
				most = f;
		if (share[most] == 0)
			return;
		if (k)
			buf_byte(why, ' ');
		buf_add(why, feature_name(most, a->survey.page.is_html));
		buf_byte(why, share[most] > 0 ? '+' : '-');
		share[most] = 0;
	}
}

void
article_free(struct article *a)
{
	survey_free(&a->survey);
	features_free(&a->features);
	scores_free(&a->scores);
	*a = (struct article){ 0 };
}
