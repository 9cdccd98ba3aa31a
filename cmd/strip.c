/* strip: the article of a page, a paragraph a line. */
#include <errno.h>
#include <unistd.h>

#include "article/article.h"
#include "cli/cli.h"
#include "html/charset.h"
#include "html/visible.h"
#include "line/reader.h"
#include "line/tags.h"
#include "line/writer.h"
#include "text/clean.h"

enum { TAGS_MOST = 3 };
enum { OPT_ALL = OPT_LONG, OPT_HTML, OPT_TEXT };

static const struct opt options[] = {
	{ 'k', "blocks", NULL, "write every block, with part= and why=" },
	{ 'p', "precise", NULL, "rather too little" },
	{ 'r', "recall", NULL, "rather too much" },
	{ OPT_ALL, "all", NULL, "all visible text, nothing judged" },
	{ 'd', "doc", "NAME", "what doc= says" },
	{ 'E', "encoding", "ENCODING", "how the pages are encoded, whatever they say" },
	{ OPT_HTML, "html", NULL, "the inputs are HTML" },
	{ OPT_TEXT, "text", NULL, "the inputs are page text" },
	{ 0, NULL, NULL, NULL },
};

enum form { FORM_SNIFF, FORM_HTML, FORM_TEXT };

struct strip {
	struct cli cli;
	struct reader in;
	struct writer out;
	struct article article;
	struct tree tree;
	struct buf decoded; /* the page in UTF-8, where it was not */
	struct buf visible; /* its visible text */
	struct buf doc;
	struct buf why;
	const char *name;
	enum article_taste taste;
	enum charset encoding; /* -E, or CHARSET_NONE */
	enum form form;
	bool all;
	bool blocks;
	uint64_t pages;
};

/* False where the option's value is wrong, and that was told. */
static bool
take_option(struct strip *s, int option, const char *value)
{
	switch (option) {
	case 'k':
		s->blocks = true;
		break;
	case 'p':
		s->taste = ARTICLE_PRECISE;
		break;
	case 'r':
		s->taste = ARTICLE_RECALL;
		break;
	case 'd':
		s->name = value;
		break;
	case OPT_ALL:
		s->all = true;
		break;
	case OPT_HTML:
		s->form = FORM_HTML;
		break;
	case OPT_TEXT:
		s->form = FORM_TEXT;
		break;
	case 'E':
		s->encoding = charset_find(str_of(value));
		if (s->encoding == CHARSET_NONE)
			cli_wrong(&s->cli, value, "not a label of an encoding");
		return s->encoding != CHARSET_NONE;
	default:
		break;
	}
	return true;
}

static bool
read_options(struct strip *s)
{
	const char *value;
	int option;

	while ((option = cli_option(&s->cli, &value)) >= 0)
		if (!take_option(s, option, value))
			return false;
	return option != CLI_STOP;
}

static void
write_line(struct strip *s, size_t i)
{
	struct article_line line = article_line(&s->article, i);
	struct tag tags[TAGS_MOST] = { { STR("doc"), buf_str(&s->doc) } };
	size_t n = 1;

	if ((!line.is_kept && !s->blocks) || line.text.n == 0)
		return;
	if (s->blocks) {
		s->why.n = 0;
		article_why(&s->article, i, &s->why);
		tags[n++] = (struct tag){ STR("part"), article_part_name(line.part) };
		tags[n++] = (struct tag){ STR("why"), buf_str(&s->why) };
	}
	tags_write(&s->out, (struct line){ .text = line.text, .fields = STR("") }, tags, n);
}

/* HTML begins with a tag, a comment or a declaration. */
static bool
is_html(const struct strip *s, struct str page)
{
	struct str start = str_trim(page);

	if (s->form != FORM_SNIFF)
		return s->form == FORM_HTML;
	return start.n > 0 && *start.s == '<';
}

static bool
write_article(struct strip *s, struct str text)
{
	if (!article_find_in_text(&s->article, text, s->taste))
		return false;
	for (size_t i = 0; i < s->article.n; i++)
		write_line(s, i);
	return true;
}

/* --all: the lines as they are. */
static bool
write_all(struct strip *s, struct str text)
{
	struct tag doc = { STR("doc"), buf_str(&s->doc) };
	struct buf clean = BUF_INIT;
	struct str raw;
	bool ok = true;

	while (ok && str_cut(&text, '\n', &raw)) {
		clean.n = 0;
		ok = clean_add(&clean, 0, raw);
		clean_end(&clean, 0);
		if (clean.n > 0)
			tags_write(&s->out, line_parse(buf_str(&clean)), &doc, 1);
	}
	buf_free(&clean);
	return ok;
}

/* False where memory ends. */
static bool
strip_page(struct strip *s, const char *file, struct str bytes)
{
	struct str name = str_of(s->name ? s->name : file);
	struct str page;

	s->pages++;
	s->doc.n = s->decoded.n = s->visible.n = 0;
	if (!charset_decode(CHARSET_UTF_8, name, &s->decoded, &name))
		return false;
	tag_clean(&s->doc, name);
	s->decoded.n = 0;
	if (!charset_decode(
		s->encoding ? s->encoding : charset_sniff(bytes), bytes, &s->decoded, &page))
		return false;
	if (is_html(s, page)) {
		if (!tree_build(&s->tree, page) || !visible_lines(&s->tree, &s->visible))
			return false;
		page = buf_str(&s->visible);
	}
	return s->all ? write_all(s, page) : write_article(s, page);
}

static void
strip_input(struct strip *s, const char *file)
{
	int fd = cli_open(&s->cli, file);
	struct str bytes;

	if (fd < 0)
		return;
	reader_open(&s->in, fd);
	if (reader_all(&s->in, &bytes)) {
		if (!strip_page(s, file, bytes))
			cli_fatal(&s->cli, NULL, "out of memory");
	} else if (errno == ENOMEM) {
		cli_fatal(&s->cli, NULL, "out of memory");
	} else {
		cli_complain(
		    &s->cli, file, errno == EFBIG ? "the page is over 1 GiB" : strerror(errno));
	}
	cli_close(fd);
}

int
main(int argc, char **argv)
{
	struct strip s = { .cli = { .tool = "strip",
			       .synopsis = "[OPTION...] [FILE...]",
			       .summary = "Writes the article of each page, a paragraph a line.",
			       .options = options } };
	const char *file;

	cli_begin(&s.cli, argc, argv);
	if (!read_options(&s))
		return cli_end(&s.cli);
	writer_init(&s.out, STDOUT_FILENO, s.cli.null ? '\0' : '\n', s.cli.line_buffered);
	reader_init(&s.in, '\n', &s.out);
	while (!s.out.error && s.cli.status < CLI_FATAL && (file = cli_operand(&s.cli)))
		strip_input(&s, file);
	if (!writer_close(&s.out))
		cli_fatal(&s.cli, "standard output", strerror(errno));
	cli_stats(&s.cli, s.pages, s.in.bytes, s.out.lines);
	article_free(&s.article);
	reader_free(&s.in);
	tree_free(&s.tree);
	buf_free(&s.decoded);
	buf_free(&s.visible);
	buf_free(&s.doc);
	buf_free(&s.why);
	return cli_end(&s.cli);
}
