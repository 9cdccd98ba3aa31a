/*
 * probe-meta: the readers of dates, bylines, JSON and wrappings, and a model's trees, line by line,
 * for the tables of tests/meta.bats, tests/unwrap.bats and tests/article.bats.
 */
#include "probe.h"

#include "article/model_lanes.h"
#include "byline/byline.h"
#include "byline/date.h"
#include "container/field.h"
#include "container/unwrap.h"
#include "embedded/json.h"
#include "meta/selfname.h"
#include "meta/title.h"
#include "text/table.h"

static void
write_date(struct str line, enum date_order order, struct buf *out)
{
	struct date date;

	if (date_value(line, order, &date))
		date_write(&date, out);
}

static void
date_us(struct str line, struct buf *out)
{
	write_date(line, DATE_MONTH_FIRST, out);
}

static void
date_eu(struct str line, struct buf *out)
{
	write_date(line, DATE_DAY_FIRST, out);
}

static void
date_url(struct str line, struct buf *out)
{
	struct date date;

	if (date_in_url(line, &date))
		date_write(&date, out);
}

static void
names(struct str line, enum byline_trust trust, struct buf *out)
{
	byline_names(line, trust, out);
	for (size_t i = 0; i < out->n; i++)
		if (out->s[i] == '\n')
			out->s[i] = ';';
}

static void
byline_of_field(struct str line, struct buf *out)
{
	names(line, BYLINE_FIELD, out);
}

static void
byline_of_place(struct str line, struct buf *out)
{
	names(line, BYLINE_PLACE, out);
}

static void
byline_of_line(struct str line, struct buf *out)
{
	names(line, BYLINE_LINE, out);
}

/* Each value as DEPTHkindKEY=TEXT, blanks between. */
static void
write_values(struct json j, struct buf *out)
{
	static const char kinds[] = "psao";

	for (size_t i = 0; i < j.n; i++) {
		const struct json_value *v = &j.values[i];

		if (i)
			buf_byte(out, ' ');
		for (size_t at = i; j.values[at].parent != at; at = j.values[at].parent)
			buf_byte(out, '>');
		buf_byte(out, kinds[v->kind]);
		if (v->key.n) {
			buf_add(out, v->key);
			buf_byte(out, '=');
		}
		json_decode(v->text, out);
	}
	json_free(&j);
}

static void
json(struct str line, struct buf *out)
{
	struct json j = JSON_INIT;

	json_read(&j, line);
	write_values(j, out);
}

static void
json_script(struct str line, struct buf *out)
{
	struct json j = JSON_INIT;

	json_read_script(&j, line);
	write_values(j, out);
}

static void
decode_quoted(struct str line, struct buf *out)
{
	field_add_quoted_printable(out, line);
}

static void
decode_base64(struct str line, struct buf *out)
{
	field_add_base64(out, line);
}

/* What LONGER of LONGER@HEADLINE has beyond a mark. */
static void
site_of_title(struct str line, struct buf *out)
{
	size_t bar = str_find_byte(line, '@');
	struct title_key key;
	struct str rest;

	title_key_of(&key, str_from(line, bar < line.n ? bar + 1 : bar));
	title_end(str_part(line, 0, bar), &key, &rest);
	buf_add(out, title_outer_piece(rest, rest.s > line.s));
}

/* SITE@TITLE without the site. */
static void
title(struct str line, struct buf *out)
{
	static struct title_vote v;
	size_t bar = str_find_byte(line, '@');

	v.n_sites = 0;
	title_add_site(&v, str_part(line, 0, bar));
	if (bar < line.n)
		buf_add(out, title_without_site(&v, str_from(line, bar + 1)));
}

/* LINE|LINE...: what they name themselves. */
static void
self(struct str line, struct buf *out)
{
	static struct selfname names;
	struct str one;

	names.n = names.n_head = 0;
	while (str_cut(&line, '|', &one))
		selfname_add(&names, one);
	buf_add(out, selfname_best(&names));
}

static void
sniff(struct str line, struct buf *out)
{
	static const char *const kinds[] = { "text", "html", "mime", "warc", "feed", "refused: " };
	const char *why = "";
	enum unwrap_kind kind = unwrap_sniff(line, &why);

	buf_add(out, str_of(kinds[kind]));
	buf_add(out, str_of(why));
}

/* What the trees of both models say of features drawn from a seed, in registers and one by one. */
static void
lanes(struct str line, struct buf *out)
{
	static const struct model *const models[] = { &model_of_text, &model_of_html };
	static int16_t x[FEATURES_HTML * FEATURE_LANES];
	uint32_t seed = table_hash(line);

	for (size_t i = 0; i < sizeof(x) / sizeof(*x); i++) {
		seed = seed * 1664525 + 1013904223;
		x[i] = (int16_t)((int)(seed >> 16 & 0x7ff) - 0x200) >> (seed >> 28);
	}
	for (size_t i = 0; i < sizeof(models) / sizeof(*models); i++) {
		const struct model *m = models[i];
		int32_t score[FEATURE_LANES] = { 0 }, same[FEATURE_LANES] = { 0 };

		model_lanes_add(m->trees, m->tree_count, x, score);
		model_lanes_add_plainly(m->trees, m->tree_count, x, same);
		buf_add(out,
		    score[0] != score[1] && !memcmp(score, same, sizeof(same)) ? STR("same ")
									       : STR("other "));
	}
	out->n--;
}

static const struct probe probes[] = {
	{ "date-us", date_us },
	{ "date-eu", date_eu },
	{ "date-url", date_url },
	{ "field", byline_of_field },
	{ "place", byline_of_place },
	{ "line", byline_of_line },
	{ "json", json },
	{ "lanes", lanes },
	{ "json-script", json_script },
	{ "quoted", decode_quoted },
	{ "base64", decode_base64 },
	{ "site-of-title", site_of_title },
	{ "title", title },
	{ "self", self },
	{ "sniff", sniff },
};

int
main(int argc, char **argv)
{
	return probe_run(argc, argv, probes, sizeof(probes) / sizeof(probes[0]), NULL);
}
