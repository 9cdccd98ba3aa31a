#include "embedded/state.h"

#include "embedded/script.h"
#include "text/arena.h"
#include "text/table.h"

struct key_row {
	struct cell word;
};

#define TABLE_OF struct key_row
#define ROW(word) { word },
#include "state-keys.inc"

enum {
	DEPTH_MOST = 10,   /* levels that a text's weight is counted upwards */
	MEMBERS_LEAST = 3, /* of an array that may be a story */
	PROSE_LEAST = 30,  /* bytes of a text that weighs */
	STORY_LEAST = 400, /* of a story */
	BLANKS_LEAST = 3,
	MOST_OF_IT = 7, /* tenths of the weight of an array around it */
	TENTHS = 10
};

/*
 * What an array holds: the name under which most of its prose stands,
 * by a vote (Boyer and Moore), and how much.
 */
struct vote {
	struct str key;
	int64_t weight;
	uint32_t last; /* the member that was met last */
	uint32_t members;
};

struct state {
	struct script script;
	struct arena arena; /* of texts that were decoded, and are read once more */
	struct buf text;    /* of one value */
	struct vote *votes; /* of each value; in the arena */
	struct str longest; /* the longest text, in the arena */
};

static struct str
decode(struct state *s, struct str written)
{
	s->text.n = 0;
	json_decode(written, &s->text);
	return str_trim(buf_str(&s->text));
}

/* Whether a text ends as sentences do; other scripts' signs are not told apart. */
static bool
is_prose(struct str text)
{
	size_t blanks = 0;
	char last = text.n ? text.s[text.n - 1] : ' ';

	if (text.n < PROSE_LEAST || str_find_byte(text, '{') < text.n)
		return false;
	for (size_t i = 0; i < text.n && blanks < BLANKS_LEAST; i++)
		blanks += text.s[i] == ' ' || (text.s[i] & 0x80);
	return blanks == BLANKS_LEAST && (last & 0x80 || (last && strchr(".!?\"')>", last)));
}

/* The name of a value: its own, or that of the array or object that it stands in. */
static struct str
key_of(const struct json *j, size_t i)
{
	for (int most = DEPTH_MOST; most > 0 && j->values[i].key.n == 0; most--)
		i = j->values[i].parent;
	return j->values[i].key;
}

/* React's elements are arrays, ["$", "p", null, {...}], whose own texts are names. */
static bool
is_name_of_element(const struct json *j, size_t i)
{
	size_t in = j->values[i].parent;

	return in != i && j->values[in].kind == JSON_ARRAY && j->values[in].end > in + 1 &&
	    str_eq(j->values[in + 1].text, STR("$"));
}

static void
cast(struct vote *v, struct str key, size_t member, int64_t weight)
{
	v->members += v->last != (uint32_t)member;
	v->last = (uint32_t)member;
	if (v->weight == 0)
		v->key = key;
	v->weight += str_eq(v->key, key) ? weight : -weight;
	if (v->weight < 0) {
		v->key = key;
		v->weight = -v->weight;
	}
}

/* Counts a text for all arrays around it. */
static void
count_text(struct state *s, size_t i, int64_t weight)
{
	const struct json *j = &s->script.json;
	struct str key = key_of(j, i);

	for (int most = DEPTH_MOST; most > 0 && j->values[i].parent != i; most--) {
		size_t in = j->values[i].parent;

		if (j->values[in].kind == JSON_ARRAY)
			cast(&s->votes[in], key, i, weight);
		i = in;
	}
}

static bool
count_texts(struct state *s)
{
	s->votes = arena_take(&s->arena, s->script.json.n + 1, sizeof(*s->votes));
	if (!s->votes)
		return false;
	for (size_t i = 0; i < s->script.json.n; i++) {
		struct str text;

		if (s->script.json.values[i].kind != JSON_STRING ||
		    is_name_of_element(&s->script.json, i) ||
		    table_find(&state_keys, key_of(&s->script.json, i)))
			continue;
		text = decode(s, s->script.json.values[i].text);
		if (!is_prose(text))
			continue;
		count_text(s, i, (int64_t)text.n);
		if (text.n > s->longest.n)
			s->longest = arena_copy(&s->arena, text);
	}
	return !s->text.failed && !s->arena.failed;
}

/*
 * The array with most prose, the smallest that has most of it; 0 where none may be a story,
 * as no array at the start is.
 */
static size_t
find_array(const struct state *s)
{
	size_t best = s->script.json.n;
	int64_t most = STORY_LEAST;

	for (size_t i = 0; i < s->script.json.n; i++)
		if (s->votes[i].weight > most && s->votes[i].members >= MEMBERS_LEAST) {
			best = i;
			most = s->votes[i].weight;
		}
	for (size_t i = best; best < s->script.json.n && i < s->script.json.values[best].end; i++)
		if (s->votes[i].weight * TENTHS >= most * MOST_OF_IT &&
		    s->votes[i].members >= MEMBERS_LEAST)
			best = i;
	return best;
}

/* HTML stays what it is; a plain text's lines become paragraphs. */
static void
add_text(struct str text, struct buf *html)
{
	struct str line;

	while (str_cut(&text, '\n', &line)) {
		buf_add(html, STR("<p>"));
		buf_add(html, line);
	}
}

/* All that stands in a member of the array under the name. */
static void
add_member(struct state *s, size_t member, struct str key, struct buf *html)
{
	const struct json *j = &s->script.json;

	buf_add(html, STR("<p>"));
	for (size_t i = member; i < j->values[member].end; i++)
		if (j->values[i].kind == JSON_STRING && !is_name_of_element(j, i) &&
		    str_eq(key_of(j, i), key)) {
			s->text.n = 0;
			json_decode(j->values[i].text, &s->text);
			buf_add(html, buf_str(&s->text));
		}
}

static void
add_story(struct state *s, struct buf *html)
{
	size_t array = find_array(s);

	if (array == s->script.json.n ||
	    (int64_t)s->longest.n * TENTHS >= s->votes[array].weight * MOST_OF_IT) {
		if (s->longest.n >= STORY_LEAST)
			add_text(s->longest, html);
		return;
	}
	for (size_t i = json_first(array); i < s->script.json.values[array].end;
	     i = json_next(&s->script.json, i))
		add_member(s, i, s->votes[array].key, html);
}

bool
state_add(const struct tree *t, struct buf *html)
{
	struct state s = { .script = SCRIPT_INIT, .longest = STR("") };
	bool ok = script_read(&s.script, t, SCRIPT_STORY);

	if (is_prose(str_trim(s.script.plain)))
		s.longest = s.script.plain;
	ok = ok && count_texts(&s);
	if (ok)
		add_story(&s, html);
	ok = ok && !html->failed;
	script_free(&s.script);
	arena_free(&s.arena);
	buf_free(&s.text);
	return ok;
}
