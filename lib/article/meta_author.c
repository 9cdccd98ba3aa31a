#include "article/meta_source.h"

#include "article/byline.h"

enum { AUTHORS_LIMIT = 32 };

/* The name of one author of the JSON-LD: a string, or an object with one. */
static struct str
json_name(const struct meta_source *m, size_t value)
{
	size_t object = jsonld_resolve(m->json, value);

	if (m->json->values[object].kind == JSON_STRING)
		return meta_decode(m, m->json->values[object].text);
	return m->json->values[object].kind == JSON_OBJECT
	    ? meta_decode(m, jsonld_string(m->json, object, STR("name")))
	    : STR("");
}

static void
json_authors(const struct meta_source *m, struct str name, struct buf *out)
{
	size_t member = m->article == JSONLD_NONE ? 0 : json_member(m->json, m->article, name);
	size_t most = AUTHORS_LIMIT;

	if (!member)
		return;
	for (size_t i = jsonld_first_of(m->json, member); i != JSONLD_NONE && most-- > 0;
	     i = jsonld_next_of(m->json, member, i))
		byline_names(json_name(m, i), BYLINE_FIELD, out);
}

static bool
is_address(struct str s)
{
	return str_find(s, STR("://")) < s.n || str_find(s, STR("www.")) < s.n;
}

/* All meta elements of the name that is trusted most. */
static void
meta_element_authors(const struct meta_source *m, struct buf *out)
{
	int best = -1;

	for (size_t i = 0; i < m->scan->n_values; i++) {
		const struct scan_value *v = &m->scan->values[i];

		if (v->field == SCAN_AUTHOR && !is_address(v->value) &&
		    (best < 0 || v->rank < best))
			best = v->rank;
	}
	for (size_t i = 0; i < m->scan->n_values; i++) {
		const struct scan_value *v = &m->scan->values[i];

		if (v->field == SCAN_AUTHOR && v->rank == best && !is_address(v->value))
			byline_names(v->value, BYLINE_FIELD, out);
	}
}

static size_t
distance(const struct meta_source *m, const struct scan_place *p)
{
	size_t d = p->node > m->heading ? p->node - m->heading : (m->heading - p->node) * 2;

	return d + (p->framed ? 4096 : 0) + (p->bio ? 512 : 0) + (p->told ? 0 : 32);
}

/* The names at the place nearest the headline that has any. */
static void
place_authors(const struct meta_source *m, struct buf *out)
{
	size_t best = SIZE_MAX;
	struct buf names = BUF_INIT;

	for (size_t i = 0; i < m->scan->n_places; i++) {
		const struct scan_place *p = &m->scan->places[i];
		struct str text;

		if (p->kind != PLACE_AUTHOR || distance(m, p) >= best)
			continue;
		text = p->value.n > 0 ? p->value : meta_node_text(m, p->node, SCAN_JOIN_LINE);
		names.n = 0;
		if (byline_names(text, BYLINE_PLACE, &names) == 0)
			continue;
		best = distance(m, p);
		out->n = 0;
		buf_add(out, buf_str(&names));
	}
	out->failed = out->failed || names.failed;
	buf_free(&names);
}

/* Whether all that is known is that the site wrote it. */
static bool
is_site_alone(struct str site, struct str authors)
{
	struct title_key a;
	struct title_key b;

	title_key_of(&a, site);
	title_key_of(&b, authors);
	return authors.n == 0 || title_key_meets(&a, &b);
}

static void
json_author(const struct meta_source *m, struct buf *out)
{
	json_authors(m, STR("author"), out);
}

static void
json_creator(const struct meta_source *m, struct buf *out)
{
	json_authors(m, STR("creator"), out);
}

static void
text_authors(const struct meta_source *m, struct buf *out)
{
	meta_text_authors(m->lines, out);
}

/*
 * Whether names tell more than what is known. Where a field tells the site, as many pages do
 * for all their authors, a place or a line must tell a person.
 */
static bool
tells_more(struct str site, struct str known, struct str names, bool by_field)
{
	struct str first = str_part(names, 0, str_find_byte(names, '\n'));

	return !is_site_alone(site, names) && (by_field || known.n == 0 || byline_is_person(first));
}

/* The first that tells more than that the site wrote it; else the first that tells anything. */
bool
meta_authors(const struct meta_source *m, struct str site, struct buf *out)
{
	static void (*const readers[])(const struct meta_source *m, struct buf *out) = {
		json_author, json_creator, meta_element_authors, place_authors, text_authors
	};
	enum { FIELDS = 3 };
	struct buf names = BUF_INIT;

	for (size_t i = 0; i < sizeof(readers) / sizeof(readers[0]); i++) {
		bool told = false;

		names.n = 0;
		readers[i](m, &names);
		told = tells_more(site, buf_str(out), buf_str(&names), i < FIELDS);
		if (told || out->n == 0) {
			out->n = 0;
			buf_add(out, buf_str(&names));
		}
		if (told)
			break;
	}
	out->failed = out->failed || names.failed;
	buf_free(&names);
	return !out->failed;
}
