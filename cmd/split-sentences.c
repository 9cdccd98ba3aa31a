#include <errno.h>

#include "filter.h"
#include "line/document.h"
#include "rows.h"
#include "sentence/wrap.h"
#include "sentences.h"

static const struct opt options[] = {
	{ 'p', "join", NULL, "join hard-wrapped lines to paragraphs first" },
	{ 'l', "lang", "LANG", "the language: a BCP 47 tag, or auto" },
	{ 'n', "number", NULL, "tell where each sentence stood, as at=3.2" },
	{ 'a', "abbreviations", "FILE", "more abbreviations, one a line" },
	{ 0, NULL, NULL, NULL },
};

struct job {
	struct filter f;
	struct sentences sentences;
	struct extra extra;
	struct document document;
	bool joined;       /* -p */
	bool parted;       /* the line so far came in parts */
	struct buf held;   /* of such a line */
	struct wrap lines; /* of the open paragraph */
	struct buf tail;   /* the fields of its lines, from the TAB on */
};

static const char *
take_abbreviation(void *into, struct str row)
{
	struct extra *extra = into;

	if (extra_add(extra, row))
		return NULL;
	return extra->failed ? strerror(ENOMEM) : "not one word";
}

/* The paragraph that was joined has ended. */
static void
end_paragraph(struct job *job)
{
	if (job->lines.text.n > 0)
		sentences_split(&job->sentences, buf_str(&job->lines.text), buf_str(&job->tail));
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
		sentences_document(&job->sentences);
		wrap_document(&job->lines);
	}
	if (is_break) {
		end_paragraph(job);
		writer_add(&job->f.out, raw);
		writer_end(&job->f.out);
	} else if (job->joined)
		join_line(job, line.text, tail);
	else
		sentences_split(&job->sentences, line.text, tail);
}

/* Holds a line whose text is short and whose tags are not: they go to each sentence. */
static void
hold_part(struct job *job, struct str part)
{
	if (!buf_add(&job->held, part))
		filter_fail(&job->f, strerror(ENOMEM));
	else if (job->held.n > READER_LIMIT) {
		filter_refuse(&job->f, "a line is over 1 GiB");
		job->held.n = 0;
	} else if (!job->f.goes_on) {
		take_line(job, buf_str(&job->held));
		job->held.n = 0;
	}
}

/* A part of a line that is too long to be held: a paragraph of the open document. */
static void
take_part(struct job *job, struct str part)
{
	bool is_first = !job->parted;

	job->parted = job->f.goes_on;
	if (job->held.n > 0 || (is_first && str_find_byte(part, '\t') < part.n)) {
		hold_part(job, part);
		return;
	}
	if (is_first)
		end_paragraph(job);
	sentences_part(&job->sentences, part, !job->parted);
}

/* The program's own options; false where the command line is wrong. */
static bool
read_option(struct job *job, int id, const char *value)
{
	struct sentences *s = &job->sentences;

	if (id == 'p')
		job->joined = true;
	else if (id == 'n')
		s->number = true;
	else if (id == 'a')
		return rows_read(&job->f.cli, value, take_abbreviation, &job->extra);
	else if (id == 'l' && strcmp(value, "auto") == 0)
		s->told = false;
	else if (id == 'l' && !(s->told = *value && splitter_language(&s->splitter, str_of(value))))
		return cli_wrong(&job->f.cli, value, "no language tag, nor auto");
	return true;
}

static int
end(struct job *job)
{
	end_paragraph(job);
	sentences_free(&job->sentences);
	extra_free(&job->extra);
	wrap_free(&job->lines);
	buf_free(&job->tail);
	buf_free(&job->held);
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
		if (id == CLI_STOP || !read_option(&job, id, value)) {
			extra_free(&job.extra);
			return cli_end(&job.f.cli);
		}
	extra_sort(&job.extra);
	job.sentences.f = &job.f;
	job.sentences.splitter.extra = &job.extra;
	filter_begin(&job.f);
	job.f.in.part = SENTENCES_LINE;
	while (filter_next(&job.f, &raw))
		if (job.parted || job.f.goes_on)
			take_part(&job, raw);
		else
			take_line(&job, raw);
	return end(&job);
}
