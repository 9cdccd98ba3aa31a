#include "article/page.h"

#include <stdlib.h>

#include "text/memory.h"
#include "text/unicode.h"
#include "text/utf8.h"

enum { SOFT_HYPHEN = 0xad, ZERO_WIDTH_SPACE = 0x200b, BYTE_ORDER_MARK = 0xfeff };

void
page_clear(struct page *p)
{
	p->text.n = 0;
	p->text.failed = false;
	p->n = 0;
	p->box_n = 0;
	p->is_html = false;
	p->title_count = 0;
	p->description = STR("");
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
	return p->n ? p->blocks[p->n - 1].at + p->blocks[p->n - 1].n : 0;
}

static bool
is_dropped(uint32_t point)
{
	return point == SOFT_HYPHEN || point == ZERO_WIDTH_SPACE || point == BYTE_ORDER_MARK ||
	    unicode_is_bidi_control(point);
}

/* A blank, unless one is there already or the block has no text yet. */
static char *
put_blank(char *to, const char *start)
{
	if (to > start && to[-1] != ' ')
		*to++ = ' ';
	return to;
}

/* What is not plain ASCII at s; returns its length and moves *to. */
static size_t
put_long(const char *s, size_t n, char **to, const char *start)
{
	uint32_t point;
	size_t length = utf8_next(s, n, &point);

	if (unicode_is_space(point) || unicode_is_control(point)) {
		*to = put_blank(*to, start);
	} else if (point == UTF8_BROKEN) {
		*to += utf8_encode(UTF8_REPLACEMENT, *to);
	} else if (!is_dropped(point)) {
		memcpy(*to, s, length);
		*to += length;
	}
	return length;
}

void
page_add_text(struct page *p, struct str raw)
{
	const char *start;
	char *to;

	/* A broken byte becomes three. */
	if (raw.n > SIZE_MAX / 4 || !buf_room(&p->text, raw.n * 3)) {
		p->failed = true;
		return;
	}
	start = p->text.s + open_start(p);
	to = p->text.s + p->text.n;
	for (size_t at = 0; at < raw.n;) {
		char c = raw.s[at];

		if (c > ' ' && c < 0x7f) {
			*to++ = c;
			at++;
		} else {
			at += put_long(raw.s + at, raw.n - at, &to, start);
		}
	}
	p->text.n = (size_t)(to - p->text.s);
}

struct block *
page_end_block(struct page *p)
{
	size_t start = open_start(p);
	struct block *grown;

	if (p->text.n > start && p->text.s[p->text.n - 1] == ' ')
		p->text.n--;
	if (p->text.n == start)
		return NULL;
	if (p->n == PAGE_BLOCKS_LIMIT) {
		p->cut = true;
		p->text.n = start;
		return NULL;
	}
	grown = mem_grow(p->blocks, &p->cap, p->n + 1, sizeof(*p->blocks));
	if (!grown) {
		p->failed = true;
		p->text.n = start;
		return NULL;
	}
	p->blocks = grown;
	p->blocks[p->n] = (struct block){ .at = start, .n = p->text.n - start };
	return &p->blocks[p->n++];
}
