#include "near/meet.h"

#include <stdlib.h>

#include "line/tags.h"
#include "near/near_inside.h"
#include "near/spread.h"
#include "text/bits.h"
#include "text/memory.h"

#define NOT_READ SIZE_MAX

/*
 * What of a line tells most pairs apart, side by side for all lines that are first of their
 * texts.
 */
struct met_shape {
	uint64_t signature;
	uint32_t words;
	uint32_t place;
	size_t line;
};

/* A line under the key. */
struct met {
	uint64_t number;
	struct met_shape shape;
	size_t record;           /* of near, once the line was read */
	size_t from;             /* its words in order, then */
	size_t found, found_end; /* pairs in which it is the later one, once it is judged */
	struct str text;         /* in the arena */
};

/* An earlier line that a line repeats. */
struct met_pair {
	uint64_t earlier;
	struct str reason; /* in the arena */
};

bool
meet_init(struct meet *m, enum near_mode mode, struct near_threshold t)
{
	*m = (struct meet){ .t = t, .mode = mode, .kept = ARENA_INIT };
	return order_init(&m->order, mode, t);
}

void
meet_free(struct meet *m)
{
	order_free(&m->order);
	free(m->lines);
	arena_free(&m->kept);
	free(m->shapes);
	free(m->words);
	free(m->read);
	free(m->found);
	buf_free(&m->reason);
}

static bool
is_long_key(const struct meet *m)
{
	return m->key == spread_long_key();
}

/* Whether spread sends with these settings what came. */
static bool
is_expected(const struct meet *m, const struct sent *sent)
{
	if (sent->key == spread_long_key())
		return sent->prefix == 0 && spread_goes_long(&m->t, sent->words);
	return sent->words <= SPREAD_LONG && sent->place < sent->prefix &&
	    sent->prefix == order_prefix(&m->order, sent->words);
}

static bool
add_line(struct meet *m, const struct sent *sent)
{
	struct met *lines = mem_grow(m->lines, &m->cap, m->count + 1, sizeof(*lines));

	if (!lines)
		return false;
	m->lines = lines;
	lines[m->count++] = (struct met){ .number = sent->number,
		.shape = { sent->signature, (uint32_t)sent->words, (uint32_t)sent->place, 0 },
		.record = NOT_READ,
		.text = arena_copy(&m->kept, line_parse(sent->line).text) };
	return !m->kept.failed;
}

/*
 * Near sets share T / (1 + T) of both sizes, and the word of the key is the first that they
 * share; they differ in no more than the rest of both.
 */
static bool
may_be_near(const struct near_threshold *t, const struct met_shape *a, const struct met_shape *b)
{
	uint64_t both = (uint64_t)a->words + b->words;
	uint64_t left_a = a->words - a->place;
	uint64_t left_b = b->words - b->place;
	uint64_t most = left_a < left_b ? left_a : left_b;

	return most * (t->whole + t->part) >= both * t->part &&
	    bits_count(a->signature ^ b->signature) * (t->whole + t->part) <=
	    both * (t->whole - t->part);
}

static bool
is_copy(const struct met *a, const struct met *b)
{
	return a->shape.signature == b->shape.signature && a->shape.words == b->shape.words &&
	    str_eq(a->text, b->text);
}

static bool
room_for_words(struct meet *m, size_t count)
{
	struct ordered_word *words =
	    mem_grow(m->words, &m->words_cap, m->words_count + count, sizeof(*words));
	size_t *read =
	    mem_grow(m->read, &m->read_cap, m->order.near->records.count + 1, sizeof(*read));

	if (words)
		m->words = words;
	if (read)
		m->read = read;
	return words && read;
}

/* Whether the line has the words, and the key's word in that place, that it came with. */
static bool
was_sent_so(const struct meet *m, const struct met *line)
{
	const struct order *o = &m->order;

	return o->count == line->shape.words && o->signature == line->shape.signature &&
	    (is_long_key(m) || order_key(o->words[line->shape.place].rank) == m->key);
}

/* Reads the line's words, which near has open then. */
static enum meet_answer
read_line(struct meet *m, struct met *line)
{
	if (!order_read(&m->order, line->text))
		return MEET_FAILED;
	return was_sent_so(m, line) ? MEET_OK : MEET_FOREIGN;
}

/* Keeps what was read last as a record. */
static bool
keep_line(struct meet *m, struct met *line)
{
	const struct order *o = &m->order;
	struct near *n = o->near;

	if (!room_for_words(m, o->count) ||
	    !records_add(&n->records, n->tokens, n->token_count, n->notes))
		return false;
	line->record = n->records.count - 1;
	line->from = m->words_count;
	m->read[line->record] = (size_t)(line - m->lines);
	memcpy(m->words + m->words_count, o->words, o->count * sizeof(*o->words));
	m->words_count += o->count;
	return true;
}

static enum meet_answer
read_once(struct meet *m, struct met *line)
{
	enum meet_answer answer;

	if (line->record != NOT_READ)
		return MEET_OK;
	answer = read_line(m, line);
	if (answer == MEET_OK && !keep_line(m, line))
		return MEET_FAILED;
	return answer;
}

/* How many words both have, and the rank of the first one. */
static size_t
count_shared(const struct meet *m, const struct met *a, const struct met *b, uint64_t *first)
{
	const struct ordered_word *x = m->words + a->from;
	const struct ordered_word *y = m->words + b->from;
	const struct ordered_word *x_end = x + a->shape.words;
	const struct ordered_word *y_end = y + b->shape.words;
	size_t shared = 0;

	while (x < x_end && y < y_end) {
		int order = order_cmp(x, y);

		if (order == 0 && shared++ == 0)
			*first = x->rank;
		x += order <= 0;
		y += order >= 0;
	}
	return shared;
}

/* Whether two lines are near, and this key is where they are verified. */
static bool
are_near_here(const struct meet *m, const struct met *earlier, const struct met *later)
{
	uint64_t first = 0;
	size_t shared = count_shared(m, earlier, later, &first);
	bool here = is_long_key(m)
	    ? earlier->shape.words > SPREAD_LONG || later->shape.words > SPREAD_LONG
	    : order_key(first) == m->key;

	return shared > 0 && here &&
	    shared >=
	    join_least_shared(&m->order.near->join, later->shape.words, earlier->shape.words);
}

static bool
passes_guard(struct meet *m, const struct met *earlier, const struct met *later)
{
	struct near *n = m->order.near;
	struct line_words kept = near_kept(n, (uint32_t)earlier->record, RECORD_KEPT);
	struct line_words line = near_kept(n, (uint32_t)later->record, RECORD_LATER);

	return m->mode == NEAR_LOOSE || guard_repeats(&n->guard, &kept, &line);
}

/* Writes that the line repeats the earlier one, for the reason found last. */
static enum meet_answer
note_pair(struct meet *m, const struct met *earlier, const struct met *later, struct writer *out)
{
	struct met_pair *found =
	    mem_grow(m->found, &m->found_cap, m->found_count + 1, sizeof(*found));

	if (!found)
		return MEET_FAILED;
	m->found = found;
	m->reason.n = 0;
	if (m->mode == NEAR_LOOSE)
		buf_add(&m->reason, STR("shared words"));
	else
		guard_explain(&m->order.near->guard, &m->reason);
	found[m->found_count++] =
	    (struct met_pair){ earlier->number, arena_copy(&m->kept, buf_str(&m->reason)) };
	passed_pair(out, (struct pair_key){ later->number, earlier->number }, buf_str(&m->reason));
	m->pairs++;
	return m->kept.failed || m->reason.failed ? MEET_FAILED : MEET_OK;
}

/* Both are read. */
static enum meet_answer
verify(struct meet *m, const struct met *earlier, const struct met *later, struct writer *out)
{
	bool repeats = are_near_here(m, earlier, later) && passes_guard(m, earlier, later);

	if (m->order.near->guard.failed)
		return MEET_FAILED;
	return repeats ? note_pair(m, earlier, later, out) : MEET_OK;
}

/*
 * A text that came before repeats what that one repeats, and that one itself, which is
 * written where both are verified.
 */
static enum meet_answer
copy_pairs(struct meet *m, struct met *line, const struct met *first, struct writer *out)
{
	bool here = is_long_key(m) ? line->shape.words > SPREAD_LONG : line->shape.place == 0;

	for (size_t i = first->found; i < first->found_end; i++) {
		struct pair_key key = { line->number, m->found[i].earlier };

		passed_pair(out, key, m->found[i].reason);
		m->pairs++;
	}
	if (!here)
		return MEET_OK;
	passed_pair(out, (struct pair_key){ line->number, first->number },
	    m->mode == NEAR_LOOSE ? STR("shared words") : STR("same words"));
	m->pairs++;
	return MEET_OK;
}

/* The line of that text that came first; `line` itself where it is the one. */
static struct met *
first_of_text(struct meet *m, struct met *line)
{
	for (size_t i = 0; i < m->shapes_count; i++)
		if (m->shapes[i].signature == line->shape.signature &&
		    is_copy(&m->lines[m->shapes[i].line], line))
			return &m->lines[m->shapes[i].line];
	return line;
}

static enum meet_answer
judge_pair(struct meet *m, struct met *earlier, struct met *line, struct writer *out)
{
	enum meet_answer answer = read_once(m, earlier);

	if (answer == MEET_OK)
		answer = read_once(m, line);
	return answer == MEET_OK ? verify(m, earlier, line, out) : answer;
}

/* By a look at all earlier lines. */
static enum meet_answer
judge_by_pairs(struct meet *m, struct met *line, struct writer *out)
{
	struct met *first = first_of_text(m, line);
	struct met_shape *shapes =
	    mem_grow(m->shapes, &m->shapes_cap, m->shapes_count + 1, sizeof(*shapes));
	enum meet_answer answer = MEET_OK;

	if (!shapes)
		return MEET_FAILED;
	m->shapes = shapes;
	if (first != line)
		return copy_pairs(m, line, first, out);
	for (size_t i = 0; answer == MEET_OK && i < m->shapes_count; i++)
		if (may_be_near(&m->t, &shapes[i], &line->shape))
			answer = judge_pair(m, &m->lines[shapes[i].line], line, out);
	shapes[m->shapes_count++] = line->shape;
	return answer;
}

static const struct met *
found_line(const struct meet *m, size_t i)
{
	return &m->lines[m->read[m->order.near->join.found[i].line]];
}

/* By an index over the earlier ones. */
static enum meet_answer
judge_by_index(struct meet *m, struct met *line, struct writer *out)
{
	struct near *n = m->order.near;
	enum meet_answer answer = read_line(m, line);

	if (answer != MEET_OK)
		return answer;
	if (!join_find(&n->join, n->tokens, n->token_count))
		return MEET_FAILED;
	for (size_t i = 0; i < n->join.found_count; i++)
		if (is_copy(found_line(m, i), line))
			return copy_pairs(m, line, found_line(m, i), out);
	if (!keep_line(m, line))
		return MEET_FAILED;
	for (size_t i = 0; answer == MEET_OK && i < n->join.found_count; i++)
		answer = verify(m, found_line(m, i), line, out);
	if (answer == MEET_OK && !(join_add(&n->join) && join_rank(&n->join)))
		return MEET_FAILED;
	return answer;
}

static int
by_number(const void *a, const void *b)
{
	const struct met *x = a;
	const struct met *y = b;

	return (x->number > y->number) - (x->number < y->number);
}

static enum meet_answer
judge_key(struct meet *m, struct writer *out)
{
	bool by_index = m->count >= MEET_MANY || is_long_key(m);
	enum meet_answer answer = MEET_OK;

	qsort(m->lines, m->count, sizeof(*m->lines), by_number);
	for (size_t i = 0; answer == MEET_OK && i < m->count; i++) {
		struct met *line = &m->lines[i];

		if (i > 0 && line->number == line[-1].number)
			return MEET_TWICE;
		line->shape.line = i;
		line->found = m->found_count;
		answer = by_index ? judge_by_index(m, line, out) : judge_by_pairs(m, line, out);
		line->found_end = m->found_count;
	}
	return answer;
}

static void
forget_key(struct meet *m)
{
	struct near *n = m->order.near;

	m->count = 0;
	m->shapes_count = 0;
	m->words_count = 0;
	m->found_count = 0;
	arena_clear(&m->kept);
	records_cut(&n->records, 0);
	if (n->join.words == 0)
		return;
	m->capped += n->join.search.capped;
	join_free(&n->join);
	join_init(&n->join, m->t, n->join.covered, &n->records, &n->knowledge);
}

enum meet_answer
meet_end(struct meet *m, struct writer *out)
{
	enum meet_answer answer = m->count > 1 ? judge_key(m, out) : MEET_OK;

	forget_key(m);
	if (answer == MEET_OK && !order_renew(&m->order))
		return MEET_FAILED;
	return answer;
}

enum meet_answer
meet_take(struct meet *m, struct str raw, struct writer *out)
{
	enum meet_answer answer = MEET_OK;
	struct sent sent;

	if (!passed_receive(raw, &sent))
		return MEET_NO_RECORD;
	if (m->begun && sent.key < m->key)
		return MEET_NOT_SORTED;
	if (!is_expected(m, &sent))
		return MEET_FOREIGN;
	if (!m->begun || sent.key > m->key)
		answer = meet_end(m, out);
	m->begun = true;
	m->key = sent.key;
	if (sent.place == 0)
		passed_pair(out, (struct pair_key){ sent.number, sent.number }, sent.line);
	if (answer == MEET_OK && !add_line(m, &sent))
		return MEET_FAILED;
	return answer;
}
