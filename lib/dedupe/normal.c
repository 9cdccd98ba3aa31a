#include "dedupe/normal.h"

static bool
lower_ascii(struct buf *out, struct str text)
{
	if (!buf_room(out, text.n))
		return false;
	for (size_t i = 0; i < text.n; i++)
		out->s[i] = to_lower(text.s[i]);
	out->n = text.n;
	return true;
}

bool
normal_write(struct buf *out, enum normal_form form, struct str text)
{
	out->n = 0;
	if (form == NORMAL_ASCII_CASE)
		return lower_ascii(out, text);
	return buf_add(out, text);
}
