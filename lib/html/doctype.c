/*
 * doctype: whether a page is to be read as browsers read the old ones ("quirks mode": a
 * table may stand in a paragraph).
 */
#include "html/build.h"
#include "text/table.h"

struct doctype {
	struct str name;
	struct str public_id;
	struct str system_id;
	bool has_public;
	bool has_system;
	bool broken; /* the standard's force-quirks flag */
};

#define ROWS struct cell
#define ROW(start) start,
#include "html-quirks.inc"

static bool
starts_ascii(struct str s, struct str start)
{
	return s.n >= start.n && str_eq_ascii(str_part(s, 0, start.n), start);
}

/*
 * What is quoted at the start of *s, and cuts it off; false, and broken where the quote is not
 * closed.
 */
static bool
cut_quoted(struct str *s, struct str *id, bool *broken)
{
	size_t end;

	*s = str_trim(*s);
	if (s->n == 0 || (*s->s != '"' && *s->s != '\''))
		return false;
	*id = str_from(*s, 1);
	end = str_find_byte(*id, *s->s);
	*broken = end == id->n;
	*s = *broken ? STR("") : str_from(*id, end + 1);
	*id = str_part(*id, 0, end);
	return true;
}

static void
parse_identifiers(struct doctype *d, struct str rest)
{
	bool is_public = starts_ascii(rest, STR("public"));

	if (!is_public && !starts_ascii(rest, STR("system"))) {
		d->broken = rest.n > 0;
		return;
	}
	rest = str_from(rest, 6);
	if (is_public) {
		d->has_public = cut_quoted(&rest, &d->public_id, &d->broken);
		if (!d->has_public || d->broken) {
			d->broken = true;
			return;
		}
	}
	d->has_system = cut_quoted(&rest, &d->system_id, &d->broken);
	if (!d->has_system && (!is_public || rest.n > 0))
		d->broken = true;
}

static struct doctype
parse(struct str inside)
{
	struct doctype d = { .name = STR(""), .public_id = STR(""), .system_id = STR("") };
	size_t n = 0;

	if (inside.n == 0 || inside.s[inside.n - 1] != '>') {
		d.broken = true;
		return d;
	}
	inside = str_trim(str_part(inside, 0, inside.n - 1));
	while (n < inside.n && !is_space(inside.s[n]))
		n++;
	d.name = str_part(inside, 0, n);
	parse_identifiers(&d, str_trim(str_from(inside, n)));
	return d;
}

static bool
is_old_public(const struct doctype *d)
{
	if (!d->has_public)
		return false;
	if (str_eq_ascii(d->public_id, STR("-//w3o//dtd w3 html strict 3.0//en//")) ||
	    str_eq_ascii(d->public_id, STR("-/w3c/dtd html 4.0 transitional/en")) ||
	    str_eq_ascii(d->public_id, STR("html")))
		return true;
	if (!d->has_system &&
	    (starts_ascii(d->public_id, STR("-//w3c//dtd html 4.01 frameset//")) ||
		starts_ascii(d->public_id, STR("-//w3c//dtd html 4.01 transitional//"))))
		return true;
	for (size_t i = 0; i < HTML_QUIRKS_ROWS; i++)
		if (starts_ascii(d->public_id, cell_text(html_quirks_rows[i], html_quirks_texts)))
			return true;
	return false;
}

bool
doctype_is_quirks(struct str inside)
{
	struct doctype d = parse(inside);

	return d.broken || !str_eq_ascii(d.name, STR("html")) || is_old_public(&d) ||
	    (d.has_system &&
		str_eq_ascii(d.system_id,
		    STR("http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd")));
}
