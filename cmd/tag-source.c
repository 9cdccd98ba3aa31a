#include "filter.h"
#include "line/document.h"
#include "line/tags.h"
#include "press/outlet.h"
#include "rows.h"
#include "source/explain.h"
#include "source/tagger.h"

enum { OPT_HOW = OPT_LONG };

static const struct opt options[] = {
	{ 'S', "source", "NAME", "the outlet, where the line tells none" },
	{ 'o', "outlets", "FILE", "more outlets, HOST and NAME a line" },
	{ 'c', "cue", NULL, "write the word that told in cue=" },
	{ OPT_HOW, "how", NULL, "write direct, indirect or mixed in how=" },
	{ 0, NULL, NULL, NULL },
};

struct work {
	struct filter filter;
	struct document document;
	struct tagger *tagger;
	struct press press;
	struct str fallback; /* of -S */
	bool cue, how;
	struct buf source; /* owned: of the open document, clean */
	struct buf plain;  /* owned: of a line written before, for tags_write_like */
	/* Owned: values of one line, one value on its way, a line for -v. */
	struct buf said, value, why;
};

static void
begin_document(struct work *w, struct line line)
{
	struct outlet_facts facts = {
		.site = tag_value(line.fields, STR("site")),
		.url = tag_value(line.fields, STR("url")),
		.doc = tag_value(line.fields, STR("doc")),
		.fallback = w->fallback,
	};
	struct tagger_facts known = {
		.author = tag_value(line.fields, STR("author")),
		.lang = tag_value(line.fields, STR("lang")),
	};

	w->value.n = w->source.n = 0;
	if (!outlet_name(&w->press, &facts, &w->value) ||
	    !tag_clean(&w->source, buf_str(&w->value)))
		w->source.failed = true;
	known.own = buf_str(&w->source);
	tagger_begin(w->tagger, &known);
}

/* One or two speakers as one clean value. */
static struct str
said_of(struct work *w, const struct tagged *t)
{
	w->said.n = 0;
	for (int i = 0; i < 2; i++) {
		w->value.n = 0;
		if (t->said[i].n > 0 && tag_clean(&w->value, t->said[i]))
			tag_add_value(&w->said, buf_str(&w->value));
	}
	return buf_str(&w->said);
}

static void
explain(struct work *w, const struct tagged *t)
{
	w->value.n = w->why.n = 0;
	tagged_explain(t, buf_str(&w->said), w->filter.out.lines, &w->value);
	if (tag_clean(&w->why, buf_str(&w->value)) && buf_byte(&w->why, '\0'))
		cli_say(&w->filter.cli, NULL, w->why.s);
}

static void
write_line(struct work *w, const struct tagged *t)
{
	struct tag own[5] = { { STR("source"), buf_str(&w->source) }, { STR("via"), t->via },
		{ STR("said"), said_of(w, t) } };
	size_t n = 3;

	if (w->cue)
		own[n++] = (struct tag){ STR("cue"), t->cue };
	if (w->how)
		own[n++] = (struct tag){ STR("how"), t->how };
	tags_write_like(&w->filter.out, t->raw, t->text_n, own, t->has_text ? n : 0, &w->plain);
	if (w->filter.cli.verbose && t->pattern.n)
		explain(w, t);
}

static void
write_out(struct work *w, enum tagger_which which)
{
	struct tagged tagged;

	while (tagger_next(w->tagger, which, &tagged))
		write_line(w, &tagged);
}

static void
tell_memory(struct work *w)
{
	if (w->tagger->failed || w->source.failed || w->value.failed || w->said.failed ||
	    w->why.failed || w->document.name.failed)
		filter_fail(&w->filter, "out of memory");
}

static void
read_line(struct work *w, struct str raw)
{
	struct line line = line_parse(raw);

	if (document_begins(&w->document, line)) {
		write_out(w, TAGGER_ALL);
		begin_document(w, line);
	}
	if (tagger_put(
		w->tagger, raw, line.text.n, !line_is_break(line.text), w->document.paragraph))
		write_out(w, TAGGER_READY);
	tell_memory(w);
}

static int
end(struct work *w)
{
	if (w->filter.cli.status < CLI_FATAL) {
		write_out(w, TAGGER_ALL);
		tell_memory(w);
	}
	tagger_free(w->tagger);
	press_free(&w->press);
	document_free(&w->document);
	buf_free(&w->source);
	buf_free(&w->said);
	buf_free(&w->value);
	buf_free(&w->plain);
	buf_free(&w->why);
	return filter_end(&w->filter);
}

/* A row of -o: as in lib/data/outlets.txt. */
static const char *
take_outlet(void *press, struct str row)
{
	return press_add(press, row);
}

/* False where the value is refused, which was told. */
static bool
take_option(struct work *w, int id, const char *value)
{
	switch (id) {
	case 'S':
		w->fallback = str_of(value);
		break;
	case 'o':
		return rows_read(&w->filter.cli, value, take_outlet, &w->press);
	case 'c':
		w->cue = true;
		break;
	default:
		w->how = true;
		break;
	}
	return true;
}

int
main(int argc, char **argv)
{
	static struct tagger tagger;
	static struct work w = {
		.filter = { .cli = {
				.tool = "tag-source",
				.synopsis = "[OPTION...] [FILE...]",
				.summary = "Add to each sentence who printed it, whose wire it is "
					   "and who said it.",
				.options = options,
			    } },
		.document = DOCUMENT_INIT,
		.tagger = &tagger,
	};
	const char *value;
	struct str raw;

	cli_begin(&w.filter.cli, argc, argv);
	press_init(&w.press);
	for (int id; (id = cli_option(&w.filter.cli, &value)) != CLI_OPERANDS;) {
		if (id == CLI_STOP || !take_option(&w, id, value))
			return cli_end(&w.filter.cli);
	}
	filter_begin(&w.filter);
	tagger_init(w.tagger, &w.press);
	w.tagger->look_ahead = !w.filter.cli.line_buffered;
	while (filter_next(&w.filter, &raw))
		read_line(&w, raw);
	return end(&w);
}
