#include "article/page.h"

#include <stdlib.h>

#include "text/clean.h"
#include "text/memory.h"

void
page_clear(struct page *p)
{
	p->text.n = 0;
	p->text.failed = false;
	p->n = 0;
	p->box_n = 0;
	p->is_html = false;
	p->title_count = p->brief_count = 0;
	p->cut = p->failed = false;
}

void
page_free(struct page *p)
{
	buf_free(&p->text);
	free(p->blocks);
	free(p->boxes);
	*p = (struct page){ 0 };
}

static size_t
open_start(const struct page *p)
{
	return p->n ? p->blocks[p->n - 1].at + p->blocks[p->n - 1].n + 1 : 0;
}

size_t
page_open_bytes(const struct page *p)
{
	return p->text.n - open_start(p);
}

void
page_add_text(struct page *p, struct str text)
{
	if (!clean_add(&p->text, open_start(p), text))
		p->failed = true;
}

void
page_add_plain(struct page *p, struct str text)
{
	if (!buf_add(&p->text, text))
		p->failed = true;
}

struct block *
page_end_block(struct page *p)
{
	size_t start = open_start(p);
	struct block *grown;

	clean_end(&p->text, start);
	if (p->text.n == start)
		return NULL;
	if (p->n == PAGE_BLOCKS_LIMIT) {
		p->cut = true;
		p->text.n = start;
		return NULL;
	}
	grown = mem_grow(p->blocks, &p->cap, p->n + 1, sizeof(*p->blocks));
	p->blocks = grown ? grown : p->blocks;
	if (!grown || !buf_room(&p->text, PAGE_BEHIND)) {
		p->failed = true;
		p->text.n = start;
		return NULL;
	}
	p->blocks[p->n] = (struct block){ .at = start, .n = p->text.n - start };
	memset(p->text.s + p->text.n++, '\n', PAGE_BEHIND);
	return &p->blocks[p->n++];
}
