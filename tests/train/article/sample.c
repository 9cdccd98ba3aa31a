#include "sample.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "article/blocks.h"
#include "article/pagetext.h"
#include "html/charset.h"
#include "splitmix.h"

enum {
	SHORTENED_LEAST = 8, /* a story of fewer blocks is not shortened */
	FIRST_KEPT = 2,      /* so many blocks stay at least */
	LAST_KEPT = 2,       /* and so many at most of the story's end */
};

/* What a shortened page weighs beside one that is as it was found. */
static const double SHORTENED_WEIGHT = .3;

void
train_die(const char *what)
{
	fprintf(stderr, "train: %s\n", what);
	exit(2);
}

static void *
take(size_t n, size_t size)
{
	void *p = calloc(n + 1, size);

	if (!p)
		train_die("out of memory");
	return p;
}

bool
train_read_file(struct buf *b, const char *name)
{
	int fd = open(name, O_RDONLY);
	ssize_t got = 0;

	b->n = 0;
	if (fd < 0)
		return false;
	while (buf_room(b, 1 << 16) && (got = read(fd, b->s + b->n, 1 << 16)) > 0)
		b->n += (size_t)got;
	close(fd);
	return got == 0;
}

static void
fill_page(struct sample *s, bool is_html)
{
	struct str bytes = buf_str(&s->file), page;

	if (!is_html) {
		pagetext_fill(&s->survey.page, bytes);
		return;
	}
	if (!charset_decode(charset_sniff(bytes), bytes, &s->decoded, &page) ||
	    !tree_build(&s->tree, page))
		train_die("out of memory");
	blocks_fill(&s->survey.page, &s->tree);
}

static void
describe(struct sample *s, bool is_html)
{
	fill_page(s, is_html);
	if (!survey_fill(&s->survey) || !features_fill(&s->features, &s->survey))
		train_die("out of memory");
	s->label = take(s->survey.page.n, 1);
}

static void
label_blocks(struct sample *s)
{
	size_t n = s->survey.page.n;
	struct str *texts = take(n, sizeof(*texts));

	for (size_t i = 0; i < n; i++)
		texts[i] = page_text(&s->survey.page, i);
	gold_label(&s->gold, texts, n, s->label);
	free(texts);
}

struct sample *
sample_read(const char *set, struct str line, bool is_html)
{
	struct sample *s = take(1, sizeof(*s));
	char name[4096];

	s->weight = 1;
	if (!gold_parse(&s->gold, line))
		train_die("a line of gold that cannot be read");
	snprintf(name, sizeof(name), "%s/%s/%.*s.%s", set, is_html ? "html" : "text",
	    (int)s->gold.id.n, s->gold.id.s, is_html ? "html" : "txt");
	if (!train_read_file(&s->file, name))
		train_die(name);
	describe(s, is_html);
	label_blocks(s);
	return s;
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

/* Marks what goes: the story's blocks from its first ones to its last, and half of what is not the story's there. */
static void
choose_stretch(const struct sample *s, size_t story, bool *goes)
{
	uint64_t random = seed_of(s->gold.id);
	size_t first = FIRST_KEPT + splitmix_next(&random) % (story / 2);
	size_t last = story - splitmix_next(&random) % (LAST_KEPT + 1);
	size_t seen = 0;

	for (size_t i = 0; i < s->survey.page.n && seen < last; i++) {
		bool is_story = s->label[i] == 1;

		seen += is_story;
		goes[i] = seen > first && seen <= last && (is_story || splitmix_next(&random) % 2);
	}
}

static void
add_block(struct sample *to, const struct page *page, size_t i)
{
	for (unsigned k = 0; k < page->blocks[i].blank_before; k++)
		buf_byte(&to->file, '\n');
	buf_add(&to->file, page_text(page, i));
	buf_byte(&to->file, '\n');
}

static void
write_rest(struct sample *to, const struct sample *s, const bool *goes)
{
	for (size_t i = 0; i < s->survey.page.n; i++)
		if (!goes[i])
			add_block(to, &s->survey.page, i);
	describe(to, false);
}

static void
copy_labels(struct sample *to, const struct sample *s, const bool *goes)
{
	size_t n = 0;

	for (size_t i = 0; i < s->survey.page.n; i++)
		if (!goes[i] && n < to->survey.page.n)
			to->label[n++] = s->label[i];
}

struct sample *
sample_shorten(const struct sample *s)
{
	size_t story = count_story(s);
	struct sample *to;
	bool *goes;

	if (story < SHORTENED_LEAST)
		return NULL;
	to = take(1, sizeof(*to));
	goes = take(s->survey.page.n, sizeof(*goes));
	*to = (struct sample){ .weight = SHORTENED_WEIGHT,
		.fold = s->fold,
		.set = s->set,
		.is_learned = s->is_learned,
		.is_shortened = true };
	choose_stretch(s, story, goes);
	write_rest(to, s, goes);
	copy_labels(to, s, goes);
	free(goes);
	return to;
}
