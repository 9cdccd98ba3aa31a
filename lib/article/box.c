#include "article/box.h"

#include "text/table.h"

enum { WORD_LONGEST = 40, HASH_FACTOR = 0x01000193 };

struct class_word {
	struct cell word;
	uint8_t group;
};

/* Each entry is one word: the filter of first words is one of them all. */
#define TABLE_OF struct class_word
#define ROW(word, group) { word, group },
#define FIRST static
#include "class-words.inc"

static const uint8_t tag_groups[TAG_COUNT] = {
	[TAG_ARTICLE] = GROUP_TAG_ARTICLE,
	[TAG_MAIN] = GROUP_TAG_MAIN,
	[TAG_ASIDE] = GROUP_TAG_ASIDE,
	[TAG_NAV] = GROUP_TAG_NAV,
	[TAG_HEADER] = GROUP_TAG_HEADER,
	[TAG_FOOTER] = GROUP_TAG_FOOTER,
	[TAG_FIGURE] = GROUP_TAG_FIGURE,
	[TAG_FIGCAPTION] = GROUP_TAG_FIGURE,
	[TAG_LI] = GROUP_TAG_LIST,
	[TAG_DT] = GROUP_TAG_LIST,
	[TAG_DD] = GROUP_TAG_LIST,
	[TAG_TABLE] = GROUP_TAG_TABLE,
	[TAG_BLOCKQUOTE] = GROUP_TAG_QUOTE,
	[TAG_FORM] = GROUP_TAG_FORM,
};

/* One word of a class, and the one before it. */
struct words {
	char text[2 * WORD_LONGEST]; /* the word before and this one, lower case */
	size_t at;                   /* where this word begins */
	size_t n;
	uint32_t hash; /* of this word */
	uint32_t both; /* of both */
	size_t count;  /* words of this name so far */
	uint32_t groups;
	uint32_t whole; /* groups of the last words, where they were all of the name */
};

static uint32_t
look_up(const struct words *w, size_t from, uint32_t hash)
{
	const struct class_word *found = NULL;

	if (table_may_begin(&class_words_first, hash))
		found = table_find_hashed(
		    &class_words, (struct str){ w->text + from, w->n - from }, hash);
	return found ? 1U << found->group : 0;
}

static void
add_letter(struct words *w, char c)
{
	w->text[w->n++] = c;
	w->hash = table_hash_byte(w->hash, c);
	w->both = table_hash_byte(w->both, c);
}

static void
end_word(struct words *w)
{
	size_t n = w->n - w->at;
	uint32_t groups;

	if (n == 0)
		return;
	w->count++;
	groups = look_up(w, w->at, w->hash);
	w->whole = w->count == 1 ? groups : 0;
	w->groups |= groups & ~(1U << GROUP_HIDDEN);
	if (w->at) {
		groups = look_up(w, 0, w->both);
		w->whole = w->count == 2 ? groups : 0;
		w->groups |= groups & ~(1U << GROUP_HIDDEN);
	}
	memmove(w->text, w->text + w->at, n);
	w->at = w->n = n;
	w->both = w->hash;
	w->hash = TABLE_HASH_START;
}

/* "hidden" is, "overflow-hidden" and "label-hidden" are not. */
static void
end_name(struct words *w)
{
	end_word(w);
	w->groups |= w->whole & 1U << GROUP_HIDDEN;
	w->at = w->n = w->count = 0;
	w->both = TABLE_HASH_START;
	w->whole = 0;
}

/* The groups of all words of an attribute, of which another space begins another name. */
static uint32_t
groups_of(struct str value)
{
	struct words w; /* its text is set letter by letter */
	char before = ' ';

	w.at = w.n = w.count = 0;
	w.groups = w.whole = 0;
	w.hash = w.both = TABLE_HASH_START;
	for (size_t i = 0; i < value.n; i++) {
		char c = value.s[i];

		if (!is_alpha(c) || (is_upper(c) && is_lower(before)) || w.n - w.at == WORD_LONGEST)
			end_word(&w);
		if (is_space(c))
			end_name(&w);
		if (is_alpha(c))
			add_letter(&w, to_lower(c));
		before = c;
	}
	end_name(&w);
	return w.groups;
}

/* A hash of the words without a digit in them: those with one are often of this element alone. */
static uint32_t
hash_class(uint32_t h, struct str value)
{
	uint32_t word = h;
	bool has_digit = false;

	for (size_t i = 0; i <= value.n; i++) {
		char c = i < value.n ? value.s[i] : ' ';

		if (c != '-' && c != '_' && !is_space(c)) {
			word = (word ^ (unsigned char)c) * HASH_FACTOR;
			has_digit |= is_digit(c);
			continue;
		}
		h = has_digit ? h : word;
		word = (h ^ ' ') * HASH_FACTOR;
		has_digit = false;
	}
	return h;
}

/* Streamed pages send pieces of the story in hidden elements "S:0", "S:1", shown by a script. */
static bool
is_hidden(const struct tree *t, uint32_t node)
{
	struct str value;

	if (tree_attr(t, node, ATTR_HIDDEN, &value))
		return !str_starts(tree_value(t, node, ATTR_ID), STR("S:"));
	if (!tree_attr(t, node, ATTR_STYLE, &value))
		return false;
	return str_find(value, STR("display:none")) < value.n ||
	    str_find(value, STR("display: none")) < value.n;
}

static size_t
memo_slot(struct str value, unsigned tag)
{
	size_t tail = value.n < EIGHT ? value.n : EIGHT;
	uint64_t h = eight_start(value) + tag;

	h = h * UINT64_C(0x9e3779b97f4a7c15) ^ eight_start(str_from(value, value.n - tail));
	return (size_t)(h * UINT64_C(0x9e3779b97f4a7c15) >> (64 - BOX_MEMO_BITS));
}

static const struct box_class *
read_class(struct box_memo *memo, struct str value, unsigned tag)
{
	struct box_class *c = &memo->of[memo_slot(value, tag)];

	if (c->tag != tag + 1 || !str_eq(c->value, value))
		*c = (struct box_class){ value, tag + 1, groups_of(value),
			hash_class((tag + 1) * HASH_FACTOR, value) };
	return c;
}

void
box_read(struct box *box, const struct tree *t, uint32_t node, struct box_memo *memo)
{
	static const enum html_attr telling[] = { ATTR_ID, ATTR_ROLE, ATTR_ITEMPROP };
	struct str value;
	unsigned tag = tree_html_tag(t, node);

	box->node = node;
	box->tag = (uint16_t)tag;
	box->own = (tag + 1) * HASH_FACTOR;
	box->groups = tag_groups[tag] ? 1U << tag_groups[tag] : 0;
	if (t->nodes[node].attrs == 0)
		return;
	if (tree_attr(t, node, ATTR_CLASS, &value)) {
		const struct box_class *class = read_class(memo, value, tag);

		box->groups |= class->groups;
		box->own = class->own;
	}
	for (size_t i = 0; i < sizeof(telling) / sizeof(telling[0]); i++)
		if (tree_attr(t, node, telling[i], &value))
			box->groups |= groups_of(value);
	if (is_hidden(t, node))
		box->groups |= 1U << GROUP_HIDDEN;
}
