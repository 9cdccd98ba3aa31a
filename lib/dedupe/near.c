#include "dedupe/near.h"

#include <stdlib.h>

#include "dedupe/lexicon.h"
#include "dedupe/words.h"
#include "text/memory.h"
#include "text/number.h"
#include "text/table.h"

struct near {
	enum near_mode mode;
	struct lexicon lexicon;
	struct records records;
	struct join join;
	uint32_t *seen_in; /* owned: by word, the line it was last seen in, from 1 */
	size_t seen_cap;
	uint32_t line;
	uint32_t *tokens; /* owned: of the open line */
	size_t token_count;
	size_t token_cap;
	struct buf word;
	struct buf reason;
};

enum { MOST_DIGITS = 9 };

bool
near_threshold_parse(struct str s, struct near_threshold *t)
{
	size_t point = str_find_byte(s, '.');
	struct str digits = point < s.n ? str_from(s, point + 1) : STR("");
	uint64_t ones = 0;
	uint64_t part = 0;

	if (digits.n > MOST_DIGITS || s.n == 0 || (point < s.n && digits.n == 0))
		return false;
	if (point > 0 && !number_parse(str_part(s, 0, point), 0, 1, &ones))
		return false;
	if (digits.n > 0 && !number_parse(digits, 0, UINT64_MAX, &part))
		return false;
	t->whole = 1;
	for (size_t i = 0; i < digits.n; i++)
		t->whole *= 10;
	t->part = ones * t->whole + part;
	return t->part > 0 && t->part <= t->whole;
}

struct near_threshold
near_threshold_default(void)
{
	return (struct near_threshold){ 1, 2 };
}

enum { COMMON = 400 };

static const struct {
	struct str word;
	uint16_t rank; /* from 1 */
} common[COMMON] = {
#define ROW(word, rank) { STR_ROW(word), rank },
#include "near-common.inc"
};

/* Gives the commonest words the lowest numbers: they come last in the join's order. */
static bool
number_common(struct lexicon *l)
{
	uint16_t by_rank[COMMON];

	for (size_t i = 0; i < COMMON; i++)
		by_rank[common[i].rank - 1] = (uint16_t)i;
	for (size_t i = 0; i < COMMON; i++)
		if (lexicon_number(l, common[by_rank[i]].word) == LEXICON_FAILED)
			return false;
	return true;
}

struct near *
near_new(enum near_mode mode, struct near_threshold t, const uint64_t secret[2])
{
	struct near *n = calloc(1, sizeof(*n));

	if (!n)
		return NULL;
	n->mode = mode;
	n->records = (struct records)RECORDS_INIT;
	join_init(&n->join, t, &n->records);
	if (lexicon_init(&n->lexicon, secret) && number_common(&n->lexicon))
		return n;
	near_free(n);
	return NULL;
}

void
near_free(struct near *n)
{
	if (!n)
		return;
	lexicon_free(&n->lexicon);
	records_free(&n->records);
	join_free(&n->join);
	free(n->seen_in);
	free(n->tokens);
	buf_free(&n->word);
	buf_free(&n->reason);
	free(n);
}

/* Whether the word was not seen in this line before. */
static bool
is_first(struct near *n, uint32_t word)
{
	bool first = n->seen_in[word] != n->line;

	n->seen_in[word] = n->line;
	return first;
}

static bool
add_token(struct near *n, uint32_t word)
{
	size_t cap = n->seen_cap;
	uint32_t *seen;
	uint32_t *tokens;

	if (word == LEXICON_FAILED)
		return false;
	seen = mem_grow(n->seen_in, &n->seen_cap, (size_t)word + 1, sizeof(*seen));
	if (!seen)
		return false;
	n->seen_in = seen;
	memset(seen + cap, 0, (n->seen_cap - cap) * sizeof(*seen));
	tokens = mem_grow(n->tokens, &n->token_cap, n->token_count + 1, sizeof(*tokens));
	if (!tokens)
		return false;
	n->tokens = tokens;
	if (is_first(n, word))
		tokens[n->token_count++] = word << TOKEN_SHIFT | TOKEN_FIRST;
	return true;
}

static bool
take_words(struct near *n, struct str text)
{
	struct str rest = text;

	if (++n->line == 0) {
		memset(n->seen_in, 0, n->seen_cap * sizeof(*n->seen_in));
		n->line = 1;
	}
	n->token_count = 0;
	while (words_next(&rest, &n->word))
		if (!add_token(n, lexicon_number(&n->lexicon, buf_str(&n->word))))
			return false;
	if (n->token_count == 0)
		return add_token(n, lexicon_number(&n->lexicon, text));
	return !n->word.failed;
}

bool
near_line(struct near *n, struct str text, struct verdict *verdict)
{
	n->reason.n = 0;
	if (!take_words(n, text) || !join_find(&n->join, n->tokens, n->token_count))
		return false;
	if (n->join.found_count > 0) {
		*verdict = (struct verdict){ VERDICT_REPEAT, n->join.found[0] };
		return buf_add(&n->reason, STR("shared words"));
	}
	if (n->records.count == NEAR_KINDS)
		return false;
	*verdict = (struct verdict){ VERDICT_NEW, (uint32_t)n->records.count };
	return records_add(&n->records, n->tokens, n->token_count, 0) && join_add(&n->join);
}

struct str
near_reason(const struct near *n)
{
	return buf_str(&n->reason);
}
