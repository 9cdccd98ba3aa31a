/*
 * page: a page as one list of blocks, for HTML and for page text alike.
 *
 * A block is what stands on lines of its own: a paragraph, a heading, a list item, a table
 * row, a link of a menu; in page text a line (hard-wrapped lines joined first). Its text is
 * clean (text/clean.h), with no blank at the ends, never empty.
 *
 * All texts lie in one buffer and are named by offsets, for it moves while it grows. Behind each
 * stands a line end, and PAGE_BEHIND bytes may be read, so that a word's end needs no look at the
 * text's. A page is filled once, by pagetext_fill or blocks_fill, and read by everything else.
 */
#ifndef ARTICLE_PAGE_H
#define ARTICLE_PAGE_H

#include "article/box.h"
#include "text/bytes.h"
#include "text/run.h"

struct block {
	size_t at;            /* of its text in the page's buffer */
	size_t n;             /* bytes of it */
	uint32_t linked;      /* characters that stand in links */
	uint32_t bold;        /* characters that stand in bold type */
	uint32_t links;       /* how many links begin in it */
	uint32_t italic;      /* characters that stand in italic type */
	uint32_t box;         /* the innermost it begins in; html */
	uint32_t picture;     /* the box with the last picture before it, 0 without one; html */
	uint32_t pictures;    /* how many stand between it and the block before; html */
	uint8_t blank_before; /* empty lines before it, at most PAGE_BLANKS; page text */
	uint8_t time;         /* bytes of a <time> that it begins with, PAGE_TIME at most; html */
};

/*
 * What comes behind so many blocks is not looked at, and `cut` says so:
 * a page is no more than that.
 */
enum {
	PAGE_TITLES = 4,
	PAGE_BRIEFS = 4,
	PAGE_BLOCKS_LIMIT = 1 << 19,
	PAGE_BLANKS = 3,
	PAGE_TIME = UINT8_MAX,
	PAGE_BEHIND = LETTERS_BEHIND
};

struct page {
	struct buf text;
	struct block *blocks; /* owned */
	size_t n, cap;
	bool is_html;
	struct box *boxes; /* owned; html */
	size_t box_n, box_cap;
	struct str titles[PAGE_TITLES]; /* what the page calls itself, borrowed; html */
	size_t title_count;
	struct str briefs[PAGE_BRIEFS]; /* what it says it is about, borrowed; html */
	size_t brief_count;
	bool cut;    /* PAGE_BLOCKS_LIMIT was met */
	bool failed; /* memory ended: the list is cut short */
};

static inline struct str
page_text(const struct page *p, size_t i)
{
	return (struct str){ p->text.s + p->blocks[i].at, p->blocks[i].n };
}

/* Empties the page; its memory stays for the next one. */
void page_clear(struct page *p);
void page_free(struct page *p);

/* How much text the open block has so far. */
size_t page_open_bytes(const struct page *p);
/* Adds a piece of well-formed UTF-8 to the open block, cleaned (text/clean.h). */
void page_add_text(struct page *p, struct str text);
/* The same of a piece that is clean as it stands. */
void page_add_plain(struct page *p, struct str text);
/* Ends the open block, whose text began at the end of the last one; NULL where it is empty. */
struct block *page_end_block(struct page *p);

#endif
