#include "story.h"

#include "container/notation.h"
#include "html/visible.h"
#include "text/clean.h"

static const struct str names[] = { { "doc", 3 }, { "title", 5 }, { "author", 6 }, { "date", 4 },
	{ "site", 4 }, { "url", 3 }, { "lang", 4 } };

enum { TAGS_MOST = 1 + STORY_TAGS + 2 };

void
story_init(struct story *s)
{
	meta_init(&s->meta);
}

void
story_free(struct story *s)
{
	article_free(&s->article);
	tree_free(&s->tree);
	meta_free(&s->meta);
	buf_free(&s->decoded);
	buf_free(&s->visible);
	buf_free(&s->line);
	for (size_t i = 0; i < 1 + STORY_TAGS; i++)
		buf_free(&s->values[i]);
}

struct str
story_tag_name(size_t tag)
{
	return tag < STORY_TAGS ? names[1 + tag] : STR("");
}

static void
set_value(struct buf *value, struct str text)
{
	value->n = 0;
	tag_clean(value, text);
}

/* The same of what comes from outside the page, which may be no UTF-8. */
static void
set_foreign_value(struct story *s, struct buf *value, struct str text)
{
	s->line.n = 0;
	if (charset_decode(CHARSET_UTF_8, text, &s->line, &text))
		set_value(value, text);
}

static void
set_authors(struct buf *value, struct buf *one, struct str authors)
{
	struct str name;

	value->n = 0;
	while (str_cut(&authors, '\n', &name)) {
		one->n = 0;
		tag_clean(one, name);
		tag_add_value(value, buf_str(one));
	}
}

/* Whether memory ended while a value, or a line's reasons, were made. */
static bool
is_whole(const struct story *s)
{
	bool failed = s->line.failed;

	for (size_t i = 0; i < 1 + STORY_TAGS; i++)
		failed = failed || s->values[i].failed;
	return !failed;
}

static bool
fill_tags(struct story *s, const struct unwrapped *page, bool is_html)
{
	struct str url = s->url ? str_of(s->url) : page->url;
	struct buf *values = s->values + 1;

	set_foreign_value(s, &values[STORY_URL], url);
	if (!meta_read(&s->meta, is_html ? &s->tree : NULL, &s->article, url))
		return false;
	set_value(&values[STORY_TITLE], s->meta.title);
	set_authors(&values[STORY_AUTHOR], &s->line, s->meta.authors);
	set_value(&values[STORY_DATE], s->meta.date);
	set_value(&values[STORY_SITE], s->meta.site);
	if (!s->url && s->meta.url.n > 0 && !str_eq(s->meta.url, url))
		set_value(&values[STORY_URL], s->meta.url);
	set_value(&values[STORY_LANG], s->meta.lang);
	for (size_t i = 0; i < STORY_TAGS; i++)
		if (!s->wanted[i])
			values[i].n = 0;
	return is_whole(s);
}

static void
write_text(struct story *s, struct str text, struct tag *tags, size_t n)
{
	tags_write(&s->out, (struct line){ .text = text, .fields = STR("") }, tags, n);
	s->kept++;
}

/* The block's line, if it is wanted; tags has room for two more. */
static void
write_block(struct story *s, size_t i, struct tag *tags, size_t n)
{
	struct article_line line = article_line(&s->article, i);

	if ((!line.is_kept && !s->blocks) || line.text.n == 0)
		return;
	if (s->blocks) {
		s->line.n = 0;
		article_why(&s->article, i, &s->line);
		tags[n++] = (struct tag){ STR("part"), article_part_name(line.part) };
		tags[n++] = (struct tag){ STR("why"), buf_str(&s->line) };
	}
	write_text(s, line.text, tags, n);
}

static size_t
set_tags(const struct story *s, struct tag *tags)
{
	size_t n = 0;

	for (size_t i = 0; i < 1 + STORY_TAGS; i++)
		if (s->values[i].n > 0)
			tags[n++] = (struct tag){ names[i], buf_str(&s->values[i]) };
	return n;
}

static bool
wants_tags(const struct story *s)
{
	for (size_t i = 0; i < STORY_TAGS; i++)
		if (s->wanted[i])
			return true;
	return false;
}

static bool
write_article(struct story *s, const struct unwrapped *page, struct str text, bool is_html)
{
	struct tag tags[TAGS_MOST];
	size_t n;

	if (!(is_html ? article_find_in_tree(&s->article, &s->tree, s->taste)
		      : article_find_in_text(&s->article, text, s->taste)))
		return false;
	if (wants_tags(s) && !fill_tags(s, page, is_html))
		return false;
	n = set_tags(s, tags);
	for (size_t i = 0; i < s->article.n; i++)
		write_block(s, i, tags, n);
	return is_whole(s);
}

/* --all: the lines as they are. */
static bool
write_all(struct story *s, struct str text)
{
	struct tag tags[TAGS_MOST];
	size_t n = set_tags(s, tags);
	struct str raw;

	while (str_cut(&text, '\n', &raw)) {
		s->line.n = 0;
		clean_add(&s->line, 0, raw);
		clean_end(&s->line, 0);
		if (s->line.n > 0)
			write_text(s, buf_str(&s->line), tags, n);
	}
	return !s->line.failed;
}

bool
story_write(struct story *s, const struct unwrapped *page, struct str doc)
{
	bool is_html = page->kind == UNWRAP_HTML;
	enum charset charset =
	    s->encoding ? s->encoding : charset_of(page->bytes, charset_find(page->charset));
	struct str text;

	set_foreign_value(s, &s->values[0], s->doc ? str_of(s->doc) : doc);
	s->decoded.n = s->visible.n = s->kept = 0;
	if (!charset_decode(charset, page->bytes, &s->decoded, &text))
		return false;
	if (!is_html && !s->all && !notation_drop(text, &s->visible, &text))
		return false;
	if (is_html && !tree_build(&s->tree, text))
		return false;
	if (is_html && s->all) {
		if (!visible_lines(&s->tree, &s->visible))
			return false;
		text = buf_str(&s->visible);
	}
	return s->all ? write_all(s, text) : write_article(s, page, text, is_html);
}
