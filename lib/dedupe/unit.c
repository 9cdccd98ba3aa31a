#include "dedupe/unit.h"

#include <stdlib.h>

#include "line/tags.h"
#include "text/memory.h"

bool
unit_add(struct unit *u, struct str raw)
{
	size_t *ends = mem_grow(u->ends, &u->ends_cap, u->n + 1, sizeof(*ends));

	if (!ends || !buf_add(&u->bytes, raw))
		return false;
	u->ends = ends;
	ends[u->n++] = u->bytes.n;
	return true;
}

struct str
unit_line(const struct unit *u, size_t i)
{
	size_t from = i ? u->ends[i - 1] : 0;

	return str_part(buf_str(&u->bytes), from, u->ends[i] - from);
}

bool
unit_texts(struct unit *u)
{
	struct str *texts = mem_grow(u->texts, &u->texts_cap, u->n, sizeof(*texts));

	if (!texts)
		return false;
	u->texts = texts;
	for (size_t i = 0; i < u->n; i++)
		texts[i] = line_parse(unit_line(u, i)).text;
	return true;
}

void
unit_clear(struct unit *u)
{
	u->bytes.n = 0;
	u->n = 0;
}

void
unit_free(struct unit *u)
{
	buf_free(&u->bytes);
	free(u->ends);
	free(u->texts);
}
