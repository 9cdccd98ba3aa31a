#include "source/credit.h"

bool
credits_begin(struct credits *c, struct str own, struct str author)
{
	(void)author;
	c->own.n = 0;
	c->carried.n = 0;
	c->sentences = 0;
	return buf_add(&c->own, own);
}

bool
credits_read(struct credits *c, const struct tokens *t, struct credit *credit)
{
	(void)t;
	c->sentences++;
	credit->via.n = 0;
	credit->hit_count = 0;
	return true;
}

void
credits_free(struct credits *c)
{
	buf_free(&c->own);
	buf_free(&c->carried);
}
