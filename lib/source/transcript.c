#include "source/transcript.h"

#include "lang/given.h"
#include "source/label.h"
#include "source/voice.h"
#include "text/table.h"
#include "text/unicode.h"
#include "text/utf8.h"

void
transcript_begin(struct transcript *r)
{
	r->labels = r->left = 0;
	r->different = false;
	r->voice.kind = VOICE_NONE;
}

/* "O'BRIEN" as "O'brien": the first letter of each word stays. */
static void
calm(struct buf *out, struct str shouted)
{
	bool first = true;

	for (size_t at = 0; at < shouted.n;) {
		uint32_t point;

		at += utf8_next(shouted.s + at, shouted.n - at, &point);
		utf8_add(out, first || point == UTF8_BROKEN ? point : unicode_lower(point));
		first = point == ' ' || point == '-' || point == '.';
	}
}

/* By what he is, by a given name, or by a name that the document has. */
static bool
is_somebody(const struct tokens *t, size_t end, struct str label, struct names *names)
{
	for (size_t i = 0; i < end; i++)
		if (token_is(t, i, CLASS_PERSON | CLASS_TITLE))
			return true;
	return given_find(str_part(label, 0, str_find_byte(label, ' '))) != GIVEN_NONE ||
	    names_by_last(names, label) != NULL;
}

bool
transcript_note(struct transcript *r, const struct sentence *s, struct names *names)
{
	size_t end = label_shouted(&s->tokens);
	uint32_t hash;

	if (!end)
		return true;
	r->label.n = 0;
	calm(&r->label, tokens_text(&s->tokens, 0, end));
	if (r->label.failed)
		return false;
	if (!is_somebody(&s->tokens, end, buf_str(&r->label), names))
		return true;
	hash = table_hash(buf_str(&r->label));
	if (r->labels == 0)
		r->first = hash;
	r->different = r->different || hash != r->first;
	if (r->labels < TRANSCRIPT_LABELS)
		r->labels++;
	return true;
}

bool
transcript_is_on(const struct transcript *r)
{
	return r->labels >= TRANSCRIPT_LABELS && r->different;
}

/* The name that the document has for a label; the label where it has none. */
static bool
open_label(struct transcript *r, const struct sentence *s, size_t end, struct names *names)
{
	struct buf *text = &r->voice.text;
	struct name *name;

	text->n = 0;
	calm(text, tokens_text(&s->tokens, 0, end));
	name = names_by_last(names, buf_str(text));
	r->voice.kind = name ? VOICE_NAME : VOICE_NOUN;
	if (name) {
		r->voice.name = names_ref(names, name);
	} else {
		text->n = 0;
		buf_add(text, tokens_text(&s->tokens, 0, end));
	}
	r->left = TRANSCRIPT_SENTENCES;
	return !text->failed;
}

bool
transcript_decide(struct transcript *r, struct sentence *s, struct names *names)
{
	size_t end = transcript_is_on(r) ? label_shouted(&s->tokens) : 0;

	if (end && !open_label(r, s, end, names))
		return false;
	if (!transcript_is_on(r) || r->voice.kind == VOICE_NONE || r->left == 0)
		return false;
	r->left--;
	return voice_copy(&s->voice, &r->voice);
}

void
transcript_free(struct transcript *r)
{
	voice_free(&r->voice);
	buf_free(&r->label);
}
