#include "dedupe/like.h"

#include "line/tags.h"

static void
add_number(struct buf *out, uint64_t number)
{
	char digits[20];
	size_t at = sizeof(digits);

	do
		digits[--at] = (char)('0' + number % 10);
	while ((number /= 10) > 0);
	buf_add(out, (struct str){ digits + at, sizeof(digits) - at });
}

void
like_write(struct writer *out, struct str raw, const struct like *like, struct buf *scratch)
{
	struct tag tag = { STR("like"), STR("") };

	scratch->n = 0;
	if (like->is == VERDICT_REPEAT)
		add_number(scratch, like->line);
	else if (like->is == VERDICT_PASS)
		buf_byte(scratch, '-');
	if (like->is != VERDICT_NEW) {
		buf_byte(scratch, ' ');
		buf_add(scratch, like->reason);
		tag.value = buf_str(scratch);
	}
	tags_write(out, line_parse(raw), &tag, 1);
}
