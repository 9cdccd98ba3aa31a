#include "units.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "dedupe/judge.h"
#include "dedupe/like.h"
#include "line/document.h"
#include "remember.h"
#include "text/memory.h"

struct units {
	struct filter *filter; /* borrowed, as the next two */
	const struct choice *choice;
	struct gather *gather;
	struct judge judge;
	struct document document;
	struct unit unit; /* the open document, or the one line */
	uint64_t line;    /* the number of its first line */
	bool too_large;   /* its lines are written as they come */
	struct buf why;
	uint64_t *first; /* owned: by kind, its first line; for --explain */
	size_t first_cap;
	bool enough; /* memory */
	struct remembered remembered;
};

bool
units_wanted(const struct choice *c)
{
	return c->near || c->by_document || c->explain;
}

/* Notes where a kind began. */
static bool
note_first(struct units *us, uint32_t kind)
{
	uint64_t *first = mem_grow(us->first, &us->first_cap, (size_t)kind + 1, sizeof(*first));

	if (!first)
		return false;
	us->first = first;
	first[kind] = us->line;
	return true;
}

static void
write_explained(struct units *us, struct verdict verdict)
{
	struct like like = { verdict.is, 0, STR("") };

	if (verdict.is == VERDICT_REPEAT)
		like.line = us->first[verdict.kind];
	if (verdict.is != VERDICT_NEW)
		like.reason = judge_reason(&us->judge);
	for (size_t i = 0; i < us->unit.n; i++)
		like_write(&us->filter->out, unit_line(&us->unit, i), &like, &us->why);
}

static bool
write_unit(struct units *us, struct verdict verdict)
{
	if (us->choice->explain) {
		if (verdict.is == VERDICT_NEW && !note_first(us, verdict.kind))
			return false;
		write_explained(us, verdict);
		return true;
	}
	for (size_t i = 0; i < us->unit.n; i++) {
		struct str raw = unit_line(&us->unit, i);

		if (!gather_add(us->gather, &verdict, &raw, 1, &us->filter->out))
			return false;
	}
	return true;
}

static void
end_unit(struct units *us)
{
	struct verdict verdict = { VERDICT_NEW, 0 };

	if (us->enough && us->unit.n > 0) {
		judge_at(&us->judge, (uint64_t)time(NULL));
		us->enough = judge_unit(&us->judge, &us->unit, &verdict) && write_unit(us, verdict);
	}
	unit_clear(&us->unit);
	us->too_large = false;
}

/*
 * A document that no memory is to be spent on: what it has so far is written, and all that
 * comes.
 */
static void
give_up_unit(struct units *us)
{
	for (size_t i = 0; i < us->unit.n; i++)
		writer_line(&us->filter->out, unit_line(&us->unit, i));
	unit_clear(&us->unit);
	us->too_large = true;
	cli_complain(
	    &us->filter->cli, NULL, "a document is over 256 MiB: not compared, written as it came");
}

static void
take_line(struct units *us, struct str raw)
{
	bool by_document = us->choice->by_document;

	if (!by_document || document_begins(&us->document, line_parse(raw)))
		end_unit(us);
	if (us->unit.n == 0)
		us->line = us->filter->lines;
	if (by_document && !us->too_large && us->unit.bytes.n + raw.n > UNITS_DOCUMENT)
		give_up_unit(us);
	if (us->too_large)
		writer_line(&us->filter->out, raw);
	else
		us->enough = us->enough && unit_add(&us->unit, raw);
	if (!by_document)
		end_unit(us);
}

static void
judge_all(void *run)
{
	struct units *us = run;
	struct str raw;

	while (us->enough && filter_next(us->filter, &raw)) {
		take_line(us, raw);
		if (us->enough)
			remember_meanwhile(&us->remembered);
	}
	end_unit(us);
	if (!us->enough || !gather_write(us->gather, &us->filter->out))
		filter_fail(us->filter, "out of memory");
}

static bool
load(void *run, struct str extra)
{
	return judge_load(&((struct units *)run)->judge, extra);
}

static bool
save(void *run, struct buf *extra)
{
	return judge_save(&((struct units *)run)->judge, extra);
}

static void
judge_with_state(struct units *us, struct state *st)
{
	us->remembered = (struct remembered){ .kinds = us->judge.kinds,
		.judge_all = judge_all,
		.load = load,
		.save = save,
		.run = us };
	judge_at(&us->judge, (uint64_t)time(NULL));
	remember(us->filter, us->choice, st, &us->remembered);
}

/* What -v tells at the end, and what was met of limits. */
static void
say_vetoes(struct units *us)
{
	const struct near *near = us->judge.near;
	struct str name;
	uint64_t count;
	char said[96];

	for (size_t i = 0; near && near_veto(near, i, &name, &count); i++) {
		if (count == 0)
			continue;
		(void)snprintf(said, sizeof(said), "pairs kept apart by %.*s: %" PRIu64,
		    (int)name.n, name.s, count);
		cli_say(&us->filter->cli, NULL, said);
	}
	if (near && near_capped(near))
		cli_complain(&us->filter->cli, NULL,
		    "words in more than 65536 kept lines were looked up in the newest ones alone");
}

void
units_run(struct filter *f, const struct choice *c, struct gather *g, struct state *st)
{
	struct units us = { .filter = f, .choice = c, .gather = g };

	us.enough = judge_init(&us.judge, c, f->out.end);
	if (c->state && us.enough)
		judge_with_state(&us, st);
	else
		judge_all(&us);
	say_vetoes(&us);
	judge_free(&us.judge);
	document_free(&us.document);
	unit_free(&us.unit);
	buf_free(&us.why);
	free(us.first);
}
