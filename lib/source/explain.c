#include "source/explain.h"

#include <inttypes.h>
#include <stdio.h>

enum { FIGURE_BYTES = 48 };

static void
add_figure(struct buf *out, const char *before, uint64_t value)
{
	char figure[FIGURE_BYTES];

	snprintf(figure, sizeof(figure), "%" PRIu64, value);
	buf_add(out, str_of(before));
	buf_add(out, str_of(figure));
}

void
tagged_explain(const struct tagged *t, struct str said, uint64_t line, struct buf *out)
{
	add_figure(out, "line ", line);
	buf_add(out, STR(": said="));
	buf_add(out, said);
	if (t->cue.n) {
		buf_add(out, STR(": cue \""));
		buf_add(out, t->cue);
		buf_add(out, STR("\""));
	}
	buf_add(out, STR(": "));
	buf_add(out, t->pattern);
	buf_add(out, STR(", called "));
	buf_add(out, t->called);
	if (t->mentions)
		add_figure(out, ", times named: ", t->mentions);
}
