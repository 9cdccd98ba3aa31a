#include "meta/meta_script.h"

/*
 * Levels above the headline on which the field may stand, and below the top where nothing tells
 * whose it is.
 */
enum { ABOVE_TITLE = 3, BELOW_TOP = 3 };
/* How often the headline is looked around, at most. */
enum { TITLES = 16 };
/* A headline in a script has so many bytes for each of its own at most: \u00e4. */
enum { WRITTEN_LONGER = 6 };

/* The field as a member of the object tells it, of several that which is trusted most. */
static void
read_member(const struct meta_source *m, const struct json *j, size_t object, enum scan_field field,
    meta_script_reader *read, struct buf *out)
{
	struct buf told = BUF_INIT;
	struct scan_value of = { .rank = 0 };
	int best = -1;

	if (j->values[object].kind != JSON_OBJECT)
		return;
	for (size_t i = json_first(object); i < j->values[object].end; i = json_next(j, i)) {
		if (!scan_field_of(j->values[i].key, &of) || of.field != field ||
		    (best >= 0 && of.rank >= best))
			continue;
		told.n = 0;
		read(m, j, i, &told);
		if (told.n == 0)
			continue;
		best = of.rank;
		out->n = 0;
		buf_add(out, buf_str(&told));
	}
	out->failed = out->failed || told.failed;
	buf_free(&told);
}

static bool
is_title(const struct meta_source *m, const struct json_value *v, const struct title_key *title)
{
	struct title_key key;

	if (v->kind != JSON_STRING || v->text.n < title->n ||
	    v->text.n > m->title.n * WRITTEN_LONGER)
		return false;
	m->text->n = 0;
	json_decode(v->text, m->text);
	title_key_of(&key, buf_str(m->text));
	return title_key_equal(&key, title);
}

static void
read_beside_title(const struct meta_source *m, const struct json *j, enum scan_field field,
    meta_script_reader *read, struct buf *out)
{
	struct title_key title;

	title_key_of(&title, m->title);
	for (size_t i = 0, titles = 0; i < j->n && title.n > 0 && titles < TITLES && out->n == 0;
	     i++) {
		size_t in = j->values[i].parent;

		if (!is_title(m, &j->values[i], &title))
			continue;
		titles++;
		for (int most = ABOVE_TITLE; most > 0 && out->n == 0; most--) {
			read_member(m, j, in, field, read, out);
			in = j->values[in].parent;
		}
	}
}

static bool
is_near_top(const struct json *j, size_t i)
{
	for (int most = BELOW_TOP; most > 0; most--) {
		if (j->values[i].parent == i)
			return true;
		i = j->values[i].parent;
	}
	return false;
}

/* The field where all objects near the top that tell it agree. */
static void
read_agreed(const struct meta_source *m, const struct json *j, enum scan_field field,
    meta_script_reader *read, struct buf *out)
{
	struct buf told = BUF_INIT;
	bool agreed = true;

	for (size_t i = 0; i < j->n && agreed; i++) {
		if (j->values[i].kind != JSON_OBJECT || !is_near_top(j, i))
			continue;
		told.n = 0;
		read_member(m, j, i, field, read, &told);
		if (out->n == 0)
			buf_add(out, buf_str(&told));
		else
			agreed = told.n == 0 || str_eq(buf_str(out), buf_str(&told));
	}
	if (!agreed)
		out->n = 0;
	out->failed = out->failed || told.failed;
	buf_free(&told);
}

bool
meta_script(
    const struct meta_source *m, enum scan_field field, meta_script_reader *read, struct buf *out)
{
	if (!script_read(m->script, m->tree, SCRIPT_NAMES))
		return false;
	read_beside_title(m, &m->script->json, field, read, out);
	if (out->n == 0)
		read_agreed(m, &m->script->json, field, read, out);
	return !out->failed;
}
