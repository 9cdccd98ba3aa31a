#include "sentences.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>

#include "line/tags.h"

void
sentences_document(struct sentences *s)
{
	splitter_document(&s->splitter);
	s->paragraph = 0;
}

/* The language of a paragraph: told, else the line's lang=, else to be guessed. */
static void
choose_language(struct sentences *s, struct str fields)
{
	struct str tag;

	if (!s->told &&
	    !(tag_find(fields, STR("lang"), &tag) && splitter_language(&s->splitter, tag)))
		splitter_language(&s->splitter, STR(""));
}

/* -v: why the sentence ends where it does. */
static void
explain(struct sentences *s, const char *at)
{
	const char *why = s->splitter.why;
	char line[128];

	snprintf(line, sizeof(line), "%s ends: %s %+d", at, why ? why : "the paragraph",
	    s->splitter.weight);
	cli_say(&s->f->cli, NULL, line);
}

/* Ends the line of a sentence: the tail, and at= where that is wanted. */
static void
end_sentence(struct sentences *s, struct str tail, bool number)
{
	struct writer *out = &s->f->out;
	char at[64];

	s->sentence++;
	writer_add(out, tail);
	if (number || s->f->cli.verbose)
		snprintf(at, sizeof(at), "%" PRIu64 ".%" PRIu64, s->paragraph, s->sentence);
	if (number) {
		writer_add(out, STR("\tat="));
		writer_add(out, str_of(at));
	}
	writer_end(out);
	if (s->f->cli.verbose)
		explain(s, at);
}

static void
begin_paragraph(struct sentences *s)
{
	s->paragraph++;
	s->sentence = 0;
}

void
sentences_split(struct sentences *s, struct str text, struct str tail)
{
	struct str fields = tail.n > 0 ? str_from(tail, 1) : STR("");
	struct str value, sentence;
	bool number = s->number && !tag_find(fields, STR("at"), &value);

	begin_paragraph(s);
	choose_language(s, fields);
	splitter_text(&s->splitter, text);
	while (splitter_next(&s->splitter, &sentence)) {
		writer_add(&s->f->out, sentence);
		end_sentence(s, tail, number);
	}
}

static void
begin_flow(struct sentences *s)
{
	begin_paragraph(s);
	choose_language(s, STR(""));
	s->flow.splitter = &s->splitter;
	flow_begin(&s->flow);
	s->open = FLOW_TEXT;
}

/* What of the text can be settled; its last sentence is left open, for the fields behind it. */
static void
write_flow(struct sentences *s, struct str text, bool is_last)
{
	struct str piece;
	bool ends = false;

	if (!flow_add(&s->flow, text, is_last)) {
		filter_fail(s->f, strerror(ENOMEM));
		return;
	}
	while (flow_next(&s->flow, &piece, &ends)) {
		writer_add(&s->f->out, piece);
		if (ends && s->splitter.why)
			end_sentence(s, STR(""), s->number);
	}
}

void
sentences_part(struct sentences *s, struct str part, bool is_last)
{
	size_t tab = s->open == FLOW_FIELDS ? 0 : str_find_byte(part, '\t');

	if (s->open == FLOW_NONE)
		begin_flow(s);
	if (s->open == FLOW_TEXT)
		write_flow(s, str_part(part, 0, tab), is_last || tab < part.n);
	if (s->open == FLOW_TEXT && tab < part.n) {
		s->open = FLOW_FIELDS;
		filter_complain(
		    s->f, "a text is over 2 MiB: its tags stand on its last sentence alone");
	}
	writer_add(&s->f->out, str_from(part, tab));
	if (!is_last)
		return;
	end_sentence(s, STR(""), s->number && s->open == FLOW_TEXT);
	s->open = FLOW_NONE;
}

void
sentences_free(struct sentences *s)
{
	flow_free(&s->flow);
}
