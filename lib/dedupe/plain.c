#include "dedupe/plain.h"

struct str
plain_text(struct buf *buf, struct str text)
{
	buf->n = 0;
	return text;
}
