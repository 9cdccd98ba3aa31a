/*
 * meta: any bytes as a page whose metadata are read, as HTML or as text, as a web archive in
 * parts, as MHTML, as JSON, a date and a byline. The first byte chooses. What comes out of a
 * page must be valid UTF-8.
 */
#include "meta/meta.h"
#include "byline/byline.h"
#include "byline/date.h"
#include "container/mime.h"
#include "container/warc.h"
#include "embedded/jsonld.h"
#include "html/charset.h"
#include "text/utf8.h"

#include "must.h"

static void
check_meta(const struct meta *m)
{
	const struct str values[] = { m->title, m->authors, m->date, m->site, m->url, m->lang };

	for (size_t i = 0; i < sizeof(values) / sizeof(values[0]); i++)
		must(utf8_valid(values[i]) == values[i].n);
}

static void
read_page(struct str bytes, bool is_html)
{
	struct article article = { 0 };
	struct tree tree = TREE_INIT;
	struct meta meta;
	struct buf decoded = BUF_INIT;
	struct str page;

	meta_init(&meta);
	must(charset_decode(charset_of(bytes, CHARSET_NONE), bytes, &decoded, &page));
	if (is_html)
		must(tree_build(&tree, page) &&
		    article_find_in_tree(&article, &tree, ARTICLE_BALANCED));
	else
		must(article_find_in_text(&article, page, ARTICLE_BALANCED));
	must(meta_read(&meta, is_html ? &tree : NULL, &article, STR("https://example.org/a")));
	check_meta(&meta);
	meta_free(&meta);
	article_free(&article);
	tree_free(&tree);
	buf_free(&decoded);
}

/* An archive handed over as a reader does; every step takes something or wants more. */
static void
read_archive(struct str bytes)
{
	struct warc w;
	struct unwrapped page;
	size_t held = 0;
	enum warc_step step;

	warc_init(&w);
	do {
		struct str have;
		bool last;

		held = w.want > held ? w.want : held;
		held = held < bytes.n ? held : bytes.n;
		have = str_part(bytes, 0, held);
		last = have.n < w.want;
		step = warc_next(&w, have, last, &page);
		must(w.take <= have.n &&
		    (step != WARC_MORE || w.take > 0 || w.want > held || !last));
		if (step == WARC_PAGE)
			must(page.bytes.n == 0 || page.bytes.s != NULL);
		bytes = str_from(bytes, w.take);
		held -= w.take;
		w.take = 0;
	} while (step != WARC_END);
	warc_free(&w);
}

static void
read_json(struct str text)
{
	struct json j = JSON_INIT;
	struct buf out = BUF_INIT;

	must(json_read(&j, text));
	for (size_t i = 0; i < j.n; i++) {
		must(j.values[i].end > i && j.values[i].end <= j.n && j.values[i].parent <= i);
		json_decode(j.values[i].text, &out);
	}
	(void)jsonld_article(&j);
	json_free(&j);
	buf_free(&out);
}

static void
read_line(struct str line)
{
	struct buf out = BUF_INIT;
	struct date date;

	if (date_value(line, DATE_DAY_FIRST, &date)) {
		must(date_is_valid(&date));
		date_write(&date, &out);
	}
	for (int trust = BYLINE_FIELD; trust <= BYLINE_LINE; trust++)
		byline_names(line, (enum byline_trust)trust, &out);
	(void)date_in_url(line, &date);
	buf_free(&out);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str bytes = { (const char *)data + 1, size - 1 };
	struct buf decoded = BUF_INIT;
	struct unwrapped page;

	if (size < 2)
		return 0;
	switch (data[0] % 6) {
	case 0:
	case 1:
		read_page(bytes, data[0] % 6 == 0);
		break;
	case 2:
		read_archive(bytes);
		break;
	case 3:
		mime_page(bytes, &decoded, &page);
		buf_free(&decoded);
		break;
	case 4:
		read_json(bytes);
		break;
	default:
		read_line(bytes);
		break;
	}
	return 0;
}
