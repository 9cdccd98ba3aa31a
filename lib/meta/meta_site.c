#include "meta/meta_source.h"

#include "meta/outlets.h"

struct str
meta_host(struct str url)
{
	size_t scheme = str_find(url, STR("://"));
	size_t end = 0;

	if (scheme < url.n && scheme < 8)
		url = str_from(url, scheme + 3);
	else if (str_starts(url, STR("//")))
		url = str_from(url, 2);
	else
		return STR("");
	while (end < url.n && url.s[end] != '/' && url.s[end] != ':' && url.s[end] != '?' &&
	    url.s[end] != '#')
		end++;
	url = str_part(url, 0, end);
	return str_starts(url, STR("www.")) ? str_from(url, 4) : url;
}

/* Takes the last label off the host. */
static struct str
cut_label(struct str *host)
{
	size_t at = host->n;
	struct str label;

	while (at > 0 && host->s[at - 1] != '.')
		at--;
	label = str_from(*host, at);
	*host = str_part(*host, 0, at > 0 ? at - 1 : 0);
	return label;
}

/* Second levels such as co.uk and com.au: two or three letters under a country's two. */
struct str
meta_host_label(struct str host)
{
	struct str top = cut_label(&host);
	struct str label = cut_label(&host);

	if (top.n == 2 && label.n <= 3 && host.n > 0)
		label = cut_label(&host);
	return label;
}

static struct str
name_of(const struct meta_source *m, size_t object)
{
	if (object == JSONLD_NONE)
		return STR("");
	return meta_decode(m, jsonld_string(m->json, object, STR("name")));
}

static struct str
publisher(const struct meta_source *m)
{
	size_t p = m->article == JSONLD_NONE ? JSONLD_NONE
					     : jsonld_member(m->json, m->article, STR("publisher"));

	if (p != JSONLD_NONE && m->json->values[p].kind == JSON_STRING)
		return meta_decode(m, m->json->values[p].text);
	return name_of(m, p);
}

/* The common name of the outlet whose host it is, or the host's parent; "" where none is known. */
static struct str
known_outlet(struct str host)
{
	const struct outlet *o = outlet_of_host(host);

	return o ? outlet_common_name(o) : STR("");
}

/* A name, not a slogan, an address or an account. */
static bool
is_name(struct str s)
{
	return s.n > 0 && s.n <= 64 && s.s[0] != '@' && str_find(s, STR("://")) == s.n;
}

/* What the page's title has beside the headline: of several pieces the outermost. */
static struct str
beside_headline(const struct meta_source *m, struct str headline)
{
	struct title_key key;
	struct str whole;
	struct str rest;

	if (!m->scan->title)
		return STR("");
	title_key_of(&key, headline);
	whole = meta_node_text(m, m->scan->title, SCAN_JOIN_BLANK);
	title_end(whole, &key, &rest);
	return title_outer_piece(rest, rest.s > whole.s);
}

/* The name that the feed's title begins with: "Example News » Feed". */
static struct str
feed_owner(const struct meta_source *m)
{
	size_t mark = str_find(m->scan->feed, STR(" \xc2\xbb "));

	return mark < m->scan->feed.n ? str_part(m->scan->feed, 0, mark) : STR("");
}

/* The text of what leads to the site's first page, or of its picture. */
static struct str
home_name(const struct meta_source *m, uint32_t home)
{
	struct str name = home ? meta_node_text(m, home, SCAN_JOIN_BLANK) : STR("");

	for (uint32_t node = home; home && node && name.n == 0;
	     node = tree_next(m->tree, node, home))
		name = str_trim(tree_value(m->tree, node, ATTR_ALT));
	return name;
}

/*
 * A name that is not sure ("Home", "Old Mill Printers"), where the host has it; where nobody
 * knows the host, `free`.
 */
static struct str
as_host(const struct meta_source *m, struct str name, struct str free)
{
	struct title_key key;
	struct title_key host;

	title_key_of(&key, name);
	title_key_of(&host, meta_host_label(m->host));
	if (host.n == 0)
		return free;
	return title_key_meets(&key, &host) ? name : STR("");
}

struct str
meta_site(const struct meta_source *m, struct str title)
{
	const struct str names[] = {
		known_outlet(m->host),
		publisher(m),
		str_trim(scan_value(m->scan, SCAN_SITE)),
		name_of(m, jsonld_first(m->json, JSONLD_SITE)),
		name_of(m, jsonld_first(m->json, JSONLD_ORGANIZATION)),
		beside_headline(m, title),
		home_name(m, m->scan->site_heading),
		feed_owner(m),
		as_host(m, home_name(m, m->scan->home), STR("")),
	};
	struct str lines;

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (is_name(names[i]))
			return names[i];
	lines = meta_text_site(m->lines);
	lines = as_host(m, lines, lines);
	return lines.n > 0 ? lines : meta_host_label(m->host);
}
