#include "sample.h"

#include <fcntl.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "article/blocks.h"
#include "article/pagetext.h"
#include "html/charset.h"

void
train_die(const char *what)
{
	fprintf(stderr, "train: %s\n", what);
	exit(2);
}

void *
train_take(size_t n, size_t size)
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
	if (!charset_decode(charset_of(bytes, CHARSET_NONE), bytes, &s->decoded, &page) ||
	    !tree_build(&s->tree, page))
		train_die("out of memory");
	blocks_fill(&s->survey.page, &s->tree);
}

void
sample_describe(struct sample *s, bool is_html)
{
	fill_page(s, is_html);
	if (!survey_fill(&s->survey) || !features_fill(&s->features, &s->survey))
		train_die("out of memory");
	s->label = train_take(s->survey.page.n, 1);
}

static void
label_blocks(struct sample *s)
{
	size_t n = s->survey.page.n;
	struct str *texts = train_take(n, sizeof(*texts));

	for (size_t i = 0; i < n; i++)
		texts[i] = page_text(&s->survey.page, i);
	gold_label(&s->gold, texts, n, s->label);
	free(texts);
}

struct sample *
sample_read(const char *set, struct str line, bool is_html)
{
	struct sample *s = train_take(1, sizeof(*s));
	char name[4096];

	s->weight = 1;
	if (!gold_parse(&s->gold, line))
		train_die("a line of gold that cannot be read");
	snprintf(name, sizeof(name), "%s/%s/%.*s.%s", set, is_html ? "html" : "text",
	    (int)s->gold.id.n, s->gold.id.s, is_html ? "html" : "txt");
	if (!train_read_file(&s->file, name))
		train_die(name);
	sample_describe(s, is_html);
	label_blocks(s);
	return s;
}

void
sample_free(struct sample *s)
{
	gold_free(&s->gold);
	survey_free(&s->survey);
	features_free(&s->features);
	buf_free(&s->file);
	buf_free(&s->decoded);
	tree_free(&s->tree);
	free(s->label);
	free(s);
}

double
sample_weight(const struct sample *s, size_t block)
{
	uint32_t words = measure_words(&s->survey.measures.of[block]);

	return sqrt((words < 80 ? words : 80) + 1.0);
}
