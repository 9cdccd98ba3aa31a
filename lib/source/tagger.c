#include "source/tagger.h"

void
tagger_init(struct tagger *t)
{
	*t = (struct tagger){ .look_ahead = true };
}

static struct sentence *
slot(struct tagger *t, uint64_t number)
{
	return &t->slots[number % TAGGER_SLOTS];
}

void
tagger_begin(struct tagger *t, const struct tagger_facts *facts)
{
	const struct language *l = language_find(facts->lang);

	t->language = l ? l : language_find(STR("en"));
	t->quotation = (struct quotation){ 0, 0 };
	t->put = t->out = 0;
	t->held = 0;
	if (!credits_begin(&t->credits, facts->own, facts->author))
		t->failed = true;
}

/* A buffer that one long line left behind is given back. */
static void
reuse(struct buf *b)
{
	if (b->cap > TAGGER_BYTES)
		buf_free(b);
	b->n = 0;
}

static bool
analyse(struct tagger *t, struct sentence *s)
{
	struct str text = str_part(buf_str(&s->raw), 0, s->text_n);

	if (!tokens_read(&s->tokens, text, t->language))
		return false;
	s->open_before = t->quotation.open != 0;
	quotation_read(&t->quotation, &s->tokens);
	s->open_after = t->quotation.open != 0;
	return credits_read(&t->credits, &s->tokens, &s->credit);
}

void
tagger_put(struct tagger *t, struct str raw, size_t text_n, bool has_text, uint64_t paragraph)
{
	struct sentence *s = slot(t, t->put);

	reuse(&s->raw);
	reuse(&s->tokens.lower);
	s->text_n = text_n;
	s->has_text = has_text;
	s->paragraph = paragraph;
	s->written = false;
	t->put++;
	t->held += raw.n;
	if (!buf_add(&s->raw, raw) || (has_text && !analyse(t, s)))
		t->failed = true;
}

static bool
is_ready(const struct tagger *t)
{
	return !t->look_ahead || t->put - t->out > TAGGER_AHEAD || t->held > TAGGER_BYTES;
}

bool
tagger_next(struct tagger *t, enum tagger_which which, struct tagged *out)
{
	struct sentence *s = slot(t, t->out);

	if (t->out == t->put || (which == TAGGER_READY && !is_ready(t)))
		return false;
	t->out++;
	t->held -= s->raw.n;
	*out = (struct tagged){
		.raw = buf_str(&s->raw),
		.said = STR(""),
		.via = s->has_text ? buf_str(&s->credit.via) : STR(""),
		.cue = STR(""),
		.how = STR(""),
		.why = STR(""),
	};
	return true;
}

void
tagger_free(struct tagger *t)
{
	for (size_t i = 0; i < TAGGER_SLOTS; i++) {
		buf_free(&t->slots[i].raw);
		buf_free(&t->slots[i].credit.via);
		tokens_free(&t->slots[i].tokens);
	}
	credits_free(&t->credits);
}
