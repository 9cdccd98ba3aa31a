/* strip: the article of a page, a paragraph a line. */
#include <errno.h>
#include <unistd.h>

#include "article/article.h"
#include "cli/cli.h"
#include "line/reader.h"
#include "line/tags.h"
#include "line/writer.h"

enum { TAGS_MOST = 3 };

static const struct opt options[] = {
	{ 'k', "blocks", NULL, "write every block, with part= and why=" },
	{ 'p', "precise", NULL, "rather too little" },
	{ 'r', "recall", NULL, "rather too much" },
	{ 'd', "doc", "NAME", "what doc= says" },
	{ 0, NULL, NULL, NULL },
};

struct strip {
	struct cli cli;
	struct reader in;
	struct writer out;
	struct article article;
	struct buf doc;
	struct buf why;
	const char *name;
	enum article_taste taste;
	bool blocks;
	uint64_t pages;
};

static bool
read_options(struct strip *s)
{
	const char *value;
	int option;

	while ((option = cli_option(&s->cli, &value)) >= 0) {
		if (option == 'k')
			s->blocks = true;
		else if (option == 'p')
			s->taste = ARTICLE_PRECISE;
		else if (option == 'r')
			s->taste = ARTICLE_RECALL;
		else
			s->name = value;
	}
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

static void
strip_page(struct strip *s, const char *file, struct str page)
{
	s->pages++;
	s->doc.n = 0;
	tag_clean(&s->doc, str_of(s->name ? s->name : file));
	if (!article_find_in_text(&s->article, page, s->taste)) {
		cli_fatal(&s->cli, NULL, "out of memory");
		return;
	}
	for (size_t i = 0; i < s->article.n; i++)
		write_line(s, i);
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
	while (s.cli.status < CLI_FATAL && (file = cli_operand(&s.cli))) {
		struct str page;
		int fd = cli_open(&s.cli, file);

		if (fd < 0)
			continue;
		reader_open(&s.in, fd);
		if (reader_all(&s.in, &page))
			strip_page(&s, file, page);
		else
			cli_complain(&s.cli, file, strerror(errno));
		cli_close(fd);
	}
	if (!writer_close(&s.out))
		cli_fatal(&s.cli, "standard output", strerror(errno));
	cli_stats(&s.cli, s.pages, s.in.bytes, s.out.lines);
	article_free(&s.article);
	reader_free(&s.in);
	buf_free(&s.doc);
	buf_free(&s.why);
	return cli_end(&s.cli);
}
