#include "embedded/told.h"

#include "embedded/jsonld.h"
#include "embedded/scan.h"
#include "embedded/state.h"

static bool
is_text(const struct json_value *value)
{
	return value->kind == JSON_STRING &&
	    (str_eq(value->key, STR("articleBody")) || str_eq(value->key, STR("text")));
}

/* Lines of plain text become paragraphs; in HTML a paragraph more does no harm. */
static void
add_lines(struct str text, struct buf *html)
{
	struct str line;

	while (str_cut(&text, '\n', &line)) {
		buf_add(html, STR("<p>"));
		buf_add(html, line);
	}
}

static bool
add_article(const struct json *j, struct buf *html)
{
	size_t i = jsonld_article(j);
	size_t end = i == JSONLD_NONE ? 0 : j->values[i].end;
	struct buf text = BUF_INIT;

	while (i < end) {
		const struct json_value *value = &j->values[i];

		text.n = 0;
		if (is_text(value) && json_decode(value->text, &text))
			add_lines(buf_str(&text), html);
		i = jsonld_is_by_readers(value->key) ? value->end : i + 1;
	}
	html->failed = html->failed || text.failed;
	buf_free(&text);
	return !html->failed;
}

bool
told_add(const struct tree *t, struct buf *html)
{
	struct scan scan = { 0 };
	bool ok = scan_tree(&scan, t) && add_article(&scan.json, html);

	scan_free(&scan);
	return ok && (html->n > 0 || state_add(t, html));
}
