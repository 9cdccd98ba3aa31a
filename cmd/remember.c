#include "remember.h"

#include <time.h>

/*
 * Milliseconds; a save is that far from the last one, and takes a thirty-third of the time at
 * most.
 */
enum { EVERY = 2000, TIMES = 32 };

static uint64_t
milliseconds(void)
{
	struct timespec now = { 0, 0 };

	(void)clock_gettime(CLOCK_MONOTONIC, &now);
	return (uint64_t)now.tv_sec * 1000 + (uint64_t)now.tv_nsec / 1000000;
}

/* After the output is safe. */
static bool
save(struct remembered *r)
{
	r->state->extra.n = 0;
	return (!r->save || r->save(r->run, &r->state->extra)) && state_save(r->state, r->kinds);
}

static void
tell(struct remembered *r, const char *why)
{
	cli_fatal(&r->filter->cli, r->choice->state, r->state->why.s ? r->state->why.s : why);
}

void
remember_meanwhile(struct remembered *r)
{
	uint64_t now;

	if (!r->state || choice_gathers(r->choice) || (now = milliseconds()) < r->next)
		return;
	if (!writer_sync(&r->filter->out))
		return;
	if (!save(r))
		tell(r, "out of memory");
	buf_free(&r->state->extra);
	r->next = milliseconds() + EVERY + (milliseconds() - now) * TIMES;
}

void
remember(struct filter *f, const struct choice *c, struct state *st, struct remembered *r)
{
	const char *why = "out of memory";
	bool done;

	r->filter = f;
	r->choice = c;
	r->state = st;
	r->next = milliseconds() + EVERY;
	choice_settings(c, &st->settings);
	done = state_open(st, c->state, c->wait) && state_load(st, r->kinds);
	if (done && st->extra.n > 0 && !(r->load && r->load(r->run, buf_str(&st->extra)))) {
		why = "the state is damaged";
		done = false;
	}
	if (done) {
		filter_outlive_signals();
		r->judge_all(r->run);
		(void)writer_sync(&f->out);
		done = !filter_close(f) || save(r);
	}
	if (!done)
		tell(r, why);
	state_close(st);
}
