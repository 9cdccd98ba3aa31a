#include <errno.h>
#include <inttypes.h>
#include <stdio.h>

#include "filter.h"
#include "lang/guess.h"
#include "line/document.h"
#include "line/tags.h"
#include "sentence/boundary.h"
#include "sentence/join.h"

static const struct opt options[] = {
	{ 'p', "join", NULL, "join hard-wrapped lines to paragraphs first" },
	{ 'l', "lang", "LANG", "the language: a BCP 47 tag, or auto" },
	{ 'n', "number", NULL, "tell where each sentence stood, as at=3.2" },
	{ 'a', "abbreviations", "FILE", "more abbreviations, one a line" },
	{ 0, NULL, NULL, NULL },
};

struct job {
	struct filter f;
	struct splitter splitter;
	struct extra extra;
	struct document document;
	struct guess guess; /* of the document so far */
	bool told;          /* -l names the language */
	bool number;
	bool joined;        /* -p */
	uint64_t paragraph; /* of the document, from 1 */
	struct join lines;  /* of the open paragraph */
	struct buf tail;    /* the fields of its lines, from the TAB on */
};

/* Whether the value is a language tag or "auto", and what it says: two letters or none. */
static bool
read_language(struct job *job, struct str value)
{
	size_t n = str_find_byte(value, '-');

	if (str_eq(value, STR("auto")))
		return true;
	for (size_t i = 0; i < value.n; i++)
		if (!is_alpha(value.s[i]) &&
		    (i < n || (!is_digit(value.s[i]) && value.s[i] != '-')))
			return false;
	job->told = true;
	splitter_language(&job->splitter, str_part(value, 0, n));
	return n >= 2 && n <= 8;
}

static bool
read_abbreviations(struct job *job, const char *file)
{
	struct reader in;
	struct str line;
	enum line_got got = LINE_FAILED;
	int fd = cli_open(&job->f.cli, file);

	reader_init(&in, '\n', NULL);
	reader_open(&in, fd);
	while (fd >= 0 && (got = reader_line(&in, &line)) == LINE_OK)
		if (!extra_add(&job->extra, line)) {
			errno = ENOMEM;
			got = LINE_FAILED;
			break;
		}
	if (got == LINE_FAILED)
		cli_fatal(&job->f.cli, file, strerror(errno));
	cli_close(fd);
	reader_free(&in);
	extra_sort(&job->extra);
	return got != LINE_FAILED;
}

static void
begin_document(struct job *job)
{
	splitter_document(&job->splitter);
	job->guess = (struct guess){ 0 };
	job->paragraph = 0;
	join_document(&job->lines);
}

/* The language of a paragraph: told, else the line's lang=, else guessed from the document so far. */
static void
choose_language(struct job *job, struct str text, struct str fields)
{
	char code[LANGUAGE_SIZE];
	struct str tag;

	if (job->told)
		return;
	if (tag_find(fields, STR("lang"), &tag) && tag.n > 0) {
		splitter_language(&job->splitter, str_part(tag, 0, str_find_byte(tag, '-')));
		return;
	}
	guess_add(&job->guess, text);
	guess_best(&job->guess, code);
	splitter_language(&job->splitter, str_of(code));
}

static void
explain(struct job *job, uint64_t sentence)
{
	char line[128];

	if (!job->f.cli.verbose)
		return;
	if (job->splitter.weight)
		snprintf(line, sizeof(line), "%" PRIu64 ".%" PRIu64 " ends by the %s, weight %d",
		    job->paragraph, sentence, job->splitter.why, job->splitter.weight);
	else
		snprintf(line, sizeof(line), "%" PRIu64 ".%" PRIu64 " ends by the %s%s",
		    job->paragraph, sentence, job->splitter.why ? "rule: " : "paragraph",
		    job->splitter.why ? job->splitter.why : "");
	cli_say(&job->f.cli, NULL, line);
}

static void
split(struct job *job, struct str text, struct str tail)
{
	struct writer *out = &job->f.out;
	struct str fields = tail.n > 0 ? str_from(tail, 1) : STR("");
	struct str value, sentence;
	char at[64];
	bool number = job->number && !tag_find(fields, STR("at"), &value);

	job->paragraph++;
	choose_language(job, text, fields);
	splitter_text(&job->splitter, text);
	for (uint64_t i = 1; splitter_next(&job->splitter, &sentence); i++) {
		writer_add(out, sentence);
		writer_add(out, tail);
		if (number) {
			snprintf(at, sizeof(at), "\tat=%" PRIu64 ".%" PRIu64, job->paragraph, i);
			writer_add(out, str_of(at));
		}
		writer_end(out);
		explain(job, i);
	}
}

/* The paragraph that was joined has ended. */
static void
end_paragraph(struct job *job)
{
	if (job->lines.text.n > 0)
		split(job, buf_str(&job->lines.text), buf_str(&job->tail));
	join_clear(&job->lines);
}

static void
join_line(struct job *job, struct str text, struct str tail)
{
	if (!str_eq(tail, buf_str(&job->tail)) || !join_goes_on(&job->lines, text))
		end_paragraph(job);
	job->tail.n = 0;
	if (!join_add(&job->lines, text) || !buf_add(&job->tail, tail))
		filter_fail(&job->f, strerror(ENOMEM));
}

static void
take_line(struct job *job, struct str raw)
{
	struct line line = line_parse(raw);
	struct str tail = str_from(raw, line.text.n);
	bool is_break = line_is_break(line.text);

	if (document_begins(&job->document, line)) {
		end_paragraph(job);
		begin_document(job);
	}
	if (is_break) {
		end_paragraph(job);
		writer_add(&job->f.out, raw);
		writer_end(&job->f.out);
	} else if (job->joined)
		join_line(job, line.text, tail);
	else
		split(job, line.text, tail);
}

/* The program's own options; false where the command line is wrong. */
static bool
read_option(struct job *job, int id, const char *value)
{
	if (id == 'p')
		job->joined = true;
	else if (id == 'n')
		job->number = true;
	else if (id == 'a')
		return read_abbreviations(job, value);
	else if (id == 'l' && !read_language(job, str_of(value)))
		return cli_wrong(&job->f.cli, value, "not a language tag, nor auto") != CLI_STOP;
	return true;
}

static int
end(struct job *job)
{
	end_paragraph(job);
	extra_free(&job->extra);
	join_free(&job->lines);
	buf_free(&job->tail);
	document_free(&job->document);
	return filter_end(&job->f);
}

int
main(int argc, char **argv)
{
	struct job job = { .f.cli = {
			       .tool = "split-sentences",
			       .synopsis = "[OPTION...] [FILE...]",
			       .summary =
				   "Write each sentence of the text lines on a line of its own.",
			       .options = options,
			   } };
	const char *value;
	struct str raw;

	cli_begin(&job.f.cli, argc, argv);
	for (int id; (id = cli_option(&job.f.cli, &value)) != CLI_OPERANDS;)
		if (id == CLI_STOP || !read_option(&job, id, value))
			return cli_end(&job.f.cli);
	job.splitter.extra = &job.extra;
	filter_begin(&job.f);
	while (filter_next(&job.f, &raw))
		take_line(&job, raw);
	return end(&job);
}
