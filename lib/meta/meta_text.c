#include "meta/meta_text.h"

#include "meta/meta_window.h"
#include "meta/selfname.h"

/* How far from the headline lines are looked at. */
enum { LINES_BEFORE = 6, LINES_AFTER = 16, LINES_BETWEEN = 32, LINES_INTO = 6 };

struct meta_window
meta_window_of(const struct meta_lines *l)
{
	size_t anchor = l->title < l->n ? l->title : l->first_body < l->n ? l->first_body : 0;
	size_t story = l->first_body < l->n && l->first_body > anchor ? l->first_body : l->n;
	size_t end = anchor + LINES_AFTER;

	if (story > end && story <= anchor + LINES_BETWEEN)
		end = story;
	if (end > story + LINES_INTO)
		end = story + LINES_INTO;
	return (struct meta_window){ .from = anchor > LINES_BEFORE ? anchor - LINES_BEFORE : 0,
		.anchor = anchor,
		.to = end < l->n ? end : l->n };
}

struct str
meta_text_site(const struct meta_lines *l)
{
	struct selfname names; /* its candidates are set as they are found */
	struct str name;
	struct str site = STR("");

	names.n = names.n_head = 0;
	for (size_t i = 0; i < l->n; i++)
		if (i < l->first_body || i > l->last_body)
			selfname_add(&names, l->of[i]);
	site = selfname_best(&names);
	for (size_t i = l->last_body;
	     site.n == 0 && i < l->n && i <= l->last_body + META_LINES_BEHIND; i++)
		if (!selfname_sign_off(l->of[i], &name, &site))
			site = STR("");
	return site;
}
