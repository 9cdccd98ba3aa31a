#include "meta/meta_source.h"

#include "byline/byline.h"
#include "meta/meta_script.h"

enum {
	AUTHORS_LIMIT = 32,
	SINGLE_MOST = 40, /* bytes of a place that may be a single word */
	JOINT_MOST = 5,   /* of what stands between two places */
};

/* The names of one author: a string, or an object with one or a list of them. */
static void
json_names(const struct meta_source *m, const struct json *j, size_t value, struct buf *out)
{
	size_t object = jsonld_resolve(j, value);
	size_t most = AUTHORS_LIMIT;
	size_t name = object;

	if (j->values[object].kind == JSON_OBJECT)
		name = json_member(j, object, STR("name"));
	if (!name)
		return;
	for (size_t i = jsonld_first_of(j, name); i != JSONLD_NONE && most-- > 0;
	     i = jsonld_next_of(j, name, i))
		if (j->values[i].kind == JSON_STRING)
			byline_names(meta_decode(m, j->values[i].text), BYLINE_FIELD, out);
}

/* The authors of a member, one or a list. */
static void
json_member_authors(
    const struct meta_source *m, const struct json *j, size_t member, struct buf *out)
{
	size_t most = AUTHORS_LIMIT;

	for (size_t i = jsonld_first_of(j, member); i != JSONLD_NONE && most-- > 0;
	     i = jsonld_next_of(j, member, i))
		json_names(m, j, i, out);
}

/* The authors that a member of an object of the JSON-LD tells. */
static void
json_authors(const struct meta_source *m, size_t object, struct str name, struct buf *out)
{
	size_t member = object == JSONLD_NONE ? 0 : json_member(m->json, object, name);

	if (member)
		json_member_authors(m, m->json, member, out);
}

static bool
is_address(struct str s)
{
	return str_find(s, STR("://")) < s.n || str_find(s, STR("www.")) < s.n;
}

/* All meta elements of the name that is trusted most. */
static bool
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
	return true;
}

static size_t
distance(const struct meta_source *m, const struct scan_place *p)
{
	size_t d = p->node > m->heading ? p->node - m->heading : (m->heading - p->node) * 2;

	return d + (p->framed ? 4096 : 0) + (p->bio ? 512 : 0) + (p->told ? 0 : 32);
}

/* The name that microdata has for machines alone: a meta element in the author's scope. */
static struct str
hidden_name(const struct tree *t, uint32_t scope)
{
	for (uint32_t node = tree_next(t, scope, scope); node; node = tree_next(t, node, scope))
		if (tree_html_tag(t, node) == TAG_META &&
		    str_eq(tree_value(t, node, ATTR_ITEMPROP), STR("name")))
			return tree_value(t, node, ATTR_CONTENT);
	return STR("");
}

static struct str
place_text(const struct meta_source *m, const struct scan_place *p)
{
	struct str text = p->value;

	if (text.n == 0)
		text = meta_node_text(m, p->node, SCAN_JOIN_LINE);
	return text.n == 0 && p->told ? hidden_name(m->tree, p->node) : text;
}

/*
 * Whether a place is a link to the address of an account with its own letters:
 * /author/bridgefan.
 */
static bool
is_account(const struct meta_source *m, const struct scan_place *p, struct str text)
{
	struct str href = tree_value(m->tree, p->node, ATTR_HREF);
	struct title_key name;
	struct title_key account;
	size_t at;

	while (str_ends(href, STR("/")))
		href.n--;
	at = href.n;
	while (at > 0 && href.s[at - 1] != '/')
		at--;
	title_key_of(&name, text);
	title_key_of(&account, str_from(href, at));
	return name.n > 0 && title_key_equal(&name, &account);
}

/*
 * The names of a place; of one that is said to be the author's, or begins with "by", a single
 * word too.
 */
static size_t
names_of_place(
    const struct meta_source *m, const struct scan_place *p, struct str text, struct buf *names)
{
	size_t count = byline_names(text, BYLINE_PLACE, names);

	if (count > 0 || text.n > SINGLE_MOST || p->bio)
		return count;
	if (byline_begins(text))
		return byline_names(text, BYLINE_LED, names);
	return p->told || is_account(m, p, text) ? byline_names(text, BYLINE_FIELD, names) : 0;
}

static uint32_t
next_element(const struct tree *t, uint32_t node)
{
	do
		node = t->nodes[node].next;
	while (node && t->nodes[node].kind != NODE_ELEMENT);
	return node;
}

/*
 * Whether a place follows another as those of several authors do: the next element of the same
 * name, with no more than a comma or an "and" in one between them.
 */
static bool
are_beside(const struct meta_source *m, const struct scan_place *a, const struct scan_place *b)
{
	const struct tree *t = m->tree;
	uint32_t next = next_element(t, a->node);

	if (next && next != b->node && meta_node_text(m, next, SCAN_JOIN_BLANK).n <= JOINT_MOST)
		next = next_element(t, next);
	return next == b->node && t->nodes[a->node].tag == t->nodes[b->node].tag;
}

/* The names of the places that follow the one whose names are taken. */
static void
add_beside(const struct meta_source *m, const struct scan_place *last, struct buf *out)
{
	struct buf names = BUF_INIT;
	struct str rest;
	struct str name;

	for (size_t i = 0; i < m->scan->n_places; i++) {
		const struct scan_place *p = &m->scan->places[i];

		if (p->kind != PLACE_AUTHOR || !are_beside(m, last, p))
			continue;
		last = p;
		names.n = 0;
		names_of_place(m, p, place_text(m, p), &names);
		for (rest = buf_str(&names); str_cut(&rest, '\n', &name);)
			byline_add(out, name);
	}
	out->failed = out->failed || names.failed;
	buf_free(&names);
}

/*
 * The names at the place nearest the headline that has any, and beside it; whether it says that
 * they are.
 */
static bool
place_authors(const struct meta_source *m, struct buf *out)
{
	const struct scan_place *best = NULL;
	bool is_sure = false;
	struct buf names = BUF_INIT;

	for (size_t i = 0; i < m->scan->n_places; i++) {
		const struct scan_place *p = &m->scan->places[i];
		struct str text;

		if (p->kind != PLACE_AUTHOR || (best && distance(m, p) >= distance(m, best)))
			continue;
		text = place_text(m, p);
		names.n = 0;
		if (names_of_place(m, p, text, &names) == 0)
			continue;
		best = p;
		is_sure = p->told || byline_begins(text);
		out->n = 0;
		buf_add(out, buf_str(&names));
	}
	if (best)
		add_beside(m, best, out);
	out->failed = out->failed || names.failed;
	buf_free(&names);
	return is_sure;
}

/* The name of an account, as people choose it for a machine: in small letters, without a blank. */
static bool
is_login(struct str name)
{
	for (size_t i = 0; i < name.n; i++)
		if (!is_lower(name.s[i]) && !is_digit(name.s[i]) && name.s[i] != '.' &&
		    name.s[i] != '_' && name.s[i] != '-')
			return false;
	return true;
}

/* Whether a text is a name of the site or holds one, or is held by it. */
static bool
is_of_site(const struct meta_source *m, struct str site, struct str name)
{
	struct title_key key;
	struct title_key own;

	title_key_of(&key, name);
	title_key_of(&own, site);
	if (title_key_meets(&own, &key))
		return true;
	for (size_t i = 0; i < m->vote.n_sites; i++)
		if (title_key_equal(&m->vote.sites[i], &key))
			return true;
	return false;
}

/* Whether all that is known is that the site wrote it, an account or somebody of a trade. */
static bool
is_nobody(const struct meta_source *m, struct str site, struct str names)
{
	struct str name;

	while (str_cut(&names, '\n', &name))
		if (!is_login(name) && !byline_is_office(name) && !is_of_site(m, site, name))
			return false;
	return true;
}

static bool
json_author(const struct meta_source *m, struct buf *out)
{
	json_authors(m, m->article, STR("author"), out);
	return true;
}

static bool
json_creator(const struct meta_source *m, struct buf *out)
{
	json_authors(m, m->article, STR("creator"), out);
	return true;
}

static bool
page_object_authors(const struct meta_source *m, struct buf *out)
{
	json_authors(m, m->scan->page_object, STR("authors"), out);
	if (out->n == 0)
		json_authors(m, m->scan->page_object, STR("author"), out);
	return true;
}

/* Of the pairs that cards show, the one whose name leads to an author: "Written by". */
static bool
pair_authors(const struct meta_source *m, struct buf *out)
{
	const struct scan *s = m->scan;
	int pair = 0;

	for (size_t i = 0; i < s->n_values; i++)
		if (s->values[i].field == SCAN_LABEL && byline_leads(s->values[i].value))
			pair = s->values[i].rank;
	for (size_t i = 0; i < s->n_values; i++)
		if (s->values[i].field == SCAN_DATA && s->values[i].rank == pair)
			byline_names(s->values[i].value, BYLINE_FIELD, out);
	return true;
}

static bool
text_authors(const struct meta_source *m, struct buf *out)
{
	meta_text_authors(m->lines, out);
	return false;
}

/* The same of a script's data, where what begins with a small letter is no name: "undefined". */
static void
script_member_authors(
    const struct meta_source *m, const struct json *j, size_t member, struct buf *out)
{
	json_member_authors(m, j, member, out);
	if (out->n > 0 && (is_lower(out->s[0]) || is_address(buf_str(out))))
		out->n = 0;
}

static bool
script_authors(const struct meta_source *m, struct buf *out)
{
	meta_script(m, SCAN_AUTHOR, script_member_authors, out);
	return false;
}

/*
 * Whether names tell more than what is known. Where a field tells the site, as many pages do
 * for all their authors, what is less sure must tell a person.
 */
static bool
tells_more(
    const struct meta_source *m, struct str site, struct str known, struct str names, bool is_sure)
{
	struct str first = str_part(names, 0, str_find_byte(names, '\n'));

	return !is_nobody(m, site, names) &&
	    (is_sure || known.n == 0 || byline_is_person(first) || byline_ends_given(first));
}

/* Whether all of some names are those of persons who are known, and how many are among others. */
static bool
are_persons(struct str names, struct str others, size_t *among)
{
	struct str name;
	struct str other;

	*among = 0;
	while (str_cut(&names, '\n', &name)) {
		if (!byline_is_person(name))
			return false;
		for (struct str rest = others; str_cut(&rest, '\n', &other);)
			*among += str_eq_ascii(name, other);
	}
	return true;
}

static size_t
count_names(struct str names)
{
	size_t n = 0;
	struct str name;

	while (str_cut(&names, '\n', &name))
		n++;
	return n;
}

/* The names take the place of those in *out, if there are any; they are freed. */
static void
put_instead(struct buf *out, struct buf *names)
{
	if (names->n > 0) {
		out->n = 0;
		buf_add(out, buf_str(names));
	}
	out->failed = out->failed || names->failed;
	buf_free(names);
}

/*
 * What readers see wins where a field tells another: the account that put the story on the
 * page, or one author of several.
 */
static void
prefer_shown(const struct meta_source *m, struct buf *out)
{
	struct buf shown = BUF_INIT;
	size_t among;

	meta_text_byline(m->lines, &shown);
	if (!are_persons(buf_str(&shown), buf_str(out), &among) ||
	    (among > 0 && among < count_names(buf_str(out))))
		shown.n = 0;
	put_instead(out, &shown);
}

/* "Ada Quill, Wending Post": beside a person the site is no author. */
static void
drop_site(struct str site, struct buf *out)
{
	struct buf kept = BUF_INIT;
	struct str rest = buf_str(out);
	struct title_key own;
	struct title_key key;
	struct str name;

	title_key_of(&own, site);
	while (str_cut(&rest, '\n', &name)) {
		title_key_of(&key, name);
		if (!title_key_equal(&own, &key))
			byline_add(&kept, name);
	}
	put_instead(out, &kept);
}

/* A page that a person's name stands over is that person's. */
static void
add_site_author(struct str site, struct buf *out)
{
	struct str last = str_from(site, str_find_byte(site, ' '));

	if (byline_is_person(site) && str_find_byte(str_trim(last), ' ') == str_trim(last).n)
		byline_names(site, BYLINE_PLACE, out);
}

/*
 * How many of the readers of names find each author by himself, so that one that is the site is
 * meant.
 */
enum { LISTS = 2 };

/* The first that tells more than that the site wrote it; else the first that tells anything. */
bool
meta_authors(const struct meta_source *m, struct str site, struct buf *out)
{
	static bool (*const readers[])(const struct meta_source *m,
	    struct buf *out) = { json_author, json_creator, meta_element_authors,
		page_object_authors, place_authors, pair_authors, script_authors, text_authors };
	struct buf names = BUF_INIT;

	for (size_t i = 0; i < sizeof(readers) / sizeof(readers[0]); i++) {
		bool is_sure;
		bool told;

		names.n = 0;
		is_sure = readers[i](m, &names);
		if (i >= LISTS)
			drop_site(site, &names);
		told = tells_more(m, site, buf_str(out), buf_str(&names), is_sure);
		if (told || out->n == 0) {
			out->n = 0;
			buf_add(out, buf_str(&names));
		}
		if (told)
			break;
	}
	prefer_shown(m, out);
	if (out->n == 0)
		add_site_author(site, out);
	out->failed = out->failed || names.failed;
	buf_free(&names);
	return !out->failed;
}
