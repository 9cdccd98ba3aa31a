#include "dedupe/choice.h"

#include "text/number.h"

bool
choice_which(struct choice *c, enum gather_which which)
{
	bool first = c->which == GATHER_ALL || c->which == which;

	c->which = which;
	return first;
}

void
choice_form(struct choice *c, enum normal_form form)
{
	if (c->form < form)
		c->form = form;
}

bool
choice_part(struct choice *c, struct str value)
{
	struct str part;

	if (!str_cut(&value, '/', &part) || !number_parse(value, 1, UINT32_MAX, &c->parts) ||
	    !number_parse(part, 1, c->parts, &c->part))
		return false;
	c->part--;
	return true;
}

bool
choice_gathers(const struct choice *c)
{
	return c->count || c->which != GATHER_ALL;
}

const char *
choice_contradiction(const struct choice *c)
{
	if (c->count && c->which == GATHER_EVERY)
		return "-c and -D exclude one another";
	if (c->keys && (c->keyed || c->parts > 0 || choice_gathers(c)))
		return "--keys goes with -i and --fold alone";
	if (c->keyed && c->parts > 0)
		return "--keyed and --part exclude one another";
	return NULL;
}
