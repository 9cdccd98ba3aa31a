#include "gold.h"

#include <stdlib.h>

#include "hashes.h"
#include "text/utf8.h"

enum { NEAR = 5, WINDOW = 8 };

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

/* A list of texts, or of lists of a text and a number, added to those that are there. */
static size_t
parse_paras(
    struct gold *g, struct str s, size_t at, bool optional, struct gold_para **list, size_t *n)
{
	size_t cap = *n;

	for (at = skip_space(s, at + 1); at < s.n && s.s[at] != ']'; at = skip_space(s, at)) {
		struct gold_para para = { STR(""), optional };
		bool pair = s.s[at] == '[';

		at = parse_kept(g, s, skip_space(s, at + pair), &para.text);
		if (pair) {
			at = skip_space(s, at);
			para.optional = s.s[at] == '1' || s.s[at] == 't';
			at += str_find_byte(str_from(s, at), ']') + 1;
		}
		*list = train_grow(*list, &cap, *n + 1, sizeof(**list));
		(*list)[(*n)++] = para;
	}
	return at + 1;
}

static size_t
parse_member(struct gold *g, struct str key, struct str line, size_t at)
{
	bool without = str_eq(key, STR("without"));

	if (str_eq(key, STR("id")))
		return parse_kept(g, line, at, &g->id);
	if (str_eq(key, STR("site_key")))
		return parse_kept(g, line, at, &g->site);
	if (str_eq(key, STR("paras")) || str_eq(key, STR("opt")))
		return parse_paras(g, line, at, false, &g->paras, &g->n);
	if (without || str_eq(key, STR("with")))
		return parse_paras(g, line, at, without, &g->segments, &g->segment_n);
	return skip_value(line, at);
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
		at = parse_member(g, buf_str(&key), line, at);
	}
	buf_free(&key);
	return g->n > 0 || g->segment_n > 0;
}

void
gold_free(struct gold *g)
{
	buf_free(&g->memory);
	free(g->paras);
	free(g->segments);
	*g = (struct gold){ .memory = BUF_INIT };
}

/* The gold as hashes: shingles and paragraphs of what must be there, and of what may. */
struct gold_hashes {
	struct hashes shingles[2];
	struct hashes paras[2];
};

static void
hash_gold(const struct gold *g, struct gold_hashes *h)
{
	struct hashes words = { 0 };

	*h = (struct gold_hashes){ 0 };
	for (size_t i = 0; i < g->n; i++) {
		bool optional = g->paras[i].optional;
		size_t from = words.n;

		hashes_add_words(&words, g->paras[i].text);
		hashes_add(&h->paras[optional], hash_para(g->paras[i].text));
		if (optional) {
			hashes_add_shingles(&h->shingles[1], &words, from);
			words.n = from;
		}
	}
	hashes_add_shingles(&h->shingles[0], &words, 0);
	for (int i = 0; i < 2; i++) {
		hashes_sort(&h->shingles[i]);
		hashes_sort(&h->paras[i]);
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
count_covered(const struct hashes *words, const struct hashes *shingles)
{
	size_t covered = 0, until = 0;

	for (size_t i = 0; i + SHINGLE <= words->n; i++) {
		size_t from = until > i ? until : i;

		if (!hashes_have(shingles, hashes_shingle(words, i, SHINGLE)))
			continue;
		until = i + SHINGLE;
		covered += until - from;
	}
	return covered;
}

static uint8_t
label_text(const struct gold_hashes *h, struct str text, size_t *word_count)
{
	struct hashes words = { 0 };
	uint64_t para = hash_para(text);
	uint8_t label = 0;

	hashes_add_words(&words, text);
	*word_count = words.n;
	if (words.n && hashes_have(&h->paras[0], para))
		label = 1;
	else if (words.n >= SHINGLE && count_covered(&words, &h->shingles[0]) * 2 >= words.n)
		label = 1;
	else if (words.n && hashes_have(&h->paras[1], para))
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

/* Of equal blocks in the article those with most of it around stay, as many as the gold has. */
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

/* What a shingle may begin with: the last words before block i that count, and its own. */
static void
add_with_context(struct hashes *words, const struct str *texts, const uint8_t *label, size_t i)
{
	size_t from = i;

	while (from > 0 && i - from < SHINGLE && label[from - 1] == 1)
		from--;
	for (; from <= i; from++)
		hashes_add_words(words, texts[from]);
}

/* Whether the last word lies in a shingle of the list. */
static bool
ends_in_shingle(const struct hashes *words, const struct hashes *shingles)
{
	return words->n >= SHINGLE &&
	    hashes_have(shingles, hashes_shingle(words, words->n - SHINGLE, SHINGLE));
}

/* A line of a few words may be a piece of a longer paragraph: sought with the words before it. */
static void
label_pieces(const struct gold_hashes *h, const struct str *texts, const size_t *counts, size_t n,
    uint8_t *label)
{
	struct hashes words = { 0 };

	for (size_t i = 1; i < n; i++) {
		if (label[i] || !counts[i] || counts[i] >= SHINGLE || label[i - 1] != 1)
			continue;
		words.n = 0;
		add_with_context(&words, texts, label, i);
		label[i] = ends_in_shingle(&words, &h->shingles[0]);
	}
	free(words.items);
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
	label_pieces(&h, texts, words, n, label);
	drop_lone(words, n, label);
	free(words);
	free_hashes(&h);
}

/* How many items two sorted lists have in common, as multisets. */
static size_t
count_common(const struct hashes *a, const struct hashes *b)
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
add_reference(const struct gold *g, const struct hashes *out, struct hashes *reference)
{
	struct hashes words = { 0 }, shingles = { 0 };

	for (size_t i = 0; i < g->n; i++) {
		size_t from = words.n, have = 0;

		hashes_add_words(&words, g->paras[i].text);
		if (!g->paras[i].optional)
			continue;
		shingles.n = 0;
		hashes_add_shingles(&shingles, &words, from);
		for (size_t k = 0; k < shingles.n; k++)
			have += hashes_have(out, shingles.items[k]);
		if (!shingles.n || have * 2 < shingles.n)
			words.n = from;
	}
	hashes_add_shingles(reference, &words, 0);
	hashes_sort(reference);
	free(words.items);
	free(shingles.items);
}

double
gold_f1(double p, double r)
{
	return p + r > 0 ? 2 * p * r / (p + r) : 0;
}

static double
measure_paras(const struct gold *g, const struct str *lines, size_t n)
{
	struct gold_hashes h;
	struct hashes out = { 0 }, left = { 0 };
	size_t must, may;
	double precision, recall;

	hash_gold(g, &h);
	for (size_t i = 0; i < n; i++)
		hashes_add(&out, hash_para(lines[i]));
	hashes_sort(&out);
	must = count_common(&h.paras[0], &out);
	for (size_t i = 0; i < out.n; i++)
		if (!hashes_have(&h.paras[0], out.items[i]))
			hashes_add(&left, out.items[i]);
	may = count_common(&h.paras[1], &left);
	precision = out.n ? (double)(must + may) / (double)out.n : 0;
	recall = (double)(must + may) / (double)(h.paras[0].n + may);
	free_hashes(&h);
	free(out.items);
	free(left.items);
	return gold_f1(precision, recall);
}

/* All lines as one, each stretch of white space a blank. */
static void
join(struct buf *text, struct str line)
{
	struct str word;

	while (str_cut(&line, ' ', &word))
		if (word.n) {
			buf_byte(text, ' ');
			buf_add(text, word);
		}
}

static struct gold_figures
measure_segments(const struct gold *g, const struct str *lines, size_t n)
{
	struct gold_figures f = { 0 };
	struct buf text = BUF_INIT, segment = BUF_INIT;

	for (size_t i = 0; i < n; i++)
		join(&text, lines[i]);
	for (size_t i = 0; i < g->segment_n; i++) {
		struct str wanted;
		bool is_there;

		segment.n = 0;
		join(&segment, g->segments[i].text);
		wanted = str_trim(buf_str(&segment));
		is_there = str_find(buf_str(&text), wanted) < text.n;
		f.hits += is_there && !g->segments[i].optional;
		f.false_hits += is_there && g->segments[i].optional;
		f.misses += !is_there && !g->segments[i].optional;
	}
	buf_free(&text);
	buf_free(&segment);
	return f;
}

struct gold_figures
gold_measure(const struct gold *g, const struct str *lines, size_t n)
{
	struct hashes words = { 0 }, out = { 0 }, reference = { 0 };
	struct gold_figures f = { 0 };
	size_t common;

	if (g->n == 0)
		return measure_segments(g, lines, n);
	for (size_t i = 0; i < n; i++)
		hashes_add_words(&words, lines[i]);
	hashes_add_shingles(&out, &words, 0);
	hashes_sort(&out);
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
