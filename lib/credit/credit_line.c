#include "credit/credit_line.h"

#include "credit/around.h"
#include "credit/frame.h"

enum { LEAD_TOKENS = 2 };

/* Behind "Source:", "Photo credit:"; 0 where the line does not begin so. */
static size_t
behind_colon(const struct tokens *t)
{
	bool source = false;

	for (size_t i = 0; i < t->n && i <= LEAD_TOKENS; i++) {
		if (t->items[i].kind == TOKEN_COLON)
			return source ? i + 1 : 0;
		source = source || frame_is_photo(token_lower(t, i));
	}
	return 0;
}

/* Behind the dash or the "with" that opens the line, or 0. */
static size_t
behind_opening(const struct tokens *t)
{
	if (t->items[0].kind == TOKEN_DASH)
		return 1;
	return (credit_classes(token_lower(t, 0)) & (CREDIT_WITH | CREDIT_VIA)) != 0;
}

/* A mark, or a word that joins names or stands before them. */
static bool
is_between(const struct tokens *t, size_t at)
{
	const struct token *k = &t->items[at];
	bool stroke = at > 1 &&
	    (t->items[at - 1].kind == TOKEN_OTHER || t->items[at - 2].kind == TOKEN_OTHER);

	if (k->kind == TOKEN_COMMA || k->kind == TOKEN_STOP || k->kind == TOKEN_OTHER)
		return true;
	return (credit_classes(token_lower(t, at)) &
		   (CREDIT_JOINS | CREDIT_MODIFIER | CREDIT_AGENCY)) ||
	    (k->capital && stroke);
}

bool
credit_line(const struct tokens *t, const struct carrier *all, size_t n)
{
	size_t at = t->n > 0 && t->n <= CREDIT_LINE_TOKENS && n > 0 ? behind_colon(t) : 0;
	bool named = at > 0;

	if (at == 0 && n > 0 && t->n <= CREDIT_LINE_TOKENS)
		at = behind_opening(t);
	if (at == 0)
		return false;
	for (size_t i = 0; i < n; i++) {
		bool agency = all[i].who->kind != PRESS_OUTLET;

		if (!agency && (!named || all[i].sense != SENSE_NONE))
			return false;
		for (; at < all[i].from; at++)
			if (!is_between(t, at))
				return false;
		at = all[i].to;
	}
	while (at < t->n && is_between(t, at))
		at++;
	return at == t->n;
}
