#include "near/near.h"

#include <stdlib.h>

#include "near/near_inside.h"
#include "near/words.h"
#include "text/memory.h"
#include "text/number.h"
#include "text/table.h"

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
	return (struct near_threshold){ 3, 5 };
}

struct near *
near_new(
    enum near_mode mode, enum near_unit unit, struct near_threshold t, const uint64_t secret[2])
{
	struct near *n = calloc(1, sizeof(*n));

	if (!n)
		return NULL;
	n->mode = mode;
	n->by_document = unit == NEAR_DOCUMENTS;
	n->records = (struct records)RECORDS_INIT;
	join_init(
	    &n->join, t, mode == NEAR_GUARDED && unit == NEAR_LINES, &n->records, &n->knowledge);
	guard_init(&n->guard, &n->knowledge);
	n->guard.thorough = n->by_document;
	if (!reading_init(&n->reading, &n->knowledge) || !knowledge_init(&n->knowledge, secret)) {
		near_free(n);
		return NULL;
	}
	n->knowledge.tells_accents = mode == NEAR_LOOSE;
	return n;
}

void
near_free(struct near *n)
{
	if (!n)
		return;
	knowledge_free(&n->knowledge);
	reading_free(&n->reading);
	guard_free(&n->guard);
	records_free(&n->records);
	join_free(&n->join);
	free(n->seen_in);
	free(n->tokens);
	free(n->seen_at);
	free(n->document_of);
	free(n->matches);
	buf_free(&n->word);
	buf_free(&n->reason);
	free(n);
}

/* Room for what is noted of words below this one, zeros at first. */
static bool
room_for_words(struct near *n, size_t words)
{
	size_t cap = n->seen_cap;
	uint32_t *seen;

	if (words <= cap)
		return true;
	seen = mem_grow(n->seen_in, &n->seen_cap, words, sizeof(*seen));
	if (!seen)
		return false;
	n->seen_in = seen;
	memset(seen + cap, 0, (n->seen_cap - cap) * sizeof(*seen));
	return true;
}

static bool
room_for_tokens(struct near *n, size_t more)
{
	uint32_t *tokens =
	    mem_grow(n->tokens, &n->token_cap, n->token_count + more, sizeof(*tokens));

	if (tokens)
		n->tokens = tokens;
	return tokens;
}

/* Adds a token for which there is room. */
static void
put_token(struct near *n, uint32_t word, uint32_t key, uint32_t flags)
{
	bool first = n->seen_in[key] != n->sentence;

	n->seen_in[key] = n->sentence;
	n->tokens[n->token_count] = word << TOKEN_SHIFT | flags | (first ? TOKEN_FIRST : 0);
	n->token_count += first || n->mode != NEAR_LOOSE;
}

bool
near_add_token(struct near *n, uint32_t word, uint32_t flags)
{
	if (word == VOCABULARY_FAILED || !room_for_words(n, n->knowledge.words.count) ||
	    !room_for_tokens(n, 1))
		return false;
	put_token(n, word, knowledge_key(&n->knowledge, word), flags);
	return true;
}

void
near_begin_sentence(struct near *n)
{
	n->token_count = 0;
	n->notes = LANGUAGES;
	if (++n->sentence > 0)
		return;
	if (n->seen_cap)
		memset(n->seen_in, 0, n->seen_cap * sizeof(*n->seen_in));
	n->sentence = 1;
}

bool
near_add_words(struct near *n, struct str text)
{
	struct str rest = text;

	while (words_next(&rest, &n->word))
		if (!near_add_token(
			n, vocabulary_number(&n->knowledge.words, buf_str(&n->word)), 0))
			return false;
	return !n->word.failed;
}

static bool
take_reading(struct near *n, struct str text)
{
	const struct reading *r = &n->reading;

	if (!reading_line(&n->reading, text) || !room_for_words(n, n->knowledge.words.count) ||
	    !room_for_tokens(n, r->count + 1))
		return false;
	for (size_t i = 0; i < r->count; i++) {
		const struct draft *d = &r->drafts[i];
		const bool has_accents = d->flags & FACT_ACCENTS;

		put_token(n, d->word, has_accents ? knowledge_key(&n->knowledge, d->word) : d->word,
		    near_flags(d));
	}
	n->notes = r->notes;
	return true;
}

/* A line without words is the same as another one only if their bytes are. */
bool
near_take_line(struct near *n, struct str text)
{
	bool taken;

	near_begin_sentence(n);
	taken = n->mode == NEAR_LOOSE ? near_add_words(n, text) : take_reading(n, text);
	if (taken && n->token_count == 0)
		taken = near_add_token(n, vocabulary_number(&n->knowledge.words, text), 0);
	return taken;
}

struct line_words
near_kept(const struct near *n, uint32_t record, enum record_view view)
{
	const struct record *r = &n->records.items[record];

	return (
	    struct line_words){ { records_tokens(&n->records, record, view), r->count }, r->notes };
}

uint32_t
near_kind_of(const struct near *n, uint32_t record)
{
	return n->document_of ? n->document_of[record] : record;
}

bool
near_is_forgotten(const struct near *n, uint32_t record)
{
	return n->seen_at[near_kind_of(n, record)] < n->oldest;
}

/* Whether the open line repeats this kept one. */
static bool
repeats(struct near *n, uint32_t record)
{
	struct line_words line = { { n->tokens, n->token_count }, n->notes };
	struct line_words kept = near_kept(n, record, RECORD_KEPT);

	return !near_is_forgotten(n, record) &&
	    (n->mode == NEAR_LOOSE || guard_repeats(&n->guard, &kept, &line));
}

/* The first kept line that the open line repeats; records.count where it repeats none. */
static uint32_t
find_leader(struct near *n)
{
	for (size_t i = 0; i < n->join.found_count && !n->guard.failed; i++)
		if (repeats(n, n->join.found[i].line))
			return n->join.found[i].line;
	return (uint32_t)n->records.count;
}

bool
near_new_kind(struct near *n)
{
	uint32_t *seen = mem_grow(n->seen_at, &n->seen_at_cap, (size_t)n->kinds + 1, sizeof(*seen));

	if (!seen || n->kinds == NEAR_KINDS)
		return false;
	n->seen_at = seen;
	seen[n->kinds++] = n->now;
	return true;
}

bool
near_keep_sentence(struct near *n, uint32_t kind, uint32_t notes)
{
	uint32_t *documents;

	if (n->records.count == NEAR_KINDS ||
	    !records_add(&n->records, n->tokens, n->token_count, notes))
		return false;
	if (!n->by_document)
		return true;
	documents =
	    mem_grow(n->document_of, &n->document_cap, n->records.count, sizeof(*documents));
	if (!documents)
		return false;
	n->document_of = documents;
	documents[n->records.count - 1] = kind;
	return true;
}

static bool
keep(struct near *n, struct verdict *verdict)
{
	*verdict = (struct verdict){ VERDICT_NEW, n->kinds };
	return near_keep_sentence(n, n->kinds, n->notes) && near_new_kind(n) &&
	    join_add(&n->join) && join_rank(&n->join);
}

bool
near_line(struct near *n, struct str text, struct verdict *verdict)
{
	uint32_t leader;

	n->reason.n = 0;
	if (!near_take_line(n, text) || !join_find(&n->join, n->tokens, n->token_count))
		return false;
	leader = find_leader(n);
	if (n->guard.failed)
		return false;
	if (leader == n->records.count)
		return keep(n, verdict);
	*verdict = (struct verdict){ VERDICT_REPEAT, leader };
	n->seen_at[leader] = n->now;
	if (n->mode == NEAR_LOOSE)
		return buf_add(&n->reason, STR("shared words"));
	guard_explain(&n->guard, &n->reason);
	return !n->reason.failed;
}

struct str
near_reason(const struct near *n)
{
	return buf_str(&n->reason);
}

void
near_at(struct near *n, uint64_t now, uint64_t oldest)
{
	n->now = now > UINT32_MAX ? UINT32_MAX : (uint32_t)now;
	n->oldest = oldest > UINT32_MAX ? UINT32_MAX : (uint32_t)oldest;
}

bool
near_veto(const struct near *n, size_t i, struct str *name, uint64_t *count)
{
	if (++i >= VETOES)
		return false;
	*name = guard_veto_name((enum veto)i);
	*count = n->guard.vetoes[i];
	return true;
}

uint32_t
near_kinds(const struct near *n)
{
	return n->kinds;
}

uint64_t
near_capped(const struct near *n)
{
	return n->join.search.capped;
}
