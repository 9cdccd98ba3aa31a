#include "meta/copyright.h"

#include "text/unicode.h"
#include "text/utf8.h"

/* The weight of a cue that reserves all rights; small words at a name's end. */
enum { RESERVED = 3, SMALL_WORDS = 2 };

/* Words behind a sign of copyright that are no name: "All rights reserved". */
static size_t
reservation(const struct name_line *l, size_t i)
{
	int weight;
	size_t behind = nameline_cue(l, i, CUE_BEHIND, &weight);
	size_t none = nameline_cue(l, i, CUE_NO_NAME, &weight);

	return behind > 1 ? behind : none > 1 ? none : 0;
}

size_t
copyright_name(const struct name_line *l, size_t i)
{
	int weight = 0;

	i += i < l->n ? reservation(l, i) : 0;
	for (; i < l->n; i++) {
		enum cue_side side = nameline_side(nameline_span(l, i, i + 1));

		if (!l->of[i].number && (side != CUE_JOINT || l->of[i].large) && side != CUE_SKIP &&
		    !(nameline_cue(l, i, CUE_AHEAD, &weight) > 0 && weight == COPYRIGHT_SIGN))
			break;
	}
	return i;
}

static bool
has_year(const struct name_line *l)
{
	for (size_t i = 0; i < l->n; i++)
		if (l->of[i].number && l->of[i].end - l->of[i].at >= 4)
			return true;
	return false;
}

/* Where all rights are reserved, from word i on; l->n where they are not. */
static size_t
find_reserved(const struct name_line *l, size_t i)
{
	int weight = 0;

	while (i < l->n && !(nameline_cue(l, i, CUE_BEHIND, &weight) > 0 && weight == RESERVED))
		i++;
	return i;
}

/* A bare sign of copyright stands with the makers of pictures, too. */
static bool
is_bare_sign(struct str word)
{
	return str_eq(word, STR("\xc2\xa9")) || str_eq(word, STR("\xe2\x93\x92"));
}

static bool
is_small(const struct name_line *l, size_t i)
{
	uint32_t point = 0;

	utf8_next(l->text.s + l->of[i].at, l->of[i].end - l->of[i].at, &point);
	return (unicode_class(point) & UNICODE_LOWER) != 0 &&
	    nameline_side(nameline_span(l, i, i + 1)) == CUE_NONE;
}

size_t
copyright_end(const struct name_line *l, size_t from)
{
	size_t reserved = find_reserved(l, from);
	size_t end = nameline_run(l, from);
	size_t to;

	end = end < reserved ? end : reserved;
	for (to = end; to > from && to < reserved && to < end + SMALL_WORDS && is_small(l, to) &&
	     !l->of[to - 1].stopped;)
		to++;
	return to == reserved || (to > end && l->of[to - 1].stopped) ? to : end;
}

bool
copyright_is_own(const struct name_line *l, size_t cue)
{
	return has_year(l) || !is_bare_sign(nameline_span(l, cue, cue + 1)) ||
	    find_reserved(l, cue + 1) < l->n;
}
