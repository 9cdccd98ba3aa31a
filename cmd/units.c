#include "units.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "dedupe/exact.h"
#include "dedupe/near.h"
#include "dedupe/platform.h"
#include "line/document.h"
#include "text/memory.h"

/* The lines of the open document, or the one line. */
struct unit {
	struct buf bytes;  /* of all lines, one after another */
	size_t *ends;      /* owned */
	struct str *texts; /* owned; for the judge */
	size_t n;
	size_t ends_cap;
	size_t texts_cap;
	uint64_t line;  /* the number of the first one */
	bool too_large; /* its lines are written as they come */
};

struct units {
	struct filter *filter; /* borrowed, as the next three */
	const struct choice *choice;
	struct gather *gather;
	struct state *state;
	struct near *near; /* owned; NULL: exact is the judge */
	size_t renewed;    /* kinds that near had when it last dropped the forgotten ones */
	struct exact exact;
	struct set none;   /* empty: near keeps its kinds beside those of the state */
	struct set *kinds; /* what the state keeps: those of exact, or none */
	struct document document;
	struct unit unit;
	struct buf why;
	uint64_t *first; /* owned: by kind, its first line; for --explain */
	size_t first_cap;
	uint32_t known; /* kinds that the state has from before */
	bool enough;    /* memory */
};

bool
units_wanted(const struct choice *c)
{
	return c->near || c->by_document || c->explain;
}

static bool
unit_add(struct unit *u, struct str raw)
{
	size_t *ends = mem_grow(u->ends, &u->ends_cap, u->n + 1, sizeof(*ends));

	if (!ends || !buf_add(&u->bytes, raw))
		return false;
	u->ends = ends;
	ends[u->n++] = u->bytes.n;
	return true;
}

static struct str
unit_line(const struct unit *u, size_t i)
{
	size_t from = i ? u->ends[i - 1] : 0;

	return str_part(buf_str(&u->bytes), from, u->ends[i] - from);
}

static bool
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

/* Before when kinds must have been seen to be forgotten. */
static uint64_t
oldest(const struct units *us)
{
	uint64_t now = (uint64_t)time(NULL);

	return us->choice->forget && us->choice->forget < now ? now - us->choice->forget : 0;
}

static void
look_at_the_clock(struct units *us)
{
	if (us->choice->state || us->choice->forget)
		exact_at(&us->exact, (uint64_t)time(NULL), us->choice->forget);
}

/* All texts as one, parted by the byte that can stand in none of them. */
static bool
judge_exactly(struct units *us, struct verdict *verdict)
{
	char between = us->filter->cli.null ? '\0' : '\n';
	struct buf all = BUF_INIT;
	struct str raw;
	bool done;

	for (size_t i = 0; i < us->unit.n; i++) {
		if (i)
			buf_byte(&all, between);
		buf_add(&all, us->unit.texts[i]);
	}
	raw = buf_str(&all);
	look_at_the_clock(us);
	done = !all.failed && exact_judge(&us->exact, &raw, 1, verdict);
	buf_free(&all);
	return done;
}

/* Before when kinds must have been seen to be forgotten in the run; with a state they are when it is saved. */
static uint64_t
oldest_in_run(const struct units *us)
{
	return us->choice->state ? 0 : oldest(us);
}

/* Frees what near has forgotten, whenever its kinds have doubled. */
static bool
renew(struct units *us)
{
	enum { FEW = 4096 };
	struct near *fresh;

	if (!us->choice->forget || us->choice->state ||
	    near_kinds(us->near) < 2 * us->renewed + FEW)
		return true;
	fresh = near_without_forgotten(us->near);
	if (!fresh)
		return false;
	near_free(us->near);
	us->near = fresh;
	us->renewed = near_kinds(fresh);
	return true;
}

static bool
judge(struct units *us, struct verdict *verdict)
{
	struct unit *u = &us->unit;

	if (!unit_texts(u))
		return false;
	if (!us->near)
		return judge_exactly(us, verdict);
	near_at(us->near, (uint64_t)time(NULL), oldest_in_run(us));
	if (!renew(us))
		return false;
	if (us->choice->by_document)
		return near_document(us->near, u->texts, u->n, verdict);
	return near_line(us->near, u->texts[0], verdict);
}

/* A kind known from before is not written; the others are numbered from 0. */
static struct verdict
without_known(const struct units *us, struct verdict verdict)
{
	if (verdict.is != VERDICT_PASS && verdict.kind < us->known)
		verdict.is = VERDICT_PASS;
	verdict.kind -= verdict.is == VERDICT_PASS ? 0 : us->known;
	return verdict;
}

/* Notes where a kind began. */
static bool
note_first(struct units *us, uint32_t kind)
{
	uint64_t *first = mem_grow(us->first, &us->first_cap, (size_t)kind + 1, sizeof(*first));

	if (!first)
		return false;
	us->first = first;
	first[kind] = us->unit.line;
	return true;
}

/* like=LINE REASON on each line of the unit; a line of an earlier run has no number. */
static void
write_explained(struct units *us, struct verdict verdict)
{
	struct tag like = { STR("like"), STR("") };
	char line[24];

	us->why.n = 0;
	if (verdict.is == VERDICT_REPEAT)
		(void)snprintf(line, sizeof(line), "%" PRIu64 " ", us->first[verdict.kind]);
	if (verdict.is != VERDICT_NEW) {
		buf_add(&us->why, verdict.is == VERDICT_REPEAT ? str_of(line) : STR("- "));
		buf_add(&us->why, us->near ? near_reason(us->near) : STR("same text"));
		like.value = buf_str(&us->why);
	}
	for (size_t i = 0; i < us->unit.n; i++)
		tags_write(&us->filter->out, line_parse(unit_line(&us->unit, i)), &like, 1);
}

static bool
write_unit(struct units *us, struct verdict verdict)
{
	verdict = without_known(us, verdict);
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

	if (us->unit.n > 0 && !us->unit.too_large)
		us->enough = us->enough && judge(us, &verdict) && write_unit(us, verdict);
	us->unit.bytes.n = 0;
	us->unit.n = 0;
	us->unit.too_large = false;
}

/* A document that no memory is to be spent on: what it has so far is written, and all that comes. */
static void
give_up_unit(struct units *us)
{
	for (size_t i = 0; i < us->unit.n; i++)
		writer_line(&us->filter->out, unit_line(&us->unit, i));
	us->unit.bytes.n = 0;
	us->unit.n = 0;
	us->unit.too_large = true;
	cli_complain(
	    &us->filter->cli, NULL, "a document is over 256 MiB: not compared, written as it came");
}

static void
take_line(struct units *us, struct str raw)
{
	struct unit *u = &us->unit;

	if (!us->choice->by_document || document_begins(&us->document, line_parse(raw)))
		end_unit(us);
	if (u->n == 0)
		u->line = us->filter->lines;
	if (u->too_large)
		writer_line(&us->filter->out, raw);
	else if (us->choice->by_document && u->bytes.n + raw.n > UNITS_DOCUMENT)
		give_up_unit(us);
	else
		us->enough = us->enough && unit_add(u, raw);
	if (!us->choice->by_document)
		end_unit(us);
}

static void
judge_all(struct units *us)
{
	struct str raw;

	while (us->enough && filter_next(us->filter, &raw))
		take_line(us, raw);
	end_unit(us);
	if (!us->enough || !gather_write(us->gather, &us->filter->out))
		filter_fail(us->filter, "out of memory");
}

/* With the state of earlier runs, which is saved when the output is safe. */
static void
judge_with_state(struct units *us)
{
	struct state *st = us->state;
	const char *why = "out of memory";
	bool done;

	choice_settings(us->choice, &st->settings);
	look_at_the_clock(us);
	done = state_open(st, us->choice->state, us->choice->wait) && state_load(st, us->kinds);
	if (done && st->extra.n > 0 &&
	    !(us->near && near_load(us->near, buf_str(&st->extra), oldest(us)))) {
		why = "the state is damaged";
		done = false;
	}
	if (done) {
		us->known = us->near ? near_kinds(us->near) : 0;
		filter_outlive_signals();
		judge_all(us);
		(void)writer_sync(&us->filter->out);
		st->extra.n = 0;
		done = !filter_close(us->filter) ||
		    ((!us->near || near_save(us->near, oldest(us), &st->extra)) &&
			state_save(st, us->kinds));
	}
	if (!done)
		cli_fatal(&us->filter->cli, us->choice->state, st->why.s ? st->why.s : why);
	state_close(st);
}

/* What -v tells at the end. */
static void
say_vetoes(struct units *us)
{
	struct str name;
	uint64_t count;
	char said[96];

	for (size_t i = 0; us->near && near_veto(us->near, i, &name, &count); i++) {
		if (count == 0)
			continue;
		(void)snprintf(said, sizeof(said), "pairs kept apart by %.*s: %" PRIu64,
		    (int)name.n, name.s, count);
		cli_say(&us->filter->cli, NULL, said);
	}
	if (us->near && near_capped(us->near))
		cli_complain(&us->filter->cli, NULL,
		    "words in more than 65536 kept lines were looked up in the newest ones alone");
}

static void
units_free(struct units *us)
{
	near_free(us->near);
	exact_free(&us->exact);
	set_free(&us->none);
	document_free(&us->document);
	buf_free(&us->unit.bytes);
	buf_free(&us->why);
	free(us->unit.ends);
	free(us->unit.texts);
	free(us->first);
}

void
units_run(struct filter *f, const struct choice *c, struct gather *g, struct state *st)
{
	struct units us = { .filter = f, .choice = c, .gather = g, .state = st, .enough = true };

	set_init(&us.none, true);
	us.kinds = &us.none;
	exact_init(&us.exact, c->form, c->explain);
	if (!c->near && (c->state || c->forget))
		us.kinds = exact_remember(&us.exact);
	if (c->near) {
		uint64_t secret[2];

		platform_secret(secret, 2);
		us.near = near_new(c->loose ? NEAR_LOOSE : NEAR_GUARDED,
		    c->by_document ? NEAR_DOCUMENTS : NEAR_LINES, c->threshold, secret);
		us.enough = us.near != NULL;
	}
	if (c->state && us.enough)
		judge_with_state(&us);
	else
		judge_all(&us);
	say_vetoes(&us);
	units_free(&us);
}
