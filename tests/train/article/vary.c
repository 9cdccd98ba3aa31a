#include "vary.h"

#include <stdlib.h>

#include "hashes.h"
#include "splitmix.h"

enum {
	STORY_LEAST = 8,     /* a story of fewer blocks is not shortened */
	FIRST_KEPT = 2,      /* so many blocks stay at least, */
	FIRST_FEW = 5,       /* so many more where it becomes very short, */
	LAST_KEPT = 2,       /* and so many at most of the story's end */
	SENTENCE_LEAST = 30, /* a paragraph is not cut to fewer bytes */
	BEFORE_STORY = 12, /* headline, standfirst and byline are among so many blocks before it */
	BEHIND_STORY = 4,  /* where what is behind it stays at all, so many blocks do */
	TEASER_LEAST = 20,
	TEASER_MOST = 100, /* characters of another line that could be a headline */
	OF_EIGHT = 8
};

/* What a page that was made weighs beside one that is as it was found. */
static const double VARIED_WEIGHT = .3;

/* A page while it is written. */
struct variant {
	struct sample *to;
	const struct sample *from;
	const struct inserts *inserts; /* NULL for none */
	uint64_t random;
	bool *goes;           /* owned; of each block of the page it is made from */
	uint8_t *label;       /* owned; of each line written */
	size_t n;             /* lines written */
	unsigned filled_gaps; /* of eight gaps between paragraphs */
	unsigned cut;         /* of eight paragraphs, to one sentence */
	size_t usual;         /* the insert that most gaps have */
	size_t teaser;        /* the block that was shown last as the headline of another story */
};

void
inserts_read(struct inserts *inserts, const char *name)
{
	struct str rest, line;

	*inserts = (struct inserts){ 0 };
	if (!train_read_file(&inserts->file, name))
		train_die(name);
	rest = buf_str(&inserts->file);
	while (str_cut(&rest, '\n', &line)) {
		struct str where;

		if (line.n == 0 || line.s[0] == '#' || !str_cut(&line, '\t', &where))
			continue;
		inserts->items = train_grow(
		    inserts->items, &inserts->cap, inserts->n + 1, sizeof(*inserts->items));
		inserts->items[inserts->n++] = (struct insert){ str_eq(where, STR("alone")),
			str_eq(where, STR("above")), line };
	}
	if (inserts->n == 0)
		train_die(name);
}

void
inserts_free(struct inserts *inserts)
{
	buf_free(&inserts->file);
	free(inserts->items);
	*inserts = (struct inserts){ 0 };
}

static size_t
draw(struct variant *v, size_t below)
{
	return (size_t)(splitmix_next(&v->random) % below);
}

static size_t
count_story(const struct sample *s)
{
	size_t n = 0;

	for (size_t i = 0; i < s->survey.page.n; i++)
		n += s->label[i] == 1;
	return n;
}

static uint64_t
seed_of(struct str id)
{
	uint64_t seed = 1;

	for (size_t i = 0; i < id.n; i++)
		seed = (seed ^ (unsigned char)id.s[i]) * UINT64_C(0x100000001b3);
	return seed;
}

/*
 * Marks what goes: the story's blocks from its first ones to its last,
 * and half of what is not the story's there.
 */
static void
choose_stretch(struct variant *v, size_t story, size_t more)
{
	const struct sample *s = v->from;
	size_t first = FIRST_KEPT + draw(v, more);
	size_t last = story - draw(v, LAST_KEPT + 1);
	size_t seen = 0;

	for (size_t i = 0; i < s->survey.page.n && seen < last; i++) {
		bool is_story = s->label[i] == 1;

		seen += is_story;
		v->goes[i] = seen > first && seen <= last && (is_story || draw(v, 2));
	}
}

static void
add_line(struct variant *v, unsigned blanks, struct str text, uint8_t label)
{
	while (blanks-- > 0)
		buf_byte(&v->to->file, '\n');
	buf_add(&v->to->file, text);
	buf_byte(&v->to->file, '\n');
	v->label[v->n++] = label;
}

/* The text up to the first full stop that looks like a sentence's end. */
static struct str
first_sentence(struct str text)
{
	for (size_t i = SENTENCE_LEAST; i + 2 < text.n; i++)
		if (text.s[i] == '.' && text.s[i + 1] == ' ' && !is_digit(text.s[i - 1]) &&
		    text.s[i - 2] != ' ' && text.s[i - 2] != '.' && !is_lower(text.s[i + 2]))
			return str_part(text, 0, i + 1);
	return text;
}

static void
add_block(struct variant *v, size_t i)
{
	const struct page *page = &v->from->survey.page;
	struct str text = page_text(page, i);

	if (v->from->label[i] == 1 && v->cut && draw(v, OF_EIGHT) < v->cut)
		text = first_sentence(text);
	add_line(v, page->blocks[i].blank_before, text, v->from->label[i]);
}

/* Another line of the page that could be a headline. */
static struct str
find_teaser(struct variant *v)
{
	const struct survey *s = &v->from->survey;

	for (size_t tries = 0; tries < s->page.n; tries++) {
		size_t i = v->teaser = (v->teaser + 1) % s->page.n;
		const struct measure *m = &s->measures.of[i];

		if (v->from->label[i] == 0 && m->characters >= TEASER_LEAST &&
		    m->characters <= TEASER_MOST && m->ending != ENDS_SENTENCE)
			return page_text(&s->page, i);
	}
	return STR("What is known so far");
}

/* A page has one kind of lines between its paragraphs, mostly. */
static void
add_insert(struct variant *v, unsigned blanks)
{
	size_t which = draw(v, 4) ? v->usual : draw(v, v->inserts->n);
	const struct insert *insert = &v->inserts->items[which];
	struct buf line = BUF_INIT;

	buf_add(&line, insert->line);
	if (!insert->alone && !insert->above) {
		buf_byte(&line, ' ');
		buf_add(&line, find_teaser(v));
	}
	add_line(v, blanks, buf_str(&line), 0);
	if (insert->above)
		add_line(v, draw(v, 2) ? blanks : 0, find_teaser(v), 0);
	buf_free(&line);
}

/* The page's blocks from one to before another, but for those that go. */
static void
write_changed(struct variant *v, size_t from, size_t end)
{
	const struct sample *s = v->from;
	bool was_story = false;

	for (size_t i = from; i < end; i++) {
		bool is_story = s->label[i] == 1;

		if (v->goes[i])
			continue;
		if (was_story && is_story && v->inserts && draw(v, OF_EIGHT) < v->filled_gaps)
			add_insert(v, s->survey.page.blocks[i].blank_before);
		was_story = is_story;
		add_block(v, i);
	}
}

/* How much is changed, page by page. */
static void
choose_changes(struct variant *v, size_t story)
{
	size_t more = story / 2;

	if (v->inserts) {
		v->usual = draw(v, v->inserts->n);
		v->filled_gaps = (unsigned)draw(v, 6);
		v->cut = draw(v, 2) ? OF_EIGHT - 1 : 0;
		v->teaser = draw(v, v->from->survey.page.n);
		more = draw(v, 2) ? FIRST_FEW : more;
	}
	choose_stretch(v, story, more);
}

/* A page yet to be written, with so many lines at most that are another page's. */
static void
begin_page(struct variant *v, size_t others)
{
	size_t n = v->from->survey.page.n;

	v->to = train_take(1, sizeof(*v->to));
	v->label = train_take(3 * n + others, sizeof(*v->label)); /* a block, an insert, a teaser */
	v->goes = train_take(n, sizeof(*v->goes));
	*v->to = (struct sample){ .weight = VARIED_WEIGHT,
		.fold = v->from->fold,
		.set = v->from->set,
		.is_learned = v->from->is_learned,
		.is_varied = true };
}

/*
 * NULL where it does not read as the lines that were written:
 * two pages as one may look like wrapped text.
 */
static struct sample *
end_page(struct variant *v)
{
	bool reads_as_written;

	sample_describe(v->to, false);
	reads_as_written = v->to->survey.page.n == v->n;
	if (reads_as_written)
		memcpy(v->to->label, v->label, v->n);
	free(v->goes);
	free(v->label);
	if (!reads_as_written) {
		sample_free(v->to);
		return NULL;
	}
	return v->to;
}

struct sample *
vary_shorten(const struct sample *s, const struct inserts *inserts)
{
	size_t story = count_story(s), n = s->survey.page.n;
	struct variant v = {
		.from = s, .inserts = inserts, .random = seed_of(s->gold.id) + !!inserts
	};

	if (story < STORY_LEAST)
		return NULL;
	begin_page(&v, 0);
	choose_changes(&v, story);
	write_changed(&v, 0, n);
	return end_page(&v);
}

/* The blocks from one to before another, as they are. */
static void
add_stretch(struct variant *v, const struct sample *s, size_t from, size_t end)
{
	const struct page *page = &s->survey.page;

	for (size_t i = from; i < end; i++)
		add_line(v, page->blocks[i].blank_before, page_text(page, i), s->label[i]);
}

struct stretch {
	size_t from, end;
};

/*
 * From the story's first block, and some before it, to behind its last; empty where there is none.
 */
static struct stretch
find_story(const struct sample *s)
{
	struct stretch story = { 0, s->survey.page.n };

	while (story.from < story.end && s->label[story.from] != 1)
		story.from++;
	while (story.end > story.from && s->label[story.end - 1] != 1)
		story.end--;
	if (story.from < story.end)
		story.from -= story.from < BEFORE_STORY ? story.from : BEFORE_STORY;
	return story;
}

struct sample *
vary_surround(const struct sample *s, const struct sample *other)
{
	size_t n = s->survey.page.n, other_n = other->survey.page.n;
	struct stretch story = find_story(s), gap = find_story(other);
	struct variant v = { .from = s, .random = seed_of(s->gold.id) + 2 };

	if (story.from == story.end || gap.from == gap.end)
		return NULL;
	begin_page(&v, other_n);
	v.cut = draw(&v, 4) ? 0 : OF_EIGHT - 1;
	if (draw(&v, 2))
		add_stretch(&v, other, 0, gap.from);
	else
		add_stretch(&v, s, 0, story.from);
	write_changed(&v, story.from, story.end);
	/* Of a short last sentence nothing else tells that it is the story's. */
	if (v.cut || draw(&v, 2))
		add_stretch(
		    &v, s, story.end, n - story.end < BEHIND_STORY ? n : story.end + BEHIND_STORY);
	add_stretch(&v, other, gap.end, other_n);
	return end_page(&v);
}
