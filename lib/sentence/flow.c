#include "sentence/flow.h"

void
flow_begin(struct flow *f)
{
	f->held.n = f->given = 0;
	f->begun = false;
}

bool
flow_add(struct flow *f, struct str part, bool is_last)
{
	if (f->begun)
		splitter_forget(f->splitter, f->given);
	f->held.n -= f->given;
	if (f->held.n > 0)
		memmove(f->held.s, f->held.s + f->given, f->held.n);
	f->given = 0;
	if (!buf_add(&f->held, part))
		return false;
	if (f->begun)
		splitter_more(f->splitter, buf_str(&f->held), is_last);
	else if (is_last)
		splitter_text(f->splitter, buf_str(&f->held));
	else
		splitter_part(f->splitter, buf_str(&f->held));
	f->begun = true;
	return true;
}

bool
flow_next(struct flow *f, struct str *piece, bool *ends)
{
	struct str sentence;
	size_t end;

	*ends = splitter_next(f->splitter, &sentence);
	end = *ends ? (size_t)(sentence.s - f->held.s) + sentence.n : splitter_settled(f->splitter);
	if (end <= f->given)
		return false;
	*piece = str_part(buf_str(&f->held), f->given, end - f->given);
	f->given = *ends ? splitter_settled(f->splitter) : end;
	return true;
}

void
flow_free(struct flow *f)
{
	buf_free(&f->held);
}
