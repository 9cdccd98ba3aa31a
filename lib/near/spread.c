#include "near/spread.h"

#include "line/tags.h"

uint64_t
spread_long_key(void)
{
	return UINT64_MAX;
}

bool
spread_goes_long(const struct near_threshold *t, uint64_t words)
{
	return words * t->whole >= (SPREAD_LONG + 1) * t->part;
}

static void
send_by_words(const struct order *o, struct sent *sent, struct str raw, struct writer *out)
{
	sent->prefix = order_prefix(o, o->count);
	for (; sent->place < sent->prefix; sent->place++) {
		uint64_t rank = o->words[sent->place].rank;

		if (sent->place > 0 && o->words[sent->place - 1].rank == rank)
			continue;
		sent->key = order_key(rank);
		sent->line = sent->place == 0 ? raw : line_parse(raw).text;
		passed_send(out, sent);
	}
}

bool
spread_line(struct order *o, uint64_t number, struct str raw, struct writer *out)
{
	struct sent sent = { .number = number };

	if (!order_renew(o) || !order_read(o, line_parse(raw).text))
		return false;
	sent.signature = o->signature;
	sent.words = o->count;
	if (o->count <= SPREAD_LONG)
		send_by_words(o, &sent, raw, out);
	if (!spread_goes_long(&o->t, o->count))
		return true;
	sent.key = spread_long_key();
	sent.prefix = 0;
	sent.line = sent.place == 0 ? raw : line_parse(raw).text;
	passed_send(out, &sent);
	return true;
}
