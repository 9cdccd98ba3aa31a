#include "meta/meta.h"

#include "html/entity.h"
#include "lang/guess.h"
#include "meta/headline.h"
#include "meta/meta_order.h"
#include "meta/meta_source.h"
#include "meta/meta_text.h"
#include "meta/outlets.h"

enum { HEADING_SHORTEST = 8, HEADING_LONGEST = 300 }; /* bytes of one that may be the headline */
enum { SITE_LONGEST = 32 }; /* bytes of a name of a site that the title alone tells */

void
meta_init(struct meta *m)
{
	*m = (struct meta){ .scan = { .json = JSON_INIT }, .arena = ARENA_INIT, .text = BUF_INIT };
}

void
meta_free(struct meta *m)
{
	scan_free(&m->scan);
	arena_free(&m->arena);
	buf_free(&m->text);
}

/* Some write HTML's references twice over, and into JSON. */
static struct str
without_references(const struct meta_source *m, struct str text)
{
	if (str_find_byte(text, '&') == text.n)
		return text;
	m->text->n = 0;
	entity_decode_all(text, ENTITY_TEXT, m->text);
	return arena_copy(m->arena, str_trim(buf_str(m->text)));
}

struct str
meta_decode(const struct meta_source *m, struct str written)
{
	m->text->n = 0;
	json_decode(written, m->text);
	return without_references(m, arena_copy(m->arena, str_trim(buf_str(m->text))));
}

struct str
meta_node_text(const struct meta_source *m, uint32_t node, enum scan_join join)
{
	m->text->n = 0;
	scan_text(m->tree, node, join, m->text);
	return arena_copy(m->arena, buf_str(m->text));
}

static struct str
json_article_string(const struct meta_source *m, struct str name)
{
	return m->article == JSONLD_NONE ? STR("")
					 : meta_decode(m, jsonld_string(m->json, m->article, name));
}

static void
add_title(struct meta_source *m, struct str text, enum title_source source)
{
	title_add(&m->vote, without_references(m, text), source);
}

static void
add_headings(struct meta_source *m)
{
	static const enum title_source sources[] = { TITLE_HEADING, TITLE_SECOND_HEADING,
		TITLE_LATER_HEADING };

	m->vote.headings = m->scan->n_headings;
	for (size_t i = 0; i < m->scan->n_headings; i++) {
		struct str text = meta_node_text(m, m->scan->headings[i], SCAN_JOIN_BLANK);

		if (text.n >= HEADING_SHORTEST && text.n <= HEADING_LONGEST)
			title_add_heading(&m->vote,
			    meta_node_text(m, m->scan->headings[i], SCAN_JOIN_LINE),
			    without_references(m, text), sources[i < 2 ? i : 2]);
	}
}

/* The first of some headings that is like the headline; 0 where none is. */
static uint32_t
find_like(const struct meta_source *m, const uint32_t *headings, size_t n, struct str title,
    bool (*is_like)(const struct title_key *, const struct title_key *))
{
	struct title_key key;
	struct title_key other;

	title_key_of(&key, title);
	for (size_t i = 0; i < n; i++) {
		title_key_of(&other, meta_node_text(m, headings[i], SCAN_JOIN_BLANK));
		if (is_like(&key, &other))
			return headings[i];
	}
	return 0;
}

/* The heading that is the headline, or shares it; else the first. */
static uint32_t
find_heading(const struct meta_source *m, struct str title)
{
	const struct scan *s = m->scan;
	uint32_t heading = find_like(m, s->headings, s->n_headings, title, title_key_meets);

	if (!heading)
		heading = find_like(m, s->subheadings, s->n_subheadings, title, title_key_equal);
	return heading || s->n_headings == 0 ? heading : s->headings[0];
}

/*
 * What the page's title has beside the headline that the head tells is no headline, though it may
 * be a heading: the site's name, mostly, which is short.
 */
static void
add_site_beside(struct meta_source *m, struct str whole)
{
	struct title_vote *v = &m->vote;
	struct str rest;

	for (size_t i = 0; i < v->n; i++) {
		if (!(v->of[i].sources & (1U << TITLE_OPEN_GRAPH | 1U << TITLE_JSON_HEADLINE)))
			continue;
		title_end(whole, &v->of[i].key, &rest);
		if (rest.n < v->of[i].text.n && rest.n <= SITE_LONGEST)
			title_add_site(v, rest);
	}
}

static struct str
vote_title(struct meta_source *m)
{
	static const enum title_source sources[] = { TITLE_OPEN_GRAPH, TITLE_TWITTER, TITLE_META };

	m->vote.is_news =
	    m->article != JSONLD_NONE && jsonld_type(m->json, m->article) == JSONLD_NEWS;
	for (size_t i = 0; i < m->scan->n_values; i++) {
		const struct scan_value *value = &m->scan->values[i];

		if (value->field == SCAN_TITLE)
			add_title(m, value->value, sources[value->rank < 2 ? value->rank : 2]);
	}
	title_add(&m->vote, json_article_string(m, STR("headline")), TITLE_JSON_HEADLINE);
	add_headings(m);
	if (m->scan->title) {
		struct str whole = meta_node_text(m, m->scan->title, SCAN_JOIN_BLANK);

		add_title(m, whole, TITLE_ELEMENT);
		add_site_beside(m, whole);
	}
	for (size_t i = 0; i < m->scan->n_subheadings; i++)
		title_add_subheading(
		    &m->vote, meta_node_text(m, m->scan->subheadings[i], SCAN_JOIN_LINE));
	return title_winner(&m->vote);
}

static void
add_sites(struct meta_source *m)
{
	title_add_site(&m->vote, meta_host_label(m->host));
	if (m->scan->site_heading)
		title_add_site(&m->vote, meta_node_text(m, m->scan->site_heading, SCAN_JOIN_BLANK));
	for (size_t i = 0; i < m->scan->n_values; i++)
		if (m->scan->values[i].field == SCAN_SITE)
			title_add_site(&m->vote, m->scan->values[i].value);
	if (m->article != JSONLD_NONE) {
		size_t p = jsonld_member(m->json, m->article, STR("publisher"));

		if (p != JSONLD_NONE)
			title_add_site(
			    &m->vote, meta_decode(m, jsonld_string(m->json, p, STR("name"))));
	}
}

/* Whether two whole addresses have different owners, and the second is a known outlet's. */
static bool
is_reprint(struct str original, struct str own)
{
	struct str host = meta_host(own);
	struct str label = meta_host_label(host);

	return meta_host(original).n > 0 && label.n > 0 && outlet_of_host(host) &&
	    !str_eq(label, meta_host_label(meta_host(original)));
}

/*
 * The address that the page gives itself, if it is a whole one. The canonical one of a story
 * that an outlet took from another is the other's.
 */
static struct str
own_url(const struct meta_source *m)
{
	const struct str urls[] = { m->scan->canonical, scan_value(m->scan, SCAN_URL),
		json_article_string(m, STR("url")),
		json_article_string(m, STR("mainEntityOfPage")) };

	if (is_reprint(urls[0], urls[1]))
		return urls[1];
	for (size_t i = 0; i < sizeof(urls) / sizeof(urls[0]); i++)
		if (meta_host(urls[i]).n > 0)
			return urls[i];
	return STR("");
}

/* de_DE becomes de-DE; what is no language is dropped. */
static struct str
language(struct meta_source *m)
{
	const struct str told[] = { str_trim(m->scan->lang), scan_value(m->scan, SCAN_LANG),
		json_article_string(m, STR("inLanguage")) };

	for (size_t i = 0; i < sizeof(told) / sizeof(told[0]); i++) {
		size_t n = 0;

		while (n < told[i].n && n < 12 &&
		    (is_alpha(told[i].s[n]) || is_digit(told[i].s[n]) || told[i].s[n] == '-' ||
			told[i].s[n] == '_'))
			n++;
		if (n < 2 || (n > 3 && told[i].s[2] != '-' && told[i].s[2] != '_'))
			continue;
		m->text->n = 0;
		buf_add(m->text, str_part(told[i], 0, n));
		if (n > 2 && !m->text->failed && m->text->s[2] == '_')
			m->text->s[2] = '-';
		return arena_copy(m->arena, buf_str(m->text));
	}
	return STR("");
}

/* The same language with its region, where the page tells that elsewhere. */
static struct str
with_region(const struct meta_source *m, struct str lang)
{
	struct str told = scan_value(m->scan, SCAN_LANG);

	return lang.n == 2 && told.n > 3 && str_eq_ascii(str_part(told, 0, 2), lang) ? told : lang;
}

/*
 * The language of the story's text where that is sure, else what the page declares, else the
 * guess.
 */
static struct str
text_language(
    struct meta *m, const struct meta_lines *lines, const struct article *a, struct str declared)
{
	struct guess guess = { .bytes = 0 };
	char code[LANGUAGE_SIZE];

	for (size_t i = lines->first_body; i < a->n && guess.bytes < GUESS_ENOUGH; i++) {
		struct article_line line = article_line(a, i);

		if (!line.is_kept)
			continue;
		guess_add(&guess, line.text);
		if (guess_is_clear(&guess))
			break;
	}
	if (!guess_best(&guess, code) && declared.n > 0)
		return declared;
	return arena_copy(&m->arena, str_of(code));
}

static void
set_authors(struct meta *m, const struct meta_source *source)
{
	struct buf names = BUF_INIT;

	meta_authors(source, m->site, &names);
	m->authors = arena_copy(&m->arena, buf_str(&names));
	m->text.failed = m->text.failed || names.failed;
	buf_free(&names);
}

static void
set_date(struct meta *m, const struct meta_source *source)
{
	struct date date;

	m->date = STR("");
	if (!meta_date(source, m->url, &date))
		return;
	m->text.n = 0;
	date_write(&date, &m->text);
	m->date = arena_copy(&m->arena, buf_str(&m->text));
}

/* The article's lines; those of the story are between the first and the last one kept. */
static bool
list_lines(struct meta *m, const struct article *a, struct meta_lines *lines)
{
	struct str *of = arena_take(&m->arena, a->n + 1, sizeof(*of));
	bool *kept = arena_take(&m->arena, a->n + 1, sizeof(*kept));
	uint8_t *when = arena_take(&m->arena, a->n + 1, sizeof(*when));

	*lines = (struct meta_lines){
		.of = of, .n = a->n, .title = a->n, .first_body = a->n, .when = when
	};
	if (!of || !kept || !when)
		return false;
	memset(when, 0, a->n);
	for (size_t i = 0; i < a->n; i++) {
		struct article_line line = article_line(a, i);

		of[i] = line.text;
		kept[i] = line.is_kept;
		if (!line.is_kept)
			continue;
		if (lines->first_body == a->n)
			lines->first_body = i;
		lines->last_body = i;
	}
	lines->title = headline_find(
	    &(struct headline_lines){ .of = of, .kept = kept, .survey = &a->survey, .n = a->n });
	return true;
}

/*
 * The headline among the lines: the last one equal to it that the story does not precede,
 * else the first one behind that.
 */
static bool
find_title_line(struct meta_lines *lines, struct str title)
{
	struct title_key key;
	struct title_key other;
	bool found = false;

	title_key_of(&key, title);
	for (size_t i = 0; i < lines->n && key.n > 0; i++) {
		if (lines->of[i].n > 2 * title.n + 16 || (found && i > lines->first_body + 2))
			continue;
		title_key_of(&other, lines->of[i]);
		if (!title_key_equal(&key, &other))
			continue;
		lines->title = i;
		found = true;
	}
	return found;
}

static void
read_html(struct meta *m, const struct tree *t, const struct article *a, struct meta_lines *lines,
    struct str url)
{
	struct script script = SCRIPT_INIT;
	struct meta_source source = { .tree = t,
		.scan = &m->scan,
		.json = &m->scan.json,
		.script = &script,
		.lines = lines,
		.arena = &m->arena,
		.text = &m->text };

	source.article = jsonld_article(source.json);
	m->url = own_url(&source);
	if (m->url.n == 0)
		m->url = url;
	m->lang = language(&source);
	source.host = meta_host(m->url);
	source.order = meta_order(lines, with_region(&source, m->lang), source.host);
	m->lang = text_language(m, lines, a, m->lang);
	add_sites(&source);
	source.title = m->title = vote_title(&source);
	source.heading = find_heading(&source, m->title);
	if (!(source.heading &&
		find_title_line(lines, meta_node_text(&source, source.heading, SCAN_JOIN_BLANK))))
		find_title_line(lines, m->title);
	m->site = without_references(&source, meta_site(&source, m->title));
	set_authors(m, &source);
	set_date(m, &source);
	script_free(&script);
}

static void
read_text(struct meta *m, const struct article *a, const struct meta_lines *lines, struct str url)
{
	struct buf names = BUF_INIT;
	struct date date;

	m->title = lines->title < lines->n ? lines->of[lines->title] : STR("");
	m->url = url;
	m->site = meta_text_site(lines);
	m->lang = text_language(m, lines, a, STR(""));
	if (m->site.n == 0)
		m->site = meta_host_label(meta_host(url));
	meta_text_authors(lines, &names);
	m->authors = arena_copy(&m->arena, buf_str(&names));
	m->text.failed = m->text.failed || names.failed;
	buf_free(&names);
	m->text.n = 0;
	if (meta_text_date(lines, meta_order(lines, m->lang, meta_host(url)), &date))
		date_write(&date, &m->text);
	m->date = arena_copy(&m->arena, buf_str(&m->text));
}

bool
meta_read(struct meta *m, const struct tree *t, const struct article *a, struct str url)
{
	struct meta_lines lines;

	arena_clear(&m->arena);
	m->text.failed = false;
	if (!list_lines(m, a, &lines) || (t && !scan_tree(&m->scan, t)))
		return false;
	if (t)
		read_html(m, t, a, &lines, url);
	else
		read_text(m, a, &lines, url);
	return !m->arena.failed && !m->text.failed;
}
