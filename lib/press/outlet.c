#include "press/outlet.h"

#include "press/host.h"
#include "press/outlet_word.h"
#include "text/unicode.h"
#include "text/utf8.h"

enum {
	SITE_PIECES = 8,     /* of a site= are looked at */
	SLOGAN_BYTES = 48,   /* a longer piece among several is a slogan */
	FILE_NAME_PARTS = 5, /* so many words of a file name may be an outlet's name */
	FILE_NAME_LEAST = 3, /* letters of such a name */
	HOST_BYTES = 253,
	EXTENSION_BYTES = 6, /* of ".xhtml" */
};

/* A host in lower case. */
struct host {
	char bytes[HOST_BYTES];
	struct str name;
};

static void
host_read(struct host *h, struct str address)
{
	struct str host = host_of(address);

	for (size_t i = 0; i < host.n; i++)
		h->bytes[i] = to_lower(host.s[i]);
	h->name = (struct str){ h->bytes, host.n };
}

/* What parts the pieces of a site= or a title: a mark with white space before or behind it. */
static size_t
separator(struct str s)
{
	static const struct str marks[] = {
		{ " | ", 3 },
		{ " - ", 3 },
		{ " \342\200\223 ", 5 },
		{ " \342\200\224 ", 5 },
		{ " \302\267 ", 4 },
		{ " \302\273 ", 4 },
		{ " \342\200\242 ", 5 },
		{ " :: ", 4 },
		{ " : ", 3 },
		{ ": ", 2 },
		{ " / ", 3 },
		{ " > ", 3 },
		{ " _ ", 3 },
		{ "|", 1 },
	};

	if (s.s[0] != ' ' && s.s[0] != ':' && s.s[0] != '|')
		return 0;
	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
		if (str_starts(s, marks[i]))
			return marks[i].n;
	return 0;
}

static size_t
cut_pieces(struct str site, struct str pieces[SITE_PIECES])
{
	size_t n = 0;
	size_t from = 0;

	for (size_t at = 0; at < site.n && n < SITE_PIECES;) {
		size_t mark = separator(str_from(site, at));

		if (mark) {
			pieces[n++] = str_trim(str_part(site, from, at - from));
			from = at + mark;
		}
		at += mark ? mark : 1;
	}
	if (n < SITE_PIECES)
		pieces[n++] = str_trim(str_from(site, from));
	return n;
}

static const struct publisher *
known_site(const struct press *press, struct str site)
{
	const struct publisher *who = NULL;
	struct host host;

	if (host_is(site) || str_find(site, STR("://")) < site.n) {
		host_read(&host, site);
		who = press_by_host(press, host.name);
	}
	return who ? who : press_by_name(press, site, PRESS_OUTLET);
}

static const struct publisher *
known_piece(const struct press *press, const struct str *pieces, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const struct publisher *who = NULL;

		if (n == 1 || !outlet_words_are_slogan(pieces[i]))
			who = known_site(press, pieces[i]);
		if (!who)
			who = known_site(press, outlet_without_company(pieces[i]));
		if (who)
			return who;
	}
	return NULL;
}

/* The first piece that is no slogan and no company; empty where all are. */
static struct str
own_piece(const struct str *pieces, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (pieces[i].n && !outlet_words_are_slogan(pieces[i]) &&
		    str_eq(outlet_without_company(pieces[i]), pieces[i]) &&
		    (n == 1 || pieces[i].n <= SLOGAN_BYTES))
			return pieces[i];
	return STR("");
}

/* An address that stands in place of a name: "https://www.example.com/". */
static bool
is_address(struct str site)
{
	return str_find(site, STR("://")) < site.n || str_starts(site, STR("www.")) ||
	    (host_is(site) && host_is(str_from(site, str_find_byte(site, '.') + 1)));
}

/* The outlet that site= names, whole or a piece of it. */
static const struct publisher *
known_in_site(const struct press *press, struct str site)
{
	struct str pieces[SITE_PIECES];
	const struct publisher *who = site.n ? known_site(press, site) : NULL;

	return who ? who : known_piece(press, pieces, cut_pieces(site, pieces));
}

/* A site= that names no known outlet. */
static bool
add_site(struct str site, struct buf *name)
{
	struct str pieces[SITE_PIECES];
	struct host host;

	if (is_address(site)) {
		host_read(&host, site);
		return host.name.n == 0 || host_label(host.name, name);
	}
	return buf_add(name, own_piece(pieces, cut_pieces(site, pieces)));
}

static bool
add_host(struct str host, struct buf *name)
{
	return host.n == 0 || host_is_platform(host) || host_label(host, name);
}

/* A folder of wget's, named after a host. */
static const struct publisher *
known_folder(const struct press *press, struct str doc)
{
	struct str part;

	while (str_cut(&doc, '/', &part)) {
		struct host host;

		host_read(&host, part);
		if (host.name.n && press_by_host(press, host.name))
			return press_by_host(press, host.name);
	}
	return NULL;
}

static bool
is_name_joint(char c)
{
	return c == '-' || c == '_' || c == ' ' || c == '.';
}

/* A name may end here: at the end of the file's name or its stem, or before a number. */
static bool
may_end(struct str file, size_t at)
{
	return at == file.n || (at + 1 < file.n && is_digit(file.s[at + 1])) ||
	    (file.s[at] == '.' && str_find_byte(str_from(file, at + 1), '.') == file.n - at - 1);
}

static bool
is_word(struct str name)
{
	enum press_sense sense = press_sense_of(name);

	return sense != SENSE_NONE && sense != SENSE_ACRONYM;
}

/*
 * "Reuters_2024_12_03.html", "kyiv-post.txt": the name alone, or with a number behind it. A
 * longer file name is a headline's ("washington-post-office-closed").
 */
static const struct publisher *
known_file(const struct press *press, struct str doc)
{
	struct str file = doc;
	struct str part;
	size_t parts = 0;

	while (str_cut(&doc, '/', &part))
		file = part;
	for (size_t i = 0; i <= file.n && parts < FILE_NAME_PARTS; i++) {
		struct str stem = str_part(file, 0, i);
		const struct publisher *who;

		if (i < file.n && !is_name_joint(file.s[i]))
			continue;
		parts++;
		if (i < FILE_NAME_LEAST || !may_end(file, i) || is_word(stem))
			continue;
		who = press_by_name(press, stem, PRESS_OUTLET);
		if (who && who->kind != PRESS_PHOTO)
			return who;
	}
	return NULL;
}

/* "TITLE - SITE.html": how browsers name a saved page. */
static const struct publisher *
known_title(const struct press *press, struct str doc)
{
	struct str pieces[SITE_PIECES];
	size_t dot = doc.n;
	size_t n;

	while (dot > 0 && doc.n - dot < EXTENSION_BYTES && doc.s[dot - 1] != '.')
		dot--;
	if (dot > 1 && doc.s[dot - 1] == '.')
		doc = str_part(doc, 0, dot - 1);
	n = cut_pieces(doc, pieces);
	return n < 2 || is_word(pieces[n - 1]) ? NULL
					       : press_by_name(press, pieces[n - 1], PRESS_OUTLET);
}

static const struct publisher *
known_doc(const struct press *press, struct str doc)
{
	const struct publisher *who;

	if (str_find(doc, STR("://")) < doc.n) {
		struct host host;

		host_read(&host, doc);
		return host_is_platform(host.name) ? NULL : press_by_host(press, host.name);
	}
	who = known_folder(press, doc);
	if (!who)
		who = known_file(press, doc);
	return who ? who : known_title(press, doc);
}

/*
 * The known outlet that the facts name. A page's own name goes before the host of its
 * url=, which may be where a syndicated story first stood; but a name that the host's
 * outlet has too, or another name that somebody else has, says nothing against the host.
 */
static const struct publisher *
known_outlet(const struct press *press, const struct outlet_facts *facts)
{
	const struct publisher *site = known_in_site(press, facts->site);
	const struct publisher *host = NULL;
	struct host h;

	host_read(&h, facts->url);
	if (!host_is_platform(h.name))
		host = press_by_host(press, h.name);
	if (host &&
	    (!site || publisher_has_name(host, facts->site) ||
		press_by_name(press, facts->site, PRESS_OUTLET) != site ||
		!publisher_is_called(site, facts->site)))
		return host;
	return site ? site : known_doc(press, facts->doc);
}

bool
outlet_name(const struct press *press, const struct outlet_facts *facts, struct buf *name)
{
	const struct publisher *who = known_outlet(press, facts);
	size_t before = name->n;
	struct host host;

	if (who)
		return buf_add(name, publisher_name(who));
	if (!add_site(str_trim(facts->site), name))
		return false;
	host_read(&host, facts->url);
	if (name->n == before && !add_host(host.name, name))
		return false;
	if (name->n == before && str_find(facts->doc, STR("://")) < facts->doc.n) {
		host_read(&host, facts->doc);
		if (!add_host(host.name, name))
			return false;
	}
	return name->n != before || buf_add(name, facts->fallback);
}
