#include "container/feed.h"

#include "container/xml.h"

enum field { TITLE, LINK, DATE, AUTHOR, CONTENT, SUMMARY, FIELDS };

/* An element that tells a field; of several the first one here that an entry has. */
struct telling {
	struct str name;
	enum field field;
};

static const struct telling tellings[] = {
	{ { "title", 5 }, TITLE },
	{ { "link", 4 }, LINK },
	{ { "pubDate", 7 }, DATE },
	{ { "published", 9 }, DATE },
	{ { "dc:date", 7 }, DATE },
	{ { "updated", 7 }, DATE },
	{ { "dc:creator", 10 }, AUTHOR },
	{ { "author", 6 }, AUTHOR },
	{ { "content:encoded", 15 }, CONTENT },
	{ { "content", 7 }, CONTENT },
	{ { "description", 11 }, SUMMARY },
	{ { "summary", 7 }, SUMMARY },
};

enum { TELLINGS = sizeof(tellings) / sizeof(tellings[0]) };

struct value {
	struct str text; /* as written */
	bool is_markup;  /* Atom's type="xhtml" */
	size_t rank;     /* of its telling, from 1; 0 for none yet */
};

bool
feed_is(struct str start)
{
	struct xml_tag tag;
	size_t at = 0;

	if (str_starts(start, STR("\xef\xbb\xbf")))
		start = str_from(start, 3);
	start = str_trim(start);
	return str_starts(start, STR("<")) && xml_next(start, &at, &tag) &&
	    (str_eq(tag.name, STR("rss")) || str_eq(tag.name, STR("feed")) ||
		str_eq(tag.name, STR("rdf:RDF")));
}

static bool
is_entry(const struct xml_tag *tag)
{
	return str_eq(tag->name, STR("item")) || str_eq(tag->name, STR("entry"));
}

/* Atom's links have their address as an attribute; those to other things than the story say so. */
static bool
is_story_link(const struct xml_tag *tag)
{
	struct str rel = xml_attribute(tag->attributes, STR("rel"));

	return rel.n == 0 || str_eq(rel, STR("alternate"));
}

static void
set_value(struct value *values, size_t telling, const struct xml_tag *tag, struct str inside)
{
	struct value *v = &values[tellings[telling].field];
	struct str type = xml_attribute(tag->attributes, STR("type"));

	if (tellings[telling].field == LINK && !is_story_link(tag))
		return;
	if (tellings[telling].field == LINK && inside.n == 0)
		inside = xml_attribute(tag->attributes, STR("href"));
	if (str_trim(inside).n > 0 && (v->rank == 0 || v->rank > telling + 1))
		*v = (struct value){ inside, str_eq(type, STR("xhtml")), telling + 1 };
}

/* Reads the fields of an entry, or of the feed itself, up to where that ends. */
static void
read_fields(struct feed *f, struct value values[FIELDS])
{
	size_t before = f->at;
	struct xml_tag tag;

	for (; xml_next(f->bytes, &f->at, &tag); before = f->at) {
		struct str inside;
		size_t i = 0;

		if (is_entry(&tag)) {
			f->at = tag.closes ? f->at : before;
			return;
		}
		while (i < TELLINGS && !str_eq(tag.name, tellings[i].name))
			i++;
		if (i == TELLINGS || tag.closes || f->unclosed & 1U << i)
			continue;
		if (xml_inside(f->bytes, &tag, &f->at, &inside))
			set_value(values, i, &tag, inside);
		else
			f->unclosed |= 1U << i;
	}
}

static void
add_value(struct buf *out, const struct value *v)
{
	if (v->is_markup)
		buf_add(out, v->text);
	else
		xml_add_text(out, v->text);
}

/* As the value of an attribute in quotes. */
static void
add_meta(struct buf *out, struct str name, struct str value)
{
	buf_add(out, STR("<meta property=\""));
	buf_add(out, name);
	buf_add(out, STR("\" content=\""));
	for (size_t i = 0; i < value.n; i++)
		if (value.s[i] == '"')
			buf_add(out, STR("&quot;"));
		else
			buf_byte(out, value.s[i]);
	buf_add(out, STR("\">\n"));
}

/*
 * Atom has the name as an element, RSS may have it behind an address of mail: "a@example.org
 * (Ada Quill)".
 */
static struct str
author_of(struct str author)
{
	struct xml_tag tag;
	struct str name;
	size_t at = 0;
	size_t bracket;

	while (xml_next(author, &at, &tag))
		if (str_eq(tag.name, STR("name")) && xml_inside(author, &tag, &at, &name))
			return name;
	bracket = str_find_byte(author, '(');
	if (str_find_byte(author, '@') < bracket && bracket < author.n)
		author = str_part(
		    author, bracket + 1, str_find_byte(str_from(author, bracket + 1), ')'));
	return author;
}

static void
write_page(struct feed *f, const struct value values[FIELDS])
{
	static const struct {
		struct str name;
		enum field field;
	} metas[] = { { { "og:title", 8 }, TITLE }, { { "article:published_time", 22 }, DATE },
		{ { "author", 6 }, AUTHOR } };
	struct buf value = BUF_INIT;

	f->page.n = f->url.n = 0;
	xml_add_text(&f->url, str_trim(values[LINK].text));
	add_meta(&f->page, STR("og:site_name"), buf_str(&f->site));
	for (size_t i = 0; i < sizeof(metas) / sizeof(metas[0]); i++) {
		struct str text = values[metas[i].field].text;

		value.n = 0;
		xml_add_text(&value, metas[i].field == AUTHOR ? author_of(text) : text);
		if (value.n > 0)
			add_meta(&f->page, metas[i].name, str_trim(buf_str(&value)));
	}
	buf_add(&f->page, STR("<article><h1>"));
	add_value(&f->page, &values[TITLE]);
	buf_add(&f->page, STR("</h1>\n<div>"));
	add_value(&f->page, &values[values[CONTENT].rank ? CONTENT : SUMMARY]);
	buf_add(&f->page, STR("</div></article>\n"));
	f->failed = f->page.failed || f->url.failed || value.failed;
	buf_free(&value);
}

/* What the XML declaration says; "" where there is none. */
static struct str
charset_label(struct str bytes)
{
	size_t end = str_find_byte(bytes, '>');

	return str_starts(bytes, STR("<?xml "))
	    ? xml_attribute(str_part(bytes, 6, end - 6), STR("encoding"))
	    : STR("");
}

/* The feed's own name stands before its entries. */
static void
read_head(struct feed *f)
{
	struct value values[FIELDS] = { { .rank = 0 } };

	read_fields(f, values);
	xml_add_text(&f->site, str_trim(values[TITLE].text));
	f->failed = f->site.failed;
}

bool
feed_next(struct feed *f, struct unwrapped *page)
{
	struct xml_tag tag;

	if (f->at == 0)
		read_head(f);
	while (!f->failed && xml_next(f->bytes, &f->at, &tag)) {
		struct value own[FIELDS] = { { .rank = 0 } };

		if (!is_entry(&tag) || tag.closes || tag.is_empty)
			continue;
		read_fields(f, own);
		write_page(f, own);
		*page = (struct unwrapped){ UNWRAP_HTML, buf_str(&f->page), charset_label(f->bytes),
			buf_str(&f->url) };
		return !f->failed;
	}
	return false;
}

void
feed_free(struct feed *f)
{
	buf_free(&f->site);
	buf_free(&f->page);
	buf_free(&f->url);
}
