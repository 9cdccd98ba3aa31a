#include "remember.h"

void
remember(struct filter *f, const struct choice *c, struct state *st, const struct remembered *r)
{
	const char *why = "out of memory";
	bool done;

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
		st->extra.n = 0;
		done = !filter_close(f) ||
		    ((!r->save || r->save(r->run, &st->extra)) && state_save(st, r->kinds));
	}
	if (!done)
		cli_fatal(&f->cli, c->state, st->why.s ? st->why.s : why);
	state_close(st);
}
