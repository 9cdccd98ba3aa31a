#include "guard/contraction.h"

struct rewrite {
	struct str from;
	struct str to;
};

#define REWRITE(from, to)                   \
	{                                   \
		{ from, sizeof(from) - 1 }, \
		{                           \
			to, sizeof(to) - 1  \
		}                           \
	}

static const struct rewrite whole[] = {
	REWRITE("cannot", "can not"),
	REWRITE("can't", "can not"),
	REWRITE("won't", "will not"),
	REWRITE("shan't", "shall not"),
	REWRITE("ain't", "is not"),
	REWRITE("let's", "let us"),
	REWRITE("it's", "it is"),
	REWRITE("that's", "that is"),
	REWRITE("there's", "there is"),
	REWRITE("here's", "here is"),
	REWRITE("where's", "where is"),
	REWRITE("what's", "what is"),
	REWRITE("who's", "who is"),
	REWRITE("how's", "how is"),
	REWRITE("he's", "he is"),
	REWRITE("she's", "she is"),
	REWRITE("'tis", "it is"),
	REWRITE("o'clock", "oclock"),
	REWRITE("aujourd'hui", "aujourdhui"),
};

static const struct rewrite endings[] = {
	REWRITE("n't", " not"),
	REWRITE("'re", " are"),
	REWRITE("'ve", " have"),
	REWRITE("'ll", " will"),
	REWRITE("'m", " am"),
	REWRITE("'d", " would"),
	REWRITE("'s", " 's"),
};

/* Elisions of French and Italian, with which a word begins. */
static const char *const elisions[] = { "l'", "d'", "qu'", "n'", "s'", "c'", "j'", "m'", "t'",
	"lorsqu'", "jusqu'", "puisqu'", "dell'", "all'", "nell'", "sull'", "un'" };

static bool
open_whole(struct str word, struct buf *out)
{
	for (size_t i = 0; i < sizeof(whole) / sizeof(whole[0]); i++)
		if (str_eq(word, whole[i].from))
			return buf_add(out, whole[i].to);
	return false;
}

static void
add_without_apostrophes(struct str s, struct buf *out)
{
	for (size_t i = 0; i < s.n; i++)
		if (s.s[i] != '\'')
			buf_byte(out, s.s[i]);
}

static bool
open_ending(struct str word, struct buf *out)
{
	for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); i++) {
		if (word.n <= endings[i].from.n || !str_ends(word, endings[i].from))
			continue;
		add_without_apostrophes(str_part(word, 0, word.n - endings[i].from.n), out);
		return buf_add(out, endings[i].to);
	}
	return false;
}

static bool
open_elision(struct str word, struct buf *out)
{
	for (size_t i = 0; i < sizeof(elisions) / sizeof(elisions[0]); i++) {
		struct str elision = str_of(elisions[i]);

		if (word.n <= elision.n || !str_starts(word, elision))
			continue;
		buf_add(out, elision);
		buf_byte(out, ' ');
		add_without_apostrophes(str_from(word, elision.n), out);
		return true;
	}
	return false;
}

bool
contraction_open(struct str word, struct buf *out)
{
	if (open_whole(word, out))
		return true;
	if (str_find_byte(word, '\'') == word.n || str_find_byte(word, '\'') == word.n - 1 ||
	    word.n < 3)
		return false;
	if (str_eq(word, STR("'s")))
		return false;
	if (open_ending(word, out) || open_elision(word, out))
		return true;
	add_without_apostrophes(word, out);
	return true;
}
