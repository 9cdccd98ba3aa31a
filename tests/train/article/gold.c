#include "gold.h"

#include <stdio.h>
#include <stdlib.h>

#include "text/memory.h"
#include "text/unicode.h"
#include "text/utf8.h"

enum { SHINGLE = 4, NEAR = 5, WINDOW = 8 };

static void *
grow(void *items, size_t *cap, size_t need, size_t size)
{
	void *grown = mem_grow(items, cap, need, size);

	if (!grown) {
		fputs("train: out of memory\n", stderr);
		exit(2);
	}
	return grown;
}

/* A growing list of hashes. */
struct list {
	uint64_t *items;
	size_t n, cap;
};

static void
list_add(struct list *l, uint64_t item)
{
	l->items = grow(l->items, &l->cap, l->n + 1, sizeof(*l->items));
	l->items[l->n++] = item;
}

static int
compare(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return x < y ? -1 : x > y;
}

static void
list_sort(struct list *l)
{
	if (l->n)
		qsort(l->items, l->n, sizeof(*l->items), compare);
}

static bool
list_has(const struct list *l, uint64_t item)
{
	return l->n && bsearch(&item, l->items, l->n, sizeof(item), compare);
}

static uint64_t
mix(uint64_t h, uint64_t value)
{
	h = (h ^ value) * UINT64_C(0x9e3779b97f4a7c15);
	return h ^ h >> 31;
}

/* Soft hyphens and zero-width characters are no part of a word. */
static bool
is_soft(uint32_t point)
{
	return point == 0xad || point == 0x200b || point == 0x2060 || point == 0xfeff;
}

/* Adds the hash of each word of the text. */
static void
add_words(struct list *words, struct str text)
{
	uint64_t h = 0;

	for (size_t at = 0; at < text.n;) {
		uint32_t point;

		at += utf8_next(text.s + at, text.n - at, &point);
		if (is_soft(point))
			continue;
		if (point == '_' || unicode_class(point) & (UNICODE_LETTER | UNICODE_NUMBER)) {
			h = mix(h, point + 1);
			continue;
		}
		if (h)
			list_add(words, h);
		h = 0;
	}
	if (h)
		list_add(words, h);
}

static uint64_t
shingle_at(const struct list *words, size_t at, size_t n)
{
	uint64_t h = n;

	for (size_t i = 0; i < n; i++)
		h = mix(h, words->items[at + i]);
	return h;
}

/* Adds the shingles of words from..n; fewer than four words are one shingle. */
static void
add_shingles(struct list *shingles, const struct list *words, size_t from)
{
	size_t n = words->n - from;

	if (n && n < SHINGLE)
		list_add(shingles, shingle_at(words, from, n));
	for (size_t i = from; i + SHINGLE <= words->n; i++)
		list_add(shingles, shingle_at(words, i, SHINGLE));
}

static uint32_t
plain_mark(uint32_t point)
{
	if (point == 0x2018 || point == 0x2019 || point == 0x201a)
		return '\'';
	if (point == 0x201c || point == 0x201d || point == 0x201e || point == 0xab || point == 0xbb)
		return '"';
	return point;
}

static bool
is_list_sign(uint32_t point)
{
	static const uint32_t signs[] = { 0x2022, 0x25e6, 0x25aa, 0x2023, 0xb7, '*', 0x2013, 0x2014,
		'-' };

	for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
		if (point == signs[i])
			return true;
	return false;
}

/* A hash of the paragraph but for white space, the form of quotes and list signs in front. */
static uint64_t
hash_para(struct str text)
{
	uint64_t h = 1;
	uint32_t owed = 0; /* a list sign, dropped if a blank follows it */
	bool blank = false, begun = false;

	for (size_t at = 0; at < text.n;) {
		uint32_t point;

		at += utf8_next(text.s + at, text.n - at, &point);
		if (is_soft(point))
			continue;
		if (unicode_is_space(point)) {
			owed = 0;
			blank = begun;
			continue;
		}
		if (!begun && !owed && is_list_sign(point)) {
			owed = point;
			continue;
		}
		h = owed ? mix(h, owed) : h;
		h = blank ? mix(h, ' ') : h;
		h = mix(h, plain_mark(point));
		owed = 0;
		blank = false;
		begun = true;
	}
	return h;
}

/* JSON: the little that the gold files need. */

static size_t
skip_space(struct str s, size_t at)
{
	while (at < s.n && (is_space(s.s[at]) || s.s[at] == ',' || s.s[at] == ':'))
		at++;
	return at;
}

static uint32_t
hex4(struct str s, size_t at)
{
	uint32_t value = 0;

	for (size_t i = at; i < at + 4 && i < s.n; i++)
		value = value * 16 +
		    (uint32_t)(is_digit(s.s[i]) ? s.s[i] - '0' : to_lower(s.s[i]) - 'a' + 10);
	return value;
}

static size_t
add_escape(struct buf *b, struct str s, size_t at)
{
	uint32_t point;

	if (s.s[at] != 'u') {
		buf_byte(b,
		    s.s[at] == 'n'       ? '\n'
			: s.s[at] == 't' ? '\t'
			: s.s[at] == 'r' ? '\r'
					 : s.s[at]);
		return at + 1;
	}
	point = hex4(s, at + 1);
	at += 5;
	if (point >= 0xd800 && point < 0xdc00 && at + 6 <= s.n && s.s[at] == '\\') {
		point = 0x10000 + ((point - 0xd800) << 10) + (hex4(s, at + 2) - 0xdc00);
		at += 6;
	}
	utf8_add(b, point);
	return at;
}

/* A string that begins at its quote: decoded behind b; returns what follows it. */
static size_t
parse_string(struct buf *b, struct str s, size_t at)
{
	for (at++; at < s.n && s.s[at] != '"';) {
		if (s.s[at] == '\\' && at + 1 < s.n)
			at = add_escape(b, s, at + 1);
		else
			buf_byte(b, s.s[at++]);
	}
	return at + 1;
}

/* Passes over any value. */
static size_t
skip_value(struct str s, size_t at)
{
	struct buf ignored = BUF_INIT;
	size_t depth = 0;

	for (; at < s.n; at++) {
		if (s.s[at] == '"') {
			at = parse_string(&ignored, s, at) - 1;
			ignored.n = 0;
		} else if (s.s[at] == '[' || s.s[at] == '{') {
			depth++;
		} else if (s.s[at] == ']' || s.s[at] == '}') {
			depth = depth ? depth - 1 : 0;
		} else if (depth == 0 && s.s[at] == ',') {
			break;
		}
		if (depth == 0 && s.s[at] != ' ' &&
		    (s.s[at] == '"' || s.s[at] == ']' || s.s[at] == '}'))
			break;
	}
	buf_free(&ignored);
	return at + 1;
}

static size_t
parse_kept(struct gold *g, struct str s, size_t at, struct str *value)
{
	size_t start = g->memory.n;

	at = parse_string(&g->memory, s, at);
	*value = str_from(buf_str(&g->memory), start);
	return at;
}

/* A list of texts, or of lists of a text and a number. */
static size_t
parse_paras(struct gold *g, struct str s, size_t at)
{
	size_t cap = 0;

	g->n = 0;
	for (at = skip_space(s, at + 1); at < s.n && s.s[at] != ']'; at = skip_space(s, at)) {
		struct gold_para para = { STR(""), false };
		bool pair = s.s[at] == '[';

		at = parse_kept(g, s, skip_space(s, at + pair), &para.text);
		if (pair) {
			at = skip_space(s, at);
			para.optional = s.s[at] == '1' || s.s[at] == 't';
			at += str_find_byte(str_from(s, at), ']') + 1;
		}
		g->paras = grow(g->paras, &cap, g->n + 1, sizeof(*g->paras));
		g->paras[g->n++] = para;
	}
	return at + 1;
}

bool
gold_parse(struct gold *g, struct str line)
{
	struct buf key = BUF_INIT;

	*g = (struct gold){ .memory = BUF_INIT };
	buf_room(&g->memory, line.n + 1); /* decoded is never longer: nothing moves */
	for (size_t at = skip_space(line, 1); at < line.n && line.s[at] == '"';
	     at = skip_space(line, at)) {
		key.n = 0;
		at = skip_space(line, parse_string(&key, line, at));
		if (str_eq(buf_str(&key), STR("id")))
			at = parse_kept(g, line, at, &g->id);
		else if (str_eq(buf_str(&key), STR("site_key")))
			at = parse_kept(g, line, at, &g->site);
		else if (str_eq(buf_str(&key), STR("paras")) || str_eq(buf_str(&key), STR("opt")))
			at = parse_paras(g, line, at);
		else
			at = skip_value(line, at);
	}
	buf_free(&key);
	return g->n > 0;
}

void
gold_free(struct gold *g)
{
	buf_free(&g->memory);
	free(g->paras);
	*g = (struct gold){ .memory = BUF_INIT };
}

/* The gold as hashes: shingles and paragraphs of what must be there, and of what may. */
struct gold_hashes {
	struct list shingles[2];
	struct list paras[2];
};

static void
hash_gold(const struct gold *g, struct gold_hashes *h)
{
	struct list words = { 0 };

	*h = (struct gold_hashes){ 0 };
	for (size_t i = 0; i < g->n; i++) {
		bool optional = g->paras[i].optional;
		size_t from = words.n;

		add_words(&words, g->paras[i].text);
		list_add(&h->paras[optional], hash_para(g->paras[i].text));
		if (optional) {
			add_shingles(&h->shingles[1], &words, from);
			words.n = from;
		}
	}
	add_shingles(&h->shingles[0], &words, 0);
	for (int i = 0; i < 2; i++) {
		list_sort(&h->shingles[i]);
		list_sort(&h->paras[i]);
	}
	free(words.items);
}

static void
free_hashes(struct gold_hashes *h)
{
	for (int i = 0; i < 2; i++) {
		free(h->shingles[i].items);
		free(h->paras[i].items);
	}
}

/* How many of the words lie in a shingle of the list. */
static size_t
count_covered(const struct list *words, const struct list *shingles)
{
	size_t covered = 0, until = 0;

	for (size_t i = 0; i + SHINGLE <= words->n; i++) {
		size_t from = until > i ? until : i;

		if (!list_has(shingles, shingle_at(words, i, SHINGLE)))
			continue;
		until = i + SHINGLE;
		covered += until - from;
	}
	return covered;
}

static uint8_t
label_text(const struct gold_hashes *h, struct str text, size_t *word_count)
{
	struct list words = { 0 };
	uint64_t para = hash_para(text);
	uint8_t label = 0;

	add_words(&words, text);
	*word_count = words.n;
	if (words.n && list_has(&h->paras[0], para))
		label = 1;
	else if (words.n >= SHINGLE && count_covered(&words, &h->shingles[0]) * 2 >= words.n)
		label = 1;
	else if (words.n && list_has(&h->paras[1], para))
		label = 2;
	else if (words.n >= SHINGLE && count_covered(&words, &h->shingles[1]) * 2 >= words.n)
		label = 2;
	free(words.items);
	return label;
}

/* The labelled words within WINDOW blocks of i. */
static size_t
words_around(const uint8_t *label, const size_t *words, size_t n, size_t i)
{
	size_t sum = 0;

	for (size_t k = i > WINDOW ? i - WINDOW : 0; k < n && k <= i + WINDOW; k++)
		sum += k != i && label[k] == 1 ? words[k] : 0;
	return sum;
}

/* Of equal blocks in the article only the one with most of it around stays, or as many as the gold has. */
static void
drop_equals(const struct gold_hashes *h, const struct str *texts, const size_t *words, size_t n,
    uint8_t *label)
{
	for (size_t i = 0; i < n; i++) {
		uint64_t para = hash_para(texts[i]);
		size_t allowed = 0, worst = i, found = 0, least = SIZE_MAX;

		if (label[i] != 1)
			continue;
		for (size_t k = 0; k < h->paras[0].n; k++)
			allowed += h->paras[0].items[k] == para;
		for (size_t k = 0; k < n; k++) {
			size_t around;

			if (label[k] != 1 || texts[k].n != texts[i].n ||
			    hash_para(texts[k]) != para)
				continue;
			found++;
			around = words_around(label, words, n, k);
			if (around <= least) {
				least = around;
				worst = k;
			}
		}
		if (found > (allowed ? allowed : 1)) {
			label[worst] = 0;
			i = worst == i ? i : i - 1;
		}
	}
}

/* A few words are the article's only where the article is near. */
static void
drop_lone(const size_t *words, size_t n, uint8_t *label)
{
	for (size_t i = 0; i < n; i++) {
		bool near = false;

		if (label[i] != 1 || words[i] >= SHINGLE)
			continue;
		for (size_t k = i > NEAR ? i - NEAR : 0; k < n && k <= i + NEAR; k++)
			near |= label[k] == 1 && words[k] >= SHINGLE;
		if (!near)
			label[i] = 0;
	}
}

void
gold_label(const struct gold *g, const struct str *texts, size_t n, uint8_t *label)
{
	struct gold_hashes h;
	size_t *words = calloc(n + 1, sizeof(*words));

	if (!words)
		exit(2);
	hash_gold(g, &h);
	for (size_t i = 0; i < n; i++)
		label[i] = label_text(&h, texts[i], &words[i]);
	drop_equals(&h, texts, words, n, label);
	drop_lone(words, n, label);
	free(words);
	free_hashes(&h);
}

/* How many items two sorted lists have in common, as multisets. */
static size_t
count_common(const struct list *a, const struct list *b)
{
	size_t common = 0;

	for (size_t i = 0, k = 0; i < a->n && k < b->n;) {
		if (a->items[i] == b->items[k]) {
			common++;
			i++;
			k++;
		} else if (a->items[i] < b->items[k]) {
			i++;
		} else {
			k++;
		}
	}
	return common;
}

/* The gold's shingles, with the optional paragraphs of which the output has half. */
static void
add_reference(const struct gold *g, const struct list *out, struct list *reference)
{
	struct list words = { 0 }, shingles = { 0 };

	for (size_t i = 0; i < g->n; i++) {
		size_t from = words.n, have = 0;

		add_words(&words, g->paras[i].text);
		if (!g->paras[i].optional)
			continue;
		shingles.n = 0;
		add_shingles(&shingles, &words, from);
		for (size_t k = 0; k < shingles.n; k++)
			have += list_has(out, shingles.items[k]);
		if (!shingles.n || have * 2 < shingles.n)
			words.n = from;
	}
	add_shingles(reference, &words, 0);
	list_sort(reference);
	free(words.items);
	free(shingles.items);
}

static double
f1(double p, double r)
{
	return p + r > 0 ? 2 * p * r / (p + r) : 0;
}

static double
measure_paras(const struct gold *g, const struct str *lines, size_t n)
{
	struct gold_hashes h;
	struct list out = { 0 }, left = { 0 };
	size_t must, may;
	double precision, recall;

	hash_gold(g, &h);
	for (size_t i = 0; i < n; i++)
		list_add(&out, hash_para(lines[i]));
	list_sort(&out);
	must = count_common(&h.paras[0], &out);
	for (size_t i = 0; i < out.n; i++)
		if (!list_has(&h.paras[0], out.items[i]))
			list_add(&left, out.items[i]);
	may = count_common(&h.paras[1], &left);
	precision = out.n ? (double)(must + may) / (double)out.n : 0;
	recall = (double)(must + may) / (double)(h.paras[0].n + may);
	free_hashes(&h);
	free(out.items);
	free(left.items);
	return f1(precision, recall);
}

struct gold_figures
gold_measure(const struct gold *g, const struct str *lines, size_t n)
{
	struct list words = { 0 }, out = { 0 }, reference = { 0 };
	struct gold_figures f = { 0 };
	size_t common;

	for (size_t i = 0; i < n; i++)
		add_words(&words, lines[i]);
	add_shingles(&out, &words, 0);
	list_sort(&out);
	add_reference(g, &out, &reference);
	common = count_common(&reference, &out);
	f.has_precision = out.n > 0;
	f.precision = out.n ? (double)common / (double)out.n : 0;
	f.recall = reference.n ? (double)common / (double)reference.n : 0;
	f.para = measure_paras(g, lines, n);
	free(words.items);
	free(out.items);
	free(reference.items);
	return f;
}
