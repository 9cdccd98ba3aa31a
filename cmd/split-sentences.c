#include <errno.h>
#include <inttypes.h>
#include <stdio.h>

#include "filter.h"
#include "lang/guess.h"
#include "line/document.h"
#include "line/tags.h"
#include "sentence/boundary.h"
#include "sentence/wrap.h"

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
	struct wrap lines;  /* of the open paragraph */
	struct buf tail;    /* the fields of its lines, from the TAB on */
};

static const char *
take_abbreviation(void *into, struct str row)
{
	struct extra *extra = into;

	extra_add(extra, row);
	return extra->failed ? strerror(ENOMEM) : NULL;
}

static void
begin_document(struct job *job)
{
	splitter_document(&job->splitter);
	job->guess = (struct guess){ 0 };
	job->paragraph = 0;
	wrap_document(&job->lines);
}

/* The language of a paragraph: told, else the line's lang=, else guessed where that is sure. */
static void
choose_language(struct job *job, struct str text, struct str fields)
{
	char code[LANGUAGE_SIZE];
	struct str tag;
	bool sure;

	if (job->told ||
	    (tag_find(fields, STR("lang"), &tag) && splitter_language(&job->splitter, tag)))
		return;
	guess_add(&job->guess, text);
	sure = guess_best(&job->guess, code);
	splitter_language(&job->splitter, sure ? str_of(code) : STR(""));
}

/* -v: why the sentence ends where it does. */
static void
explain(struct job *job, const char *at)
{
	const char *why = job->splitter.why;
	char line[128];

	snprintf(line, sizeof(line), "%s ends: %s %+d", at, why ? why : "the paragraph",
	    job->splitter.weight);
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
		if (number || job->f.cli.verbose)
			snprintf(at, sizeof(at), "%" PRIu64 ".%" PRIu64, job->paragraph, i);
		if (number) {
			writer_add(out, STR("\tat="));
			writer_add(out, str_of(at));
		}
		writer_end(out);
		if (job->f.cli.verbose)
			explain(job, at);
	}
}

/* The paragraph that was joined has ended. */
static void
end_paragraph(struct job *job)
{
	if (job->lines.text.n > 0)
		split(job, buf_str(&job->lines.text), buf_str(&job->tail));
	wrap_clear(&job->lines);
}

static void
join_line(struct job *job, struct str text, struct str tail)
{
	if (!str_eq(tail, buf_str(&job->tail)) || !wrap_goes_on(&job->lines, text))
		end_paragraph(job);
	job->tail.n = 0;
	if (!wrap_add(&job->lines, text) || !buf_add(&job->tail, tail))
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
		return filter_rows(&job->f, value, take_abbreviation, &job->extra);
	else if (id == 'l' && strcmp(value, "auto") == 0)
		job->told = false;
	else if (id == 'l' && !(job->told = splitter_language(&job->splitter, str_of(value))))
		return cli_wrong(&job->f.cli, value, "no language tag, nor auto") != CLI_STOP;
	return true;
}

static int
end(struct job *job)
{
	end_paragraph(job);
	extra_free(&job->extra);
	wrap_free(&job->lines);
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
	extra_sort(&job.extra);
	job.splitter.extra = &job.extra;
	filter_begin(&job.f);
	while (filter_next(&job.f, &raw))
		take_line(&job, raw);
	return end(&job);
}
