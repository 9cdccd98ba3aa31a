#include "source/voice.h"

#include "lang/given.h"
#include "source/mention.h"
#include "source/pronoun.h"
#include "source/subject.h"

/* Sentences that "it" and "they" look back to. */
enum { ANTECEDENT_BACK = 3 };

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

/* A body, or a place that speaks. */
static bool
is_thing(const struct tokens *t, const struct phrase *p)
{
	uint64_t things = CLASS_BODY | CLASS_PLACE;
	size_t head = p->from;

	if (p->kind == PHRASE_NONE || p->kind == PHRASE_PRONOUN)
		return false;
	if (p->kind == PHRASE_NAME)
		return (t->items[p->to - 1].is & things) ||
		    (p->to - p->from == 1 && t->items[head].shouted);
	while (head + 1 < p->to && !(t->items[head + 1].is & (CLASS_PREPOSITION | CLASS_OF)))
		head++;
	return (t->items[head].is & things) != 0;
}

/*
 * Whether "it" or "they" can mean who spoke: a body, or people by their name;
 * a description of people says little more.
 */
static bool
agrees(const struct voice *v, uint64_t pronoun)
{
	return (v->plural && (pronoun & CLASS_THEY) && v->text.n && !is_lower(v->text.s[0])) ||
	    (v->thing && !v->plural && (pronoun & CLASS_IT));
}

/* Who has the name of a place: "Jordan" where the document has Jim Jordan. */
static struct name *
person_by_last(struct names *names, struct str last)
{
	struct name *n = names_by_last(names, last);

	return n && n->person && n->words > 1 ? n : NULL;
}

/* "Lees": whose it is, where the document has Ann Lee. */
static struct name *
person_in_genitive(struct names *names, const struct tokens *t, size_t last)
{
	struct str word = tokens_text(t, last, last + 1);

	return word.n > 2 && word.s[word.n - 1] == 's'
	    ? person_by_last(names, (struct str){ word.s, word.n - 1 })
	    : NULL;
}

/* The one of the document's names that the phrase means; NULL where it is none of them. */
static struct name *
meant_name(struct names *names, const struct sentence *s, const struct phrase *p)
{
	const struct mention *m = mention_of(s, p);
	bool nouns = (s->tokens.traits & CLASS_NOUNS_CAPITAL) != 0;
	bool lone = p->to == p->from + 1;
	struct name *name = NULL;

	if (p->kind != PHRASE_NAME && !(nouns && lone && s->tokens.items[p->from].capital))
		return NULL;
	if (nouns)
		name = person_in_genitive(names, &s->tokens, p->to - 1);
	if (!name && m)
		name = names_entry(names, m->name);
	if (!name && lone)
		name = person_by_last(names, tokens_text(&s->tokens, p->from, p->to));
	return name;
}

/* A phrase that is no pronoun. */
static bool
set_described(struct voice *v, struct window *w, const struct sentence *s, const struct phrase *p)
{
	struct name *name = meant_name(w->names, s, p);
	size_t from = p->from;

	v->plural = p->plural || (p->to > from && (s->tokens.items[p->to - 1].is & CLASS_PLURAL));
	v->thing = is_thing(&s->tokens, p);
	v->kind = VOICE_NOUN;
	if (name)
		return set_name(v, w->names, name);
	if (p->kind == PHRASE_NOUN)
		return set_role(v, w, s, p);
	mention_cut(&s->tokens, &from, p->to);
	/* "the Prime Minister" */
	if (from > p->from && from + 1 == p->to && token_is(&s->tokens, from, CLASS_TITLE))
		return set_role(v, w, s, p);
	return set_text(v, tokens_text(&s->tokens, from, p->to));
}

/* "It" and "they": who spoke last, or the body that is the subject of the sentence before. */
static bool
set_antecedent(struct voice *v, struct window *w, uint64_t number, uint64_t pronoun)
{
	uint64_t before = number;

	for (int i = 0; i < ANTECEDENT_BACK && window_back(w, &before); i++) {
		const struct sentence *b = window_at(w, before);
		struct phrase subject;

		if (b->decided && (b->voice.kind == VOICE_NAME || b->voice.kind == VOICE_NOUN))
			return !agrees(&b->voice, pronoun) || voice_copy(v, &b->voice);
		if (i > 0 || !(pronoun & CLASS_IT))
			continue;
		subject = subject_of_sentence(&b->tokens, b->tokens.n);
		if (is_thing(&b->tokens, &subject))
			return set_described(v, w, b, &subject);
	}
	return true;
}

/*
 * "A harbour official said ..." before "he": whoever has no name there is meant,
 * not somebody named further back.
 */
static bool
means_description(struct window *w, uint64_t number, uint64_t pronoun)
{
	const struct sentence *b;
	const struct phrase *p;
	uint64_t first;

	if (!(pronoun & (CLASS_HE | CLASS_SHE)) || !window_back(w, &number))
		return false;
	b = window_at(w, number);
	p = &b->claims.best.speaker;
	if (!b->decided || b->voice.kind != VOICE_NOUN || b->voice.plural || b->voice.thing ||
	    b->claims.best.kind == CLAIM_NONE || !subject_is_somebody(&b->tokens, p))
		return false;
	first = b->tokens.items[p->from].is;
	return !(first & CLASS_DEFINITE) || (first & CLASS_POSSESSIVE);
}

static bool
set_pronoun(struct voice *v, struct window *w, uint64_t number, const struct phrase *p)
{
	const struct sentence *s = window_at(w, number);
	uint64_t is = s->tokens.items[p->from].is;
	struct name *name = pronoun_find(w, number, p->from);

	v->plural =
	    p->plural || (p->to > p->from && (s->tokens.items[p->to - 1].is & CLASS_PLURAL));
	v->thing = false;
	if (means_description(w, number, is)) {
		window_back(w, &number);
		return voice_copy(v, &window_at(w, number)->voice);
	}
	if (name) {
		names_note_gender(w->names, names_ref(w->names, name),
		    (is & CLASS_HE) ? GIVEN_MALE : GIVEN_FEMALE);
		return set_name(v, w->names, name);
	}
	v->kind = VOICE_PRONOUN;
	if ((is & CLASS_SPEAKER) && w->author.n)
		return set_text(v, buf_str(&w->author));
	if (!set_text(v, tokens_text(&s->tokens, p->from, p->to)) ||
	    !set_antecedent(v, w, number, is))
		return false;
	/* "Es entscheidet sich" */
	if (v->kind == VOICE_PRONOUN && (is & CLASS_IT) && (s->tokens.traits & CLASS_NOUNS_CAPITAL))
		v->kind = VOICE_NONE;
	return true;
}

bool
voice_of(struct voice *v, struct window *w, uint64_t number, const struct phrase *p)
{
	return p->kind == PHRASE_PRONOUN ? set_pronoun(v, w, number, p)
					 : set_described(v, w, window_at(w, number), p);
}

bool
voice_copy(struct voice *v, const struct voice *from)
{
	v->kind = from->kind;
	v->name = from->name;
	v->plural = from->plural;
	v->thing = from->thing;
	return set_text(v, buf_str(&from->text));
}

bool
voice_share(struct voice *v, const struct voice *other, struct names *names)
{
	struct str given = voice_name(v, names);
	struct str full = voice_name(other, names);
	size_t last = full.n;

	while (last > 0 && full.s[last - 1] != ' ')
		last--;
	if (v->kind != VOICE_NAME || other->kind != VOICE_NAME || last == 0 ||
	    str_find_byte(given, ' ') < given.n || given_find(given) == GIVEN_NONE)
		return true;
	if (!set_text(v, given))
		return false;
	v->name = (struct name_ref){ 0, 0 };
	return buf_add(&v->text, str_from(full, last - 1));
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
