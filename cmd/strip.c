/* strip: the article of a page, a paragraph a line. */
#include <errno.h>
#include <unistd.h>

#include "pages.h"
#include "story.h"

enum { OPT_ALL = OPT_LONG, OPT_HTML, OPT_TEXT, OPT_WARC, OPT_FILES0 };

static const struct opt options[] = {
	{ 'm', "meta", "[=LIST]", "tag lines with title, author, date, ... (or LIST)" },
	{ 'k', "blocks", NULL, "write every block, with part= and why=" },
	{ 'p', "precise", NULL, "rather too little" },
	{ 'r', "recall", NULL, "rather too much" },
	{ OPT_ALL, "all", NULL, "all visible text, nothing judged" },
	{ 'd', "doc", "NAME", "what doc= says" },
	{ 'u', "url", "URL", "where the pages are from" },
	{ 'E', "encoding", "ENCODING", "how the pages are encoded, whatever they say" },
	{ OPT_FILES0, "files0-from", "F", "the inputs are those named in F, each ended by NUL" },
	{ OPT_HTML, "html", NULL, "the inputs are HTML" },
	{ OPT_TEXT, "text", NULL, "the inputs are page text" },
	{ OPT_WARC, "warc", NULL, "the inputs are web archives" },
	{ 0, NULL, NULL, NULL },
};

struct strip {
	struct cli cli;
	struct pages pages;
	struct story story;
	bool judges; /* an option was given that only an article has a use for */
};

/* The LIST of --meta; false where a name in it is none. */
static bool
take_meta(struct strip *s, const char *value)
{
	struct str rest = str_of(value ? value : "title,author,date,site,url,lang");
	bool more;

	for (size_t i = 0; i < STORY_TAGS; i++)
		s->story.wanted[i] = false;
	do {
		size_t comma = str_find_byte(rest, ',');
		struct str name = str_part(rest, 0, comma);
		size_t i = 0;

		while (i < STORY_TAGS && !str_eq(name, story_tag_name(i)))
			i++;
		if (i == STORY_TAGS)
			return cli_wrong(
			    &s->cli, value, "--meta knows title, author, date, site, url and lang");
		s->story.wanted[i] = true;
		more = comma < rest.n;
		rest = more ? str_from(rest, comma + 1) : STR("");
	} while (more);
	return true;
}

static bool
take_encoding(struct strip *s, const char *label)
{
	s->story.encoding = charset_find(str_of(label));
	s->pages.encoded = true;
	return s->story.encoding != CHARSET_NONE ||
	    cli_wrong(&s->cli, label, "not a label of an encoding");
}

/* False where the option's value is wrong, and that was told. */
static bool
take_option(struct strip *s, int option, const char *value)
{
	s->judges = s->judges || option == 'k' || option == 'm' || option == 'p' || option == 'r';
	switch (option) {
	case 'm':
		return take_meta(s, value);
	case 'k':
		s->story.blocks = true;
		break;
	case 'p':
		s->story.taste = ARTICLE_PRECISE;
		break;
	case 'r':
		s->story.taste = ARTICLE_RECALL;
		break;
	case 'd':
		s->story.doc = value;
		break;
	case 'u':
		s->story.url = value;
		break;
	case OPT_ALL:
		s->story.all = true;
		break;
	case OPT_HTML:
		s->pages.form = PAGES_HTML;
		break;
	case OPT_TEXT:
		s->pages.form = PAGES_TEXT;
		break;
	case OPT_WARC:
		s->pages.form = PAGES_WARC;
		break;
	case OPT_FILES0:
		s->pages.list = value;
		break;
	case 'E':
		return take_encoding(s, value);
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
	if (option == CLI_STOP)
		return false;
	if (s->pages.list && cli_has_operands(&s->cli))
		return cli_wrong(&s->cli, "--files0-from", "takes no further files");
	if (s->story.all && s->judges)
		return cli_wrong(&s->cli, "--all", "goes without -k, -m, -p and -r");
	return true;
}

typedef void teller(struct cli *c, const char *file, const char *what);

/* Tells something of a page by its name. */
static void
tell_of(struct strip *s, struct str doc, teller *tell, const char *what)
{
	struct buf name = BUF_INIT;

	if (buf_add(&name, doc) && buf_byte(&name, '\0'))
		tell(&s->cli, name.s, what);
	buf_free(&name);
}

static void
strip_page(struct strip *s, const struct unwrapped *page, struct str doc)
{
	if (!story_write(&s->story, page, doc))
		cli_fatal(&s->cli, NULL, "out of memory");
	else if (!s->story.all && article_is_cut(&s->story.article))
		tell_of(s, doc, cli_complain, "over 524288 blocks, the rest was left out");
	else if (s->story.kept == 0)
		tell_of(s, doc, cli_say, "no article on this page");
	if (page->kind == UNWRAP_HTML && s->story.tree.cut)
		tell_of(s, doc, cli_say, "over 512 elements deep, or 256 of style: taken as flat");
}

int
main(int argc, char **argv)
{
	struct strip s = { .cli = { .tool = "strip",
			       .synopsis = "[OPTION...] [FILE...]",
			       .summary = "Write the article of each page, a paragraph a line.",
			       .options = options } };
	struct unwrapped page;
	struct str doc;

	cli_begin(&s.cli, argc, argv);
	if (!read_options(&s))
		return cli_end(&s.cli);
	writer_init(&s.story.out, STDOUT_FILENO, s.cli.null ? '\0' : '\n', s.cli.line_buffered);
	story_init(&s.story);
	s.pages.cli = &s.cli;
	s.pages.out = &s.story.out;
	pages_begin(&s.pages);
	while (pages_next(&s.pages, &page, &doc))
		strip_page(&s, &page, doc);
	if (!writer_close(&s.story.out))
		cli_fatal(&s.cli, "standard output", strerror(errno));
	cli_stats(&s.cli, s.pages.count, s.pages.in.bytes, s.story.out.lines);
	pages_end(&s.pages);
	story_free(&s.story);
	return cli_end(&s.cli);
}
