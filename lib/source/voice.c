#include "source/voice.h"

#include "source/mention.h"
#include "source/pronoun.h"

static bool
set_text(struct voice *v, struct str text)
{
	v->text.n = 0;
	return buf_add(&v->text, text);
}

static bool
set_name(struct voice *v, const struct names *names, const struct name *name)
{
	v->kind = VOICE_NAME;
	v->name = names_ref(names, name);
	return set_text(v, name_text(name));
}

/* A description: the fuller one that a definite one stands for. */
static bool
set_role(struct voice *v, struct window *w, const struct sentence *s, const struct phrase *p)
{
	const struct tokens *t = &s->tokens;
	struct str text = tokens_text(t, p->from, p->to);
	size_t head = p->from;
	struct str word;

	while (head + 1 < p->to && !(t->items[head + 1].is & (CLASS_PREPOSITION | CLASS_OF)))
		head++;
	word = token_lower(t, head);
	if (t->items[p->from].is & CLASS_DEFINITE)
		text = role_find(&w->roles, text, word);
	if (!set_text(v, text))
		return false;
	role_put(&w->roles, buf_str(&v->text), word);
	return true;
}

bool
voice_of(struct voice *v, struct window *w, uint64_t number, const struct phrase *p)
{
	struct sentence *s = window_at(w, number);
	struct name *name;
	size_t from = p->from;

	v->plural = p->plural;
	v->kind = VOICE_NOUN;
	if (p->kind == PHRASE_PRONOUN) {
		name = pronoun_find(w, number, p->from);
		if (name)
			return set_name(v, w->names, name);
		v->kind = VOICE_PRONOUN;
		if ((s->tokens.items[p->from].is & CLASS_SPEAKER) && w->author.n)
			return set_text(v, buf_str(&w->author));
	}
	if (p->kind == PHRASE_NAME) {
		const struct mention *m;

		m = mention_of(s, p);
		name = m ? names_entry(w->names, m->name) : NULL;
		if (name)
			return set_name(v, w->names, name);
	}
	if (p->kind == PHRASE_NOUN)
		return set_role(v, w, s, p);
	if (p->kind == PHRASE_NAME)
		mention_cut(&s->tokens, &from, p->to);
	return set_text(v, tokens_text(&s->tokens, from, p->to));
}

bool
voice_copy(struct voice *v, const struct voice *from)
{
	v->kind = from->kind;
	v->name = from->name;
	v->plural = from->plural;
	return set_text(v, buf_str(&from->text));
}

struct str
voice_name(const struct voice *v, struct names *names)
{
	const struct name *full = v->kind == VOICE_NAME ? names_fullest(names, v->name) : NULL;

	if (v->kind == VOICE_NONE)
		return STR("");
	return full ? name_text(full) : buf_str(&v->text);
}

void
voice_free(struct voice *v)
{
	buf_free(&v->text);
	v->kind = VOICE_NONE;
}
