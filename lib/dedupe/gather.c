#include "dedupe/gather.h"

#include <stdlib.h>

#include "line/tags.h"
#include "text/bits.h"
#include "text/memory.h"
#include "text/number.h"

/* The sums of n= and docs= stop here. */
#define COUNT_MOST ((uint64_t)INT64_MAX)

struct gather_kind {
	struct str first;       /* in the arena */
	struct unite_list tags; /* where the kind is open: its tags but n= and docs= */
	bool repeats;
	bool open;           /* the first line's tags are united */
	uint64_t n;          /* the sum of what the lines count for; valid when open */
	uint64_t extra_docs; /* what docs= counts beyond the values of doc= */
};

struct gather_line {
	struct str raw; /* in the arena */
	uint32_t kind;
};

void
gather_init(struct gather *g, enum gather_which which, bool count)
{
	*g = (struct gather){ .which = which, .count = count, .kept = ARENA_INIT };
	unite_init(&g->united);
}

static uint64_t
sum(uint64_t a, uint64_t b)
{
	return b > COUNT_MOST - a ? COUNT_MOST : a + b;
}

/* Walks all fields, empty ones too; false behind the last. */
static bool
next_field(struct line *rest, struct str *field)
{
	size_t end;

	if (!rest->has_fields)
		return false;
	end = str_find_byte(rest->fields, '\t');
	*field = str_part(rest->fields, 0, end);
	rest->has_fields = end < rest->fields.n;
	rest->fields = rest->has_fields ? str_from(rest->fields, end + 1) : STR("");
	return true;
}

/* The counts that a line brings. */
struct brought {
	uint64_t n, docs;
	bool has_n, has_docs; /* seen: the first of a name counts */
	uint64_t own_docs;    /* the different values of its doc= */
};

static bool
take_count(struct brought *b, struct tag tag)
{
	if (str_eq(tag.name, STR("n"))) {
		if (!b->has_n)
			(void)number_parse(tag.value, 1, COUNT_MOST, &b->n);
		b->has_n = true;
		return true;
	}
	if (str_eq(tag.name, STR("docs"))) {
		if (!b->has_docs)
			(void)number_parse(tag.value, 1, COUNT_MOST, &b->docs);
		b->has_docs = true;
		return true;
	}
	return false;
}

/* Families of lists: even ones for the tags of a kind, odd ones for the values of a tag. */
static uint64_t
tags_family(uint32_t kind)
{
	return ((uint64_t)kind + 1) * 2;
}

static uint64_t
values_family(uint32_t tag)
{
	return (uint64_t)tag * 2 + 1;
}

/* Unites a tag's values with the item's; how many different ones the line has. */
static uint64_t
unite_values(struct gather *g, uint32_t item, struct str values, struct arena *keep)
{
	struct unite_list list = g->united.items[item].below;
	uint64_t different = 0;
	struct str value;

	while (str_cut(&values, ';', &value)) {
		uint32_t at;

		if (value.n == 0)
			continue;
		at = unite_add(&g->united, &list, values_family(item), value, keep);
		if (at == UNITE_NONE)
			break;
		different += g->united.items[at].stamp != g->stamp;
		g->united.items[at].stamp = g->stamp;
	}
	g->united.items[item].below = list;
	return different;
}

static void
merge_tag(struct gather *g, uint32_t kind, struct tag tag, struct brought *b, struct arena *keep)
{
	struct unite_list *tags = &g->kinds[kind].tags;
	uint32_t item = unite_add(&g->united, tags, tags_family(kind), tag.name, keep);
	uint64_t different;

	if (item == UNITE_NONE || g->united.items[item].stamp == g->stamp)
		return;
	g->united.items[item].stamp = g->stamp;
	different = unite_values(g, item, tag.value, keep);
	if (str_eq(tag.name, STR("doc")))
		b->own_docs = different;
}

/* Unites a line's tags with its kind's. Where `keep` is NULL, the line itself is kept. */
static bool
merge_line(struct gather *g, uint32_t kind, struct str raw, struct arena *keep)
{
	struct line rest = line_parse(raw);
	struct brought b = { .n = 1 };
	struct gather_kind *k = &g->kinds[kind];
	struct str field;
	struct tag tag;

	g->stamp++;
	while (next_field(&rest, &field))
		if (tag_parse(field, &tag) && !take_count(&b, tag))
			merge_tag(g, kind, tag, &b, keep);
	k->n = sum(k->n, b.n);
	if (b.docs > b.own_docs)
		k->extra_docs = sum(k->extra_docs, b.docs - b.own_docs);
	return !g->united.failed;
}

static bool
open_kind(struct gather *g, uint32_t kind)
{
	struct gather_kind *k = &g->kinds[kind];

	if (k->open)
		return true;
	k->open = true;
	return merge_line(g, kind, k->first, NULL);
}

static bool
add_kind(struct gather *g, struct str raw)
{
	struct gather_kind *kinds = mem_grow(g->kinds, &g->cap, g->n + 1, sizeof(*kinds));

	if (!kinds)
		return false;
	g->kinds = kinds;
	g->kinds[g->n++] =
	    (struct gather_kind){ .first = arena_copy(&g->kept, raw), .tags = UNITE_EMPTY };
	return !g->kept.failed;
}

static bool
add_line(struct gather *g, uint32_t kind, struct str raw)
{
	struct gather_line *lines =
	    mem_grow(g->lines, &g->lines_cap, g->lines_n + 1, sizeof(*lines));

	if (!lines)
		return false;
	g->lines = lines;
	g->lines[g->lines_n++] = (struct gather_line){ raw, kind };
	return true;
}

/* Lines from one up to another, which stand side by side, as one. */
static void
write_between(const struct str *raw, size_t from, size_t to, struct writer *out)
{
	if (from < to)
		writer_lines(out,
		    (struct str){
			raw[from].s, (size_t)(raw[to - 1].s - raw[from].s) + raw[to - 1].n },
		    to - from);
}

/*
 * Which lines do not stay cannot be foretold: they are made a set, in which it costs no wrong
 * guess of the processor to find the next one.
 */
static void
write_first(const struct verdict *verdicts, const struct str *raw, size_t n, struct writer *out)
{
	enum { SET = 64 };
	size_t from = 0;

	for (size_t at = 0; at < n; at += SET) {
		uint64_t others = 0;

		for (size_t i = at; i < n && i < at + SET; i++)
			others |= (uint64_t)(verdicts[i].is != VERDICT_NEW) << (i - at);
		for (; others != 0; others &= others - 1) {
			size_t to = at + bits_lowest(others);

			write_between(raw, from, to, out);
			from = to + 1;
		}
	}
	write_between(raw, from, n, out);
}

static bool
add_one(struct gather *g, struct verdict verdict, struct str raw)
{
	bool first = verdict.is == VERDICT_NEW;

	if (verdict.is == VERDICT_PASS)
		return true;
	if (first && !add_kind(g, raw))
		return false;
	g->kinds[verdict.kind].repeats = !first;
	if (g->which == GATHER_EVERY) {
		raw = first ? g->kinds[verdict.kind].first : arena_copy(&g->kept, raw);
		return !g->kept.failed && add_line(g, verdict.kind, raw);
	}
	if (first || !g->count)
		return true;
	return open_kind(g, verdict.kind) && merge_line(g, verdict.kind, raw, &g->kept);
}

bool
gather_add(struct gather *g, const struct verdict *verdicts, const struct str *raw, size_t n,
    struct writer *out)
{
	bool enough = true;

	if (g->which == GATHER_ALL && !g->count)
		write_first(verdicts, raw, n, out);
	else
		for (size_t i = 0; enough && i < n; i++)
			enough = add_one(g, verdicts[i], raw[i]);
	return enough;
}

static void
write_number(struct writer *out, struct str name, uint64_t number)
{
	char digits[20];
	size_t at = sizeof(digits);

	do
		digits[--at] = (char)('0' + number % 10);
	while ((number /= 10) > 0);
	writer_add(out, STR("\t"));
	writer_add(out, name);
	writer_add(out, (struct str){ digits + at, sizeof(digits) - at });
}

/* Name and values of an item, as a tag. */
static void
write_item(const struct gather *g, struct writer *out, const struct unite_item *item)
{
	struct str between = STR("=");

	writer_add(out, STR("\t"));
	writer_add(out, item->name);
	if (item->below.count == 0)
		writer_add(out, between);
	for (uint32_t i = item->below.first; i != UNITE_NONE; i = g->united.items[i].next) {
		writer_add(out, between);
		writer_add(out, g->united.items[i].name);
		between = STR(";");
	}
}

/* Writes a tag of the kind with all its values, unless it was written for this line already. */
static bool
write_once(struct gather *g, struct writer *out, uint32_t kind, struct str name)
{
	uint32_t at = unite_add(&g->united, &g->kinds[kind].tags, tags_family(kind), name, NULL);
	struct unite_item *item = &g->united.items[at];

	if (item->stamp == g->stamp)
		return false;
	item->stamp = g->stamp;
	write_item(g, out, item);
	return true;
}

/* The first line's fields, each tag with its values of all lines; marks the items written. */
static void
write_first_fields(struct gather *g, struct writer *out, uint32_t kind)
{
	struct line rest = line_parse(g->kinds[kind].first);
	struct brought unused = { .n = 1 };
	struct str field;

	g->stamp++;
	writer_add(out, rest.text);
	while (next_field(&rest, &field)) {
		struct tag tag;

		if (tag_parse(field, &tag) &&
		    (take_count(&unused, tag) || write_once(g, out, kind, tag.name)))
			continue;
		writer_add(out, STR("\t"));
		writer_add(out, field);
	}
}

static void
write_merged(struct gather *g, struct writer *out, uint32_t kind)
{
	const struct gather_kind *k = &g->kinds[kind];
	uint64_t docs = k->extra_docs;

	write_first_fields(g, out, kind);
	for (uint32_t i = k->tags.first; i != UNITE_NONE; i = g->united.items[i].next) {
		const struct unite_item *item = &g->united.items[i];

		if (item->stamp != g->stamp)
			write_item(g, out, item);
		if (str_eq(item->name, STR("doc")))
			docs = sum(docs, item->below.count);
	}
	write_number(out, STR("n="), k->n);
	if (docs > 0)
		write_number(out, STR("docs="), docs);
	writer_end(out);
}

/* Whether uniting would leave a line's tags as they are: no values to unite, no counts. */
static bool
is_simple(struct line line, bool *has_doc)
{
	struct str field;
	struct tag tag;
	struct brought b = { .n = 1 };
	struct str doc = STR("");

	if (str_find_byte(line.fields, ';') < line.fields.n)
		return false;
	*has_doc = tag_find(line.fields, STR("doc"), &doc) && doc.n > 0;
	while (next_field(&line, &field))
		if (tag_parse(field, &tag) && take_count(&b, tag))
			return false;
	return true;
}

static bool
write_counted(struct gather *g, struct writer *out, uint32_t kind)
{
	struct gather_kind *k = &g->kinds[kind];
	bool has_doc;

	if (!k->open && is_simple(line_parse(k->first), &has_doc)) {
		writer_add(out, k->first);
		writer_add(out, has_doc ? STR("\tn=1\tdocs=1") : STR("\tn=1"));
		writer_end(out);
		return true;
	}
	if (!open_kind(g, kind))
		return false;
	write_merged(g, out, kind);
	return true;
}

static void
write_every(const struct gather *g, struct writer *out)
{
	for (size_t i = 0; i < g->lines_n && !out->error; i++)
		if (g->kinds[g->lines[i].kind].repeats)
			writer_line(out, g->lines[i].raw);
}

bool
gather_write(struct gather *g, struct writer *out)
{
	if (g->which == GATHER_EVERY) {
		write_every(g, out);
		return true;
	}
	for (size_t i = 0; i < g->n && !out->error; i++) {
		const struct gather_kind *k = &g->kinds[i];

		if ((g->which == GATHER_REPEATED && !k->repeats) ||
		    (g->which == GATHER_UNIQUE && k->repeats))
			continue;
		if (!g->count)
			writer_line(out, k->first);
		else if (!write_counted(g, out, (uint32_t)i))
			return false;
	}
	return true;
}

void
gather_clear(struct gather *g)
{
	g->n = g->lines_n = 0;
	arena_clear(&g->kept);
	unite_clear(&g->united);
}

void
gather_free(struct gather *g)
{
	free(g->kinds);
	free(g->lines);
	arena_free(&g->kept);
	unite_free(&g->united);
	*g = (struct gather){ .kept = ARENA_INIT };
}
