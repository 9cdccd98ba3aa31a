#include "source/tagger.h"

#include "lang/given.h"
#include "source/follow.h"
#include "source/how.h"
#include "source/mention.h"
#include "source/voice.h"

void
tagger_init(struct tagger *t, const struct press *press)
{
	t->look_ahead = true;
	credits_init(&t->credits, press);
	t->window.names = &t->names;
}

/* One author, who is no outlet that signs its own pages: whom "I" means. */
static bool
is_writer(const struct tagger_facts *facts)
{
	struct str author = facts->author;

	if (str_find_byte(author, ';') < author.n)
		return false;
	return !str_eq(author, facts->own) ||
	    given_find(str_part(author, 0, str_find_byte(author, ' '))) != GIVEN_NONE;
}

void
tagger_begin(struct tagger *t, const struct tagger_facts *facts)
{
	t->told = facts->lang.n > 0;
	if (t->told)
		t->language = language_find(facts->lang);
	else
		t->guess = (struct guess){ .bytes = 0 };
	t->quotation = (struct quotation){ 0, 0 };
	t->window.came = t->window.read = t->window.put = t->window.out = 0;
	t->window.held = t->window.waiting = 0;
	t->unsure = 0;
	t->window.block = 0;
	t->window.looks_back = !t->look_ahead;
	names_begin(&t->names);
	roles_begin(&t->window.roles);
	transcript_begin(&t->window.transcript);
	t->window.author.n = 0;
	if (is_writer(facts) && !buf_add(&t->window.author, facts->author))
		t->failed = true;
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

/* Who spoke by a plain cue is a person, or speaks like one. */
static void
note_speaker(struct tagger *t, const struct sentence *s)
{
	const struct claim *c = &s->claims.best;
	const struct mention *m =
	    c->kind != CLAIM_NONE && c->kind != CLAIM_COLON ? mention_of(s, &c->speaker) : NULL;
	struct name *n = m ? names_fullest(&t->names, m->name) : NULL;

	if (n)
		n->spoke++;
}

/*
 * The language of a document that does not tell it: by its sentences so far;
 * English where nothing speaks yet.
 */
static void
guess_language(struct tagger *t, struct str text)
{
	char code[LANGUAGE_SIZE];

	guess_add(&t->guess, text);
	t->told = guess_best(&t->guess, code) || t->guess.bytes >= GUESS_ENOUGH;
	t->language = language_find(code[0] ? str_of(code) : STR("en"));
}

/* The first sentence behind an empty line, or of another paragraph by its at=. */
static bool
begins_paragraph(struct window *w, const struct sentence *s, uint64_t number)
{
	const struct sentence *before;

	if (number < 2)
		return false;
	before = window_at(w, number - 2);
	return !before->has_text || (before->paragraph && before->paragraph != s->paragraph);
}

/* Its words, and which of them stand in quotation marks. */
static bool
read_words(struct tagger *t, uint64_t number)
{
	struct sentence *s = window_at(&t->window, number);
	struct quotation *q = &t->quotation;

	if (!tokens_read(&s->tokens, str_part(buf_str(&s->raw), 0, s->text_n), t->language,
		&t->credits.press->sets->begins))
		return false;
	if (q->open && begins_paragraph(&t->window, s, number + 1))
		quotation_paragraph(q, &s->tokens);
	s->open_before = q->open != 0;
	s->given_up = q->open && q->sentences >= QUOTE_SENTENCES;
	quotation_read(q, &s->tokens);
	s->open_after = q->open != 0;
	return true;
}

static bool
read_claims(struct tagger *t, uint64_t number)
{
	struct sentence *s = window_at(&t->window, number);

	claims_find(&s->claims, &s->tokens, &s->credit);
	return true;
}

static bool
read_credits(struct tagger *t, uint64_t number)
{
	struct sentence *s = window_at(&t->window, number);

	return credits_read(&t->credits, &s->tokens, t->language, &s->credit);
}

/*
 * Reads the lines that wait, all of them for one thing before the next: so the code of each
 * stays in the cache, which that of all together does not.
 */
static void
read_waiting(struct tagger *t)
{
	static bool (*const stages[])(
	    struct tagger *, uint64_t) = { read_words, read_credits, read_claims };
	struct window *w = &t->window;

	for (size_t i = 0; i < sizeof(stages) / sizeof(stages[0]); i++)
		for (uint64_t n = w->read; n < w->came && !t->failed; n++)
			if (window_at(w, n)->has_text && !stages[i](t, n))
				t->failed = true;
	w->read = w->came;
	w->waiting = 0;
}

/*
 * Makes known the names of the next line that was read, and of those joined to it;
 * false where there is none.
 */
static bool
put_next(struct tagger *t)
{
	struct window *w = &t->window;
	bool joined = true;

	if (w->put == w->read)
		return false;
	while (joined && w->put < w->read) {
		struct sentence *s = window_at(w, w->put);

		w->put++;
		w->held += s->raw.n;
		joined = s->joined;
		if (!s->has_text)
			continue;
		mentions_read(s, &t->names, w->put);
		note_speaker(t, s);
		if (!transcript_note(&w->transcript, s, &t->names))
			t->failed = true;
	}
	return true;
}

bool
tagger_put(struct tagger *t, struct str raw, size_t text_n, bool has_text, uint64_t paragraph)
{
	struct window *w = &t->window;
	struct sentence *s = window_at(w, w->came);

	reuse(&s->raw);
	reuse(&s->tokens.lower);
	s->text_n = text_n;
	s->has_text = has_text;
	s->paragraph = paragraph;
	s->decided = false;
	w->came++;
	w->waiting += raw.n;
	if (buf_room(&s->raw, raw.n + TOKEN_BEHIND) && buf_add(&s->raw, raw))
		memset(s->raw.s + raw.n, 0, TOKEN_BEHIND);
	else
		t->failed = true;
	if (!t->told && has_text)
		guess_language(t, str_part(raw, 0, text_n));
	s->joined = !t->told && t->look_ahead && ++t->unsure < TAGGER_GUESSED;
	if (s->joined)
		return false;
	t->unsure = 0;
	if (t->told && t->look_ahead && w->came - w->read < WINDOW_BATCH &&
	    w->waiting <= TAGGER_BYTES)
		return false;
	read_waiting(t);
	return true;
}

/* Whether the next line can come out: it is put, and what follows changes nothing any more. */
static bool
is_ready(struct tagger *t)
{
	struct window *w = &t->window;

	if (w->out == w->put)
		return false;
	return !t->look_ahead || w->put - w->out > TAGGER_AHEAD || w->held > TAGGER_BYTES ||
	    !follow_waits(w, w->out);
}

/* Who speaks and what told it. */
static void
tell_speaker(struct tagger *t, const struct sentence *s, struct tagged *out)
{
	const struct claim *c = &s->claims.best;
	const struct name *name = NULL;

	if (s->voice.kind == VOICE_NONE)
		return;
	out->said[0] = voice_name(&s->voice, &t->names);
	out->said[1] = voice_name(&s->second, &t->names);
	if (c->kind != CLAIM_NONE)
		out->cue =
		    tokens_text(&s->tokens, c->word, c->word + s->tokens.items[c->word].span);
	out->how = how_told(s);
	out->pattern = str_of(s->why);
	out->called = buf_str(&s->voice.text);
	if (s->voice.kind == VOICE_NAME)
		name = names_fullest(&t->names, s->voice.name);
	out->mentions = name ? name->count : 0;
}

bool
tagger_next(struct tagger *t, enum tagger_which which, struct tagged *out)
{
	struct window *w = &t->window;
	struct sentence *s = window_at(w, w->out);
	bool ready;

	if (which == TAGGER_ALL)
		read_waiting(t);
	while (!(ready = is_ready(t)) && !t->failed && put_next(t))
		;
	if (t->failed || w->out == w->put || (which == TAGGER_READY && !ready))
		return false;
	if (!follow_decide(w, w->out)) {
		t->failed = true;
		return false;
	}
	w->out++;
	w->held -= s->raw.n;
	*out = (struct tagged){
		.raw = buf_str(&s->raw), .text_n = s->text_n, .has_text = s->has_text
	};
	if (s->has_text)
		out->via = buf_str(&s->credit.via);
	tell_speaker(t, s, out);
	return true;
}

void
tagger_free(struct tagger *t)
{
	for (size_t i = 0; i < WINDOW_SLOTS; i++) {
		struct sentence *s = &t->window.slots[i];

		buf_free(&s->raw);
		buf_free(&s->credit.via);
		tokens_free(&s->tokens);
		voice_free(&s->voice);
		voice_free(&s->second);
	}
	buf_free(&t->window.author);
	transcript_free(&t->window.transcript);
	credits_free(&t->credits);
}
