#include "meta/meta_script.h"

/*
 * Nodes from the headline: where its date stands, and how much further away one of a change
 * counts.
 */
enum { NEAR = 256, CHANGED = 256 };
enum { DATE_LINE_LIMIT = 120 };

static bool
json_date(const struct meta_source *m, size_t object, struct str name, struct date *date)
{
	return object != JSONLD_NONE &&
	    date_value(jsonld_string(m->json, object, name), m->order, date);
}

/* The first member of that name anywhere in the JSON-LD that is a date. */
static bool
any_json_date(const struct meta_source *m, struct str name, struct date *date)
{
	for (size_t i = 0; i < m->json->n; i++)
		if (m->json->values[i].kind == JSON_STRING &&
		    str_eq(m->json->values[i].key, name) &&
		    date_value(m->json->values[i].text, m->order, date))
			return true;
	return false;
}

/* The value of a meta element that is trusted most and is a date. */
static bool
meta_element_date(const struct meta_source *m, enum scan_field field, struct date *date)
{
	int best = -1;

	for (size_t i = 0; i < m->scan->n_values; i++) {
		const struct scan_value *v = &m->scan->values[i];
		struct date d;

		if (v->field != field || (best >= 0 && v->rank >= best) ||
		    !date_value(v->value, m->order, &d) || d.precision < DATE_DAY)
			continue;
		best = v->rank;
		*date = d;
	}
	return best >= 0;
}

/*
 * Whether the text of a node calls the date that of a change: "Updated March 3, 2025".
 */
static bool
calls_change(const struct meta_source *m, uint32_t node, const struct date *date)
{
	struct str text = meta_node_text(m, node, SCAN_JOIN_LINE);
	struct date d;
	size_t at;
	size_t end;

	return text.n <= DATE_LINE_LIMIT && date_find(text, m->order, &d, &at, &end) &&
	    d.is_change && !date_is_before(&d, date) && !date_is_before(date, &d);
}

static bool
place_date(const struct meta_source *m, const struct scan_place *p, struct date *date)
{
	struct str text;
	size_t at;
	size_t end;

	if (date_value(p->value, m->order, date) && date->precision >= DATE_DAY) {
		date->is_change = calls_change(m, p->node, date) ||
		    calls_change(m, m->tree->nodes[p->node].parent, date);
		return true;
	}
	text = meta_node_text(m, p->node, SCAN_JOIN_LINE);
	return text.n <= DATE_LINE_LIMIT && date_find(text, m->order, date, &at, &end);
}

static size_t
distance(const struct meta_source *m, const struct scan_place *p)
{
	size_t d = p->node > m->heading ? p->node - m->heading : (m->heading - p->node) * 2;

	return d + (p->framed ? 4096 : 0) + (p->modified ? CHANGED : 0);
}

/* Which places are asked, and how far from the headline. */
struct wish {
	bool told;      /* by microdata or a time element */
	bool published; /* by microdata alone */
	size_t most;    /* of distance */
};

/* The place nearest the headline that is a date. */
static bool
nearest_date(const struct meta_source *m, struct wish wish, struct date *date)
{
	size_t best = wish.most;

	for (size_t i = 0; i < m->scan->n_places; i++) {
		const struct scan_place *p = &m->scan->places[i];
		size_t far = distance(m, p);
		struct date d;

		if (p->kind != PLACE_DATE || p->told != wish.told ||
		    (wish.published && !p->published) || far >= best || !place_date(m, p, &d))
			continue;
		far += d.is_change ? CHANGED : 0;
		if (far >= best)
			continue;
		best = far;
		*date = d;
	}
	return best < wish.most;
}

static void
take_local(struct str value, const struct meta_source *m, struct date *date)
{
	struct date d;

	if (date_value(value, m->order, &d) && d.offset != 0 && date_same_instant(&d, date))
		*date = d;
}

/* The same minute as the page tells it elsewhere with an offset of its own, not UTC. */
static void
prefer_local(const struct meta_source *m, struct date *date)
{
	if (!date->has_offset || date->offset != 0)
		return;
	for (size_t i = 0; i < m->scan->n_values; i++)
		if (m->scan->values[i].field == SCAN_DATE)
			take_local(m->scan->values[i].value, m, date);
	for (size_t i = 0; i < m->scan->n_places; i++)
		if (m->scan->places[i].kind == PLACE_DATE)
			take_local(m->scan->places[i].value, m, date);
}

/* The day that a reader sees beside the headline. */
static bool
shown_date(const struct meta_source *m, struct date *date)
{
	const struct wish told = { .told = true, .most = NEAR };
	const struct wish near = { .told = false, .most = NEAR };

	return nearest_date(m, told, date) || nearest_date(m, near, date) ||
	    meta_text_date_near(m->lines, m->order, date);
}

/* The day that the page tells machines: a move to another system often made it that of the move. */
static bool
told_date(const struct meta_source *m, struct date *date)
{
	struct date shown;

	if (!json_date(m, m->article, STR("datePublished"), date) &&
	    !meta_element_date(m, SCAN_DATE, date) &&
	    !any_json_date(m, STR("datePublished"), date) &&
	    !json_date(m, m->scan->page_object, STR("pub_date"), date))
		return false;
	prefer_local(m, date);
	if (shown_date(m, &shown) && !shown.is_change && date_is_before(&shown, date))
		*date = shown;
	return true;
}

/* A date in a script's data, as it is written. */
static void
script_member_date(
    const struct meta_source *m, const struct json *j, size_t member, struct buf *out)
{
	struct date d;

	if (j->values[member].kind != JSON_ARRAY && j->values[member].kind != JSON_OBJECT &&
	    date_value(j->values[member].text, m->order, &d) && d.precision >= DATE_DAY)
		date_write(&d, out);
}

static bool
script_date(const struct meta_source *m, struct date *date)
{
	struct buf written = BUF_INIT;
	bool told = meta_script(m, SCAN_DATE, script_member_date, &written) &&
	    date_value(buf_str(&written), m->order, date);

	buf_free(&written);
	return told;
}

bool
meta_date(const struct meta_source *m, struct str url, struct date *date)
{
	const struct wish published = {
		.told = true, .published = true, .most = m->heading ? NEAR : SIZE_MAX
	};
	const struct wish told = { .told = true, .most = SIZE_MAX };
	const struct wish near = { .told = false, .most = NEAR };
	const struct wish any = { .told = false, .most = SIZE_MAX };

	if (nearest_date(m, published, date) || told_date(m, date))
		return true;
	return nearest_date(m, told, date) || date_in_url(url, date) ||
	    nearest_date(m, near, date) || script_date(m, date) ||
	    meta_text_date(m->lines, m->order, date) || nearest_date(m, any, date) ||
	    json_date(m, m->article, STR("dateModified"), date) ||
	    meta_element_date(m, SCAN_MODIFIED, date);
}
